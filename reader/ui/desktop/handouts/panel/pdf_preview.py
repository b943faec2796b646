"""The pages of a handout as they will be printed, or what there is to say while there are none."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedLayout, QWidget

from reader.errors import QT_TRANSLATE_NOOP
from reader.ui.desktop.notice import Activity, announce
from reader.ui.look.icon_button import IconButton
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import column, framed, plain_label, row
from reader.ui.look.widget_theme import Theme

ZOOM_STEP, LEAST_ZOOM, MOST_ZOOM = 1.25, 0.2, 4.0


class PdfPreview(QFrame):
    """Shows a PDF that is in memory alone. While another one is made the pages before stay in view."""

    stop_requested = Signal()
    make_requested = Signal()
    """Somebody wants the pages that were stopped, or could not be made."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("handoutPreview")
        self._theme = theme
        self._buffer: QBuffer | None = None
        self.document = QPdfDocument(self)
        self.view = QPdfView(self)
        self.view.setObjectName("handoutPages")
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setPageSpacing(16)
        self.view.setDocument(self.document)
        self.view.pageNavigator().currentPageChanged.connect(self._say_page)
        self._title, self._hint = plain_label(self, "emptyTitle"), plain_label(self, "emptyHint")
        for label in (self._title, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._again = QPushButton(self)
        self._again.clicked.connect(self.make_requested)
        empty = QWidget(self)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._again)
        middle.addStretch(1)
        column(self._title, self._hint, middle, of=empty, margins=(24, 96, 24, 24), spacing=10).addStretch(1)
        self._pages = QStackedLayout()
        for part in (empty, self.view):
            self._pages.addWidget(part)
        self.progress = Activity(self)
        self.progress.cancel_requested.connect(self.stop_requested)
        column(self._pages, self.progress, self._foot(theme, icons), of=self, grows=self._pages)
        self.retranslate()

    def _foot(self, theme: Theme, icons: Icons) -> QFrame:
        self._foot_bar = framed("handoutFoot", self)
        self._page = QLabel(self._foot_bar)
        self._page.setObjectName("count")
        words = (QT_TRANSLATE_NOOP("IconButton", "Smaller pages"), QT_TRANSLATE_NOOP("IconButton", "Larger pages"))
        whole = QT_TRANSLATE_NOOP("IconButton", "Whole page")
        self._smaller, self._larger = (
            IconButton(theme, icons, icon, said, self._foot_bar)
            for icon, said in zip(("magnifying-glass-minus", "magnifying-glass-plus"), words, strict=True)
        )
        self._whole = IconButton(theme, icons, "corners-in", whole, self._foot_bar)
        self._smaller.clicked.connect(lambda: self._zoom(1 / ZOOM_STEP))
        self._larger.clicked.connect(lambda: self._zoom(ZOOM_STEP))
        self._whole.clicked.connect(lambda: self.view.setZoomMode(QPdfView.ZoomMode.FitInView))
        row(
            self._page,
            self._smaller,
            self._larger,
            self._whole,
            of=self._foot_bar,
            grows=self._page,
            margins=(18, 5, 18, 5),
        )
        self._foot_bar.hide()
        return self._foot_bar

    @property
    def said(self) -> str:
        """What stands where no pages are; empty where there are some."""
        return "" if self._pages.currentWidget() is self.view else f"{self._title.text()} {self._hint.text()}".strip()

    def say(self, title: str, hint: str = "", can_retry: bool = False) -> None:
        """Show no pages, but *title* and *hint*, and with *can_retry* a button that asks for the pages."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._again.setVisible(can_retry)
        self._pages.setCurrentIndex(0)
        self._foot_bar.hide()
        self.progress.hide()
        self.document.close()
        self._buffer = None
        if hint:
            announce(self, f"{title} {hint}")

    def show_progress(self, done: int, total: int) -> None:
        """Say that *done* of *total* articles are ready (0 of 0: nobody knows how much there is)."""
        self.progress.show_progress(self.tr("Making the pages"), done, total)

    def show_pdf(self, pdf: bytes) -> None:
        """Show the pages of *pdf*, at the place that was in view."""
        place = self.view.verticalScrollBar().value()
        buffer = QBuffer(self)
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument(self)
        document.load(buffer)
        self.view.setDocument(document)
        self.document.deleteLater()
        if self._buffer is not None:
            self._buffer.deleteLater()
        self.document, self._buffer = document, buffer
        self.progress.hide()
        self._pages.setCurrentWidget(self.view)
        self._foot_bar.show()
        self.view.verticalScrollBar().setValue(place)
        self._say_page()

    def go_to(self, page: int) -> None:
        """Show *page*, counted from 1."""
        if 0 < page <= self.document.pageCount():
            self.view.pageNavigator().jump(page - 1, QPoint())

    def _zoom(self, factor: float) -> None:
        view = self.view
        now = view.zoomFactor() if view.zoomMode() == QPdfView.ZoomMode.Custom else self._fitted()
        view.setZoomMode(QPdfView.ZoomMode.Custom)
        view.setZoomFactor(min(max(now * factor, LEAST_ZOOM), MOST_ZOOM))

    def _fitted(self) -> float:
        """Return the zoom factor of a page that is in view as a whole (1: as large as on paper)."""
        page = self.document.pagePointSize(0)
        room, margins = self.view.viewport().size(), self.view.documentMargins()
        wide = (room.width() - margins.left() - margins.right()) / max(1.0, page.width())
        high = (room.height() - margins.top() - margins.bottom()) / max(1.0, page.height())
        return min(wide, high) * 72 / max(1, self.logicalDpiX())

    def _say_page(self, *_: object) -> None:
        total = self.document.pageCount()
        number = min(self.view.pageNavigator().currentPage() + 1, total)
        self._page.setText(self.tr("Page {number} of {total}").format(number=number, total=total))

    def show_ground(self) -> None:
        """Have pages lie on the colour of the theme."""
        colours = QPalette(self.view.palette())
        colours.setColor(QPalette.ColorRole.Dark, ground(self._theme))
        self.view.setPalette(colours)

    def retranslate(self) -> None:
        self.progress.retranslate()
        self._again.setText(self.tr("Make the pages"))
        self.view.setAccessibleName(self.tr("Preview of the pages"))
        self._say_page()


def ground(theme: Theme) -> QColor:
    """Return the colour that pages lie on."""
    return theme.colour("hover" if theme.name == "light" else "sunken")
