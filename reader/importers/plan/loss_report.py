"""What an import leaves out, article by article and whole, as a text to keep."""

from collections.abc import Callable, Iterable

from reader.errors import Message
from reader.importers.plan.import_plan import PlannedArticle


def losses_as_text(articles: Iterable[PlannedArticle], say: Callable[[Message], str] = str) -> str:
    """Return, for each of *articles*, what of the original it does not have, or why it does not come in.

    *say* puts a sentence into words. One paragraph an article, its name first; empty where nothing was left out.
    """
    paragraphs = []
    for one in articles:
        said = [*([say(one.reason)] if one.reason else []), *map(say, one.losses)]
        if said:
            name = one.title if one.status == "skipped" else f"{one.title} ({one.place.id})"
            paragraphs.append("\n".join([name, *(f"  - {line}" for line in said)]) + "\n")
    return "\n".join(paragraphs)
