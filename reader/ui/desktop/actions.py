"""Everything a person can do in the window, as actions with their menus and standard shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.languages import language_of
from reader.pages.tokens import CONTRAST, DARK, LIGHT
from reader.settings.policy import Policy
from reader.ui.look.widget_theme import SYSTEM, Theme
from reader.ui.message_text import say

if TYPE_CHECKING:
    from reader.importers.import_source import ImportSource


EDIT = QT_TRANSLATE_NOOP("Actions", "&Edit this article…")
OWN_VERSION = QT_TRANSLATE_NOOP("Actions", "Make our &own version…")


class Actions(QObject):
    """The window's actions; the window connects what they do."""

    def __init__(self, window: QMainWindow, theme: Theme, policy: Policy, languages: Sequence[str]) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._policy = policy
        self._keys: dict[QAction, tuple[str, ...]] = {}
        self._words: dict[QAction, str] = {}
        self.imports: list[tuple[ImportSource, QAction]] = []
        """What articles can be brought in from, and how that is asked for."""
        self._add_writing()
        self.add_to_handout = self._action(QT_TRANSLATE_NOOP("Actions", "Add to &handout"), "Ctrl+Shift+H")
        self.handout = self._action(QT_TRANSLATE_NOOP("Actions", "Open the ha&ndout"), "Ctrl+H")
        self.print = self._action(QT_TRANSLATE_NOOP("Actions", "&Print…"), "Ctrl+P")
        self.save_pdf = self._action(QT_TRANSLATE_NOOP("Actions", "&Save as PDF…"), "Ctrl+Shift+S")
        self.take_home = self._action(QT_TRANSLATE_NOOP("Actions", "&Take it home on a phone…"), "Ctrl+Shift+Q")
        self.quit = self._action(QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", role=QAction.MenuRole.QuitRole)
        self.search = self._action(QT_TRANSLATE_NOOP("Actions", "&Search all articles"), "Ctrl+K", "Ctrl+L")
        self.find = self._action(QT_TRANSLATE_NOOP("Actions", "&Find in this article…"), "Ctrl+F")
        self.find_next = self._action(QT_TRANSLATE_NOOP("Actions", "Find &next"), "F3", "Ctrl+G")
        self.find_previous = self._action(QT_TRANSLATE_NOOP("Actions", "Find &previous"), "Shift+F3", "Ctrl+Shift+G")
        self.larger = self._action(QT_TRANSLATE_NOOP("Actions", "&Larger text"), "Ctrl++", "Ctrl+=")
        self.smaller = self._action(QT_TRANSLATE_NOOP("Actions", "&Smaller text"), "Ctrl+-")
        self.normal = self._action(QT_TRANSLATE_NOOP("Actions", "&Normal text"), "Ctrl+0")
        self.read_aloud = self._action(QT_TRANSLATE_NOOP("Actions", "&Read aloud, or pause"), "Ctrl+R")
        self.quality = self._action(QT_TRANSLATE_NOOP("Actions", "&Quality of this article…"), "F7")
        self.overview = self._action(QT_TRANSLATE_NOOP("Actions", "Library &overview…"))
        self.full_screen = self._action(QT_TRANSLATE_NOOP("Actions", "&Full screen"), "F11")
        self.back = self._action(QT_TRANSLATE_NOOP("Actions", "&Back"), "Alt+Left", "Back")
        self.forward = self._action(QT_TRANSLATE_NOOP("Actions", "&Forward"), "Alt+Right", "Forward")
        self.home = self._action(QT_TRANSLATE_NOOP("Actions", "First &page"), "Alt+Home")
        self.next_article = self._action(QT_TRANSLATE_NOOP("Actions", "&Next article in the list"), "Ctrl+PgDown")
        self.previous_article = self._action(QT_TRANSLATE_NOOP("Actions", "P&revious article in the list"), "Ctrl+PgUp")
        self.next_part = self._action(QT_TRANSLATE_NOOP("Actions", "Next p&art of the window"), "F6")
        self.previous_part = self._action(QT_TRANSLATE_NOOP("Actions", "Previous part of the &window"), "Shift+F6")
        self.about = self._action(
            QT_TRANSLATE_NOOP("Actions", "&About Patient Reader"), role=QAction.MenuRole.AboutRole
        )
        self._themes = {
            SYSTEM: self._action(QT_TRANSLATE_NOOP("Actions", "Colors as the s&ystem has them")),
            LIGHT: self._action(QT_TRANSLATE_NOOP("Actions", "L&ight colors")),
            DARK: self._action(QT_TRANSLATE_NOOP("Actions", "&Dark colors")),
            CONTRAST: self._action(QT_TRANSLATE_NOOP("Actions", "&High contrast")),
        }
        self._languages = {language: self._action(language_of(language).name) for language in languages}
        self._follow_policy(policy)
        self.read_aloud.setVisible(False)
        self.full_screen.setCheckable(True)
        self._group(self._themes, theme.choose)
        self.looks, self.language_menu, self.undo_import = QMenu(window), QMenu(window), QMenu(window)
        self._menus = {name: QMenu(window) for name in ("file", "edit", "view", "go", "help", "theme")}
        for name in ("file", "edit", "view", "go", "help"):  # their titles are all that a window shows of them at first
            window.menuBar().addMenu(self._menus[name])
        self.larger.triggered.connect(lambda: theme.enlarge(1))
        self.smaller.triggered.connect(lambda: theme.enlarge(-1))
        self.normal.triggered.connect(lambda: theme.set_scale(1.0))
        theme.changed.connect(self._show_theme)
        self._show_theme()
        self._name_menus()

    def _add_writing(self) -> None:
        self.new_article = self._action(QT_TRANSLATE_NOOP("Actions", "New &article…"), "Ctrl+N")
        self.edit = self._action(EDIT, "Ctrl+E")
        self.duplicate = self._action(QT_TRANSLATE_NOOP("Actions", "Dupl&icate this article…"))
        self.translate = self._action(QT_TRANSLATE_NOOP("Actions", "T&ranslate this article…"))
        self.delete = self._action(QT_TRANSLATE_NOOP("Actions", "Delete this arti&cle"))
        self.trash = self._action(QT_TRANSLATE_NOOP("Actions", "&Bring back deleted articles…"))
        self.review = self._action(QT_TRANSLATE_NOOP("Actions", "&Mark as reviewed…"), "Ctrl+M")
        self.withdraw = self._action(QT_TRANSLATE_NOOP("Actions", "With&draw the sign-off"))

    def _follow_policy(self, policy: Policy) -> None:
        """Show what this window may do; most of it waits for an article."""
        at_once = (self.quality, self.overview, self.handout, self.new_article, self.trash)
        for right, actions in (
            (policy.may_edit, self.of_articles),
            (policy.may_review, (self.review, self.withdraw)), (policy.may_check, (self.quality, self.overview)),
            (policy.may_hand_out, (self.add_to_handout, self.handout)),
            (policy.may_print, (self.print, self.save_pdf, self.take_home)),
        ):  # fmt: skip
            for action in actions:
                action.setVisible(right)
                action.setEnabled(right and action in at_once)

    @property
    def of_articles(self) -> tuple[QAction, ...]:
        """What is done with articles themselves: writing, copying, deleting."""
        return (self.new_article, self.edit, self.duplicate, self.translate, self.delete, self.trash)

    def rename(self, action: QAction, words: str) -> None:
        """Call *action* by other *words*, which are marked for translation."""
        self._words[action] = words
        action.setText(QCoreApplication.translate("Actions", words))

    def _action(self, words: str, *keys: str, role: QAction.MenuRole = QAction.MenuRole.NoRole) -> QAction:
        action = QAction(self._window)
        action.setMenuRole(role)
        self._keys[action] = keys
        self._words[action] = words
        return action

    def _group(self, actions: dict[str, QAction], chosen: Callable[[str], object]) -> None:
        group = QActionGroup(self)
        for name, action in actions.items():
            action.setCheckable(True)
            action.setData(name)
            group.addAction(action)
        group.triggered.connect(lambda action: chosen(action.data()))

    def on_language(self, chosen: Callable[[str], object]) -> None:
        """Have *chosen* called with the language that is picked in the menu."""
        self._group(self._languages, chosen)

    def show_language(self, language: str) -> None:
        """Mark *language* as the one that the interface speaks."""
        for name, action in self._languages.items():
            action.setChecked(name == language)

    def complete(self, sources: Sequence[ImportSource]) -> None:
        """Fill the menus and give the actions their keys and words; called once, when the window is on the screen.

        *sources* are what articles can be brought in from.
        """
        from PySide6.QtGui import QKeySequence  # noqa: PLC0415 - no keys before the first paint

        self.imports = [(source, self._action("", *filter(None, [source.shortcut]))) for source in sources]
        nothing = self._action(QT_TRANSLATE_NOOP("Actions", "There is no import to undo"))
        nothing.setEnabled(False)
        self.undo_import.addAction(nothing)
        for action, keys in self._keys.items():
            action.setShortcuts([QKeySequence(key) for key in keys])
            self._window.addAction(action)
        sizes, themes = [self.larger, self.smaller, self.normal], list(self._themes.values())
        self._menus["theme"].addActions(themes)
        self.language_menu.addActions(list(self._languages.values()))
        looks = [self._menus["theme"].menuAction(), self.language_menu.menuAction()]
        imports = [action for _, action in self.imports] if self._policy.may_import else []
        reviews = [self.review, self.withdraw] if self._policy.may_review else []
        handouts = [self.add_to_handout, self.handout] if self._policy.may_hand_out else []
        papers = [self.print, self.save_pdf, self.take_home] if self._policy.may_print else []
        writing = list(self.of_articles) if self._policy.may_edit else []
        _fill(self._menus["file"], writing, imports, reviews, handouts, papers, [self.quit])
        undo = [self.undo_import.menuAction()] if self._policy.may_import else []
        _fill(self._menus["edit"], [self.search, self.find, self.find_next, self.find_previous], undo)
        _fill(self._menus["view"], sizes, looks, [self.read_aloud, self.full_screen], [self.quality, self.overview])
        _fill(
            self._menus["go"], [self.back, self.forward, self.home], [self.previous_article, self.next_article],
            [self.next_part, self.previous_part],
        )  # fmt: skip
        _fill(self._menus["help"], [self.about])
        _fill(self.looks, sizes, themes)
        self.retranslate()

    def _show_theme(self) -> None:
        for choice, action in self._themes.items():
            action.setChecked(choice == self._theme.choice)

    def retranslate(self) -> None:
        """Give everything its words in the language of the interface."""
        for action, words in self._words.items():
            action.setText(QCoreApplication.translate("Actions", words))
        for source, action in self.imports:
            action.setText(say(Message(source.menu)))
        self._name_menus()

    def _name_menus(self) -> None:
        titles = {
            "file": self.tr("&File"), "edit": self.tr("&Edit"), "view": self.tr("&View"), "go": self.tr("&Go"),
            "help": self.tr("&Help"), "theme": self.tr("&Colors")
        }  # fmt: skip
        for name, title in titles.items():
            self._menus[name].setTitle(title)
        self.language_menu.setTitle(self.tr("Lan&guage"))
        self.undo_import.setTitle(self.tr("&Undo import"))
        self.looks.setTitle(self.tr("Text size and colors"))


def _fill(menu: QMenu, *groups: list[QAction]) -> None:
    """Fill *menu* with *groups* of actions, a line between them."""
    for group in filter(None, groups):
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addActions(group)
