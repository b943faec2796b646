"""The page on which an article is written: fields and text on the left, the article as patients see it on the right."""

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.authoring.live_check import LiveCheck
from reader.errors import QT_TRANSLATE_NOOP
from reader.ui.desktop.cover_page import CoverPage
from reader.ui.desktop.editor.article_form import BEHIND, ArticleForm
from reader.ui.desktop.editor.finding_card import FindingCard
from reader.ui.desktop.editor.markdown_field import MarkdownField
from reader.ui.desktop.listing.offers import OneLine
from reader.ui.desktop.quality.choice_row import ChoiceRow
from reader.ui.desktop.quality.score_words import figure_text
from reader.ui.look.choice_box import choice_sheet
from reader.ui.look.icon_button import IconButton
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import column, framed, make_scrollable, row
from reader.ui.look.widget_style import filled_sheet
from reader.ui.look.widget_theme import Theme

WRITE, PAGE, ORIGINAL = "write", "page", "original"
LEAST_SIDE, LEAST_PAGE = 440, 360
"""Widths of the left side, and of the page beside it, at least, in pixels at normal text size."""
LOW = 460
"""The height of the page, at normal text size, from which the finding stands below the fields for good."""
TOOLS = ("heading", "bold", "list", "link", "table", "picture")


class EditorPage(CoverPage):
    """Holds the parts and finds room for them; what they do together is in ``article_editor``."""

    done_requested = Signal()
    save_requested = Signal()
    edited = Signal()
    retranslated = Signal()
    tool_chosen = Signal(str)
    """One of TOOLS."""
    view_chosen = Signal(str)
    """PAGE or ORIGINAL is to be seen."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None) -> None:
        super().__init__("editor", theme, parent)
        self._check: LiveCheck | None = None
        self._bar, self._tools = framed("editorBar", self), framed("editorTools", self)
        back = QT_TRANSLATE_NOOP("IconButton", "Back to the articles")
        self.back = IconButton(theme, icons, "arrow-left", back, self._bar)
        self.title, self.badge, self.state = OneLine(self._bar, "editorTitle"), QLabel(self._bar), QLabel(self._bar)
        self.badge.setObjectName("editorBadge")
        self.badge.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.state.setObjectName("editorState")
        self.undo, self.done = QPushButton(self._bar), QPushButton(self._bar)
        self.done.setObjectName("primary")
        self._body = QFrame(self)
        self.side = _Side(self._body)
        self.tools = {name: QPushButton(self._tools) for name in TOOLS}
        self._views_bar = framed("editorViews", self)
        self.views = ChoiceRow((WRITE, PAGE, ORIGINAL), self._views_bar)
        self._area = QScrollArea(self.side)
        self._fields = framed("editorFields", self._area)
        self.form = ArticleForm(theme, icons, self._fields)
        self._text_label = QLabel(self._fields)
        self._text_label.setObjectName("fieldLabel")
        self.text = MarkdownField(theme, self._fields)
        self._text_label.setBuddy(self.text)
        self.card = FindingCard(self.side)
        self._foot = framed("editorFoot", self.side)
        self.grade, self.counts = QLabel(self._foot), QLabel(self._foot)
        self.grade.setObjectName("editorBadge")
        self.counts.setObjectName("editorCounts")
        self.place_of_view = QVBoxLayout()
        """Where the web view is shown meanwhile."""
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
        words = row(self.back, self.title, self.badge, self.state, grows=self.title, spacing=10)
        buttons = row(self.undo, self.done, spacing=10)
        self._head.addLayout(words, 1)
        self._head.addLayout(buttons)
        self._tool_grid = QGridLayout(self._tools)
        self._tool_grid.setContentsMargins(18, 8, 18, 8)
        self._tool_grid.setSpacing(8)
        row(self.views, of=self._views_bar, grows=self.views, margins=(20, 6, 20, 6))
        text = column(self._text_label, self.text, spacing=4, grows=self.text)
        self._form_column = column(self.form, text, of=self._fields, grows=text, margins=(18, 10, 18, 12), spacing=10)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        make_scrollable(self._area, self._fields)
        row(self.grade, self.counts, of=self._foot, grows=self.counts, margins=(18, 6, 18, 6), spacing=10)
        self._card_row = row(self.card, margins=(18, 0, 18, 10))
        column(self._tools, self._area, self._card_row, self._foot, of=self.side, grows=self._area)
        page = column(self.place_of_view)
        self._page = QFrame(self._body)
        self._page.setLayout(page)
        row(self.side, self._page, of=self._body, spacing=0)
        column(self._bar, self._views_bar, self._body, of=self, grows=self._body)
        self.side.first = self.form.lines["title"]

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.done.clicked.connect(self.done_requested)
        self.undo.clicked.connect(self._undo)
        self.form.edited.connect(self.edited)
        self.text.edited.connect(self._note_text)
        self.views.chosen.connect(self._choose_view)
        self.card.fix_chosen.connect(self.text.mend)
        self.card.chosen.connect(self._go_to)
        for name, button in self.tools.items():
            button.clicked.connect(lambda _=False, name=name: self.tool_chosen.emit(name))
        for keys, do in (
            (QKeySequence(QKeySequence.StandardKey.Save), self.save_requested.emit),
            (QKeySequence(QKeySequence.StandardKey.Bold), lambda: self.tool_chosen.emit("bold")),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _order(self) -> None:
        form = self.form
        parts: tuple[QWidget, ...] = (
            self.back, self.undo, self.done, *(self.views.button(key) for key in (WRITE, PAGE, ORIGINAL)), *self.tools.values(),
            form.lines["title"], form.topic, form.lines["summary"], form.lists["key_points"], form.more,
            *(form.audience if key == "audience" else form.lists[key] for key in BEHIND), self.text, self.card.fix, self.card.next,
        )  # fmt: skip
        for before, after in pairwise(parts):
            QWidget.setTabOrder(before, after)

    def open_views(self, *, has_original: bool) -> None:
        """Begin with the fields in sight; with *has_original* the text that is translated can be seen beside them."""
        self._has_original = has_original
        self.views.show_choice(WRITE)
        self._wide_view = ORIGINAL if has_original else PAGE
        self._fit()

    _has_original = _was_narrow = False
    _wide_view = PAGE

    @property
    def seen(self) -> str:
        """What the web view shows: PAGE or ORIGINAL."""
        return self._wide_view

    def _choose_view(self, view: str) -> None:
        if view != WRITE:
            self._wide_view = view
            self.view_chosen.emit(view)
        self._fit()

    def _note_text(self) -> None:
        self.form.last = self.text
        self.edited.emit()

    def _undo(self) -> None:
        """Take back what was done last in the field that was written in last."""
        field = self.form.last or self.text
        field.undo()
        field.setFocus()

    def _go_to(self, finding: object) -> None:
        start, end = getattr(finding, "start", -1), getattr(finding, "end", -1)
        if start >= 0:
            self.text.select(start, end)
            self._area.ensureWidgetVisible(self.text, 0, 0)
            self.text.setFocus(Qt.FocusReason.TabFocusReason)

    def begin(self) -> None:
        """Go to what is to be written first: the title of a new article, the text of another."""
        title = self.form.lines["title"]
        first: QWidget = self.text if title.text() else title
        first.setFocus(Qt.FocusReason.TabFocusReason)
        # Once the parts have their places.
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(first, 0, 0))

    def say_state(self, words: str) -> None:
        """Say in the bar whether what is written is kept."""
        self.state.setText(words)

    def show_check(self, check: LiveCheck) -> None:
        """Show what the check finds, as it is written."""
        self._check = check
        self.text.mark([(one.start, one.end) for one in check.findings if one.start >= 0])
        self.card.show_findings(check.findings)
        self._fit()
        self._count()

    def _count(self) -> None:
        check = self._check
        score = figure_text(check.readability) if check and check.readability else ""
        self.grade.setText(score)
        self.grade.setVisible(bool(score))
        facts = [self.tr("%n word(s)", "", check.words if check else 0)]
        if check and check.findings:
            facts.append(self.tr("%n suggestion(s)", "", len(check.findings)))
        self.counts.setText(" · ".join(facts))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    @property
    def is_narrow(self) -> bool:
        """Whether fields and page are shown one at a time."""
        scale = 0.5 + 0.5 * self._theme.scale
        return self.width() < (LEAST_SIDE + LEAST_PAGE) * scale

    def _fit(self) -> None:
        narrow = self.is_narrow
        if narrow and not self._was_narrow:
            self.views.show_choice(WRITE)
        self._was_narrow = narrow
        offered = (*((WRITE,) if narrow else ()), PAGE, *((ORIGINAL,) if self._has_original else ()))
        self._views_bar.setVisible(narrow or self._has_original)
        if not narrow and self.views.choice != self._wide_view:
            self.views.show_choice(self._wide_view)
        self.views.offer(offered)
        writes = not narrow or self.views.choice == WRITE
        focus = QApplication.focusWidget()
        if not writes and focus is not None and self.side.isAncestorOf(focus):
            self.views.setFocus()
        self.side.setVisible(writes)
        self._page.setVisible(not narrow or not writes)
        self.side.setFixedWidth(self.width() if narrow else self.width() // 2)
        beside = self.width() >= self._theme.pixels(620)
        # In a window as low as this, what the check says would cover all there is: it rolls with the fields.
        is_low = self.height() < self._theme.pixels(LOW)
        (self._form_column if is_low else self._card_row).addWidget(self.card)
        self._card_row.setContentsMargins(*((0, 0, 0, 0) if is_low or not self.card.finding else (18, 0, 18, 10)))
        self.card.show_briefly(self.height() < self._theme.pixels(720))
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._fit_tools(self.side.width() - 36)
        self.badge.setVisible(bool(self.badge.text()) and self.width() >= self._theme.pixels(760))

    def _fit_tools(self, room: int) -> None:
        """Have the buttons in a row, or in rows of three where they do not fit into one."""
        buttons = list(self.tools.values())
        columns = len(buttons) if sum(one.sizeHint().width() + 8 for one in buttons) <= room else 3
        for number, button in enumerate(buttons):
            self._tool_grid.addWidget(button, number // columns, number % columns)
        self._tool_grid.setColumnStretch(len(buttons), int(columns == len(buttons)))

    def _follow_theme(self) -> None:
        theme = self._theme
        small = theme.pixels(float(theme.tokens.type["small"]))
        sizes = {"title": theme.pixels(19), "small": small, "radius": theme.tokens.space["radius"]}
        self.setStyleSheet(filled_sheet("editor", {**theme.colours, **sizes}) + choice_sheet(theme))
        self.text.setMinimumHeight(theme.pixels(240))
        if self._check:
            self.show_check(self._check)
        self._fit()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Write an article"))
        self.undo.setText(self.tr("Undo"))
        self.done.setText(self.tr("Done"))
        self.done.setToolTip(self.tr("Save the article and go back"))
        self._text_label.setText(self.tr("Text"))
        self.text.setAccessibleName(self.tr("Text"))
        names = {WRITE: self.tr("Write"), PAGE: self.tr("Page"), ORIGINAL: self.tr("Original")}
        self.views.name(names, self.tr("What is shown"))
        tools = {
            "heading": self.tr("Heading"), "bold": "B", "list": self.tr("List"), "link": self.tr("Link"),
            "table": self.tr("Table"), "picture": self.tr("Picture…"),
        }  # fmt: skip
        for name, words in tools.items():
            self.tools[name].setText(words)
            self.tools[name].setAccessibleName(self.tr("Bold") if name == "bold" else words.rstrip("…"))
        self.tools["bold"].setToolTip(self.tr("Bold (Ctrl+B)"))
        font = self.tools["bold"].font()
        font.setBold(True)
        self.tools["bold"].setFont(font)
        self.form.retranslate()
        self.card.retranslate()
        self._count()
        self.retranslated.emit()


class _Side(QFrame):
    """The left part of the page. Without a focus proxy, to which Tab would come once more."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("editorSide")
        self.first: QWidget = self
        """What has the focus when somebody goes to this part of the window."""

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: N802
        self.first.setFocus(reason)
