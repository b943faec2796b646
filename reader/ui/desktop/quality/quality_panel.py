"""The panel at the side of the window: three pages, of which one is shown."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QFrame, QMainWindow, QStackedLayout

from reader.errors import QT_TRANSLATE_NOOP
from reader.ui.desktop.quality.choice_row import ChoiceRow
from reader.ui.desktop.quality.overview.overview_page import OverviewPage
from reader.ui.desktop.quality.pemat.pemat_page import PematPage
from reader.ui.desktop.quality.text_page import TextPage
from reader.ui.look.icon_button import IconButton
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import column, framed, row
from reader.ui.look.widget_style import filled_sheet
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
        body = self.part = framed("quality", self)
        """What takes the focus when somebody goes from part to part of the window."""
        bar = framed("qualityBar", body)
        self.pages = ChoiceRow((TEXT, PEMAT, LIBRARY), bar)
        self.pages.chosen.connect(self._turn)
        self._close = IconButton(theme, icons, "x", QT_TRANSLATE_NOOP("IconButton", "Close the panel"), bar)
        self._close.clicked.connect(self.dismiss)
        self.text = TextPage(theme, may_edit, body)
        self.pemat = PematPage(theme, body)
        self.overview = OverviewPage(theme, body)
        self._stack = QStackedLayout()
        self._shown: dict[str, QFrame] = {TEXT: self.text, PEMAT: self.pemat, LIBRARY: self.overview}
        for page in self._shown.values():
            self._stack.addWidget(page)
        row(self.pages, self._close, of=bar, grows=self.pages, margins=(12, 5, 12, 5))
        column(bar, self._stack, of=body, grows=self._stack)
        self.setWidget(body)
        body.setFocusProxy(self.pages)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.retranslate()

    @property
    def page(self) -> str:
        """The key of the page that is in view."""
        return self.pages.choice

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
        self._stack.setCurrentWidget(self._shown[page])
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
        self.part.setStyleSheet(panel_sheet(self._theme))
        colours = self._theme.colours
        for key, name in ICONS.items():
            self.pages.button(key).setIcon(self._icons.icon(name, colours["ink"], colours["edge"]))
            self.pages.button(key).setIconSize(QSize(self._theme.pixels(20), self._theme.pixels(20)))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Quality"))
        self.part.setAccessibleName(self.tr("Quality"))
        names = {TEXT: self.tr("Text"), PEMAT: "PEMAT", LIBRARY: self.tr("Library")}
        self.pages.name(names, self.tr("Quality"))
        for page in (self.text, self.pemat, self.overview):
            page.retranslate()


def panel_sheet(theme: Theme) -> str:
    """Return the style sheet of the panel in the theme and text size that are in force."""
    dot = theme.pixels(14)
    sizes = {
        "figure": theme.pixels(24), "title": theme.pixels(18), "small": theme.pixels(float(theme.tokens.type["small"])),
        "radius": theme.tokens.space["radius"], "target": theme.tokens.space["target"],
        "dot": dot, "dot_radius": dot // 2 + 2, "dot_ring": dot // 3 + 1, "hole": dot + 4 - 2 * (dot // 3 + 1),
    }  # fmt: skip
    return filled_sheet("quality", {**theme.colours, **sizes})
