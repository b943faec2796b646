"""The buttons for reading aloud, pressed as a person presses them, in both sizes and every theme."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTranslator
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from reader.pages.tokens import THEMES, contrast, read_tokens
from reader.paths import bundled_folder
from reader.ui.look.fonts import icon_font, load_icon_font, load_text_fonts
from reader.ui.look.icons import Icons
from reader.ui.look.widget_theme import SystemLook, Theme
from reader.ui.speech.read_aloud_bar import ReadAloudBar
from tests.patience import PatientBot
from tests.ui.speech.conftest import SPANISH, Stage

SHAPES = {"": 44, "kiosk": 72}


class Room:
    """A window with nothing in it but the bar."""

    def __init__(self, qapp: QApplication, stage: Stage, shape: str = "", offers: bool = True) -> None:
        load_text_fonts()
        self.theme = Theme(qapp, read_tokens(bundled_folder("resources"), shape), SystemLook(), "light")
        self.window = QWidget()
        self.bar = ReadAloudBar(stage.read_aloud, self.theme, Icons(*load_icon_font()), self.window, offers=offers)
        QHBoxLayout(self.window).addWidget(self.bar)
        self.window.resize(1200, 120)
        self.window.show()
        self.stage = stage

    def press(self, button: QPushButton) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def start(self) -> None:
        self.press(self.bar.play)
        self.stage.qtbot.waitUntil(lambda: bool(self.stage.engine.said))

    @property
    def buttons(self) -> list[QPushButton]:
        return [one for one in self.bar.findChildren(QPushButton) if one.isVisible()]

    @property
    def words(self) -> list[str]:
        return [one.text().strip() for one in self.buttons]

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self.theme.deleteLater()


@pytest.fixture
def make_room(qapp: QApplication) -> Iterator[Callable[..., Room]]:
    rooms: list[Room] = []

    def make(stage: Stage, shape: str = "", offers: bool = True) -> Room:
        rooms.append(Room(qapp, stage, shape, offers))
        return rooms[-1]

    yield make
    for room in rooms:
        room.close()
    qapp.setStyleSheet("")


@pytest.fixture
def room(stage: Stage, make_room: Callable[..., Room]) -> Room:
    return make_room(stage)


def test_before_reading_there_is_one_button_and_while_reading_there_are_all(room: Room) -> None:
    assert room.words == ["Read aloud"]
    room.start()
    assert room.words == ["Pause", "Slower", "Faster", "Stop"]
    assert room.bar.speed.text() == "Speed 3 of 5"

    room.press(room.bar.play)
    assert room.words[0] == "Go on"
    room.press(room.bar.play)
    assert room.words[0] == "Pause"
    room.press(room.bar.stop)
    assert room.words == ["Read aloud"]
    assert not room.stage.engine.is_speaking


def test_a_bar_that_does_not_offer_is_there_only_while_reading(stage: Stage, make_room: Callable[..., Room]) -> None:
    room = make_room(stage, offers=False)
    assert not room.bar.isVisible()
    stage.start()
    assert room.bar.isVisible()
    room.press(room.bar.stop)

    assert not room.bar.isVisible()


def test_without_a_voice_there_is_no_button(make_stage: Callable[..., Stage], make_room: Callable[..., Room]) -> None:
    stage = make_stage(languages=["en-US"])
    stage.open()
    room = make_room(stage)
    assert room.buttons == []
    stage.prepare()
    assert room.words == ["Read aloud"]
    stage.open(SPANISH)

    assert room.buttons == []


def test_a_voice_that_stops_working_is_said_on_the_button_until_another_page_comes(
    room: Room, qtbot: PatientBot
) -> None:
    room.start()
    room.stage.engine.failed.emit("gone")

    assert room.words == ["Cannot read aloud now"]
    assert not room.bar.play.isEnabled()
    assert room.bar.play.accessibleName() == "This computer cannot read aloud right now"
    room.stage.open(SPANISH)
    assert not room.bar.isVisible()


def test_a_voice_that_comes_back_is_offered_again(room: Room, qtbot: PatientBot) -> None:
    room.start()
    room.stage.engine.failed.emit("gone")
    with qtbot.waitSignal(room.stage.speaker.voices_changed):
        room.stage.speaker.prepare()

    assert room.words == ["Read aloud"]
    assert room.bar.play.isEnabled()


def test_slower_and_faster_stop_at_their_ends(room: Room) -> None:
    room.start()
    for _ in range(2):
        room.press(room.bar.faster)
    assert not room.bar.faster.isEnabled()
    assert room.bar.speed.text() == "Speed 5 of 5"
    for _ in range(4):
        room.press(room.bar.slower)

    assert not room.bar.slower.isEnabled()
    assert room.bar.speed.text() == "Speed 1 of 5"


def test_everything_can_be_done_with_the_keyboard(room: Room) -> None:
    room.window.activateWindow()
    room.bar.play.setFocus()
    QTest.keyClick(room.bar.play, Qt.Key.Key_Space)
    room.stage.qtbot.waitUntil(lambda: bool(room.stage.engine.said))
    order = []
    for _ in range(4):
        focus = QApplication.focusWidget()
        order.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert order == room.buttons

    room.bar.stop.setFocus()
    QTest.keyClick(room.bar.stop, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is room.bar.play
    assert not room.stage.read_aloud.is_on


def test_escape_stops(room: Room) -> None:
    room.start()
    room.bar.faster.setFocus()
    QTest.keyClick(room.bar.faster, Qt.Key.Key_Escape)

    assert not room.stage.read_aloud.is_on


def test_every_button_tells_a_screen_reader_what_it_does(room: Room) -> None:
    room.start()
    names = [QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name) for one in room.buttons]

    assert names == ["Pause reading aloud", "Read slower", "Read faster", "Stop reading aloud"]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("scale", [0.85, 1.0, 2.0])
def test_every_button_is_large_enough_and_apart(
    shape: str, scale: float, stage: Stage, make_room: Callable[..., Room], qtbot: PatientBot
) -> None:
    room = make_room(stage, shape)
    room.theme.set_scale(scale)
    room.start()
    qtbot.settle()

    for button in room.buttons:
        assert button.height() >= SHAPES[shape]
        assert button.width() >= SHAPES[shape]
    for left, right in zip(room.buttons[1:], room.buttons[2:], strict=False):
        assert right.x() - (left.x() + left.width()) >= 8


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [330, 600, 1200])
def test_words_are_never_clipped_however_narrow_it_is(
    shape: str, scale: float, width: int, stage: Stage, make_room: Callable[..., Room], qtbot: PatientBot
) -> None:
    room = make_room(stage, shape)
    room.theme.set_scale(scale)
    room.start()
    room.window.resize(max(width, room.bar.minimumSizeHint().width() + 24), 200)
    qtbot.settle()

    for widget in (*room.buttons, room.bar.speed):
        assert widget.width() >= widget.sizeHint().width() - 1, widget.text() or widget.accessibleName()
        assert room.bar.rect().contains(widget.geometry())


def test_a_narrow_bar_leaves_words_out_and_a_wide_one_has_them_again(room: Room, qtbot: PatientBot) -> None:
    room.start()
    room.window.resize(room.bar.minimumSizeHint().width() + 30, 120)
    qtbot.waitUntil(lambda: room.words == ["Pause", "", "", ""])
    assert all(one.toolTip() for one in room.buttons[1:])
    room.window.resize(1200, 120)

    qtbot.waitUntil(lambda: room.words == ["Pause", "Slower", "Faster", "Stop"])


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("shape", SHAPES)
def test_words_and_icons_stand_out(
    theme: str, shape: str, stage: Stage, make_room: Callable[..., Room], qtbot: PatientBot
) -> None:
    room = make_room(stage, shape)
    room.theme.choose(theme)
    room.start()
    room.press(room.bar.faster)
    room.press(room.bar.faster)
    qtbot.settle()
    whole = room.window.grab().toImage()
    for button in room.buttons:
        if not button.isEnabled():
            continue
        image = whole.copy(button.geometry().translated(room.bar.pos()))
        counts: dict[int, int] = {}
        for x in range(8, image.width() - 8):
            for y in range(8, image.height() - 8):
                counts[image.pixel(x, y)] = counts.get(image.pixel(x, y), 0) + 1
        ground = QColor(max(counts, key=lambda pixel: counts[pixel])).name()
        assert max(contrast(ground, QColor(pixel).name()) for pixel in counts) >= 4.5, button.text()


class Shouting(QTranslator):
    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:  # type: ignore[override]
        return f"[{source}]"


def test_it_speaks_the_language_of_the_interface_as_soon_as_that_changes(
    qapp: QApplication, room: Room, qtbot: PatientBot
) -> None:
    room.start()
    translator = Shouting()
    qapp.installTranslator(translator)
    try:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
        qtbot.waitUntil(lambda: all(text.startswith("[") for text in room.words))
        assert room.bar.speed.text() == "[Speed 3 of 5]"
    finally:
        qapp.removeTranslator(translator)


def test_right_to_left_mirrors_the_bar(
    qapp: QApplication, stage: Stage, make_room: Callable[..., Room], qtbot: PatientBot
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        room = make_room(stage)
        room.start()
        qtbot.settle()
        assert room.bar.play.x() > room.bar.slower.x() > room.bar.faster.x() > room.bar.stop.x()
        assert room.bar.mapTo(room.window, QPoint(room.bar.width(), 0)).x() <= room.window.width()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("name", ["speaker-high", "speaker-slash", "pause", "play", "stop", "minus", "plus"])
def test_its_icons_exist(name: str) -> None:
    assert Icons("any", icon_font()[1]).has(name)
