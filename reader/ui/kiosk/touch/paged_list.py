"""A list with a large button up and another down beside it, as long as there is more than fits."""

from PySide6.QtWidgets import QWidget

from reader.ui.kiosk.touch.touch_list import TouchList
from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import column, row


class PagedList(QWidget):
    """Puts the buttons at the end of the lines, where a thumb is."""

    def __init__(self, theme: KioskTheme, icons: Icons, view: TouchList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._list = theme, view
        # A widget of their own: shown and hidden while a layout is at work, it is the one thing that is laid out anew.
        self._side = QWidget(self)
        self.up = KioskButton(theme, icons, "caret-up", parent=self._side)
        self.down = KioskButton(theme, icons, "caret-down", parent=self._side)
        self._row = row(view, self._side, of=self, grows=view)
        self._column = column(self.up, self.down, of=self._side)
        self._column.insertStretch(1, 1)
        self._side.hide()
        self.up.clicked.connect(lambda: view.step(-1))
        self.down.clicked.connect(lambda: view.step(1))
        view.moved.connect(self._follow)
        theme.follow(self._follow_theme)
        self.retranslate()

    def _follow(self) -> None:
        # Beside the buttons the list is narrower, and never shorter for it: so they cannot come and go by turns.
        bar = self._list.verticalScrollBar()
        is_wanted = bar.maximum() > 0
        if is_wanted == self._side.isHidden():
            self._side.setVisible(is_wanted)
            # A layout at work still sets the place that it chose before: none for buttons that were hidden. So once more after it.
            self._row.update()
        self.up.setEnabled(bar.value() > 0)
        self.down.setEnabled(bar.value() < bar.maximum())

    def _follow_theme(self) -> None:
        self._row.setSpacing(self._theme.metrics.gap)
        self._column.setSpacing(self._theme.metrics.gap)

    def retranslate(self) -> None:
        self.up.setAccessibleName(self.tr("Up"))
        self.down.setAccessibleName(self.tr("Down"))
