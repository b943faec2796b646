"""A list whose rows are as high as their text: the first line small, headings bold, nothing cut off."""

from html import escape

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QTextDocument, QTextOption
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.ui.lists.row_list import Index
from reader.ui.look.widget_theme import Theme

PAD = 10


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListWidget) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
        painter.save()
        if not index.flags() & Qt.ItemFlag.ItemIsSelectable:
            painter.fillRect(option.rect, theme.colour("sunken"))
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("wash"))
            bar = option.rect.adjusted(0, 0, 4 - option.rect.width(), 0)
            if self._view.isRightToLeft():
                bar.moveRight(option.rect.right())
            painter.fillRect(bar, theme.colour("teal"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.colour("focus"), 3))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
        painter.translate(option.rect.left() + PAD, option.rect.top() + PAD)
        self._document(index, option.rect.width()).drawContents(painter, QRectF(0, 0, option.rect.width(), 10_000))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        width = self._view.viewport().width()
        height = self._document(index, width).size().height() + 2 * PAD
        return QSize(width, max(int(self._theme.tokens.space["target"]), round(height)))

    def _document(self, index: Index, width: int) -> QTextDocument:
        colours = self._theme.colours
        document = QTextDocument()
        document.setDocumentMargin(0)
        selectable = bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)
        document.setDefaultFont(self._theme.font("list", bold=not selectable))
        options = QTextOption()
        options.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # the article has its own
        options.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(options)
        first, *lines = str(index.data()).split("\n")
        small = self._theme.pixels(float(self._theme.tokens.type["small"]))
        head = f'<span style="color:{colours["ink2"]};font-size:{small}px">{escape(first)}</span>'
        rest = [f'<span style="color:{colours["ink"]}">{escape(line)}</span>' for line in lines]
        document.setHtml("<br>".join([head, *rest]))
        document.setTextWidth(max(40, width - 2 * PAD))
        return document


class WrappedList(QListWidget):
    """A QListWidget with such rows; those that cannot be chosen are headings."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Delegate(theme, self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(24)
        theme.changed.connect(self.scheduleDelayedItemsLayout)
