"""Spares a start what PySide6 does at every import."""

from __future__ import annotations

import contextlib


def skip_feature_search() -> None:
    """Have PySide6 no longer read the source of every module that is imported from now on.

    For ``from __feature__ import snake_case``, which nothing here uses, PySide6 6.11 looks into each module's source for its
    own name: some 80 files, which is a fiftieth of what a start does. Where PySide6 does it in another way, it goes on doing so.
    """
    import PySide6.QtCore  # noqa: F401 - which makes the module below

    with contextlib.suppress(ImportError):
        from shibokensupport import feature

        feature._mod_uses_pyside = lambda _: True
