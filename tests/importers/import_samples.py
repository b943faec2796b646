"""A post of our own, in the shape in which WordPress's REST interface gives one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

SITE = "https://clinic.example"

BODY = """
<p>Sleep is when your body rests &amp; repairs itself. Most adults need seven to nine hours\u2014every night.</p>

<!-- wp:heading -->
<h2 class="wp-block-heading" id="h-why"><a></a><strong>Why Sleep Matters</strong></h2>
<!-- /wp:heading -->

<p class="wp-block-paragraph">Poor sleep can make <em>low mood</em> worse. See
<a href="https://clinic.example/worry/">our page on worry</a>
and <a href="/help/?a=1&amp;b=2">get help</a>.</p>

<h4><b>What You Can Try</b></h4>
<ul class="wp-block-list"><li>Go to bed at the same time.
<ul><li>Weekends, too.</li></ul></li><li>No screens in bed.</li></ul>

<figure class="wp-block-image">
<img src="data:image/gif;base64,R0" data-src="https://clinic.example/bed.jpg" alt="A calm bedroom"/>
<figcaption>A calm bedroom helps [1].</figcaption></figure>
<iframe title="Sleep video" src="https://video.example/1"></iframe>
[vc_row full_width="yes"]Inside the row.[/vc_row]
"""


SPANISH = (
    "Dormir bien ayuda a la mente y al cuerpo. La mayoría de los adultos necesita de siete a nueve horas para descansar. "
    "Si no puede dormir, hable con su médico o con una enfermera de la clínica, que le pueden ayudar."
)


def post(**changes: Any) -> dict[str, Any]:
    """Return the post, with *changes* to its fields."""
    return {
        "id": 77,
        "date": "2026-01-31T23:30:00",
        "date_gmt": "2026-02-01T04:30:00",
        "modified": "2026-03-01T10:00:00",
        "modified_gmt": "2026-03-01T15:00:00",
        "guid": {"rendered": f"{SITE}/?p=77"},
        "slug": "sleeping-well",
        "status": "publish",
        "type": "post",
        "link": f"{SITE}/sleeping-well/",
        "title": {"rendered": "Sleeping Well &#8211; a <em>Guide</em>"},
        "content": {"rendered": BODY, "protected": False},
        "excerpt": {
            "rendered": "<p>Sleep is when your body rests &amp; repairs itself. Most adults need [&hellip;]</p>\n",
            "protected": False,
        },
        "categories": [9],
        "tags": [],
        "class_list": ["post-77", "post", "type-post", "category-healthy-habits"],
        "yoast_head_json": {
            "canonical": f"{SITE}/sleeping-well/",
            "og_locale": "en_US",
            "og_site_name": "Example Clinic",
            "schema": {"@graph": [{"@type": "Article", "articleSection": ["Healthy Habits"], "inLanguage": "en-US"}]},
        },
    } | changes


def saved(folder: Path, *posts: Any, name: str = "posts.json") -> Path:
    """Save *posts* as one array, or one alone as an object, and return the file."""
    path = folder / name
    path.write_text(json.dumps(posts[0] if len(posts) == 1 else list(posts)), encoding="utf-8")
    return path
