"""Starting, closing, starting again: what is remembered, what is not, and that only one window has a folder."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from reader.errors import AlreadyOpenError, ArticleNotFoundError, DisplayMissingError, RootRefusedError
from reader.options import Options
from reader.search.answers import SearchRequest
from reader.settings.clinic_settings import Settings
from reader.ui.application import prepare_environment
from reader.ui.desktop.desktop import Desktop
from tests.fakes import ROOT, FullDisk, killed_at_each_step
from tests.patience import PatientBot
from tests.ui.conftest import MakeDesktop, write_article
from tests.ui.desktop.test_navigation import page_text, titles, wait_for_page


def test_size_columns_looks_and_language_are_remembered(make_desktop: MakeDesktop, indexed: Options) -> None:
    first = make_desktop(indexed)
    first.window.resize(1000, 700)
    first.window._splitter.setSizes([300, 360, 340])
    columns = first.window._splitter.sizes()
    first.theme.choose("dark")
    first.theme.set_scale(1.3)
    first.browsing.speak("es")
    first.close()

    second = make_desktop(indexed, settings=Settings())

    assert second.theme.choice == "dark"
    assert second.theme.scale == 1.3
    assert second.language.current == "es"
    assert second.window._splitter.sizes()[:2] == pytest.approx(columns[:2], abs=2), (
        "the columns' widths, but for rounding"
    )
    second.theme.choose("light")
    second.theme.set_scale(1.0)


def test_nothing_of_a_closed_window_is_left(make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot) -> None:
    before = set(QApplication.allWidgets())
    desktop = make_desktop(indexed)
    assert desktop.window in QApplication.allWidgets()
    desktop.close()

    # What stayed would be styled again with every new window.
    qtbot.waitUntil(lambda: not set(QApplication.allWidgets()) - before)


def test_what_was_read_is_not_remembered(make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot) -> None:
    desktop = make_desktop(indexed)
    desktop.browsing.open_article("en/insomnia")
    wait_for_page(qtbot, desktop, "en/insomnia")
    desktop.close()

    assert "insomnia" not in desktop.paths.window_state.read_text("utf-8")
    assert "insomnia" not in "".join(path.read_text("utf-8") for path in (desktop.paths.data / "logs").glob("*"))


@pytest.mark.parametrize(
    "content", ["", "not json", "[]", '{"geometry": 5, "scale": "x", "theme": "pink"}', '{"geometry": "AAAA"}']
)
def test_a_damaged_state_file_gives_the_defaults(content: str, make_desktop: MakeDesktop, indexed: Options) -> None:
    state = indexed.paths().window_state
    state.parent.mkdir(parents=True, exist_ok=True)
    state.write_text(content, encoding="utf-8")

    desktop = make_desktop(indexed)

    assert desktop.theme.scale == 1.0
    assert desktop.window.isVisible()


def test_an_article_can_be_asked_for_at_the_start(
    make_desktop: MakeDesktop, indexed: Options, qtbot: PatientBot
) -> None:
    desktop = make_desktop(indexed, article="insomnia")

    wait_for_page(qtbot, desktop, "en/insomnia")
    assert desktop.window.column.list.currentIndex().row() == 1


def test_an_article_can_be_asked_for_at_the_very_first_start(
    make_desktop: MakeDesktop, options: Options, qtbot: PatientBot
) -> None:
    desktop = make_desktop(options, article="insomnia")

    qtbot.waitUntil(lambda: desktop.window.windowTitle().startswith("Insomnia"))
    qtbot.waitUntil(lambda: "What helps" in page_text(qtbot, desktop))


def test_an_unknown_article_at_the_start_is_one_sentence(make_desktop: MakeDesktop, indexed: Options) -> None:
    with pytest.raises(ArticleNotFoundError, match="There is no article called nonsense"):
        make_desktop(indexed, article="nonsense", settle=False)


def test_a_second_window_on_the_same_folder_is_refused(desktop: Desktop, indexed: Options, qapp: QApplication) -> None:
    second = Desktop(qapp, indexed, Settings(language="en"))
    with pytest.raises(AlreadyOpenError):
        second.start()
    second.close()


def test_a_second_start_brings_the_first_window_to_the_front(
    desktop: Desktop, indexed: Options, qtbot: PatientBot
) -> None:
    desktop.window.showMinimized()
    command = [sys.executable, "-m", "reader", "--no-sandbox", *indexed.arguments(), "open"]
    second = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)

    qtbot.waitUntil(lambda: second.poll() is not None)

    assert second.returncode == 0, second.stderr.read() if second.stderr else ""
    assert not desktop.window.isMinimized()
    assert "comes to the front" in second.stderr.read() if second.stderr else False
    second.communicate()


def test_an_address_from_another_program_opens_its_article_in_the_window(
    desktop: Desktop, indexed: Options, qtbot: PatientBot
) -> None:
    command = [
        sys.executable,
        "-m",
        "reader",
        "--no-sandbox",
        *indexed.arguments(),
        "open",
        "patientreader:en/insomnia",
    ]
    second = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)

    qtbot.waitUntil(lambda: second.poll() is not None)
    qtbot.waitUntil(lambda: desktop.browsing.address.article == "en/insomnia")


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_killed_window_leaves_the_folder_free(make_desktop: MakeDesktop, indexed: Options) -> None:
    code = "import sys; from pathlib import Path; from reader.ui.single_instance import SingleInstance as S; i = S(Path(sys.argv[1])); print(i.acquire(), flush=True); input()"
    lock = indexed.paths().lock_file
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(lock)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == "True"
    holder.kill()
    holder.communicate()

    assert make_desktop(indexed).window.isVisible()


def test_root_is_refused_unless_the_sandbox_is_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)

    with pytest.raises(RootRefusedError):
        prepare_environment(Options(), {"DISPLAY": ":0"})
    environment = {"DISPLAY": ":0"}
    prepare_environment(Options(sandbox=False), environment)
    assert environment["QTWEBENGINE_DISABLE_SANDBOX"] == "1"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can lack a display")
def test_without_a_screen_it_says_so() -> None:
    with pytest.raises(DisplayMissingError):
        prepare_environment(Options(sandbox=False), {})


@pytest.mark.uncaught
def test_an_error_nobody_caught_becomes_one_calm_sentence(desktop: Desktop) -> None:
    try:
        raise ZeroDivisionError("secret words")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)

    assert "should not have" in desktop.window.notice.text
    log = desktop.paths.log_file.read_text("utf-8")
    assert "ZeroDivisionError" in log
    assert "secret words" not in log


def test_a_cache_that_cannot_be_written_still_lists_and_finds(
    make_desktop: MakeDesktop, options: Options, qtbot: PatientBot
) -> None:
    cache = options.paths().cache
    cache.parent.mkdir(parents=True)
    cache.write_text("a file where the folder should be")
    desktop = make_desktop(options)

    qtbot.waitUntil(lambda: len(titles(desktop)) == 3)
    desktop.window.header.search.setText("stomach")
    qtbot.waitUntil(lambda: titles(desktop) == ["Sertraline (Zoloft)"])


def can_be_used_without_keeping(desktop: Desktop, qtbot: PatientBot) -> None:
    qtbot.waitUntil(lambda: len(titles(desktop)) == 3)
    desktop.window.header.search.setText("stomach")
    qtbot.waitUntil(lambda: titles(desktop) == ["Sertraline (Zoloft)"])
    desktop.browsing.open_article("en/insomnia")
    qtbot.waitUntil(lambda: "What helps" in page_text(qtbot, desktop))


def test_a_data_folder_that_cannot_be_made_is_said_once_and_gone_without(
    make_desktop: MakeDesktop, options: Options, tmp_path: Path, qtbot: PatientBot
) -> None:
    (tmp_path / "file").write_text("x")
    desktop = make_desktop(options._replace(data_dir=tmp_path / "file" / "data"))

    qtbot.waitUntil(lambda: "cannot be written" in desktop.window.notice.text)
    assert "file/data" in desktop.window.notice.text
    can_be_used_without_keeping(desktop, qtbot)


def test_a_full_disk_is_said_once_and_gone_without_until_there_is_room(
    make_desktop: MakeDesktop, options: Options, full_disk: FullDisk, collection: Path, qtbot: PatientBot
) -> None:
    desktop = make_desktop(options._replace(data_dir=full_disk.folder))

    qtbot.waitUntil(lambda: os.strerror(errno.ENOSPC) in desktop.window.notice.text)
    can_be_used_without_keeping(desktop, qtbot)
    write_article(collection, "en/sleep/noise", "Noise", "Loud nights.", "Earplugs help.")
    with qtbot.waitSignal(desktop.keeper.finished):
        desktop.keeper.check()
    desktop.window.header.search.setText("earplugs")
    qtbot.waitUntil(lambda: titles(desktop) == ["Noise"])

    full_disk.make_room()
    with qtbot.waitSignal(desktop.keeper.finished) as ended:
        desktop.keeper.check()
    assert ended.args == [True]
    assert any(desktop.paths.search_index.iterdir())
    desktop.window.header.search.setText("stomach")
    qtbot.waitUntil(lambda: titles(desktop) == ["Sertraline (Zoloft)"])


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_killed_at_any_moment_of_the_first_indexing_the_next_start_completes_it(options: Options) -> None:
    command = [*options.arguments(), "index", "--progress"]
    for _ in killed_at_each_step("reader", *command, steps=6):
        upkeep = options.upkeep()
        assert upkeep.index(upkeep.library()).total == 4
        engine = upkeep.open_engine(None)
        assert [hit.id for hit in engine.search(SearchRequest("stomach")).hits] == ["en/sertraline"]
        engine.close()
        shutil.rmtree(options.paths().data)
