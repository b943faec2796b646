"""A row of buttons that leaves some of them out where there is no room for all."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget


class RoomyRow(QHBoxLayout):
    """A row in which the first buttons of ``spare`` go where it is too narrow: what they do, menus and keys do, too."""

    spare: tuple[QToolButton, ...] = ()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        self._fit(rect.width())
        super().setGeometry(rect)

    def _fit(self, room: int) -> None:
        margins = self.contentsMargins()
        items = (self.itemAt(number) for number in range(self.count()))
        shown = [widget for item in items if item and (widget := item.widget())]
        taken = margins.left() + margins.right() - self.spacing()
        taken += sum(self._width(one) for one in shown if not (one in self.spare or one.isHidden()))
        for button in reversed(self.spare):
            taken += self._width(button)
            fits = taken <= room
            if fits == button.isHidden():
                button.setVisible(fits)

    def _width(self, widget: QWidget) -> int:
        return widget.sizeHint().width() + self.spacing()
