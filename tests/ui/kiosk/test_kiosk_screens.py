"""A screen is one file and one row: a visit walks to it, back and home without knowing what it shows."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from PySide6.QtWidgets import QWidget

import reader.ui.kiosk
from reader.options import Options
from reader.ui.kiosk.history import HOME, LONGEST, Stop, Trail
from reader.ui.kiosk.screens.screen import Screen, Surroundings
from reader.ui.kiosk.screens.screen_stack import SCREENS
from tests.ui.kiosk.conftest import MakeKiosk


class Toy(Screen):
    """Shows one word, and notes what is asked of it."""

    def __init__(self, around: Surroundings) -> None:
        self.page = QWidget()
        self.around = around
        self.shown: list[Stop] = []
        self.done: list[str] = []
        self.place = 0.0

    def has(self, stop: Stop) -> bool:
        return stop.name != "nothing"

    def show(self, stop: Stop) -> None:
        assert self.page.isVisible(), "what is shown is in front already"
        self.shown.append(stop)

    @property
    def scroll(self) -> float:
        return self.place

    def leave(self) -> None:
        self.done.append("left")

    def forget(self) -> None:
        self.done.append("forgot")

    def wipe(self) -> None:
        assert not self.page.isVisible(), "nobody sees what is wiped"
        self.done.append("wiped")

    def speak(self, language: str) -> None:
        self.done.append(language)

    def translated(self, stop: Stop) -> Stop:
        return stop._replace(name=f"{stop.name} in {self.around.visit.language}")


def test_a_new_screen_is_walked_to_left_and_forgotten(
    make_kiosk: MakeKiosk, indexed: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(SCREENS, "toy", Toy)
    visitor = make_kiosk(indexed)
    window, visit = visitor.kiosk.window, visitor.kiosk.room.visit
    toy = visitor.screens.of(Toy)
    assert toy.done == ["en"]
    toy.done.clear()

    visitor.open_category(0)
    visit.go(Stop("toy", "nothing"))
    assert visitor.screens.page is visitor.category_page, "a stop at which there is nothing leads nowhere"

    visit.go(Stop("toy", "ball"))
    assert toy.page.isVisible()
    assert toy.shown == [Stop("toy", "ball")]

    toy.place = 12.0
    visit.go(Stop("category", "medicines"))
    assert toy.done == ["left"]
    assert visitor.screens.page is visitor.category_page
    visitor.tap(visitor.screens.top.back)
    assert toy.shown[-1] == Stop("toy", "ball", scroll=12.0), "it comes back as it was left"

    visitor.tap(visitor.screens.top.looks.languages["es"])
    assert toy.done == ["left", "es"]
    assert toy.shown[-1].name == "ball in es"

    visitor.tap(visitor.screens.top.home)
    assert window.is_at_home
    assert toy.done == ["left", "es", "left", "forgot"]

    visit.go(Stop("toy", "ball"))
    toy.done.clear()
    visitor.tap(visitor.screens.top.clear)
    assert visit.here == HOME
    assert window.is_at_home
    assert toy.done == ["forgot", "wiped", "en"]


def test_every_screen_has_its_row() -> None:
    package = reader.ui.kiosk
    names = [one.name for one in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]
    modules = {importlib.import_module(name) for name in names}
    screens = {
        one
        for module in modules
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, Screen) and one is not Screen
    }
    assert screens == set(SCREENS.values())
    assert HOME.kind in SCREENS


def test_the_way_back_is_of_so_many_steps_and_ends_at_home() -> None:
    trail = Trail()
    for number in range(LONGEST + 3):
        trail.go(Stop("article", str(number)), scroll=number)
    back = [trail.back() for _ in range(LONGEST + 2)]
    assert back[0] == Stop("article", str(LONGEST + 1), scroll=LONGEST + 2)
    assert back[LONGEST - 2].name == "3"
    assert back[LONGEST - 1 :] == [HOME] * 3
