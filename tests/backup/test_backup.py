"""Backups: what is in them, what is wrong with damaged ones, and that bringing one back is all or nothing."""

from __future__ import annotations

import errno
import io
import json
import os
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.backup import backup_file
from reader.backup.backup_file import BackupError, open_backup, write_backup
from reader.backup.backup_items import files_to_keep, place_of
from reader.backup.restore import plan_restore, restore
from reader.errors import FileBusyError, FileUnreadableError, FileUnwritableError
from reader.importers.plan.import_history import ImportHistory
from reader.paths import Paths
from tests.fakes import Clinic, steady


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = Clinic(tmp_path)
    shelf = clinic.collection()
    shelf.describe('id = "clinic"\ntitle = "Ours"\n')
    shelf.add("en/sleep/naps", "Short naps help.\n")
    shelf.put("media/pillow.png", b"\x89PNG")
    for name, text in {
        "reviews.jsonl": '{"article": "en/naps"}\n', "pemat.json": "{}", "sites.json": "{}", "handout-templates/new.toml": "x = 1", "signed-texts/0a1b.md": "Naps.",
        "settings.toml": '# ours\nclinic = "Ours"\nlogo = "logo.png"\n', "logo.png": "picture", "kiosk-pin": "secret",
        "logs/patient-reader.log": "log", "cache/search/x": "index", "collections/clinic/.naps.md.12345678.tmp": "half",
    }.items():  # fmt: skip
        path = clinic.data / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return clinic


@pytest.fixture
def paths(clinic: Clinic) -> Paths:
    return clinic.upkeep().paths


@pytest.fixture
def saved(paths: Paths, tmp_path: Path) -> Path:
    write_backup(paths, tmp_path / "backup.zip")
    return tmp_path / "backup.zip"


def kept(paths: Paths) -> dict[str, bytes]:
    return {name: path.read_bytes() for name, path in files_to_keep(paths)}


def bring_back(paths: Paths, backup: Path) -> None:
    with open_backup(backup) as opened:
        restore(paths, opened)


def changed(saved: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """Write *saved* again with other files in it."""
    with zipfile.ZipFile(saved) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    with zipfile.ZipFile(saved, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return saved


def relisted(files: dict[str, bytes], /, **changes: object) -> None:
    files["backup.json"] = json.dumps(json.loads(files["backup.json"]) | changes).encode()


def test_it_has_what_the_clinic_made_and_neither_pin_nor_log_nor_cache(saved: Path) -> None:
    with open_backup(saved) as backup:
        backup.check()
        assert sorted(backup.contents.files) == [
            "collections/clinic/collection.toml", "collections/clinic/en/sleep/naps.md", "collections/clinic/media/pillow.png",
            "handout-templates/new.toml", "pemat.json", "reviews.jsonl", "settings/logo.png", "settings/settings.toml", "signed-texts/0a1b.md", "sites.json",
        ]  # fmt: skip
        assert backup.contents.articles == 1


def test_an_empty_computer_has_all_of_it_afterwards(saved: Path, paths: Paths, tmp_path: Path) -> None:
    other = Clinic(tmp_path / "other").upkeep().paths
    bring_back(other, saved)
    assert kept(other) == kept(paths)


def test_what_came_after_it_goes_and_what_changed_is_as_it_was_and_all_can_be_taken_back(
    saved: Path, paths: Paths, clinic: Clinic
) -> None:
    before = kept(paths)
    clinic.collection().add("en/sleep/naps", "Other words.\n")
    clinic.collection().add("en/sleep/later", "Later.\n")
    paths.reviews.unlink()
    after = kept(paths)
    with open_backup(saved) as backup:
        plan = plan_restore(paths, backup)
        assert dict(plan.counts) == {"new": 1, "updated": 1, "same": 8, "gone": 1}
        assert [path.name for path in plan.gone] == ["later.md"]
        assert kept(paths) == after
        record = restore(paths, backup)
    assert kept(paths) == before
    assert record
    assert record.counts == {"new": 1, "updated": 1, "gone": 1}
    ImportHistory(paths.replaced).undo(record.id)
    assert kept(paths) == after


def test_nothing_is_recorded_where_nothing_changes(saved: Path, paths: Paths) -> None:
    with open_backup(saved) as backup:
        assert restore(paths, backup) is None
    assert ImportHistory(paths.replaced).records() == ()


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.98])
def test_a_damaged_one_changes_nothing(saved: Path, paths: Paths, clinic: Clinic, share: float) -> None:
    data = bytearray(saved.read_bytes())
    for position in range(int(len(data) * share), min(int(len(data) * share) + 40, len(data))):
        data[position] ^= 0xFF
    saved.write_bytes(data)
    clinic.collection().add("en/sleep/naps", "Other words.\n")
    before = kept(paths)
    with pytest.raises(BackupError, match="Nothing was changed"):
        bring_back(paths, saved)
    assert kept(paths) == before


