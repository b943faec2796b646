"""Rules on how hard the text is, and on what harms: where they begin, and what they leave alone."""

from __future__ import annotations

import pytest

from reader.checks.article_check import text_report
from reader.checks.check_settings import DEFAULT
from reader.checks.examined_article import examine
from reader.checks.finding import Finding
from tests.fakes import SOURCE, article


def found(rule: str, body: str, path: str = "en/sleep/naps", **front: object) -> list[Finding]:
    report = text_report(examine(article(body + "\n", path, **{"sources": [SOURCE]} | front), DEFAULT))
    return [one for one in report.findings if one.rule == rule]


HARD = "Comprehensive psychopharmacological interventions necessitate individualized consideration. "
EASY = "We will help you. Take a walk now. "
HARD_ES = "La administración concomitante de anticoagulantes requiere monitorización frecuente de parámetros. "


def test_a_hard_text_of_a_hundred_words_is_found_and_a_short_one_is_not() -> None:
    (one,) = found("reading-grade", HARD * 20)
    assert (one.line, one.level) == (6, "warning")
    assert found("reading-grade", HARD * 5) == []
    assert found("reading-grade", EASY * 20) == []


def test_spanish_is_held_against_inflesz() -> None:
    (one,) = found("reading-grade", HARD_ES * 15, "es/sleep/naps")
    assert "INFLESZ" in one.message
    assert found("reading-grade", "Tome un vaso de agua. " * 30, "es/sleep/naps") == []


@pytest.mark.parametrize(("words", "count"), [(20, 0), (21, 1)])
def test_a_sentence_has_twenty_words_at_most(words: int, count: int) -> None:
    body = "Go.\n\n" + " ".join(["word"] * words) + "."
    assert len(found("long-sentence", body)) == count


def test_a_long_sentence_is_found_where_it_stands() -> None:
    body = "Go. " + "We **walk** " * 11 + "home. Stop."
    (one,) = found("long-sentence", body)
    assert "23 words" in one.message
    assert one.span is not None
    shown = article(body).body[slice(*one.span)]  # the body of a file begins with an empty line
    assert shown.startswith("We **walk**")
    assert shown.endswith("home.")


@pytest.mark.parametrize(("words", "count"), [(80, 0), (81, 1)])
def test_a_paragraph_has_eighty_words_at_most(words: int, count: int) -> None:
    assert len(found("long-paragraph", "Go now. " * (words // 2) + "Go." * (words % 2))) == count
    assert len(found("long-paragraph", "- " + "Go now. " * (words // 2) + "Go." * (words % 2))) == count


def test_a_heading_stands_every_250_words() -> None:
    paragraph = "Go now. " * 30 + "\n\n"
    assert found("few-headings", paragraph * 4 + "## One\n\n" + paragraph * 4) == []
    (one,) = found("few-headings", paragraph * 2 + "## One\n\n" + paragraph * 5)
    assert one.line == 11
    assert "300 words" in one.message


@pytest.mark.parametrize(
    "words",
    [
        "He committed suicide.", "She commits **suicide**.", "a successful suicide", "a failed suicide attempt", "He completed suicide.",
        "They hanged themselves.", "suicide by hanging", "to slit your wrists", "jump off a bridge", "a lethal dose of it", "a suicide epidemic",
        "painless ways to die", "Suicide is a way out.", "he overdosed to die", "died by hanging",
    ],
)  # fmt: skip
def test_harmful_words_on_suicide_are_an_error(words: str) -> None:
    (one, *_) = found("suicide-wording", f"Text.\n\n{words}")
    assert (one.level, one.line) == ("error", 9)
    assert one.fix.endswith(".")


@pytest.mark.parametrize(
    "words",
    [
        "He died by suicide.", "a suicide attempt", "She tried to end her life.", "thoughts of suicide", "You may hurt yourself.",
        "Lower the risk of suicide by calling 988.", "an overdose is dangerous", "Lock up guns and pills.", "You may burn yourself.",
        "They committed to it.", "a failed test", "Talk about suicide with friends.", "Take suicide threats seriously.", "He survived a suicide attempt.",
    ],
)  # fmt: skip
def test_safe_words_on_suicide_are_left_alone(words: str) -> None:
    assert found("suicide-wording", words) == []


@pytest.mark.parametrize(
    "words",
    ["Cometió suicidio.", "un suicidio consumado", "un intento fallido de suicidio", "Se ahorcó.", "cortarse las venas", "una dosis letal", "suicidio por ahorcamiento"],
)  # fmt: skip
def test_harmful_words_on_suicide_are_an_error_in_spanish(words: str) -> None:
    assert found("suicide-wording", words, "es/sleep/naps")


@pytest.mark.parametrize(
    "words", ["Murió por suicidio.", "un intento de suicidio", "Intentó quitarse la vida.", "pensar en el suicidio", "hacerse daño", "Puede ahogarse al comer."]
)  # fmt: skip
def test_safe_words_on_suicide_are_left_alone_in_spanish(words: str) -> None:
    assert found("suicide-wording", words, "es/sleep/naps") == []


def test_harmful_words_are_found_in_what_the_front_matter_shows() -> None:
    for key, value in (("title", "He committed suicide"), ("key_points", ["Go.", "He committed suicide."])):
        assert len(found("suicide-wording", "Text.", **{key: value})) == 1


CALL = "## When to call us\n\n- **Call us** if you feel worse. Call 911 for danger.\n"


@pytest.mark.parametrize(
    ("path", "front"),
    [
        ("en/anxiety/buspirone", {"codes": ["RXNORM:1827"]}),
        ("en/medication-management/zoloft", {"title": "Zoloft"}),
        ("en/medicines/pills", {"also_called": ["sertraline hydrochloride"]}),
        ("es/medication-management/isrs", {"title": "Los ISRS"}),
    ],
)
def test_an_article_on_a_medicine_says_when_to_call_and_whom(path: str, front: dict[str, object]) -> None:
    (one,) = found("no-when-to-call", "Text.", path, **front)
    assert one.level == "error"
    call = CALL if path.startswith("en") else "## Cuándo llamarnos\n\nLlámenos si se siente peor.\n"
    assert found("no-when-to-call", f"Text.\n\n{call}\n## More\n\nText.", path, **front) == []
    assert len(found("no-when-to-call", "Text.\n\n" + call.partition("\n")[0], path, **front)) == 1


@pytest.mark.parametrize(
    ("path", "front"),
    [
        ("en/anxiety/worry", {"also_called": ["sertraline"]}),
        ("en/medication-management/missed-dose", {}),
        ("en/medication-management/paying", {"codes": ["ICD-10-CM:F41.1"]}),
        ("de/medicines/pills", {"title": "Sertraline"}),
    ],
)
def test_other_articles_need_not(path: str, front: dict[str, object]) -> None:
    assert found("no-when-to-call", "Text.", path, **front) == []
