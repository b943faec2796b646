"""How a collection wants to be checked, and what the linter says of wishes that mean nothing."""

from __future__ import annotations

import pkgutil
from pathlib import Path

import pytest

from reader.checks import rules
from reader.checks.check_settings import DEFAULT, CheckSettings, read_check_settings
from reader.checks.finding import Finding
from reader.checks.rule_catalogue import RULES
from reader.errors import Message


def settings(tmp_path: Path, text: str) -> tuple[CheckSettings, list[tuple[int, str]]]:
    """Return the wishes in a collection.toml of *text*, and line and message of what is wrong with them."""
    (tmp_path / "collection.toml").write_text(text, encoding="utf-8")
    found, problems = read_check_settings(tmp_path)
    assert all(one.rule == "collection" and one.level == "warning" and one.fix.endswith(".") for one in problems)
    return found, [(one.line, one.message) for one in problems]


def test_a_collection_without_wishes_has_every_rule(tmp_path: Path) -> None:
    assert read_check_settings(tmp_path) == (DEFAULT, ())
    assert settings(tmp_path, 'id = "x"\n') == (DEFAULT, [])
    assert settings(tmp_path, "id = \n") == (DEFAULT, [])


def test_rules_are_switched_off_and_made_graver(tmp_path: Path) -> None:
    text = '[checks]\npassive = false\njargon = true\nlong-sentence = "error"\nknown_abbreviations = ["IOP"]\nquotes = "curly"\n'
    found, problems = settings(tmp_path, text)
    assert problems == []
    assert found == CheckSettings({"passive": None, "long-sentence": "error"}, frozenset({"IOP"}), "curly")


def test_findings_get_the_levels_of_the_collection() -> None:
    def made(rule: str) -> Finding:
        return Finding(Path("x"), 1, rule, "warning", Message("a"), Message("b"), (1, 2))

    wishes = CheckSettings({"passive": None, "long-sentence": "error"})
    passive, long, jargon = made("passive"), made("long-sentence"), made("jargon")
    kept = wishes.wanted([passive, long, jargon])
    assert [(one.rule, one.level, one.span) for one in kept] == [
        ("long-sentence", "error", (1, 2)),
        ("jargon", "warning", (1, 2)),
    ]
    assert DEFAULT.wanted([passive]) == [passive]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("passiv = false", "no rule"),
        ("front-matter = false", "cannot be switched off"),
        ("passive = 3", "means nothing"),
        ('passive = "fatal"', "means nothing"),
        ("known_abbreviations = 3", "means nothing"),
        ("known_abbreviations = [3]", "means nothing"),
        ('quotes = "french"', "means nothing"),
    ],
)
def test_wishes_that_mean_nothing_are_reported_in_their_line(tmp_path: Path, line: str, says: str) -> None:
    found, ((number, message),) = settings(tmp_path, f'id = "x"\n\n[checks]\njargon = false\n{line}\n')
    assert (number, found.levels) == (5, {"jargon": None})
    assert says in message


def test_checks_must_be_a_table(tmp_path: Path) -> None:
    found, ((number, message),) = settings(tmp_path, "checks = 3\n")
    assert (found, number) == (DEFAULT, 1)
    assert "table" in message


def test_the_bundled_collections_wishes_are_sound() -> None:
    from tests.fakes import CONTENT

    found, problems = read_check_settings(CONTENT)
    assert problems == ()
    assert found.quotes == "straight"
    assert found.levels == {}


def test_every_rule_has_a_name_of_its_own_and_says_what_it_asks() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(rule.asks.endswith(".") and rule.level in ("error", "warning") for rule in RULES)
    assert {rule.id for rule in RULES if rule.is_fixed} == {"front-matter", "collection", "duplicate-slug"}


def test_no_rule_is_forgotten_in_the_catalogue() -> None:
    there = {one.name for one in pkgutil.walk_packages(rules.__path__, f"{rules.__name__}.") if not one.ispkg}
    finders = [finder for rule in RULES for finder in (rule.in_text, rule.in_library, rule.in_folder) if finder]
    assert {finder.__module__ for finder in finders} == there
    assert all(rule.in_text or rule.in_library or rule.in_folder for rule in RULES)
    assert len(there) == len(RULES)
