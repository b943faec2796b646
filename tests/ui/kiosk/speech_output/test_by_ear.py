"""Every way through the kiosk by keys and ears alone: from the invitation to a read article and home."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QKeyEvent

from reader.settings.kiosk_settings import KioskSettings
from reader.tour.kiosk_stops import paperless_printer
from reader.ui.kiosk.history import HOME, Stop
from reader.ui.kiosk.screens.screen_stack import SCREENS
from reader.ui.kiosk.screens.search_screen import SearchScreen
from reader.ui.kiosk.speech_output.key_moves import Move
from tests.patience import fire
from tests.ui.kiosk.speech_output.conftest import NONE, PAD, Key, Listener, MakeListener

TAKE_HOME = "Take this article home, as a code for the camera of a phone"
SPEECH_IS_OFF = "Speech is off. To turn it on, press F1, or rest two fingers on the screen."
FIRST_PAGE = ["First page.", "What would you like to learn about?"]


def read_insomnia(listener: Listener) -> list[str]:
    """Go from the first page to the second article of its first topic, and hear it begin."""
    listener.begin()
    listener.seek("Topic 1 of 2: Sleep")
    listener.enter()
    listener.down()
    listener.strike(Key.Key_Return)
    return listener.hear_reading()


def spell(listener: Listener, word: str) -> None:
    """Take the letters of *word* from the wheel, and hear what each finds."""
    for letter in word:
        while listener.press(Key.Key_Right) != [letter]:
            pass
        listener.strike(Key.Key_Return)
        assert letter in listener.wait_for("Results: ")


@pytest.mark.parametrize("key", [Key.Key_Down, Key.Key_Up, Key.Key_Right, Key.Key_Left, Key.Key_Return, Key.Key_F1])
def test_a_key_at_the_invitation_lifts_it_and_says_where_one_is_and_what_can_be_done(
    listener: Listener, key: Key
) -> None:
    guard = listener.room.guard
    guard.attract.show_invitations(())
    listener.strike(key)
    begins, spanish, *screen = listener.wait_for("Search")
    assert "Enter chooses" in begins
    assert "F1 or zero is help" in begins
    assert spanish.startswith("Para español")
    assert screen == [*FIRST_PAGE, "Search"]
    assert not guard.is_curtain_down


def test_from_the_first_page_to_an_article_read_to_its_end_and_home(listener: Listener) -> None:
    listener.begin()
    assert listener.seek("Topic 1") == "Topic 1 of 2: Sleep. Articles: 2."
    assert listener.enter() == ["Topic: Sleep.", "2 articles", "Article 1 of 2: Good sleep. How to sleep well."]
    assert listener.down() == ["Article 2 of 2: Insomnia. When sleep will not come."]
    listener.strike(Key.Key_Return)
    assert listener.hear_reading() == ["Article: Insomnia.", "Insomnia"]
    read = []
    while listener.speech.narrator.is_reading:
        read += listener.hear_on()
    assert read[:2] == ["What helps", "See good sleep and medlineplus.gov"]
    assert read[-2:] == ["End of the article.", TAKE_HOME]
    assert listener.press(Key.Key_Home) == [*FIRST_PAGE, "Topic 1 of 2: Sleep. Articles: 2."]
    assert listener.room.visit.here == HOME


def test_an_article_goes_by_sentence_and_by_heading_and_rests_at_enter(listener: Listener) -> None:
    read_insomnia(listener)
    assert listener.down() == ["What helps"]
    assert listener.down() == ["See good sleep and medlineplus.gov"]
    assert listener.press(Key.Key_Up) == ["What helps"]
    assert listener.press(Key.Key_Left) == ["Insomnia"]
    assert listener.press(Key.Key_Right) == ["What helps"]
    assert listener.enter() == []
    assert listener.room.speech._speaker.is_paused
    assert listener.enter() == ["What helps"]
    assert listener.press(Key.Key_Right) == [TAKE_HOME]
    assert listener.press(Key.Key_End) == [TAKE_HOME]


def test_back_leads_to_what_was_left(listener: Listener) -> None:
    read_insomnia(listener)
    listener.strike(Key.Key_Backspace)
    assert listener.hear()[-1] == "Article 2 of 2: Insomnia. When sleep will not come."
    assert listener.press(Key.Key_Period, PAD)[-1] == "Topic 1 of 2: Sleep. Articles: 2."
    assert listener.press(Key.Key_Backspace)[0] == "First page."


def test_the_next_article_is_offered_after_the_first(listener: Listener) -> None:
    listener.begin()
    listener.seek("Topic 1")
    listener.enter()
    listener.strike(Key.Key_Return)
    listener.hear_reading()
    listener.seek("Next article: Insomnia")
    listener.strike(Key.Key_Return)
    assert listener.hear_reading() == ["Article: Insomnia.", "Insomnia"]


def test_a_search_is_spelled_and_its_results_have_number_and_count(listener: Listener) -> None:
    listener.begin()
    search, hint, letters = listener.enter()
    assert (search, hint) == ("Search.", "Type a word, a feeling, or a medicine.")
    assert letters.startswith("Letters. Left and right")
    assert listener.press(Key.Key_Left) == ["9"]
    assert listener.press(Key.Key_Right) == ["a"]
    spell(listener, "se")
    first = listener.seek("Result 1 of 2: ")
    listener.press(Key.Key_Up)
    assert "Typed so far: s, e." in listener.press(Key.Key_End)[0]
    assert listener.seek("Result 1 of 2: ") == first
    listener.strike(Key.Key_Return)
    assert first.split(": ")[1].startswith(listener.hear_reading()[-1])


def test_backspace_takes_a_letter_and_then_leads_back(listener: Listener) -> None:
    listener.begin()
    listener.enter()
    spell(listener, "se")
    listener.strike(Key.Key_Backspace)
    assert listener.wait_for("erased")[0] == "erased"
    assert "Type a word, a feeling, or a medicine." in listener.press(Key.Key_Backspace)
    assert listener.press(Key.Key_Backspace)[0] == "First page."


def test_who_types_on_a_keyboard_hears_letters_and_enter_leads_to_the_results(listener: Listener) -> None:
    listener.begin()
    for letter, key in (("s", Key.Key_S), ("e", Key.Key_E)):
        listener.strike(key, text=letter)
        listener.wait_for("Results: ")
    assert listener.room.visit.here.name == "se"
    assert listener.enter()[0].startswith("Result 1 of 2: ")
    assert listener.room.visit.here.name == "se"


def test_a_crisis_is_answered_first(listener: Listener) -> None:
    listener.begin()
    listener.room.visit.go(Stop("search", "i want to die"))
    assert "988" in next(one for one in listener.wait_for("988") if "You are not alone" in one)


def test_nothing_found_says_what_to_do(listener: Listener) -> None:
    listener.begin()
    listener.room.visit.go(Stop("search", "qqqqqq"))
    assert "Nothing found. Try another word, or ask the front desk." in listener.wait_for("Nothing")


def test_another_language_speaks_at_once_with_its_own_voice(listener: Listener) -> None:
    listener.begin()
    assert listener.seek("Español") == "Español"
    assert listener.engines[-1].said[-1].voice.startswith("es")
    listener.enter()
    assert listener.room.visit.language == "es"
    assert {one.voice for one in listener.engines[-1].said[-3:-1]} == {"es-419"}
    assert listener.seek("English") == "English"
    assert listener.engines[-1].said[-1].voice == "en-US"


def test_every_screen_has_ways_out_help_speed_and_where_help_is_in_a_crisis(listener: Listener) -> None:
    read_insomnia(listener)
    for words in ("Back", "First page", "In crisis?", "Speed 3 of 5.", "Help", "Clear everything, and end"):
        listener.seek(words)
    assert listener.down() == ["Turn speech off"]
    assert listener.down() == ["That is the last one.", "Turn speech off"]


def test_help_says_the_keys_and_where_one_is(listener: Listener) -> None:
    listener.begin()
    for key, modifiers in ((Key.Key_F1, NONE), (Key.Key_0, PAD), (Key.Key_Insert, PAD)):
        said = listener.press(key, modifiers)
        assert said[-3:] == [*FIRST_PAGE, "Search"]
        assert any("hear it again" in one for one in said)


def test_the_speed_is_a_key_and_a_choice_and_normal_for_the_next_visitor(listener: Listener) -> None:
    listener.begin()
    assert listener.press(Key.Key_F3) == ["Speed 4 of 5."]
    assert listener.press(Key.Key_Asterisk, PAD) == ["Speed 5 of 5."]
    listener.seek("Speed 5 of 5.")
    assert listener.press(Key.Key_Left) == ["Speed 4 of 5."]
    assert listener.press(Key.Key_End) == ["Speed 4 of 5. Left and right change it."]
    listener.kiosk.window.reset()
    assert listener.hear()[-1].startswith("This visit has ended")
    assert listener.engines[-1].said[-1].rate == 0.0


def test_who_is_asked_whether_they_are_there_hears_it_and_answers_with_any_key(listener: Listener) -> None:
    listener.begin()
    guard = listener.room.guard
    guard.idle.warned.emit(20)
    said = listener.hear()
    assert said[0].startswith("Are you still there?")
    assert "20 seconds" in said[0]
    assert said[1] == "Press Enter to go on."
    assert listener.down() == [*FIRST_PAGE, "Search"]
    assert not guard.is_asking


def test_the_countdown_does_not_cut_short_its_own_question(listener: Listener) -> None:
    listener.begin()
    idle = listener.room.guard.idle
    idle.warned.emit(20)
    idle.warned.emit(15)
    question, answer = listener.hear()
    assert "20 seconds" in question
    assert answer == "Press Enter to go on."
    idle.warned.emit(10)
    assert any("10 seconds" in one for one in listener.hear())


def test_the_end_of_a_visit_is_said_in_the_visitors_language_and_nothing_is_kept(listener: Listener) -> None:
    listener.begin()
    listener.seek("Español")
    listener.enter()
    listener.room.visit.go(Stop("search", "dormir"))
    listener.wait_for("Resultados: ")
    listener.room.guard.idle.expired.emit()
    assert listener.hear()[-1].startswith("Esta visita terminó")
    assert listener.engines[-1].said[-1].voice == "es-419"
    speech = listener.speech
    assert not speech.is_on
    assert (speech.spoken._places, speech.spoken._letter, speech.spoken._announced) == ({}, "", "")
    assert speech.narrator.item is None
    assert listener.down()[0].startswith("Speech is on.")


def test_clearing_everything_ends_the_visit_by_keys_alone(listener: Listener) -> None:
    read_insomnia(listener)
    listener.seek("Clear everything, and end")
    assert listener.enter()[-1].startswith("This visit has ended")
    assert listener.room.visit.here == HOME


def test_speech_is_turned_off_and_on_again(listener: Listener) -> None:
    listener.kiosk.window.reset()
    listener.begin()
    listener.seek("Turn speech off")
    assert listener.enter() == [SPEECH_IS_OFF]
    assert listener.down() == []
    listener.begin()


def test_a_pin_is_typed_unheard(listener: Listener) -> None:
    listener.begin()
    pad = listener.room.guard.staff_exit.pad
    listener.room.guard.staff_exit.ask()
    assert listener.hear() == ["This is for staff. What they type is not spoken. It goes away by itself."]
    for digit in "8264":
        assert listener.press(Key(ord(digit)), PAD, digit) == []
    assert listener.press(Key.Key_Backspace) == []
    assert pad._typed == "826"
    pad.close_overlay()
    assert listener.hear() == [*FIRST_PAGE, "Search"]


def test_what_lies_over_the_window_is_said_and_goes_at_enter(listener: Listener) -> None:
    read_insomnia(listener)
    listener.room.panels.show_link(QUrl("https://medlineplus.gov/insomnia.html"))
    assert listener.hear()[0].startswith("Open this on your phone")
    assert listener.press(Key.Key_End)[0].startswith("Open this on your phone")
    assert listener.enter() == ["Article: Insomnia.", "Insomnia"]
    assert not listener.room.panels.link.isVisible()


def test_after_something_broke_it_says_so(listener: Listener) -> None:
    read_insomnia(listener)
    listener.room.guard.recovery.leave_page()
    assert any(one.startswith("Let's start again") for one in listener.hear())
    assert listener.enter()[:2] == FIRST_PAGE


def test_a_search_that_fails_is_said(listener: Listener) -> None:
    listener.begin()
    listener.enter()
    listener.kiosk.searching.failed.emit(OSError("disk"))
    assert listener.hear() == ["The search does not work now. Please ask the front desk."]


def test_while_the_clinic_sleeps_a_key_says_when_it_opens(listener: Listener) -> None:
    sleep = listener.room.guard.sleep
    sleep.draw()
    listener.strike(Key.Key_Down)
    english, spanish = listener.wait_for("988")[:2]
    assert english.startswith("This screen is resting.")
    assert spanish.startswith("Esta pantalla")
    assert not listener.speech.is_on


def test_speech_begins_in_a_language_that_has_a_voice(make_listener: MakeListener) -> None:
    listener = make_listener(languages=("es-419",))
    listener.strike(Key.Key_F1)
    listener.wait_for("Página de inicio.")
    assert listener.room.visit.language == "es"


def test_two_fingers_begin_it_at_the_first_page_wherever_they_rested(listener: Listener) -> None:
    listener.room.visit.go(Stop("category", "sleep"))
    listener.speech.hold.lifted.emit()
    said = listener.wait_for("Search")
    assert "Tap twice to choose" in said[0]
    assert said[-3:] == [*FIRST_PAGE, "Search"]


def test_by_swipes_from_the_first_page_to_an_article_and_home(listener: Listener) -> None:
    listener.speech.hold.lifted.emit()
    listener.wait_for("Search")
    swipe = listener.speech.swipes.made.emit
    for move in (Move.NEXT, Move.NEXT):
        swipe(move)
    assert listener.hear()[-1] == "Topic 1 of 2: Sleep. Articles: 2."
    for move in (Move.CHOOSE, Move.CHOOSE):
        swipe(move)
    assert listener.hear_reading()[-1] == "Good sleep"
    swipe(Move.RIGHT)
    assert listener.hear() == ["Try this"]
    swipe(Move.HELP)
    assert any("Swipe right: the next thing." in words for words in listener.hear())
    listener.room.guard.idle.warned.emit(20)
    assert listener.hear()[-1] == "Tap twice to go on."
    swipe(Move.CHOOSE)
    assert listener.hear()[0] == "Article: Good sleep."


def test_who_sees_and_taps_has_the_screen_back(listener: Listener) -> None:
    listener.speech.hold.lifted.emit()
    listener.wait_for("Search")
    assert listener.speech.swipes.is_on
    listener.speech.swipes.given_up.emit()
    assert listener.hear() == [SPEECH_IS_OFF]
    assert not listener.speech.swipes.is_on


def test_touches_press_what_they_always_pressed_until_there_is_a_voice(make_listener: MakeListener) -> None:
    listener = make_listener(languages=("de-DE",))
    listener.speech.hold.lifted.emit()
    listener.hear()
    assert not listener.speech.swipes.is_on


def test_every_screen_describes_itself(listener: Listener) -> None:
    room = listener.room
    stops = (HOME, Stop("category", "sleep"), Stop("search", "sleep"), Stop("article", "en/insomnia"), Stop("crisis"))
    assert {stop.kind for stop in stops} == set(SCREENS)
    for stop in stops:
        room.visit.go(stop)
        assert room.visit.screen.spoken().title


def test_headphones_that_are_plugged_in_begin_it_and_pulled_out_end_it_in_silence(listener: Listener) -> None:
    listener.room.visit.go(Stop("category", "sleep"))
    plugged = listener.speech._parts.listening.plugged.emit
    plugged(True)
    assert listener.wait_for("Topic: Sleep.")[-1].startswith("Article 1 of 2")
    listener.strike(Key.Key_Down)
    plugged(False)
    assert not listener.speech.is_on
    assert not any(engine.is_speaking for engine in listener.engines)


def test_headphones_whose_sink_comes_back_have_a_voice_of_their_own_again(listener: Listener) -> None:
    listening, before = listener.speech._parts.listening, listener.engines[-1]
    listener.begin()
    listening.moved.emit()
    listening.plugged.emit(False)
    assert before.is_closed
    assert not listener.speech.is_on
    listening.moved.emit()
    listening.plugged.emit(True)
    assert listener.wait_for("First page.")[0].startswith("Speech is on.")
    assert listener.speech.is_on


def test_an_article_is_printed_and_said_to_be(make_listener: MakeListener) -> None:
    listener = make_listener(printer=paperless_printer(), may_print=True)
    read_insomnia(listener)
    listener.seek("Print this article")
    listener.strike(Key.Key_Return)
    assert listener.wait_for("printed")[-2].startswith("Your pages are being printed")


def test_keys_wait_for_a_voice_that_is_still_waking(make_listener: MakeListener) -> None:
    listener = make_listener()
    listener.room.guard.attract.show_invitations(())
    for _ in range(3):
        listener.strike(Key.Key_Return)
    assert not listener.speech.is_on
    assert listener.room.visit.here == HOME
    said = listener.wait_for("Search")
    assert said[0].startswith("Speech is on.")
    assert said[-1] == "Search"
    assert not listener.speech._waiting.isActive()


def test_a_voice_that_never_comes_gives_the_keys_back(make_listener: MakeListener) -> None:
    listener = make_listener()
    listener.engines_end_here()
    listener.strike(Key.Key_F1)
    fire(listener.speech._waiting)
    assert listener.press(Key.Key_S, text="s") == []
    assert not listener.speech.take_key(QKeyEvent(QEvent.Type.KeyPress, Key.Key_Down, NONE))


def test_the_voice_of_headphones_is_awake_before_anybody_comes(listener: Listener) -> None:
    assert len(listener.engines) == 2
    listener.strike(Key.Key_F1)
    assert listener.speech.is_on


def test_a_voice_that_comes_back_says_where_one_is(listener: Listener) -> None:
    listener.begin()
    listener.engines[-1].failed.emit("gone")
    assert listener.down() == []
    fire(listener.speech._speaker._retry)
    assert listener.wait_for("First page.") == [*FIRST_PAGE, "Español"]


def test_a_page_that_does_not_answer_is_read_from_its_words(
    listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentences = listener.speech._parts.sentences
    monkeypatch.setattr(sentences._mark, "read", lambda _: None)
    listener.begin()
    listener.room.visit.go(Stop("article", "en/insomnia"))
    listener.qtbot.waitUntil(sentences._patience.isActive)
    listener.wait_for_page()
    fire(sentences._patience)
    assert listener.hear_reading() == ["Article: Insomnia.", "Insomnia"]
    assert listener.down() == ["When sleep will not come."]


def test_an_article_that_is_read_keeps_the_visit_and_a_question_does_not(listener: Listener) -> None:
    read_insomnia(listener)
    assert listener.room._is_read_aloud()
    listener.room.guard.idle.warned.emit(20)
    assert not listener.room._is_read_aloud()


def test_the_button_for_reading_aloud_silences_it(listener: Listener) -> None:
    read_insomnia(listener)
    listener.room.aloud.read_aloud.toggle()
    listener.qtbot.waitUntil(lambda: listener.room.aloud.read_aloud.speaker.is_speaking)
    assert not listener.speech._speaker.is_speaking


# Who does not want it


def test_arrows_are_for_reading_as_long_as_somebody_is_there(listener: Listener) -> None:
    listener.room.visit.go(Stop("category", "sleep"))
    for key in (Key.Key_Down, Key.Key_Return, Key.Key_Right):
        assert listener.press(key) == []
    assert not listener.speech.is_on
    assert listener.press(Key.Key_0, PAD, "0") == []
    assert listener.room.visit.here.kind == "search"


def test_without_a_voice_the_keys_do_what_they_always_did(make_listener: MakeListener) -> None:
    listener = make_listener(languages=("de-DE",))
    listener.room.guard.attract.show_invitations(())
    listener.strike(Key.Key_Down)
    assert not listener.speech.is_on
    assert not listener.room.guard.is_curtain_down


def test_staff_can_do_without_it(make_listener: MakeListener) -> None:
    assert KioskSettings().speech_output
    listener = make_listener(speech_output=False)
    assert listener.speech is None
    listener.strike(Key.Key_F1)
    assert not any(engine.said for engine in listener.engines)


# What others may hear


def test_letters_are_not_spoken_where_others_hear_them(make_listener: MakeListener) -> None:
    listener = make_listener()
    listener.begin()
    assert "Letters are not spoken here: others would hear them." in listener.enter()[-1]
    said = []
    for letter, key in (("s", Key.Key_S), ("e", Key.Key_E)):
        listener.strike(key, text=letter)
        said += listener.wait_for("Results: ")
    assert all(len(one) > 1 for one in said)
    assert listener.enter()[0].startswith("Type on a keyboard.")
    assert listener.down()[0].startswith("Result 1 of 2")


@pytest.mark.parametrize("headphones", ["usb", ""])
def test_what_may_have_been_meant_is_said_to_who_typed_it_alone(make_listener: MakeListener, headphones: str) -> None:
    listener = make_listener(headphones=headphones)
    listener.begin()
    search = listener.room.screens.of(SearchScreen)
    listener.room.visit.go(Stop("search", "insomn"))
    listener.wait_for("Results: ")
    search._answer = replace(search._answer, choices=("insomnia",))
    listener.kiosk.searching.answered.emit(search._answer)
    said = [words for _ in range(3) for words in listener.down()]
    assert ("Did you mean insomnia?" in said) == bool(headphones)


def test_staff_may_allow_letters(make_listener: MakeListener) -> None:
    listener = make_listener(speaks_letters=True)
    listener.begin()
    assert listener.enter()[-1].startswith("Letters. Left and right")
