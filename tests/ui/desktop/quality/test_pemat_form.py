"""The PEMAT form as staff fill it in: click, leave, come back, and after the text has changed."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from reader.options import Options
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.quality.pemat.pemat_page import PematPage
from reader.ui.desktop.quality.quality import Quality
from tests.patience import PatientBot
from tests.ui.desktop.quality.conftest import OpenQuality
from tests.ui.desktop.test_navigation import wait_for_page


def form(quality: Quality, qtbot: PatientBot) -> PematPage:
    qtbot.mouseClick(quality.panel.pages.button("pemat"), Qt.MouseButton.LeftButton)
    return quality.panel.pemat


def answer(page: PematPage, number: int, how: str) -> None:
    page.items[number].radios[how].click()  # type: ignore[index]


def given(page: PematPage, number: int) -> str:
    return next((how for how, radio in page.items[number].radios.items() if radio.isChecked()), "")


def words(page: PematPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def stored(desktop: Desktop) -> dict[str, list[dict[str, object]]]:
    path = desktop.paths.assessments
    return json.loads(path.read_bytes())["articles"] if path.exists() else {}


def wait_stored(qtbot: PatientBot, quality: Quality) -> None:
    qtbot.waitUntil(lambda: not quality.pemat.answers.unsaved)


def sign(page: PematPage, name: str, qtbot: PatientBot) -> None:
    page.name.clear()
    qtbot.keyClicks(page.name, name)


def test_answers_need_a_name(open_quality: OpenQuality, qtbot: PatientBot) -> None:
    _, quality = open_quality()
    page = form(quality, qtbot)

    assert "Write your name first" in words(page)
    assert not page.items[1].radios["agree"].isEnabled()

    sign(page, "  ?", qtbot)
    assert not page.items[1].radios["agree"].isEnabled()

    sign(page, "Dr. Ruiz", qtbot)
    assert page.items[1].radios["agree"].isEnabled()


def test_every_item_offers_what_the_form_offers(open_quality: OpenQuality, qtbot: PatientBot) -> None:
    _, quality = open_quality()
    page = form(quality, qtbot)

    assert len(page.items) == 24
    assert len(page.items[1].radios) == 2
    assert len(page.items[6].radios) == 3
    assert "AHRQ" in words(page)
    assert "70%" in words(page)


def test_answers_are_stored_at_once_with_who_and_when(open_quality: OpenQuality, qtbot: PatientBot) -> None:
    desktop, quality = open_quality()
    page = form(quality, qtbot)
    sign(page, "Dr. Ruiz", qtbot)

    for number in (1, 2, 3):
        answer(page, number, "agree")
    answer(page, 4, "disagree")
    answer(page, 6, "not-applicable")
    wait_stored(qtbot, quality)

    assert "Understandable: 75% so far, 5 of 17 answered" in words(page)
    assert "Actionable: no answer yet" in words(page)
    (record,) = stored(desktop)["en/hard"]
    assert record["by"] == "Dr. Ruiz"
    assert record["at"]
    assert record["text"]
    assert record["answers"] == {"1": "agree", "2": "agree", "3": "agree", "4": "disagree", "6": "not-applicable"}
    assert "Answered by Dr. Ruiz" in words(page)


def test_a_full_part_is_compared_with_the_usual_mark(open_quality: OpenQuality, qtbot: PatientBot) -> None:
    _, quality = open_quality()
    page = form(quality, qtbot)
    sign(page, "Dr. Ruiz", qtbot)
    for number in range(20, 27):
        answer(page, number, "agree")

    assert "Actionable: 100%, at or above the usual mark" in words(page)
    for number in (20, 21, 22):
        answer(page, number, "disagree")
    assert "Actionable: 57%, below the usual mark" in words(page)


def test_each_article_has_its_own_answers(open_quality: OpenQuality, qtbot: PatientBot) -> None:
    desktop, quality = open_quality()
    page = form(quality, qtbot)
    sign(page, "Dr. Ruiz", qtbot)
    answer(page, 1, "agree")

    desktop.browsing.open_article("en/insomnia")
    wait_for_page(qtbot, desktop, "en/insomnia")
    qtbot.waitUntil(lambda: page.isEnabled() and not given(page, 1))
    assert page.said_name == "Dr. Ruiz"

    desktop.browsing.open_article("en/hard")
    wait_for_page(qtbot, desktop, "en/hard")
    qtbot.waitUntil(lambda: given(page, 1) == "agree")

    desktop.browsing.open_home()
    qtbot.waitUntil(lambda: not page.isEnabled())


def test_another_person_goes_on_without_changing_what_the_first_one_said(
    open_quality: OpenQuality, qtbot: PatientBot
) -> None:
    desktop, quality = open_quality()
    page = form(quality, qtbot)
    sign(page, "Dr. Ruiz", qtbot)
    answer(page, 1, "agree")
    sign(page, "Nurse Okafor", qtbot)
    answer(page, 2, "disagree")
    wait_stored(qtbot, quality)

    first, second = stored(desktop)["en/hard"]
    assert (first["by"], first["answers"]) == ("Dr. Ruiz", {"1": "agree"})
    assert (second["by"], second["answers"]) == ("Nurse Okafor", {"1": "agree", "2": "disagree"})
    assert "Before: Dr. Ruiz" in words(page)
    assert "100% and –" in words(page)


def test_answering_anew_keeps_the_answers_before(open_quality: OpenQuality, qtbot: PatientBot) -> None:
    desktop, quality = open_quality()
    page = form(quality, qtbot)
    sign(page, "Dr. Ruiz", qtbot)
    answer(page, 1, "agree")

    page.restart.click()
    assert not given(page, 1)
    answer(page, 1, "disagree")
    wait_stored(qtbot, quality)

    assert [record["answers"] for record in stored(desktop)["en/hard"]] == [{"1": "agree"}, {"1": "disagree"}]


def test_a_changed_text_asks_whether_the_answers_still_hold(
    open_quality: OpenQuality, hard: Path, qtbot: PatientBot
) -> None:
    desktop, quality = open_quality()
    page = form(quality, qtbot)
    sign(page, "Dr. Ruiz", qtbot)
    answer(page, 1, "agree")
    wait_stored(qtbot, quality)

    hard.write_text(hard.read_text("utf-8") + "\nOne more thing.\n", encoding="utf-8")
    qtbot.waitUntil(lambda: "The text has changed since Dr. Ruiz answered" in words(page))
    assert given(page, 1) == "agree"
    assert not page.items[1].radios["disagree"].isEnabled()

    page.confirm.click()
    wait_stored(qtbot, quality)
    assert "The text has changed" not in words(page)
    assert page.items[1].radios["disagree"].isEnabled()
    first, second = stored(desktop)["en/hard"]
    assert first["text"] != second["text"]
    assert first["answers"] == second["answers"]


def test_answers_that_cannot_be_stored_wait_and_are_told_of(open_quality: OpenQuality, qtbot: PatientBot) -> None:
    desktop, quality = open_quality()
    page = form(quality, qtbot)
    sign(page, "Dr. Ruiz", qtbot)
    path = desktop.paths.assessments
    path.write_text('{"patient-reader": "pemat", "format": 99, "articles": {}}')
    answer(page, 1, "agree")

    qtbot.waitUntil(lambda: "newer Patient Reader" in words(page))
    assert given(page, 1) == "agree"

    assert page.retry.isVisible()
    path.unlink()
    page.retry.click()
    wait_stored(qtbot, quality)
    assert stored(desktop)["en/hard"][0]["answers"] == {"1": "agree"}
    assert "newer Patient Reader" not in words(page)
    assert not page.retry.isVisible()


def test_answers_that_cannot_be_read_are_told_of_without_an_offer_to_store(
    open_quality: OpenQuality, library: Options, qtbot: PatientBot
) -> None:
    library.paths().assessments.write_text('{"patient-reader": "pemat", "format": 99, "articles": {}}')
    _, quality = open_quality()
    page = form(quality, qtbot)

    qtbot.waitUntil(lambda: "newer Patient Reader" in words(page))
    assert not page.retry.isVisible()


def test_closing_the_window_loses_no_answer(open_quality: OpenQuality, qtbot: PatientBot) -> None:
    desktop, quality = open_quality()
    page = form(quality, qtbot)
    sign(page, "Dr. Ruiz", qtbot)
    for number in (1, 2, 3, 5):
        answer(page, number, "agree")

    desktop.close()

    assert len(stored(desktop)["en/hard"][0]["answers"]) == 4  # type: ignore[arg-type]


def test_the_answers_can_be_given_with_the_keyboard(open_quality: OpenQuality, qtbot: PatientBot) -> None:
    _, quality = open_quality()
    page = form(quality, qtbot)
    sign(page, "Dr. Ruiz", qtbot)
    radio = page.items[6].radios["agree"]
    radio.setFocus()
    qtbot.keyClick(radio, Qt.Key.Key_Space)
    assert given(page, 6) == "agree"

    qtbot.keyClick(radio, Qt.Key.Key_Right)
    QApplication.processEvents()
    assert given(page, 6) == "disagree"
    assert "not-applicable" in page.items[6].radios
    wait_stored(qtbot, quality)
