"""What the commands have in common: exit codes, one JSON document, and sentences instead of tracebacks."""

from __future__ import annotations

import argparse
import json
import logging
import re
from pathlib import Path

import pytest

from reader import __version__
from reader.cli import command_line
from reader.cli.command_line import run
from reader.importers.sources import SOURCES
from tests.cli.conftest import Cli
from tests.fakes import Shelf

COMMANDS = ("open", "kiosk", "list", "show", "search", "import", "check", "index", "tour", "doctor")


def test_help_names_every_command_and_gives_examples(cli: Cli) -> None:
    ran = cli("--help", options=())
    assert (ran.status, ran.err) == (0, "")
    for command in COMMANDS:
        assert re.search(rf"^    {command}\b +\w", ran.out, re.MULTILINE), command
    for option in ("--data-dir", "--collection", "--no-bundled", "--no-sandbox"):
        assert option in ran.out
    assert "examples:" in ran.out


@pytest.mark.parametrize("command", [*((one,) for one in COMMANDS), *(("import", one.name) for one in SOURCES)])
def test_every_command_explains_itself(cli: Cli, command: tuple[str, ...]) -> None:
    ran = cli(*command, "--help", options=())
    assert ran.status == 0
    assert ran.out.startswith(f"usage: patient-reader {' '.join(command)}")


def test_the_version_is_said(cli: Cli) -> None:
    assert cli("--version", options=()).out.strip() == f"patient-reader {__version__}"


@pytest.mark.parametrize(
    "arguments",
    [
        ("lists",), ("list", "extra"), ("list", "--jso"), ("--data-di", "x", "list"), ("show",), ("show", "naps", "--format", "pdf"),
        ("search",), ("search", "a", "--queries", "f"), ("search", "--queries", "f"), ("search", "a", "--limit", "0"),
        ("search", "a", "--limit", "-3"), ("search", "a", "--limit", "many"), ("search", "a", "--limit", "1.5"), ("search", "a", "--limit", ""),
        ("search", "a", "--limit", "9" * 5000), ("import",), ("import", "wordpress"), ("import", "folder"), ("import", "other", "x"),
        ("import", "wordpress", "x", "--into"), ("index", "now"), ("check", "a", "b"), ("tour",), ("kiosk", "x"), ("kiosk", "--set-pin", "--windowed"), ("kiosk", "--set-pin", "--screen", "HDMI-1"), ("--collection",), ("--data-dir",),
    ],
    ids=lambda arguments: " ".join(arguments)[:40],
)  # fmt: skip
def test_wrong_usage_is_2_with_a_word_on_what_is_wrong(cli: Cli, arguments: tuple[str, ...]) -> None:
    ran = cli(*arguments)
    assert ran.status == 2
    assert ran.out == ""
    assert "patient-reader" in ran.err
    assert "_count" not in ran.err
    assert len(ran.err) < 2000


def test_a_limit_that_is_no_number_is_explained(cli: Cli) -> None:
    for wrong in ("many", "0"):
        assert "must be a whole number, 1 or more" in cli("search", "a", "--limit", wrong).err


@pytest.mark.parametrize(
    "command", [("list",), ("list", "--json"), ("show", "naps"), ("search", "nap"), ("check",), ("index",)]
)
@pytest.mark.parametrize("wrong", ["none", "file"])
def test_a_collection_that_is_no_folder_is_refused(
    cli: Cli, tmp_path: Path, command: tuple[str, ...], wrong: str
) -> None:
    (tmp_path / "file").write_text("x")
    ran = cli(*command, options=("--data-dir", tmp_path / "data", "--collection", tmp_path / wrong))
    assert ran.status == 1
    assert ran.out == ""
    assert f"{tmp_path / wrong} cannot be read: there is no such folder" in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize(
    "command", [("list", "--json"), ("show", "naps"), ("search", "nap", "--json"), ("check", "--json")]
)
def test_a_data_folder_that_cannot_be_written_keeps_nobody_from_reading(
    cli: Cli, shelf: Shelf, tmp_path: Path, command: tuple[str, ...]
) -> None:
    (tmp_path / "file").write_text("x")
    ran = cli(*command, options=("--data-dir", tmp_path / "file", "--no-bundled", "--collection", shelf.root))
    assert ran.status == 0, ran.err
    assert ran.out


