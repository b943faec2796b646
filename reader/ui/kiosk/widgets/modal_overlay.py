"""An overlay that also keeps the keyboard: what lies below gets no key while it is open, and the focus back afterwards."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.overlay import Overlay


class ModalOverlay(Overlay):
    """Holds the focus while it is open; Tab goes round inside. Its words follow the language of the interface."""

    def __init__(self, theme: KioskTheme, window: QWidget) -> None:
        super().__init__(theme, window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._focus_before: QWidget | None = None

    def open_over(self) -> None:
        if not self.isVisible():
            self._focus_before = QApplication.focusWidget()
        super().open_over()
        self.setFocus()

    def close_overlay(self) -> None:
        before, self._focus_before = self._focus_before, None
        super().close_overlay()
        if before is not None and before.isVisible():
            before.setFocus()

    def announce(self, words: str) -> None:
        """Have assistive technology say *words* (WCAG 4.1.3)."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def retranslate(self) -> None:
        """Say everything in the language of the interface as it is now."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.isVisible():
                self.place_card()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Go round among what can have the focus here."""
        stops = [
            one for one in self.findChildren(QWidget)
            if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]  # fmt: skip
        if stops:
            focus = QApplication.focusWidget()
            here = stops.index(focus) if focus in stops else (-1 if forward else 0)
            stops[(here + (1 if forward else -1)) % len(stops)].setFocus()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """No key reaches what is below."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.accept()
