"""What the Quality panel adds to the window's style sheet. Kept here, so that a start does not read it."""

from __future__ import annotations

from reader.ui.look.widget_theme import Theme

_SHEET = """
#quality, #quality QScrollArea, #qualityPage {{ background: {surface}; border: 0; }}
#qualityBar {{ background: {surface}; border-bottom: 1px solid {line}; }}
#qualityFoot {{ background: {sunken}; border-top: 1px solid {line}; }}
#qualityFigure {{ font-size: {figure}px; font-weight: bold; }}
#qualityHead {{ font-size: {title}px; font-weight: bold; }}
#qualityTopic {{ font-weight: bold; color: {ink2}; }}
#qualitySmall {{ font-size: {small}px; color: {ink2}; }}
#qualityNote {{ background: {amber_wash}; border-left: 5px solid {amber}; }}
#pematItem {{ border-top: 1px solid {line}; }}
QTableWidget {{ background: {surface}; border: 1px solid {edge}; border-radius: {radius}px; gridline-color: {line}; }}
QTableWidget, QListWidget {{ padding: 2px; }}
QTableWidget:focus, QListWidget:focus {{ border: 3px solid {focus}; padding: 0; }}
QTableWidget::item {{ padding: 0 10px; color: {ink}; border-bottom: 1px solid {line}; }}
QTableWidget::item:selected {{ background: {wash}; color: {ink}; }}
QHeaderView {{ background: {sunken}; border: 0; }}
QHeaderView::section {{ background: {sunken}; color: {ink}; border: 0; padding: 6px 10px; font-weight: bold; }}
QRadioButton {{ min-width: {target}px; }}
QRadioButton::indicator {{ width: {dot}px; height: {dot}px; border: 2px solid {edge};
  border-radius: {dot_radius}px; background: {surface}; }}
QRadioButton::indicator:checked {{ width: {hole}px; height: {hole}px; border: {dot_ring}px solid {teal}; background: {on_teal}; }}
QRadioButton:disabled {{ color: {ink2}; }}
QRadioButton::indicator:disabled {{ border-color: {line}; }}
QRadioButton::indicator:checked:disabled {{ border-color: {edge}; }}
"""


def panel_sheet(theme: Theme) -> str:
    """Return the style sheet of the panel in the theme and text size that are in force."""
    dot = theme.pixels(14)
    sizes = {
        "figure": theme.pixels(24), "title": theme.pixels(18), "small": theme.pixels(float(theme.tokens.type["small"])),
        "radius": theme.tokens.space["radius"], "target": theme.tokens.space["target"],
        "dot": dot, "dot_radius": dot // 2 + 2, "dot_ring": dot // 3 + 1, "hole": dot + 4 - 2 * (dot // 3 + 1),
    }  # fmt: skip
    return _SHEET.format(**theme.colours, **sizes)
