"""What an import leaves out, article by article and whole, as a text to keep."""

from collections.abc import Iterable

from reader.importers.plan.import_plan import PlannedArticle


def losses_as_text(articles: Iterable[PlannedArticle]) -> str:
    """Return, for each of *articles*, what of the original it does not have, or why it does not come in.

    One paragraph an article, its name first; empty where nothing was left out.
    """
    paragraphs = []
    for one in articles:
        said = [*([str(one.reason)] if one.reason else []), *map(str, one.losses)]
        if said:
            name = one.title if one.status == "skipped" else f"{one.title} ({one.place.id})"
            paragraphs.append("\n".join([name, *(f"  - {line}" for line in said)]) + "\n")
    return "\n".join(paragraphs)
