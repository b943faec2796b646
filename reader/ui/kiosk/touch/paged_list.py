"""A list with a large button up and another down beside it, as long as there is more than fits."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.ui.kiosk.touch.touch_list import TouchList
from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.look.icons import Icons


class Paged(QWidget):
    """Puts the buttons at the end of the lines, where a thumb is."""

    def __init__(self, theme: KioskTheme, icons: Icons, view: TouchList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._list = theme, view
        self._side = QWidget(self)
        self.up, self.down = (
            KioskButton(theme, icons, "caret-up", parent=self._side),
            KioskButton(theme, icons, "caret-down", parent=self._side),
        )
        self._column = QVBoxLayout(self._side)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.up)
        self._column.addStretch(1)
        self._column.addWidget(self.down)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(view, 1)
        self._row.addWidget(self._side)
        self._side.hide()
        self.up.clicked.connect(lambda: view.step(-1))
        self.down.clicked.connect(lambda: view.step(1))
        view.moved.connect(self._follow)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.retranslate()

    def _follow(self) -> None:
        # Beside the buttons the list is narrower, and never shorter for it: so they cannot come and go by turns.
        self._side.setVisible(self._list.verticalScrollBar().maximum() > 0)
        self.up.setEnabled(self._list.can_go_up)
        self.down.setEnabled(self._list.can_go_down)

    def _follow_theme(self) -> None:
        self._row.setSpacing(self._theme.metrics.gap)
        self._column.setSpacing(self._theme.metrics.gap)

    def retranslate(self) -> None:
        self.up.setAccessibleName(self.tr("Up"))
        self.down.setAccessibleName(self.tr("Down"))
