"""What every command of the command line has in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import FileUnreadableError
from reader.library.library_folders import Folders
from reader.paths import Paths, find_paths, text_fonts
from reader.system.files import is_folder
from reader.upkeep import Upkeep

if TYPE_CHECKING:
    from reader.handouts.handout_maker import HandoutMaker
    from reader.library.library import Library


class Options(NamedTuple):
    """Which data folder and collections to use, and whether Chromium's sandbox is off."""

    data_dir: Path | None = None
    collections: tuple[Path, ...] = ()
    bundled: bool = True
    sandbox: bool = True

    def arguments(self) -> list[str]:
        """Return these options as the command line takes them."""
        words = ["--data-dir", str(self.data_dir)] if self.data_dir else []
        for folder in self.collections:
            words += ["--collection", str(folder)]
        return [*words, *([] if self.bundled else ["--no-bundled"])]

    def upkeep(self) -> Upkeep:
        """Return the places these options mean.

        Raises ResourcesMissingError, and FileUnreadableError for a collection that is no folder.
        """
        paths = self.paths()
        for folder in self.collections:
            if not is_folder(folder):
                raise FileUnreadableError(path=folder, reason="there is no such folder")
        extra = tuple(folder.resolve() for folder in self.collections)
        return Upkeep(paths, Folders(paths.content if self.bundled else None, paths.collections, extra))

    def handouts(self, library: Callable[[], Library | None]) -> HandoutMaker:
        """Return what makes handouts of *library* as the settings have them. Raises SettingsError, ResourcesMissingError."""
        from reader.handouts.handout_maker import handout_maker
        from reader.pages.pages import Pages
        from reader.pages.tokens import read_tokens
        from reader.reviews.review_store import ReviewStore
        from reader.settings.clinic_settings import read_settings

        paths = self.paths()
        settings = read_settings(paths.settings_file)
        pages = Pages(
            paths.resources, text_fonts(), read_tokens(paths.resources), library, settings.clinic,
            sign_off=ReviewStore(paths.reviews).sign_off, crisis=settings.kiosk.crisis,
        )  # fmt: skip
        return handout_maker(pages, library, settings, paths.resources, text_fonts())

    def paths(self) -> Paths:
        """Return the paths of this installation. Raises ResourcesMissingError."""
        return find_paths(self.data_dir)
