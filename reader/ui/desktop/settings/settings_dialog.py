"""The settings of the clinic: sections at the left, fields in the middle, what they make at the right.

Each change is written at once, alone, and can be undone.
"""

import contextlib
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QFileSystemWatcher, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QWidget,
)

from reader.errors import ReaderError
from reader.languages import INTERFACE_LANGUAGES, language_of
from reader.paths import Paths
from reader.settings.clinic_settings import Settings
from reader.settings.kinds import Sentences, SettingError, setting_called
from reader.settings.settings_file import SettingChange, SettingsFile, value_in
from reader.ui.desktop.notice import Notice
from reader.ui.desktop.settings.pin_dialog import WIDTH as PIN_WIDTH
from reader.ui.desktop.settings.pin_dialog import PinDialog
from reader.ui.desktop.settings.setting_editors import EditorSetup
from reader.ui.desktop.settings.setting_row import SettingRow
from reader.ui.desktop.settings.settings_layout import (
    CHOICE_WORDS,
    LABELS,
    SECTIONS,
    UNITS,
    USUAL,
    SettingsSection,
)
from reader.ui.desktop.settings.settings_notice import open_file
from reader.ui.desktop.settings.settings_preview import SettingsPreview
from reader.ui.look.choice_box import ChoiceBox
from reader.ui.look.icons import Icons
from reader.ui.look.layouts import column, framed, make_scrollable, plain_label, row
from reader.ui.look.widget_style import filled_sheet
from reader.ui.look.widget_theme import Theme
from reader.ui.message_text import say_error

SIZE = (1120, 720)
SECTIONS_WIDTH, FIELDS_WIDTH, PREVIEW_WIDTH = 216, 620, 320
ITEM_HEIGHT = 50
MARGIN = 24
TWO_PARTS, THREE_PARTS = 640, 940
"""From these widths the sections stand beside the fields, and the picture too. All in pixels at normal text size."""
PIN_AFTER = "kiosk.idle"
"""The setting below which the button for the PIN stands: it is no setting of the file."""
COUNTS_AFTER = "kiosk.hide_overdue"
"""The setting below which it says how many articles visitors find."""
EDGE = 40
"""Pixels of the screen that the dialog leaves to its frame."""

translate = QCoreApplication.translate


class SettingsContext(NamedTuple):
    """What the dialog works on."""

    paths: Paths
    fixed: Mapping[str, Any] = {}
    """Settings that IT fixes, such as "kiosk.may_print", with their values as TOML has them."""
    names: Mapping[str, Sequence[tuple[str, str]]] = {}
    """For a list of names, such as "kiosk.categories", which there are, with what people call them."""
    own_crisis: Mapping[str, str] = {}
    """What the program says in a crisis where the clinic says nothing, by language."""


