"""What doctor finds in an installation, sound and not."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.doctor import installation
from reader.doctor.installation import DEBIAN_PACKAGES, PARTS, Diagnosis, examine_installation, missing_libraries
from reader.options import Options
from reader.system.voices import VoicesFound
from tests.fakes import CONTENT, FullDisk, Shelf


@pytest.fixture
def options(tmp_path: Path) -> Options:
    shelf = Shelf(tmp_path / "shelf")
    shelf.describe('id = "shelf"\ntitle = "Our shelf"\n')
    shelf.add("en/sleep/naps")
    return Options(data_dir=tmp_path / "data", collections=(shelf.root,), bundled=False, sandbox=False)


def every_voice() -> VoicesFound:
    return VoicesFound(("en", "es", "fr"))


def examined(options: Options, voices: Callable[[], VoicesFound] = every_voice) -> dict[str, Diagnosis]:
    """Return what was found by name; of several with one name the last."""
    return {one.name: one for one in examine_installation(options, voices)}


def test_it_says_what_is_there_and_how_it_is(options: Options) -> None:
    found = examined(options)
    assert {
        "Patient Reader", "Python", "System", *PARTS, "System libraries", "Display", "Web view sandbox", "Text font", "Icon font",
        "Settings", "Collection", "Articles", "Search index", "Data folder", "Cache folder",
    } <= set(found)  # fmt: skip
    assert found["PySide6_Essentials"].value == "6.11.3"
    assert found["whoosh"].value == "2.7.4"
    assert found["Text font"].ok
    assert found["Icon font"].ok
    assert "Our shelf" in found["Collection"].value
    assert found["Articles"].value == "1 in en"
    assert found["Settings"].value == "the defaults"


def test_it_says_what_is_fixed_by_policy(options: Options, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    policy = tmp_path / "etc" / "policy.toml"
    monkeypatch.setattr("reader.paths.system_policy", lambda: policy)
    assert examined(options)["Policy"].value == f"nothing fixed by {policy}"
    policy.parent.mkdir()
    policy.write_text('mode = "desktop"\n[kiosk]\nhidden = ["naps"]\n')
    assert examined(options)["Policy"].value == f"mode, kiosk.hidden fixed by {policy}"
    policy.write_text('mode = "owner"\n')
    assert not examined(options)["Policy"].ok
    assert "must be one of staff, desktop" in examined(options)["Policy"].value


def test_it_changes_nothing(options: Options, tmp_path: Path) -> None:
    examine_installation(options, every_voice)
    assert not (tmp_path / "data").exists()


def test_whatever_is_not_well_comes_with_what_to_do(options: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    found = examine_installation(options._replace(sandbox=True), every_voice)
    assert all(one.advice for one in found if not one.ok)
    if sys.platform.startswith("linux"):
        assert "tour" in examined(options)["Display"].advice


def test_a_full_disk_and_a_folder_that_cannot_be_made_are_said(options: Options, full_disk: FullDisk) -> None:
    full = examined(options._replace(data_dir=full_disk.folder))["Data folder"]
    assert not full.ok
    assert os.strerror(errno.ENOSPC) in full.advice
    (full_disk.folder / "ballast").unlink()
    (full_disk.folder / "file").write_text("x")
    below = examined(options._replace(data_dir=full_disk.folder / "file" / "data"))["Data folder"]
    assert not below.ok


@pytest.mark.skipif(os.name != "posix", reason="rights of this kind are POSIX's")
def test_a_data_folder_that_everybody_may_change_is_said(options: Options) -> None:
    data = options.paths().data
    data.mkdir()
    data.chmod(0o777)
    open_to_all = examined(options)["Data folder"]
    assert not open_to_all.ok
    assert f"chmod o-w {data}" in open_to_all.advice
    data.chmod(0o775)
    assert examined(options)["Data folder"].ok


def test_a_broken_article_is_named_with_its_line(options: Options) -> None:
    Shelf(options.collections[0]).put("en/sleep/broken.md", "---\ntitle: A\n---\n")
    broken = examined(options)["Broken article"]
    assert not broken.ok
    assert broken.value.endswith("broken.md")
    assert broken.advice == "Line 2: “summary” is missing"


def test_what_is_wrong_with_a_collection_is_said(options: Options) -> None:
    Shelf(options.collections[0]).describe("id = \n")
    collection = examined(options)["Collection"]
    assert not collection.ok
    assert "not valid TOML" in collection.advice


def test_an_empty_library_and_a_missing_folder_are_said(tmp_path: Path) -> None:
    empty = examined(Options(data_dir=tmp_path, bundled=False))
    assert not empty["Articles"].ok
    assert "import" in empty["Articles"].advice
    missing = examined(Options(data_dir=tmp_path, collections=(tmp_path / "none",)))
    assert not missing["Folders"].ok
    assert "none" in missing["Folders"].value


def test_wrong_settings_are_said(options: Options, tmp_path: Path) -> None:
    Shelf(tmp_path / "data").put("settings.toml", 'mode = "kiosk"\n')
    settings = examined(options)["Settings"]
    assert not settings.ok
    assert "“mode” must be one of" in settings.value


def test_the_search_index_is_described(options: Options) -> None:
    assert examined(options)["Search index"].ok
    assert "no index" in examined(options)["Search index"].value
    upkeep = options.upkeep()
    upkeep.index(upkeep.library())
    assert examined(options)["Search index"].value.startswith("1 articles, ")


def test_a_damaged_snapshot_does_not_stop_it(options: Options) -> None:
    upkeep = options.upkeep()
    upkeep.library()
    (kept,) = upkeep.paths.snapshots.iterdir()
    data = kept.read_bytes()
    start = data.index(b"en/naps")
    kept.write_bytes(data[:start] + bytes(len(data) - start))
    assert examined(options)["Articles"].value == "1 in en"


def test_what_changed_since_the_last_start_is_seen(options: Options) -> None:
    options.upkeep().library()
    Shelf(options.collections[0]).put("en/sleep/broken.md", "x")
    assert "Broken article" in examined(options)


def test_the_bundled_library_is_well(tmp_path: Path) -> None:
    found = examined(Options(data_dir=tmp_path, sandbox=False))
    assert str(CONTENT) in found["Collection"].value
    assert found["Collection"].ok
    assert found["Articles"].ok
    assert "Broken article" not in found


@pytest.mark.parametrize(
    ("voices", "value", "advice"),
    [
        (every_voice(), "en, es", ""),
        (VoicesFound(None), "with the system's own voices", ""),
        (VoicesFound(("en",)), "en", "No voice speaks es: install one for Speech Dispatcher."),
        (
            VoicesFound((), ("speech-dispatcher",)),
            "no voice",
            "For reading aloud type: sudo apt-get install -y speech-dispatcher",
        ),
    ],
)
def test_what_reading_aloud_lacks_is_said_and_is_no_fault(
    options: Options, voices: VoicesFound, value: str, advice: str
) -> None:
    found = examined(options, lambda: voices)["Read aloud"]
    assert (found.ok, found.value, found.advice) == (True, value, advice)


def test_a_voice_that_nobody_can_hear_is_a_fault(options: Options) -> None:
    """It said "ok", and the window marked the title for ten seconds in silence."""
    found = examined(options, lambda: VoicesFound(("en", "es"), (), "no sound server and no sound card"))["Read aloud"]
    assert (found.ok, found.value) == (False, "en, es, but no sound server and no sound card")
    assert "pipewire-audio" in found.advice


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Debian's packages")
def test_missing_libraries_are_named_by_their_debian_packages(
    monkeypatch: pytest.MonkeyPatch, options: Options
) -> None:
    monkeypatch.setattr(
        "reader.doctor.installation.DEBIAN_PACKAGES", {**DEBIAN_PACKAGES, "libnosuch.so.9": "libnosuch9"}
    )
    assert missing_libraries()[-1] == "libnosuch9"
    assert "sudo apt-get install -y" in examined(options)["System libraries"].advice
    assert "libnosuch9" in examined(options)["System libraries"].advice


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Debian's packages")
def test_a_wayland_screen_needs_libraries_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.doctor.installation.WAYLAND_PACKAGES", {"libnosuch.so.9": "libnosuch9"})
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert "libnosuch9" not in missing_libraries()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert "libnosuch9" in missing_libraries()


def test_on_windows_no_service_is_asked_for_the_systems_name(options: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    windows = SimpleNamespace(platform_version=(10, 0, 26100))
    facts = {"platform": "win32", "version_info": sys.version_info, "getwindowsversion": lambda: windows}
    monkeypatch.setattr(installation, "sys", SimpleNamespace(**facts))
    monkeypatch.setattr("platform.uname", lambda: pytest.fail("WMI is asked"))
    assert examined(options)["System"].value == "Windows 10.0.26100"
