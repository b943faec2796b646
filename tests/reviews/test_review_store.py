"""The store: several processes at once, damage, and files that cannot be used."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import FileBusyError, FileUnreadableError, FileUnwritableError, ReviewError, ReviewsNewerError
from reader.reviews import review_store as store_module
from reader.reviews.journal_record import SignOff, Undoing, Withdrawal
from reader.reviews.review_store import NO_REVIEWS, ReviewStore
from reader.system.file_lock import locked
from tests.fakes import ROOT, day, environment


def signed(by: str = "Dr. Ruiz", article: str = "en/naps") -> SignOff:
    return SignOff(article, by, day("2026-11-23"), day("2027-11-23"), "text", "2026-11-23T10:00:00Z")


@pytest.fixture
def store(tmp_path: Path) -> ReviewStore:
    return ReviewStore(tmp_path / "data" / "reviews.jsonl")


def test_without_a_file_nobody_signed_and_none_is_made(store: ReviewStore) -> None:
    assert store.read() == NO_REVIEWS
    assert store.mend() is None
    assert not store.path.parent.exists()


def test_what_one_store_signs_another_reads(store: ReviewStore) -> None:
    other = ReviewStore(store.path)
    assert other.read().current == {}
    store.sign(signed())
    assert other.read().current == {"en/naps": signed()}
    other.sign(signed("Dr. Lee"))
    assert store.read().current == {"en/naps": signed("Dr. Lee")}


def test_everything_that_was_recorded_stays_in_the_history(store: ReviewStore) -> None:
    store.sign(signed("A"))
    store.sign(signed("B", "es/naps"))
    withdrawal = store.withdraw("en/naps", "C")
    store.undo(withdrawal)
    kinds = [type(event) for event in store.read().history("en/naps")]
    assert kinds == [SignOff, Withdrawal, Undoing]
    assert store.read().current["en/naps"] == signed("A")


def test_only_a_sign_off_in_force_can_be_withdrawn(store: ReviewStore) -> None:
    with pytest.raises(ReviewError, match="en/naps has no sign-off"):
        store.withdraw("en/naps")
    assert not store.path.exists()
    store.sign(signed())
    store.withdraw("en/naps")
    with pytest.raises(ReviewError):
        store.withdraw("en/naps")


def test_only_the_last_step_can_be_undone(store: ReviewStore) -> None:
    store.sign(signed("A"))
    store.sign(signed("B"))
    before = store.path.read_bytes()
    with pytest.raises(ReviewError, match="something else was recorded"):
        store.undo(signed("A"))
    assert store.path.read_bytes() == before
    store.undo(signed("B"))
    store.undo(signed("A"))
    assert store.read().current == {}
    with pytest.raises(ReviewError):
        store.undo(signed("A"))


def test_many_processes_sign_at_once_and_none_is_lost(store: ReviewStore) -> None:
    code = """
import sys
from datetime import date
from pathlib import Path
from reader.reviews.journal_record import SignOff
from reader.reviews.review_store import ReviewStore
store = ReviewStore(Path(sys.argv[1]))
for number in range(12):
    store.sign(SignOff(f"en/{sys.argv[2]}-{number}", "A", date(2026, 1, 1), date(2027, 1, 1), "text"))
