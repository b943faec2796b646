"""What is measured on every screen of the kiosk: targets, the space between them, room for words, names, and contrast."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import combinations

import numpy
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from reader.pages.tokens import CONTRAST
from reader.tour.kiosk_stops import screens_of
from reader.ui.kiosk.article.article_bar import ElidedLabel
from reader.ui.kiosk.covers.curtain import Curtain
from reader.ui.kiosk.kiosk import Kiosk
from reader.ui.kiosk.screens.hints import HintButton
from reader.ui.kiosk.touch.tiles import TileList
from reader.ui.kiosk.touch.touch_list import TouchList
from reader.ui.kiosk.widgets.kiosk_button import KioskButton
from reader.ui.kiosk.widgets.metrics import LEAST_GAP, TARGET
from reader.ui.kiosk.widgets.overlay import ModalOverlay
from reader.ui.lists.marked_text import MarkedText, cut
from tests.ui.kiosk.conftest import Visitor

Pixels = numpy.ndarray

ALL = {
    "home", "category", "article", "article-below", "reading-aloud", "voice-stopped", "take-home", "link", "to-printer", "printing",
    "not-printed", "sensitive", "search", "results", "results-alone", "crisis", "help", "nothing", "still-here", "start-again",
    "pin", "pin-typed", "attract", "sleeping", "words-alone", "staff",
}  # fmt: skip
"""The screens of a kiosk that may do all that a clinic can allow."""

PAGE_COLOURS = """
(() => {
  const parts = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = one => {
    for (let at = one; at; at = at.parentElement) {
      if (getComputedStyle(at).display === "contents") continue;  // it paints nothing
      const colour = parts(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const found = {};
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const words = walker.currentNode.textContent.trim(), one = walker.currentNode.parentElement;
    if (!words || !one.offsetParent || ["STYLE", "SCRIPT"].includes(one.tagName) || one.closest("svg, [aria-hidden]")) continue;
    const [low, high] = [light(parts(getComputedStyle(one).color)), light(ground(one))].sort((a, b) => a - b);
    found[one.tagName + "." + one.className + ": " + words.slice(0, 30)] = (high + 0.05) / (low + 0.05);
  }
  return JSON.stringify(found);
})()
"""
"""A script that returns how far the words of a page stand out from what is behind them."""


LONG_CRISIS = {
    "en": "If you are in danger or think about hurting yourself, tell the front desk right now, call or text 988 at any time "
    "of day or night, or call our own nurse line at (203) 555-0142. You can also go to an emergency department. We will help.",
    "es": "Si está en peligro o piensa en hacerse daño, avise en recepción ahora mismo, llame o escriba al 988 a cualquier hora, "
    "o llame a nuestra línea de enfermería, (203) 555-0142. También puede ir a una sala de urgencias. Le ayudamos.",
}
"""As long as a clinic's own sentence for a crisis may be."""


class Scene:
    """What a visitor sees of *kiosk* at this moment: the overlay or curtain on top, else the whole window."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk, self.window = kiosk, kiosk.window
        shown = [one for one in self.window.findChildren(QWidget) if one.isVisible()]
        layers = [one for one in self.window.children() if isinstance(one, ModalOverlay | Curtain) and one.isVisible()]
        self.top: QWidget = layers[-1] if layers else self.window
        self.widgets = [one for one in shown if one is not self.top and self.top.isAncestorOf(one)]
        covered = [one for one in self.widgets if self._is_covered(one)]
        self.covered = [one for one in covered if isinstance(one, QAbstractButton | QLineEdit)]
        """What can be tapped and lies behind something else."""
        self.widgets = [one for one in self.widgets if one not in covered]

    def _is_covered(self, widget: QWidget) -> bool:
        place = self.place(widget).center()
        found = self.window.childAt(place)
        return found is None or not (found is widget or widget.isAncestorOf(found) or found.isAncestorOf(widget))

    def place(self, widget: QWidget) -> QRect:
        """Return where *widget* is on the window."""
        return QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())

    def rows(self, without: QWidget | None = None) -> Iterator[tuple[str, QRect]]:
        """Yield name and place of every cell of the lists that are seen, as far as it is seen; not of those in *without*."""
        for view in (one for one in self.widgets if isinstance(one, TouchList)):
            if without and without.isAncestorOf(view):
                continue
            area = view.viewport().rect()
            for row in range(view.model().rowCount()):
                index = view.model().index(row, 0)
                cell = view.visualRect(index)
                if row not in view.headings() and cell.intersects(area):
                    whole = cell if area.contains(cell) else cell & area
                    yield str(index.data()), whole.translated(self.place(view.viewport()).topLeft())

    def controls(self, without: QWidget | None = None) -> Iterator[tuple[str, QRect]]:
        """Yield name and place of everything that can be tapped; what lies in *without* is left out."""
        for one in self.widgets:
            if isinstance(one, QAbstractButton | QLineEdit) and not (without and without.isAncestorOf(one)):
                yield f"{type(one).__name__} {one.accessibleName() or one.text()}", self.place(one)
        yield from self.rows(without)

    def faults(self) -> Iterator[str]:
        """Yield all that is wrong, but for contrast: it takes a picture."""
        yield from self.faults_of_targets()
        yield from self.faults_of_words()
        yield from self.faults_of_help()
        yield from self.faults_of_cuts()
        yield from self.faults_of_names()

    def faults_of_targets(self) -> Iterator[str]:
        """Yield what is wrong with size, place and distance of the targets."""
        controls = list(self.controls())
        seen = self.window.rect()
        for one in self.covered:
            yield f"{one.accessibleName()} at {self.place(one)} is covered"
        whole = {name for name, box in self.rows() if box.height() < TARGET}  # what is cut at the end of a list
        for name, box in controls:
            if name not in whole and min(box.width(), box.height()) < TARGET:
                yield f"{name} is only {box.width()} x {box.height()}"
            if not seen.contains(box):
                yield f"{name} at {box} is beyond the window"
        for one in (one for one in self.widgets if isinstance(one, QAbstractButton | QLineEdit)):
            shown = one.visibleRegion().boundingRect()
            if shown != one.rect():
                yield f"{one.accessibleName()} is cut to {shown.width()} x {shown.height()}"
        for (one, box), (other, further) in combinations(controls, 2):
            if box.contains(further) or further.contains(box):
                continue  # the button in a field
            if distance(box, further) < LEAST_GAP:
                yield f"{one} and {other} are {distance(box, further)} pixels apart"

    def faults_of_words(self) -> Iterator[str]:
        """Yield which words have less room than they need, or stand over others."""
        labels = [one for one in self.widgets if isinstance(one, QLabel) and one.text().strip()]
        for label in labels:
            box = self.place(label)
            if not self.window.rect().contains(box):
                yield f"{label.text()!r} at {box} is beyond the window"
            if label.wordWrap() and label.heightForWidth(label.width()) > label.height() + 1:
                yield f"{label.text()!r} needs {label.heightForWidth(label.width())} pixels, and has {label.height()}"
        for one, other in combinations(labels, 2):
            if self.place(one).intersects(self.place(other)):
                yield f"{one.text()!r} and {other.text()!r} overlap"
        for button in (one for one in self.widgets if isinstance(one, QAbstractButton) and one.text()):
            needed = button.sizeHint().width() if not isinstance(button, KioskButton) else word_width(button)
            if needed > button.width() + 1:
                yield f"the button {button.text()!r} needs {needed} pixels, and has {button.width()}"
        for label in labels:
            if isinstance(self.top, ModalOverlay) and not self.place(self.top.card).contains(self.place(label)):
                yield f"{label.text()!r} is beyond its card"

    def faults_of_cuts(self) -> Iterator[str]:
        """Yield which words end with "…" or are cut, and which rows of a list that was not scrolled are cut in two."""
        for button in (one for one in self.widgets if isinstance(one, KioskButton) and one.text()):
            side = button.icon_side + self.kiosk.theme.px(10) if button.icon_name else 0
            room = QRect(0, 0, button.width() - side - 2 * self.kiosk.theme.px(10), 10_000)
            needed = QFontMetrics(button.words_font()).boundingRect(room, Qt.TextFlag.TextWordWrap, button.text())
            if needed.height() > button.height() and not isinstance(button, HintButton):
                yield f"the button {button.text()!r} needs {needed.height()} pixels below each other, and has {button.height()}"
        for field in (one for one in self.widgets if isinstance(one, QLineEdit) and not one.text()):
            margins = field.textMargins()
            words = field.fontMetrics().horizontalAdvance(field.placeholderText())
            if words > field.width() - margins.left() - margins.right() - 8:
                yield f"{field.placeholderText()!r} is cut"
        for words in (one.text() for one in self.widgets if isinstance(one, QLabel | QAbstractButton)):
            if words.endswith("…"):
                yield f"{words!r} is cut"
        for label in (one for one in self.widgets if isinstance(one, ElidedLabel)):
            if label.fontMetrics().horizontalAdvance(label.text()) > label.width():
                yield f"{label.text()!r} is cut"
        for view in (one for one in self.widgets if isinstance(one, TouchList) and not one.verticalOffset()):
            area = view.viewport().rect()
            for row, cell in enumerate(view.grid.cells):
                if cell.intersects(area) and not area.contains(cell) and row not in view.headings():
                    yield f"row {row} of {view.accessibleName()} is cut: {cell} in {area}"
            if isinstance(view, TileList):
                yield from self._cut_tiles(view)

    def _cut_tiles(self, view: TileList) -> Iterator[str]:
        for tile, cell in zip(view.shown, view.grid.cells, strict=True):
            _, words, font = view.parts(tile, cell)
            if cut(MarkedText(tile.name), font, words.width(), 2).text != tile.name:
                yield f"{tile.name!r} is cut to {cut(MarkedText(tile.name), font, words.width(), 2).text!r}"

    def faults_of_help(self) -> Iterator[str]:
        """Yield whether the words for a crisis are hidden."""
        if isinstance(self.top, ModalOverlay) and self.place(self.top.card).intersects(self.window.crisis_rect()):
            yield "the card covers where help is"
        if not self.window.rect().contains(self.window.crisis_rect()):
            yield "where help is is beyond the window"

    def faults_of_names(self) -> Iterator[str]:
        """Yield the controls that a screen reader could not name."""
        for one in (one for one in self.widgets if isinstance(one, QAbstractButton | QLineEdit)):
            if not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name).strip():
                yield f"{type(one).__name__} {one.objectName()} has no name"

    def faults_of_contrast(self, enough: float) -> Iterator[str]:
        """Yield which words stand out less than *enough* from what is behind them, and which borders less than 3."""
        picture = pixels(self.window.grab().toImage())
        texts = [
            (one.text(), self.place(one)) for one in self.widgets if isinstance(one, QLabel) and one.text().strip()
        ]
        buttons = [one for one in self.widgets if isinstance(one, QAbstractButton) and one.isEnabled()]
        texts += [(one.text(), self.place(one)) for one in buttons if one.text()]
        texts += [(one.placeholderText(), self.place(one)) for one in self.widgets if isinstance(one, QLineEdit)]
        texts += list(self.rows())
        if isinstance(self.top, Curtain):
            texts.append((type(self.top).__name__, self.window.rect()))
        for name, box in texts:
            for ratio in line_contrasts(part_of(picture, box.adjusted(7, 7, -7, -7))):
                if ratio < enough:
                    yield f"{name}: {ratio:.2f}"
        for one in (one for one in buttons if not one.text()):
            inside = part_of(picture, self.place(one).adjusted(9, 9, -9, -9))
            if not inside.size:
                yield f"the icon of {one.accessibleName()} at {self.place(one)} is not in the picture"
            elif max_contrast(inside) < 3:
                yield f"the icon of {one.accessibleName()}: {max_contrast(inside):.2f}"
        framed = [one for one in self.widgets if isinstance(one, QLineEdit) or (one in buttons and not is_bare(one))]
        boxes = [(one.accessibleName(), self.place(one)) for one in framed]
        for name, box in [*boxes, *((name, box) for name, box in self.rows() if box.height() >= TARGET)]:
            ratio = border_contrast(picture, box)
            if box.left() >= 3 and ratio < 3:
                yield f"the border of {name}: {ratio:.2f}"


def is_bare(button: QAbstractButton) -> bool:
    """Tell whether *button* has no border of its own: it lies in a field."""
    return isinstance(button, KioskButton) and button.kind == "quiet"


def word_width(button: KioskButton) -> int:
    """Return how wide *button* is at least with all its words; one that can leave words out needs no more than an ellipsis."""
    if isinstance(button, HintButton):
        return 0
    widest = max(QFontMetrics(button.words_font()).horizontalAdvance(word) for word in button.text().split())
    return widest + (button.icon_side if button.icon_name else 0) + 8


def distance(one: QRect, other: QRect) -> int:
    """Return how many pixels are between two boxes, along the axis on which they are further apart; below 0: they overlap."""
    across = max(one.left(), other.left()) - min(one.right(), other.right()) - 1
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom()) - 1
    return max(across, down)


def pixels(image: QImage) -> Pixels:
    """Return *image* as rows of pixels, 0xRRGGBB."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    rows = numpy.frombuffer(image.constBits(), numpy.uint32).reshape(image.height(), image.bytesPerLine() // 4)
    return rows[:, : image.width()] & 0xFFFFFF


def part_of(picture: Pixels, box: QRect) -> Pixels:
    return picture[max(0, box.top()) : box.bottom() + 1, max(0, box.left()) : box.right() + 1]


_PARTS = numpy.arange(256) / 255
_LINEAR = numpy.where(_PARTS <= 0.04045, _PARTS / 12.92, ((_PARTS + 0.055) / 1.055) ** 2.4)
"""The light of each of the 256 steps of a primary colour (WCAG 2.2)."""


def luminances(colours: Pixels) -> Pixels:
    """Return the relative luminance (WCAG 2.2) of each of *colours*."""
    red, green, blue = (_LINEAR[colours >> bits & 255] for bits in (16, 8, 0))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def line_contrasts(part: Pixels) -> list[float]:
    """Return for each line of words in *part* how far its ink stands out from the colour that there is most of."""
    if not part.size:
        return []
    colours, counts = numpy.unique(part, return_counts=True)
    ground = colours[counts.argmax()]
    paper = float(luminances(numpy.array([ground]))[0])
    other = part != ground
    lights = luminances(part[other])
    ratios = numpy.ones(part.shape)
    ratios[other] = (numpy.maximum(lights, paper) + 0.05) / (numpy.minimum(lights, paper) + 0.05)
    inked = (ratios > 1.25).sum(axis=1) > 1
    found: list[float] = []
    start = None
    for row, is_inked in enumerate([*inked.tolist(), False]):
        if is_inked and start is None:
            start = row
        elif not is_inked and start is not None:
            if row - start >= 9:  # lower ones are accents, dots and rules
                found.append(float(ratios[start:row].max()))
            start = None
    return found


def max_contrast(part: Pixels) -> float:
    """Return how far what stands out most in *part* does so from the colour that there is most of."""
    colours, counts = numpy.unique(part, return_counts=True)
    paper = float(luminances(colours[counts.argmax() : counts.argmax() + 1])[0])
    lights = luminances(colours)
    return float(((numpy.maximum(lights, paper) + 0.05) / (numpy.minimum(lights, paper) + 0.05)).max())


def border_contrast(picture: Pixels, box: QRect) -> float:
    """Return how far the left border of *box*, or its face, stands out from what is beside it."""
    lights = luminances(picture[box.center().y(), max(0, box.left() - 3) : box.left() + 4])
    outside = float(lights[0])
    return max((max(one, outside) + 0.05) / (min(one, outside) + 0.05) for one in lights.tolist()[1:])


def faults_of_page(seen: str, enough: float) -> list[str]:
    """Return which words of a page stand out too little; *seen* is what PAGE_COLOURS returned."""
    ratios = json.loads(seen)
    assert len(ratios) > 5
    return [f"{words}: {ratio:.2f}" for words, ratio in ratios.items() if ratio < enough]


def walk(
    visitor: Visitor, language: str, theme: str, text_size: int, *, low: bool = False
) -> Iterator[tuple[str, Scene]]:
    """Yield name and scene of every screen, which are ``ALL``; *low* moves the controls down."""
    kiosk = visitor.kiosk
    kiosk.room.guard.idle.stop()
    kiosk.room.visit.speak(language)
    kiosk.theme.set_look(theme, text_size)
    kiosk.theme.set_low(low)
    seen = set()
    for stop in screens_of(kiosk, language):
        stop.go()
        visitor.qtbot.waitUntil(stop.is_there)
        visitor.settle()
        if stop.name:
            seen.add(stop.name)
            yield stop.name, Scene(kiosk)
    assert seen == ALL


def faults_of_colours(visitor: Visitor, name: str, scene: Scene) -> Iterator[str]:
    """Yield which words of *scene*, the screen called *name*, stand out too little, in an article's page too.

    WCAG 2.2: 4.5 for words (AA), 7 where somebody asks for contrast (AAA).
    """
    enough = 7.0 if visitor.kiosk.theme.name == CONTRAST else 4.5
    yield from scene.faults_of_contrast(enough)
    if name in ("article", "sensitive"):
        yield from faults_of_page(visitor.look(PAGE_COLOURS), enough)
