"""Articles in the kiosk: the cards of a category, the page, the way back and on, links, and something to take home."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
import zxingcpp
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from reader.options import Options
from reader.pages.addresses import ROOT
from reader.pages.response import Response
from reader.pages.take_home import LARGEST_VERSION
from reader.pages.tokens import PageLook
from reader.settings.kiosk_settings import ADDRESS
from reader.ui.kiosk.article.page_load import Arrival
from reader.ui.kiosk.history import Stop
from reader.ui.plain_page import PlainPage
from tests.patience import PatientBot
from tests.ui.conftest import write_article
from tests.ui.kiosk.conftest import SIZES, MakeKiosk, Visitor
from tests.ui.speech.fakes import FakeEngine


@pytest.fixture
def long_article(collection: Path) -> str:
    """An article of many screens, with a link in the middle of the first one."""
    filler = "\n\n".join(f"Paragraph {number} of a long article about nights." for number in range(80))
    write_article(
        collection,
        "en/sleep/long",
        "A long night",
        "A long article.",
        f"See [good sleep](article:good-sleep).\n\n{filler}",
    )
    return "en/long"


def place_of_link(visitor: Visitor, which: str = "article a") -> QPoint:
    """Return where on the view the first element of the page is that the CSS selector *which* means."""
    found = visitor.look(
        f"(() => {{ const b = document.querySelector({which!r}).getClientRects()[0];"
        " return [(b.left + 5) * devicePixelRatio, (b.top + 5) * devicePixelRatio].join(); })()"
    )
    return QPoint(*(round(float(part)) for part in found.split(",")))


def tap_in_page(visitor: Visitor, which: str) -> None:
    """Bring the element *which* into the middle of the view, and tap it."""
    visitor.look(f"document.querySelector({which!r}).scrollIntoView({{block: 'center', behavior: 'instant'}}); 1")
    asked = visitor.look("scrollY * devicePixelRatio")
    visitor.qtbot.waitUntil(lambda: abs(visitor.page.scroller.position - asked) < 2)
    place = place_of_link(visitor, which)
    QTest.mouseClick(visitor.surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def let_doubts_pass(visitor: Visitor) -> None:
    """Turn the clocks of whoever waits for a page on, and wait until what they do is done."""
    timers = visitor.kiosk.room.view.findChild(Arrival).findChildren(QTimer)
    for timer in timers:
        if timer.isActive():
            timer.start(0)
    visitor.qtbot.waitUntil(lambda: not any(timer.isActive() for timer in timers))
    visitor.look("1")  # questions to the page are answered in their order


def decoded(widget: QWidget) -> str:
    """Return what a code reader sees on *widget*."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = numpy.frombuffer(image.constBits(), numpy.uint8).reshape(image.height(), image.bytesPerLine())
    found = zxingcpp.read_barcodes(numpy.ascontiguousarray(rows[:, : image.width()]))
    return found[0].text if found else ""


def test_a_card_shows_title_summary_and_minutes(visitor: Visitor) -> None:
    visitor.open_category(0)
    cards = visitor.category_page.cards

    card = cards.entries.card(0)
    assert (card.title.text, card.text.text) == ("Good sleep", "How to sleep well.")
    assert card.facts[1] == "1\N{NO-BREAK SPACE}min"


def test_a_tap_on_a_card_shows_the_article(visitor: Visitor) -> None:
    visitor.open_category(0)
    visitor.open_article(1)

    assert "What helps" in visitor.text
    assert visitor.kiosk.room.visit.trail.here.name == "en/insomnia"


