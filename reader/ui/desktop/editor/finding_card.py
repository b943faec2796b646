"""One thing that the check would write otherwise: what it is, what can be done at a touch, and the next one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QMenu, QPushButton, QWidget

from reader.authoring.live_check import LiveFinding
from reader.authoring.quick_fixes import QuickFix
from reader.ui.look.layouts import column, plain_label, row
from reader.ui.message_text import say


class FindingCard(QFrame):
    """Goes through the findings; ``chosen`` carries the LiveFinding that somebody goes to, ``fix_chosen`` a QuickFix."""

    chosen = Signal(object)
    fix_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("findingCard")
        self._findings: Sequence[LiveFinding] = ()
        self._number = 0
        self._said, self._mend = plain_label(self, "findingSaid"), plain_label(self)
        self._count = QLabel(self)
        self._count.setObjectName("editorCounts")
        self.fix, self.next = QPushButton(self), QPushButton(self)
        self.menu = QMenu(self.fix)
        self.fix.clicked.connect(self._offer_fixes)
        self.next.clicked.connect(self._go_on)
        self._buttons = row(self.fix, self.next, self._count, spacing=8)
        self._buttons.addStretch(1)
        column(self._said, self._mend, self._buttons, of=self, margins=(14, 10, 14, 10), spacing=6)
        self.retranslate()
        self.hide()

    def show_findings(self, findings: Sequence[LiveFinding]) -> None:
        """Show *findings*, and the one that was shown before, where it is still there."""
        before = self.finding
        self._findings = findings
        same = [
            number
            for number, one in enumerate(findings)
            if before and (one.rule, one.said) == (before.rule, before.said)
        ]
        self._number = same[0] if same else min(self._number, max(0, len(findings) - 1))
        self._render()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        # Less than its buttons need side by side: they find room below each other.
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Have the buttons below each other where they do not fit side by side."""
        parts = [one for one in (self.fix, self.next, self._count) if not one.isHidden()]
        fits = sum(one.sizeHint().width() + 8 for one in parts) + 28 <= self.width()
        way = QBoxLayout.Direction
        self._buttons.setDirection(way.LeftToRight if fits else way.TopToBottom)

    def show_briefly(self, brief: bool) -> None:
        """Say what it is alone where room is short; what to do is then in the tip."""
        self._mend.setHidden(brief)

    @property
    def finding(self) -> LiveFinding | None:
        """The one that is shown."""
        return self._findings[self._number] if self._number < len(self._findings) else None

    def _go_on(self) -> None:
        # The first press goes to the one that is shown: nobody has seen yet where it stands.
        if self._seen is self.finding:
            self._number = (self._number + 1) % len(self._findings)
        self._render()
        self._seen = self.finding
        self.chosen.emit(self.finding)

    _seen: LiveFinding | None = None

    def _offer_fixes(self) -> None:
        finding = self.finding
        fixes = finding.fixes if finding else ()
        if len(fixes) == 1:
            self.fix_chosen.emit(fixes[0])
        elif fixes:
            self.menu.clear()
            for fix in fixes:
                self.menu.addAction(fix.text).triggered.connect(partial(self._choose, fix))
            self.menu.popup(self.fix.mapToGlobal(self.fix.rect().bottomLeft()))

    def _choose(self, fix: QuickFix, *_: object) -> None:
        self.fix_chosen.emit(fix)

    def _render(self) -> None:
        finding = self.finding
        self.setVisible(finding is not None)
        if finding is None:
            return
        self._said.setText(say(finding.said))
        self._mend.setText(say(finding.mend))
        self._said.setToolTip(say(finding.mend))
        self.fix.setVisible(bool(finding.fixes))
        self.fix.setText(self.tr("Use plainer words") if finding.rule == "jargon" else self.tr("Tidy this up"))
        self.next.setText(self.tr("Next") if len(self._findings) > 1 else self.tr("Show it"))
        self.next.setVisible(len(self._findings) > 1 or finding.start >= 0)
        count = self.tr("{number} of {total}").format(number=self._number + 1, total=len(self._findings))
        self._count.setText(count)
        self._fit()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("What could be better"))
        self._render()
