"""Saved handouts: the program's own and the clinic's, on paper never a patient's."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from reader.errors import (
    FileUnreadableError,
    FileUnwritableError,
    HandoutTemplateError,
    TemplateNameError,
    TemplateNotFoundError,
)
from reader.handouts.handout import Arrangement, HandoutLook, Level, Paper
from reader.handouts.handout_templates import HandoutTemplates, SavedTemplate, articles_of
from reader.handouts.template_file import HandoutTemplate, read_template, template_text
from reader.languages import INTERFACE_LANGUAGES
from tests.fakes import CONTENT, RESOURCES, Clinic

BUNDLED = RESOURCES / "handouts" / "templates"
LOOK = HandoutLook("es", "en", Arrangement.ONE_AFTER_THE_OTHER, Level.BRIEF, 18)


@pytest.fixture
def store(tmp_path: Path) -> HandoutTemplates:
    """The clinic's own are in the folder "own", beside one that comes with the program."""
    (tmp_path / "bundled").mkdir()
    write(
        tmp_path / "bundled" / "naps.toml",
        'articles = ["naps"]\nname = { en = "First nap", es = "La primera siesta" }\n',
    )
    return HandoutTemplates(tmp_path / "bundled", tmp_path / "own")


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(store: HandoutTemplates) -> list[str]:
    return [one.template.named("en") for one in store.read().templates]


def bundled(store: HandoutTemplates) -> SavedTemplate:
    return store.read().templates[0]


def test_five_come_with_the_program_of_articles_that_it_has_in_every_language() -> None:
    found = HandoutTemplates(BUNDLED, Path("/nowhere")).read()
    assert (len(found.templates), found.problems) == (5, ())
    assert {"New SSRI start", "First ADHD visit"} < {one.template.named("en") for one in found.templates}
    for one in found.templates:
        assert set(one.template.names) == set(INTERFACE_LANGUAGES)
        for language in INTERFACE_LANGUAGES:
            for slug in one.template.articles:
                assert list(CONTENT.glob(f"{language}/*/{slug}.md")), slug


def test_what_is_saved_is_there_the_next_time_with_its_look(store: HandoutTemplates, tmp_path: Path) -> None:
    store.save("Night  shift\n", "en", ("en/naps", "es/naps", "en/sleep-better"), LOOK)
    (saved,) = HandoutTemplates(tmp_path / "none", tmp_path / "own").read().templates
    assert saved.template == HandoutTemplate({"en": "Night shift"}, ("naps", "sleep-better"), LOOK)
    assert saved.is_own