@pytest.mark.parametrize(("size", "pixels"), [(SIZES[0], 30), (SIZES[1], 30), (SIZES[2], 21)])
def test_the_text_is_as_large_as_the_screen_wants(
    size: tuple[int, int], pixels: int, make_kiosk: MakeKiosk, indexed: Options
) -> None:
    visitor = make_kiosk(indexed, size=size)
    visitor.open_category(0)
    visitor.open_article()

    ratio = "devicePixelRatio"
    assert round(visitor.look(f"parseFloat(getComputedStyle(document.body).fontSize) * {ratio}")) == pixels
    visitor.tap(visitor.screens.top.looks.size_button)
    visitor.qtbot.waitUntil(
        lambda: (
            round(visitor.look(f"parseFloat(getComputedStyle(document.body).fontSize) * {ratio}"))
            == round(pixels * 1.3)
        ),
    )


def test_back_leads_the_way_that_one_came(visitor: Visitor) -> None:
    visitor.open_category(0)
    visitor.open_article()
    visitor.tap(visitor.screens.top.back)
    assert visitor.screens.page is visitor.category_page
    assert visitor.names(visitor.category_page.cards) == ["Good sleep", "Insomnia"]

    visitor.tap(visitor.screens.top.back)
    assert visitor.kiosk.window.is_at_home


def test_home_leads_home_and_leaves_the_look_as_it_is(visitor: Visitor) -> None:
    visitor.open_category(0)
    visitor.tap(visitor.screens.top.looks.size_button)
    visitor.open_article()
    visitor.tap(visitor.screens.top.home)

    assert visitor.kiosk.window.is_at_home
    assert visitor.kiosk.theme.text_size == 1


def test_next_goes_through_the_list_to_its_end(visitor: Visitor) -> None:
    bar = visitor.page.bar
    visitor.open_category(0)
    visitor.open_article()
    assert bar.next_title.text() == "Next: Insomnia"

    visitor.tap(bar.next)
    visitor.wait_for_page("en/insomnia")
    assert not bar.next.isVisible()
    assert not bar.next_title.isVisible()
    visitor.tap(visitor.screens.top.back)
    assert visitor.screens.page is visitor.category_page, "one step back, however far one read on"


def test_a_list_is_where_it_was_when_one_comes_back(
    make_kiosk: MakeKiosk, options: Options, collection: Path, qtbot: PatientBot
) -> None:
    for number in range(60):
        write_article(collection, f"en/sleep/night-{number:02}", f"Night {number:02}", "A night.", "Dark.")
    upkeep = options.upkeep()
    upkeep.index(upkeep.library())
    visitor = make_kiosk(options)
    visitor.open_category(0)
    cards = visitor.category_page.cards
    cards.verticalScrollBar().setValue(900)
    visitor.open_article(20)
    visitor.tap(visitor.screens.top.back)

    assert cards.verticalScrollBar().value() == 900


def test_the_line_on_top_fills_as_one_reads(
    make_kiosk: MakeKiosk, options: Options, long_article: str, qtbot: PatientBot
) -> None:
    visitor = make_kiosk(options)
    visitor.kiosk.room.visit.go(Stop("article", long_article))
    visitor.wait_for_page(long_article)
    page = visitor.page
    qtbot.waitUntil(page.bar.down.isVisible)
    assert page.progress.share == 0.0
    assert not page.bar.up.isEnabled()

    visitor.tap(page.bar.down)
    qtbot.waitUntil(lambda: 0.02 < page.progress.share < 0.5)
    assert page.scroll is not None
    page.scroller.go_to(page.scroller.length)
    qtbot.waitUntil(lambda: page.progress.share == 1.0)
    assert not page.bar.down.isEnabled()
    assert "100%" in page.progress.accessibleName()


def test_the_buttons_move_the_words_that_stand_in_for_a_page(
    make_kiosk: MakeKiosk, options: Options, long_article: str, qtbot: PatientBot
) -> None:
    visitor = make_kiosk(options)
    visitor.kiosk.room.visit.go(Stop("article", long_article))
    visitor.wait_for_page(long_article)
    visitor.kiosk.room.view.renderer_gave_up.emit()
    words = visitor.page.place_of_view.findChild(PlainPage)
    assert words.isVisible()
    qtbot.settle()
    bar = visitor.page.bar
    qtbot.waitUntil(lambda: bar.down.isEnabled() and not bar.up.isEnabled())

    visitor.tap(bar.down)
    assert words.verticalScrollBar().value() > 300
    assert 0 < visitor.page.progress.share < 1
    visitor.tap(bar.up)
    assert words.verticalScrollBar().value() == 0


