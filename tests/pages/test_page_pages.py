"""What each address shows: the page, its language, its direction, and what must never get out."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.pages.addresses import Address, article_address, home_address, read_address
from reader.pages.pages import LARGEST_PICTURE, Pages, variables
from reader.pages.response import PageNotFoundError, Response
from reader.pages.tokens import CONTRAST, DARK, LIGHT, THEMES, PageLook, read_tokens
from reader.reviews.journal_record import SignOff
from tests.fakes import RESOURCES, Clinic, Html

TOKENS = read_tokens(RESOURCES)
COLLECTION = """
[[categories]]
id = "sleep"
name = { en = "Sleep", es = "Sueño" }
description = { en = "Better <nights>.", es = "Mejores noches." }
colour = "#4E8A3A"
"""


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = Clinic(tmp_path)
    clinic.bundled.describe(COLLECTION)
    return clinic


class Desk:
    """The pages of a clinic's library as it is now, and a short way to ask for them."""

    def __init__(self, of: Clinic, /, fonts: Path | None = None, **wishes: object) -> None:
        self.library: Library | None = of.library()
        self.pages = Pages(RESOURCES, fonts or of.home, TOKENS, lambda: self.library, **wishes)  # type: ignore[arg-type]

    def respond(self, address: Address | str, theme: str = LIGHT, language: str = "en") -> Response:
        return self.pages.respond(read_address(str(address)), PageLook(theme, language))

    def page(self, address: Address | str, theme: str = LIGHT, language: str = "en") -> Html:
        response = self.respond(address, theme, language)
        assert response.mime == "text/html"
        return Html(response.body.decode("utf-8"))

    def article(self, article_id: str = "en/naps", **wishes: str) -> Html:
        return self.page(article_address(article_id), **wishes)


def said(page: Html) -> str:
    """Return the words of *page*, one blank between them."""
    return " ".join(page.words)


def test_an_article_has_its_title_its_words_and_what_belongs_to_it(clinic: Clinic) -> None:
    clinic.bundled.add(
        "en/sleep/naps", "Short **naps** help.\n\n## When to call\n\nCall us.\n", title="Naps & more", key_points=["Keep it <short>."],
        teach_back=["How long is a nap?"], updated="2026-11-20", people_say=["zonked at noon"],
        sources=[{"title": "Healthy sleep", "publisher": "MedlinePlus", "url": "https://medlineplus.gov/s"}, {"title": "A book"}],
    )  # fmt: skip
    assert b"zonked" not in Desk(clinic).respond(article_address("en/naps")).body
    page = Desk(clinic).article()
    assert page.all("html") == [{"lang": "en", "dir": "ltr", "data-theme": "light"}]
    words = said(page)
    for part in (
        "Naps & more", "Sleep", "1 min read", "Key points Keep it <short>.", "Short naps help.", "When to call Call us.",
        "Check what you learned", "How long is a nap?", "Sources Healthy sleep. MedlinePlus", "A book",
        "Last changed November 2026.", "This page does not replace advice from your own care team.",
    ):  # fmt: skip
        assert part in words, part
    assert len(page.all("h1")) == 1
    assert {"href": "https://medlineplus.gov/s"} in page.all("a")


