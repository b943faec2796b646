"""The look follows the system until somebody chooses, and every control comes from the same tokens."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from reader.pages.tokens import THEMES, read_tokens
from reader.paths import bundled_folder, text_fonts
from reader.ui.desktop.desktop import Desktop
from reader.ui.look.fonts import icon_font
from reader.ui.look.icons import FALLBACK, Icons
from reader.ui.look.widget_style import style_sheet
from reader.ui.look.widget_theme import SCALES, SystemLook, Theme


class FakeSystem(SystemLook):
    """A system whose settings the test sets."""

    theme = "light"
    reduces_motion = False

    def becomes(self, theme: str) -> None:
        self.theme = theme
        self.changed.emit()


def test_the_look_follows_the_system_until_one_is_chosen(qapp: QApplication) -> None:
    system = FakeSystem()
    theme = Theme(qapp, read_tokens(bundled_folder("resources")), system)
    seen: list[str] = []
    theme.changed.connect(lambda: seen.append(theme.name))

    system.becomes("dark")
    assert QApplication.palette().color(QPalette.ColorRole.Window).name() == theme.colours["surface"].lower()
    system.becomes("contrast")
    theme.choose("light")
    system.becomes("dark")

    assert seen == ["dark", "contrast", "light"]
    theme.deleteLater()


def test_text_sizes_have_a_smallest_and_a_largest(qapp: QApplication) -> None:
    theme = Theme(qapp, read_tokens(bundled_folder("resources")), FakeSystem())

    theme.enlarge(99)
    assert theme.scale == SCALES[-1] == 2.0
    theme.enlarge(-99)
    assert theme.scale == SCALES[0]
    theme.set_scale(1.0)
    theme.deleteLater()


def test_the_page_has_the_colours_of_the_window(desktop: Desktop) -> None:
    desktop.theme.choose("dark")

    assert desktop.browsing.look.theme == "dark"
    assert desktop.room.view.page().backgroundColor().name() == desktop.theme.colours["paper"].lower()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("scale", [0.85, 1.0, 2.0])
def test_the_style_sheet_has_no_hole(theme: str, scale: float) -> None:
    tokens = read_tokens(bundled_folder("resources"))

    sheet = style_sheet(tokens, tokens.themes[theme], scale)

    assert "{}" not in sheet.replace(" ", "")
    assert sheet.count("{") == sheet.count("}")


@pytest.mark.parametrize(
    "name",
    "books warning magnifying-glass x globe book-open arrow-left arrow-right house text-aa translate caret-up caret-down".split(),
)
def test_every_icon_that_is_used_exists(name: str) -> None:
    assert Icons("any", icon_font()[1]).has(name)


def test_an_unknown_icon_is_drawn_as_a_page(qapp: QApplication) -> None:
    icons = Icons("any", icon_font()[1])

    assert icons.glyph("no-such-icon") == icons.glyph(FALLBACK)
    assert (text_fonts() / "AtkinsonHyperlegible-Regular.ttf").is_file()
