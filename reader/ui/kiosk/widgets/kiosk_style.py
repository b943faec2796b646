"""The style sheet of the kiosk: only for the few widgets that do not paint themselves."""

from __future__ import annotations

from collections.abc import Mapping

from reader.pages.tokens import Tokens

_SHEET = """
QLineEdit {{ background: {surface}; color: {ink}; border: {border}px solid {teal}; border-radius: {radius}px;
  padding: 0 {pad}px; selection-background-color: {surface}; selection-color: {ink}; placeholder-text-color: {ink2}; }}
QLineEdit:focus {{ border: {ring}px solid {focus}; padding: 0 {pad_focus}px; }}
QPushButton, QToolButton {{ background: {surface}; color: {ink}; border: {border}px solid {edge}; border-radius: {radius}px;
  padding: 0 {pad}px; min-height: {button}px; min-width: {button_width}px; }}
QPushButton:pressed, QToolButton:pressed, QToolButton:checked {{ background: {wash}; border-color: {teal}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {edge}; border-color: {line}; }}
QPushButton:focus, QToolButton:focus {{ border: {ring}px solid {focus}; padding: 0 {pad_focus}px; min-height: {button_focus}px;
  min-width: {button_width}px; }}
QPushButton#primary, QToolButton#primary {{ background: {teal}; color: {on_teal}; border-color: {teal}; }}
QPushButton#primary:pressed, QToolButton#primary:pressed {{ background: {pressed}; }}
QPushButton#primary:disabled {{ background: {surface}; color: {ink2}; border: 1px dashed {edge}; }}
QPushButton#primary:focus, QToolButton#primary:focus {{ border-color: {focus}; }}
"""


def kiosk_sheet(tokens: Tokens, colours: Mapping[str, str], scale: float) -> str:
    """Return the Qt style sheet for *colours*; no button is lower or narrower than the tokens' target."""
    del scale  # the fonts have it, and nothing here stands around text alone
    target, gap = int(tokens.space["target"]), int(tokens.space["gap"])
    border, ring = max(1, round(gap / 7)), max(3, round(gap / 3))
    pad = round(target / 3)
    sizes = {
        "radius": tokens.space["radius"], "border": border, "ring": ring, "pad": pad, "pad_focus": pad - ring + border,
        "button": target - 2 * border, "button_focus": target - 2 * ring, "button_width": target - 2 * pad,
    }  # fmt: skip
    return _SHEET.format(**colours, **sizes)
