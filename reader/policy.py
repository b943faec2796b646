"""What each way of running the program may do, as data. Ask ``policy.may_import``, never ``if kiosk``."""

from __future__ import annotations

from typing import NamedTuple


class Policy(NamedTuple):
    """The rights of one mode."""

    name: str
    may_import: bool
    """Staff bring articles in."""
    may_open_links: bool
    """An external link may be handed to the system browser, after asking."""
    shows_broken: bool
    """Files that cannot be read stand in the lists, with the reason."""
    remembers: bool
    """Window geometry, text size, theme and language are kept for the next start."""


KIOSK = Policy("kiosk", may_import=False, may_open_links=False, shows_broken=False, remembers=False)
DESKTOP = Policy("desktop", may_import=False, may_open_links=True, shows_broken=False, remembers=True)
STAFF = Policy("staff", may_import=True, may_open_links=True, shows_broken=True, remembers=True)

POLICIES = {policy.name: policy for policy in (KIOSK, DESKTOP, STAFF)}
