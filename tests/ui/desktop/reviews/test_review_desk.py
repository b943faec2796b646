"""ReviewDesk as staff do it: from the worklist to the sign-off, and back where it was a slip."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QPushButton, QToolButton

from reader.cli.command_line import run
from reader.options import Options
from reader.reviews.journal_record import SignOff
from reader.reviews.review_dates import a_year_after, today
from reader.reviews.review_store import ReviewStore
from reader.settings.clinic_settings import Settings
from reader.ui import shell
from reader.ui.desktop.article.read_aloud_button import ReadAloudControls
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.listing.topics import REVIEW, TopicModel
from reader.ui.desktop.reviews.review_desk import ReviewDesk
from reader.ui.desktop.reviews.review_dialog import ReviewDialog
from tests.fakes import python
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop
from tests.ui.desktop.test_navigation import click_row, page_text, titles, wait_for_page


def reviewing(desktop: Desktop, qtbot: PatientBot) -> ReviewDesk:
    """Return the part of the window that reviews, once its list is made."""
    qtbot.waitUntil(lambda: waiting(desktop) is not None)
    found = desktop.window.findChild(ReviewDesk)
    assert found is not None
    return found


def waiting(desktop: Desktop) -> int | None:
    """Return how many articles the topics say wait for a review; None where they do not say."""
    topics = desktop.window.sidebar.topics
    rows = [topics.data(topics.index(row, 0), TopicModel.Row) for row in range(topics.rowCount())]
    return next((row.articles for row in rows if row.kind == "review"), None)


def texts(desktop: Desktop) -> dict[str, str]:
    """Return what stands below each title of the list."""
    entries = desktop.window.column.list.entries
    return {card.title.text: card.text.text for card in map(entries.card, range(entries.rowCount()))}


def open_article(desktop: Desktop, qtbot: PatientBot, article: str) -> None:
    desktop.browsing.open_article(article)
    wait_for_page(qtbot, desktop, article)


def wait_for_words(desktop: Desktop, qtbot: PatientBot, words: str) -> None:
    """Wait until the page says *words*: it is loaded again after a sign-off."""
    qtbot.waitUntil(lambda: not desktop.window.is_loading and words in page_text(qtbot, desktop))


def ask(desktop: Desktop, qtbot: PatientBot, article: str = "en/insomnia") -> ReviewDialog:
    """Open *article* and press the button in its bar."""
    part = reviewing(desktop, qtbot)
    open_article(desktop, qtbot, article)
    button = desktop.window.pane.findChild(QToolButton, "review")
    assert button
    qtbot.waitUntil(button.isEnabled)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert part.dialog
    return part.dialog


def sign(desktop: Desktop, qtbot: PatientBot, article: str = "en/insomnia", name: str = "Dr. Ana Ruiz") -> None:
    dialog = ask(desktop, qtbot, article)
    dialog._name.clear()
    qtbot.keyClicks(dialog._name, name)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "is marked as reviewed" in desktop.window.notice.text)


def press_notice(desktop: Desktop, qtbot: PatientBot, words: str) -> None:
    found = [one for one in desktop.window.notice.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def test_the_topics_count_what_waits_for_a_review(desktop: Desktop, qtbot: PatientBot) -> None:
    reviewing(desktop, qtbot)
    assert waiting(desktop) == 4

    click_row(desktop.window.sidebar, 1)

    assert sorted(titles(desktop)) == ["Dormir bien", "Good sleep", "Insomnia", "Sertraline (Zoloft)"]
    assert set(texts(desktop).values()) == {"Not yet reviewed."}
    assert desktop.window.column.head_text == "To review · 4 articles"
    assert desktop.window.column._hint.text() == "4 never reviewed"


def test_an_article_of_the_list_opens_at_a_click(desktop: Desktop, qtbot: PatientBot) -> None:
    reviewing(desktop, qtbot)
    desktop.browsing.choose_topic(REVIEW)
    click_row(desktop.window.column.list, titles(desktop).index("Insomnia"))
    wait_for_page(qtbot, desktop, "en/insomnia")


def test_signing_off_shows_on_the_page_and_takes_it_from_the_list(desktop: Desktop, qtbot: PatientBot) -> None:
    reviewing(desktop, qtbot)
    desktop.browsing.choose_topic(REVIEW)
    sign(desktop, qtbot)

    qtbot.waitUntil(lambda: waiting(desktop) == 3)
    assert "Insomnia" not in titles(desktop)
    wait_for_words(desktop, qtbot, "by Dr. Ana Ruiz")
    kept = ReviewStore(desktop.paths.reviews).read().current["en/insomnia"]
    assert (kept.by, kept.on, kept.due) == ("Dr. Ana Ruiz", today(), a_year_after(today()))


def test_a_slip_is_undone_from_the_message(desktop: Desktop, qtbot: PatientBot) -> None:
    sign(desktop, qtbot)
    wait_for_words(desktop, qtbot, "by Dr. Ana Ruiz")

    press_notice(desktop, qtbot, "Undo")

    qtbot.waitUntil(lambda: waiting(desktop) == 4)
    wait_for_words(desktop, qtbot, "Not yet reviewed by your clinic")


def test_a_sign_off_is_withdrawn_and_that_is_undone_too(desktop: Desktop, qtbot: PatientBot) -> None:
    withdraw = desktop.window.menu_actions.withdraw
    reviewing(desktop, qtbot)
    assert not withdraw.isEnabled()
    sign(desktop, qtbot)
    qtbot.waitUntil(withdraw.isEnabled)

    withdraw.trigger()
    qtbot.waitUntil(lambda: waiting(desktop) == 4)
    assert "withdrawn" in desktop.window.notice.text
    assert not withdraw.isEnabled()
    wait_for_words(desktop, qtbot, "Not yet reviewed by your clinic")

    press_notice(desktop, qtbot, "Undo")
    qtbot.waitUntil(lambda: waiting(desktop) == 3)
    wait_for_words(desktop, qtbot, "by Dr. Ana Ruiz")


def test_the_dialog_says_what_it_means_and_wants_a_name(desktop: Desktop, qtbot: PatientBot) -> None:
    dialog = ask(desktop, qtbot)
    assert not dialog.accept_button.isEnabled()
    qtbot.keyClicks(dialog._name, "  ")
    assert not dialog.accept_button.isEnabled()
    qtbot.keyClicks(dialog._name, "A")
    assert dialog.accept_button.isEnabled()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    for words in ("Insomnia", "Not yet reviewed.", "When its text changes, this sign-off no longer counts"):
        assert words in said
    dialog.reject()
    assert not desktop.paths.reviews.exists()


def test_large_text_squeezes_no_field_of_the_dialog(desktop: Desktop, qtbot: PatientBot) -> None:
    desktop.theme.set_scale(2.0)
    dialog = ask(desktop, qtbot)
    QApplication.processEvents()

    for field in (dialog._name, dialog._on, dialog._due, dialog.accept_button):
        assert field.height() >= field.minimumSizeHint().height(), field
    for label in dialog.findChildren(QLabel):
        assert not label.isVisible() or label.height() >= label.heightForWidth(label.width()) - 1, label.text()
    assert dialog.height() <= dialog.screen().availableSize().height()
    dialog.reject()


def test_the_next_review_is_a_year_later_until_somebody_says_otherwise(desktop: Desktop, qtbot: PatientBot) -> None:
    dialog = ask(desktop, qtbot)
    assert (dialog.on, dialog.due) == (today(), a_year_after(today()))
    earlier = today() - timedelta(30)
    dialog._on.edit.setDate(QDate(earlier.year, earlier.month, earlier.day))
    assert dialog.due == a_year_after(earlier)
    dialog._due.edit.setDate(QDate(2150, 5, 1))
    dialog._on.edit.setDate(QDate(today().year, today().month, today().day))
    assert dialog.due == date(2150, 5, 1)
    dialog.reject()


def test_a_day_can_be_chosen_in_a_calendar_and_none_that_cannot_be(desktop: Desktop, qtbot: PatientBot) -> None:
    dialog = ask(desktop, qtbot)
    qtbot.mouseClick(dialog._due.button, Qt.MouseButton.LeftButton)
    popup = QApplication.activePopupWidget()
    assert popup
    calendar = popup.findChild(QCalendarWidget)
    assert calendar
    assert calendar.minimumDate().toPython() == today() + timedelta(1)
    chosen = calendar.minimumDate().addDays(40)
    calendar.clicked.emit(chosen)
    assert dialog.due == chosen.toPython()
    assert QApplication.activePopupWidget() is None
    assert dialog._on.edit.maximumDate().toPython() == today()
    dialog.reject()


def test_the_name_is_offered_again_in_this_window_and_in_no_other(
    desktop: Desktop, make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot
) -> None:
    sign(desktop, qtbot)
    dialog = ask(desktop, qtbot, "en/good-sleep")
    assert dialog.name == "Dr. Ana Ruiz"
    assert dialog.accept_button.isEnabled()
    dialog.reject()
    desktop.close()
    assert not any(
        b"Ruiz" in path.read_bytes()
        for path in desktop.paths.data.rglob("*")
        if path.is_file() and path != desktop.paths.reviews
    )
    again = ask(make_desktop(indexed), qtbot)
    assert again.name == ""
    assert "Ana Ruiz" in " ".join(label.text() for label in again.findChildren(QLabel))
    again.reject()


def test_each_state_is_said_with_its_day(make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot) -> None:
    library = indexed.upkeep().library()
    store = ReviewStore(indexed.paths().reviews)

    def signed(article: str, due: date, text: str = "") -> None:
        entry = library.entry(article)
        assert entry
        store.sign(SignOff(article, "Dr. Lee", date(2020, 3, 2), due, text or entry.stamp))

    soon = today() + timedelta(10)
    signed("en/good-sleep", date(2021, 3, 2))
    signed("en/insomnia", date(2150, 1, 1), "another text")
    signed("en/sertraline", soon)
    signed("es/good-sleep", date(2150, 1, 1))
    desktop = make_desktop(indexed)
    reviewing(desktop, qtbot)
    desktop.browsing.choose_topic(REVIEW)

    assert list(texts(desktop).items()) == [
        ("Good sleep", "A new review has been overdue since March 2, 2021."),
        ("Insomnia", "The text has changed since Dr. Lee reviewed it on March 2, 2020."),
        ("Sertraline (Zoloft)", f"A new review is due by {soon:%B} {soon.day}, {soon.year}."),
    ]  # fmt: skip
    assert desktop.window.column._hint.text() == "1 overdue · 1 with a changed text · 1 due soon"


def test_nothing_to_review_is_good_news(make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot) -> None:
    store = ReviewStore(indexed.paths().reviews)
    for entry in indexed.upkeep().library().entries():
        store.sign(SignOff(entry.id, "Dr. Lee", today(), a_year_after(today()), entry.stamp))
    desktop = make_desktop(indexed)
    reviewing(desktop, qtbot)
    assert waiting(desktop) == 0
    desktop.browsing.choose_topic(REVIEW)

    assert desktop.window.column.empty_text.startswith("Nothing waits for a review")


def test_a_changed_file_comes_back_to_the_list(desktop: Desktop, indexed: Options, qtbot: PatientBot) -> None:
    sign(desktop, qtbot)
    qtbot.waitUntil(lambda: waiting(desktop) == 3)
    path = indexed.collections[0] / "en/sleep/insomnia.md"
    path.write_text(path.read_text("utf-8").replace("What helps", "What may help"), "utf-8")
    desktop.keeper.work()

    qtbot.waitUntil(lambda: waiting(desktop) == 4)
    wait_for_words(desktop, qtbot, "The text has changed since.")
    qtbot.waitUntil(lambda: not desktop.keeper.is_working)


def test_what_is_signed_is_the_text_that_is_there_and_not_the_one_the_lists_know(
    desktop: Desktop, indexed: Options, qtbot: PatientBot
) -> None:
    part = reviewing(desktop, qtbot)
    open_article(desktop, qtbot, "en/insomnia")
    path = indexed.collections[0] / "en/sleep/insomnia.md"
    path.write_text(path.read_text("utf-8").replace("What helps", "What may help"), "utf-8")
    qtbot.waitUntil(desktop.window.menu_actions.review.isEnabled)
    desktop.window.menu_actions.review.trigger()
    assert part.dialog
    wait_for_words(desktop, qtbot, "What may help")
    qtbot.keyClicks(part.dialog._name, "A")
    qtbot.mouseClick(part.dialog.accept_button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: waiting(desktop) == 3)
    wait_for_words(desktop, qtbot, "by A")
    assert "has changed since" not in page_text(qtbot, desktop)
    qtbot.waitUntil(lambda: not desktop.keeper.is_working)


def test_what_another_process_signs_is_seen(desktop: Desktop, indexed: Options, qtbot: PatientBot) -> None:
    reviewing(desktop, qtbot)
    assert run([*indexed.arguments(), "review", "insomnia", "--by", "Dr. Lee"]) == 0
    open_article(desktop, qtbot, "en/insomnia")
    assert "by Dr. Lee" in page_text(qtbot, desktop)
    desktop.browsing.choose_topic(REVIEW)

    qtbot.waitUntil(lambda: waiting(desktop) == 3)


def test_the_list_speaks_the_language_of_the_program(desktop: Desktop, qtbot: PatientBot) -> None:
    reviewing(desktop, qtbot)
    desktop.browsing.choose_topic(REVIEW)
    before = list(texts(desktop).values())
    desktop.browsing.speak("es")

    assert desktop.window.sidebar.topic == REVIEW
    assert len(texts(desktop)) == 4
    assert list(texts(desktop).values()) != before
    desktop.browsing.speak("en")
    assert list(texts(desktop).values()) == before


def test_a_search_goes_through_everything_and_comes_back_to_the_list(desktop: Desktop, qtbot: PatientBot) -> None:
    reviewing(desktop, qtbot)
    desktop.browsing.choose_topic(REVIEW)
    qtbot.keyClicks(desktop.window.header.search, "sertraline")
    qtbot.waitUntil(lambda: titles(desktop)[:1] == ["Sertraline (Zoloft)"])
    desktop.window.header.search.clear()
    assert len(titles(desktop)) == 4


def test_a_click_on_the_worklist_shows_it_instead_of_a_search(desktop: Desktop, qtbot: PatientBot) -> None:
    reviewing(desktop, qtbot)
    qtbot.keyClicks(desktop.window.header.search, "sertraline")
    qtbot.waitUntil(lambda: titles(desktop)[:1] == ["Sertraline (Zoloft)"])

    click_row(desktop.window.sidebar, 1)

    qtbot.waitUntil(lambda: len(titles(desktop)) == 4)
    assert desktop.window.sidebar.topic == REVIEW
    assert desktop.window.header.search.text() == ""


def test_the_keyboard_signs_as_well(desktop: Desktop, qtbot: PatientBot) -> None:
    part = reviewing(desktop, qtbot)
    open_article(desktop, qtbot, "en/insomnia")
    qtbot.waitUntil(desktop.window.menu_actions.review.isEnabled)
    QTest.keyClick(desktop.window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    dialog = part.dialog
    assert dialog
    QTest.keyClicks(dialog._name, "Dr. Lee")
    QTest.keyClick(dialog._name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: waiting(desktop) == 3)


def test_the_first_page_cannot_be_signed(desktop: Desktop, qtbot: PatientBot) -> None:
    part = reviewing(desktop, qtbot)
    assert not desktop.window.menu_actions.review.isEnabled()
    part.ask()
    assert part.dialog is None


def test_a_damaged_file_is_set_aside_with_a_word_and_the_rest_counts(
    make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot
) -> None:
    for article in ("insomnia", "good-sleep"):
        assert run([*indexed.arguments(), "review", article, "--by", "Dr. Lee"]) == 0
    path = indexed.paths().reviews
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text(lines[0] + "{\n" + lines[2], "utf-8")
    desktop = make_desktop(indexed)
    reviewing(desktop, qtbot)

    assert waiting(desktop) == 3
    assert "reviews-damaged-1.jsonl" in desktop.window.notice.text
    assert path.with_name("reviews-damaged-1.jsonl").exists()


def test_where_nothing_can_be_recorded_the_window_says_so_and_shows_no_review(
    desktop: Desktop, qtbot: PatientBot
) -> None:
    dialog = ask(desktop, qtbot)
    desktop.paths.reviews.mkdir()
    qtbot.keyClicks(dialog._name, "A")
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "reviews.jsonl cannot be" in desktop.window.notice.text)
    assert waiting(desktop) == 4
    assert "Not yet reviewed by your clinic" in page_text(qtbot, desktop)


def test_a_desktop_that_only_reads_has_no_part_in_reviews(
    make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shell, "SETTLE_MS", 0)
    desktop = make_desktop(indexed, settings=Settings(language="en", mode="desktop"))
    qtbot.waitUntil(
        lambda: desktop.window.findChild(ReadAloudControls) is not None
    )  # with which reviews come elsewhere
    qtbot.settle()
    assert desktop.window.findChild(ReviewDesk) is None
    assert waiting(desktop) is None
    assert not desktop.window.menu_actions.review.isVisible()
    assert not desktop.window.menu_actions.withdraw.isVisible()
    assert desktop.window.pane.findChild(QToolButton, "review") is None


def test_a_start_loads_nothing_of_this() -> None:
    code = """
import sys
import reader.ui.desktop.desktop
loaded = [name for name in sys.modules if name.startswith("reader.reviews") or name.endswith((".review_desk", ".glossary"))]
assert not loaded, loaded
"""
    ran = python("-c", code)
    assert ran.status == 0, ran.err
