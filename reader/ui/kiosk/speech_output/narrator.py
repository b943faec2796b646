"""Says a screen, and goes through it by moves: one thing after the other, or the sentences of an article."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reader.pages.spoken_sentences import SpokenSentence
from reader.ui.kiosk.speech_output.key_moves import Move
from reader.ui.kiosk.speech_output.spoken_description import SpokenItem, SpokenScreen
from reader.ui.speech.speaker import Speaker

translate = QCoreApplication.translate

STEPS = {Move.NEXT: 1, Move.PREVIOUS: -1, Move.RIGHT: 1, Move.LEFT: -1}


class Narrator(QObject):
    """Has one screen at a time, and the place in it. It keeps nothing of the screens before."""

    sentence_read = Signal(SpokenSentence)
    """This sentence of the open article is said now."""

    def __init__(self, speaker: Speaker, language: Callable[[], str], parent: QObject | None = None) -> None:
        """*language* is that of what the screens say (BCP 47)."""
        super().__init__(parent)
        self._speaker, self._language = speaker, language
        self._screen = SpokenScreen("")
        self._page: tuple[SpokenSentence, ...] = ()
        self.place = 0
        """Which thing of the screen has the focus; those of the article come first."""
        self._is_reading = False
        speaker.sentence_started.connect(self._follow)
        speaker.finished.connect(self._finish)

    @property
    def is_reading(self) -> bool:
        """Whether an article is read at this moment."""
        return self._is_reading and self._speaker.is_speaking

    @property
    def item(self) -> SpokenItem | None:
        """What has the focus, where it is no sentence of the article."""
        number = self.place - len(self._page)
        return self._screen.items[number] if 0 <= number < len(self._screen.items) else None

    def show(self, screen: SpokenScreen, place: int = 0, before: Sequence[str | SpokenItem] = ()) -> None:
        """Say *screen*, another one, with the focus at *place*; *before* is said first."""
        self._screen, self._page = screen, ()
        self.place = min(place, max(0, len(screen.items) - 1))
        # The article's own title is the first of its sentences.
        self._say(*before, screen.title, screen.about, *(() if screen.has_page else self._here()))

    def renew(self, screen: SpokenScreen, before: Sequence[str] = ()) -> None:
        """Take *screen* for what is there now, the focus where it was.

        Say *before*, and what the screen is about where that is new.
        """
        is_news, item = screen.about != self._screen.about, self.item
        self._screen = screen
        if item is not None:  # what came before it may be more or less than it was
            same = (number for number, one in enumerate(screen.items, len(self._page)) if one.words == item.words)
            self.place = next(same, self.place)
        self.place = min(self.place, max(0, len(self._page) + len(screen.items) - 1))
        if before or is_news:
            self._say(*before, screen.about)

    def give_page(self, page: Sequence[SpokenSentence]) -> None:
        """Take the sentences of the article that the screen has, and read them from the first."""
        if self._screen.has_page and tuple(page) != self._page:
            self._page, self.place = tuple(page), 0
            self._read()

    def say(self, *words: str | SpokenItem) -> None:
        """Say *words* instead of anything else."""
        self._say(*words)

    def repeat(self, before: Sequence[str] = (), *, whole: bool = False) -> None:
        """Say again where the focus is; the *whole* screen with its name."""
        screen = self._screen
        if whole:
            before = (*before, screen.title, screen.about)
        if before or not self._page[self.place :]:
            self._say(*before, *self._here())
        else:
            self._read()

    def forget(self) -> None:
        """Have no screen."""
        self._screen, self._page, self.place, self._is_reading = SpokenScreen(""), (), 0, False

    def move(self, move: Move) -> None:
        """Go on or back, turn what has the focus, choose it, or hear it again."""
        if move is Move.CHOOSE:
            self._choose()
        elif move is Move.REPEAT:
            self.repeat()
        elif move in STEPS:
            is_aside = move in (Move.RIGHT, Move.LEFT)
            item = self.item
            if is_aside and item is not None and item.turn is not None:
                self._say(item.turn(STEPS[move]))
            else:
                self._step(STEPS[move], to_heading=is_aside)

    def _headings(self) -> list[int]:
        """Return the places that the right and the left key lead to in an article: its headings, and what follows it."""
        end = len(self._page)
        places = [number for number, one in enumerate(self._page) if one.is_heading]
        return [*places, end] if self._page else places

    def _step(self, step: int, *, to_heading: bool) -> None:
        last = len(self._page) + len(self._screen.items) - 1
        headings = self._headings() if to_heading else []
        if headings:
            ahead = [one for one in headings if (one > self.place if step > 0 else one < self.place) and one <= last]
            wanted = (min(ahead) if step > 0 else max(ahead)) if ahead else self.place + step * (last + 1)
        else:
            wanted = self.place + step
        self.place = min(max(wanted, 0), max(last, 0))
        edge = ""
        if wanted > last:
            edge = translate("SpeechOutput", "That is the last one.")
        elif wanted < 0:
            edge = translate("SpeechOutput", "That is the first one.")
        if self.place < len(self._page):
            self._read()
        else:
            self._say(edge, *self._here())

    def _choose(self) -> None:
        if self.place < len(self._page):
            if self.is_reading:
                self._speaker.pause()
            elif self._is_reading and self._speaker.is_paused:
                self._speaker.resume()
            else:
                self._read()
        elif self.item is not None and self.item.act is not None:
            self.item.act()
        else:
            self.repeat()

    def _here(self) -> list[str | SpokenItem]:
        if self.place < len(self._page):
            return [self._page[self.place].text]
        return [] if self.item is None else [self.item]

    def _say(self, *parts: str | SpokenItem) -> None:
        language = self._language()
        self._is_reading = False
        said = [
            SpokenSentence(part, language, 0, 0)
            if isinstance(part, str)
            else SpokenSentence(part.words, part.language or language, 0, 0)
            for part in parts
            if (part if isinstance(part, str) else part.words)
        ]
        if said:
            self._speaker.speak(said, language)

    def _read(self) -> None:
        self._is_reading = True
        self._speaker.speak(self._page, self._language(), self.place)

    def _follow(self, sentence: SpokenSentence) -> None:
        if self._is_reading:
            self.place = next((n for n, one in enumerate(self._page) if one is sentence), self.place)
            self.sentence_read.emit(sentence)

    def _finish(self) -> None:
        if self._is_reading:
            self.place = len(self._page)
            self._say(translate("SpeechOutput", "End of the article."), *self._here())
