"""That the buttons beside a list come, go and are whole, however its rows and its size change."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QStringListModel

from reader.ui.kiosk.touch.paged_list import PagedList
from reader.ui.kiosk.touch.touch_list import TouchList
from reader.ui.kiosk.widgets.metrics import TARGET
from reader.ui.look.icons import Icons
from tests.patience import PatientBot
from tests.ui.kiosk.stage import Stage

ROWS = 5
FITS, SHORT = 600, 300
"""Heights at which that many rows fit, and at which they do not."""


@pytest.fixture
def paged(stage: Stage, icons: Icons) -> PagedList:
    view = TouchList(stage.theme, stage)
    view.setModel(QStringListModel([str(number) for number in range(ROWS)], view))
    paged = PagedList(stage.theme, icons, view, stage)
    paged.setGeometry(0, 0, 800, FITS)
    paged.show()
    return paged


def grow(paged: PagedList) -> None:
    view = paged.findChild(TouchList)
    assert view is not None
    model = view.model()
    assert isinstance(model, QStringListModel)
    model.setStringList([str(number) for number in range(10 * ROWS)])
    view.fit()


@pytest.mark.parametrize("change", [lambda paged: paged.resize(800, SHORT), grow], ids=["shorter", "longer"])
def test_the_buttons_are_whole_as_soon_as_the_rows_do_not_fit(
    paged: PagedList, qtbot: PatientBot, change: Callable[[PagedList], None]
) -> None:
    assert not paged.down.isVisible()
    change(paged)
    qtbot.settle()
    assert paged.down.isVisible()
    for button in (paged.up, paged.down):
        assert button.visibleRegion().boundingRect() == button.rect()
        assert min(button.width(), button.height()) >= TARGET


def test_they_leave_their_room_to_the_list_where_all_of_it_fits(paged: PagedList, qtbot: PatientBot) -> None:
    for height in (SHORT, FITS):
        paged.resize(800, height)
        qtbot.settle()
    view = paged.findChild(TouchList)
    assert view is not None
    assert not paged.down.isVisible()
    assert view.width() == paged.width()
