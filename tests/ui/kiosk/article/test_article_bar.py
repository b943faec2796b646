"""What stands in the bar below an article, however wide its buttons are: nothing over another, and the article keeps its room."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from reader.ui.kiosk.article.article_bar import ArticleBar
from reader.ui.kiosk.widgets.kiosk_theme import KioskTheme
from reader.ui.look.icons import Icons
from tests.ui.kiosk.stage import Stage


class ReadingButtons(QWidget):
    """Stand in for those of reading aloud, and are as wide as a test wants."""

    def __init__(self, width: int, *, is_reading: bool) -> None:
        super().__init__()
        self.is_reading = is_reading
        self._size = QSize(width, 72)

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self._size


MakeBar = Callable[..., ArticleBar]


@pytest.fixture
def make_bar(make_stage: Callable[..., Stage], icons: Icons) -> MakeBar:
    """Makes the bar of a long article that can be taken home and printed, and has another after it."""

    def make(size: tuple[int, int], reading: int, *, is_reading: bool = False) -> ArticleBar:
        stage = make_stage(*size)
        bar = ArticleBar(stage.theme, icons, stage)
        bar.add_reading(ReadingButtons(reading, is_reading=is_reading))  # type: ignore[arg-type]
        bar.show_take_home(True)
        bar.show_print(True)
        bar.show_next("Sleep")
        bar.show_place(can_go_up=False, can_go_down=True, is_long=True)
        bar.resize(size[0], bar.height_for(size[0]))
        bar.show()
        bar.reading.show()
        bar.place_again()
        return bar

    return make


def buttons_of(bar: ArticleBar) -> list[QWidget]:
    parts = (bar.reading, bar.take_home, bar.print, bar.up, bar.down, bar.next)
    return [one for one in parts if one is not None and one.isVisible()]


def rows_of(bar: ArticleBar) -> int:
    """Return how many rows the bar has."""
    return len({one.y() for one in buttons_of(bar)})


LANDSCAPE, PORTRAIT, NARROW = (1366, 768), (1080, 1920), (720, 1280)
SHORT, LONG = 200, 760


def test_all_buttons_stand_in_one_row_where_there_is_room(make_bar: MakeBar) -> None:
    bar = make_bar(LANDSCAPE, SHORT)
    assert (rows_of(bar), len(buttons_of(bar))) == (1, 6)


def test_up_and_down_make_room_while_the_page_is_read_aloud_and_only_then(make_bar: MakeBar) -> None:
    bar = make_bar(LANDSCAPE, LONG, is_reading=True)
    assert rows_of(bar) == 1
    assert not bar.up.isVisible()
    assert not bar.down.isVisible()
    bar = make_bar(LANDSCAPE, LONG)
    assert rows_of(bar) == 2
    assert bar.up.isVisible()
    assert bar.down.isVisible()


def test_up_and_down_stay_while_there_is_room_for_them(make_bar: MakeBar) -> None:
    assert len(buttons_of(make_bar(LANDSCAPE, SHORT, is_reading=True))) == 6


def test_up_and_down_are_there_for_a_long_page_alone(make_bar: MakeBar) -> None:
    bar = make_bar(LANDSCAPE, SHORT)
    bar.show_place(can_go_up=False, can_go_down=False, is_long=False)
    assert not bar.up.isVisible()
    assert not bar.down.isVisible()


@pytest.mark.parametrize("step", range(3))
@pytest.mark.parametrize(
    ("size", "reading"),
    [(LANDSCAPE, SHORT), (LANDSCAPE, LONG), (PORTRAIT, SHORT), (PORTRAIT, LONG), (NARROW, SHORT), (NARROW, 2 * SHORT)],
)
def test_no_button_stands_over_another_or_beyond_the_bar(
    size: tuple[int, int], step: int, reading: int, make_bar: MakeBar, theme: KioskTheme
) -> None:
    bar = make_bar(size, reading)
    theme.set_text_size(step)
    bar.resize(size[0], bar.height_for(size[0]))
    shown = buttons_of(bar)
    assert len(shown) == 6
    for one in shown:
        assert bar.rect().contains(one.geometry())
    for one, other in combinations(shown, 2):
        assert not one.geometry().intersects(other.geometry())