"""
    command = [sys.executable, "-c", code, str(store.path)]
    running = [subprocess.Popen([*command, str(number)], cwd=ROOT, env=environment()) for number in range(4)]
    assert [process.wait(120) for process in running] == [0, 0, 0, 0]
    reviews = store.read()
    assert len(reviews.current) == 48
    assert reviews.damage is None
    assert sorted(path.name for path in store.path.parent.iterdir()) == ["reviews.jsonl", "reviews.lock"]


def test_a_store_waits_for_another_and_then_says_who_is_in_the_way(
    store: ReviewStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "LOCK_SECONDS", 0.1)
    with locked(store.path.with_suffix(".lock"), 1), pytest.raises(FileBusyError, match="try again in a moment"):
        store.sign(signed())


def damaged(store: ReviewStore) -> bytes:
    store.sign(signed("A"))
    store.sign(signed("B", "es/naps"))
    whole = store.path.read_bytes()
    cut = whole.replace(b'"by": "A"', b'"by": ')
    assert cut != whole
    store.path.write_bytes(cut)
    return cut


def test_a_damaged_line_is_reported_and_the_others_count(store: ReviewStore) -> None:
    damaged(store)
    reviews = ReviewStore(store.path).read()
    assert "line 2" in str(reviews.damage)
    assert reviews.current == {"es/naps": signed("B", "es/naps")}


def test_mending_keeps_the_damaged_file_whole_beside_the_mended_one(store: ReviewStore) -> None:
    cut = damaged(store)
    store = ReviewStore(store.path)
    message = store.mend()
    kept = store.path.with_name("reviews-damaged-1.jsonl")
    assert kept.read_bytes() == cut
    assert str(kept) in str(message)
    assert "line 2" in str(message)
    assert store.read().damage is None
    assert store.read().current == {"es/naps": signed("B", "es/naps")}
    assert store.mend() is None


def test_signing_sets_a_damaged_file_aside_first_and_never_over_another(store: ReviewStore) -> None:
    cut = damaged(store)
    store.path.with_name("reviews-damaged-1.jsonl").write_bytes(b"from before")
    store.sign(signed("C"))
    assert store.path.with_name("reviews-damaged-1.jsonl").read_bytes() == b"from before"
    assert store.path.with_name("reviews-damaged-2.jsonl").read_bytes() == cut
    assert store.read().current == {"en/naps": signed("C"), "es/naps": signed("B", "es/naps")}
    assert store.read().damage is None


@pytest.mark.parametrize("data", [b"\x00" * 300, b"<html>", b"\xff\xd8\xff", b"{\n}\n" * 20])
def test_a_file_that_is_none_of_ours_is_kept_and_begun_anew(store: ReviewStore, data: bytes) -> None:
    store.path.parent.mkdir()
    store.path.write_bytes(data)
    store.sign(signed())
    assert store.path.with_name("reviews-damaged-1.jsonl").read_bytes() == data
    assert store.read().current == {"en/naps": signed()}


def test_a_file_of_a_newer_version_is_left_alone(store: ReviewStore) -> None:
    store.path.parent.mkdir()
    data = json.dumps({"patient-reader": "reviews", "format": 99}).encode() + b"\nwhatever\n"
    store.path.write_bytes(data)
    for use in (store.read, store.mend, lambda: store.sign(signed()), lambda: store.withdraw("en/naps")):
        with pytest.raises(ReviewsNewerError, match="newer Patient Reader"):
            use()
    assert store.path.read_bytes() == data


def test_a_page_is_shown_without_a_sign_off_rather_than_not_at_all(store: ReviewStore) -> None:
    assert store.sign_off("en/naps") is None
    store.sign(signed())
    assert store.sign_off("en/naps") == signed()
    store.path.write_text('{"format": 99}\n')
    assert store.sign_off("en/naps") is None


def test_a_path_that_is_no_file_is_explained(store: ReviewStore) -> None:
    store.path.mkdir(parents=True)
    with pytest.raises(FileUnreadableError, match=r"reviews\.jsonl"):
        store.read()


def test_where_nothing_can_be_written_nothing_is_claimed(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    store = ReviewStore(tmp_path / "data" / "reviews.jsonl")
    with pytest.raises((FileUnwritableError, FileUnreadableError)):
        store.sign(signed())


@pytest.mark.skipif(os.name != "posix", reason="needs a full disk")
def test_a_full_disk_leaves_the_file_as_it_was(store: ReviewStore) -> None:
    resource = pytest.importorskip("resource")
    store.sign(signed())
    before = store.path.read_bytes()
    code = f"""
import resource, signal, sys
from datetime import date
from pathlib import Path
from reader.errors import FileUnwritableError
from reader.reviews.journal_record import SignOff
from reader.reviews.review_store import ReviewStore
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
try:
    ReviewStore(Path({str(store.path)!r})).sign(SignOff("en/dreams", "A", date(2026, 1, 1), date(2027, 1, 1), "text"))
except FileUnwritableError:
    sys.exit(7)
"""
    assert resource
    done = subprocess.run([sys.executable, "-B", "-c", code], cwd=ROOT, env=environment(), check=False)
    assert done.returncode == 7
    assert store.path.read_bytes() == before
    assert ReviewStore(store.path).read().current == {"en/naps": signed()}


def test_16000_sign_offs_are_read_once_and_then_at_no_cost(store: ReviewStore) -> None:
    from reader.reviews.journal import HEADER
    from reader.reviews.journal_record import encode

    store.path.parent.mkdir()
    store.path.write_bytes(HEADER + b"".join(encode(signed("A", f"en/article-{number}")) for number in range(16_000)))
    first = store.read()
    assert len(first.current) == 16_000
    assert store.read() is first
