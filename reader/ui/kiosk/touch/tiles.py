"""The categories as tiles: colour, name and count, as many beside each other as the screen is wide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QWidget

from reader.library.snapshot import CategoryCount
from reader.ui.kiosk.touch.grid import Grid
from reader.ui.kiosk.touch.touch_list import TouchList
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.kiosk.widgets.metrics import LEAST_GAP
from reader.ui.lists.marked_text import Ink, MarkedText, draw
from reader.ui.lists.row_list import Index
from reader.ui.look.icons import FALLBACK, Icons

MOST_COLUMNS, FEWEST_COLUMNS = 4, 2
LEAST_NAME = 0.7
"""A name with a long word is drawn smaller, down to this part of its size."""
TINT = 0.17
"""How much of a category's colour its square has, over the card's ground."""


class Tile(NamedTuple):
    """What a tile shows."""

    category: str
    name: str
    count: str
    icon: str
    colour: str


class TileModel(QAbstractListModel):
    """The categories of one library in one language."""

    TileRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tiles: tuple[Tile, ...] = ()

    def show(self, counts: Sequence[CategoryCount], language: str) -> None:
        """Show *counts*, named in *language*."""
        self.beginResetModel()
        self._tiles = tuple(
            Tile(
                one.category.id, one.category.named(language), self.tr("%n article(s)", "", one.articles),
                one.category.icon, one.category.colour,
            )
            for one in counts
        )  # fmt: skip
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        return 0 if parent.isValid() else len(self._tiles)

    def tile(self, row: int) -> Tile:
        return self._tiles[row]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        tile = self._tiles[index.row()]
        if role == self.TileRole:
            return tile
        if role == Qt.ItemDataRole.DisplayRole:
            return tile.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{name}, {count}").format(name=tile.name, count=tile.count)
        return None


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
    return TileSizes(columns, flat + px(10), is_flat=True)


def tile_gap(theme: KioskTheme) -> int:
    """Return the space between two tiles."""
    return max(LEAST_GAP, theme.px(26))


class TilePainter:
    """Draws a tile of *tiles*."""

    def __init__(self, theme: KioskTheme, icons: Icons, tiles: TileList) -> None:
        self._theme, self._icons, self._list = theme, icons, tiles

    def paint(self, painter: QPainter, face: QRect, index: Index) -> None:
        """Draw the tile of *index* on *face*."""
        tile: Tile = index.data(TileModel.TileRole)
        theme, px = self._theme, self._theme.px
        self._list.paint_face(painter, face, index)
        rtl, is_flat = self._list.isRightToLeft(), self._list.sizes.is_flat
        name_font, count_font = theme.font("name", bold=True), theme.font("ui")
        line, small = QFontMetricsF(name_font).lineSpacing(), QFontMetricsF(count_font).lineSpacing()
        edge = px(22 if is_flat else 34)
        if is_flat:
            side = min(px(64), face.height() - 2 * px(12))
            square = QRect(face.left() + edge, face.center().y() - side // 2, side, side)
            words = face.adjusted(edge + side + px(20), 0, -px(14), 0)
        else:
            square = QRect(face.left() + edge, face.top() + px(32), px(64), px(64))
            words = QRect(face.left() + edge, square.bottom() + px(20), face.width() - edge - px(16), 0)
            words.setBottom(face.bottom() - px(30))
        direction = self._list.layoutDirection()
        self._paint_square(painter, QStyle.visualRect(direction, face, square), tile)
        words = QStyle.visualRect(direction, face, words)
        fit_words(name_font, tile.name, words.width())
        ink = Ink(theme.colour("ink"), theme.colour("mark"), theme.colour("on_mark"))
        if is_flat:
            lines = 2 if _wraps(tile.name, words.width(), name_font) else 1
            top = words.center().y() - (lines * line + px(4) + small) / 2
        else:
            top = float(words.top())
        area = QRectF(words.left(), top, words.width(), 3 * line)
        used = draw(painter, area, MarkedText(tile.name), name_font, ink, 2, rtl)
        # All counts of a row on one line, whether the name above takes one line or two.
        below = top + used + px(4) if is_flat else words.bottom() - small
        ink2 = ink._replace(text=theme.colour("ink2"))
        draw(
            painter, QRectF(words.left(), below, words.width(), small), MarkedText(tile.count), count_font, ink2, 1, rtl
        )

    def _paint_square(self, painter: QPainter, square: QRect, tile: Tile) -> None:
        theme = self._theme
        own = theme.name == "light" and bool(tile.colour)
        colour = QColor(tile.colour) if own else theme.colour("teal")
        ground = mixed(QColor(tile.colour or theme.colours["teal"]), theme.colour("surface"), TINT if own else 0.35)
        pen = QPen(Qt.PenStyle.NoPen)
        if theme.name == "contrast":
            ground, pen = theme.colour("surface"), QPen(theme.colour("edge"), max(1.5, theme.metrics.unit * 2))
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawRoundedRect(square.toRectF(), theme.px(18), theme.px(18))
        inset = square.width() // 5
        name = tile.icon if self._icons.has(tile.icon) else FALLBACK
        self._icons.paint(painter, square.adjusted(inset, inset, -inset, -inset), name, colour)


class TileList(TouchList):
    """The tiles. ``category_chosen`` carries the id of the one that was tapped."""

    category_chosen = Signal(str)

    def __init__(self, theme: KioskTheme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.tiles = TileModel(self)
        self.sizes = TileSizes(MOST_COLUMNS, theme.px(258), is_flat=False)
        self.setModel(self.tiles)
        self.paint_cell = TilePainter(theme, icons, self).paint  # type: ignore[method-assign]
        self.opened.connect(lambda index: self.category_chosen.emit(self.tiles.tile(index.row()).category))
        theme.changed.connect(self.fit)
        self.retranslate()

    def show_categories(self, counts: Sequence[CategoryCount], language: str) -> None:
        """Show *counts*, named in *language*."""
        self.tiles.show(counts, language)
        self.fit()

    def make_grid(self, rows: int, width: int, height: int) -> Grid:
        self.sizes = arrange(self.theme, width, height, rows)
        return Grid(rows, width, self.sizes.columns, self.sizes.height, tile_gap(self.theme))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Topics"))


def fit_words(font: QFont, text: str, width: float) -> None:
    """Make *font* smaller where its longest word of *text* is wider than *width* pixels: a word that is cut says less."""
    widest = max((QFontMetricsF(font).horizontalAdvance(word) for word in text.split()), default=0.0) + 2
    if widest > width:
        font.setPixelSize(max(round(font.pixelSize() * LEAST_NAME), int(font.pixelSize() * width / widest)))


def mixed(colour: QColor, ground: QColor, share: float) -> QColor:
    """Return *colour* laid over *ground*, *share* (0 to 1) of it."""
    parts = zip(colour.getRgb()[:3], ground.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(one * share + other * (1 - share)) for one, other in parts))


def _wraps(text: str, width: int, font: object) -> bool:
    return QFontMetricsF(font).horizontalAdvance(text) > width  # type: ignore[call-overload]
