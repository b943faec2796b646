"""What an import does or did, in plain sentences and as JSON."""

from typing import Any

from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.importers.plan.import_plan import STATUSES, ImportPlan, PlannedArticle
from reader.importers.plan.writer import Receipt
from reader.library.collection import read_collection

_WOULD = {
    "new": QT_TRANSLATE_NOOP("messages", "New articles: {count}."),
    "updated": QT_TRANSLATE_NOOP("messages", "Articles to be brought up to date: {count}."),
    "unchanged": QT_TRANSLATE_NOOP("messages", "Articles that are here already, unchanged: {count}."),
    "edited": QT_TRANSLATE_NOOP(
        "messages", "Articles that were edited here, and so would be left as they are: {count}."
    ),
    "gone": QT_TRANSLATE_NOOP(
        "messages", "Articles that are no longer where they came from, and would stay here: {count}."
    ),
    "skipped": QT_TRANSLATE_NOOP("messages", "Articles that cannot be imported: {count}."),
}
_DID = {
    "new": QT_TRANSLATE_NOOP("messages", "Articles added: {count}."),
    "updated": QT_TRANSLATE_NOOP("messages", "Articles brought up to date: {count}."),
    "unchanged": _WOULD["unchanged"],
    "edited": QT_TRANSLATE_NOOP("messages", "Articles that were edited here, and so were left as they are: {count}."),
    "gone": QT_TRANSLATE_NOOP("messages", "Articles that are no longer where they came from, and stay here: {count}."),
    "removed": QT_TRANSLATE_NOOP(
        "messages", "Articles taken away, because they are no longer where they came from: {count}."
    ),
    "skipped": QT_TRANSLATE_NOOP("messages", "Articles that could not be imported: {count}."),
}
_REPLACED = QT_TRANSLATE_NOOP("messages", "Copies of the {count} files that were replaced are in {folder}.")
_EDITED = QT_TRANSLATE_NOOP("messages", "“{title}” was edited here, so it stays as it is: {path}")
_GONE = QT_TRANSLATE_NOOP("messages", "“{title}” is no longer where it came from, and stays here: {path}")
_SKIPPED = QT_TRANSLATE_NOOP("messages", "“{title}” was not imported. {reason}")
_LOSS = QT_TRANSLATE_NOOP("messages", "“{title}”: {loss}")
_CATEGORY = QT_TRANSLATE_NOOP("messages", "New category: {name}.")


def report(done: ImportPlan | Receipt) -> list[Message]:
    """Return what a plan would do, or what carrying it out did: the numbers first, then what was lost or left."""
    plan, receipt = (done.plan, done) if isinstance(done, Receipt) else (done, None)
    decided = {id(article) for article in receipt.written} if receipt else set()
    counts: dict[str, int] = {status: plan.count(status) for status in STATUSES}
    if receipt:
        written = {status: sum(article.status == status for article in receipt.written) for status in STATUSES}
        counts |= {"new": written["new"], "updated": written["updated"] + written["edited"], "removed": written["gone"]}
        counts["edited"] -= written["edited"]
        counts["gone"] -= written["gone"]
    templates = _DID if receipt else _WOULD
    said = [Message(text, {"count": counts[name]}) for name, text in templates.items() if counts[name]]
    come = receipt.written if receipt else plan.articles
    come = tuple(one for one in come if one.status not in {"unchanged", "skipped", "gone"})
    used = {one.place.category for one in come}
    said += [Message(_CATEGORY, {"name": one.named("en")}) for one in plan.new_categories if one.id in used]
    if receipt and receipt.replaced:
        folder = receipt.replaced[0].parent
        said.append(Message(_REPLACED, {"count": len(receipt.replaced), "folder": folder}))
    said += plan.warnings
    for article in plan.articles:
        if article.status == "skipped":
            said.append(Message(_SKIPPED, {"title": article.title, "reason": article.reason or ""}))
        elif article.status == "edited" and id(article) not in decided:
            said.append(Message(_EDITED, {"title": article.title, "path": article.previous}))
        elif article.status == "gone" and id(article) not in decided:
            said.append(Message(_GONE, {"title": article.title, "path": article.previous}))
    said += [Message(_LOSS, {"title": one.title, "loss": loss}) for one in come for loss in one.losses]
    return said


def as_json(plan: ImportPlan, receipt: Receipt | None = None) -> dict[str, Any]:
    """Return what ``import --json`` prints."""
    counts: dict[str, int] = {str(status): plan.count(status) for status in STATUSES}
    return {
        "collection": read_collection(plan.root).id, "articles": [_article(article) for article in plan.articles],
        **counts, "written": receipt is not None, "warnings": [str(warning) for warning in plan.warnings],
        "undo": receipt.record.id if receipt and receipt.record else None,
    }  # fmt: skip


def _article(article: PlannedArticle) -> dict[str, Any]:
    return {
        "id": article.place.id, "title": article.title, "status": article.status, "category": article.place.category,
        "path": str(article.place.path), "losses": [str(loss) for loss in article.losses],
        "reason": str(article.reason) if article.reason else "",
    }  # fmt: skip
