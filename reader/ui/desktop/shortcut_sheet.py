"""The sheet of keyboard shortcuts, made from the menus themselves: what has a key in a menu stands here, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMenu, QMenuBar, QTextBrowser, QWidget

from reader.ui.look.layouts import column
from reader.ui.look.widget_theme import Theme

ROOMY = 1.5
"""The text size from which keys stand below their words."""


class KeyGroup(NamedTuple):
    """A menu, and what in it has keys: its words, and how each of its keys is written on this system."""

    title: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def shortcuts_of(bar: QMenuBar) -> tuple[KeyGroup, ...]:
    """Return what can be done by a key in the menus of *bar*, those within menus included; menus without a key are left out."""
    groups = []
    for action in bar.actions():
        menu = action.menu()
        rows = tuple(_rows(menu)) if isinstance(menu, QMenu) else ()
        if rows:
            groups.append(KeyGroup(plain(action.text()), rows))
    return tuple(groups)


def _rows(menu: QMenu) -> Sequence[tuple[str, tuple[str, ...]]]:
    rows: list[tuple[str, tuple[str, ...]]] = []
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            rows += _rows(inner)
        elif action.isVisible() and action.shortcuts():
            rows.append((plain(action.text()), written(action)))
    return rows


def written(action: QAction) -> tuple[str, ...]:
    """Return the keys of *action* as this system writes them."""
    return tuple(one.toString(QKeySequence.SequenceFormat.NativeText) for one in action.shortcuts())


def plain(words: str) -> str:
    """Return *words* of a menu without the mark of its letter, and without dots at the end."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


class ShortcutSheet(QDialog):
    """Shows the groups one below the other; it stays beside the window until it is closed."""

    def __init__(self, groups: Sequence[KeyGroup], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.text.document().setDocumentMargin(16)
        self.text.setHtml(_html(groups, theme))
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column(self.text, buttons, of=self, grows=self.text, margins=(20, 20, 20, 16), spacing=12)
        room = self.screen().availableSize()
        self.resize(min(theme.pixels(620), room.width() - 40), min(theme.pixels(640), room.height() - 60))
        self.text.setFocus()


def _html(groups: Sequence[KeyGroup], theme: Theme) -> str:
    line = f"border-bottom: 1px solid {theme.colours['line']}"
    is_narrow = theme.scale >= ROOMY
    rows = []
    for group in groups:  # one table, so that all keys stand below each other
        rows.append(f'<tr><td colspan="2" style="padding-top: 14px"><h3>{escape(group.title)}</h3></td></tr>')
        for words, keys in group.rows:
            said, pressed = escape(words), f"<b>{escape(', '.join(keys))}</b>"
            if is_narrow:
                rows.append(f'<tr><td colspan="2" style="padding: 4px 0; {line}">{said}<br>{pressed}</td></tr>')
            else:
                rows.append(
                    f'<tr><td style="padding: 4px 16px 4px 0; {line}">{said}</td><td style="padding: 4px 0; {line}">{pressed}</td></tr>'
                )
    return f'<table width="100%" cellspacing="0">{"".join(rows)}</table>'
