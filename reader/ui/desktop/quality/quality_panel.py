"""The panel at the side of the window: three pages, of which one is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
)

from reader.ui.desktop.quality.choice_row import ChoiceRow
from reader.ui.desktop.quality.overview.overview_page import OverviewPage
from reader.ui.desktop.quality.panel_style import panel_sheet
from reader.ui.desktop.quality.pemat.pemat_page import PematPage
from reader.ui.desktop.quality.text_page import TextPage
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme

TEXT, PEMAT, LIBRARY = "text", "pemat", "library"
ICONS = {TEXT: "text-align-left", PEMAT: "check-square", LIBRARY: "chart-bar"}
"""Stand for the words where large text leaves no room for them."""
WIDTH = 400


class QualityPanel(QDockWidget):
    """Beside the article, as wide as somebody drags it. ``page_shown`` carries the key of the page in view."""

    page_shown = Signal(str)
    closed = Signal(bool)
    """Whether the focus was in it."""

    def __init__(self, window: QMainWindow, theme: Theme, icons: Icons, may_edit: bool) -> None:
        super().__init__(window)
        self.setObjectName("qualityDock")
        self._theme, self._icons = theme, icons
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self.setTitleBarWidget(QFrame(self))
        body = self._body = QFrame(self)
        body.setObjectName("quality")
        self.pages = ChoiceRow((TEXT, PEMAT, LIBRARY), body)
        self.pages.chosen.connect(self._turn)
        self._close = QToolButton(body)
        self._close.clicked.connect(self.dismiss)
        self.text = TextPage(theme, may_edit, body)
        self.pemat = PematPage(theme, body)
        self.overview = OverviewPage(theme, body)
        self._stack = QStackedLayout()
        self._numbers = {TEXT: 0, PEMAT: 1, LIBRARY: 2}
        for page in (self.text, self.pemat, self.overview):
            self._stack.addWidget(page)
        bar = QFrame(body)
        bar.setObjectName("qualityBar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 5, 12, 5)
        row.addWidget(self.pages, 1)
        row.addWidget(self._close)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addLayout(self._stack, 1)
        self.setWidget(body)
        body.setFocusProxy(self.pages)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.retranslate()

    @property
    def page(self) -> str:
        """The key of the page that is in view."""
        return self.pages.choice

    @property
    def part(self) -> QFrame:
        """What takes the focus when somebody goes from part to part of the window."""
        return self._body

    def open_page(self, page: str) -> None:
        """Show the panel with *page*, and go to it."""
        self.pages.show_choice(page)
        self.show()
        self._turn(page)
        self.pages.button(page).setFocus(Qt.FocusReason.TabFocusReason)

    def dismiss(self) -> None:
        """Hide the panel."""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self.hide()
        self.closed.emit(had_focus)

    def _turn(self, page: str) -> None:
        self._stack.setCurrentIndex(self._numbers[page])
        self.page_shown.emit(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _follow_theme(self) -> None:
        self.setMinimumWidth(round(240 + 80 * self._theme.scale))
        self._body.setStyleSheet(panel_sheet(self._theme))
        colours = self._theme.colours
        for key, name in ICONS.items():
            self.pages.button(key).setIcon(self._icons.icon(name, colours["ink"], colours["edge"]))
            self.pages.button(key).setIconSize(QSize(self._theme.pixels(20), self._theme.pixels(20)))
        self._close.setIcon(self._icons.icon("x", colours["ink"], colours["edge"]))
        self._close.setIconSize(QSize(self._theme.pixels(20), self._theme.pixels(20)))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Quality"))
        self._body.setAccessibleName(self.tr("Quality"))
        names = {TEXT: self.tr("Text"), PEMAT: "PEMAT", LIBRARY: self.tr("Library")}
        self.pages.name(names, self.tr("Quality"))
        self._close.setAccessibleName(self.tr("Close the panel"))
        self._close.setToolTip(self.tr("Close the panel"))
        for page in (self.text, self.pemat, self.overview):
            page.retranslate()