@pytest.mark.parametrize("command", [("index",), ("index", "--json"), ("import", "folder", "FOLDER")])
def test_a_data_folder_that_cannot_be_written_is_said_by_what_writes(
    cli: Cli, shelf: Shelf, tmp_path: Path, command: tuple[str, ...]
) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "incoming").mkdir()
    (tmp_path / "incoming" / "a.md").write_text("# A page\n\nIts words.\n")
    command = tuple(one.replace("FOLDER", str(tmp_path / "incoming")) for one in command)
    ran = cli(*command, options=("--data-dir", tmp_path / "file", "--no-bundled", "--collection", shelf.root))
    assert ran.status == 1
    assert ran.out == ""
    assert ran.err.startswith("patient-reader: ")


BROKEN_FILES = {
    "collection.toml": b"id = \xff\n",
    "en/sleep/not-utf-8.md": b"---\ntitle: caf\xe9\n---\n",
    "en/sleep/no-front-matter.md": b"Words.\n",
    "en/sleep/deep.md": b"---\ntitle: " + b"[" * 50_000 + b"\n---\n",
    "en/sleep/empty.md": b"",
    "en/synonyms.toml": b"[[[",
    "en/glossary.toml": b"\xff\xfe",
}


@pytest.mark.parametrize(
    "command",
    [("list",), ("list", "--json"), ("show", "naps"), ("search", "nap", "--json"), ("check",), ("check", "--json"), ("index", "--json"), ("doctor",)],
    ids=" ".join,
)  # fmt: skip
def test_broken_files_stop_no_command(cli: Cli, shelf: Shelf, command: tuple[str, ...]) -> None:
    for name, content in BROKEN_FILES.items():
        shelf.put(name, content)
    ran = cli(*command)
    assert ran.status in {0, 1}
    if "--json" in command:
        assert ran.json
    else:
        assert ran.out


def test_what_should_not_happen_is_one_sentence_and_the_log_has_the_place_but_nothing_that_was_typed(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(options: object, arguments: argparse.Namespace) -> int:
        try:
            raise KeyError(arguments.query.upper())
        except KeyError as error:
            raise RuntimeError(f"no plan for {arguments.query}") from error

    monkeypatch.setattr(command_line, "_command", lambda name: fail)
    assert run(["--data-dir", str(data), "search", "anguish"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "Something went wrong" in err
    assert str(data / "logs" / "patient-reader.log") in err
    text = (data / "logs" / "patient-reader.log").read_text("utf-8")
    assert "RuntimeError" in text
    assert "KeyError" in text
    assert "in fail" in text
    assert "anguish" not in (text + err).lower()


def test_what_should_not_happen_is_one_sentence_even_where_no_log_can_be_written(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(options: object, arguments: object) -> int:
        raise RuntimeError

    data.write_text("a file in the way")
    monkeypatch.setattr(command_line, "_command", lambda name: fail)
    assert run(["--data-dir", str(data), "list"]) == 1
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "RuntimeError" in err


def test_an_interrupt_ends_a_command_without_a_word(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(options: object, arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(command_line, "_command", lambda name: interrupted)
    assert run(["--data-dir", str(data), "list"]) == 130
    assert capsys.readouterr() == ("", "")


def test_commands_write_nothing_outside_the_data_folder(cli: Cli, shelf: Shelf, data: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in shelf.root.rglob("*") if path.is_file()}
    for command in (("list",), ("show", "naps"), ("search", "nap"), ("check",), ("index",), ("doctor",)):
        cli(*command)
    assert {path: path.read_bytes() for path in shelf.root.rglob("*") if path.is_file()} == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["data", "shelf"]


def test_no_command_leaves_a_log_handler_behind(cli: Cli) -> None:
    before = list(logging.getLogger().handlers)
    cli("list")
    assert logging.getLogger().handlers == before


def test_the_version_as_json_names_what_the_program_is_made_of(cli: Cli) -> None:
    ran = cli("--version", "--json", options=())
    assert ran.status == 0
    facts = json.loads(ran.out)
    assert facts["patient-reader"] == __version__
    assert all(re.match(r"\d+\.\d+", facts[part]) for part in ("python", "qt", "chromium", "whoosh", "typst"))


def test_json_alone_is_no_command(cli: Cli) -> None:
    ran = cli("--json", options=())
    assert (ran.status, ran.out) == (2, "")
    assert "--version" in ran.err
