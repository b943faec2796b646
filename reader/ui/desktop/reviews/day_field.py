"""A field for a day: typed, stepped through with the arrow keys, or chosen in a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QMenu, QToolButton, QWidget, QWidgetAction

from reader.errors import QT_TRANSLATE_NOOP
from reader.ui.desktop.reviews.review_words import date_format
from reader.ui.look.icon_button import IconButton
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import row
from reader.ui.look.widget_theme import Theme


class DayField(QWidget):
    """``changed`` follows what a person does, and not ``show_day``."""

    changed = Signal()

    def __init__(self, day: date, first: date, last: date, theme: Theme, icons: Icons, parent: QWidget) -> None:
        """Offer the days from *first* to *last*, and show *day*."""
        super().__init__(parent)
        self.edit = QDateEdit(self)
        self.edit.setDisplayFormat(date_format())
        self.edit.lineEdit().setTextMargins(10, 0, 10, 0)
        self.edit.setDateRange(_qdate(first), _qdate(last))
        self._theme, self._icons = theme, icons
        self.show_day(day)
        self.edit.dateChanged.connect(lambda _: self.changed.emit())
        choose = QT_TRANSLATE_NOOP("IconButton", "Choose the day in a calendar")
        self.button = IconButton(theme, icons, "calendar-blank", choose, self)
        self.button.clicked.connect(self._open_calendar)
        row(self.edit, self.button, of=self, grows=self.edit)
        self.setFocusProxy(self.edit)

    @property
    def day(self) -> date:
        """The day that is shown."""
        return date(*self.edit.date().getDate())

    def show_day(self, day: date) -> None:
        """Show *day*, or the nearest that is offered."""
        with QSignalBlocker(self.edit):
            self.edit.setDate(_qdate(day))

    def name(self, words: str) -> None:
        """Have a screen reader call the field *words*."""
        self.edit.setAccessibleName(words)

    def _open_calendar(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        calendar = self._calendar(menu)
        for chosen in (calendar.clicked, calendar.activated):
            chosen.connect(self.edit.setDate)
            chosen.connect(menu.close)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        calendar.setFocus()

    def _calendar(self, parent: QWidget) -> QCalendarWidget:
        """Return a calendar in the colours of the theme, its days large enough for a finger."""
        theme = self._theme
        calendar = QCalendarWidget(parent)
        calendar.setLocale(QLocale())
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setDateRange(self.edit.minimumDate(), self.edit.maximumDate())
        calendar.setSelectedDate(self.edit.date())
        calendar.setMinimumSize(theme.pixels(7 * 46), theme.pixels(8 * 46))
        plain = QTextCharFormat()
        plain.setForeground(theme.colour("ink"))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekday, plain)
        rtl = self.isRightToLeft()
        for name, icon, words in (
            ("qt_calendar_prevmonth", "caret-right" if rtl else "caret-left", self.tr("Month before")),
            ("qt_calendar_nextmonth", "caret-left" if rtl else "caret-right", self.tr("Month after")),
        ):
            button = calendar.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(self._icons.icon(icon, theme.colours["ink"], theme.colours["edge"]))
                button.setIconSize(QSize(theme.pixels(18), theme.pixels(18)))
                button.setAccessibleName(words)
        return calendar


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
