"""Signing an article off: by whom, when, and until when; and what that means."""

import contextlib
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QFrame, QLineEdit, QScrollArea, QWidget

from reader.errors import ReviewError
from reader.reviews.review_dates import a_year_after
from reader.reviews.sign_off import LONGEST_NAME, clean_name
from reader.ui.desktop.reviews.day_field import DayField
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import Part, column, make_scrollable, plain_label
from reader.ui.look.widget_theme import Theme

WIDTH = 560
"""Pixels at normal text size."""
EDGE = 40
"""Pixels of the screen that the dialog leaves to its frame."""
FIRST, LAST = date(1990, 1, 1), date(2199, 12, 31)
"""No review was before the one or will be after the other."""


class ReviewDialog(QDialog):
    """Asks for what a sign-off needs. Its button works once that is there."""

    def __init__(
        self, title: str, standing: str, history: Sequence[str], name: str, today: date, theme: Theme, icons: Icons, parent: QWidget,
        *, means: str = "", confirm: str = "", more: Sequence[QWidget] = (),
    ) -> None:  # fmt: skip
        """*standing* says how the article called *title* stands, *history* what was recorded so far, the latest last.

        *means* says what a sign-off means, if it is not one of one article; *confirm* is what must be ticked for it. *more* are parts
        that come below the form.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Mark as reviewed"))
        self._moved = False
        self.confirmed = QCheckBox(confirm, self)
        self.confirmed.setVisible(bool(confirm))
        self.confirmed.setChecked(not confirm)
        self._name = QLineEdit(name, self)
        self._name.setMaxLength(LONGEST_NAME)
        self._on = DayField(today, FIRST, today, theme, icons, self)
        self._due = DayField(a_year_after(today), today + timedelta(1), LAST, theme, icons, self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        words = self.tr("Mark as reviewed")
        self.accept_button = self._buttons.addButton(words, QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setObjectName("primary")
        self.accept_button.style().polish(self.accept_button)
        self.accept_button.setDefault(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out(title, standing, history, means, more)
        self.confirmed.toggled.connect(self._show_button)
        self._name.textChanged.connect(self._show_button)
        self._on.changed.connect(self._follow)
        self._due.changed.connect(self._keep)
        self._show_button()
        self._fit(theme.pixels(WIDTH))
        self._name.setFocus()

    def _lay_out(
        self, title: str, standing: str, history: Sequence[str], means: str, more: Sequence[QWidget]
    ) -> None:  # fmt: skip
        heading, state = plain_label(self, "emptyTitle", title), plain_label(self, "hint", standing)
        before = plain_label(self, "hint", "\n".join(history[-3:]))
        before.setVisible(bool(history))
        means = means or self.tr(
            "You confirm that you have read the whole article and that your patients may have it. Its page then shows your "
            "name and the month. When its text changes, this sign-off no longer counts, and the article is back in “To review”."
        )
        meaning = plain_label(self, "meaning", means)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("&Reviewed by:"), self._name)
        form.addRow(self.tr("&On:"), self._on)
        form.addRow(self.tr("&Next review by:"), self._due)
        for field in (self._name, self._on, self._due):
            form.labelForField(field).setMinimumHeight(field.sizeHint().height())
        self._on.name(self.tr("Day of the review"))
        self._due.name(self.tr("Day of the next review"))
        self._name.setAccessibleName(self.tr("Reviewed by"))
        self._name.setPlaceholderText(self.tr("First and last name, and title"))
        inside = QWidget(self)
        parts: tuple[Part, ...] = (heading, state, before, form, meaning, self.confirmed, *more)
        self._column = column(*parts, of=inside, margins=(20, 20, 20, 12), spacing=12)
        self._column.addStretch(1)
        area = QScrollArea(self)
        area.setObjectName("reviewArea")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        make_scrollable(area, inside)
        area.setStyleSheet("#reviewArea, #reviewArea > QWidget > QWidget { background: transparent; }")
        column(area, column(self._buttons, margins=(20, 0, 20, 16)), of=self, grows=area)

    def _fit(self, width: int) -> None:
        """Be *width* wide and as high as all words need, as far as the screen has room; the rest scrolls."""
        room = self.screen().availableSize()
        width = min(width, room.width() - EDGE)
        height = self._column.heightForWidth(width) + self._buttons.sizeHint().height() + 16
        self.setMinimumWidth(width)
        self.resize(width, min(height, room.height() - EDGE))

    @property
    def name(self) -> str:
        """Who reviewed the article."""
        return self._name.text()

    @property
    def on(self) -> date:
        """The day of the review."""
        return self._on.day

    @property
    def due(self) -> date:
        """The day of the next review."""
        return self._due.day

    def _show_button(self) -> None:
        self.accept_button.setEnabled(False)
        with contextlib.suppress(ReviewError):
            clean_name(self.name)
            self.accept_button.setEnabled(self.confirmed.isChecked())

    def _follow(self) -> None:
        """The next review is a year after this one, until somebody says otherwise."""
        if not self._moved:
            self._due.show_day(a_year_after(self.on))

    def _keep(self) -> None:
        self._moved = True
