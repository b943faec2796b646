"""The article that is shown: inspected in the background, marked in the page, opened as a file, and read again when saved."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from reader.library.entry import Place
from reader.quality.inspection import Inspection, inspect
from reader.quality.quotation import Quote
from reader.settings.policy import Policy
from reader.ui.desktop.quality.file_watch import FileWatch
from reader.ui.desktop.quality.quality_context import QualityContext
from reader.ui.desktop.quality.text_page import TextPage
from reader.ui.message_text import say_error
from reader.web.quote_marks import QuotedMarks


class ArticleQuality(QObject):
    """Keeps the page "Text" with the article. ``inspected`` carries an Inspection, or None where there is no article."""

    inspected = Signal(object)

    def __init__(self, context: QualityContext, page: TextPage, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._page = context, page
        self._number = 0
        self._place: Place | None = None
        self._found: Inspection | None = None
        self._active = self._marks = False
        self._watch = FileWatch(self)
        self._watch.saved.connect(self._take_saved)
        page.place_chosen.connect(self._show_place)
        page.open_requested.connect(self._open)
        context.navigation.article_shown.connect(lambda _: self._follow())
        context.keeper.library_changed.connect(lambda _: self._follow(anew=True))

    @property
    def is_looking(self) -> bool:
        """Whether an inspection is under way."""
        return self._found is None and self._place is not None

    def set_active(self, active: bool) -> None:
        """Inspect what is shown from now on, or no longer: nobody looks at the panel. The file is watched all the same."""
        self._active = active
        if active:
            self.look()
        else:
            self.mark(False)

    def look(self) -> None:
        """Inspect the article that is shown now; what is under way for another one is dropped."""
        self._number += 1
        place = self._context.place()
        if place != self._place or place is None:
            self._found = None
            self._page.show_waiting(place is not None)
            self.inspected.emit(None)
        self._place = place
        self._watch.watch(place.path if place else None)
        if place is not None:
            paths, folders = self._context.upkeep.paths, self._context.upkeep.folders
            number = self._number
            self._context.tasks.run(
                inspect, folders, place, paths.reviews, paths.assessments,
                done=partial(self._take, number), failed=partial(self._say_failure, number),
            )  # fmt: skip

    def mark(self, wanted: bool) -> None:
        """Have the long sentences marked in the page, or no longer."""
        self._marks = wanted
        self._mark_long()

    def _follow(self, *, anew: bool = False) -> None:
        """The view has loaded a page: another article, or the same one again, which has lost its marks."""
        place = self._context.place()
        if not self._active:
            self._watch.watch(place.path if place else None)
        elif anew or place != self._place:
            self.look()
        else:
            self._mark_long()

    def _take(self, number: int, found: Inspection) -> None:
        if number != self._number:
            return
        self._found = found
        self._page.show_inspection(found)
        self._mark_long()
        self.inspected.emit(found)

    def _say_failure(self, number: int, error: Exception) -> None:
        if number == self._number:
            self._page.tell(say_error(error))

    def _in_page(self) -> QuotedMarks | None:
        view = self._context.window.pane.view
        return QuotedMarks(view.page()) if view is not None else None

    def _mark_long(self) -> None:
        marks = self._in_page()
        if marks and not self._marks:
            marks.clear()
        elif marks and self._found:
            marks.mark_long([one.quote for one in self._found.long if one.quote])

    def _show_place(self, quote: Quote | None, line: int) -> None:
        marks = self._in_page()
        if marks and quote:
            marks.show(quote, partial(self._say_place, line))
        else:
            self._say_place(line, False)

    def _say_place(self, line: int, on_page: bool) -> None:
        if not on_page:
            self._page.tell(self.tr("This is not in the page's text: see line {line} of the file.").format(line=line))

    def _open(self) -> None:
        place = self._place
        if place is None:
            return
        if not open_file(place.path, self._context.policy):
            self._page.tell(self.tr("No program could be asked to open {path}.").format(path=place.path))
        elif place.root == self._context.upkeep.paths.content:
            words = self.tr(
                "This article came with Patient Reader: an update takes changes to it back. Bring your own wording in "
                "under the same name; it wins over this one."
            )
            self._page.tell(words)

    def _take_saved(self, path: Path) -> None:
        """The file has other content: show it, inspect it, and have lists and search follow."""
        view = self._context.window.pane.view
        if view is not None:
            view.reload()
        if self._active:
            self.look()
        self._context.keeper.check()


def open_file(path: Path, policy: Policy) -> bool:
    """Open *path* with the program that the system has for it; tell whether that could be asked for.

    Refused where the policy does not let files be edited, and for what is no file.
    """
    return policy.may_edit and path.is_file() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
