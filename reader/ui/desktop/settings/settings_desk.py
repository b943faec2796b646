"""What the dialog of the settings needs to know of an installation."""

from collections.abc import Mapping, Sequence
from typing import Any

from reader.errors import ReaderError
from reader.languages import INTERFACE_LANGUAGES
from reader.library.curation import curate
from reader.library.library import Library
from reader.paths import Paths
from reader.reviews.review_dates import today
from reader.reviews.review_store import ReviewStore
from reader.reviews.signed_text import compared
from reader.reviews.standing import hidden_by_review
from reader.settings.fixed_settings import FixedSettings, read_fixed_settings
from reader.settings.kiosk_settings import KioskSettings
from reader.settings.settings_file import value_in
from reader.ui.desktop.settings.settings_dialog import SettingsContext


def settings_context(
    paths: Paths, library: Library | None, language: str, own_crisis: Mapping[str, str]
) -> SettingsContext:
    """Return what the dialog works on: what IT fixes, and the names that *library* has in *language*.

    *own_crisis* is what the program says in a crisis where the clinic says nothing, by language.
    """
    fixed = _fixed(paths)
    values = {name: value_in(fixed.named, name) for name in fixed.names}
    return SettingsContext(paths, values, _names(library, language), own_crisis)


def _fixed(paths: Paths) -> FixedSettings:
    for path in (paths.policy_file, paths.kept_policy):
        try:
            return read_fixed_settings(path)
        except ReaderError:
            continue
    return FixedSettings()


def _names(library: Library | None, language: str) -> Mapping[str, Sequence[tuple[str, str]]]:
    if library is None:
        return {}
    snapshot: Any = library.snapshot
    return {
        "kiosk.categories": [(one.category.id, one.category.named(language)) for one in snapshot.categories(language)],
        "kiosk.collections": [(one.id, one.title or one.id) for one in snapshot.collections],
    }


def kiosk_counts(paths: Paths, library: Library, kiosk: KioskSettings) -> tuple[tuple[str, int, int], ...]:
    """Return for each language how many articles visitors find with the settings *kiosk*, and how many there are; for a thread.

    Raises ReaderError where the sign-offs cannot be read.
    """
    sign_offs = ReviewStore(paths.reviews).read().current if kiosk.hide_unreviewed or kiosk.hide_overdue else {}
    is_hidden = hidden_by_review(
        compared(sign_offs, library), today(), unreviewed=kiosk.hide_unreviewed, overdue=kiosk.hide_overdue
    )
    shown, whole = curate(library, kiosk, is_hidden).snapshot, library.snapshot
    return tuple(
        (language, len(shown.rows(language)), len(whole.rows(language)))
        for language in kiosk.offered(INTERFACE_LANGUAGES)
    )
