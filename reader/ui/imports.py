"""Imports PySide6 without the work that nothing here asks of it."""

from __future__ import annotations

import builtins
import contextlib
from collections.abc import Iterator
from typing import Any

_STUB_MAKERS = frozenset(
    {"shibokensupport/signature/lib/pyi_generator.py", "shibokensupport/signature/lib/enum_sig.py"}
)
"""What PySide6 writes its type stubs with, by the names under which its library has these modules in it."""


def import_pyside() -> None:
    """Import PySide6, if nobody has yet, in three quarters of the time. It matters only to how long a start takes.

    PySide6 6.11 brings two things with every import that are of no use to a program that runs:

    - The modules that make its type stubs lie in its library as source: they are compiled each time, and import more.
    - For ``from __feature__ import snake_case``, it looks into the source of each module imported later for its own name.

    Where PySide6 does any of this in another way, it goes on doing so.
    """
    with _without_stub_makers():
        import PySide6.QtCore  # noqa: F401 - which makes the module below

    with contextlib.suppress(ImportError):
        from shibokensupport import feature

        feature._mod_uses_pyside = lambda _: True


@contextlib.contextmanager
def _without_stub_makers() -> Iterator[None]:
    """Have the modules of ``_STUB_MAKERS`` compiled as if nothing was in them."""
    real = builtins.compile

    def compile_what_is_used(source: Any, filename: Any, *rest: Any, **options: Any) -> Any:
        return real("" if filename in _STUB_MAKERS else source, filename, *rest, **options)

    builtins.compile = compile_what_is_used
    try:
        yield
    finally:
        builtins.compile = real
