"""The handout in the window: what can be done with it on top, what is on it on the left, its pages on the right."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QLabel, QMenu, QPushButton, QStackedLayout, QWidget

from reader.errors import QT_TRANSLATE_NOOP
from reader.ui.desktop.cover_page import CoverPage
from reader.ui.desktop.handouts.panel.article_picker import ArticlePicker
from reader.ui.desktop.handouts.panel.handout_form import HandoutForm
from reader.ui.desktop.handouts.panel.pdf_preview import PdfPreview, ground
from reader.ui.desktop.quality.choice_row import ChoiceRow
from reader.ui.look.choice_box import choice_sheet
from reader.ui.look.icon_button import IconButton
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import UNBOUNDED, column, framed, row
from reader.ui.look.widget_style import filled_sheet
from reader.ui.look.widget_theme import Theme
from reader.ui.search_thread import Searching

FORM, PAGES = "form", "pages"
SIDE, LEAST_PREVIEW = 430, 340
"""Widths of the left side, and of the pages beside it at least, in pixels at normal text size."""


class HandoutPage(CoverPage):
    """Holds the parts and finds room for them; what they do together is in ``handout_desk``."""

    undo_requested = Signal()
    print_requested = Signal()
    save_requested = Signal()
    retranslated = Signal()
    note_requested = Signal()
    """Somebody wants the note for the chart."""

    def __init__(self, theme: Theme, icons: Icons, searching: Searching, day: date, parent: QWidget | None) -> None:
        super().__init__("handout", theme, parent)
        self._pages: int | None = None
        self._bar = framed("handoutBar", self)
        back = QT_TRANSLATE_NOOP("IconButton", "Back to the articles")
        self.back = IconButton(theme, icons, "arrow-left", back, self._bar)
        self._title, self._kept = QLabel(self._bar), QLabel(self._bar)
        self._title.setObjectName("handoutTitle")
        self._kept.setObjectName("handoutKept")
        self.templates, self.chart_note, self.save, self.print = (QPushButton(self._bar) for _ in range(4))
        self.templates.setObjectName("templates")
        self.print.setObjectName("primary")
        self.template_menu = QMenu(self.templates)
        self._views_bar = framed("handoutViews", self)
        self.views = ChoiceRow((FORM, PAGES), self._views_bar)
        self._body = QFrame(self)
        self.side = _Side(self._body)
        self.form = HandoutForm(theme, icons, day, self.side)
        self.picker = ArticlePicker(theme, icons, searching, self.side)
        self.preview = PdfPreview(theme, icons, self._body)
        self._left = QStackedLayout(self.side)
        for part in (self.form, self.picker):
            self._left.addWidget(part)
        self.side.first = self.form.add
        self.preview.setFocusProxy(self.preview.view)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.retranslate()
        self._order()

    def _lay_out(self) -> None:
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._bar)
        self._head.setContentsMargins(12, 9, 20, 9)
        self._head.setSpacing(8)
        self._words = row(self.back, self._title, self._kept, grows=self._kept, spacing=10)
        self._buttons = QGridLayout()
        self._buttons.setSpacing(10)
        self._head.addLayout(self._words, 1)
        self._head.addLayout(self._buttons)
        row(self.views, of=self._views_bar, grows=self.views, margins=(20, 6, 20, 6))
        row(self.side, self.preview, of=self._body, grows=self.preview, spacing=0)
        column(self._bar, self._views_bar, self._body, of=self, grows=self._body)

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.print.clicked.connect(self.print_requested)
        self.save.clicked.connect(self.save_requested)
        self.chart_note.clicked.connect(self.note_requested)
        self.templates.clicked.connect(self._open_templates)
        self.views.chosen.connect(self._fit)
        self.picker.left.connect(self.close_picker)
        # Not while a field has the focus: it takes the keys for its own text first.
        self._undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        self._undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._undo.activated.connect(self.undo_requested)

    def _order(self) -> None:
        form = self.form
        parts: tuple[QWidget, ...] = (
            self.back, self.templates, self.chart_note, self.save, self.print, *(self.views.button(key) for key in (FORM, PAGES)),
            form.undo, form.articles, form.add, form.patient, form.day.edit, form.day.button, form.note, form.language, form.text_size,
            form.length, form.paper, form.clear, self.picker.field, self.picker.done, self.picker.list, self.preview.view,
        )  # fmt: skip
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)

    def _open_templates(self) -> None:
        self.template_menu.popup(self.templates.mapToGlobal(self.templates.rect().bottomLeft()))

    def open_picker(self) -> None:
        """Show the field that looks for articles, and what it finds."""
        self.views.show_choice(FORM)
        self._left.setCurrentWidget(self.picker)
        self._fit()

    def close_picker(self) -> None:
        """Show the handout again."""
        self._left.setCurrentWidget(self.form)
        self.form.add.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def is_picking(self) -> bool:
        return self._left.currentWidget() is self.picker

    def show_pages(self, pages: int | None) -> None:
        """Say that *pages* are printed; None where that is not known."""
        self._pages = pages
        if pages is None:
            self.print.setText(self.tr("Print"))
        else:
            self.print.setText(self.tr("Print %n page(s)", "", pages))
        self._fit_bar()

    def offer(self, has_articles: bool, is_printing: bool) -> None:
        """Let what needs articles be done, and one print at a time."""
        for button in (self.chart_note, self.save):
            button.setEnabled(has_articles)
        if is_printing and self.print.hasFocus():
            self.setFocus()  # not the next one, which is Undo: a second press must do nothing
        self.print.setEnabled(has_articles and not is_printing)
        if self.hasFocus() and self.print.isEnabled():
            self.print.setFocus()

    def escape(self) -> None:
        """Close the picker where it is open, else leave the page."""
        if self.is_picking:
            self.close_picker()
        else:
            super().escape()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()
        self._fit_bar()

    @property
    def is_narrow(self) -> bool:
        """Whether form and pages are shown one at a time."""
        return self.width() < self._side_width() + self._theme.pixels(LEAST_PREVIEW)

    def _side_width(self) -> int:
        return round(SIDE * (0.55 + 0.45 * self._theme.scale))

    def _fit(self, *_: object) -> None:
        narrow = self.is_narrow
        self._views_bar.setVisible(narrow)
        self.side.setVisible(not narrow or self.views.choice == FORM)
        self.preview.setVisible(not narrow or self.views.choice == PAGES)
        self.side.setMinimumWidth(0 if narrow else self._side_width())
        self.side.setMaximumWidth(UNBOUNDED if narrow else self._side_width())

    def _fit_bar(self) -> None:
        """Have title and buttons in a row where there is room, else below each other, the buttons in two rows at need."""
        margins = self._head.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        buttons = (self.templates, self.chart_note, self.save, self.print)
        wide = sum(one.sizeHint().width() + 10 for one in buttons)
        words = self.back.sizeHint().width() + self._title.sizeHint().width() + 28
        kept = self._kept.sizeHint().width() + 10
        beside = words + wide <= room
        self._kept.setVisible(not beside or words + kept + wide <= room)
        self.form.kept.setVisible(self._kept.isHidden())
        way = QBoxLayout.Direction
        self._head.setDirection(way.LeftToRight if beside else way.TopToBottom)
        columns = len(buttons) if wide <= room else 2
        for number, button in enumerate(buttons):
            self._buttons.addWidget(button, number // columns, number % columns)

    def _follow_theme(self) -> None:
        self.setStyleSheet(handout_sheet(self._theme))
        self.preview.show_ground()  # after the style sheet, which sets palettes
        self._fit()
        self._fit_bar()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Handout"))
        self._title.setText(self.tr("Handout"))
        kept = self.tr("Nothing you type here is kept")
        self._kept.setText(kept)
        self.form.kept.setText(kept)
        templates = self.tr("Templates")
        self.templates.setText(f"{templates} ▾")
        self.templates.setAccessibleName(templates)
        self.chart_note.setText(self.tr("Copy chart note"))
        self.save.setText(self.tr("Save PDF"))
        self.views.name({FORM: self.tr("What is on it"), PAGES: self.tr("Pages")}, self.tr("What is shown"))
        for part in (self.form, self.picker, self.preview):
            part.retranslate()
        self.show_pages(self._pages)
        self.retranslated.emit()


class _Side(QFrame):
    """The left part of the page. Without a focus proxy, to which Tab would come once more."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("handoutSide")
        self.first: QWidget = self
        """What has the focus when somebody goes to this part of the window."""

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: N802
        self.first.setFocus(reason)


def handout_sheet(theme: Theme) -> str:
    """Return the style sheet of the handout in the theme and text size that are in force."""
    small = theme.pixels(float(theme.tokens.type["small"]))
    sizes = {"title": theme.pixels(19), "small": small, "ground": ground(theme).name()}
    return filled_sheet("handouts", {**theme.colours, **sizes}) + choice_sheet(theme)
