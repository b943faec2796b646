"""A source that no program has: a text file, whose name becomes the title. It shows that one file adds an importer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reader.importers.import_source import ImportSource, SourceOption
from reader.importers.plan.decisions import Content, Draft, arrange, decide
from reader.importers.plan.import_plan import ImportPlan
from reader.importers.plan.slugs import Categories
from reader.importers.plan.target import OriginKey, Target
from reader.library.library import Progress, no_progress


def plan_leaflets(
    paths: Sequence[Path], target: Target, *, language: str, progress: Progress = no_progress
) -> ImportPlan:
    progress(0, len(paths))
    categories = Categories(target.categories())
    drafts = [
        Draft(OriginKey("leaflet", one.name), one.stem.title(), language, one.stem, categories.choose((), language))
        for one in paths
    ]
    texts = {one.name: one.read_text("utf-8") for one in paths}
    placed, warnings = arrange(drafts, target, target.existing())
    return decide(
        placed,
        lambda one: Content(
            {
                "title": one.draft.title,
                "summary": one.draft.title,
                "origin": {"id": one.draft.key.id, "importer": "leaflet"},
            },
            texts[one.draft.key.id],
        ),
        target=target,
        categories=categories,
        warnings=warnings,
    )


LEAFLETS = ImportSource(
    name="leaflet",
    summary="leaflets as plain text",
    argument="a leaflet",
    menu="Bring in &leaflets…",
    choose="Choose leaflets",
    accepts=lambda paths: all(path.suffix == ".leaflet" for path in paths),
    plan=plan_leaflets,
    kind="Leaflets",
    patterns=("*.leaflet",),
    options=(SourceOption("language", "L", "their language (default: en)", "en"),),
)
