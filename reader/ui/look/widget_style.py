"""The widgets' style sheets, made of the same tokens as the article's CSS."""

from collections.abc import Mapping
from functools import cache
from string import Template

from reader.pages.tokens import Tokens
from reader.paths import bundled_folder


def style_sheet(tokens: Tokens, colours: Mapping[str, str], scale: float) -> str:
    """Return the Qt style sheet for *colours*, its text *scale* times the normal size.

    No control is lower or narrower than the target size of the tokens, borders included.
    """
    target = max(int(tokens.space["target"]), round(int(tokens.space["target"]) * (0.6 + 0.4 * scale)))
    sizes = {
        "target": target, "radius": tokens.space["radius"],
        "field": target - 2, "field_focus": target - 4,
        "button": target - 2, "button_focus": target - 6, "button_width": target - 22, "button_width_focus": target - 22,
        "menu_pad": round((target - float(tokens.type["ui"]) * scale * 1.25) / 2) if scale < 2 else 8,
        "results_head": target + 28 + round(float(tokens.type["small"]) * scale * 1.5),  # a line of words and one of buttons
        "box": round(16 * scale), "tick": _tick(colours["on_teal"]),
        "small": round(float(tokens.type["small"]) * scale), "title": round(19 * scale),
    }  # fmt: skip
    return filled_sheet("widgets", {**colours, **sizes})


def filled_sheet(name: str, values: Mapping[str, object]) -> str:
    """Return the style sheet ``resources/theme/NAME.qss`` with *values* for its names with a "$"."""
    return _template(name).substitute(values)


def _tick(colour: str) -> str:
    """Return the address of the picture of a tick that is nearest to *colour* ("#RRGGBB")."""
    name = "tick-light.png" if int(colour[1:3], 16) > 127 else "tick-dark.png"
    return (bundled_folder("resources") / "theme" / name).as_posix()


@cache
def _template(name: str) -> Template:
    return Template((bundled_folder("resources") / "theme" / f"{name}.qss").read_text("utf-8"))
