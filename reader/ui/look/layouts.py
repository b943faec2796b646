"""Rows, columns and labels as most parts of a window have them."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QLayout, QScrollArea, QVBoxLayout, QWidget

Part = QWidget | QLayout
Margins = tuple[int, int, int, int]
"""Pixels on the left, above, on the right and below."""
NO_MARGINS: Margins = (0, 0, 0, 0)
UNBOUNDED = 16_777_215
"""The greatest side of a widget in Qt (QWIDGETSIZE_MAX), which takes a bound away."""


def column(
    *parts: Part, of: QWidget | None = None, grows: Part | None = None, margins: Margins = NO_MARGINS, spacing: int = 0
) -> QVBoxLayout:
    """Return *parts* one below the other, as the layout *of* a widget, if one is given; *grows* takes the room that is left."""
    layout = QVBoxLayout() if of is None else QVBoxLayout(of)
    _fill(layout, parts, grows, margins, spacing)
    return layout


def row(
    *parts: Part, of: QWidget | None = None, grows: Part | None = None, margins: Margins = NO_MARGINS, spacing: int = 6
) -> QHBoxLayout:
    """Return *parts* side by side, as ``column`` does one below the other."""
    layout = QHBoxLayout() if of is None else QHBoxLayout(of)
    _fill(layout, parts, grows, margins, spacing)
    return layout


def _fill(layout: QBoxLayout, parts: Iterable[Part], grows: Part | None, margins: Margins, spacing: int) -> None:
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part, int(part is grows))
        else:
            layout.addLayout(part, int(part is grows))


def clear(layout: QLayout) -> None:
    """Take every widget out of *layout*, and delete it."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()


def plain_label(parent: QWidget, name: str = "", text: str = "") -> QLabel:
    """Return a label that wraps *text* and takes no letter of it for a mark-up; *name* is its name in the style sheet."""
    label = QLabel(text, parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def framed(name: str, parent: QWidget) -> QFrame:
    """Return an empty frame with *name* in the style sheet."""
    frame = QFrame(parent)
    frame.setObjectName(name)
    return frame


def make_scrollable(area: QScrollArea, inside: QWidget) -> None:
    """Have *area* show *inside*, as wide as itself; it rolls up and down only."""
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
