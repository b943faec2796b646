"""Texts that slow readers of Markdown and HTML down: each a generator, which gives about as many characters as it is asked for.

What makes them dangerous is their form, so the words in them are few: marks that are opened and never closed, runs of one
letter, nesting, one endless line, or very many of a thing of which an article has three.
"""

from collections.abc import Callable, Mapping

Make = Callable[[int], str]


def _run(piece: str, *, before: str = "", after: str = "") -> Make:
    """Return what repeats *piece* on and on between *before* and *after*."""
    return lambda size: f"{before}{piece * max(1, size // len(piece))}{after}\n"


def _numbered(piece: str, *, after: str = "") -> Make:
    """Return what repeats *piece* with a number of its own in it each time, and *after* likewise behind all of them."""

    def make(size: int) -> str:
        count = max(1, size // (len(piece) + len(after) + 4))
        return "".join(template.replace("%", str(number)) for template in (piece, after) for number in range(count))

    return make


def _deep(opening: str, closing: str = "", word: str = "x") -> Make:
    """Return what nests *opening* and *closing* around *word*."""

    def make(size: int) -> str:
        count = max(1, size // len(opening + closing))
        return f"{opening * count}{word}{closing * count}\n"

    return make


def _indented(piece: str, step: str = "    ") -> Make:
    """Return lines of *piece*, each a *step* further in than the one before: their number grows as the root of the size."""

    def make(size: int) -> str:
        count = max(1, int((2 * size / len(step)) ** 0.5))
        return "".join(f"{step * number}{piece}\n" for number in range(count))

    return make


_SIGNS = "[ ] ( ) * _ < > & ` \\ ! # | ~ : ; { } \" ' ^ = - + . / $ %".split()

MARKDOWN: Mapping[str, Make] = {
    **{f"run of {sign}": _run(sign) for sign in _SIGNS},
    **{f"words with {sign}": _run(f"{sign}ab ") for sign in _SIGNS},
    **{f"words before {sign}": _run(f"ab{sign} ") for sign in _SIGNS},
    **{f"lines with {sign}": _run(f"{sign} ab\n") for sign in _SIGNS},
    **{f"paragraphs with {sign}": _run(f"{sign} ab\n\n") for sign in _SIGNS},
    "spaces": _run(" ", before="a", after="b"),
    "tabs": _run("\t", before="a", after="b"),
    "spaces in a heading": _run(" ", before="## a", after="b"),
    "spaces in a heading, then signs": _run(" ", before="## a", after="#b"),
    "signs and spaces in a heading": _run(" #", before="## a", after=" b"),
    "tabs in a heading": _run("\t", before="## a", after="b"),
    "spaces in an item": _run(" ", before="- ", after="b"),
    "spaces in a cell": _run(" ", before="| a | b |\n|---|---|\n| a", after="b | c |"),
    "spaces before attributes": _run(" ", before="## a {#b", after="}"),
    "spaces in a tag": _run(" ", before="<a", after="b"),
    "spaces in a link": _run(" ", before="[a](b", after="c"),
    "spaces in a definition": _run(" ", before="[a]:", after=""),
    "spaces at line ends": _run("a          \n"),
    "lines of spaces": _run("     \n", before="a\n", after="b"),
    "empty lines": _run("\n", before="a", after="b"),
    "carriage returns": _run("\r", before="a", after="b"),
    "no-break spaces": _run("\N{NO-BREAK SPACE}", before="a", after="b"),
    "joiners": _run("\u2060", before="a", after="b"),
    "one word": _run("a"),
    "one number": _run("1"),
    "one line": _run("Take it with food. "),
    "one line without a full stop": _run("take it with food "),
    "one line of short words": _run("a. "),
    "one line of capitals": _run("A. B "),
    "decimals": _run("1.2,"),
    "words with apostrophes": _run("a'"),
    "accents": _run("e\u0301"),
    "ideographs": _run("\u85ac"),
    "emoji": _run("\U0001f600"),
    "plain": _run("Take it with food.\nDrink water.\n\n"),
    "headings": _run("## Sleep\n\nRest.\n\n"),
    "different headings": _numbered("## Sleep %\n\n"),
    "headings of signs": _run("## ?\n\n"),
    "headings without text": _run("#\n"),
    "headings in a row": _run("## a\n"),
    "underlined headings": _run("a\n=\n"),
    "list": _run("- ab\n"),
    "loose list": _run("- ab\n\n"),
    "numbered list": _run("1. ab\n"),
    "lists with paragraphs": _run("- ab\n\n    cd\n\n"),
    "nested list": _indented("- ab"),
    "nested list by two": _indented("- ab", "  "),
    "nested list in one line": _run("- ", after="a"),
    "nested numbers in one line": _run("1. ", after="a"),
    "nested quote": _run("> ", after="a"),
    "nested quote without spaces": _run(">", after="a"),
    "nested quotes and lists": _run("> - ", after="a"),
    "quotes": _run("> ab\n"),
    "quotes apart": _run("> ab\n\ncd\n\n"),
    "code": _run("    ab\n\n"),
    "fences": _run("```\nab\n```\n\n"),
    "open fences": _run("```a\n~~~\n"),
    "code in lines": _run("`ab` "),
    "code of growing marks": lambda size: "".join("`" * n + "a" for n in range(1, int((2 * size) ** 0.5))) + "\n",
    "rules": _run("- - -\n\n"),
    "one rule": _run("- ", after="a"),
    "rule of stars": _run("* ", after="a"),
    "table": _run("| ab | cd |\n", before="| a | b |\n|---|---|\n"),
    "wide table": lambda size: (
        "|".join(["a"] * (size // 8))
        + "\n"
        + "|".join(["-"] * (size // 8))
        + "\n"
        + "|".join(["b"] * (size // 8))
        + "\n"
    ),
    "wide and long table": lambda size: (
        "|a" * int(size**0.5) + "|\n" + "|-" * int(size**0.5) + "|\n" + ("|b\n" * int(size**0.5))
    ),
    "rule of a table": _run("|:-", after="a"),
    "rule of colons": _run("--:|", after="a"),
    "tables": _run("| a | b |\n|---|---|\n| c | d |\n\n"),
    "code and cells": _run("`|", before="| a | b |\n|---|---|\n|"),
    "abbreviations": _numbered("*[AB%]: c\n", after="AB% "),
    "abbreviations that stand nowhere": _numbered("*[AB%]: c\n\n"),
    "abbreviations one in another": lambda size: (
        "".join(f"*[{'A' * n}]: c\n\n" for n in range(1, int((2 * size) ** 0.5))) + "A " * (size // 2)
    ),
    "footnotes": _numbered("A[^%]. ", after="\n[^%]: note\n"),
    "footnotes that stand nowhere": _numbered("A[^%].\n\n"),
    "one footnote often": _run("a[^1] ", after="\n\n[^1]: b"),
    "footnotes without text": _numbered("[^%]: note\n\n"),
    "links": _run("[ab](https://a.org) "),
    "links to articles": _run("[ab](article:naps) "),
    "pictures": _run("![ab](media/a.png) "),
    "open links": _run("[a]("),
    "open links in brackets": _run("[a](<b"),
    "open links with titles": _run('[a](b "'),
    "open pictures": _run("![a]("),
    "nested links": _deep("[", "](a)"),
    "nested brackets": _deep("[", "]"),
    "nested parentheses": _deep("(", ")", "[a](b)"),
    "parentheses in a link": _deep("(", ")", "a"),
    "a link to parentheses": _run("(", before="[a](", after="b"),
    "closed parentheses in a link": _run("()", before="[a](", after="b"),
    "links by name": _numbered("[a][%] ", after="\n\n[%]: https://a.org\n"),
    "links by no name": _run("[a][b]"),
    "open names": _run("[a]["),
    "definitions": _numbered("[%]: https://a.org\n"),
    "open definition": _run("a", before="[", after="\n"),
    "addresses": _run("<https://a.org> "),
    "open addresses": _run("<https://a"),
    "mail": _run("<a@b.org> "),
    "open mail": _run("<a@"),
    "bare addresses": _run("https://a.org "),
    "entities": _run("&amp;"),
    "open entities": _run("&#"),
    "wrong entities": _run("&a"),
    "comments": _run("<!-- a -->\n\n"),
    "comments in a line": _run("a <!-- b --> "),
    "open comments": _run("<!-- "),
    "open comments in lines": _run("<!-- a\n\n"),
    "one open comment": _run("ab ", before="<!-- "),
    "declarations": _run("<!a "),
    "instructions": _run("<?a "),
    "cdata": _run("<![CDATA["),
    "scripts": _run("<script>a</script>\n\n"),
    "open scripts": _run("<script>"),
    "open styles": _run("<style "),
    "divs": _run("<div>a</div>\n\n"),
    "open divs": _run("<div>\n\n"),
    "open divs in a line": _run("<div>"),
    "closed divs": _run("</div>"),
    "nested divs": _deep("<div>", "</div>"),
    "nested divs in lines": _deep("<div>\n", "</div>\n"),
    "divs of Markdown": _run('<div markdown="1">\n\na\n\n</div>\n\n'),
    "nested divs of Markdown": _deep('<div markdown="1">\n', "</div>\n"),
    "open divs of Markdown": _run('<div markdown="1">\n\n'),
    "spans": _run("<b>a</b> "),
    "open spans": _run("<b>"),
    "nested spans": _deep("<b>", "</b>"),
    "open tags": _run("<a "),
    "open attributes": _run("a=", before="<b "),
    "open quotation": _run('="', before="<b a"),
    "attributes of a tag": _numbered("a%=1 "),
    "many attributes": _run('a="b" ', before="<p ", after=">c</p>"),
    "attribute lists": _run("*a*{: .b} "),
    "attribute lists of headings": _run("## a {#b}\n\n"),
    "open attribute lists": _run("{: "),
    "open attribute lists in one heading": _run("{: ", before="## a "),
    "attributes in a list": _run(".a ", before="## a {: ", after="}"),
    "emphasis": _run("*a* "),
    "strong": _run("**a** "),
    "both": _run("***a*** "),
    "open emphasis": _run("*a **b "),
    "open emphasis with lines": _run("_a __b "),
    "nested emphasis": _deep("*a ", " b*"),
    "nested strong": _deep("**a ", " b**"),
    "mixed emphasis": _run("*a_b**c__d "),
    "stars and words": _run("**a*"),
    "lines and words": _run("__a_"),
    "escapes": _run("\\*"),
    "definition list": _run("a\n:   b\n\n"),
    "open definition list": _run(":   b\n"),
    "nested definition list": _run(":   ", before="a\n", after="b"),
    "admonitions": _run("!!! note\n    a\n\n"),
    "nested admonitions": _indented("!!! note"),
    "line breaks": _run("a  \n"),
    "tasks": _run("- [ ] ab\n"),
    "callouts": _run("> [!note] ab\n> cd\n\n"),
    "nested callouts": lambda size: "".join(f"{'> ' * n}[!note] a\n" for n in range(1, int(size**0.5))),
    "wiki links": _run("[[a|b]] "),
    "open wiki links": _run("[[a|"),
    "site codes": _run("{{< a >}} "),
    "open site codes": _run("{{< a "),
    "open statements": _run("{% a "),
    "struck words": _run("~~a~~ "),
    "open struck words": _run("~~a "),
    "placeholders in brackets": _numbered("<dose-%> "),
    "words in brackets": _run("<dose> "),
    "products": _run("2*", after="2"),
    "backslashes at line ends": _run("a\\\n"),
    "lists after text": _run("a\n- b\n"),
    "ragged lists": lambda size: "".join(f"{' ' * (n % 7)}- a\n" for n in range(size // 6)),
    "lists of two kinds": _run("- a\n1. b\n"),
    "tables after text": _run("a\n| b | c |\n|---|---|\n"),
    "rules of tables": _run("|---|\n"),
    "fences in items": _run("- a\n  ```\n  b\n  ```\n"),
    "open fences in items": _run("- a\n  ```\n"),
    "details": _run("<details>\n<summary>a</summary>\n\nb\n\n</details>\n\n"),
    "open boxes with blank lines": _run("<div>a\n\n"),
    "boxes in a line": _run("<div><section>", after="\n\na"),
    "addresses with parentheses": _run("(a", before="https://a.org/"),
    "addresses without end": _run("a.", before="https://a.org/"),
    "control signs": _run("\x02\x03"),
    "placeholders": _run("\x02wzxhzdk:0\x03"),
    "placeholders of lines": _run("\x02klzzwxh:0000\x03"),
    "nulls": _run("\x00"),
}
"""Bodies of articles, by what is in them."""

HTML: Mapping[str, Make] = {
    "nested divs": _deep("<div>", "</div>"),
    "open divs": _run("<div>"),
    "nested paragraphs and divs": _deep("<div>a<p>b", "</p></div>"),
    "nested lists": _deep("<ul><li>a", "</li></ul>"),
    "nested tables": _deep("<table><tr><td>", "</td></tr></table>"),
    "nested quotes": _deep("<blockquote>", "</blockquote>"),
    "nested spans": _deep("<span>", "</span>"),
    "nested strong": _deep("<b>", "</b>"),
    "open spans": _run("<b>a"),
    "nested links": _deep('<a href="https://a.org/b">', "</a>"),
    "nested sections": _deep("<section><h2>a</h2>", "</section>"),
    "nested definitions": _deep("<dl><dt>a<dd>", "</dd></dl>"),
    "paragraphs": _run("<p>Take it with food.</p>\n"),
    "one paragraph": _run("Take it with food. ", before="<p>", after="</p>"),
    "breaks": _run("a<br>"),
    "breaks alone": _run("<br>"),
    "items": _run("<li>a</li>", before="<ul>", after="</ul>"),
    "rows": _run("<tr><td>a</td><td>b</td></tr>", before="<table>", after="</table>"),
    "cells": _run("<td>a</td>", before="<table><tr>", after="</tr></table>"),
    "spanning cells": _run('<td colspan="1000" rowspan="1000">a</td>', before="<table><tr>", after="</tr></table>"),
    "headings": _run("<h2>a</h2>"),
    "links": _run('<a href="https://a.org/b">c</a> '),
    "notes": _numbered('<a href="#fn%">%</a> ', after='<p id="fn%">a</p>'),
    "pictures": _run('<img src="a.png" alt="b">'),
    "captioned pictures": _run('<img src="a.png">', before="<figure>", after="<figcaption>b</figcaption></figure>"),
    "pictures of sizes": _run("a.png 300w, ", before='<img srcset="', after='">'),
    "spaces in sizes": _run(" ", before='<img srcset="a', after='b">'),
    "copies without scripts": _run('<noscript><img src="a.png"></noscript>'),
    "lazy pictures": _run('<img src="data:image/gif;base64,R"><noscript><img src="a.png"></noscript>'),
    "nested copies without scripts": _deep("<noscript>", "</noscript>", '<img src="a.png">'),
    "hidden": _run("<p hidden>a</p>"),
    "nested hidden": _deep("<div hidden>", "</div>"),
    "nested panels": _deep('<div hidden class="tab">', "</div>"),
    "buttons": _run("<button aria-expanded>a</button>"),
    "tabs": _numbered('<a role="tab" href="#p%">a</a>', after='<div role="tabpanel" id="p%">b</div>'),
    "tabs of one panel": _run('<a role="tab" href="#p">a</a>', after='<div role="tabpanel" id="p">b</div>'),
    "bold lines": _run("<p><b>a</b></p><p>b</p>"),
    "parts of other websites": _run('<iframe src="https://a.org/b"></iframe>'),
    "notes of another kind": _numbered('<sup><a href="#n%">1</a></sup>', after='<ol><li id="n%">a</li></ol>'),
    "forms": _run("<form><button>a</button></form>"),
    "shortcodes": _run("[a]b[/a] "),
    "open shortcodes": _run("[a "),
    "open brackets": _run("["),
    "entities": _run("&amp;"),
    "open entities": _run("&#x"),
    "comments": _run("<!-- a -->"),
    "open comments": _run("<!--"),
    "open tags": _run("<a "),
    "open attributes": _run("a=", before="<b "),
    "scripts": _run("<script>a</script>"),
    "spaces": _run(" ", before="a", after="b"),
    "spaces in a paragraph": _run(" ", before="<p>a", after="b</p>"),
    "no-break spaces": _run("&nbsp;", before="<p>a", after="b</p>"),
    "stars": _run("*a "),
    "run of stars": _run("*"),
    "lines": _run("_"),
    "hashes": _run("#"),
    "signs of less": _run("< "),
    "backslashes": _run("\\"),
    "numbers": _run("1. ", before="<p>", after="</p>"),
    "preformatted": _run("a\n", before="<pre>", after="</pre>"),
    "ticks in preformatted": _run("`", before="<pre>", after="</pre>"),
    "ticks in code": _run("`", before="<code>", after="</code>"),
    "empty paragraphs": _run("<p></p>"),
    "details": _run("<details><summary>a</summary>b</details>"),
    "styles": _run("a:b;", before='<p style="', after='">c</p>'),
    "classes": _run("a ", before='<p class="', after='">c</p>'),
    "one word": _run("a"),
    "decimals": _run("1,"),
    "products": _run("1x"),
    "open captions": _run('[caption a]<img src="b">'),
    "open captions of links": _run("[caption a]<a "),
    "names of captions": _run("[caption ", after="[/caption]"),
    "spaces in a caption": _run(" ", before="[caption a]<img>", after="b"),
    "open preformatted": _run("<pre>"),
    "open code": _run("<code>"),
    "open scripts": _run("<script>"),
    "open pictures": _run("<img "),
    "open ends of boxes": _run("</div "),
    "open ends of boxes and breaks": _run("</div \n"),
    "open links of the head": _run("<link "),
    "translations in an open link of the head": _run("hreflang=", before="<link "),
    "kinds of an open link of the head": _run('rel="https://api.w.org/" ', before="<link "),
    "links of a header": _run("<a>;"),
    "languages of an open page": _run('lang="', before="<html "),
}
"""What stands in the posts of a website, and on its first page, by what is in it."""
