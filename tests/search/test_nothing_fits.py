"""Whether anything fits: questions for other books, and how people ask about what the bundled articles are about."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from reader.search.answers import SearchRequest
from reader.search.engine import SearchEngine
from reader.search.index.updates import update_index
from tests.search.conftest import Ask, library_of, write_article

OUTSIDE = {
    "en": """broken arm; dog food; cat litter; sprained ankle; tax return; car repair; how to fix a flat tire; lottery
numbers; weather tomorrow; pizza recipe; chocolate cake; football scores; knee replacement; hip surgery;
appendicitis; kidney stones; gallbladder surgery; athlete's foot; toenail fungus; poison ivy; bee sting;
sunburn; measles vaccine; flu shot; covid test; strep throat; ear infection; pink eye; cataracts; hearing aids;
braces for teeth; root canal; tooth extraction; hernia repair; prostate exam; mammogram; colonoscopy prep;
dialysis; gout diet; plumber near me; passport renewal; mortgage rates; divorce lawyer; job application; guitar
lessons; knitting patterns; vacation in hawaii; hotel booking; cheap flights; bus schedule; driver license
renewal; parking ticket; puppy training; fish tank cleaning; lawn mower; wifi password; iphone charger;
lisinopril; metformin dose; amoxicillin rash; warfarin diet; insulin pump; viagra price; ringworm; head lice;
bunion; carpal tunnel; tennis elbow; leaking roof; broken leg cast""",
    "es": """brazo roto; comida para perros; impuestos; reparar el carro; numeros de la loteria; receta de pizza; pastel de
chocolate; resultados de futbol; cirugia de rodilla; apendicitis; piedras en el rinon; vesicula; hongos en las
unas; picadura de abeja; quemadura de sol; vacuna del sarampion; vacuna de la gripe; prueba de covid; infeccion
de oido; conjuntivitis; cataratas; frenillos dentales; sacar una muela; hernia; mamografia; colonoscopia;
dialisis; plomero; pasaporte; hipoteca; abogado de divorcio; clases de guitarra; vacaciones en cancun; boletos
de avion; licencia de conducir; multa de estacionamiento; contrasena wifi; cargador de celular; metformina
dosis; amoxicilina; insulina; piojos; techo roto; tobillo torcido; gato enfermo""",
}
"""Other medicine, pets, taxes, cars."""

INSIDE = {
    "en": """cant get out of bed; how long till it works; i cry all the time; no energy; nobody likes me; my heart is
pounding; cant breathe; i hear voices; my mind wont shut off; i hate myself; mad all the time; my kid wont sit
still; she wont eat; he drinks every day; worry about everything; afraid to leave the house; bad dreams; up all
night; i feel nothing; lost my job and feel hopeless; my husband died; someone died; scared of needles; shots
instead of pills; pills make me fat; meds make me sleepy; dry mouth; can i drink on this; ran out of pills;
forgot my pill; took two pills by mistake; what if i get pregnant; is it safe for my baby; will i get addicted;
can i stop when i feel better; too expensive; how do i talk to my boss; what to say to my doctor; first visit;
do they tell my parents; my mom is bipolar; how to help my son; thoughts that wont stop; washing hands over and
over; checking the lock again and again; cant focus at work; always late and forgetful; jittery; shaky hands;
stomach upset; cant poop; no sex drive; mood swings; spending too much money; feel high for no reason; quit
smoking; weed makes me paranoid; hangover; panic at the store; flashbacks from the war; new baby and crying;
winter blues; snoring; legs wont stay still at night; online visit; blood test; black box warning; zapping my
brain; magnet therapy; seeing things that arent there""",
    "es": """no puedo levantarme de la cama; cuanto tarda en hacer efecto; lloro todo el tiempo; no tengo energia; nadie me