def test_the_file_has_nothing_but_articles_name_and_look(store: HandoutTemplates) -> None:
    saved = store.save("Night shift", "en", ("en/naps",), HandoutLook(level=Level.BRIEF, paper=Paper.A4))
    assert saved.path.read_text("utf-8") == (
        'articles = [\n    "naps",\n]\n\n[name]\nen = "Night shift"\n\n[look]\nlevel = "brief"\n'
    )
    assert read_template(saved.path).look.paper is HandoutLook().paper


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_the_file_is_for_its_owner_alone(store: HandoutTemplates) -> None:
    saved = store.save("Night shift", "en", ("en/naps",), LOOK)
    assert stat.S_IMODE(saved.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(saved.path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("name", ['Dr. "Zoë" \\ co', "早い", "= [x]", "a" * 120, "../../etc"])
def test_any_name_comes_back_as_it_was_and_stays_in_the_folder(
    store: HandoutTemplates, tmp_path: Path, name: str
) -> None:
    saved = store.save(name, "en", ("naps",), LOOK)
    assert store.find(name).template.named("en") == name
    assert saved.path.parent == tmp_path / "own"


@pytest.mark.parametrize(
    ("name", "articles", "said"),
    [
        (" \n", ("naps",), "give it a name"), ("é" * 61, ("naps",), "longer than 120"), ("first NAP", ("naps",), "there is one called"),
        ("la primera siesta", ("naps",), "there is one called"), ("New", (), "choose an article"),
    ],
)  # fmt: skip
def test_a_name_that_cannot_be_kept_is_refused(
    store: HandoutTemplates, tmp_path: Path, name: str, articles: tuple[str, ...], said: str
) -> None:
    with pytest.raises(TemplateNameError, match=said):
        store.save(name, "en", articles, LOOK)
    assert not (tmp_path / "own").exists()


def test_two_names_that_make_one_file_name_have_a_file_each(store: HandoutTemplates) -> None:
    one, other = store.save("A b", "en", ("naps",), LOOK), store.save("A-b", "en", ("naps",), LOOK)
    assert one.path != other.path
    assert names(store) == ["First nap", "A-b", "A b"]


def test_a_name_is_changed_in_one_language_and_the_file_stays(store: HandoutTemplates) -> None:
    saved = store.save("Night shift", "en", ("naps",), LOOK)
    renamed = store.rename(store.rename(saved, "Turno de noche", "es"), "Late shift", "en")
    assert (renamed.path, renamed.template.names) == (saved.path, {"en": "Late shift", "es": "Turno de noche"})
    assert store.rename(renamed, "late shift", "en").template.named("en") == "late shift"
    with pytest.raises(TemplateNameError):
        store.rename(renamed, "First nap", "en")
    assert names(store) == ["First nap", "late shift"]


def test_what_was_removed_can_be_put_back(store: HandoutTemplates) -> None:
    saved = store.save("Night shift", "en", ("naps",), LOOK)
    store.remove(saved)
    assert names(store) == ["First nap"]
    store.remove(saved)
    store.put_back(saved)
    assert store.read().templates[1] == saved


def test_the_programs_own_stay(store: HandoutTemplates) -> None:
    one = bundled(store)
    before = one.path.read_bytes()
    for change in (lambda: store.remove(one), lambda: store.rename(one, "Mine", "en")):
        with pytest.raises(TemplateNameError, match="comes with the program"):
            change()
    assert one.path.read_bytes() == before


def test_one_goes_to_another_computer_and_is_added_there_once(store: HandoutTemplates, tmp_path: Path) -> None:
    saved = store.save("Night shift", "en", ("naps",), LOOK)
    store.write_out(saved, tmp_path / "share" / "night.toml")
    there = HandoutTemplates(tmp_path / "none", tmp_path / "there")
    assert there.bring_in(tmp_path / "share" / "night.toml").template == saved.template
    assert there.bring_in(tmp_path / "share" / "night.toml").template == saved.template
    assert names(there) == ["Night shift"]
    assert (tmp_path / "share" / "night.toml").exists()


def test_one_whose_name_is_taken_is_added_with_a_number(store: HandoutTemplates, tmp_path: Path) -> None:
    path = write(tmp_path / "other.toml", 'articles = ["tea"]\nname = { en = "First nap" }\n')
    assert store.bring_in(path).template.named("en") == "First nap (2)"
    write(path, 'articles = ["milk"]\nname = { en = "First nap" }\n')
    assert store.bring_in(path).template.named("en") == "First nap (3)"


BAD = {
    "articles = [": "not valid TOML",
    'articles = ["naps"]': "no name",
    'articles = ["naps"]\nname = { en = "\\t" }': "no name|empty or too long",
    'name = { en = "A" }': "names no articles",
    'articles = ["en/naps"]\nname = { en = "A" }': "without its language",
    'articles = "naps"\nname = { en = "A" }': "must be a list",
    'articles = ["naps"]\nname = "A"': "must be a table",
    'articles = ["naps"]\nname = { en = "A" }\npatient = "Ann"': "“patient” is not a setting",
    'articles = ["naps"]\nname = { en = "A" }\nlook = { level = "tiny" }': "must be one of",
    'articles = ["naps"]\nname = { en = "A" }\nlook = { paper = "A4" }': "“look.paper” is not a setting",
    f"articles = {[str(number) for number in range(201)]}\nname = {{ en = 'A' }}": "more than 200",
    'articles = ["naps"]\nname = { en = "A" }\n' + "# long\n" * 20_000: "too large",
    "x = " + "[" * 5000: "not valid TOML",
}


@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
def test_a_file_that_is_none_is_one_sentence_and_the_others_are_there(
    store: HandoutTemplates, tmp_path: Path, text: str
) -> None:
    path = write(tmp_path / "own" / "bad.toml", text)
    found = store.read()
    assert [one.id for one in found.templates] == ["naps"]
    (problem,) = found.problems
    with pytest.raises(HandoutTemplateError, match=BAD[text]) as raised:
        store.bring_in(path)
    assert str(problem) == str(raised.value)
    assert str(path) in str(problem)
    assert path.read_text("utf-8") == text


def test_a_file_that_is_not_there_or_no_text_is_one_sentence(store: HandoutTemplates, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadableError):
        store.bring_in(tmp_path / "gone.toml")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "odd.toml").write_bytes(b"\xff\xfe")
    assert len(store.read().problems) == 1


def test_a_folder_that_cannot_be_written_loses_nothing(store: HandoutTemplates, tmp_path: Path) -> None:
    write(tmp_path / "own", "a file where the folder should be")
    with pytest.raises(FileUnwritableError):
        store.save("Night shift", "en", ("naps",), LOOK)
    assert names(store) == ["First nap"]


def test_one_is_found_by_its_file_or_by_its_name_in_any_language(store: HandoutTemplates) -> None:
    assert [store.find(name).id for name in ("naps", "FIRST nap", "la  primera siesta")] == ["naps"] * 3
    with pytest.raises(TemplateNotFoundError, match=r"called naps2\. There are: naps \(First nap\)\."):
        store.find("naps2")


def test_the_clinics_own_is_found_before_the_programs(tmp_path: Path, store: HandoutTemplates) -> None:
    write(tmp_path / "own" / "naps.toml", 'articles = ["tea"]\nname = { en = "Ours" }\n')
    assert store.find("naps").template.articles == ("tea",)


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    template = HandoutTemplate({"en": 'A "b" \\ c', "es": "ñandú"}, ("one", "two"), LOOK)
    assert read_template(write(tmp_path / "t.toml", template_text(template))) == template


def test_a_size_of_text_that_there_is_not_becomes_the_nearest(tmp_path: Path) -> None:
    path = write(tmp_path / "t.toml", 'articles = ["naps"]\nname = { en = "A" }\nlook = { points = 17 }\n')
    assert read_template(path).look.points == 18


def test_a_name_is_shown_in_the_language_that_is_read_else_in_english_else_as_it_is() -> None:
    one = HandoutTemplate({"es": "Siesta", "en": "Nap"}, ("naps",), LOOK)
    assert [one.named(language) for language in ("es", "en", "fr")] == ["Siesta", "Nap", "Nap"]
    assert HandoutTemplate({"es": "Siesta"}, ("naps",), LOOK).named("en") == "Siesta"


def test_its_articles_are_those_in_the_language_asked_for_else_in_another(tmp_path: Path) -> None:
    clinic = Clinic(tmp_path)
    for path in ("en/sleep/naps", "es/sleep/naps", "en/sleep/tea", "es/sleep/agua"):
        clinic.bundled.add(path)
    template = HandoutTemplate({"en": "A"}, ("naps", "tea", "agua", "gone"), LOOK)
    assert articles_of(template, clinic.library(), "es") == ("es/naps", "en/tea", "es/agua", "es/gone")
    assert articles_of(template, clinic.library(), "fr") == ("en/naps", "en/tea", "es/agua", "fr/gone")
