"""The start paints its window without making the namespace Qt, and the numbers that stand in for it are Qt's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt

from reader.options import Options
from reader.ui.look import numbers

START = """
import sys
from pathlib import Path
import PySide6.QtCore
from reader.ui.desktop.desktop import Desktop
from reader.ui.application import make_application, prepare_environment
from reader.options import Options
from reader.settings.clinic_settings import Settings
options = Options(Path(sys.argv[1]), (Path(sys.argv[2]),), bundled=False, sandbox=False)
prepare_environment(options)
application = make_application()
desktop = Desktop(application, options, Settings())
paint = desktop.window.paintEvent
def painted(event):
    paint(event)
    print("window painted, namespace made:", "Qt" in vars(PySide6.QtCore), flush=True)
    import os
    os._exit(0)
desktop.window.paintEvent = painted
desktop.start()
application.exec()
"""


def test_the_numbers_are_those_of_qt() -> None:
    flag, role = Qt.AlignmentFlag, Qt.ItemDataRole
    pairs = {
        numbers.ALIGN_LEFT: flag.AlignLeft, numbers.ALIGN_RIGHT: flag.AlignRight,
        numbers.ALIGN_ABSOLUTE: flag.AlignAbsolute, numbers.ALIGN_MIDDLE: flag.AlignVCenter,
        numbers.ALIGN_CENTRE: flag.AlignCenter, numbers.WRAP_WORDS: Qt.TextFlag.TextWordWrap,
    }  # fmt: skip
    assert all(number == member.value for number, member in pairs.items())
    assert Qt.TextFormat.PlainText.value == numbers.PLAIN_TEXT
    assert Qt.TextInteractionFlag.TextSelectableByMouse.value == numbers.SELECTABLE_BY_MOUSE
    assert (role.DisplayRole, role.AccessibleTextRole, role.UserRole) == (
        numbers.DISPLAY_ROLE, numbers.ACCESSIBLE_TEXT_ROLE, numbers.USER_ROLE,
    )  # fmt: skip
    assert Qt.InputMethodHint.ImhNoPredictiveText.value == numbers.NO_PREDICTION
    policy = Qt.FocusPolicy
    policies = (policy.NoFocus, policy.TabFocus, policy.ClickFocus, policy.StrongFocus)
    assert tuple(one.value for one in policies) == (
        numbers.NO_FOCUS, numbers.TAB_FOCUS, numbers.CLICK_FOCUS, numbers.STRONG_FOCUS,
    )  # fmt: skip
    window = Qt.WindowType
    alone = window.Window | window.FramelessWindowHint | window.WindowStaysOnTopHint
    assert alone.value == numbers.ALONE_ON_TOP
    assert Qt.InputMethodHint.ImhSensitiveData.value == numbers.SENSITIVE
    assert Qt.ScrollBarPolicy.ScrollBarAlwaysOff.value == numbers.SCROLL_BAR_OFF
    assert Qt.ToolButtonStyle.ToolButtonTextBesideIcon.value == numbers.TEXT_BESIDE_ICON
    assert Qt.ToolButtonStyle.ToolButtonIconOnly.value == numbers.ICON_ONLY
    assert Qt.ToolButtonStyle.ToolButtonTextOnly.value == numbers.TEXT_ONLY
    assert Qt.CursorShape.ArrowCursor.value == numbers.ARROW


def test_the_window_is_painted_before_the_namespace_is_made(indexed: Options) -> None:
    folders = [str(indexed.data_dir), str(indexed.collections[0])]
    run = subprocess.run(
        [sys.executable, "-c", START, *folders], capture_output=True, text=True, timeout=60,
        cwd=Path(numbers.__file__).parent.parent.parent,
    )  # fmt: skip

    assert "window painted, namespace made: False" in run.stdout, run.stderr
