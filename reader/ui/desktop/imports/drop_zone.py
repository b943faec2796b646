"""Dropping files, folders and addresses on a window: they are copied, and the window shows where they may go."""

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from reader.ui.look.widget_theme import Theme


class DropZone(QObject):
    """Watches *target*, which takes drops. ``dropped`` carries paths, or else addresses."""

    dropped = Signal(list)

    def __init__(self, target: QWidget, theme: Theme) -> None:
        super().__init__(target)
        self._target, self._theme = target, theme
        self.highlight: QLabel | None = None
        """What lies over the window while something is held over it."""
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._target:
            if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove) and isinstance(event, QDragMoveEvent):
                return self._hold(event)
            if event.type() == QEvent.Type.DragLeave:
                self._show_highlight(False)
            elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
                return self._drop(event)
        return super().eventFilter(watched, event)

    def _hold(self, event: QDragMoveEvent) -> bool:
        if not names_in(event.mimeData()):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._show_highlight(True)
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self._show_highlight(False)
        names = names_in(event.mimeData())
        if not names:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(names)
        return True

    def _show_highlight(self, shown: bool) -> None:
        if not shown:
            if self.highlight:
                self.highlight.hide()
                self.highlight.deleteLater()
            self.highlight = None
            return
        if self.highlight is None:
            colours = self._theme.colours
            words = self.tr("Drop it here to bring it in. It is copied: the original stays where it is.")
            highlight = self.highlight = QLabel(words, self._target)
            highlight.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            highlight.setAlignment(Qt.AlignmentFlag.AlignCenter)
            highlight.setWordWrap(True)
            highlight.setFont(self._theme.font("title", bold=True))
            highlight.setStyleSheet(
                f"background: {colours['wash']}; color: {colours['ink']}; border: 6px dashed {colours['teal']}; padding: 40px;"
            )
            highlight.setGeometry(self._target.rect())
            highlight.show()
            highlight.raise_()


def names_in(data: QMimeData) -> list[str]:
    """Return the paths of the files and folders in *data*; where there are none, the web address in it."""
    paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    addresses = [url.toString() for url in data.urls() if url.scheme() in {"http", "https"}]
    text = data.text().strip() if data.hasText() else ""
    if not addresses and text.lower().startswith(("http://", "https://")) and len(text.split()) == 1:
        addresses = [text]
    return paths or addresses[:1]
