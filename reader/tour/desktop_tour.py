"""A walk through the real window, off screen: list, article, search, dark, an import; a picture of each stop."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from reader.options import Options
from reader.reviews.review_dates import today
from reader.settings.clinic_settings import Settings
from reader.tour.walk import Tour, TourStop, in_turn, take_tour
from reader.ui.application import make_application, prepare_environment
from reader.ui.desktop.desktop import Desktop
from reader.ui.desktop.settings.settings_dialog import SettingsDialog
from reader.ui.speech.speech_engine import no_engine

SIZE = (1280, 832)

POST = Path(__file__).parent / "post.json"
"""The posts that the tour imports: our own words in the form of the WordPress REST API."""
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
        return Tour(
            desktop, numbered, lambda: desktop.importing.dialog or application.activeModalWidget() or desktop.window
        )

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
        desktop.importing.open().take([str(POST)])

    def is_looked_over() -> bool:
        wizard = desktop.importing.dialog
        return bool(wizard and wizard.review and wizard.review.detail.browser.toPlainText())

    def press() -> None:
        if desktop.importing.dialog:
            desktop.importing.dialog.next_button.click()

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
    yield from _handout_stops(desktop)
    yield from _settings_stops(desktop)
    yield from _editor_stops(desktop)
    yield TourStop(
        "import-source", in_turn(partial(browsing.speak, "en"), lambda: desktop.importing.open().resize(*SIZE))
    )
    yield TourStop("import", bring_in, is_looked_over)
    yield TourStop("imported", press, is_brought_in)
    yield TourStop(
        "import-found",
        in_turn(press, partial(search.setText, "ten minutes")),
        lambda: entries.row_with(BROUGHT_IN) is not None,
    )


def _editor_stops(desktop: Desktop) -> Iterator[TourStop]:
    """Yield an article as staff write on it, in every look, and the article again."""
    theme = desktop.theme

    def begin() -> None:
        desktop.browsing.speak("en")
        desktop.window.menu_actions.edit.trigger()
        text = "Take it at the same time each night. Avoid the consumption of grapefruit, which may exacerbate side effects.\n\n"
        desktop.editor.page.text.insertPlainText(text)

    def is_checked() -> bool:
        return desktop.editor.is_open and desktop.editor.page.card.finding is not None and not desktop.window.is_loading

    yield TourStop("editor", begin, is_checked)
    yield TourStop("editor-dark", partial(theme.choose, "dark"), is_checked)
    yield TourStop("editor-contrast", partial(theme.choose, "contrast"), is_checked)
    large = in_turn(partial(theme.choose, "light"), partial(theme.set_scale, 2.0))
    yield TourStop("editor-large-text", large, is_checked)
    spanish = in_turn(partial(theme.set_scale, 1.0), partial(desktop.browsing.speak, "es"))
    yield TourStop("editor-spanish", spanish, is_checked)
    leave = in_turn(partial(desktop.browsing.speak, "en"), lambda: desktop.editor.leave())  # noqa: PLW0108 - made with it
    yield TourStop("editor-left", leave, lambda: not desktop.editor.is_open)


def _handout_stops(desktop: Desktop) -> Iterator[TourStop]:
    """Yield the handout as staff put it together, in every look, and the article again."""
    theme = desktop.theme

    def begin() -> None:
        desk = desktop.handouts
        desk.add(("en/sertraline", "en/sleep-better", "en/coping-with-side-effects"))
        desk.open()
        desk.page.form.note.setPlainText("Start with half a tablet for 6 days. Call us if you feel restless.")
        desk.draft.show_as({"language": "es", "beside": "en"})

    def is_made() -> bool:
        made = desktop.handouts.made
        return made is not None and made.handout == desktop.handouts.draft.handout

    def look_for() -> None:
        desktop.handouts.page.form.add.click()
        desktop.handouts.page.picker.field.setText("ansiedad")

    def is_found() -> bool:
        return desktop.handouts.page.picker.list.entries.is_found

    def stop_looking() -> None:
        desktop.handouts.page.close_picker()

    def leave() -> None:
        desktop.handouts.draft.wipe(today())
        desktop.handouts.leave()

    speak = partial(desktop.browsing.speak, "en")
    yield TourStop("handout-spanish", begin, is_made)
    yield TourStop("handout-search", look_for, is_found)
    yield TourStop("handout", in_turn(stop_looking, speak), is_made)
    yield TourStop("handout-dark", partial(theme.choose, "dark"), is_made)
    yield TourStop("handout-contrast", partial(theme.choose, "contrast"), is_made)
    large = in_turn(partial(theme.choose, "light"), partial(theme.set_scale, 2.0))
    yield TourStop("handout-large-text", large, is_made)
    yield TourStop("handout-left", in_turn(partial(theme.set_scale, 1.0), leave), lambda: not desktop.handouts.is_open)


def _settings_stops(desktop: Desktop) -> Iterator[TourStop]:
    """Yield the settings: the clinic, the kiosk, in large text and in Spanish; nothing is changed but the clinic's name."""
    theme, window = desktop.theme, desktop.window

    def dialog() -> SettingsDialog | None:
        return next((one for one in window.findChildren(SettingsDialog) if one.isVisible()), None)

    def begin(section: int) -> None:
        if shown := dialog():
            shown.accept()
        desktop.show_settings()
        if shown := dialog():
            shown.show_section(section)

    def name() -> None:
        if shown := dialog():
            shown.rows["clinic"].editor.show_value("Contemporary Care")
            shown.rows["clinic"].editor.told()

    def leave() -> None:
        if shown := dialog():
            shown.accept()

    def is_open() -> bool:
        return dialog() is not None

    yield TourStop("settings", in_turn(partial(begin, 0), name), is_open)
    yield TourStop("settings-kiosk", partial(begin, 1), is_open)
    yield TourStop("settings-large-text", in_turn(partial(theme.set_scale, 2.0), partial(begin, 1)), is_open)
    spanish = in_turn(partial(theme.set_scale, 1.0), partial(desktop.browsing.speak, "es"), partial(begin, 1))
    yield TourStop("settings-spanish", spanish, is_open)
    yield TourStop("settings-left", in_turn(leave, partial(desktop.browsing.speak, "en")), lambda: dialog() is None)