def test_a_short_article_needs_no_buttons_up_and_down(
    make_kiosk: MakeKiosk, indexed: Options, qtbot: PatientBot
) -> None:
    visitor = make_kiosk(indexed, size=SIZES[1])
    visitor.open_category(0)
    visitor.open_article()

    # How long a page is comes from Chromium, a moment after the page.
    qtbot.waitUntil(lambda: not visitor.page.bar.down.isVisible())


def test_a_page_is_thrown_with_a_drag_which_follows_no_link(
    make_kiosk: MakeKiosk, options: Options, long_article: str, qtbot: PatientBot
) -> None:
    visitor = make_kiosk(options)
    visitor.kiosk.room.visit.go(Stop("article", long_article))
    visitor.wait_for_page(long_article)
    qtbot.waitUntil(visitor.page.bar.down.isVisible)
    link = place_of_link(visitor)
    visitor.drag(visitor.surface, link, link - QPoint(0, 150))
    # Farther than the finger went: it rolls on.
    qtbot.waitUntil(lambda: visitor.kiosk.room.view.page().scrollPosition().y() > 160)

    assert long_article in visitor.kiosk.room.view.url().toString(), "the drag began on a link"
    assert visitor.look("getSelection().toString()") == ""


def test_a_tap_on_a_link_follows_it_and_back_returns_to_the_place(
    make_kiosk: MakeKiosk, options: Options, collection: Path, qtbot: PatientBot
) -> None:
    filler = "\n\n".join(f"Line {number}." for number in range(60))
    write_article(
        collection,
        "en/sleep/links",
        "Links",
        "Links.",
        f"{filler}\n\nSee [good sleep](article:good-sleep).\n\n{filler}",
    )
    visitor = make_kiosk(options)
    visitor.kiosk.room.visit.go(Stop("article", "en/links"))
    visitor.wait_for_page("en/links")
    visitor.look("document.querySelector('article a').scrollIntoView({block: 'center'}); 1")
    qtbot.waitUntil(lambda: visitor.kiosk.room.view.page().scrollPosition().y() > 500)
    place = visitor.kiosk.room.view.page().scrollPosition().y()
    QTest.mouseClick(visitor.surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place_of_link(visitor))
    visitor.wait_for_page("en/good-sleep")
    assert visitor.kiosk.room.visit.trail.here.name == "en/good-sleep"

    visitor.tap(visitor.screens.top.back)
    visitor.wait_for_page("en/links")
    qtbot.waitUntil(lambda: abs(visitor.kiosk.room.view.page().scrollPosition().y() - place) < 5)
    visitor.tap(visitor.screens.top.back)
    assert visitor.kiosk.window.is_at_home


def test_an_external_link_becomes_a_code_for_the_visitors_phone(visitor: Visitor, qtbot: PatientBot) -> None:
    visitor.open_category(0)
    visitor.open_article(1)
    visitor.look("document.querySelectorAll('article a')[1].click(); 1")
    qtbot.waitUntil(lambda: visitor.kiosk.room.panels.link is not None and visitor.kiosk.room.panels.link.isVisible())
    panel = visitor.kiosk.room.panels.link

    assert panel.title.text() == "Open this on your phone"
    assert decoded(panel.image) == "https://medlineplus.gov/insomnia.html"
    assert "insomnia" in visitor.kiosk.room.view.url().toString(), "the page stays where it is"
    visitor.tap(panel.button)
    assert not panel.isVisible()
    assert panel.image.code is None


