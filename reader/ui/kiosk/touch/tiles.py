"""The categories as tiles: colour, name and count, as many beside each other as the screen is wide."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QWidget

from reader.library.snapshot import CategoryCount
from reader.ui.kiosk.touch.grid import Grid, whole_rows
from reader.ui.kiosk.touch.touch_list import TouchList
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.metrics import LEAST_GAP
from reader.ui.kiosk.widgets.painting import paint_box
from reader.ui.lists.marked_text import Ink, MarkedText, draw
from reader.ui.lists.row_list import Index
from reader.ui.look.icons import Icons

MOST_COLUMNS, FEWEST_COLUMNS = 4, 2
LEAST_NAME = 0.7
"""A name that is too long is drawn smaller, down to this part of its size."""
TINT = 0.17
"""How much of a category's colour its square has, over the card's ground."""


class Tile(NamedTuple):
    """What a tile shows."""

    category: str
    name: str
    articles: str
    """How many articles it has, in words."""
    icon: str
    colour: str


class TileSizes(NamedTuple):
    """The heights of one arrangement of tiles, in pixels."""

    columns: int
    height: int
    is_flat: bool
    """The square stands beside the words, not above them."""


def arrange(theme: KioskTheme, width: int, height: int, tiles: int) -> TileSizes:
    """Return how *tiles* tiles stand best in *width* by *height* pixels: all of them in sight, if that is possible.

    They stand high where there is room, flat where there is less, and are to be scrolled where even that is too much.
    """
    px, gap = theme.px, tile_gap(theme)
    least = px(80 + 300 * theme.scale)
    columns = max(FEWEST_COLUMNS, min(MOST_COLUMNS, (width + gap) // (least + gap)))
    rows = max(1, -(-tiles // columns))
    line, small = QFontMetricsF(theme.font("name", True)).lineSpacing(), QFontMetricsF(theme.font("ui")).lineSpacing()
    words = round(2 * line + px(6) + small)
    high = 2 * px(32) + px(64) + px(20) + words
    flat = max(2 * px(10) + words, theme.metrics.target)
    room = (height + gap) // rows - gap
    if room >= high:
        return TileSizes(columns, min(room, round(high * 1.12)), is_flat=False)
    if room >= flat:
        return TileSizes(columns, min(room, round(flat * 1.5)), is_flat=True)
    return TileSizes(columns, whole_rows(height, flat, gap), is_flat=True)


def tile_gap(theme: KioskTheme) -> int:
    """Return the space between two tiles."""
    return max(LEAST_GAP, theme.px(26))


class TileList(TouchList):
    """The categories of one library in one language."""

    category_chosen = Signal(str)
    """The id of the category that was tapped."""

    def __init__(self, theme: KioskTheme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._icons = icons
        self.shown: list[Tile] = []
        self.tiles = QStandardItemModel(self)
        self.sizes = TileSizes(MOST_COLUMNS, theme.px(258), is_flat=False)
        self.setModel(self.tiles)
        self.opened.connect(lambda index: self.category_chosen.emit(self.shown[index.row()].category))
        theme.changed.connect(self.fit)
        self.retranslate()

    def show_categories(self, counts: Sequence[CategoryCount], language: str) -> None:
        """Show *counts*, named in *language*."""
        self.tiles.clear()
        self.shown = [
            Tile(one.id, one.named(language), self.tr("%n article(s)", "", articles), one.icon, one.colour)
            for one, articles in counts
        ]
        for tile in self.shown:
            item = QStandardItem(tile.name)
            item.setAccessibleText(self.tr("{name}, {count}").format(name=tile.name, count=tile.articles))
            self.tiles.appendRow(item)
        self.fit()

    def make_grid(self, rows: int, width: int, height: int) -> Grid:
        self.sizes = arrange(self.theme, width, height, rows)
        return Grid(rows, width, self.sizes.columns, self.sizes.height, tile_gap(self.theme))

    def parts(self, tile: Tile, cell: QRect) -> tuple[QRect, QRect, QFont]:
        """Return where square and words of *tile* stand in *cell*, read from the left, and the font that its name fits in."""
        px, font = self.theme.px, self.theme.font("name", bold=True)
        edge = px(22 if self.sizes.is_flat else 34)
        if self.sizes.is_flat:
            side = min(px(64), cell.height() - 2 * px(12))
            square = QRect(cell.left() + edge, cell.center().y() - side // 2, side, side)
            words = cell.adjusted(edge + side + px(20), 0, -px(14), 0)
        else:
            square = QRect(cell.left() + edge, cell.top() + px(32), px(64), px(64))
            words = QRect(cell.left() + edge, square.bottom() + px(20), cell.width() - edge - px(16), 0)
            words.setBottom(cell.bottom() - px(30))
        fit_words(font, tile.name, words.width(), 2 * QFontMetricsF(font).lineSpacing())
        return square, words, font

    def paint_cell(self, painter: QPainter, cell: QRect, index: Index) -> None:
        tile = self.shown[index.row()]
        theme, px = self.theme, self.theme.px
        self.paint_face(painter, cell, index)
        rtl, is_flat = self.isRightToLeft(), self.sizes.is_flat
        square, words, name_font = self.parts(tile, cell)
        count_font = theme.font("ui")
        line, small = QFontMetricsF(name_font).lineSpacing(), QFontMetricsF(count_font).lineSpacing()
        direction = self.layoutDirection()
        self._paint_square(painter, QStyle.visualRect(direction, cell, square), tile)
        words = QStyle.visualRect(direction, cell, words)
        ink = Ink(theme.colour("ink"), theme.colour("mark"), theme.colour("on_mark"))
        if is_flat:
            lines = 2 if QFontMetricsF(name_font).horizontalAdvance(tile.name) > words.width() else 1
            top = words.center().y() - (lines * line + px(4) + small) / 2
        else:
            top = float(words.top())
        area = QRectF(words.left(), top, words.width(), 3 * line)
        used = draw(painter, area, MarkedText(tile.name), name_font, ink, 2, rtl)
        # All counts of a row on one line, whether the name above takes one line or two.
        below = top + used + px(4) if is_flat else words.bottom() - small
        ink2 = ink._replace(text=theme.colour("ink2"))
        counted = QRectF(words.left(), below, words.width(), small)
        draw(painter, counted, MarkedText(tile.articles), count_font, ink2, 1, rtl)

    def _paint_square(self, painter: QPainter, square: QRect, tile: Tile) -> None:
        theme = self.theme
        own = theme.name == "light" and bool(tile.colour)
        colour = QColor(tile.colour) if own else theme.colour("teal")
        ground, line = QColor(tile.colour or theme.colours["teal"]), None
        ground.setAlphaF(TINT if own else 0.35)
        if theme.name == "contrast":
            ground, line = theme.colour("surface"), theme.colour("edge")
        paint_box(painter, square, theme.px(18), ground, line, max(1.5, theme.metrics.unit * 2))
        inset = square.width() // 5
        self._icons.paint(painter, square.adjusted(inset, inset, -inset, -inset), tile.icon, colour)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Topics"))


def fit_words(font: QFont, text: str, width: float, height: float) -> None:
    """Make *font* smaller until the words of *text* stand whole in *width* by *height* pixels: what is cut says less."""
    least = round(font.pixelSize() * LEAST_NAME)
    flags = Qt.TextFlag.TextWordWrap
    while font.pixelSize() > least:
        needed = QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 10 * height), flags, text)
        if needed.width() <= width and needed.height() <= height:
            return
        font.setPixelSize(font.pixelSize() - 1)
