"""Rules on wording: abbreviations, the passive voice, words of the trade, empty links, numbers without a source."""

from __future__ import annotations

import pytest

from reader.checks.article_check import text_report
from reader.checks.check_settings import DEFAULT, CheckSettings
from reader.checks.examined_article import examine
from tests.fakes import SOURCE, article


def found(rule: str, body: str, language: str = "en", settings: CheckSettings = DEFAULT, **front: object) -> list[str]:
    """Return what *rule* finds in *body*: the words of each finding that stand in quotation marks."""
    made = article(body + "\n", f"{language}/sleep/naps", **{"sources": [SOURCE]} | front)
    report = text_report(examine(made, settings))
    return [one.message.partition("“")[2].partition("”")[0] for one in report.findings if one.rule == rule]


@pytest.mark.parametrize(
    "body",
    [
        "He has obsessive-compulsive disorder (OCD). OCD is common.",
        "Tell us about OCD (obsessive-compulsive disorder).",
        "They are called serotonin reuptake inhibitors, or SSRIs. An SSRI helps.",
        "OCD is short for obsessive-compulsive disorder.",
        "The FDA, an agency of the government, says so.",
        "The Food and Drug Administration (the FDA) says so.",
        "Take an antidepressant called an [SSRI](article:ssris).",
        "Take OCD pills.\n\n*[OCD]: obsessive-compulsive disorder",
        "Call 988 at 8 AM in the US. Watch TV. Have an ID. It is OK.",
        "Take Effexor XR or bupropion SR.",
        "Do NOT stop. ALWAYS ask.",
        "STOP TAKING THIS MEDICINE NOW OR ELSE",
        "World War II and type IV.",
        "See https://nimh.NIH.gov and a@NIMH.gov.",
        "A `QRST` code.",
    ],
)
def test_these_abbreviations_need_no_more_words(body: str) -> None:
    assert found("abbreviation", body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Take an SSRI. SSRIs help.", ["SSRI"]),
        ("- ADHD and OCD", ["ADHD", "OCD"]),
        ("OCD helps. He has obsessive-compulsive disorder (OCD).", ["OCD"]),
        ("## What is CBT\n\nText.", ["CBT"]),
        ("Go to the ER.", ["ER"]),
        ("Mix OCD, PTSD, and GAD.", ["OCD", "PTSD", "GAD"]),
    ],
)
def test_an_abbreviation_is_found_where_it_is_first_used(body: str, expected: list[str]) -> None:
    assert found("abbreviation", body) == expected


def test_an_abbreviation_in_the_title_or_in_also_called_or_known_to_the_collection_needs_no_more_words() -> None:
    assert found("abbreviation", "OCD is hard.", title="OCD (obsessive-compulsive disorder)") == []
    assert found("abbreviation", "An SSRI helps.", also_called=["SSRIs"]) == []
    assert found("abbreviation", "IOP helps.", settings=CheckSettings(abbreviations=frozenset({"IOP"}))) == []
    assert found("abbreviation", "IOP helps.") == ["IOP"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("El trastorno obsesivo-compulsivo (TOC) se trata. El TOC pasa.", []),
        ("Se llaman inhibidores, o ISRS.", []),
        ("Los antidepresivos llamados IMAO son viejos.", []),
        ("El TDAH quiere decir trastorno por déficit de atención.", []),
        ("Envíe AYUDA al 988 en EE. UU.", []),
        ("Tome un ISRS.", ["ISRS"]),
    ],
)
def test_abbreviations_in_spanish(body: str, expected: list[str]) -> None:
    assert found("abbreviation", body, "es") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The dose is raised slowly.", ["is raised"]),
        ("It should be taken with food.", ["be taken"]),
        ("Blood was drawn and sent.", ["was drawn"]),
        ("It has often been used.", []),
        ("It is usually given at night.", ["is usually given"]),
        ("They are **not** always told.", ["are not always told"]),
        ("You are tired, worried, and used to it.", []),
        ("You may be very relieved.", []),
        ("You are in need. It is red. He is a hundred.", []),
        ("She is untreated.", []),
        ("We raised the dose. Take it. It is a seed.", []),
        ("## The dose is raised", []),
        ("It is well-known.", []),
    ],
)
def test_the_passive_voice_is_found_and_adjectives_are_not(body: str, expected: list[str]) -> None:
    assert found("passive", body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("La dosis es subida por el médico.", ["es subida"]),
        ("Fue escrito por su doctora.", ["Fue escrito"]),
        ("La dosis es subida poco a poco.", []),
        ("Se sube la dosis. Es bueno por la mañana. Está hecho por ahora.", []),
    ],
)
def test_the_spanish_passive_is_the_one_with_ser_and_por(body: str, expected: list[str]) -> None:
    assert found("passive", body, "es") == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("We will utilize it prior to bed.", ["utilize", "prior to"]),
        ("Watch for **adverse effects** and Edema.", ["adverse effects", "Edema"]),
        ("Watch for edema (swelling).", []),
        ("Watch for swelling (edema).", []),
        ("This is edema, or swelling.", []),
        ("Watch for edema or pain.", ["edema"]),
        ("Use it. Prior events. The utilizer.", []),
        ("See https://a.example/renal/x.", []),
    ],
)
def test_words_of_the_trade_are_found_unless_they_are_explained(body: str, expected: list[str]) -> None:
    assert found("jargon", body) == expected


