"""Everything a person can do in the window, as actions with their menus and standard shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.errors import QT_TRANSLATE_NOOP
from reader.languages import language_of
from reader.pages.tokens import CONTRAST, DARK, LIGHT
from reader.settings.policy import Policy
from reader.ui.look.widget_theme import SYSTEM, Theme

ADD_FAVORITE = QT_TRANSLATE_NOOP("Actions", "Add to fa&vorites")
REMOVE_FAVORITE = QT_TRANSLATE_NOOP("Actions", "Remo&ve from favorites")
EDIT = QT_TRANSLATE_NOOP("Actions", "&Edit this article…")
OWN_VERSION = QT_TRANSLATE_NOOP("Actions", "Make our &own version…")


BAR = ("file", "article", "edit", "view", "go", "help")
"""The menus of the window, in their order."""


class Actions(QObject):
    """The window's actions; the window connects what they do."""

    def __init__(self, window: QMainWindow, theme: Theme, policy: Policy, languages: Sequence[str]) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._policy = policy
        self._keys: dict[QAction, tuple[str, ...]] = {}
        self._words: dict[QAction, str] = {}
        self._add_writing()
        self._add_reviewing()
        self._add_shelf()
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
        self.refresh = self._action(QT_TRANSLATE_NOOP("Actions", "Chec&k the folders for changes"), "F5")
        self.full_screen = self._action(QT_TRANSLATE_NOOP("Actions", "&Full screen"), "F11")
        self.back = self._action(QT_TRANSLATE_NOOP("Actions", "&Back"), "Alt+Left", "Back")
        self.forward = self._action(QT_TRANSLATE_NOOP("Actions", "&Forward"), "Alt+Right", "Forward")
        self.home = self._action(QT_TRANSLATE_NOOP("Actions", "&Home"), "Alt+Home")
        self.next_article = self._action(QT_TRANSLATE_NOOP("Actions", "&Next article in the list"), "Ctrl+PgDown")
        self.previous_article = self._action(QT_TRANSLATE_NOOP("Actions", "P&revious article in the list"), "Ctrl+PgUp")
        self.next_part = self._action(QT_TRANSLATE_NOOP("Actions", "Next p&art of the window"), "F6")
        self.previous_part = self._action(QT_TRANSLATE_NOOP("Actions", "Previous part of the &window"), "Shift+F6")
        self.help = self._action(QT_TRANSLATE_NOOP("Actions", "&Pages of Help"), "F1")
        self.about = self._action(
            QT_TRANSLATE_NOOP("Actions", "&About Patient Reader"), role=QAction.MenuRole.AboutRole
        )
        self._themes = self._theme_actions()
        self._languages = {language: self._action(language_of(language).name) for language in languages}
        self._follow_policy(policy)
        self.read_aloud.setVisible(False)
        self.full_screen.setCheckable(True)
        self.looks, self.language_menu = QMenu(window), QMenu(window)
        self._menus = {name: QMenu(window) for name in (*BAR, "theme")}
        for name in BAR:  # their titles are all that a window shows of them at first
            window.menuBar().addMenu(self._menus[name])
        self._menus["article"].menuAction().setVisible(policy.may_edit or policy.may_review or policy.may_hand_out)
        self._follow_theme(theme)
        self._name_menus()

    def _add_reviewing(self) -> None:
        self.review = self._action(QT_TRANSLATE_NOOP("Actions", "&Mark as reviewed…"), "Ctrl+M")
        self.withdraw = self._action(QT_TRANSLATE_NOOP("Actions", "With&draw the sign-off"))
        self.changes = self._action(QT_TRANSLATE_NOOP("Actions", "What changed since the sign-off…"))
        self.worklist = self._action(QT_TRANSLATE_NOOP("Actions", "Worklist of reviews…"), "Ctrl+Shift+M")

    def _add_shelf(self) -> None:
        self.favorite = self._action(ADD_FAVORITE, "Ctrl+D")
        self.shortcuts = self._action(QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "Ctrl+/")
        self.favorites, self.recent = QMenu(self._window), QMenu(self._window)

    def show_favorite(self, is_one: bool) -> None:
        """Have the action say whether the article that is shown is a favorite."""
        self._words[self.favorite] = REMOVE_FAVORITE if is_one else ADD_FAVORITE
        self.favorite.setText(QCoreApplication.translate("Actions", self._words[self.favorite]))

    @property
    def of_reviews(self) -> tuple[QAction, ...]:
        """What is done with sign-offs."""
        return (self.review, self.changes, self.withdraw, self.worklist)

    def _theme_actions(self) -> dict[str, QAction]:
        return {
            SYSTEM: self._action(QT_TRANSLATE_NOOP("Actions", "Match s&ystem")),
            LIGHT: self._action(QT_TRANSLATE_NOOP("Actions", "L&ight colors")),
            DARK: self._action(QT_TRANSLATE_NOOP("Actions", "&Dark colors")),
            CONTRAST: self._action(QT_TRANSLATE_NOOP("Actions", "&High contrast")),
        }

    def _follow_theme(self, theme: Theme) -> None:
        self._group(self._themes, theme.choose)
        self.larger.triggered.connect(lambda: theme.enlarge(1))
        self.smaller.triggered.connect(lambda: theme.enlarge(-1))
        self.normal.triggered.connect(lambda: theme.set_scale(1.0))
        theme.changed.connect(self._show_theme)
        self._show_theme()

    def _add_writing(self) -> None:
        self.new_article = self._action(QT_TRANSLATE_NOOP("Actions", "New &article…"), "Ctrl+N")
        self.edit = self._action(EDIT, "Ctrl+E")
        self.duplicate = self._action(QT_TRANSLATE_NOOP("Actions", "Dupl&icate this article…"))
        self.translate = self._action(QT_TRANSLATE_NOOP("Actions", "T&ranslate this article…"))
        self.delete = self._action(QT_TRANSLATE_NOOP("Actions", "Delete this arti&cle"))
        self.trash = self._action(QT_TRANSLATE_NOOP("Actions", "&Bring back deleted articles…"))

    def _follow_policy(self, policy: Policy) -> None:
        """Show what this window may do; most of it waits for an article."""
        at_once = (self.quality, self.overview, self.handout, self.new_article, self.trash)
        for right, actions in (
            (policy.may_edit, self.of_articles), (policy.may_review, self.of_reviews), (policy.may_keep, (self.favorite,)),
            (policy.may_check, (self.quality, self.overview)),
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

    def on_edit_menu(self, opens: Callable[[], object]) -> None:
        """Have *opens* called before the Edit menu is shown."""
        self._menus["edit"].aboutToShow.connect(opens)

    def show_language(self, language: str) -> None:
        """Mark *language* as the one that the interface speaks."""
        for name, action in self._languages.items():
            action.setChecked(name == language)

    def complete(self) -> None:
        """Fill the menus and give the actions their keys and words; called once, when the window is on the screen."""
        from PySide6.QtGui import QKeySequence  # noqa: PLC0415 - no keys before the first paint

        self.bring_in = self._action(QT_TRANSLATE_NOOP("Actions", "&Import articles…"), "Ctrl+I")
        self.update_site = self._action(QT_TRANSLATE_NOOP("Actions", "&Update from the site…"), "Ctrl+Shift+I")
        self.undo_import = self._action(QT_TRANSLATE_NOOP("Actions", "&Undo import"))
        self.earlier_imports = QMenu(self._window)
        self.settings = self._action(
            QT_TRANSLATE_NOOP("Actions", "Se&ttings…"), "Ctrl+,", role=QAction.MenuRole.PreferencesRole
        )
        self.back_up = self._action(QT_TRANSLATE_NOOP("Actions", "Back up…"))
        self.restore = self._action(QT_TRANSLATE_NOOP("Actions", "Restore a backup…"))
        for action, keys in self._keys.items():
            action.setShortcuts([QKeySequence(key) for key in keys])
            self._window.addAction(action)
        sizes, themes = [self.larger, self.smaller, self.normal], list(self._themes.values())
        self._menus["theme"].addActions(themes)
        self.language_menu.addActions(list(self._languages.values()))
        looks = [self._menus["theme"].menuAction(), self.language_menu.menuAction()]
        imports = [self.bring_in, self.update_site] if self._policy.may_import else []
        undo = [self.undo_import, self.earlier_imports.menuAction()] if self._policy.may_import else []
        reviews = list(self.of_reviews) if self._policy.may_review else []
        handouts = [self.add_to_handout, self.handout] if self._policy.may_hand_out else []
        papers = [self.print, self.save_pdf, self.take_home] if self._policy.may_print else []
        backups = [self.back_up, self.restore] if self._policy.may_import else []
        writing = list(self.of_articles) if self._policy.may_edit else []
        settings = [self.settings] if self._policy.may_edit else []
        self.settings.setVisible(self._policy.may_edit)
        _fill(self._menus["file"], imports, papers, backups, [self.quit])
        _fill(self._menus["article"], writing, reviews, handouts)
        _fill(self._menus["edit"], undo, [self.search, self.find, self.find_next, self.find_previous], settings)
        _fill(
            self._menus["view"], sizes, looks, [self.read_aloud, self.full_screen, self.refresh], [self.quality, self.overview]
        )  # fmt: skip
        _fill(
            self._menus["go"], [self.back, self.forward, self.home], [self.previous_article, self.next_article],
            [self.favorite, self.favorites.menuAction(), self.recent.menuAction()] if self._policy.may_keep else [],
            [self.next_part, self.previous_part],
        )  # fmt: skip
        _fill(self._menus["help"], [self.help, self.shortcuts], [self.about])
        _fill(self.looks, sizes, themes)
        self.retranslate()

    def _show_theme(self) -> None:
        for choice, action in self._themes.items():
            action.setChecked(choice == self._theme.choice)

    def retranslate(self) -> None:
        """Give everything its words in the language of the interface."""
        for action, words in self._words.items():
            action.setText(QCoreApplication.translate("Actions", words))
        self._name_menus()

    def _name_menus(self) -> None:
        titles = {
            "file": self.tr("&File"), "article": self.tr("&Article"),
            "edit": self.tr("&Edit"), "view": self.tr("&View"), "go": self.tr("&Go"),
            "help": self.tr("&Help"), "theme": self.tr("&Colors")
        }  # fmt: skip
        for name, title in titles.items():
            self._menus[name].setTitle(title)
        self.favorites.setTitle(self.tr("Fav&orites"))
        self.recent.setTitle(self.tr("Recen&t articles"))
        if hasattr(self, "earlier_imports"):
            self.earlier_imports.setTitle(self.tr("Undo an &earlier import"))
        self.language_menu.setTitle(self.tr("Lan&guage"))
        self.looks.setTitle(self.tr("Text size and colors"))


def _fill(menu: QMenu, *groups: list[QAction]) -> None:
    """Fill *menu* with *groups* of actions, a line between them."""
    for group in filter(None, groups):
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addActions(group)
