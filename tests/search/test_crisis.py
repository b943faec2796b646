"""Questions of somebody in danger are recognised; ordinary ones are left alone."""

from __future__ import annotations

import pytest

from reader.search.crisis import Crisis, read_crisis


@pytest.fixture(scope="module")
def crisis() -> Crisis:
    return read_crisis()


@pytest.mark.parametrize(
    "text",
    [
        "want to die", "I want to die", "i wnat to die", "i just want to die", "wanna die", "kill myself", "kill myslef",
        "kil myself", "how do I kill myself", "KILL MYSELF!!", "suicide", "suicidal thoughts", "sucide", "suicdal",
        "suicidio", "suisidio", "pensamientos suicidas", "me quiero morir", "quiero morir", "ya no quiero vivir",
        "quiero matarme", "quitarme la vida", "better off dead", "i don't want to live anymore", "dont wanna live",
        "I don’t want to be alive", "my son wants to die", "end my life", "self-harm", "hurt myself", "cut myself",
        "hacerme daño", "no reason to live", "took too many pills", "want to  die", "i want-to-die", "wish i was dead",
    ],
)  # fmt: skip
def test_danger_is_heard(crisis: Crisis, text: str) -> None:
    assert crisis.sounds_like(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "diet", "want to diet", "dying to know", "die", "die Angst", "Wie kann ich die Angst besiegen", "dice",
        "depression", "my skills", "how to fill out a form myself", "kill lice", "end of life care", "iron overdose",
        "life insurance", "suitcase", "cut back on sugar", "i want to dye my hair", "morir de risa", "vivir mejor",
        "quiero dormir", "live longer", "want to live well", "side effects", "harmful", "cutting salt", "hang out",
        "pill myself", "i hurt my back", "sudden pain", "what is the lifespan", "sertraline", "quiero comer",
    ],
)  # fmt: skip
def test_ordinary_questions_are_left_alone(crisis: Crisis, text: str) -> None:
    assert not crisis.sounds_like(text)