def test_an_article_shows_nothing_that_it_does_not_have(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps")
    words = said(Desk(clinic).article())
    for part in ("Key points", "Check what you learned", "Sources", "Last changed", "Also in"):
        assert part not in words


def test_an_article_nobody_signed_off_says_so(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps")
    assert "Not yet reviewed by your clinic" in said(Desk(clinic).article())


def test_an_article_that_was_signed_off_says_when_and_by_whom(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", reviewed={"on": "2026-03-02", "by": "Dr. <b>Ruiz</b>"})
    words = said(Desk(clinic).article())
    assert "Reviewed March 2026 by Dr. <b>Ruiz</b>" in words
    assert "Not yet reviewed" not in words


def signed(desk: Desk, due: str) -> SignOff:
    """Return a clinic's sign-off of the text that *desk* has now."""
    entry = desk.library.entry("en/naps") if desk.library else None
    assert entry
    return SignOff("en/naps", "Dr. Lee", date(2026, 5, 4), date.fromisoformat(due), entry.stamp)


def test_the_clinics_sign_off_stands_before_the_one_in_the_file(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", reviewed={"on": "2026-03-02", "by": "A publisher"})
    sign_off = signed(Desk(clinic), "2099-01-01")
    words = said(Desk(clinic, sign_off={"en/naps": sign_off}.get).article())
    assert "1 min read · Reviewed May 2026 by Dr. Lee" in words
    assert "A publisher" not in words
    assert "since" not in words


def test_a_sign_off_of_another_text_says_that_the_text_has_changed(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps")
    desk = Desk(clinic)
    desk = Desk(clinic, sign_off={"en/naps": signed(desk, "2099-01-01")}.get)
    clinic.bundled.add("en/sleep/naps", "Changed while the window is open.")
    assert "Reviewed May 2026 by Dr. Lee. The text has changed since." in said(desk.article())


@pytest.mark.parametrize(
    ("day", "since"), [("2026-11-02", ""), ("2026-11-03", "A new review is overdue since November 2026.")]
)
def test_a_review_that_should_have_been_done_again_says_so(clinic: Clinic, day: str, since: str) -> None:
    clinic.bundled.add("en/sleep/naps")
    sign_off = signed(Desk(clinic), "2026-11-02")
    desk = Desk(clinic, sign_off={"en/naps": sign_off}.get, day=lambda: date.fromisoformat(day))
    words = said(desk.article())
    assert "Reviewed May 2026 by Dr. Lee" in words
    assert ("overdue" in words) == bool(since)
    assert since in words


def test_a_review_in_the_file_can_be_overdue_too(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", reviewed={"on": "2020-03-02", "by": "Dr. Ruiz"}, review_due="2021-03-02")
    words = said(Desk(clinic).article())
    assert "Reviewed March 2020 by Dr. Ruiz. A new review is overdue since March 2021." in words


def test_a_sensitive_article_shows_the_crisis_panel_before_its_body(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", "The body.", sensitivity=["suicide"])
    clinic.bundled.add("en/sleep/dreams", "The body.")
    page = Desk(clinic).article()
    assert page.classed("crisis") == ["aside"]
    assert "988" in said(page)
    assert said(page).index("988") < said(page).index("The body.")
    assert Desk(clinic).article("en/dreams").classed("crisis") == []


def test_the_crisis_panel_says_the_clinics_own_sentence_in_its_language(clinic: Clinic) -> None:
    for language in ("en", "es"):
        clinic.bundled.add(f"{language}/sleep/naps", "The body.", sensitivity=["suicide"])
    desk = Desk(clinic, crisis={"en": "Knock at <door 3>."})
    assert "Knock at <door 3>." in said(desk.article())
    assert "988" not in said(desk.article())
    assert "Knock at <door 3>." in desk.pages.plain(article_address("en/naps"), PageLook(LIGHT, "en"))
    assert "988" in said(desk.article("es/naps"))


def test_translations_are_offered_under_their_own_names(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps")
    clinic.bundled.add("es/sleep/naps", title="Siestas")
    clinic.bundled.put("fr/sleep/naps.md", "broken")
    page = Desk(clinic).article()
    assert {"href": "reader://article/es/naps", "lang": "es", "hreflang": "es"} in page.all("a")
    assert "Also in Español" in said(page)
    assert "Français" not in said(page)


def test_links_to_articles_lead_to_their_pages_and_those_to_missing_or_broken_ones_nowhere(clinic: Clinic) -> None:
    clinic.bundled.add(
        "en/sleep/naps", "[a](article:dreams#why) [b](article:none) [c](article:broken) [d](article:siesta)"
    )
    clinic.bundled.add("en/sleep/dreams")
    clinic.bundled.add("es/sleep/siesta")
    clinic.bundled.put("en/sleep/broken.md", "x")
    page = Desk(clinic).article()
    assert [one.get("href") for one in page.all("a")] == ["reader://article/en/dreams#why", None, None, None]
    assert "a b c d" in said(page)


def test_the_words_looked_for_are_marked_in_title_key_points_and_body(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", "A nap & naps.", title="Naps", key_points=["One nap."], summary="No nap here.")
    page = Desk(clinic).page(article_address("en/naps", ["nap", "naps"]))
    assert len(page.all("mark")) == 4
    assert sum("id" in one for one in page.all("mark")) == 1


def test_what_front_matter_says_is_text_and_never_markup(clinic: Clinic) -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'"
    clinic.bundled.add(
        "en/sleep/naps", title=hostile, summary=hostile, key_points=[hostile], teach_back=[hostile],
        reviewed={"on": "2026-01-01", "by": hostile}, sources=[{"title": hostile, "publisher": hostile, "url": f"https://a.example/{hostile}"}],
    )  # fmt: skip
    page = Desk(clinic).page(article_address("en/naps", ["script", "alert", "img"]))
    assert not page.all("script")
    assert not page.all("img")
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "reader://article/en/naps", "data:text/html,x", "//a.example"]
)
def test_a_source_whose_address_is_no_websites_is_named_without_a_link(clinic: Clinic, url: str) -> None:
    clinic.bundled.add("en/sleep/naps", sources=[{"title": "A page", "url": url}])
    page = Desk(clinic).article()
    assert "A page" in said(page)
    assert page.all("a") == []


def test_a_page_in_spanish_has_its_words_in_spanish(clinic: Clinic) -> None:
    clinic.bundled.add(
        "es/sleep/naps", "Las siestas ayudan.", title="Siestas", key_points=["Corta."], updated="2026-11-20"
    )
    page = Desk(clinic).article("es/naps")
    assert page.all("html")[0]["lang"] == "es"
    words = said(page)
    assert "Sueño" in words
    assert "noviembre" in words.lower()
    for english in ("Key points", "min read", "Not yet reviewed", "Last changed", "care team"):
        assert english not in words


def test_a_page_in_arabic_runs_from_right_to_left(clinic: Clinic) -> None:
    clinic.bundled.add("ar/sleep/naps", title="قيلولة")
    assert Desk(clinic).article("ar/naps").all("html")[0] == {"lang": "ar", "dir": "rtl", "data-theme": "light"}


def test_a_broken_article_says_what_is_wrong_and_where_to_staff(clinic: Clinic) -> None:
    path = clinic.bundled.put("en/sleep/naps.md", "---\ntitle: A\n---\n")
    words = said(Desk(clinic).article())
    assert "This article cannot be shown" in words
    assert "Line 2: “summary” is missing" in words
    assert str(path) in words


def test_a_broken_article_is_not_there_for_patients_even_when_it_broke_just_now(clinic: Clinic) -> None:
    path = clinic.bundled.put("en/sleep/naps.md", "x")
    clinic.bundled.add("en/sleep/dreams")
    desk = Desk(clinic, shows_broken=False)
    clinic.bundled.put("en/sleep/dreams.md", "x")
    for article_id in ("en/naps", "en/dreams"):
        words = said(desk.article(article_id))
        assert "This page is not here" in words
        assert str(path.parent) not in words


def test_an_article_that_is_not_there_says_so_in_the_readers_language(clinic: Clinic) -> None:
    page = Desk(clinic).article("en/none", language="es")
    assert page.all("html")[0]["lang"] == "es"
    assert said(page)
    assert "This page is not here" not in said(page)
    assert "This page is not here" in said(Desk(clinic).article("en/none"))


def test_while_the_library_is_read_pages_ask_for_patience(clinic: Clinic) -> None:
    desk = Desk(clinic)
    desk.library = None
    assert "Getting the articles ready" in said(desk.page(home_address("en")))
    assert "Getting the articles ready" in said(desk.article())


def test_the_first_page_lists_the_topics_that_have_articles(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps")
    clinic.bundled.add("en/other-things/x")
    page = Desk(clinic, clinic="Our <clinic>").page(home_address("en"))
    assert [one["href"] for one in page.all("a")] == [
        "reader://article/_topic/sleep",
        "reader://article/_topic/other-things",
    ]
    words = said(page)
    assert "Our <clinic>" in words
    assert "Sleep Better <nights>." in words.replace("Better", " Better").replace("  ", " ")
    style = Desk(clinic).respond(home_address("en")).body.decode()
    assert '.dot[data-colour="0"]{background:#4E8A3A}' in style
    assert '.dot[data-colour="1"]{background:var(--teal)}' in style


def test_the_first_page_speaks_the_language_it_is_asked_for(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps")
    words = said(Desk(clinic).page(home_address("es"), language="es"))
    assert "Mejores noches." in words
    assert "What would you like" not in words


def test_the_first_page_of_an_empty_library_says_what_to_do(clinic: Clinic) -> None:
    assert "There are no articles yet" in said(Desk(clinic).page(home_address("en")))


@pytest.mark.parametrize(
    "url",
    ["", "https://example.org/", "file:///etc/passwd", "reader://article/", "reader://other/en/naps", "reader://article/_topic/sleep",
     "reader://article/_font/none.ttf", "reader://article/_font/..%2Fnaps.ttf", "reader://article/_media/en/none/x.png",
     "reader://article/_unknown/x", "javascript:alert(1)"],
)  # fmt: skip
def test_what_is_no_page_is_not_found(clinic: Clinic, url: str) -> None:
    clinic.bundled.add("en/sleep/naps")
    with pytest.raises(PageNotFoundError):
        Desk(clinic).respond(url)


def test_a_font_comes_from_the_fonts_folder_alone(clinic: Clinic, tmp_path: Path) -> None:
    fonts = tmp_path / "fonts"
    (fonts / "deep").mkdir(parents=True)
    for name in ("A-Regular.ttf", "deep/B.ttf", "notes.txt", "../secret.ttf"):
        (fonts / name).write_bytes(b"font")
    (fonts / "folder.ttf").mkdir()
    desk = Desk(clinic, fonts=fonts)
    response = desk.respond("reader://article/_font/A-Regular.ttf")
    assert (response.mime, response.body, response.policy) == ("font/ttf", b"font", "default-src 'none'")
    for name in ("../secret.ttf", "..%2Fsecret.ttf", "%2E%2E%2Fsecret.ttf", "deep%2FB.ttf", "notes.txt", "folder.ttf", str(tmp_path / "secret.ttf"),
                 f"%2F{tmp_path}%2Fsecret.ttf", "A-Regular.ttf%00", "%00.ttf", "a" * 5000 + ".ttf"):  # fmt: skip
        with pytest.raises(PageNotFoundError):
            desk.respond(f"reader://article/_font/{name}")


@pytest.fixture
def no_system_types() -> Iterator[None]:
    """Only the list of file types that Python brings along, as on a system without /etc/mime.types."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mimetypes, "knownfiles", [])
        mimetypes.init()
        yield
    mimetypes.init()


@pytest.mark.usefixtures("no_system_types")
@pytest.mark.parametrize(
    ("name", "mime"),
    [("a.png", "image/png"), ("a.jpg", "image/jpeg"), ("a.JPEG", "image/jpeg"), ("a.gif", "image/gif"), ("a.svg", "image/svg+xml"),
     ("a.webp", "image/webp"), ("a.avif", "image/avif")],
)  # fmt: skip
def test_pictures_of_every_kind_have_their_type_whatever_the_system_knows(clinic: Clinic, name: str, mime: str) -> None:
    clinic.bundled.add("en/sleep/naps")
    clinic.bundled.put(f"media/{name}", b"picture")
    response = Desk(clinic).respond(Address("media", name=name, article="en/naps"))
    assert (response.mime, response.body, response.policy) == (mime, b"picture", "default-src 'none'")


def test_only_pictures_that_are_there_and_not_huge_are_given_out(clinic: Clinic) -> None:
    shelf = clinic.bundled
    shelf.add("en/sleep/naps")
    for name in ("media/page.html", "media/script.js", "media/notes.txt", "media/none", "secret.png"):
        shelf.put(name, "x")
    with shelf.put("media/huge.png", "x").open("wb") as stream:
        stream.truncate(LARGEST_PICTURE + 1)
    (shelf.root / "media/folder.png").mkdir()
    desk = Desk(clinic)
    for name in ("page.html", "script.js", "notes.txt", "none", "huge.png", "folder.png", "lost.png", "../secret.png", "..%2Fsecret.png",
                 "%00.png", "a" * 5000 + ".png"):  # fmt: skip
        with pytest.raises(PageNotFoundError):
            desk.respond(f"reader://article/_media/en/naps/{name}")


def policies(response: Response) -> dict[str, str]:
    """Return the directives of the Content-Security-Policy."""
    parts = (directive.strip().partition(" ") for directive in response.policy.split(";"))
    return {name: value for name, _, value in parts}


@pytest.mark.parametrize("theme", THEMES)
def test_the_security_policy_allows_the_pages_one_style_sheet_and_nothing_else(clinic: Clinic, theme: str) -> None:
    clinic.bundled.add("en/sleep/naps")
    desk = Desk(clinic)
    nonces = set()
    for url in (article_address("en/naps"), article_address("en/naps"), home_address("en"), article_address("en/none")):
        response = desk.respond(url, theme)
        (style,) = Html(response.body.decode("utf-8")).all("style")
        # Qt WebEngine lower-cases response headers: a nonce with capitals would match nothing.
        assert re.fullmatch(r"[0-9a-f]{32}", style["nonce"])
        nonces.add(style["nonce"])
        allowed = policies(response)
        assert allowed["default-src"] == "'none'"
        assert allowed["style-src"] == f"'nonce-{style['nonce']}'"
        assert {name: allowed[name] for name in ("base-uri", "form-action", "frame-ancestors")} == dict.fromkeys(
            ("base-uri", "form-action", "frame-ancestors"), "'none'"
        )
        assert "script-src" not in allowed
        assert "unsafe" not in response.policy
    assert len(nonces) == 4


def test_a_page_asks_for_nothing_from_elsewhere(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", "![A bed](media/bed.png) ![Other](https://a.example/x.png)")
    text = Desk(clinic).respond(article_address("en/naps")).body.decode()
    page = Html(text)
    assert [one.get("src") for one in page.all("img")] == ["reader://article/_media/en/naps/bed.png", None]
    assert not [tag for tag, _ in page.tags if tag in {"script", "link", "iframe", "object", "form"}]
    assert all(address.startswith("/_font/") for address in re.findall(r'url\("?([^")]*)', text))
    assert "@import" not in text


@pytest.mark.parametrize(("theme", "scheme"), [(LIGHT, "light"), (DARK, "dark"), (CONTRAST, "dark")])
def test_a_theme_gives_every_colour_of_the_style_sheet(theme: str, scheme: str) -> None:
    declared = dict(re.findall(r"--([a-z0-9-]+):([^;]+);", variables(TOKENS, theme)))
    sheet = (RESOURCES / "pages" / "page.css").read_text("utf-8")
    assert set(re.findall(r"var\(--([a-z0-9-]+)\)", sheet)) <= set(declared)
    assert declared["scheme"] == scheme
    assert declared["paper"] == TOKENS.themes[theme]["paper"]
    assert declared["on-mark"] == TOKENS.themes[theme]["on_mark"]
    assert ("box-edge" in declared) == (theme == CONTRAST)


def test_the_theme_asked_for_is_the_theme_of_the_page(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps")
    desk = Desk(clinic)
    for theme in THEMES:
        response = desk.respond(article_address("en/naps"), theme)
        assert f"--paper:{TOKENS.themes[theme]['paper']};" in response.body.decode()
        assert Html(response.body.decode()).all("html")[0]["data-theme"] == theme


def test_a_body_that_is_too_tangled_to_render_stands_on_its_page_as_it_is_written(clinic: Clinic) -> None:
    clinic.bundled.add("en/sleep/naps", "Naps help.\n\n" + "[" * 20_000 + "\n\n## Coffee\n\n<b>Skip</b> it.\n")
    page = Desk(clinic).respond(article_address("en/naps", ("coffee",))).body.decode()
    assert '<p class="unrendered">Naps help.' in page
    assert '<h2 id="coffee">Coffee</h2>' in page
    assert "&lt;b&gt;Skip&lt;/b&gt; it." in page
