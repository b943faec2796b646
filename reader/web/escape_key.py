"""Escape puts a word's meaning away, however it came up, without moving the focus elsewhere (WCAG 2.2, 1.4.13).

Style alone shows a meaning for focus and for a resting pointer, and so cannot take it back while these
stay. The script runs in the application's world of Chromium; the page itself runs none.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWebEngineCore import QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView

WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value

# Chromium goes on from the word when Tab is pressed next, although the word has lost the focus.
DISMISS = """
for (const open of document.querySelectorAll(':popover-open')) open.hidePopover();
if (document.activeElement?.matches('.word > span')) document.activeElement.blur();
document.documentElement.classList.add('hushed');
addEventListener('mouseout', () => document.documentElement.classList.remove('hushed'), {once: true});
"""


def dismiss_on_escape(view: QWebEngineView) -> None:
    """Have Escape put the meaning away that *view* shows, while the focus is in it."""
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_Escape), view)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(lambda: view.page().runJavaScript(DISMISS, WORLD))
