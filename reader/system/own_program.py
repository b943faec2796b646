"""How this program starts a process of its own: with Python, or, frozen into one folder, by its one executable.

What PyInstaller makes tells by ``sys.frozen``, and takes no ``-m``: the executable has an argument instead.
"""

import sys
from collections.abc import MutableMapping

MODULE = "--module"
_PACKAGE = "reader"


def is_frozen() -> bool:
    """Tell whether the program is an executable of its own, without a Python beside it."""
    return bool(getattr(sys, "frozen", False))


def module_command(module: str, *arguments: str) -> tuple[str, ...]:
    """Return what runs *module* of this package with the Python that runs now."""
    return (sys.executable, *((MODULE,) if is_frozen() else ("-P", "-m")), module, *arguments)


def run_module(arguments: list[str]) -> bool:
    """Run the module that *arguments*, those of the executable, name as ``module_command`` does; False where none is named.

    Only modules of this package are run, as ``python -m`` runs them: most end the process.
    """
    if len(arguments) < 3 or arguments[1] != MODULE or arguments[2].partition(".")[0] != _PACKAGE:
        return False
    import runpy  # noqa: PLC0415 - no start of a window needs it

    module = arguments[2]
    del arguments[1:3]
    runpy.run_module(module, run_name="__main__", alter_sys=True)
    return True


def restore_library_path(environment: MutableMapping[str, str]) -> None:
    """Give *environment* back the LD_LIBRARY_PATH that PyInstaller's loader replaced, for other programs started from here."""
    if not is_frozen():
        return
    environment.pop("LD_LIBRARY_PATH", None)
    original = environment.pop("LD_LIBRARY_PATH_ORIG", "")
    if original:
        environment["LD_LIBRARY_PATH"] = original
