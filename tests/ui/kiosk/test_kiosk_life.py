"""What happens to a kiosk in a year: errors, new articles and sign-offs, another index, another screen."""

from __future__ import annotations

import gc
import os
import shutil
import signal
import weakref
from collections import Counter
from contextlib import nullcontext
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from reader.options import Options
from reader.pages.addresses import Address
from reader.pages.response import Response
from reader.pages.tokens import PageLook
from reader.reviews.journal_record import SignOff
from reader.reviews.review_dates import today as reviews_today
from reader.reviews.review_store import ReviewStore
from reader.tour.kiosk_stops import SilentEngine, screens_of
from reader.ui.kiosk.article.page_load import Arrival
from reader.ui.kiosk.history import HOME, Stop
from reader.ui.kiosk.kiosk import Kiosk
from tests.patience import PatientBot, pass_time
from tests.ui.conftest import write_article
from tests.ui.kiosk.conftest import SIZES, MakeKiosk, Visitor
from tests.ui.kiosk.measuring import Scene

WORD = "qxjzmarker"
NOTHING = ("ValueError", "Traceback", "Error", "slot", WORD)


def shown_words(visitor: Visitor) -> str:
    """Return everything that is written on the screen."""
    window = visitor.kiosk.window
    parts = [one for one in window.findChildren(QWidget) if one.isVisible()]
    return " | ".join(one.text() for one in parts if isinstance(one, QLabel | QAbstractButton))


def kept_words(folder: Path) -> str:
    """Return everything that is in the files of *folder*, names included."""
    files = [one for one in folder.rglob("*") if one.is_file()]
    return "".join(f"{one}\n{one.read_bytes().decode('latin-1')}" for one in files)


def rework(visitor: Visitor) -> None:
    """Have the library read and indexed behind what the visitor does."""
    visitor.kiosk.keeper.work()
    visitor.qtbot.waitUntil(lambda: not visitor.kiosk.keeper.is_working)


@pytest.mark.uncaught
def test_an_error_in_a_slot_is_a_calm_new_start_and_nobody_learns_what_was_typed(
    visitor: Visitor, indexed: Options, qtbot: PatientBot, capfd: pytest.CaptureFixture[str]
) -> None:
    kiosk = visitor.kiosk
    kiosk.failures.install()  # pytest-qt puts its own hook in place for each phase of a test

    def slot(text: str) -> None:
        if text == WORD:
            raise ValueError(f"no such word: {text}")

    visitor.begin_search()
    visitor.search_page.query_changed.connect(slot)
    visitor.type(WORD)
    assert kiosk.room.guard is not None
    panel = kiosk.room.guard.recovery.panel
    qtbot.waitUntil(panel.isVisible)

    assert kiosk.window.is_at_home
    assert panel.title.text() == "Let's start again"
    assert not [part for part in NOTHING if part in shown_words(visitor)]
    assert visitor.search_page.field.text() == ""
    log = kiosk.paths.log_file.read_text("utf-8")
    assert "ValueError" in log
    assert "test_kiosk_life.py" in log, "where it was is all that helps to mend it"
    assert WORD not in kept_words(kiosk.paths.data)
    written = capfd.readouterr()
    assert "Traceback" not in written.out + written.err
    assert WORD not in written.out + written.err

    visitor.tap(panel.button)
    visitor.search("stomach")
    assert visitor.names(visitor.found.cards) == ["Sertraline (Zoloft)"], "and on it goes"


@pytest.mark.uncaught
def test_an_error_while_an_article_is_read_leads_home_too(visitor: Visitor, qtbot: PatientBot) -> None:
    visitor.kiosk.failures.install()
    visitor.open_category(0)
    visitor.open_article()

    def fail() -> None:
        raise RuntimeError(WORD)

    QTimer.singleShot(0, fail)
    assert visitor.kiosk.room.guard is not None
    qtbot.waitUntil(visitor.kiosk.room.guard.recovery.panel.isVisible)

    assert visitor.kiosk.window.is_at_home
    assert visitor.kiosk.room.visit.trail.here == HOME
    assert not [part for part in NOTHING if part in shown_words(visitor)]


def said_start_again(visitor: Visitor) -> bool:
    guard = visitor.kiosk.room.guard
    return guard is not None and guard.recovery.panel.isVisible() and visitor.kiosk.window.is_at_home


def test_a_page_that_cannot_be_made_is_never_taken_for_the_one_before(visitor: Visitor, qtbot: PatientBot) -> None:
    """It stayed in the view, under the title, code and buttons of the article that failed."""
    pages = visitor.kiosk.room.articles.pages
    respond = pages.respond

    def fail_for_sertraline(address: Address, look: PageLook) -> Response:
        if "sertraline" in address.article:
            raise OSError(WORD)
        return respond(address, look)

    pages.respond = fail_for_sertraline  # type: ignore[method-assign]
    visitor.open_category(0)
    visitor.open_article()
    visitor.kiosk.room.visit.go(Stop("article", "en/sertraline"))
    qtbot.waitUntil(lambda: said_start_again(visitor))
    assert visitor.kiosk.room.visit.trail.here == HOME
    assert not [part for part in NOTHING if part in shown_words(visitor)]

    visitor.tap(visitor.kiosk.room.guard.recovery.panel.button)
    visitor.open_category(0)
    visitor.open_article()
    visitor.settle()
    pass_time(visitor.kiosk.room.view)
    visitor.settle()
    assert not said_start_again(visitor), "the other articles are there as before"