quiere; me late fuerte el corazon; no puedo respirar; oigo voces; no puedo dejar de pensar; me odio; siempre
enojado; mi hijo no se queda quieto; no quiere comer; toma todos los dias; me preocupo por todo; miedo de salir
de la casa; pesadillas; no duermo nada; no siento nada; perdi mi trabajo; murio mi esposo; miedo a las agujas;
las pastillas me engordan; me da mucho sueno; boca seca; puedo tomar cerveza; se me acabaron las pastillas;
olvide mi pastilla; tome dos pastillas; estoy embarazada; es seguro para mi bebe; me voy a hacer adicto; puedo
dejarla si me siento bien; muy cara; que le digo al doctor; primera cita; mi mama es bipolar; como ayudar a mi
hijo; lavarse las manos muchas veces; no me puedo concentrar; temblor en las manos; no tengo ganas de sexo;
cambios de humor; gasto mucho dinero; dejar de fumar; panico en la tienda; tristeza despues del parto;
ronquidos; cita por video; analisis de sangre""",
}
"""What people say of themselves, and ask."""


def wrong(engine: SearchEngine, questions: str, language: str, *, fits: bool) -> tuple[int, list[str]]:
    """Return how many *questions* there are, and those of which the engine says the opposite."""
    asked = [" ".join(one.split()) for one in questions.split(";")]
    answers = {one: engine.search(SearchRequest(one, language, prefix=False)) for one in asked}
    return len(asked), [one for one, answer in answers.items() if answer.nothing_fits == fits]


@pytest.mark.parametrize("language", ["en", "es"])
def test_questions_for_other_books_are_told_apart(bundled_engine: SearchEngine, language: str) -> None:
    count, missed = wrong(bundled_engine, OUTSIDE[language], language, fits=False)
    assert len(missed) <= count * 0.12, missed


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_people_say_of_themselves_is_not_sent_away(bundled_engine: SearchEngine, language: str) -> None:
    count, missed = wrong(bundled_engine, INSIDE[language], language, fits=True)
    assert len(missed) <= count * 0.04, missed


def test_a_medicine_that_no_article_is_about_fits_none(bundled_engine: SearchEngine) -> None:
    answer = bundled_engine.search(SearchRequest("metformin dose", prefix=False))
    assert answer.nothing_fits
    assert answer.hits
    assert not bundled_engine.search(SearchRequest("advil with lithium", prefix=False)).nothing_fits


def test_a_word_that_a_category_of_medicines_has_for_a_name_is_no_medicine(bundled_engine: SearchEngine) -> None:
    assert bundled_engine.search(SearchRequest("measles shot", prefix=False)).nothing_fits
    assert not bundled_engine.search(SearchRequest("a shot instead of pills", prefix=False)).nothing_fits


def test_a_word_that_asks_for_a_passage_counts_in_full_where_no_article_has_it(bundled_engine: SearchEngine) -> None:
    assert bundled_engine.search(SearchRequest("camara nueva para el carro", "es", prefix=False)).nothing_fits


SMALL: Mapping[str, Mapping[str, object]] = {
    "vertigo": {
        "title": "Vertigo", "body": "The inner ear sends wrong signals.",
        "people_say": ["my ceiling spins", "the floor tilts when i stand"],
    },
    "nail-patella": {"title": "Nail-patella", "body": "Kneecaps are small."},
    "walking": {"title": "Walking to work", "body": "Paint a line and walk along it."},
    "naps": {"title": "Naps", "body": "Sleep a short while after you eat."},
}  # fmt: skip


@pytest.fixture
def small_engine(tmp_path: Path) -> SearchEngine:
    for name, front in SMALL.items():
        write_article(tmp_path / "c", f"en/other/{name}", front)
    update_index(tmp_path / "index", library_of(tmp_path / "c"))
    return SearchEngine(tmp_path / "index")


@pytest.mark.parametrize("typed", ["nail-patella", "nail patella", "nail-patella neighbor"])
def test_an_article_fits_whose_name_is_most_of_what_was_typed(small_engine: SearchEngine, typed: str) -> None:
    assert not small_engine.search(SearchRequest(typed, prefix=False)).nothing_fits


@pytest.mark.parametrize("typed", ["my ceiling spins", "the floor tilts when granny stands", "ceiling spinning again"])
def test_an_article_fits_that_people_ask_for_in_words_like_these(small_engine: SearchEngine, typed: str) -> None:
    assert not small_engine.search(SearchRequest(typed, prefix=False)).nothing_fits


@pytest.mark.parametrize("typed", ["paint the ceiling green", "line dance"])
def test_no_article_fits_for_some_of_the_words(small_engine: SearchEngine, typed: str) -> None:
    answer = small_engine.search(SearchRequest(typed, prefix=False))
    assert answer.hits
    assert answer.nothing_fits


def test_danger_and_nothing_typed_are_never_sent_away(ask: Ask) -> None:
    assert not ask("i want to die").nothing_fits
    assert not ask("  ").nothing_fits
    assert ask("xylophone lessons").nothing_fits


def test_a_choice_between_medicines_is_not_sent_away(ask: Ask) -> None:
    answer = ask("hydroxazine")
    assert answer.choices
    assert not answer.nothing_fits
