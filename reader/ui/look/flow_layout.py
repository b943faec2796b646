"""A layout whose parts stand side by side, and go on in the next line where there is no room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from reader.ui.look.layouts import NO_MARGINS, Margins


class FlowLayout(QLayout):
    """Lays out visible widgets as words of a text are."""

    def __init__(self, parent: QWidget, margins: Margins = NO_MARGINS, spacing: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(*margins)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        return self._arranged(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        self._arranged(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        edges = self.contentsMargins()
        return size + QSize(edges.left() + edges.right(), edges.top() + edges.bottom())

    def _arranged(self, rect: QRect, *, move: bool) -> int:
        """Return how high the parts are in the width of *rect*; *move* them to their places."""
        edges = self.contentsMargins()
        inside = rect.adjusted(edges.left(), edges.top(), -edges.right(), -edges.bottom())
        right_to_left = bool((parent := self.parentWidget()) and parent.isRightToLeft())
        x, y, high = 0, 0, 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if x and x + size.width() > inside.width():
                x, y, high = 0, y + high + self.spacing(), 0
            if move:
                left = inside.right() + 1 - x - size.width() if right_to_left else inside.left() + x
                item.setGeometry(QRect(QPoint(left, inside.top() + y), size))
            x += size.width() + self.spacing()
            high = max(high, size.height())
        return y + high + edges.top() + edges.bottom()