@pytest.mark.parametrize("article", ["en/sertraline", "es/sertraline", "en/panic-attacks"])
def test_the_code_of_a_source_stays_and_so_does_the_visit(
    article: str, make_kiosk: MakeKiosk, bundled: Options, qtbot: PatientBot
) -> None:
    """The page that was refused counted as one that did not come: everything was wiped a second after the tap."""
    visitor = make_kiosk(bundled)
    visitor.kiosk.room.visit.go(Stop("article", article))
    visitor.wait_for_page(article)
    count = visitor.look("document.querySelectorAll('#-sources + ul a').length")
    assert count
    for number in range(1, round(count) + 1):
        which = f"#-sources + ul li:nth-child({number}) a"
        with qtbot.waitSignal(visitor.kiosk.room.view.loadFinished) as ended:
            tap_in_page(visitor, which)
        assert ended.args == [False]
        place = visitor.page.scroller.position
        let_doubts_pass(visitor)

        panel = visitor.kiosk.room.panels.link
        assert panel.isVisible()
        assert decoded(panel.image) == visitor.look(f"document.querySelector({which!r}).href")
        assert not visitor.kiosk.room.guard.recovery.panel.isVisible()
        assert visitor.kiosk.room.visit.trail.here.name == article
        assert place > 1
        assert abs(visitor.page.scroller.position - place) <= 1  # Chromium settles between two pixels
        visitor.tap(panel.button)


@pytest.mark.parametrize(
    "address",
    ["mailto:a@clinic.example", "tel:988", "zoommtg:1", "file:///etc/hosts", "blob:x", "data:text/html,x",
     "javascript:1", f"{ROOT}_media/en/insomnia/p.png", f"{ROOT}a/b/c", f"{ROOT}_topic/nothing", "reader://other/en/x"],
)  # fmt: skip
def test_an_address_that_leads_nowhere_changes_nothing(
    address: str, make_kiosk: MakeKiosk, options: Options, long_article: str
) -> None:
    visitor = make_kiosk(options)
    visitor.kiosk.room.visit.go(Stop("article", long_article))
    visitor.wait_for_page(long_article)
    visitor.look(f"document.querySelector('article a').href = '{address}'; 1")
    length = visitor.page.scroller.length
    tap_in_page(visitor, "article a")
    let_doubts_pass(visitor)
    visitor.qtbot.waitUntil(lambda: not visitor.kiosk.room.view.page().isLoading())
    let_doubts_pass(visitor)

    assert not visitor.kiosk.room.guard.recovery.panel.isVisible()
    assert visitor.kiosk.room.visit.trail.here.name == long_article
    visitor.qtbot.waitUntil(lambda: visitor.page.scroller.length == length > 0)
    assert "Paragraph 79" in visitor.text


@pytest.mark.parametrize("which", [".word span", "article img"])
def test_a_tap_on_a_word_or_a_picture_leaves_the_page_where_it_is(
    which: str, make_kiosk: MakeKiosk, bundled: Options
) -> None:
    visitor = make_kiosk(bundled)
    visitor.kiosk.room.visit.go(Stop("article", "en/sleep-diary"))
    visitor.wait_for_page("en/sleep-diary")
    tap_in_page(visitor, which)
    place = visitor.page.scroller.position
    let_doubts_pass(visitor)

    assert not visitor.kiosk.room.guard.recovery.panel.isVisible()
    assert visitor.kiosk.room.visit.trail.here.name == "en/sleep-diary"
    assert visitor.page.scroller.position == place
    assert visitor.look("document.querySelectorAll(':popover-open').length") == (which == ".word span")


def test_a_link_that_is_followed_to_a_page_that_cannot_be_made_is_still_a_calm_new_start(
    visitor: Visitor, qtbot: PatientBot
) -> None:
    def fail(url: str, look: PageLook) -> Response:
        raise OSError(url)

    visitor.open_category(0)
    visitor.open_article(1)
    visitor.kiosk.room.articles.pages.respond = fail  # type: ignore[method-assign]
    tap_in_page(visitor, "article a")

    qtbot.waitUntil(visitor.kiosk.room.guard.recovery.panel.isVisible)
    assert visitor.kiosk.window.is_at_home


