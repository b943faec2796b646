"""Files of MedlinePlus health topics, of our own words, in the form that NLM publishes."""

from __future__ import annotations

from html import escape
from pathlib import Path

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE health-topics SYSTEM "https://medlineplus.gov/xml/mplus_topics.dtd">
<health-topics total="{total}" date-generated="11/28/2026 02:30:33">
"""


def topic(number: int, language: str = "English", body: str = "", title: str = "") -> str:
    """Return a topic and what belongs to it; 2 n is the Spanish twin of 2 n - 1."""
    english = language == "English"
    other = number + 1 if english else number - 1
    title = title or (f"Topic {number}" if english else f"Tema {other}")
    name = f"topic{number}" if english else f"spanish/tema{other}"
    body = (
        body
        or f"<h3>What is {title}?</h3><p>{title} is <b>common</b>. Rest &amp; sleep help.</p><ul><li>Walk</li></ul>"
    )
    group = "Mental Health and Behavior" if english else "Salud mental"
    return f"""<health-topic meta-desc="{escape(title)} in short." title="{escape(title)}" url="https://medlineplus.gov/{name}.html"
 id="{number}" language="{language}" date-created="12/22/2015">
  <also-called>{escape(title)} disorder</also-called>
  <full-summary>{escape(body)}</full-summary>
  <group url="https://medlineplus.gov/mental.html" id="20">{group}</group>
  <language-mapped-topic url="x" id="{other}" language="{"Spanish" if english else "English"}">x</language-mapped-topic>
  <mesh-heading><descriptor id="D{number:06}">{escape(title)}</descriptor></mesh-heading>
  <primary-institute url="https://www.nimh.nih.gov">National Institute of Mental Health</primary-institute>
  <related-topic url="x" id="1">Topic 1</related-topic>
  <see-reference>{escape(title)}, old name</see-reference>
  <site title="A page" url="https://other.example/"><information-category>Start Here</information-category></site>
</health-topic>
"""


def topic_file(path: Path, pairs: int = 1, *more: str, body: str = "") -> Path:
    """Write *pairs* of an English and a Spanish topic, the Spanish one first, and *more* topics; return *path*."""
    with path.open("w", encoding="utf-8") as stream:
        stream.write(HEAD.format(total=2 * pairs))
        for number in range(1, 2 * pairs, 2):
            stream.write(topic(number + 1, "Spanish", body))
            stream.write(topic(number, "English", body))
        stream.writelines(more)
        stream.write("</health-topics>\n")
    return path