def test_a_word_of_the_trade_comes_with_a_plainer_one() -> None:
    made = article("We utilize it.\n", sources=[SOURCE])
    (finding,) = text_report(examine(made, DEFAULT)).findings
    assert "“use”" in finding.fix
    assert made.body[slice(*finding.span or ())] == "utilize"


def test_what_an_article_is_called_is_no_word_of_the_trade_in_it() -> None:
    assert found("jargon", "Hypertension is common.", title="Hypertension") == []
    assert found("jargon", "El edema y la cefalea.", "es", also_called=["edema"]) == ["cefalea"]


def test_a_language_without_a_list_has_no_words_of_the_trade() -> None:
    assert found("jargon", "Renal edema.", "de") == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("[Click here](https://a.example) for more.", ["Click here"]),
        ("Read [more](article:x).", ["more"]),
        ("See [**here**](https://a.example).", ["here"]),
        ("To read on, click here.", ["click here"]),
        ("[this link](https://a.example) and [here](https://b.example)", ["this link", "here"]),
        ("See [better sleep](article:x) here.", []),
        ("![here](media/x.png)", []),
    ],
)
def test_links_say_where_they_lead(body: str, expected: list[str]) -> None:
    assert found("click-here", body) == expected


def test_links_say_where_they_lead_in_spanish() -> None:
    assert found("click-here", "[Haga clic aquí](https://a.example) o [aquí](article:x).", "es") == [
        "Haga clic aquí",
        "aquí",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "About 40% get better.", "About 2.5 percent get it.", "1 in 5 adults has it.", "One in five adults has it.", "9 out of 10 do.",
        "It is three times as likely.", "It doubles the risk.", "Two thirds of adults do.", "Half of all people do.", "It helps 3 million people.",
    ],
)  # fmt: skip
def test_a_claim_with_a_number_needs_a_source_near_it(body: str) -> None:
    assert len(found("number-without-source", body)) == 1
    assert found("number-without-source", body + " See [the study](https://a.example).") == []
    assert found("number-without-source", body + "[^1]\n\n[^1]: A study.") == []
    assert found("number-without-source", body + "\n\nThis is from MedlinePlus.") == []
    assert len(found("number-without-source", body + "\n\n## Next\n\nThis is from MedlinePlus.")) == 1


@pytest.mark.parametrize(
    "body",
    [
        "El 40 % mejora.",
        "Un 2,5 por ciento.",
        "Una de cada cinco personas.",
        "Tres veces más riesgo.",
        "La mitad de las personas.",
    ],
)
def test_a_claim_with_a_number_needs_a_source_in_spanish_too(body: str) -> None:
    assert len(found("number-without-source", body, "es")) == 1
    assert found("number-without-source", body + " Lo dice MedlinePlus.", "es") == []


@pytest.mark.parametrize(
    "body",
    [
        "Wait 4 to 6 weeks.",
        "Take 1 in the morning.",
        "Call 911.",
        "In 2024 we moved.",
        "Do it twice a day.",
        "Half a pill.",
    ],
)
def test_other_numbers_are_no_claims(body: str) -> None:
    assert found("number-without-source", body) == []


def test_a_source_may_be_named_by_its_abbreviation_or_part_of_its_publisher() -> None:
    source = {
        "title": "Sleep",
        "publisher": "National Institute of Mental Health, Bethesda",
        "url": "https://a.example",
    }
    for name in ("NIMH", "the National Institute of Mental Health"):
        assert found("number-without-source", f"About 40% do, says {name}.", sources=[source]) == []
    assert len(found("number-without-source", "About 40% do, says sleep.", sources=[source])) == 1
