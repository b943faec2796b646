"""The figures of the whole library: measured in the background, kept by the linter's cache, listed on demand."""

import gc
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from reader.library.library import Library, Progress
from reader.quality.inspection import read_sign_offs
from reader.quality.overview import Figures, make_figures
from reader.ui.desktop.quality.overview.overview_page import OverviewPage
from reader.ui.desktop.quality.quality_context import QualityContext
from reader.ui.message_text import say_error
from reader.ui.tasks import CancelledError, Task


class LibraryQuality(QObject):
    """Keeps the page "Library" with the library, while it is in view."""

    def __init__(self, context: QualityContext, page: OverviewPage, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._page = context, page
        self._task: Task | None = None
        self._measured: Library | None = None
        self._visible = False
        page.cancel_requested.connect(self.cancel)
        page.count_requested.connect(self.measure)
        page.articles_requested.connect(context.navigation.show_selection)
        context.keeper.library_changed.connect(lambda _: self._follow())

    @property
    def is_measuring(self) -> bool:
        return self._task is not None

    def set_visible(self, visible: bool) -> None:
        """The page came into view, or left it."""
        self._visible = visible
        self._follow()

    def _follow(self) -> None:
        if self._visible and self._context.navigation.library is not self._measured:
            self.measure()

    def measure(self) -> None:
        """Measure every article of the library as it is now."""
        library = self._context.navigation.library
        if library is None:
            return
        self.cancel()
        self._measured = library
        paths = self._context.upkeep.paths
        self._page.show_progress(0, 0)
        task = self._task = self._context.tasks.run(
            _measure, library, paths.reviews, paths.checks,
            done=lambda figures: self._take(task, figures), failed=lambda error: self._say_failure(task, error),
            progressed=self._page.show_progress,
        )  # fmt: skip

    def cancel(self) -> None:
        """Stop measuring; what is done until then is kept for the next time."""
        if self._task:
            self._task.cancel()
            self._task = None
            self._page.show_stopped()

    def _take(self, task: Task, figures: Sequence[Figures]) -> None:
        if task is self._task:
            self._task = None
            self._page.show_figures(figures)

    def _say_failure(self, task: Task, error: Exception) -> None:
        if task is self._task and not isinstance(error, CancelledError):
            self._task = None
            self._page.show_stopped(say_error(error))


def _measure(library: Library, reviews: Path, kept: Path, progress: Progress) -> tuple[Figures, ...]:
    # The many findings of a large library hold no circles, but looking for some in them stops the window each time.
    collects = gc.isenabled()
    gc.disable()
    try:
        return make_figures(library, read_sign_offs(reviews), kept, progress)
    finally:
        if collects:
            gc.enable()
