"""The PIN: what may be one, what is kept of it, and how long wrong ones are paid for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.errors import FileUnreadableError, FileUnwritableError, PinDamagedError, PinError, PinMissingError
from reader.settings.pin import Attempt, PinKeeper, forget_tries, require_pin, set_pin

PIN = "2580"


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "kiosk-pin"


@pytest.fixture
def tries(tmp_path: Path) -> Path:
    return tmp_path / "data" / "tries.json"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keeper(path: Path, tries: Path, clock: Clock) -> PinKeeper:
    set_pin(path, PIN)
    return PinKeeper(path, tries, clock)


def fail(keeper: PinKeeper, times: int) -> Attempt:
    """Type a wrong PIN *times* times; return what came of the last."""
    return [keeper.attempt("9999") for _ in range(times)][-1]


def test_the_right_pin_is_right_and_others_are_not(keeper: PinKeeper) -> None:
    assert keeper.attempt("2581") == Attempt(False, 4, 0)
    assert keeper.attempt("25800") == Attempt(False, 3, 0)
    assert keeper.attempt("") == Attempt(False, 2, 0)
    assert keeper.attempt("２５８０") == Attempt(False, 1, 0)
    assert keeper.attempt(PIN) == Attempt(True, 5, 0)


def test_the_file_is_its_owners_and_does_not_hold_the_pin(keeper: PinKeeper, path: Path) -> None:
    text = path.read_text()
    assert text.startswith("$scrypt$ln=14,r=8,p=1$")
    assert PIN not in text
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def test_the_same_pin_twice_is_kept_as_two_texts(path: Path) -> None:
    set_pin(path, PIN)
    first = path.read_text()
    set_pin(path, PIN)
    assert path.read_text() != first


def test_a_new_pin_takes_the_place_of_the_old_one(keeper: PinKeeper, path: Path) -> None:
    set_pin(path, "135790")
    assert not keeper.attempt(PIN).ok
    assert keeper.attempt("135790").ok


@pytest.mark.parametrize("pin", ["", "123", "1234567890123", "12a4", "12 34", "-1234", "١٢٣٤", "1²34", "1111", "00000"])
def test_what_is_too_easy_or_no_number_is_refused(path: Path, pin: str) -> None:
    with pytest.raises(PinError) as caught:
        set_pin(path, pin)
    assert str(caught.value).startswith("The PIN was not set: ")
    assert not path.exists()


@pytest.mark.parametrize("pin", ["1112", "123456789012", "0001"])
def test_the_shortest_and_the_longest_can_be_set(path: Path, tries: Path, pin: str) -> None:
    set_pin(path, pin)
    assert PinKeeper(path, tries).attempt(pin).ok


def test_where_nothing_can_be_written_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileUnwritableError):
        set_pin(tmp_path / "file" / "pin", PIN)


def test_without_a_pin_nothing_is_right_and_what_to_do_is_said(path: Path, tries: Path) -> None:
    keeper = PinKeeper(path, tries)
    assert not keeper.is_set
    assert not keeper.attempt("").ok
    with pytest.raises(PinMissingError, match="kiosk --set-pin"):
        require_pin(path)


@pytest.mark.parametrize(
    "spoil",
    [lambda text: text[:-9], lambda text: "", lambda text: "\xff\0", lambda text: text.replace("ln=14", "ln=4")],
)
def test_a_damaged_file_counts_as_no_pin_and_is_named(keeper: PinKeeper, path: Path, spoil) -> None:
    require_pin(path)
    path.write_bytes(spoil(path.read_text()).encode("latin-1"))
    assert not keeper.is_set
    assert not keeper.attempt(PIN).ok
    with pytest.raises(PinDamagedError) as caught:
        require_pin(path)
    assert str(path) in str(caught.value)
    assert "--set-pin" in str(caught.value)


def test_a_folder_in_place_of_the_file_is_no_pin(path: Path, tries: Path) -> None:
    path.mkdir(parents=True)
    assert not PinKeeper(path, tries).is_set
    with pytest.raises(FileUnreadableError):
        require_pin(path)


def test_five_tries_are_free_and_then_even_the_right_pin_waits(keeper: PinKeeper, clock: Clock) -> None:
    assert [keeper.attempt("0000").tries_left for _ in range(5)] == [4, 3, 2, 1, 0]
    assert keeper.state() == Attempt(False, 0, 30)
    clock.now += 29
    assert keeper.attempt(PIN) == Attempt(False, 0, 1)
    clock.now += 1
    assert keeper.state() == Attempt(False, 1, 0)
    assert keeper.attempt(PIN).ok


def test_every_further_wrong_one_doubles_the_wait_up_to_an_hour(keeper: PinKeeper, clock: Clock) -> None:
    waits = [fail(keeper, 5).wait_seconds]
    for _ in range(60):
        clock.now += waits[-1]
        waits.append(fail(keeper, 1).wait_seconds)
    assert waits[:9] == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]
    assert set(waits[7:]) == {3600}


def test_typing_while_it_waits_makes_it_no_longer(keeper: PinKeeper, clock: Clock) -> None:
    fail(keeper, 5)
    clock.now += 10
    assert fail(keeper, 20).wait_seconds == 20


def test_the_right_pin_forgives_what_was_before(keeper: PinKeeper) -> None:
    fail(keeper, 4)
    assert keeper.attempt(PIN).ok
    assert keeper.attempt("0000").tries_left == 4


def test_a_restart_forgives_nothing(keeper: PinKeeper, path: Path, tries: Path, clock: Clock) -> None:
    fail(keeper, 3)
    assert PinKeeper(path, tries, clock).attempt("0000").tries_left == 1
    fail(keeper, 1)
    clock.now += 12
    assert PinKeeper(path, tries, clock).state().wait_seconds == 18


class Dying(str):
    """A PIN at which the program is ended as soon as it is looked at."""

    def encode(self, *arguments: str) -> bytes:
        raise KeyboardInterrupt


def test_ending_the_program_while_it_compares_wins_no_try(
    keeper: PinKeeper, path: Path, tries: Path, clock: Clock
) -> None:
    for left in (4, 3, 2, 1):
        with pytest.raises(KeyboardInterrupt):
            PinKeeper(path, tries, clock).attempt(Dying(PIN))
        assert PinKeeper(path, tries, clock).state() == Attempt(False, left, 0)


@pytest.mark.parametrize("step", [-1.0, -86_400.0, -1_000_000_000.0, -1_900_000_000.0])
def test_a_clock_that_is_set_back_never_shortens_the_wait_nor_makes_it_endless(
    keeper: PinKeeper, path: Path, tries: Path, clock: Clock, step: float
) -> None:
    fail(keeper, 5)
    clock.now += 20
    assert keeper.state().wait_seconds == 10
    clock.now += step - 20
    for again in (keeper, PinKeeper(path, tries, clock)):
        assert again.attempt(PIN) == Attempt(False, 0, 30)
    clock.now += 30
    assert PinKeeper(path, tries, clock).attempt(PIN).ok


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"wrong": "0", "at": 0}', '{"wrong": -5, "at": 0}', '{"wrong": 0, "at": NaN}',
             '{"wrong": 0, "at": 1e300}', "[" * 9999, "\0" * 40],
)  # fmt: skip
def test_a_damaged_count_of_tries_is_taken_for_five(
    keeper: PinKeeper, path: Path, tries: Path, clock: Clock, text: str
) -> None:
    tries.write_text(text)
    assert keeper.state() == Attempt(False, 0, 30)
    clock.now += 30
    assert PinKeeper(path, tries, clock).attempt(PIN).ok


def test_tries_count_even_where_they_cannot_be_written(path: Path, tmp_path: Path, clock: Clock) -> None:
    set_pin(path, PIN)
    (tmp_path / "file").write_text("")
    keeper = PinKeeper(path, tmp_path / "file" / "tries", clock)
    assert fail(keeper, 5) == Attempt(False, 0, 30)
    assert not keeper.attempt(PIN).ok


def test_tries_can_be_forgotten(keeper: PinKeeper, tries: Path) -> None:
    fail(keeper, 5)
    forget_tries(tries)
    assert keeper.attempt(PIN).ok
