"""The websites that articles came from: what was asked of each, so that one word brings what changed since."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from reader.system.files import write_text


@dataclass(frozen=True, slots=True)
class KnownSite:
    """A site, what was chosen of it, who signed in (never with what), and when it was asked the last time."""

    address: str
    collection: str
    category: tuple[str, ...] = ()
    post: tuple[str, ...] = ()
    language: str = ""
    user: str = ""
    when: str = ""


def read_sites(path: Path) -> tuple[KnownSite, ...]:
    """Return the sites in the file *path*; none where there is no such file, or it cannot be read."""
    try:
        found = json.loads(path.read_text("utf-8"))
        return tuple(
            KnownSite(
                one["address"], one["collection"], tuple(one["category"]), tuple(one["post"]), one["language"],
                one["user"], one["when"],
            )
            for one in found
        )  # fmt: skip
    except (OSError, ValueError, TypeError, KeyError):
        return ()


def remember(path: Path, site: KnownSite) -> None:
    """Note *site* in the file *path*, in place of what it had for the same address. Raises FileUnwritableError."""
    others: Sequence[KnownSite] = [one for one in read_sites(path) if one.address != site.address]
    write_text(path, json.dumps([asdict(one) for one in (*others, site)], indent=1, ensure_ascii=False))
