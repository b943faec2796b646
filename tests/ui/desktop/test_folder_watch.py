"""The window follows the library's folders, with real files, and moves nothing that somebody looks at."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QFileSystemWatcher, Qt, QTimer
from PySide6.QtTest import QTest

from reader.options import Options
from reader.ui.desktop import folder_watch
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.folder_watch import FolderWatch, glance
from tests.patience import PatientBot, fire
from tests.ui.conftest import MakeDesktop, write_article
from tests.ui.desktop.test_navigation import click_row, page_text, scroll_position, titles, wait_for_page


@pytest.fixture(params=[True, False], ids=["with news", "without news, as on a share"])
def following(
    request: pytest.FixtureRequest, make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot,
    monkeypatch: pytest.MonkeyPatch,
) -> Desktop:  # fmt: skip
    """A window that has settled and rests between two looks: of ten minutes where the system sends news, of none where it sends none."""
    monkeypatch.setattr(folder_watch, "REST_MS", 600_000 if request.param else 1)
    if not request.param:
        monkeypatch.setattr(QFileSystemWatcher, "addPaths", lambda *_: [])
    desktop = make_desktop(indexed)
    watch = desktop.window.findChild(FolderWatch)
    assert watch
    if request.param:
        poll, watcher = poll_of(watch), watch.findChildren(QFileSystemWatcher)[0]
        qtbot.waitUntil(lambda: poll.isActive() or bool(watcher.directories()))
        if not watcher.directories():
            fire(poll)
        qtbot.waitUntil(lambda: bool(watcher.directories()))
    return desktop


def poll_of(watch: FolderWatch) -> QTimer:
    found = watch.findChild(QTimer, "poll")
    assert found is not None
    return found


def wait_until_still(desktop: Desktop, qtbot: PatientBot) -> None:
    qtbot.waitUntil(lambda: not desktop.keeper.is_working)


def test_files_that_come_and_go_outside_appear_and_go_by_themselves(
    following: Desktop, collection: Path, qtbot: PatientBot
) -> None:
    path = write_article(collection, "en/sleep/zebra", "Zebra", "Stripes.", "Stripes in the night.")
    qtbot.waitUntil(lambda: "Zebra" in titles(following))
    wait_until_still(following, qtbot)

    path.unlink()
    qtbot.waitUntil(lambda: "Zebra" not in titles(following))
    wait_until_still(following, qtbot)

    write_article(collection, "en/medicines/lithium", "Lithium", "Salt.", "Drink water.")
    qtbot.waitUntil(lambda: "Lithium" in titles(following))
    wait_until_still(following, qtbot)


def test_an_article_in_a_new_folder_appears(following: Desktop, collection: Path, qtbot: PatientBot) -> None:
    write_article(collection, "es/medicines/sertraline", "Sertralina", "Para qué sirve.", "Agua.")
    qtbot.waitUntil(lambda: following.browsing.library.has("es/sertraline"))
    wait_until_still(following, qtbot)


def test_typing_place_and_page_stay_while_an_article_comes(
    make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_watch, "REST_MS", 1)
    collection = indexed.collections[0]
    for number in range(40):
        body = "\n\n".join(["Dark and cool."] * 200)
        write_article(collection, f"en/sleep/night-{number:02}", f"Night {number:02}", "A night.", body)
    desktop = make_desktop(indexed)
    window, entries = desktop.window, desktop.window.column.list
    qtbot.waitUntil(lambda: len(titles(desktop)) == 43)
    click_row(entries, 3)
    wait_for_page(qtbot, desktop, "en/night-01")
    qtbot.answer_of(desktop.room.view.page(), "scrollTo(0, 900)")
    qtbot.waitUntil(lambda: scroll_position(qtbot, desktop) == 900)
    entries.verticalScrollBar().setValue(1510)
    first, loads = entries.top(), []
    desktop.room.view.loadStarted.connect(lambda: loads.append(1))
    window.activateWindow()
    window.menu_actions.find.trigger()
    find = window.pane.find_bar
    qtbot.waitUntil(lambda: find.isVisible() and find.isAncestorOf(window.focusWidget()))

    write_article(collection, "en/sleep/a-first-one", "A first one", "Comes before all.", "Stripes.")
    qtbot.waitUntil(lambda: "A first one" in titles(desktop))
    wait_until_still(desktop, qtbot)

    assert entries.top() == first
    assert find.isVisible()
    assert find.isAncestorOf(window.focusWidget())
    assert scroll_position(qtbot, desktop) == 900
    assert not loads
    assert desktop.browsing.address.article == "en/night-01"


def test_a_list_at_its_top_stays_there_whatever_article_is_open(
    make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_watch, "REST_MS", 1)
    for number in range(40):
        write_article(indexed.collections[0], f"en/sleep/night-{number:02}", f"Night {number:02}", "A night.", "Dark.")
    desktop = make_desktop(indexed)
    desktop.browsing.open_article("en/night-39")
    wait_for_page(qtbot, desktop, "en/night-39")
    desktop.window.column.list.verticalScrollBar().setValue(0)

    write_article(indexed.collections[0], "en/sleep/zebra", "Zebra", "Stripes.", "Stripes in the night.")
    qtbot.waitUntil(lambda: "Zebra" in titles(desktop))

    assert desktop.window.column.list.verticalScrollBar().value() == 0
    wait_until_still(desktop, qtbot)


def test_the_open_article_shows_what_was_saved(following: Desktop, collection: Path, qtbot: PatientBot) -> None:
    following.browsing.open_article("en/insomnia")
    wait_for_page(qtbot, following, "en/insomnia")

    changed = collection / "en/sleep/changed.tmp"
    changed.write_text((collection / "en/sleep/insomnia.md").read_text("utf-8").replace("What helps", "What may help"))
    changed.replace(collection / "en/sleep/insomnia.md")

    qtbot.waitUntil(lambda: not following.window.is_loading and "What may help" in page_text(qtbot, following))
    wait_until_still(following, qtbot)


def test_a_file_written_in_place_is_seen_when_somebody_comes_back_to_the_window(
    make_desktop: MakeDesktop, indexed: Options, collection: Path, qtbot: PatientBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_watch, "REST_MS", 600_000)
    desktop = make_desktop(indexed)
    desktop.window.activateWindow()
    path = collection / "en/sleep/insomnia.md"
    path.write_text(path.read_text("utf-8").replace("title: Insomnia", "title: Lying awake"), "utf-8")

    QCoreApplication.sendEvent(desktop.window, QEvent(QEvent.Type.WindowActivate))

    qtbot.waitUntil(lambda: "Lying awake" in titles(desktop))
    wait_until_still(desktop, qtbot)


def test_the_page_of_an_article_that_is_removed_stays_with_a_calm_word(
    following: Desktop, collection: Path, qtbot: PatientBot
) -> None:
    following.browsing.open_article("en/insomnia")
    wait_for_page(qtbot, following, "en/insomnia")

    (collection / "en/sleep/insomnia.md").unlink()
    qtbot.waitUntil(lambda: "Insomnia" not in titles(following))

    assert "no longer in its folder" in following.window.notice.text
    assert "What helps" in page_text(qtbot, following)
    actions = following.window.menu_actions
    for action in (actions.print, actions.add_to_handout, actions.favorite):
        assert not action.isEnabled(), "there is no article to do it with"
    wait_until_still(following, qtbot)


def test_f5_looks_at_once_and_says_when_nothing_changed(
    make_desktop: MakeDesktop, indexed: Options, collection: Path, qtbot: PatientBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_watch, "REST_MS", 600_000)
    desktop = make_desktop(indexed)
    desktop.window.activateWindow()
    desktop.window.column.list.setFocus()
    QTest.keyClick(desktop.window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: "Nothing has changed" in desktop.window.notice.text)

    path = collection / "en/sleep/insomnia.md"
    path.write_text(path.read_text("utf-8").replace("title: Insomnia", "title: Lying awake"), "utf-8")
    QTest.keyClick(desktop.window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: "Lying awake" in titles(desktop))
    wait_until_still(desktop, qtbot)


def test_a_share_that_goes_away_empties_no_list_and_is_spoken_of_once(
    make_desktop: MakeDesktop, indexed: Options, collection: Path, qtbot: PatientBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_watch, "REST_MS", 1)
    following = make_desktop(indexed)
    watch = following.window.findChild(FolderWatch)
    assert watch
    said: list[Path] = []
    watch.lost.connect(said.append)
    away = collection.with_name("away")
    collection.rename(away)
    collection.mkdir()  # what is left where a share was mounted
    qtbot.waitUntil(lambda: "cannot be reached" in following.window.notice.text)
    assert titles(following) == ["Good sleep", "Insomnia", "Sertraline (Zoloft)"]

    collection.rmdir()
    away.rename(collection)
    write_article(collection, "en/sleep/zebra", "Zebra", "Stripes.", "Stripes in the night.")
    qtbot.waitUntil(lambda: "Zebra" in titles(following))
    assert said == [collection]
    wait_until_still(following, qtbot)


def test_a_collection_of_the_clinic_that_is_removed_is_no_lost_share(indexed: Options) -> None:
    upkeep = indexed.upkeep()
    own = upkeep.folders.own / "clinic"
    write_article(own, "en/sleep/zebra", "Zebra", "Stripes.", "Stripes in the night.")
    library = upkeep.library()
    assert not glance(library, upkeep.folders).is_changed

    shutil.rmtree(own)

    seen = glance(library, upkeep.folders)
    assert seen.is_changed
    assert seen.unreachable is None
    library = upkeep.library()
    shutil.rmtree(indexed.collections[0])
    assert glance(library, upkeep.folders).unreachable == indexed.collections[0]


def test_work_that_was_stopped_is_not_begun_again_without_news(
    make_desktop: MakeDesktop, indexed: Options, collection: Path, qtbot: PatientBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_watch, "REST_MS", 1)
    monkeypatch.setattr(QFileSystemWatcher, "addPaths", lambda *_: [])
    desktop = make_desktop(indexed)
    begun: list[int] = []

    def begin() -> None:
        begun.append(1)
        desktop.keeper.finished.emit(False)

    monkeypatch.setattr(desktop.keeper, "work", begin)
    write_article(collection, "en/sleep/zebra", "Zebra", "Stripes.", "Stripes in the night.")
    qtbot.waitUntil(lambda: bool(begun))
    watch = desktop.window.findChild(FolderWatch)
    assert watch
    poll = poll_of(watch)
    for _ in range(3):
        with qtbot.waitSignal(poll.timeout):
            pass
    qtbot.settle()
    assert begun == [1]