def test_a_renderer_that_hangs_is_given_up_and_another_one_shows_the_next_article(
    visitor: Visitor, qtbot: PatientBot
) -> None:
    view = visitor.kiosk.room.view
    visitor.open_category(0)
    visitor.open_article()
    visitor.tap(visitor.screens.top.back)
    hanging = view.page().renderProcessPid()
    os.kill(hanging, signal.SIGSTOP)
    visitor.tap_row(visitor.category_page.cards, 1)
    pass_time(view.findChild(Arrival))
    assert said_start_again(visitor)

    visitor.tap(visitor.kiosk.room.guard.recovery.panel.button)
    visitor.open_category(1)
    visitor.open_article()
    assert "Sertraline" in visitor.text
    assert view.page().renderProcessPid() != hanging


def test_who_changes_his_mind_before_a_page_is_there_sees_the_last_one_and_comes_back_from_it(
    visitor: Visitor, qtbot: PatientBot
) -> None:
    """A page that came after the next one had been asked for became two more steps of the way back."""
    visit, view = visitor.kiosk.room.visit, visitor.kiosk.room.view
    for moment in (
        None,
        view.loadStarted,
        view.urlChanged,
        view.loadProgress,
        view.page_shown,
    ):
        with nullcontext() if moment is None else qtbot.waitSignal(moment):
            visit.go(Stop("article", "en/sertraline"))
        visit.go_home()
        visit.go(Stop("article", "en/good-sleep"))
        visitor.wait_for_page("good-sleep")
        visitor.settle()
        assert "Keep the room dark" in visitor.text
        visitor.tap(visitor.screens.top.back)
        assert visitor.kiosk.window.is_at_home, moment


def test_new_articles_wait_until_the_visitor_is_done(visitor: Visitor, collection: Path) -> None:
    visitor.open_category(0)
    visitor.open_article()
    write_article(collection, "en/sleep/lighthouse", "Lighthouse", "A tall one.", "It shines at night.")
    (collection / "en" / "medicines" / "sertraline.md").unlink()
    rework(visitor)

    assert "Good sleep" in visitor.text, "what is read stays"
    visitor.tap(visitor.screens.top.back)
    assert visitor.names(visitor.category_page.cards) == ["Good sleep", "Insomnia"], "and so does the way there"
    visitor.tap(visitor.screens.top.home)
    assert visitor.names(visitor.kiosk.window.home.tiles) == ["Sleep"]
    visitor.open_category(0)
    assert visitor.names(visitor.category_page.cards) == ["Good sleep", "Insomnia", "Lighthouse"]


def test_an_article_that_is_open_while_it_goes_is_still_there_to_the_end_of_the_visit(
    visitor: Visitor, collection: Path
) -> None:
    visitor.open_category(1)
    visitor.open_article()
    (collection / "en" / "medicines" / "sertraline.md").unlink()
    rework(visitor)
    assert "Side effects" in visitor.text

    visitor.tap(visitor.screens.top.clear)
    assert visitor.names(visitor.kiosk.window.home.tiles) == ["Sleep"]


def test_search_goes_on_while_its_index_is_made_anew(visitor: Visitor, collection: Path) -> None:
    visitor.search("stomach")
    write_article(collection, "en/sleep/lighthouse", "Lighthouse", "A tall one.", "It shines at night.")
    shutil.rmtree(visitor.kiosk.paths.cache, ignore_errors=True)
    rework(visitor)

    visitor.tap(visitor.search_page.field.clear_button)
    visitor.type("insomnia")
    visitor.wait_for_answer("insomnia")
    assert visitor.names(visitor.found.cards)[0] == "Insomnia"
    visitor.tap(visitor.screens.top.clear)
    visitor.search("lighthouse")
    assert visitor.names(visitor.found.cards) == ["Lighthouse"]


def test_what_the_clinic_signs_off_is_shown_from_the_next_visit_on(make_kiosk: MakeKiosk, indexed: Options) -> None:
    visitor = make_kiosk(indexed, hide_unreviewed=True)
    kiosk = visitor.kiosk
    home = kiosk.window.home
    assert visitor.names(home.tiles) == []
    assert "ask the front desk" in home.wait.text()

    whole = kiosk.keeper.open()
    assert whole is not None
    entry = whole.entry("en/sertraline")
    assert entry is not None
    today = reviews_today()
    sign_off = SignOff("en/sertraline", "Dana Lee, NP", today, today + timedelta(days=365), entry.stamp)
    ReviewStore(kiosk.paths.reviews).sign(sign_off)
    kiosk.room.look_again()
    visitor.qtbot.waitUntil(lambda: not kiosk.keeper.is_working)

    assert visitor.names(home.tiles) == ["Medicines"]
    visitor.open_category(0)
    visitor.open_article()
    assert "Dana Lee" in visitor.text