class SettingsDialog(QDialog):
    """Shows and changes the clinic's settings."""

    changed = Signal(str)
    """The setting of this name was written; "" where the whole file can be read again."""

    def __init__(self, context: SettingsContext, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("settingsDialog")
        self.setWindowTitle(self.tr("Settings"))
        self._context, self._theme, self._icons = context, theme, icons
        self.file = SettingsFile(context.paths.settings_file)
        self.rows: dict[str, SettingRow] = {}
        self._changes: list[SettingChange] = []
        self._is_reading = False
        self._make_parts()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _: self.read())
        self._watcher.fileChanged.connect(lambda _: self.read())
        self._undo_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        self._undo_key.activated.connect(self.take_back)
        for field in self.findChildren(QLineEdit):
            field.installEventFilter(self)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.read()
        self._show_undo()
        self.show_section(next((_section_of(name) for name, made in self.rows.items() if made.has_fault), 0))
        self.sections.setFocus()
        room = self.screen().availableSize() - QSize(EDGE, EDGE)
        self.resize(QSize(*map(theme.pixels, SIZE)).boundedTo(room))

    def _make_parts(self) -> None:
        head = framed("settingsHead", self)
        title = plain_label(head, "emptyTitle", self.tr("Settings"))
        self._kept = plain_label(head, "hint", self.tr("Changes are kept at once"))
        self._kept.setWordWrap(False)
        self._kept.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.undo_button, self.done_button = QPushButton(self.tr("Undo"), head), QPushButton(self.tr("Done"), head)
        self.done_button.setObjectName("primary")
        for button in (self.undo_button, self.done_button):
            button.setAutoDefault(False)
        self.undo_button.clicked.connect(self.take_back)
        self.done_button.clicked.connect(self.finish)
        row(
            title,
            self._kept,
            self.undo_button,
            self.done_button,
            of=head,
            grows=title,
            margins=(20, 10, 20, 10),
            spacing=10,
        )

        self.sections = QListWidget(self)
        self.sections.setObjectName("settingsSections")
        self.sections.setAccessibleName(self.tr("Sections"))
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.section_box = ChoiceBox(self._theme, self._icons, self)
        self.section_box.setAccessibleName(self.tr("Sections"))
        titles = [translate("settings", section.title) for section in SECTIONS]
        for words in titles:
            self.sections.addItem(QListWidgetItem(words))
        self.section_box.offer(list(enumerate(titles)), 0)
        self.sections.currentRowChanged.connect(self.show_section)
        self.section_box.chosen.connect(self.show_section)

        self.area = QScrollArea(self)
        self.area.setObjectName("settingsArea")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = self._inside = QWidget(self.area)
        inside.setObjectName("settingsFields")
        self.pages = [self._make_page(section, inside) for section in SECTIONS]
        self.preview = framed("settingsPreview", self)
        crisis, folder = self._context.own_crisis, self._context.paths.settings_file.parent
        self.picture = SettingsPreview(self._theme, self._draft, crisis, folder, self.preview)
        looks = plain_label(self.preview, "fieldLabel", self.tr("How it looks"))
        column(looks, self.picture, of=self.preview, margins=(20, 20, 20, 20), spacing=8).addStretch(1)
        self._fields = column(*self.pages, of=inside, margins=(MARGIN, 20, MARGIN, 20), spacing=16)
        self._fields.addStretch(1)
        make_scrollable(self.area, inside)
        self.notice = Notice(self._theme, self._icons, self)
        self._narrow = QWidget(self)
        column(self.section_box, of=self._narrow, margins=(20, 8, 20, 0))
        self._body = row(self.sections, self.area, self.preview, grows=self.area, spacing=0)
        column(head, self._narrow, self._body, self.notice, of=self, grows=self._body)

    def _make_page(self, section: SettingsSection, parent: QWidget) -> QWidget:
        page = QWidget(parent)
        parts: list[QWidget] = [plain_label(page, "emptyTitle", translate("settings", section.title))]
        for name in section.labels:
            made = self.rows[name] = self._make_row(name, page)
            parts.append(made)
            if name == COUNTS_AFTER:
                self.counts = plain_label(page, "fieldNews")
                self.counts.hide()
                parts.append(self.counts)
            if name == PIN_AFTER:
                self.pin_button = QPushButton(self.tr("Change the PIN…"), page)
                self.pin_button.setAutoDefault(False)
                self.pin_button.clicked.connect(self._ask_pin)
                holder = QWidget(page)
                row(self.pin_button, of=holder).addStretch(1)
                parts.append(holder)
        column(*parts, of=page, spacing=20)
        return page

    def _make_row(self, name: str, parent: QWidget) -> SettingRow:
        setting = setting_called(Settings, name)
        names = self._context.names.get(name, ())
        if isinstance(setting.kind, Sentences):
            names = [(code, self._context.own_crisis.get(code, "")) for code in INTERFACE_LANGUAGES]
        words = {word: translate("settings", said) for word, said in CHOICE_WORDS.items()}
        usual, unit = USUAL.get(name, ""), UNITS.get(name, "")
        setup = EditorSetup(
            self._theme, self._icons, translate("settings", LABELS[name]), words, usual and translate("settings", usual),
            unit and translate("settings", unit), names,
        )  # fmt: skip
        made = SettingRow(name, setting, setup, parent)
        made.editor.edited.connect(self._show_draft)
        made.editor.finished.connect(lambda: self._keep(made))
        return made

    def _follow_theme(self) -> None:
        self.setStyleSheet(_style(self._theme))
        self.sections.setFixedWidth(self._theme.pixels(SECTIONS_WIDTH))
        for number in range(self.sections.count()):
            self.sections.item(number).setSizeHint(QSize(0, self._theme.pixels(ITEM_HEIGHT)))
        # The whole inside, not each page: a layout asks how high a page is at the width of the inside.
        self._inside.setMaximumWidth(self._theme.pixels(FIELDS_WIDTH) + 2 * MARGIN)
        self._fit()

    def _draft(self, name: str) -> Any:
        return self.rows[name].editor.value

    def _show_draft(self) -> None:
        self.picture.update()

    def read(self) -> None:
        """Show what the file says, except where somebody is changing it; and what is wrong with it."""
        path = self.file.path
        watched = {*self._watcher.files(), *self._watcher.directories()}
        for one in (path.parent, path):
            if str(one) not in watched and one.exists():
                self._watcher.addPath(str(one))
        try:
            values = self.file.values()
        except ReaderError as error:
            self._bar(error)
            return
        if self._is_barred:
            self._bar(None)
            self.changed.emit("")
        for name, made in self.rows.items():
            if name in self._context.fixed:
                made.fix(self._context.fixed[name])
            elif not made.is_pending:
                made.show_value(value_in(values, name))
                made.say_fault(self.file.fault_of(name))
        self._show_draft()

    @property
    def _is_barred(self) -> bool:
        return not self.area.isEnabled()

    def _bar(self, error: ReaderError | None) -> None:
        """Let nobody change a file that cannot be read, and say why; None once it can be."""
        self.area.setEnabled(error is None)
        if error is None:
            self.notice.hide()
            return
        path = self.file.path
        with contextlib.suppress(ReaderError):
            kept = SettingsFile(self._context.paths.kept_settings).values()
            for name, made in self.rows.items():
                if name in self._context.fixed:
                    made.fix(self._context.fixed[name])
                else:
                    made.show_value(value_in(kept, name))
        begin = (self.tr("Use the last good settings"), self._begin_anew)
        self.notice.say(
            say_error(error), (self.tr("Open the file"), lambda: open_file(path, self.notice)), begin, problem=True
        )

    def _begin_anew(self) -> None:
        try:
            aside = self.file.set_aside(self._context.paths.kept_settings)
        except ReaderError as error:
            self.notice.say(say_error(error), problem=True)
            return
        self.read()
        self.notice.say(self.tr("The file with the mistake is kept beside it as {name}.").format(name=aside.name))

    def _keep(self, made: SettingRow) -> None:
        """Write what stands in the field *made*, if it is new and good."""
        if made.is_fixed or self._is_barred or not made.is_pending:
            return
        try:
            was_bad = self.file.fault_of(made.name) is not None
            change = self.file.change(made.name, made.kept_value())
        except SettingError as fault:
            made.say_fault(fault)
            return
        except ReaderError as error:
            self.notice.say(say_error(error), problem=True)
            self.read()
            return
        if not was_bad:  # nobody goes back to a mistake
            self._changes.append(change)
        self._follow(made)

    def show_counts(self, counts: Sequence[tuple[str, int, int]]) -> None:
        """Say how many articles visitors find in a language, and of how many."""
        words = self.tr("{language}: visitors find {shown} of {all} articles.")
        self.counts.setText("\n".join(
            words.format(shown=shown, all=whole, language=language_of(code).name) for code, shown, whole in counts
        ))  # fmt: skip
        self.counts.setVisible(bool(counts))

    def take_back(self) -> None:
        """Undo the last change, or what stands in a field and was not kept."""
        focus = self.focusWidget()
        pending = next(
            (made for made in self.rows.values() if focus and made.isAncestorOf(focus) and made.is_pending), None
        )
        if pending is not None:
            pending.editor.show_value(pending.shown)
            pending.say_fault(self.file.fault_of(pending.name))
            self._show_draft()
            return
        if not self._changes:
            return
        change = self._changes.pop()
        made = self.rows[change.name]
        try:
            if not self.file.take_back(change):
                self.notice.say(
                    self.tr("“{name}” was changed in the file meanwhile. It stays.").format(name=made.label)
                )
        except (SettingError, ReaderError) as error:
            self.notice.say(say_error(error) if isinstance(error, ReaderError) else str(error), problem=True)
        self.show_section(_section_of(change.name))
        self._follow(made)
        self.area.ensureWidgetVisible(made)

    def _follow(self, made: SettingRow) -> None:
        """Show the setting *made* as it is in the file now."""
        made.show_value(self.file.value(made.name))
        made.say_fault(self.file.fault_of(made.name))
        made.say_when(self._when(made.name))
        self._show_draft()
        self._show_undo()
        self.changed.emit(made.name)

    def _when(self, name: str) -> str:
        if name.startswith("kiosk."):
            return self.tr("The kiosk follows when it starts next.")
        if name == "clinic":
            return self.tr("The window follows at once, handouts from the next start of the program.")
        if name == "mode" and self.rows[name].editor.value != self.rows[name].default:
            words = self.tr("From the next start, nobody can change settings in this window, only in the file {path}.")
            return words.format(path=self.file.path)
        return self.tr("This holds from the next start of the program.")

    def _show_undo(self) -> None:
        self.undo_button.setEnabled(bool(self._changes))
        words = self.tr("Undo: {name}").format(name=self.rows[self._changes[-1].name].label) if self._changes else ""
        key = self._undo_key.key().toString(QKeySequence.SequenceFormat.NativeText)
        self.undo_button.setToolTip(f"{words} ({key})" if words else "")
        self.undo_button.setAccessibleName(words or self.tr("Undo"))

    def show_section(self, number: int) -> None:
        """Show the page *number* of SECTIONS."""
        self.sections.setCurrentRow(number)
        self.section_box.offer([(n, translate("settings", one.title)) for n, one in enumerate(SECTIONS)], number)
        for index, page in enumerate(self.pages):
            page.setVisible(index == number)
        picture = SECTIONS[number].shows
        self.preview.setVisible(bool(picture))
        if picture:
            self.picture.show_picture(picture)
        self.area.verticalScrollBar().setValue(0)

    def finish(self) -> None:
        """Close, unless something stands in a field that cannot be kept: then go there."""
        for name, made in self.rows.items():
            self._keep(made)
            if made.is_pending and not made.is_fixed and not self._is_barred:
                self.show_section(_section_of(name))
                self.area.ensureWidgetVisible(made)
                made.editor.setFocus()
                return
        self.accept()

    def _ask_pin(self) -> None:
        paths = self._context.paths
        dialog = PinDialog(paths.pin_file, paths.pin_tries, self._theme.pixels(PIN_WIDTH), self)
        dialog.accepted.connect(lambda: self.notice.say(self.tr("The PIN is changed.")))
        dialog.open()

    def _fit(self) -> None:
        """Give sections and picture a place that leaves the fields enough room."""
        width = self.width() / self._theme.scale
        self.sections.setVisible(width >= TWO_PARTS)
        self._narrow.setVisible(width < TWO_PARTS)
        self._kept.setVisible(width >= TWO_PARTS)
        beside = width >= THREE_PARTS
        if beside and self._body.indexOf(self.preview) < 0:
            self._body.addWidget(self.preview)
        elif not beside and self._fields.indexOf(self.preview) < 0:
            self._fields.insertWidget(len(self.pages), self.preview)
        self.preview.setMinimumWidth(self._theme.pixels(PREVIEW_WIDTH) if beside else 0)
        self.preview.setMaximumWidth(self._theme.pixels(PREVIEW_WIDTH if beside else FIELDS_WIDTH))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # a field keeps what it has; nothing closes
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        # A line would undo letter by letter, also what is kept already: here, a change is undone.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _section_of(name: str) -> int:
    return next(number for number, section in enumerate(SECTIONS) if name in section.labels)


def _style(theme: Theme) -> str:
    target = theme.pixels(int(theme.tokens.space["target"]) * 0.6) + round(int(theme.tokens.space["target"]) * 0.4)
    return filled_sheet("settings", {
        **theme.colours, "target": target, "field": target - 2, "field_focus": target - 6, "box": theme.pixels(18),
        "small": theme.pixels(float(theme.tokens.type["small"])), "radius": theme.tokens.space["radius"],
    })  # fmt: skip
