"""What a site shows of a post, made from the post as it is written, which is what an export has.

The rules are those of WordPress's own ``wpautop`` and ``wptexturize`` (wp-includes/formatting.php), as far as they change
words, paragraphs and breaks; captions are made the figures that they are on the site.
"""

import re
from html import escape

from reader.importers.html.debris import words

EXCERPT = 55
"""Words."""

_BLOCKS = (
    "table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|"
    "h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary"
)
_TAG = rf"</?(?:{_BLOCKS})(?:\s[^>]*)?/?>"
_CAPTION = re.compile(
    r"(?:<p>)?\[caption\b[^\]]*\]\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?)\s*(.*?)\[/caption\](?:</p>)?",
    re.DOTALL,
)
_EMBED = re.compile(r"(<div class=\"wp-block-embed__wrapper\">)\s*(https?://[^\s<\"]+)\s*(</div>)")
_PRE = re.compile(r"<(pre|script|style)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_VERBATIM = re.compile(
    r"<(pre|code|kbd|style|script|tt)\b.*?</\1>|<!--.*?-->|<[^>]*>|\[[^\]]*\]", re.DOTALL | re.IGNORECASE
)
_CURLY = (
    (re.compile(r"\.\.\."), "…"),
    (re.compile(r"``"), "“"),
    (re.compile(r"''"), "”"),
    (re.compile(r"---"), "—"),
    (re.compile(r"(?:(?<=\s)|\A)--(?=\s|\Z)"), "—"),
    (re.compile(r"(?<!xn)--"), "–"),
    (re.compile(r"(?:(?<=\s)|\A)-(?=\s|\Z)"), "–"),
    (re.compile(r"'(?=\d\d(?:\Z|(?![%\d]|[.,]\d)))"), "’"),
    (re.compile(r"(?:(?<=[\s(\[{\"-])|(?<=&lt;)|\A)'"), "‘"),
    (re.compile(r"'"), "’"),
    (re.compile(r"(?:(?<=[\s(\[{-])|(?<=&lt;)|\A)\"(?!\s|\Z)"), "“"),
    (re.compile(r"\""), "”"),
    (re.compile(r"\b(\d[\d.,]*)x(?=\d[\d.,]*\b)"), r"\1×"),
)


def render(text: str, *, inline: bool = False) -> str:
    """Return the HTML that a site makes of the *text* of a post; *inline* text, a title, gets no paragraphs."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if inline:
        return _texturized(text)
    text = _EMBED.sub(r'\1<iframe src="\2"></iframe>\3', text)
    if "<!-- wp:" not in text:
        text = _with_paragraphs(text)
    text = _CAPTION.sub(r'<figure class="wp-caption">\1<figcaption>\2</figcaption></figure>', text)
    return _texturized(text)


def excerpt_of(html: str) -> str:
    """Return what a site shows of a post of no excerpt: its first 55 words, as ``wp_trim_excerpt`` takes them."""
    found = words(html[:20_000]).split()
    return "<p>" + escape(" ".join(found[:EXCERPT])) + (" [&hellip;]</p>" if len(found) > EXCERPT else "</p>")


def _texturized(text: str) -> str:
    pieces, end = [], 0
    for match in _VERBATIM.finditer(text):
        pieces += [_curled(text[end : match.start()]), match[0]]
        end = match.end()
    return "".join([*pieces, _curled(text[end:])])


def _curled(text: str) -> str:
    if text.strip():
        for pattern, sign in _CURLY:
            text = pattern.sub(sign, text)
    return text


def _with_paragraphs(text: str) -> str:
    if not text.strip():
        return ""
    kept: list[str] = []

    def keep(match: re.Match[str]) -> str:
        kept.append(match[0])
        return f"<pre kept-{len(kept) - 1}></pre>"

    text = _PRE.sub(keep, text)
    text = re.sub(r"<br\s*/?>\s*<br\s*/?>", "\n\n", text)
    text = re.sub(rf"(<(?:{_BLOCKS})[\s/>])", r"\n\n\1", text)
    text = re.sub(rf"(</(?:{_BLOCKS})>)", r"\1\n\n", text)
    text = re.sub(r"<[^>]*>", lambda match: match[0].replace("\n", " "), text)
    parts = [part.strip("\n") for part in re.split(r"\n\s*\n", text)]
    text = "".join(f"<p>{part}</p>\n" for part in parts if part.strip())
    text = re.sub(r"<p>\s*</p>", "", text)
    text = re.sub(r"<p>([^<]+)</(div|address|form)>", r"<p>\1</p></\2>", text)
    text = re.sub(rf"<p>\s*({_TAG})\s*</p>", r"\1", text)
    text = re.sub(r"<p>(<li.+?)</p>", r"\1", text)
    text = re.sub(r"<p><blockquote([^>]*)>", r"<blockquote\1><p>", text)
    text = text.replace("</blockquote></p>", "</p></blockquote>")
    text = re.sub(rf"<p>\s*({_TAG})", r"\1", text)
    text = re.sub(rf"({_TAG})\s*</p>", r"\1", text)
    text = re.sub(r"(?<!<br />)\n(?!\Z)", "<br />\n", text)
    text = re.sub(rf"({_TAG})\s*<br />", r"\1", text)
    text = re.sub(r"<br />(\s*</?(?:p|li|div|dl|dd|dt|th|pre|td|ul|ol)[^>]*>)", r"\1", text)
    return re.sub(r"<pre kept-(\d+)></pre>", lambda match: kept[int(match[1])], text)