def assert_no_faults(kiosk: Kiosk) -> None:
    scene = Scene(kiosk)
    assert not [*scene.faults_of_targets(), *scene.faults_of_words(), *scene.faults_of_help()]


def test_every_screen_fits_a_screen_that_changes_while_it_is_shown(
    make_kiosk: MakeKiosk, bundled: Options, qtbot: PatientBot
) -> None:
    """As when a monitor is unplugged, turned, or set to another resolution."""
    visitor = make_kiosk(bundled, open_engine=SilentEngine)
    kiosk = visitor.kiosk
    assert kiosk.room.guard is not None
    kiosk.room.guard.idle.stop()
    for number, stop in enumerate(screens_of(kiosk, "en")):
        stop.go()
        qtbot.waitUntil(stop.is_there)
        visitor.settle()
        for turn in range(3):
            size = SIZES[(number + turn) % 3]
            kiosk.window.resize(*size)
            qtbot.waitUntil(lambda: assert_no_faults(kiosk))  # once everything has found its new place
            assert (kiosk.window.width(), kiosk.window.height()) == size, stop.name


def test_pages_that_were_read_leave_nothing_behind_in_the_program(visitor: Visitor) -> None:
    """Each left a weak reference, and the surface that it was drawn on: a year of them would fill the memory."""

    def left_behind() -> Counter[str]:
        gc.collect()
        every = gc.get_objects()
        widgets = sum(type(one) is QWidget for one in every)
        references = sum(isinstance(one(), QObject) for one in every if type(one) is weakref.ref)
        return Counter({"widgets": widgets, "references": references})

    def read(times: int) -> None:
        for _ in range(times):
            visitor.open_category(0)
            visitor.open_article()
            visitor.qtbot.waitUntil(lambda: visitor.page.card.image.code is not None)
            visitor.kiosk.window.reset()
            visitor.qtbot.settle()

    read(2)
    before = left_behind()
    read(6)

    def nothing_is_left() -> None:
        assert not {what: more for what, more in (left_behind() - before).items() if more > 2}

    visitor.qtbot.waitUntil(nothing_is_left)


@pytest.mark.parametrize("disk", ["below a file", "full"])
def test_where_nothing_can_be_kept_patients_read_and_search_and_staff_are_told(
    disk: str, make_kiosk: MakeKiosk, options: Options, request: pytest.FixtureRequest, tmp_path: Path,
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    if disk == "full":
        data = request.getfixturevalue("full_disk").folder
    else:
        data = tmp_path / "file" / "data"
        data.parent.write_text("x")
    visitor = make_kiosk(options._replace(data_dir=data))
    visitor.search("stomach")
    assert visitor.names(visitor.found.cards) == ["Sertraline (Zoloft)"]
    visitor.tap_row(visitor.found.cards, 0)
    visitor.wait_for_page("en/sertraline")
    assert "Upset stomach" in visitor.text

    (told,) = (one for one in caplog.records if one.name == "reader.ui.shell")
    assert str(data) in told.getMessage()
    assert told.levelname == "WARNING"
    assert "written" not in shown_words(visitor)
    visitor.tap(visitor.screens.top.clear)
    visitor.search("dark")
    assert "Good sleep" in visitor.names(visitor.found.cards)

    keeper, again = visitor.kiosk.keeper, []
    monkeypatch.setattr(keeper, "work", lambda: again.append("read"))
    with visitor.qtbot.waitSignal(keeper.finished):
        visitor.kiosk.room.look_again()
    assert again == []  # every ten minutes, for as long as it lasts
    write_article(options.collections[0], "en/sleep/noise", "Noise", "Loud nights.", "Earplugs help.")
    visitor.kiosk.room.look_again()
    visitor.qtbot.waitUntil(lambda: again == ["read"])


@pytest.mark.parametrize("lost", ["the index", "the data folder"])
def test_an_index_that_is_lost_is_made_again_and_patients_hear_nothing_of_it(
    lost: str, make_kiosk: MakeKiosk, options: Options, qtbot: PatientBot
) -> None:
    visitor = make_kiosk(options)
    qtbot.waitUntil(lambda: visitor.kiosk.has_settled and not visitor.kiosk.keeper.is_working)
    visitor.search("dark")
    visitor.kiosk.window.reset()
    shutil.rmtree(options.paths().search_index if lost == "the index" else options.paths().data)
    said = []
    visitor.kiosk.searching.failed.connect(lambda _: said.append(shown_words(visitor)))
    visitor.search("stomach")
    assert visitor.names(visitor.found.cards) == ["Sertraline (Zoloft)"]
    assert said
    assert not any(word in words for words in said for word in ("index", "rebuild", "patient-reader", "cannot"))
    assert "choose a topic" in said[0]
