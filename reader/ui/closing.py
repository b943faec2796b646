"""What every window of the program has to be taken down, in the order that it depends on each other."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.system.logs import stop_log

if TYPE_CHECKING:
    from reader.ui.failures import Failures
    from reader.ui.interface_language import InterfaceLanguage
    from reader.ui.single_instance import SingleInstance
    from reader.web.article_view import ArticleView


def take_down(
    view: ArticleView | None, window: QWidget, instance: SingleInstance, language: InterfaceLanguage, failures: Failures,
    log: logging.Handler | None,
) -> None:  # fmt: skip
    """End *view*, then *window* and what served it, the log last. Nobody may run in the background any more."""
    if view is not None:
        from reader.web.article_view import dispose  # noqa: PLC0415 - without a view nobody needs Qt WebEngine

        dispose(view)
    window.close()
    # A closed window that stays is styled again with every new one.
    window.deleteLater()
    instance.release()
    language.fall_silent()
    failures.uninstall()
    if log:
        stop_log(log)