def test_a_tap_on_a_source_just_before_the_next_article_is_there_does_not_stop_it(
    visitor: Visitor, qtbot: PatientBot
) -> None:
    visitor.open_category(0)
    visitor.open_article()
    visitor.look(
        "document.querySelector('article').innerHTML = '<a href=https://a.example/ style=font-size:90px>go</a>'"
    )
    place = place_of_link(visitor)
    visitor.tap(visitor.page.bar.next)
    with qtbot.waitSignal(visitor.kiosk.room.view.link_clicked):
        QTest.mouseClick(visitor.surface, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    visitor.wait_for_page("en/insomnia")

    assert not visitor.kiosk.room.guard.recovery.panel.isVisible()
    assert "What helps" in visitor.text


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("text_size", [0, 2])
def test_the_key_points_go_home_on_a_phone(
    size: tuple[int, int], text_size: int, make_kiosk: MakeKiosk, bundled: Options, qtbot: PatientBot
) -> None:
    visitor = make_kiosk(bundled, size=size)
    visitor.kiosk.theme.set_text_size(text_size)
    visitor.kiosk.room.visit.go(Stop("article", "en/sertraline"))
    visitor.wait_for_page()
    qtbot.waitUntil(lambda: visitor.page.card.image.code is not None)
    if visitor.page.card.isVisible():
        image = visitor.page.card.image
    else:
        visitor.tap(visitor.page.bar.take_home)
        image = visitor.kiosk.room.panels.take_home.inner.image
    code = image.code

    assert code.version <= LARGEST_VERSION
    assert min(image.width(), image.height()) >= 3 * code.size, "three pixels a module at least"
    text = decoded(image)
    assert "Sertraline" in text
    assert "Do not stop on your own." in text
    assert "988" in text


@pytest.mark.parametrize("size", [*SIZES, (1280, 1024)])
@pytest.mark.parametrize("text_size", [0, 2])
def test_a_tap_on_the_code_shows_it_as_large_as_it_has_room(
    size: tuple[int, int], text_size: int, make_kiosk: MakeKiosk, bundled: Options, qtbot: PatientBot
) -> None:
    visitor = make_kiosk(bundled, size=size)
    visitor.kiosk.theme.set_text_size(text_size)
    visitor.kiosk.room.visit.go(Stop("article", "en/trazodone"))
    visitor.wait_for_page()
    card, panel = visitor.page.card, visitor.kiosk.room.panels.take_home
    qtbot.waitUntil(lambda: card.image.code is not None)
    small = visitor.page.bar.take_home if not card.isVisible() else card.image
    visitor.tap(small)

    image = panel.inner.image
    assert image.width() >= 0.55 * min(size)
    assert not card.isVisible() or image.width() > 1.6 * small.width()
    assert decoded(image)
    assert panel.inner.hint.isVisible()
    visitor.tap(panel.button)
    assert not panel.isVisible()


def test_the_words_beside_a_code_say_how_much_of_the_article_is_in_it(
    make_kiosk: MakeKiosk, options: Options, collection: Path, qtbot: PatientBot
) -> None:
    for name, points in (("few", 2), ("many", 9)):
        path = write_article(collection, f"en/sleep/{name}", name, "Points.", "Words.")
        listed = "".join(
            f"\n- Point {number} is a sentence of some sixty letters, more or less." for number in range(points)
        )
        path.write_text(path.read_text("utf-8").replace("---\n\n", f"key_points:{listed}\n---\n\n"), "utf-8")
    visitor = make_kiosk(options)
    hint, image = visitor.page.card.hint, visitor.page.card.image
    for name, words in (("few", "The key points open"), ("many", "4 of the 9 key points")):
        visitor.kiosk.room.visit.go(Stop("article", f"en/{name}"))
        visitor.wait_for_page(name)
        qtbot.waitUntil(lambda: image.code is not None)
        assert words in hint.text()
        assert decoded(image).count("- Point") == (2 if name == "few" else 4)


def test_who_wants_the_code_before_it_is_made_sees_it_as_soon_as_it_is(
    make_kiosk: MakeKiosk, indexed: Options, qtbot: PatientBot
) -> None:
    visitor = make_kiosk(indexed, size=SIZES[1])
    visitor.open_category(0)
    visitor.tap_row(visitor.category_page.cards, 0)
    visitor.tap(visitor.page.bar.take_home)
    image = visitor.kiosk.room.panels.take_home.inner.image
    assert image.code is None

    qtbot.waitUntil(lambda: image.code is not None)
    assert "Good sleep" in decoded(image)


def test_the_address_goes_home_where_staff_want_that(
    make_kiosk: MakeKiosk, options: Options, collection: Path, qtbot: PatientBot
) -> None:
    path = write_article(collection, "en/sleep/web", "Web", "On the web.", "Words.")
    path.write_text(
        path.read_text("utf-8").replace("---\n\n", 'origin: {url: "https://clinic.example/web"}\n---\n\n'), "utf-8"
    )
    visitor = make_kiosk(options, take_home=ADDRESS)
    visitor.kiosk.room.visit.go(Stop("article", "en/web"))
    visitor.wait_for_page("en/web")
    qtbot.waitUntil(lambda: visitor.page.card.image.code is not None)

    assert decoded(visitor.page.card.image) == "https://clinic.example/web"
    assert "needs the internet" in visitor.page.card.hint.text()


def test_the_open_article_changes_its_language_too(visitor: Visitor) -> None:
    visitor.open_category(0)
    visitor.open_article()
    visitor.tap(visitor.screens.top.looks.languages["es"])
    visitor.wait_for_page("es/good-sleep")

    assert "Dormir bien" in visitor.text
    visitor.tap(visitor.screens.top.back)
    assert visitor.category_page.title.text() == "Sueño"


def test_the_link_to_the_other_language_changes_the_visit_as_a_whole(
    make_kiosk: MakeKiosk, bundled: Options, qtbot: PatientBot
) -> None:
    engines: list[FakeEngine] = []

    def open_engine(parent: object) -> FakeEngine:
        engines.append(FakeEngine(parent))
        return engines[0]

    visitor = make_kiosk(bundled, open_engine=open_engine)
    kiosk = visitor.kiosk
    order = ("en/sertraline", "en/trazodone", "en/ocd")
    visitor.open_category(0)
    kiosk.room.visit.go(Stop("article", order[0], order=order))
    visitor.wait_for_page(order[0])
    tap_in_page(visitor, ".facts a")
    visitor.wait_for_page("es/sertraline")
    bar = visitor.page.bar

    assert kiosk.language.current == "es"
    assert visitor.screens.top.back.text() == "Atrás"
    assert bar.next.text() == "Siguiente"
    assert visitor.screens.crisis.said.startswith("¿Está en crisis?")
    kiosk.room.guard.still_here.count(20)
    assert kiosk.room.guard.still_here.title.text() == "¿Sigue ahí?"
    kiosk.room.guard.still_here.close_overlay()
    qtbot.waitUntil(kiosk.room.aloud.bar.isVisible)
    visitor.tap(kiosk.room.aloud.bar.play)
    qtbot.waitUntil(lambda: bool(engines[0].said))
    assert engines[0].said[0].voice == "es-419"

    visitor.tap(bar.next)
    visitor.wait_for_page("es/trazodone")
    assert bar.next.isVisible(), "the third of those that were listed"
    visitor.tap(visitor.screens.top.back)
    assert visitor.category_page.title.text() == "Manejo de medicamentos"
    visitor.tap(visitor.screens.top.back)
    assert kiosk.window.is_at_home
    assert kiosk.window.home.question.text() == "¿Sobre qué le gustaría aprender?"


def test_reading_aloud_begins_with_one_tap_and_ends_when_one_leaves(
    make_kiosk: MakeKiosk, indexed: Options, qtbot: PatientBot
) -> None:
    engines: list[FakeEngine] = []

    def open_engine(parent: object) -> FakeEngine:
        engines.append(FakeEngine(parent))
        return engines[0]

    visitor = make_kiosk(indexed, open_engine=open_engine)
    visitor.open_category(0)
    visitor.open_article()
    qtbot.waitUntil(lambda: visitor.kiosk.room.aloud is not None and visitor.kiosk.room.aloud.bar.isVisible())
    visitor.tap(visitor.kiosk.room.aloud.bar.play)
    qtbot.waitUntil(lambda: bool(engines[0].said))

    assert engines[0].said[0].text.startswith("Good sleep")
    assert visitor.kiosk.room.aloud.is_active
    visitor.tap(visitor.screens.top.back)
    assert not visitor.kiosk.room.aloud.is_active
    assert not engines[0].is_speaking


def test_without_a_voice_there_is_no_button(visitor: Visitor, qtbot: PatientBot) -> None:
    visitor.open_category(0)
    visitor.open_article()
    visitor.settle()

    assert not visitor.kiosk.room.aloud.bar.isVisible()


def test_nothing_of_a_page_can_be_selected(visitor: Visitor) -> None:
    visitor.open_category(0)
    visitor.open_article()

    assert visitor.look("getComputedStyle(document.querySelector('article')).userSelect") == "none"
    visitor.look("getSelection().selectAllChildren(document.body); 1")
    assert not visitor.kiosk.room.view.page().hasSelection()


def test_an_article_that_is_not_there_is_a_calm_page(visitor: Visitor, qtbot: PatientBot) -> None:
    visitor.kiosk.room.visit.go(Stop("article", "en/none"))
    visitor.wait_for_page("en/none")

    assert "This page is not here" in visitor.text
    visitor.tap(visitor.screens.top.back)
    assert visitor.kiosk.window.is_at_home


@pytest.mark.parametrize("fate", ["never there", "broken", "deleted"])
@pytest.mark.parametrize("size", SIZES[:2])
def test_where_there_is_no_article_there_is_no_code(
    fate: str, size: tuple[int, int], make_kiosk: MakeKiosk, indexed: Options, collection: Path
) -> None:
    visitor = make_kiosk(indexed, size=size)
    shown: list[bool] = []
    visitor.page.code_shown.connect(lambda: shown.append(visitor.page.card.image.code is not None))
    visitor.open_category(0)
    visitor.open_article()
    visitor.qtbot.waitUntil(lambda: bool(shown))
    assert shown == [True]

    path = collection / "en/sleep/insomnia.md"
    if fate == "broken":
        path.write_text("---\ntitle: [\n---\n", "utf-8")
    elif fate == "deleted":
        path.unlink()
    name = "en/none" if fate == "never there" else "en/insomnia"
    visitor.kiosk.room.visit.go(Stop("article", name))
    visitor.wait_for_page(name)
    visitor.qtbot.waitUntil(lambda: len(shown) == 2)

    assert "This page is not here" in visitor.text
    assert not shown[-1]
    assert not visitor.page.card.isVisible()
    assert not visitor.page.bar.take_home.isVisible()


def test_nobody_sees_the_page_before(visitor: Visitor, qtbot: PatientBot) -> None:
    visitor.open_category(0)
    visitor.open_article()
    visitor.tap(visitor.screens.top.clear)
    visitor.open_category(1)
    visitor.tap_row(visitor.category_page.cards, 0)

    assert visitor.page.is_covered
    paper = visitor.kiosk.theme.colours["paper"].lower()
    image = visitor.page.place_of_view.grab().toImage()
    assert {image.pixelColor(x, 100).name() for x in range(50, 900, 10)} == {paper}
    visitor.wait_for_page("en/sertraline")
