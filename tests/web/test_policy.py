"""That the engine really applies the policy which pages come with."""

from __future__ import annotations

from collections.abc import Callable

from reader.pages.pages import security_policy
from reader.pages.response import HTML, Response
from tests.web.conftest import PAGE, Browser


def test_only_the_style_sheet_with_the_right_nonce_applies(browse: Callable[[dict[str, Response]], Browser]) -> None:
    styles = "<style nonce='ab12'>p{color:rgb(1,2,3)}</style><style>p{background:rgb(9,9,9)}</style>"
    html = f"<html><head>{styles}</head><body><p style='margin:77px'>x</p></body></html>"
    browser = browse({PAGE: Response(HTML, html.encode(), security_policy("ab12"))})

    browser.open()

    seen = browser.look(
        "(s => [s.color, s.backgroundColor, s.marginTop].join(';'))(getComputedStyle(document.querySelector('p')))"
    ).split(";")
    assert seen[0] == "rgb(1, 2, 3)"
    assert seen[1] == "rgba(0, 0, 0, 0)"
    assert seen[2] != "77px"
