"""A walk through the real window, off screen: list, article, search, dark, an import; a picture of each stop."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from reader.options import Options
from reader.settings.clinic_settings import Settings
from reader.tour.walk import Tour, TourStop, in_turn, take_tour
from reader.ui.application import make_application, prepare_environment
from reader.ui.desktop.desktop import Desktop
from reader.ui.speech.speech_engine import no_engine

SIZE = (1280, 832)

POST = Path(__file__).parent / "post.json"
"""The post that the tour imports: our own words in the form of the WordPress REST API."""
BROUGHT_IN = "en/getting-ready-for-your-visit"


def run_tour(options: Options, folder: Path) -> int:
    """Write the pictures to *folder* and print their paths. The clinic's own data are left alone.

    Raises TourError when the window did not do what it should, FileUnwritableError for *folder*.
    """

    def open_window(scratch: Path) -> Tour:
        prepare_environment(options)
        application = make_application()
        desktop = Desktop(application, options._replace(data_dir=scratch), Settings(language="en"), no_engine)
        desktop.theme.choose("light")
        shown: list[str] = []
        desktop.browsing.article_shown.connect(shown.append)
        stops = enumerate(_stops(desktop, shown), 1)
        numbered = (stop._replace(name=f"{number:02}-{stop.name}") for number, stop in stops)
        return Tour(desktop, numbered, lambda: desktop.importing.dialog or desktop.window)

    return take_tour(folder, open_window)


def _stops(desktop: Desktop, shown: Sequence[str]) -> Iterator[TourStop]:
    """Yield what is to be seen; *shown* grows by the id of each article that is shown, empty for the first page."""
    window, browsing, theme = desktop.window, desktop.browsing, desktop.theme
    entries, search = window.column.list.entries, window.header.search

    def is_settled() -> bool:
        return desktop.has_settled and not desktop.keeper.is_working

    def is_loaded() -> bool:
        return not window.is_loading

    def is_brought_in() -> bool:
        return browsing.library is not None and browsing.library.has(BROUGHT_IN) and is_settled()

    def bring_in() -> None:
        browsing.speak("en")
        desktop.importing.take([str(POST)])

    def accept() -> None:
        if desktop.importing.dialog:
            desktop.importing.dialog.accept()

    def is_first_page() -> bool:
        return entries.total > 0 and shown[-1:] == [""] and is_settled()

    yield TourStop("list", partial(window.resize, *SIZE), is_first_page)
    yield TourStop("article", partial(browsing.open_article, "en/sertraline"), lambda: shown[-1] == "en/sertraline")
    yield TourStop("search", partial(search.setText, "side effects"), lambda: "side effects" in window.column.head_text)
    yield TourStop(
        "found", partial(window.column.list.open_row, 0), lambda: bool(browsing.address.marked) and is_loaded()
    )
    yield TourStop("dark", partial(theme.choose, "dark"), is_loaded)
    yield TourStop("contrast", partial(theme.choose, "contrast"), is_loaded)
    yield TourStop("large-text", in_turn(partial(theme.choose, "light"), partial(theme.set_scale, 2.0)), is_loaded)
    speak = in_turn(partial(theme.set_scale, 1.0), search.clear, partial(browsing.speak, "es"))
    yield TourStop("spanish", speak, is_loaded)
    yield TourStop("import", bring_in, lambda: desktop.importing.dialog is not None)
    yield TourStop("imported", accept, is_brought_in)
    yield TourStop(
        "import-found", partial(search.setText, "ten minutes"), lambda: entries.row_with(BROUGHT_IN) is not None
    )
