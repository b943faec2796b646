"""What each way of running the program may do, as data. Ask ``policy.may_import``, never ``if kiosk``."""

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
    may_print: bool = True
    may_select: bool = True
    """Text can be marked, copied, and has a context menu."""
    may_zoom_by_wheel: bool = True
    """Ctrl and the wheel, or two fingers, change the size of a page."""
    may_check: bool = False
    """The Quality panel and the overview of the library are there, and PEMAT answers can be given."""
    may_review: bool = False
    """Articles can be signed off, sign-offs taken back, and the worklist is there."""
    may_hand_out: bool = False
    """Articles can be put together for a patient, with a name and a note, and printed."""
    may_keep: bool = False
    """Favorites, and which articles were open last, are kept for the next start."""
    may_edit: bool = False
    """An article's file may be handed to the system's editor."""
    may_drop_files: bool = True
    """Files can be dragged onto the window, and pieces of a page out of it."""


KIOSK = Policy(
    "kiosk", may_import=False, may_open_links=False, shows_broken=False, remembers=False, may_print=False, may_select=False,
    may_zoom_by_wheel=False, may_drop_files=False,
)  # fmt: skip
DESKTOP = Policy("desktop", may_import=False, may_open_links=True, shows_broken=False, remembers=True)
STAFF = Policy(
    "staff", may_import=True, may_open_links=True, shows_broken=True, remembers=True, may_check=True, may_review=True,
    may_hand_out=True, may_keep=True, may_edit=True,
)  # fmt: skip

POLICIES = {policy.name: policy for policy in (KIOSK, DESKTOP, STAFF)}
