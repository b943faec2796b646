"""Where the articles of a plan go when a person decides otherwise: into another topic, or another language.

A file keeps the topic that its source gave it in its seal, so the next import leaves it where it was put.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from reader.importers.plan.import_plan import ImportPlan, PlannedArticle
from reader.importers.plan.target import ExistingFile
from reader.library.entry import Place

LEAVES_ALONE = frozenset({"unchanged", "gone", "skipped"})
"""What becomes of articles that go nowhere."""


def rearranged(plan: ImportPlan, topics: Mapping[int, str], languages: Mapping[int, str]) -> ImportPlan:
    """Return *plan* with single articles, by their number in it, in other *topics* and *languages*, in the same order.

    Only a new article changes its language: one that is here already has it in its address. Reads names of files, no more.
    """
    taken = {one.place.id.casefold() for number, one in enumerate(plan.articles) if number not in languages}
    articles = []
    for number, one in enumerate(plan.articles):
        place = one.place
        if number in topics and one.status not in LEAVES_ALONE:
            place = place._replace(category=topics[number])
        if number in languages and one.status == "new":
            place = _free(place._replace(language=languages[number]), taken)
            taken.add(place.id.casefold())
        articles.append(one if place == one.place else replace(one, place=place))
    return replace(plan, articles=tuple(articles))


def _free(place: Place, taken: set[str]) -> Place:
    """Return *place*, its name with a number where another article has it."""
    number, slug = 1, place.slug
    folder = place.root / place.language
    while place.id.casefold() in taken or any(folder.glob(f"*/{place.slug}.md")):
        number += 1
        place = place._replace(slug=f"{slug}-{number}")
    return place


def put_before(existing: Iterable[ExistingFile], plan: ImportPlan) -> dict[str, str]:
    """Return where articles of the plan's new topics were put the last time, by those topics."""
    new = {category.id for category in plan.new_categories}
    return {one.seal[1]: one.place.category for one in existing if one.seal[1] in new - {one.place.category}}


def numbers_in(plan: ImportPlan, category: str) -> tuple[int, ...]:
    """Return the numbers of the articles of *plan* that go into *category*."""

    def goes(one: PlannedArticle) -> bool:
        return one.place.category == category and one.status not in LEAVES_ALONE

    return tuple(number for number, one in enumerate(plan.articles) if goes(one))
