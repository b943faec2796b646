"""Text with marked words: cut to the lines there is room for, and painted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from reader.ui.lists.marked_text import Ink, MarkedText, cut, draw

INK = Ink(QColor("#000000"), QColor("#ffff00"), QColor("#0000ff"))


def paint(text: MarkedText, width: int, lines: int) -> tuple[QImage, float]:
    image = QImage(width, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    height = draw(painter, QRectF(0, 0, width, 200), text, QFont(), INK, lines)
    painter.end()
    return image, height


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_marked_words_are_painted_on_the_colour_of_marks(qapp: QApplication) -> None:
    image, _ = paint(MarkedText("sleep well", ((0, 5),)), 300, 1)

    assert "#ffff00" in colours(image)


def test_words_without_marks_are_painted_plain(qapp: QApplication) -> None:
    image, height = paint(MarkedText("sleep well"), 300, 1)

    assert "#ffff00" not in colours(image)
    assert len(colours(image)) > 1
    assert height > 0


def test_long_text_takes_no_more_lines_than_it_may(qapp: QApplication) -> None:
    line = QFontMetricsF(QFont()).lineSpacing()

    _, height = paint(MarkedText("many words " * 40), 200, 2)

    assert line * 1.5 < height < line * 2.6


def test_a_mark_beyond_the_cut_is_not_painted(qapp: QApplication) -> None:
    image, _ = paint(MarkedText("many words " * 40, ((400, 5),)), 200, 2)

    assert "#ffff00" not in colours(image)


@given(st.integers(120, 400), st.integers(1, 3))
def test_text_is_cut_between_words_and_after_none_but_a_letter(qapp: QApplication, width: int, lines: int) -> None:
    words = "It helps. You may rest, read, or walk; then sleep: well."
    found = cut(MarkedText(words, ((0, 2), (len(words) - 5, 4))), QFont(), width, lines)

    if found.text != words:
        kept = found.text.removesuffix("…")
        assert found.text != kept
        assert kept[-1:].isalnum()
        assert words.startswith(kept)
        assert not words[len(kept)].isalnum()
        assert all(at + length <= len(kept) for at, length in found.marks)


def test_a_word_longer_than_a_line_is_cut(qapp: QApplication) -> None:
    found = cut(MarkedText("electroencephalography" * 4), QFont(), 120, 1)

    assert found.text.startswith("electro")
    assert found.text.endswith("…")
