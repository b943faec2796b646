"""The widgets' style sheet, made of the same tokens as the article's CSS."""

from __future__ import annotations

from collections.abc import Mapping

from reader.pages.tokens import Tokens

_SHEET = """
QWidget {{ color: {ink}; }}
QMainWindow, QDialog, QMessageBox {{ background: {surface}; }}
QToolTip {{ background: {ink}; color: {paper}; border: 1px solid {ink}; padding: 6px; }}
QMenuBar {{ background: {surface}; border-bottom: 1px solid {line}; padding: 2px 8px; }}
QMenuBar::item {{ padding: 6px 10px; border-radius: 6px; background: transparent; }}
QMenuBar::item:selected {{ background: {wash}; color: {ink}; }}
QMenu {{ background: {surface}; border: 1px solid {edge}; padding: 6px; }}
QMenu::item {{ padding: {menu_pad}px 28px {menu_pad}px 28px; border-radius: 6px; }}
QMenu::item:selected {{ background: {teal}; color: {on_teal}; }}
QMenu::item:disabled {{ color: {edge}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 6px 8px; }}
#header, #articleBar, #findBar, #readAloudBar {{ background: {surface}; border-bottom: 1px solid {line}; }}
#sidebar {{ background: {sunken}; border: 0; outline: 0; }}
#listColumn {{ background: {surface}; }}
#entries {{ background: {surface}; border: 0; outline: 0; }}
#listHead {{ background: {surface}; border-bottom: 1px solid {line}; }}
#listHead[kind="results"] {{ min-height: {results_head}px; max-height: {results_head}px; }}
#articlePane, #articleWait {{ background: {paper}; }}
#appName {{ font-weight: bold; font-size: {title}px; }}
#appMark {{ background: {teal}; border-radius: 8px; }}
#count, #hint {{ color: {ink2}; font-size: {small}px; }}
#crisis {{ background: {amber_wash}; color: {ink}; border-left: 5px solid {amber}; padding: 10px 16px; }}
#emptyTitle {{ font-weight: bold; font-size: {title}px; }}
#emptyHint {{ color: {ink2}; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:hover, QSplitter::handle:focus {{ background: {teal}; }}
QLineEdit {{ background: {surface}; color: {ink}; border: 1px solid {edge}; border-radius: {radius}px;
  padding: 0 12px; min-height: {field}px; selection-background-color: {teal}; selection-color: {on_teal}; placeholder-text-color: {ink2}; }}
QDateEdit {{ background: {surface}; color: {ink}; border: 1px solid {edge}; border-radius: {radius}px; padding: 0 12px;
  min-height: {field}px; selection-background-color: {teal}; selection-color: {on_teal}; }}
QDateEdit:focus {{ border: 2px solid {focus}; padding: 0 11px; min-height: {field_focus}px; }}
QDateEdit::up-button, QDateEdit::down-button {{ width: 0; border: 0; }}
QDateEdit QLineEdit, QDateEdit QLineEdit:focus {{ border: 0; padding: 0; min-height: 0; background: transparent; }}
QCalendarWidget QWidget {{ background: {surface}; alternate-background-color: {sunken}; }}
QCalendarWidget QToolButton, QCalendarWidget QToolButton:disabled {{ border-color: transparent; }}
QCalendarWidget QAbstractItemView {{ color: {ink}; selection-background-color: {teal}; selection-color: {on_teal}; outline: 0; }}
QCalendarWidget QAbstractItemView:disabled {{ color: {edge}; }}
QLineEdit:focus {{ border: 2px solid {focus}; padding: 0 11px; min-height: {field_focus}px; }}
QLineEdit#search {{ background: {paper}; }}
QToolButton#clear, QToolButton#clear:hover {{ background: transparent; border: 0; min-width: 0; min-height: 0; padding: 0; }}
QToolButton#clear:focus {{ border: 3px solid {focus}; }}
QPushButton, QToolButton {{ background: {surface}; color: {ink}; border: 1px solid {edge}; border-radius: {radius}px;
  padding: 0 14px; min-height: {button}px; min-width: {button_width}px; }}
QToolButton {{ padding: 0 10px; }}
QPushButton:hover, QToolButton:hover {{ background: {wash}; border-color: {teal}; }}
QPushButton:pressed, QToolButton:pressed, QToolButton:checked {{ background: {wash}; border-color: {teal}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {edge}; border-color: {line}; }}
QPushButton:focus, QToolButton:focus {{ border: 3px solid {focus}; padding: 0 12px; min-height: {button_focus}px;
  min-width: {button_width_focus}px; }}
QToolButton:focus {{ padding: 0 8px; }}
QPushButton#hintButton {{ text-align: left; }}
QPushButton#primary {{ background: {teal}; color: {on_teal}; border-color: {teal}; font-weight: bold; }}
QPushButton#primary:hover, QPushButton#primary:pressed {{ background: {pressed}; }}
QPushButton#primary:disabled {{ background: {surface}; color: {ink2}; border: 1px dashed {edge}; font-weight: normal; }}
QPushButton#primary:focus {{ border: 3px solid {focus}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
#notice {{ background: {wash}; border-top: 1px solid {line}; }}
#notice[kind="problem"] {{ background: {amber_wash}; }}
#activity {{ background: {sunken}; border-top: 1px solid {line}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QProgressBar {{ background: {line}; border: 0; border-radius: 4px; max-height: 8px; min-height: 8px; }}
QProgressBar::chunk {{ background: {teal}; border-radius: 4px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {edge}; border-radius: 4px; min-height: 44px; margin: 2px; }}
QScrollBar::handle:vertical:hover {{ background: {ink2}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; }}
QScrollBar::handle:horizontal {{ background: {edge}; border-radius: 4px; min-width: 44px; margin: 2px; }}
QTreeView, QTextEdit, QPlainTextEdit, QListWidget {{ background: {surface}; border: 1px solid {edge};
  border-radius: {radius}px; }}
QListWidget::item {{ padding: 10px; border-bottom: 1px solid {line}; color: {ink}; }}
QListWidget::item:hover {{ background: {surface}; color: {ink}; }}
QListWidget::item:selected {{ background: {wash}; color: {ink}; }}
QListWidget:focus, QTextEdit:focus, QPlainTextEdit:focus {{ border: 3px solid {focus}; }}
QCheckBox, QRadioButton {{ spacing: 10px; min-height: {target}px; }}
QCheckBox:focus, QRadioButton:focus {{ border: 3px solid {focus}; border-radius: 6px; }}
"""


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
        "small": round(float(tokens.type["small"]) * scale), "title": round(19 * scale),
    }  # fmt: skip
    return _SHEET.format(**colours, **sizes)
