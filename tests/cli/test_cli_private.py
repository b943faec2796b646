"""What the commands keep is for their user alone, and none of it is ever executed."""

from __future__ import annotations

import ast
import io
import json
import os
import pickle
import stat
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.search.index import generations
from tests.cli.conftest import Cli
from tests.fakes import ROOT, Shelf, article_text

POSIX = pytest.mark.skipif(os.name != "posix", reason="rights of this kind are POSIX's")


def run_everything(cli: Cli, posts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run each command that keeps something, and each that reads what was kept."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("2468\n"))
    assert cli("kiosk", "--set-pin").status == 0
    assert cli("import", "folder", posts).status == 0
    assert cli("index").status == 0
    assert cli("review", "en/naps", "--by", "Dr. Ruiz").status == 0
    cli("check")
    for command in ("list --json", "search tired --json", "review --list", "doctor", "show naps"):
        cli(*command.split())


@pytest.fixture
def posts(tmp_path: Path) -> Path:
    shelf = Shelf(tmp_path / "posts")
    shelf.put("yoga.md", article_text("Yoga calms you.\n", title="Yoga"))
    return shelf.root


@pytest.fixture
def careless() -> Iterator[None]:
    """A shell that lets everybody do everything."""
    before = os.umask(0)
    yield
    os.umask(before)


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@POSIX
@pytest.mark.usefixtures("careless")
def test_nobody_else_may_look_into_what_is_kept(
    cli: Cli, data: Path, posts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        run_everything(cli, posts, monkeypatch)
        folders = [data, *(path for path in data.rglob("*") if path.is_dir())]
        assert {path for path in folders if rights(path) != 0o700} == set()
        for name in ("reviews.jsonl", "kiosk-pin", "collections/clinic/en/general/yoga.md"):
            assert rights(data / name) == 0o600, name


@POSIX
def test_sign_offs_are_shared_with_a_group_that_could_read_them_and_with_nobody_else(cli: Cli, data: Path) -> None:
    cli("review", "en/naps", "--by", "Dr. Ruiz")
    for before, after in ((0o644, 0o640), (0o660, 0o660)):
        (data / "reviews.jsonl").chmod(before)
        cli("review", "en/naps", "--by", "Dr. Ruiz")
        assert rights(data / "reviews.jsonl") == after


class Bomb:
    """Whoever unpickles it leaves a mark."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.mark,)


def plant(path: Path, bomb: bytes) -> None:
    """Put *bomb* into *path*; where a manifest has checksums, with one that fits."""
    path.write_bytes(bomb)
    folder = next((one for one in path.parents if (one / generations.MANIFEST).exists()), None)
    if folder is None or path.name == generations.MANIFEST:
        return
    manifest = generations.read_manifest(folder.parent, generations.current(folder.parent))
    name = path.relative_to(folder).as_posix()
    facts = replace(manifest.files[name], size=len(bomb), checksum=generations.checksum_of(path))
    data = json.dumps(generations._encoded(replace(manifest, files={**manifest.files, name: facts}))).encode()
    (folder / generations.MANIFEST).write_bytes(data)
    (folder.parent / generations.CURRENT).write_text(f"{manifest.name} {generations._checksum_of(data)}\n", "ascii")


def files(folder: Path) -> list[Path]:
    return sorted(one for one in folder.rglob("*") if one.is_file() and "damaged-" not in str(one))


def nested(_: bytes) -> bytes:
    return b"[" * 200_000


@pytest.mark.parametrize("pack", [bytes, zlib.compress, nested])
def test_no_file_that_is_kept_is_executed_and_none_ends_a_command(
    cli: Cli, data: Path, posts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack: Callable[[bytes], bytes]
) -> None:
    mark = tmp_path / "executed"
    bomb = pickle.dumps(Bomb(mark))
    pickle.loads(bomb)
    mark.unlink()
    run_everything(cli, posts, monkeypatch)
    folder = data / "cache" / "search"
    kept = [path for path in files(data) if folder not in path.parents]
    assert len(kept) > 5
    for path in kept:
        plant(path, pack(bomb))
    for command in ("list", "review --list", "check", "doctor", "index"):
        cli(*command.split())
    count = len(files(folder))
    assert count > 10
    for number in range(count):  # each time the index is made again, under another name
        plant(files(folder)[number], pack(bomb))
        assert cli("search", "tired", "--json").status == 0
        assert not mark.exists()


def test_no_module_of_ours_can_execute_what_it_reads() -> None:
    """Of Whoosh, which pickles what it needs to open an index, only the writing is used."""
    forbidden = {"pickle", "marshal", "shelve", "dill", "joblib", "open_dir", "open_index", "exists_in", "eval", "exec"}
    for path in (ROOT / "reader").rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        names = {
            alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.Import | ast.ImportFrom)
            for alias in node.names
        }
        names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        called = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
        names |= {one.id for one in called if isinstance(one, ast.Name)}
        names |= {one.attr for one in called if isinstance(one, ast.Attribute) and one.attr not in ("exec", "eval")}
        assert not forbidden & names, path
