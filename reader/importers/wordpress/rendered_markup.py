"""What a site shows of a post, made from the post as it is written, which is what an export has.

The rules are those of WordPress's own ``wpautop`` and ``wptexturize`` (wp-includes/formatting.php), as far as they change
words, paragraphs and breaks; captions are made the figures that they are on the site.
"""

import re
from collections.abc import Iterator
from html import escape

from reader.importers.html.debris import words

EXCERPT = 55
"""Words."""

_BLOCKS = (
    "table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|"
    "h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary"
)
_TAG = rf"</?(?:{_BLOCKS})(?:\s[^<>]*)?/?>"
_CAPTION_STARTS = re.compile(r"(?=<p>\[caption\b)|(?<!<p>)(?=\[caption\b)")
_CAPTION = re.compile(
    r"\A(?:<p>)?\[caption\b[^\]]*\]\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?)\s*+(.*?)\[/caption\](?:</p>)?",
    re.DOTALL,
)
_EMBED = re.compile(r"(<div class=\"wp-block-embed__wrapper\">)\s*(https?://[^\s<\"]+)\s*(</div>)")
_PRE = re.compile(r"<(pre|script|style)\b", re.IGNORECASE)
_VERBATIM = re.compile(r"<(?:(pre|code|kbd|style|script|tt)\b|!--)?|\[", re.IGNORECASE)
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
)
_PRODUCT = re.compile(r"\b(\d[\d.,]*+)(x(?=\d[\d.,]*\b))?")


def render(text: str, *, inline: bool = False) -> str:
    """Return the HTML that a site makes of the *text* of a post; *inline* text, a title, gets no paragraphs."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if inline:
        return _texturized(text)
    text = _EMBED.sub(r'\1<iframe src="\2"></iframe>\3', text)
    if "<!-- wp:" not in text:
        text = _with_paragraphs(text)
    figure = r'<figure class="wp-caption">\1<figcaption>\2</figcaption></figure>'
    return _texturized("".join(_CAPTION.sub(figure, part) for part in _CAPTION_STARTS.split(text)))


def excerpt_of(html: str) -> str:
    """Return what a site shows of a post of no excerpt: its first 55 words, as ``wp_trim_excerpt`` takes them."""
    found = words(html[:20_000]).split()
    return "<p>" + escape(" ".join(found[:EXCERPT])) + (" [&hellip;]</p>" if len(found) > EXCERPT else "</p>")


def _texturized(text: str) -> str:
    return "".join(part if number % 2 else _curled(part) for number, part in enumerate(_parted(text, _VERBATIM)))


def _parted(text: str, opening: re.Pattern[str], *, also_tags: bool = True) -> Iterator[str]:
    """Yield the parts of *text* between, and in turn with, those that are left as they are.

    These begin with *opening* and go on to the end tag of the element that is its group, else to what ends a comment, and, with
    *also_tags*, else to what ends a tag or a shortcode. What has no end is looked for once, so it takes one pass over the text.
    """
    begin = place = 0
    missing: set[str] = set()
    while found := opening.search(text, place):
        place = found.end()
        ends = [f"</{found[1]}>" if found[1] else "-->" if found[0] == "<!--" else ""]
        ends += ["]" if found[0] == "[" else ">"] if also_tags else []
        for end in ends:
            if not end or end in missing:
                continue
            closed = re.compile(re.escape(end), re.IGNORECASE).search(text, place)
            if closed is None:
                missing.add(end)
                continue
            yield text[begin : found.start()]
            yield text[found.start() : closed.end()]
            begin = place = closed.end()
            break
    yield text[begin:]


def _curled(text: str) -> str:
    if text.strip():
        for pattern, sign in _CURLY:
            text = pattern.sub(sign, text)
        text = _PRODUCT.sub(lambda found: f"{found[1]}×" if found[2] else found[1], text)
    return text


def _with_paragraphs(text: str) -> str:
    if not text.strip():
        return ""
    parts = list(_parted(text, _PRE, also_tags=False))
    kept = parts[1::2]
    parts[1::2] = [f"<pre kept-{number}></pre>" for number in range(len(kept))]
    text = "".join(parts)
    text = re.sub(r"<br\s*/?>\s*<br\s*/?>", "\n\n", text)
    text = re.sub(rf"(<(?:{_BLOCKS})[\s/>])", r"\n\n\1", text)
    text = re.sub(rf"(</(?:{_BLOCKS})>)", r"\1\n\n", text)
    begin, end, rest = text.rpartition(">")  # a tag is looked for only where one ends
    text = re.sub(r"<[^>]*>", lambda match: match[0].replace("\n", " "), begin + end) + rest
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
