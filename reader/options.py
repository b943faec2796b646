"""What every command of the command line has in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import FileUnreadableError, ReaderError
from reader.library.library_folders import Folders
from reader.paths import Paths, check_data_format, find_paths, text_fonts
from reader.system.files import is_folder
from reader.upkeep import Upkeep

if TYPE_CHECKING:
    from reader.handouts.handout_maker import HandoutMaker
    from reader.library.library import Library
    from reader.settings.clinic_settings import Settings


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
        """Return what makes handouts of *library* as the settings have them. Raises as ``settings`` does, and ResourcesMissingError."""
        from reader.handouts.handout_maker import handout_maker
        from reader.pages.pages import Pages
        from reader.pages.tokens import read_tokens
        from reader.reviews.review_store import ReviewStore

        paths = self.paths()
        settings = self.settings()
        pages = Pages(
            paths.resources, text_fonts(), read_tokens(paths.resources), library, settings.clinic,
            sign_off=ReviewStore(paths.reviews).sign_off, crisis=settings.kiosk.crisis,
        )  # fmt: skip
        return handout_maker(pages, library, settings, paths.resources, text_fonts())

    def settings(self) -> Settings:
        """Return what the clinic decided, with what the computer's policy fixes.

        Raises SettingsError, PolicyFileError, and FileUnreadableError.
        """
        from reader.settings.clinic_settings import read_settings
        from reader.settings.fixed_settings import read_fixed_settings

        paths = self.paths()
        return read_fixed_settings(paths.policy_file).over(read_settings(paths.settings_file))

    def settings_in_force(self) -> tuple[Settings, ReaderError | None]:
        """Return what a kiosk goes by, and what is wrong with the files where it had to use those that were good last."""
        from reader.settings.kept_settings import settings_in_force

        paths = self.paths()
        return settings_in_force(paths.settings_file, paths.kept_settings, paths.policy_file, paths.kept_policy)

    def keep_settings(self) -> None:
        """Keep the files of the settings, which are good, for the day when they are not."""
        from reader.settings.kept_settings import keep_settings

        paths = self.paths()
        keep_settings(paths.settings_file, paths.kept_settings)
        if paths.policy_file:
            keep_settings(paths.policy_file, paths.kept_policy)

    def paths(self) -> Paths:
        """Return the paths of this installation. Raises ResourcesMissingError, and DataNewerError where its data is of a newer one."""
        paths = find_paths(self.data_dir)
        check_data_format(paths)
        return paths
