"""Take it home on a phone: the code of an article's key points, large enough for a phone at arm's length."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QWidget

from reader.pages.take_home import LARGEST_LINK, QrCode, TakeHome, make_qr
from reader.ui.desktop.desktop_window import DesktopWindow
from reader.ui.look.layouts import column, plain_label
from reader.ui.look.qr_picture import drawn, module_side, paint_modules, paint_quiet_zone
from reader.ui.message_text import say_error
from reader.ui.tasks import Tasks

SIDE = 380


class _CodePicture(QFrame):
    """Shows one code."""

    def __init__(self, code: QrCode, parent: QWidget) -> None:
        super().__init__(parent)
        self.code = code
        self._picture = drawn(code)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(SIDE, SIDE)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        side = min(self.width(), self.height())
        module = module_side(self.code, side, self.devicePixelRatioF())
        left, top = (self.width() - module * self.code.size) / 2, (self.height() - module * self.code.size) / 2
        with QPainter(self) as painter:
            paint_quiet_zone(painter, self.code, left, top, module)
            paint_modules(painter, self._picture, left, top, module)


class TakeHomeDialog(QDialog):
    """The code of one article, and what a phone shows of it."""

    def __init__(self, code: QrCode, home: TakeHome, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("takeHome")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Take it home on a phone"))
        words = plain_label(self, "", self._said(home))
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture = _CodePicture(code, self)
        self.picture.setAccessibleName(words.text())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column(self.picture, words, buttons, of=self, grows=self.picture, margins=(24, 20, 24, 20), spacing=14)

    def _said(self, home: TakeHome) -> str:
        words = self.tr("Have the patient point the phone's camera here.")
        if home.is_address:
            shows = self.tr("The page opens on the phone, which needs the internet.")
        elif home.kept < home.points:
            says = self.tr("The phone shows {kept} of the {points} key points, with no internet.")
            shows = says.format(kept=home.kept, points=home.points)
        else:
            shows = self.tr("The key points open on the phone, with no internet.")
        return f"{words} {shows}"


class TakeHomeCode(QObject):
    """Makes the code of an article in the background, and shows it."""

    def __init__(self, window: DesktopWindow, tasks: Tasks, hold: Callable[[str], TakeHome]) -> None:
        """*hold* returns what the code of an article, by its id, holds; it is called in a thread."""
        super().__init__(window)
        self._window, self._tasks, self._hold = window, tasks, hold
        self.dialog: TakeHomeDialog | None = None

    def show(self, article: str) -> None:
        """Show the code of *article*."""
        self._tasks.run(self._make, article, done=self._open, failed=self._say_failure)

    def _make(self, article: str) -> tuple[TakeHome, QrCode | None]:
        home = self._hold(article)
        return home, make_qr(home.text, LARGEST_LINK)

    def _open(self, made: tuple[TakeHome, QrCode | None]) -> None:
        home, code = made
        if code is not None:
            self.dialog = TakeHomeDialog(code, home, self._window)
            self.dialog.finished.connect(self._forget)
            self.dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _say_failure(self, error: Exception) -> None:
        self._window.notice.say(say_error(error), problem=True)
