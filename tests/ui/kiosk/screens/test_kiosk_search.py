"""Searching at the kiosk: our own keyboard, results as one types, and nothing that covers anything else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.languages import language_of
from reader.options import Options
from reader.ui.kiosk.history import Stop
from tests.patience import PatientBot
from tests.ui.conftest import write_article
from tests.ui.kiosk.conftest import SIZES, MakeKiosk, Visitor


def place(visitor: Visitor, part: QWidget) -> QRect:
    """Return where *part* is on the window."""
    return QRect(part.mapTo(visitor.kiosk.window, QPoint(0, 0)), part.size())


def test_the_field_opens_the_keyboard_and_what_one_types_is_found(visitor: Visitor) -> None:
    visitor.search("stomach")

    assert visitor.search_page.field.text() == "stomach"
    assert visitor.names(visitor.found.cards) == ["Sertraline (Zoloft)"]
    assert visitor.found.count.text() == "1 result for “stomach”"
    text = visitor.found.cards.entries.card(0).text
    assert [text.text[at : at + length] for at, length in text.marks] == ["stomach"]


def test_erase_clear_and_space_do_what_they_say(visitor: Visitor) -> None:
    visitor.begin_search()
    keyboard, field = visitor.search_page.keyboard, visitor.search_page.field
    visitor.type("good sleeq")
    visitor.tap(keyboard.backspace)
    assert field.text() == "good slee"
    visitor.tap(field.clear_button)

    assert field.text() == ""
    assert "What is found appears here" in visitor.found.count.text()


def test_a_held_erase_key_goes_on_erasing(visitor: Visitor, qtbot: PatientBot) -> None:
    visitor.begin_search()
    visitor.search_page.field.setText("a very long text to erase")
    backspace = visitor.search_page.keyboard.backspace
    QTest.mousePress(backspace, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, backspace.rect().center())

    qtbot.waitUntil(lambda: len(visitor.search_page.field.text()) < 18)
    QTest.mouseRelease(backspace, Qt.MouseButton.LeftButton)


def test_a_letter_goes_where_the_cursor_is(visitor: Visitor) -> None:
    visitor.begin_search()
    field = visitor.search_page.field
    visitor.type("slep")
    field.setCursorPosition(3)
    visitor.tap(visitor.key("e"))

    assert field.text() == "sleep"


def test_between_the_keys_is_the_paper_of_the_window(visitor: Visitor) -> None:
    visitor.begin_search()
    keyboard, window = visitor.search_page.keyboard, visitor.kiosk.window
    first, second = (visitor.key(letter).geometry() for letter in "qw")
    between = keyboard.mapTo(window, QPoint((first.right() + second.left()) // 2, first.center().y()))
    assert window.grab().toImage().pixelColor(between) == visitor.kiosk.theme.colour("paper")


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_another_button_of_a_mouse_types_nothing(visitor: Visitor, button: Qt.MouseButton) -> None:
    visitor.begin_search()
    keyboard = visitor.search_page.keyboard
    first, second = (visitor.key(letter).geometry() for letter in "qw")
    for spot in (first.center(), QPoint((first.right() + second.left()) // 2, first.center().y())):
        QTest.mouseClick(keyboard, button, Qt.KeyboardModifier.NoModifier, spot)
        QTest.mouseClick(visitor.key("q"), button)
    assert visitor.search_page.field.text() == ""


def test_keys_never_take_the_focus_from_the_field(visitor: Visitor) -> None:
    visitor.begin_search()
    visitor.kiosk.window.activateWindow()
    visitor.search_page.field.setFocus()
    for key in visitor.keys():  # noqa: SIM118 - keys() are the buttons, and there is no mapping
        assert key.focusPolicy() == Qt.FocusPolicy.NoFocus
    visitor.type("sl")

    assert visitor.kiosk.window.focusWidget() is visitor.search_page.field


def test_a_tap_on_a_key_brings_the_cursor_back_to_the_field(visitor: Visitor) -> None:
    visitor.begin_search()
    window = visitor.kiosk.window
    window.activateWindow()
    visitor.type("sl")
    window.setFocus()
    visitor.tap(visitor.key("e"))
    QTest.keyClicks(window.focusWidget(), "ep")

    assert visitor.search_page.field.text() == "sleep"


def test_a_real_keyboard_goes_on_typing_wherever_somebody_tapped(visitor: Visitor) -> None:
    visitor.begin_search()
    visitor.type("sl")
    visitor.kiosk.window.setFocus()
    QTest.keyClick(visitor.kiosk.window, Qt.Key.Key_E)
    visitor.screens.setFocus()
    QTest.keyClick(visitor.kiosk.window.focusWidget(), Qt.Key.Key_E)
    QTest.keyClick(visitor.kiosk.window.focusWidget(), Qt.Key.Key_P)

    assert visitor.search_page.field.text() == "sleep"


def test_the_keyboard_has_every_letter_of_its_language(visitor: Visitor) -> None:
    visitor.begin_search()
    keyboard = visitor.search_page.keyboard
    for letter in "abcdefghijklmnopqrstuvwxyz0123456789":
        assert visitor.key(letter), letter
    assert not any(key.text() == "ñ" for key in visitor.keys())  # noqa: SIM118

    visitor.tap(visitor.screens.top.looks.languages["es"])
    for letter in "abcdefghijklmnñopqrstuvwxyz0123456789áéíóúü¿¡":
        assert visitor.key(letter), letter
    assert keyboard.space.text() == "Espacio"


def test_no_letter_is_there_twice() -> None:
    for rows in (language_of("en").keyboard, language_of("es").keyboard):
        letters = "".join(rows)
        assert len(set(letters)) == len(letters)


def test_spanish_is_typed_and_found_with_its_accents(make_kiosk: MakeKiosk, options: Options, collection: Path) -> None:
    write_article(collection, "es/sleep/habits", "Rutina de noche", "Qué hacer.", "Los hábitos del baño y del té.")
    upkeep = options.upkeep()
    upkeep.index(upkeep.library())
    visitor = make_kiosk(options)
    visitor.tap(visitor.kiosk.window.home.looks.languages["es"])
    visitor.search("hábitos baño")

    assert visitor.names(visitor.found.cards) == ["Rutina de noche"]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_covers_anything_and_two_results_are_seen(
    size: tuple[int, int], language: str, make_kiosk: MakeKiosk, bundled: Options
) -> None:
    visitor = make_kiosk(bundled, size=size)
    danger = {"en": "i want to die", "es": "quiero morir"}[language]
    for text_size, words in product((0, 2), ("sertra", danger)):
        visitor.kiosk.room.visit.speak(language)
        visitor.kiosk.theme.set_text_size(text_size)
        visitor.kiosk.room.visit.go(Stop("search"))
        visitor.settle()
        visitor.search_page.field.setText(words)
        visitor.wait_for_answer(words)
        search, found = visitor.search_page, visitor.found
        field, keys, cards = (place(visitor, part) for part in (search.field, search.keyboard, found.cards))
        window = visitor.kiosk.window.rect()

        assert keys.top() > field.bottom(), "the keyboard is below the field"
        for one, other in pairwise((field, keys, cards, field)):
            assert not one.intersects(other)
        for part in (field, keys, cards, place(visitor, visitor.screens.crisis)):
            assert window.contains(part)
        assert not place(visitor, found.help).intersects(keys) or not found.help.isVisible()
        shown = found.cards.viewport().rect()
        whole = [row for row in range(2) if shown.contains(found.cards.visualRect(found.cards.model().index(row, 0)))]
        assert whole == [0, 1], f"{size} {language} {text_size} {words}"
        visitor.kiosk.room.visit.go_home()


def test_the_keyboard_goes_and_comes_back(visitor: Visitor) -> None:
    visitor.search("sleep")
    search = visitor.search_page
    narrow = visitor.found.width()
    visitor.tap(search.keyboard.hide_key)
    assert not search.keyboard.isVisible()
    assert visitor.found.width() > narrow

    visitor.tap(search.show_keyboard)
    assert search.keyboard.isVisible()
    assert visitor.found.width() == narrow
    assert not search.show_keyboard.isVisible()


def test_keys_stand_still_from_the_first_moment(visitor: Visitor) -> None:
    visitor.tap(visitor.kiosk.window.home.field)
    visitor.qtbot.settle()  # what is laid out; nothing that slides has come to its end by that
    first = [place(visitor, key) for key in visitor.keys()]  # noqa: SIM118
    visitor.settle()
    assert [place(visitor, key) for key in visitor.keys()] == first  # noqa: SIM118

    visitor.tap(visitor.search_page.keyboard.hide_key)
    visitor.tap(visitor.search_page.show_keyboard)
    assert [place(visitor, key) for key in visitor.keys()] == first  # noqa: SIM118


def test_the_second_half_of_the_tap_that_opens_the_keyboard_types_nothing(visitor: Visitor) -> None:
    visitor.tap(visitor.kiosk.window.home.field)
    key = visitor.key("3")
    middle, left, none = QPointF(key.rect().center()), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(key, QMouseEvent(QEvent.Type.MouseButtonDblClick, middle, middle, left, left, none))
    assert visitor.search_page.field.text() == ""
    visitor.tap(key)
    QApplication.sendEvent(key, QMouseEvent(QEvent.Type.MouseButtonDblClick, middle, middle, left, left, none))
    assert visitor.search_page.field.text() == "33"


def test_a_touch_between_keys_types_the_nearest_letter(visitor: Visitor) -> None:
    visitor.begin_search()
    keyboard, field = visitor.search_page.keyboard, visitor.search_page.field
    boxes = {key.text(): key.geometry() for key in visitor.keys() if len(key.text()) == 1}  # noqa: SIM118
    missed = 0
    for x in range(1, keyboard.width(), 7):
        for y in range(1, boxes["z"].center().y(), 7):
            point = QPoint(x, y)
            if keyboard.childAt(point) is not None:
                continue
            field.clear()
            QTest.mouseClick(keyboard, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
            assert len(field.text()) == 1, f"nothing was typed at {point}"
            assert _away(boxes[field.text()], point) == min(_away(box, point) for box in boxes.values())
            missed += 1
    assert missed > 50


def _away(box: QRect, point: QPoint) -> int:
    inside = QPoint(min(max(point.x(), box.left()), box.right()), min(max(point.y(), box.top()), box.bottom()))
    between = point - inside
    return between.x() ** 2 + between.y() ** 2


def test_what_a_key_does_is_said_in_words_and_by_no_two_alike(visitor: Visitor) -> None:
    for language in ("en", "es"):
        visitor.kiosk.room.visit.speak(language)
        visitor.search("a") if language == "en" else None
        words = [key.text() for key in visitor.keys()]  # noqa: SIM118
        words.append(visitor.search_page.field.clear_button.text())
        assert all(words)
        assert len(set(words)) == len(words)


def test_the_search_key_gives_the_results_all_the_room(visitor: Visitor, qtbot: PatientBot) -> None:
    visitor.search("sleep")
    visitor.tap(visitor.search_page.keyboard.search)

    qtbot.waitUntil(lambda: not visitor.search_page.keyboard.isVisible())
    assert visitor.names(visitor.found.cards)


def test_a_mistake_is_mended_and_can_be_taken_literally(visitor: Visitor, qtbot: PatientBot) -> None:
    visitor.search("stomahc")
    assert visitor.found.count.text() == "1 result for “stomach”"
    assert visitor.found.hints.buttons[0].accessibleName() == "Search instead for “stomahc”"

    visitor.tap(visitor.found.hints.buttons[0])
    qtbot.waitUntil(lambda: "Nothing found" in visitor.found.count.text())
    assert "ask the front desk" in visitor.found.count.text()


def test_where_nothing_is_found_a_category_may_help(
    make_kiosk: MakeKiosk, options: Options, collection: Path, qtbot: PatientBot
) -> None:
    # What is typed is in no article, and close to no word in them: only the id of a category is.
    manifest = collection / "collection.toml"
    manifest.write_text(manifest.read_text("utf-8").replace('"Medicines"', '"Tablets"'), "utf-8")
    upkeep = options.upkeep()
    upkeep.index(upkeep.library())
    visitor = make_kiosk(options)
    visitor.search("medicinez")
    assert visitor.names(visitor.found.cards) == []
    assert visitor.found.hints.words.text() == "Did you mean one of these?"
    assert [one.accessibleName() for one in visitor.found.hints.buttons] == ["Tablets"]

    visitor.tap(visitor.found.hints.buttons[0])
    assert visitor.category_page.title.text() == "Tablets"


def test_a_question_from_a_crisis_shows_help_first(visitor: Visitor, qtbot: PatientBot) -> None:
    visitor.search("i want to die")

    assert visitor.found.help.isVisible()
    assert "988" in visitor.found._help_words.text()
    assert place(visitor, visitor.found.help).top() < place(visitor, visitor.found.paged).top()
    visitor.tap(visitor.search_page.field.clear_button)
    assert not visitor.found.help.isVisible()


@pytest.mark.parametrize("language", ["en", "es"])
def test_help_is_in_the_language_of_the_question(visitor: Visitor, language: str) -> None:
    if language != "en":
        visitor.tap(visitor.kiosk.window.home.looks.languages[language])
    visitor.search("quiero morir")
    assert "AYUDA" in visitor.found._help_words.text()
    visitor.tap(visitor.search_page.field.clear_button)
    visitor.search("i want to die")
    assert "Call or text" in visitor.found._help_words.text()


def test_an_overdose_shows_its_number_whole_beside_the_crisis_line(visitor: Visitor) -> None:
    visitor.search("took 30 pills")
    for number in ("911", "1-800-222-1222", "988"):
        assert number in visitor.found._help_words.text().replace("\N{NON-BREAKING HYPHEN}", "-")


def test_other_languages_stand_under_their_own_heading(visitor: Visitor) -> None:
    visitor.tap(visitor.kiosk.window.home.looks.languages["es"])
    visitor.search("sleep")

    names = visitor.names(visitor.found.cards)
    assert "En English" in names
    heading = names.index("En English")
    visitor.tap_row(visitor.found.cards, heading)
    assert visitor.screens.page is visitor.search_page, "a heading opens nothing"


def test_a_result_opens_with_its_words_marked_and_back_returns_to_the_results(visitor: Visitor) -> None:
    visitor.search("stomach")
    visitor.tap_row(visitor.found.cards, 0)
    visitor.wait_for_page("en/sertraline")
    assert visitor.look("document.querySelector('mark').innerText") == "stomach"

    visitor.tap(visitor.screens.top.back)
    assert visitor.search_page.field.text() == "stomach"
    assert visitor.names(visitor.found.cards) == ["Sertraline (Zoloft)"]
    assert not visitor.search_page.is_keyboard_open, "whoever comes back wants the results"


def test_a_result_opens_at_the_section_that_is_quoted(
    make_kiosk: MakeKiosk, options: Options, collection: Path, qtbot: PatientBot
) -> None:
    filler = "\n\n".join(["A calm line about nights, and a kite."] * 40)
    body = f"{filler}\n\n## Storms\n\n{filler}\n\n## A kite in the rain\n\nKeep the kite out of the rain.\n\n{filler}"
    write_article(collection, "en/sleep/kites", "Flying", "Things that fly.", body)
    upkeep = options.upkeep()
    upkeep.index(upkeep.library())
    visitor = make_kiosk(options)

    visitor.search("kite in the rain")
    visitor.tap_row(visitor.found.cards, 0)
    visitor.wait_for_page("en/kites")

    assert visitor.kiosk.room.view is not None
    page = visitor.kiosk.room.view.page()
    qtbot.waitUntil(lambda: page.scrollPosition().y() > 500)
    top = "[...document.querySelectorAll('h2')].find(one => one.innerText == 'A kite in the rain').getBoundingClientRect().top"
    assert 0 <= visitor.look(top) < 100


def test_results_speak_the_language_that_was_chosen_in_an_article(visitor: Visitor, qtbot: PatientBot) -> None:
    visitor.search("sleep")
    assert visitor.found.count.text().endswith("results for “sleep”")
    visitor.tap_row(visitor.found.cards, 0)
    visitor.wait_for_page("en/")
    visitor.tap(visitor.screens.top.looks.languages["es"])
    visitor.tap(visitor.screens.top.back)

    qtbot.waitUntil(lambda: visitor.found.count.text().endswith("resultados para “sleep”"))
    assert "En English" in visitor.names(visitor.found.cards)
    assert not visitor.search_page.is_keyboard_open


def test_back_leads_to_the_search_that_one_came_from_not_to_the_last_one(visitor: Visitor, qtbot: PatientBot) -> None:
    visitor.search("stomach")
    visitor.tap_row(visitor.found.cards, 0)
    visitor.wait_for_page("en/sertraline")
    qtbot.keyClicks(visitor.kiosk.window, "dark")
    visitor.wait_for_answer("dark")
    visitor.tap(visitor.screens.top.back)
    assert visitor.screens.page is visitor.page
    visitor.tap(visitor.screens.top.back)

    visitor.wait_for_answer("stomach")
    assert visitor.search_page.field.text() == "stomach"
    assert visitor.names(visitor.found.cards) == ["Sertraline (Zoloft)"]
    assert not visitor.search_page.is_keyboard_open


CROWD = 70


@pytest.fixture
def crowd(make_kiosk: MakeKiosk, options: Options, collection: Path) -> Visitor:
    """A visitor of a kiosk in which 70 articles have the word "lantern", and one of another language."""
    for number in range(CROWD):
        write_article(collection, f"en/sleep/night-{number:02}", f"Night {number:02}", "A night.", "A lantern.")
    write_article(collection, "es/sleep/night", "La noche", "Una noche.", "Se llama lantern.")
    upkeep = options.upkeep()
    upkeep.index(upkeep.library())
    return make_kiosk(options)


def test_the_count_is_true_and_more_comes_on_scrolling(crowd: Visitor, qtbot: PatientBot) -> None:
    crowd.search("lantern")
    found = crowd.found
    assert found.count.accessibleName() == "71 results, 50 shown, for “lantern”"
    first = crowd.names(found.cards)
    assert len(first) == 50
    assert found.cards.verticalScrollBar().value() == 0

    bar = found.cards.verticalScrollBar()
    bar.setValue(bar.maximum() - 10)
    place = bar.value()
    qtbot.waitUntil(lambda: len(crowd.names(found.cards)) == CROWD + 2)

    assert crowd.names(found.cards)[:50] == first
    assert bar.value() == place, "nothing that is seen moves"
    assert found.count.accessibleName() == "71 results for “lantern”"
    assert crowd.names(found.cards)[-2:] == ["In Español", "La noche"]
    assert len(set(crowd.names(found.cards))) == CROWD + 2
    bar.setValue(bar.maximum())
    crowd.settle()
    last = found.cards.model().index(CROWD + 1, 0)
    assert found.cards.viewport().rect().contains(found.cards.visualRect(last)), "the end can be seen"
    crowd.tap_row(found.cards, CROWD)
    assert crowd.screens.page is crowd.search_page, "a heading opens nothing"


def test_back_returns_to_the_place_in_the_results(crowd: Visitor, qtbot: PatientBot) -> None:
    crowd.search("lantern")
    cards = crowd.found.cards
    bar = cards.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: len(crowd.names(cards)) == CROWD + 2)
    bar.setValue(bar.maximum() - 300)
    place, row = bar.value(), cards.indexAt(QPoint(50, 100)).row()
    crowd.tap_row(cards, row)
    crowd.wait_for_page("en/night")
    crowd.tap(crowd.screens.top.back)
    assert bar.value() == place
    assert len(crowd.names(cards)) == CROWD + 2

    # Another search from the article takes the list; the way back leads through it.
    crowd.tap_row(cards, row)
    crowd.wait_for_page("en/night")
    qtbot.keyClicks(crowd.kiosk.window, "dark")
    crowd.wait_for_answer("dark")
    crowd.tap(crowd.screens.top.back)
    crowd.tap(crowd.screens.top.back)
    crowd.wait_for_answer("lantern")
    assert bar.value() == place


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_size", [0, 2])
def test_a_line_that_comes_or_goes_moves_no_result(
    size: tuple[int, int], text_size: int, make_kiosk: MakeKiosk, indexed: Options
) -> None:
    visitor = make_kiosk(indexed, size=size)
    visitor.kiosk.theme.set_text_size(text_size)
    visitor.search("stomach")
    before = place(visitor, visitor.found.paged)
    assert not visitor.found.hints.isVisible()

    visitor.search_page.field.setText("stomahc")
    visitor.wait_for_answer("stomahc")
    assert visitor.found.hints.isVisible()
    assert place(visitor, visitor.found.paged) == before
    assert place(visitor, visitor.found.hints).bottom() < before.top()

    words = "stomach " * 20
    visitor.search_page.field.setText(words)
    visitor.wait_for_answer(words)
    assert place(visitor, visitor.found.paged) == before


def test_choices_share_one_line(visitor: Visitor) -> None:
    visitor.search("stomach")
    hints = visitor.found.hints
    hints.show_hints("", [(name * 4, lambda: None) for name in ("one", "two", "three")], shrinks=True)
    visitor.found._place()

    boxes = [place(visitor, button) for button in hints.buttons]
    assert len({box.top() for box in boxes}) == 1
    assert all(one.right() < other.left() for one, other in pairwise(boxes))
    assert boxes[-1].right() <= place(visitor, visitor.found).right()


def test_next_goes_through_the_results(visitor: Visitor) -> None:
    visitor.search("sleep")
    names = visitor.names(visitor.found.cards)
    visitor.tap_row(visitor.found.cards, 0)
    visitor.wait_for_page()

    assert visitor.page.bar.next_title.text() == f"Next: {names[1]}"


def test_a_new_search_begins_empty(visitor: Visitor) -> None:
    visitor.search("stomach")
    visitor.tap(visitor.screens.top.home)
    visitor.begin_search()

    assert visitor.search_page.field.text() == ""
    assert visitor.names(visitor.found.cards) == []


def test_a_real_keyboard_types_into_the_field(visitor: Visitor, qtbot: PatientBot) -> None:
    visitor.begin_search()
    field = visitor.search_page.field
    qtbot.keyClicks(field, "insomnia")
    visitor.wait_for_answer("insomnia")
    assert visitor.names(visitor.found.cards)[0] == "Insomnia"

    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert field.text() == "insomni"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not visitor.search_page.keyboard.isVisible())


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.clipboard().clear()


@pytest.mark.usefixtures("clipboard")
@pytest.mark.parametrize("key", ["A", "C", "X", "V", "Z", "Y", "Insert"])
def test_nothing_is_marked_copied_pasted_or_undone(key: str, visitor: Visitor, qapp: QApplication) -> None:
    visitor.begin_search()
    field = visitor.search_page.field
    visitor.type("secret")
    qapp.clipboard().setText("pasted")
    press = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key[f"Key_{key}"], Qt.KeyboardModifier.ControlModifier, "")
    field.keyPressEvent(press)

    assert field.text() == "secret"
    assert not field.hasSelectedText()
    assert "secret" not in qapp.clipboard().text()


def test_a_drag_in_the_field_marks_nothing_and_there_is_no_menu(visitor: Visitor, qapp: QApplication) -> None:
    visitor.begin_search()
    field = visitor.search_page.field
    visitor.type("secret")
    middle = field.height() // 2
    visitor.drag(field, QPoint(90, middle), QPoint(300, middle))
    QTest.mouseDClick(field, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(100, middle))
    assert not field.hasSelectedText()

    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, QPoint(100, middle), field.mapToGlobal(QPoint(100, middle))
    )
    qapp.sendEvent(field, event)
    assert qapp.activePopupWidget() is None


def test_only_the_latest_of_many_keys_is_answered_last(visitor: Visitor, qtbot: PatientBot) -> None:
    visitor.begin_search()
    for text in ("s", "sl", "x", "stomach", "insomnia"):
        visitor.search_page.field.setText(text)

    visitor.wait_for_answer("insomnia")
    visitor.settle()
    assert visitor.names(visitor.found.cards)[0] == "Insomnia"


def test_what_is_hidden_here_is_not_found_either(make_kiosk: MakeKiosk, indexed: Options) -> None:
    visitor = make_kiosk(indexed, hidden=("sertraline",))
    visitor.search("stomach")

    assert visitor.names(visitor.found.cards) == []
    assert visitor.names(visitor.kiosk.window.home.tiles) == ["Sleep"]


def test_articles_that_were_added_meanwhile_are_found_after_the_swap(
    make_kiosk: MakeKiosk, indexed: Options, qtbot: PatientBot
) -> None:
    visitor = make_kiosk(indexed)
    write_article(indexed.collections[0], "en/sleep/lighthouse", "Lighthouse", "A tall one.", "It shines at night.")
    visitor.kiosk.keeper.work()
    qtbot.waitUntil(lambda: not visitor.kiosk.keeper.is_working)
    visitor.search("lighthouse")

    assert visitor.names(visitor.found.cards) == ["Lighthouse"]