@pytest.mark.parametrize(
    "change",
    [
        lambda files: files.pop("collections/clinic/media/pillow.png"),
        lambda files: files.update({"reviews.jsonl": b"{}"}),
        lambda files: files.update({"reviews.jsonl": bytes(5_000_000)}),
        lambda files: files.pop("backup.json"),
        lambda files: files.update({"backup.json": b"[]"}),
        lambda files: relisted(files, program="other"),
        lambda files: relisted(files, files=[]),
        lambda files: relisted(files, files={"reviews.jsonl": {"sha256": "0", "bytes": 2**40}}),
    ],
)
def test_one_that_was_changed_is_refused_in_one_sentence(
    saved: Path, paths: Paths, change: Callable[[dict[str, bytes]], None]
) -> None:
    before = kept(paths)
    with pytest.raises(BackupError) as refused:
        bring_back(paths, changed(saved, change))
    assert str(refused.value).count("\n") == 0
    assert kept(paths) == before


def test_one_of_a_later_release_is_refused_and_says_so(saved: Path, paths: Paths) -> None:
    with pytest.raises(BackupError, match="newer Patient Reader"):
        bring_back(paths, changed(saved, lambda files: relisted(files, format=2)))


@pytest.mark.parametrize(
    "name",
    ["../evil", "collections/../../evil", "settings//evil", "/etc/evil", "kiosk-pin", "settings/kiosk-pin", "settings/window.json", "collections", "settings/a\\..\\b", "collections/.hidden"],
)  # fmt: skip
def test_a_file_that_belongs_nowhere_is_refused(saved: Path, paths: Paths, name: str) -> None:
    def plant(files: dict[str, bytes]) -> None:
        listed: Mapping[str, object] = json.loads(files["backup.json"])["files"]
        files[name] = files["reviews.jsonl"]
        relisted(files, files={**listed, name: listed["reviews.jsonl"]})

    before = kept(paths)
    with pytest.raises(BackupError, match="does not belong"):
        bring_back(paths, changed(saved, plant))
    assert kept(paths) == before


@given(st.text(max_size=40))
@steady
def test_no_name_leads_out_of_the_folders_of_the_clinic(name: str) -> None:
    paths = Paths(Path("/r"), Path("/c"), Path("/d"), Path("/d/cache"), Path("/s/settings.toml"))
    for folder in ("", "collections/", "settings/", "handout-templates/"):
        found = place_of(paths, folder + name)
        if found is not None:
            whole = Path(os.path.normpath(found))
            assert whole == found
            assert whole.is_relative_to("/d") or whole.is_relative_to("/s")


def test_it_is_not_written_while_articles_are_brought_in(
    paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.importers.plan.import_history._WAIT", 0)
    with ImportHistory(paths.replaced).writing(), pytest.raises(FileBusyError):
        write_backup(paths, tmp_path / "backup.zip")
    assert not (tmp_path / "backup.zip").exists()


def test_a_cancelled_one_leaves_the_one_that_was_there(saved: Path, paths: Paths) -> None:
    before = saved.read_bytes()

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_backup(paths, saved, stop)
    assert saved.read_bytes() == before


def test_a_file_that_grows_meanwhile_is_kept_whole_as_it_was_read(paths: Paths, tmp_path: Path) -> None:
    def sign(done: int, total: int) -> None:
        with paths.reviews.open("a") as stream:
            stream.write('{"article": "en/later"}\n')

    write_backup(paths, tmp_path / "backup.zip", sign)
    with open_backup(tmp_path / "backup.zip") as backup:
        assert backup.read("reviews.jsonl").endswith(b"\n")


def test_one_that_the_disk_does_not_give_back_leaves_the_one_that_was_there(
    saved: Path, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = saved.read_bytes()
    monkeypatch.setattr(backup_file, "_add", lambda archive, name, path: (archive.writestr(name, b"lost"), ("0", 4))[1])
    with pytest.raises(BackupError, match="damaged or missing"):
        write_backup(paths, saved)
    assert saved.read_bytes() == before


def test_a_folder_that_may_not_be_read_is_named(paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed, scan = str(paths.collections / "clinic" / "media"), os.scandir

    def refuse(folder: Any) -> Any:
        if os.fspath(folder) == closed:
            raise PermissionError(errno.EACCES, "Permission denied", closed)
        return scan(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(FileUnreadableError, match="media cannot be read"):
        write_backup(paths, tmp_path / "backup.zip")


def test_it_does_not_hold_itself(paths: Paths) -> None:
    target = paths.collections / "clinic" / "backup.zip"
    write_backup(paths, target)
    assert not any("backup.zip" in name for name in write_backup(paths, target).files)


def test_what_is_no_zip_and_what_is_a_folder_is_said_in_one_sentence(paths: Paths, tmp_path: Path) -> None:
    (tmp_path / "text.zip").write_text("hello")
    with pytest.raises(BackupError, match="did not make it"):
        bring_back(paths, tmp_path / "text.zip")
    with pytest.raises(FileUnwritableError):
        write_backup(paths, tmp_path)


def test_a_bomb_is_read_no_further_than_its_list_says(saved: Path, paths: Paths) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(saved) as archive, zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("backup.json", archive.read("backup.json"))
        packed.writestr("reviews.jsonl", bytes(300_000_000))
        for name in set(archive.namelist()) - {"backup.json", "reviews.jsonl"}:
            packed.writestr(name, archive.read(name))
    saved.write_bytes(bomb.getvalue())
    with open_backup(saved) as backup, pytest.raises(BackupError):
        backup.read("reviews.jsonl")
