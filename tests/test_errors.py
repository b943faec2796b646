"""The errors: sentences that say what is wrong and what to do, whatever the facts are."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

from reader import errors
from reader.errors import ArticleBrokenError, FileUnreadableError, Message, ReaderError

EVERY = [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, ReaderError)]


def facts_of(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_every_error_is_one_text_of_whole_sentences(kind: type[ReaderError]) -> None:
    made = kind(**{name: f"<{name}>" for name in facts_of(kind.template)})
    text = str(made)
    assert text == str(made.message)
    assert text.endswith(".")
    assert "\n" not in text
    assert all(f"<{name}>" in text for name in facts_of(kind.template))


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_every_error_says_in_its_docstring_which_facts_it_has(kind: type[ReaderError]) -> None:
    if kind is ReaderError:
        return
    said = kind.__doc__ or ""
    assert all(f"``{name}``" in said for name in facts_of(kind.template)), said


def test_a_path_that_is_no_utf_8_is_told_to_its_end() -> None:
    assert str(FileUnreadableError(path=Path("/caf\udce9/x"), reason="gone")).startswith(
        r"/caf\udce9/x cannot be read: gone"
    )


def test_facts_with_braces_are_left_alone() -> None:
    assert "{path}{0}" in str(FileUnreadableError(path="{path}{0}", reason="{reason}"))


def test_a_message_may_be_a_fact_of_another() -> None:
    inner = Message("line {line} is empty", {"line": 3})
    assert "line 3 is empty" in str(ArticleBrokenError(article="en/naps", reason=inner))


def test_a_translation_is_filled_with_the_same_facts() -> None:
    error = FileUnreadableError(path=Path("/a/b"), reason="no rights")
    assert error.message.fill("{reason}: {path}") == f"no rights: {Path('/a/b')}"


def test_the_whole_tree_is_caught_at_its_root() -> None:
    with pytest.raises(ReaderError, match="no rights"):
        raise FileUnreadableError(path="x", reason="no rights")
