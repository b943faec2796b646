"""The top of the window: whose reader this is, the search field, and the language."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QMenu, QSizePolicy, QStyle, QToolButton, QWidget

from reader.errors import QT_TRANSLATE_NOOP
from reader.languages import language_of
from reader.ui.desktop.scope_chip import ScopeChip
from reader.ui.look.icon_button import IconButton
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import Theme

ROOMY = 520
"""The width, at normal text size, from which there is room for the name besides the search field and the buttons."""


class AppMark(QLabel):
    """The program's sign: a square with a book in it."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("appMark")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._theme, self._icons = theme, icons
        theme.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        ink, side = self._theme.colours["on_teal"], self._theme.pixels(28)
        self.setPixmap(self._icons.icon("book-open", ink, ink).pixmap(side - side // 3))
        self.setFixedSize(side, side)


class HeaderSearchField(QLineEdit):
    """The search field: a sign and the topic that is searched before the words, a button to empty it behind them.

    Enter opens the first result and Down goes to it. Escape empties the field, and once more takes the topic off.
    """

    results_requested = Signal()
    scope_left = Signal()
    """Search in all topics."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self._theme, self._icons = theme, icons
        self._scope = ""
        self._clear = IconButton(theme, icons, "x", QT_TRANSLATE_NOOP("IconButton", "Clear the search"), self, size=18)
        self._clear.setObjectName("clear")
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.clicked.connect(self._empty)
        self._clear.hide()
        self.chip = ScopeChip(theme, icons, self)
        self.chip.clicked.connect(self.scope_left)
        self.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self.setMaxLength(2000)
        # Nothing typed here is offered again, completed or spell-checked by the system's input method.
        self.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.retranslate()

    def _empty(self) -> None:
        self.clear()
        self.setFocus()

    def _follow_theme(self) -> None:
        self._place()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        high, start = self.height(), self._theme.pixels(18) + 12
        button = QRect(self.width() - high, 0, high, high)
        chip = QRect(start + 8, 0, self.chip.width_for(self.width() * 2 // 5), high)
        direction = self.layoutDirection()
        self._clear.setGeometry(QStyle.visualRect(direction, self.rect(), button))
        self.chip.setGeometry(QStyle.visualRect(direction, self.rect(), chip))
        # 12 px beside the sign and beside the text; the clear button is as wide as the field is high.
        before, after = start + (chip.width() if self._scope else 0), 40
        if direction == Qt.LayoutDirection.RightToLeft:
            before, after = after, before
        self.setTextMargins(before, 0, after, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        side = self._theme.pixels(18)
        sign = QStyle.visualRect(
            self.layoutDirection(), self.rect(), QRect(14, (self.height() - side) // 2, side, side)
        )
        painter = QPainter(self)
        self._icons.paint(painter, sign, "magnifying-glass", self._theme.colour("ink2"))
        painter.end()

    def show_scope(self, topic: str) -> None:
        """Say that the topic called *topic* is searched, or all articles where it is empty."""
        if topic != self._scope:
            self._scope = topic
            self.retranslate()

    def retranslate(self) -> None:
        scope = self._scope
        words = self.tr("Search in {topic}").format(topic=scope) if scope else self.tr("Search all articles")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setToolTip(self.tr("Type a word, a feeling, or a medicine"))
        self.chip.show_topic(scope)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.results_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape and self._scope:
            self.scope_left.emit()
        else:
            super().keyPressEvent(event)


class Header(QFrame):
    """The bar on top of the window."""

    def __init__(self, theme: Theme, icons: Icons, clinic: str, languages: QMenu, parent: QWidget) -> None:
        """*languages* is the menu of the languages that the program speaks."""
        super().__init__(parent)
        self.setObjectName("header")
        self._theme = theme
        self._name = QLabel(self)
        self._name.setObjectName("appName")
        self.show_clinic(clinic)
        self.search = HeaderSearchField(theme, icons, self)
        self.language = IconButton(theme, icons, "globe", "", self)
        self.language.setObjectName("language")
        self.language.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.language.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.language.setMenu(languages)
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(20, 9, 20, 9)
        layout.setSpacing(10)
        layout.addWidget(AppMark(theme, icons, self))
        layout.addWidget(self._name)
        layout.addSpacing(24)
        layout.addWidget(self.search, 1)
        layout.addStretch()
        layout.addWidget(self.language)
        self.search.setMaximumWidth(720)
        theme.changed.connect(self._fit)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the name out where the search field needs its room; the window's title has it, too."""
        self._name.setVisible(self.width() >= self._theme.pixels(ROOMY))
        self._row.activate()

    def add_tool(self, button: QToolButton) -> None:
        """Take *button* in, before the language."""
        layout = self._row
        layout.insertWidget(layout.indexOf(self.language), button)
        QWidget.setTabOrder(self.search.chip, button)
        QWidget.setTabOrder(button, self.language)

    def show_clinic(self, clinic: str) -> None:
        """Show the name *clinic*, or the program's own where it is empty."""
        self._name.setText(clinic or "Patient Reader")

    def show_language(self, language: str) -> None:
        """Show that the interface speaks *language*."""
        self.language.setText(" " + language_of(language).name)
        self.retranslate()

    def retranslate(self) -> None:
        self.language.setToolTip(self.tr("Language of the program"))
        self.language.setAccessibleName(self.tr("Language: {language}").format(language=self.language.text().strip()))
