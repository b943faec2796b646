"""The buttons for reading aloud."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QWidget

from reader.ui.look.icons import Icons
from reader.ui.look.layouts import Margins, row
from reader.ui.look.widget_theme import Theme
from reader.ui.speech.read_aloud import ReadAloud
from reader.ui.speech.speaker import SPEEDS


class ReadAloudBar(QFrame):
    """Read aloud, or pause and go on; while reading also slower, faster and stop.

    Its buttons are as large as the application's style makes buttons (44 or 72 px). It hides itself where nothing can
    be read aloud; where the voice stopped over this page, it says so. Where it is too narrow for the words of the small
    buttons, their icons stay.
    """

    stopped = Signal()
    """Somebody stopped the reading here; whoever owns the page may take the focus."""

    def __init__(
        self, read_aloud: ReadAloud, theme: Theme, icons: Icons, parent: QWidget | None = None, *, offers: bool = True,
        margins: Margins = (0, 0, 0, 0),
    ) -> None:  # fmt: skip
        """*offers*: the bar is there before reading, with the button that starts it; else only while reading."""
        super().__init__(parent)
        self.setObjectName("readAloudBar")
        self._read_aloud, self._theme, self._icons, self._offers = read_aloud, theme, icons, offers
        self._narrow = self._wide = 0
        """How much room the buttons need without their words and with them."""
        self.play, self.slower, self.faster, self.stop = (QPushButton(self) for _ in range(4))
        self.play.setObjectName("primary")
        self.speed = QLabel(self)
        self.speed.setObjectName("count")
        self._row = row(self.play, self.slower, self.speed, self.faster, self.stop, of=self, margins=margins)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.play.clicked.connect(read_aloud.toggle)
        self.slower.clicked.connect(read_aloud.speaker.slower)
        self.faster.clicked.connect(read_aloud.speaker.faster)
        self.stop.clicked.connect(self._stop)
        read_aloud.changed.connect(self.follow)
        theme.changed.connect(self.follow)
        self.follow()

    @property
    def is_reading(self) -> bool:
        """Whether it has the buttons of a reading that is under way."""
        return not self.slower.isHidden()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.follow()

    def _stop(self) -> None:
        self._read_aloud.stop()
        self.stopped.emit()

    def follow(self) -> None:
        """Show what can be done now."""
        read_aloud, speed = self._read_aloud, self._read_aloud.speaker.speed
        is_on = read_aloud.is_on
        for widget in (self.slower, self.speed, self.faster, self.stop):
            if not is_on and widget.hasFocus():
                self.play.setFocus()
            widget.setVisible(is_on)
        self.play.setEnabled(not read_aloud.has_failed)
        self.slower.setEnabled(speed > 0)
        self.faster.setEnabled(speed < len(SPEEDS) - 1)
        self._row.setSpacing(max(8, int(self._theme.tokens.space["gap"])))
        self._write(wide=False)
        self._narrow = self._row.sizeHint().width()
        self._write(wide=True)
        self._wide = self._row.sizeHint().width()
        self._write(wide=self._wide <= self.width())
        shown = is_on or (self._offers and (read_aloud.is_available or read_aloud.has_failed))
        if self.parentWidget() or not shown:  # without one it would be a window of its own
            self.setVisible(shown)
        self.updateGeometry()

    def _write(self, *, wide: bool) -> None:
        """Write the words on the buttons, or leave out those that their icons say as well."""
        read_aloud, colours = self._read_aloud, self._theme.colours
        if read_aloud.is_active:
            what = (self.play, "pause", self.tr("Pause"), self.tr("Pause reading aloud"))
        elif read_aloud.is_on:
            what = (self.play, "play", self.tr("Go on"), self.tr("Go on reading aloud"))
        elif read_aloud.has_failed:
            sorry = self.tr("This computer cannot read aloud right now")
            what = (self.play, "speaker-slash", self.tr("Cannot read aloud now"), sorry)
        else:
            what = (self.play, "speaker-high", self.tr("Read aloud"), self.tr("Read this article aloud"))
        slower = (self.slower, "minus", self.tr("Slower"), self.tr("Read slower"))
        faster = (self.faster, "plus", self.tr("Faster"), self.tr("Read faster"))
        stop = (self.stop, "stop", self.tr("Stop"), self.tr("Stop reading aloud"))
        side = round(self._theme.font("ui").pixelSize() * 1.25)
        for button, icon, words, name in (what, slower, faster, stop):
            ink = colours["on_teal" if button is self.play else "ink"]
            button.setIcon(self._icons.icon(icon, ink, colours["edge"]))
            button.setIconSize(QSize(side, side))
            button.setText(f" {words}" if wide or button is self.play else "")
            button.setAccessibleName(name)
            button.setToolTip("" if wide else words)
        step = read_aloud.speaker.speed + 1
        said = self.tr("Speed {number} of {total}").format(number=step, total=len(SPEEDS))
        self.speed.setText(said if wide else str(step))
        self.speed.setAccessibleName(said)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._write(wide=self._wide <= self.width())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The size without the words that can be left out: they keep no window from becoming narrower."""
        return QSize(self._narrow, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._wide, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and self._read_aloud.is_on:
            self._stop()
        else:
            super().keyPressEvent(event)
