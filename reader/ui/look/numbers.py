"""The members of the namespace Qt that a start needs, by their numbers.

Naming ``Qt`` for the first time makes some ninety Python enumerations, which takes 20 ms: a tenth of
the time until the window is there. What is drawn or set before the first paint is therefore given as
numbers, to QPainter.drawText and item models, which want numbers, and to Qt properties
(``setProperty("alignment", ALIGN_CENTRE)``). A test compares the numbers with Qt's, another one sees
that a start paints its window without the namespace.
"""

from __future__ import annotations

# Qt.AlignmentFlag and Qt.TextFlag
ALIGN_LEFT, ALIGN_RIGHT, ALIGN_ABSOLUTE, ALIGN_MIDDLE, ALIGN_CENTRE = 0x01, 0x02, 0x10, 0x80, 0x84
WRAP_WORDS = 0x1000
# Qt.TextFormat, Qt.TextInteractionFlag
PLAIN_TEXT, RICH_TEXT = 0, 1
NO_INTERACTION, SELECTABLE_BY_MOUSE = 0, 1
# Qt.ItemDataRole
DISPLAY_ROLE, ACCESSIBLE_TEXT_ROLE, USER_ROLE = 0, 11, 0x100
# Qt.FocusPolicy
NO_FOCUS, TAB_FOCUS, CLICK_FOCUS, STRONG_FOCUS = 0, 1, 2, 11
# Qt.InputMethodHint
NO_PREDICTION, SENSITIVE = 0x40, 0x02
# Qt.ScrollBarPolicy, Qt.ToolButtonStyle, Qt.CursorShape
SCROLL_BAR_OFF, ICON_ONLY, TEXT_ONLY, TEXT_BESIDE_ICON, ARROW = 1, 0, 1, 2, 0
# QFrame.Shape, QAbstractItemView.SelectionMode and EditTrigger: whose classes have as many enumerations
NONE = 0
# Qt.ContextMenuPolicy
PREVENT_CONTEXT_MENU = 4
# Qt.WindowType: Window, FramelessWindowHint and WindowStaysOnTopHint
ALONE_ON_TOP = 0x1 | 0x800 | 0x40000
