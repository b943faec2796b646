"""That everybody can use every screen of the kiosk: targets, distances, room for words, help in sight, contrast, names."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import NamedTuple

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from reader.options import Options
from reader.pages.tokens import CONTRAST, DARK, LIGHT
from reader.settings.kiosk_settings import LONGEST_CRISIS
from reader.tour.kiosk_stops import SilentEngine, paperless_printer, screens_of
from tests.patience import PatientBot
from tests.ui.kiosk.conftest import SIZES, MakeKiosk, Visitor
from tests.ui.kiosk.measuring import LONG_CRISIS, PAGE_COLOURS, Scene, faults_of_page

LANDSCAPE, PORTRAIT, PANEL = SIZES
ALL = {
    "home", "category", "article", "article-below", "reading-aloud", "voice-stopped", "take-home", "link", "sensitive", "search",
    "results", "results-alone", "crisis", "help", "nothing", "still-here", "start-again", "pin", "pin-typed", "attract", "sleeping",
    "words-alone",
}  # fmt: skip
PRINTING = {"to-printer", "printing", "not-printed"}
ALL |= {"staff"}


class Walk(NamedTuple):
    """How the kiosk looks and speaks while all its screens are seen."""

    size: tuple[int, int]
    language: str
    theme: str
    text_size: int

    @property
    def enough(self) -> float:
        """WCAG 2.2: 4.5 for words (AA), 7 where somebody asks for contrast (AAA)."""
        return 7.0 if self.theme == CONTRAST else 4.5


WALKS = [
    Walk(LANDSCAPE, "en", LIGHT, 0), Walk(PORTRAIT, "es", LIGHT, 2), Walk(PANEL, "en", CONTRAST, 2),
    Walk(PANEL, "es", DARK, 2), Walk(PORTRAIT, "en", CONTRAST, 2), Walk(LANDSCAPE, "es", DARK, 0), Walk(PANEL, "es", LIGHT, 1),
]  # fmt: skip


def name_of(walk: object) -> str:
    assert isinstance(walk, Walk)
    return f"{walk.size[0]}x{walk.size[1]}-{walk.language}-{walk.theme}-{walk.text_size}"


def faults_of_names(scene: Scene) -> list[str]:
    """Return the controls that a screen reader could not name."""
    faults = []
    for one in scene.widgets:
        if isinstance(one, QAbstractButton | QLineEdit):
            accessible = QAccessible.queryAccessibleInterface(one)
            if not accessible.text(QAccessible.Text.Name).strip():
                faults.append(f"{type(one).__name__} {one.objectName()} has no name")
    return faults


LONG_WALKS = [
    *(Walk(PANEL, language, LIGHT, size) for language in ("en", "es") for size in (1, 2)), Walk(PORTRAIT, "es", LIGHT, 2),
    Walk(LANDSCAPE, "es", LIGHT, 2),
]  # fmt: skip


@pytest.mark.parametrize("walk", LONG_WALKS, ids=name_of)
def test_the_longest_sentence_for_a_crisis_leaves_room_for_all_else(
    walk: Walk, make_kiosk: MakeKiosk, bundled: Options, qtbot: PatientBot
) -> None:
    lengths = [len(sentence.encode()) for sentence in LONG_CRISIS.values()]
    assert all(LONGEST_CRISIS - 10 < length <= LONGEST_CRISIS for length in lengths), lengths
    visitor = make_kiosk(bundled, size=walk.size, open_engine=SilentEngine, crisis=LONG_CRISIS)
    walk_through(visitor, walk, qtbot)


@pytest.mark.parametrize("walk", WALKS, ids=name_of)
def test_every_screen_can_be_read_and_tapped(
    walk: Walk, make_kiosk: MakeKiosk, bundled: Options, qtbot: PatientBot
) -> None:
    """With all that staff can allow: without the button for printing there is more room, as with the sentence above."""
    visitor = make_kiosk(bundled, size=walk.size, open_engine=SilentEngine, printer=paperless_printer(), may_print=True)
    walk_through(visitor, walk, qtbot, ALL | PRINTING)


def walk_through(visitor: Visitor, walk: Walk, qtbot: PatientBot, expected: AbstractSet[str] = ALL) -> None:
    """See every screen, which are those *expected*; fail with all that is wrong with them."""
    kiosk = visitor.kiosk
    kiosk.room.guard.idle.stop()
    kiosk.room.visit.speak(walk.language)
    kiosk.theme.set_look(walk.theme, walk.text_size)
    seen, faults = set(), []
    for stop in screens_of(kiosk, walk.language):
        stop.go()
        qtbot.waitUntil(stop.is_there)
        visitor.settle()
        if not stop.name:
            continue
        seen.add(stop.name)
        scene = Scene(kiosk)
        found = [
            *scene.faults_of_targets(), *scene.faults_of_words(), *scene.faults_of_help(), *faults_of_names(scene),
            *scene.faults_of_contrast(walk.enough),
        ]  # fmt: skip
        if stop.name in ("article", "sensitive"):
            found += faults_of_page(visitor.look(PAGE_COLOURS), walk.enough)
        faults += [f"{stop.name}: {fault}" for fault in found]

    assert seen == expected
    assert not faults, "\n" + "\n".join(faults)
