"""Whether Linux lets this program make what Chromium's sandbox consists of: a user namespace, and something inside it.

Debian, Ubuntu and administrators forbid it in different places; Ubuntu allows it to programs that an AppArmor profile names,
so another program, such as unshare, is no proof. The module is a process of its own that tries it, and ends with 0 where it may.
"""

import sys
from pathlib import Path

from reader.system.own_program import module_command

RESTRICTIONS = {
    "kernel/unprivileged_userns_clone": "0",
    "kernel/apparmor_restrict_unprivileged_userns": "1",
    "user/max_user_namespaces": "0",
}
"""Files below /proc/sys, and what they say where not everybody may make user namespaces."""
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000  # linux/sched.h


def restriction(settings: Path = Path("/proc/sys")) -> str:
    """Return the name of the setting that restricts user namespaces, such as "kernel/unprivileged_userns_clone", or ""."""
    for name, value in RESTRICTIONS.items():
        try:
            if (settings / name).read_text("ascii").strip() == value:
                return name
        except (OSError, ValueError):
            continue
    return ""


def may_make_namespaces() -> bool:
    """Tell whether this program may: asked of a process of its own, because what makes one stays in it."""
    import subprocess  # noqa: PLC0415 - most systems are not even asked, and no start waits for these

    command = module_command("reader.system.user_namespaces")
    done = subprocess.run(command, capture_output=True, check=False, timeout=20)  # noqa: S603
    return done.returncode == 0


def _try() -> int:
    import ctypes  # noqa: PLC0415 - as above

    system = ctypes.CDLL(None)
    # Where AppArmor restricts it, the namespace is made, and nothing is allowed inside.
    return 1 if system.unshare(_CLONE_NEWUSER) or system.unshare(_CLONE_NEWNET) else 0


if __name__ == "__main__":
    sys.exit(_try())
