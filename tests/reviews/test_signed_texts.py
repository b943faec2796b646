"""The texts that were signed: kept once, private, and never taken for another."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from reader.errors import FileUnwritableError, ReviewError
from reader.reviews.journal_record import SignOff
from reader.reviews.review_store import ReviewStore
from reader.reviews.signed_texts import SignedTexts
from reader.system.files import fingerprint
from tests.fakes import day

NAPS = "---\ntitle: Naps\n---\n\nShort naps help. ¿Sí?\n"


def signed(article: str, text: str = NAPS, at: str = "2026-11-23T10:00:00Z") -> SignOff:
    return SignOff(article, "Dr. Ruiz", day("2026-11-23"), day("2027-11-23"), fingerprint(text), at)


def test_a_text_that_was_signed_can_be_read_again_by_its_fingerprint(tmp_path: Path) -> None:
    store = ReviewStore(tmp_path / "reviews.jsonl")
    store.sign(signed("en/naps"), texts=[NAPS])

    assert ReviewStore(store.path).texts.text(fingerprint(NAPS)) == NAPS
    assert store.texts.text(fingerprint("another")) is None


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_texts_are_for_their_owner_alone(tmp_path: Path) -> None:
    SignedTexts(tmp_path / "texts").keep([NAPS])
    (file,) = (tmp_path / "texts").iterdir()
    assert stat.S_IMODE(os.stat(file).st_mode) == 0o600
    assert stat.S_IMODE(os.stat(file.parent).st_mode) == 0o700


def test_a_file_that_somebody_changed_is_not_shown_as_what_was_signed(tmp_path: Path) -> None:
    texts = SignedTexts(tmp_path)
    texts.keep([NAPS])
    (file,) = tmp_path.iterdir()
    file.write_text("something else", "utf-8")
    assert texts.text(fingerprint(NAPS)) is None


def test_a_damaged_text_is_mended_when_it_is_signed_again(tmp_path: Path) -> None:
    texts, stamp = SignedTexts(tmp_path), fingerprint("Naps help.")
    texts.keep(["Naps help."])
    (tmp_path / f"{stamp}.md").write_text("Naps", "utf-8")
    texts.keep(["Naps help."])
    assert texts.text(stamp) == "Naps help."


def test_a_stamp_leads_out_of_no_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text(NAPS, "utf-8")
    assert SignedTexts(tmp_path / "texts").text("../secret") is None


def test_several_articles_are_signed_in_one_step_and_undone_in_one(tmp_path: Path) -> None:
    store = ReviewStore(tmp_path / "reviews.jsonl")
    store.sign(signed("en/naps"), signed("es/naps"))
    assert set(store.read().current) == {"en/naps", "es/naps"}

    store.undo(signed("en/naps"), signed("es/naps"))
    assert store.read().current == {}


def test_an_undoing_of_several_leaves_all_as_they_are_where_one_cannot_be_undone(tmp_path: Path) -> None:
    store = ReviewStore(tmp_path / "reviews.jsonl")
    store.sign(signed("en/naps"), signed("es/naps"))
    later = signed("es/naps", at="2026-11-24T10:00:00Z")
    store.sign(later)

    with pytest.raises(ReviewError, match="es/naps"):
        store.undo(signed("en/naps"), signed("es/naps"))

    assert store.read().current == {"en/naps": signed("en/naps"), "es/naps": later}


def test_nothing_is_signed_whose_text_cannot_be_kept(tmp_path: Path) -> None:
    (tmp_path / "signed-texts").write_text("a file where the folder should be")
    store = ReviewStore(tmp_path / "reviews.jsonl")
    with pytest.raises(FileUnwritableError):
        store.sign(signed("en/naps"), texts=[NAPS])
    assert store.read().current == {}
