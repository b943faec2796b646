"""What the last check of a kiosk's computer found: one JSON file, for its owner alone, without a word of any visitor."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reader.errors import FileUnreadableError, Message
from reader.system.files import read_text, write_private


class HealthCheck(NamedTuple):
    """One thing that was looked at, such as "disk": whether it is well, what was seen, and what staff do if it is not."""

    subject: str
    ok: bool
    seen: Message
    advice: Message | None = None


class Health(NamedTuple):
    """A whole check. ``checked`` is its moment (ISO 8601, with zone); ``answers`` is what staff saw and heard that day."""

    checked: str = ""
    checks: tuple[HealthCheck, ...] = ()
    answers: Mapping[str, bool] = {}


def as_json(check: HealthCheck) -> dict[str, Any]:
    """Return *check* as a document of JSON, with its English sentences and what other languages make theirs from."""
    return {
        "subject": check.subject, "ok": check.ok, "seen": _message_document(check.seen),
        "advice": _message_document(check.advice) if check.advice else None,
    }  # fmt: skip


def read_checks(documents: object) -> tuple[HealthCheck, ...]:
    """Return the checks in *documents*, a list as ``as_json`` makes its parts; what is none of them is left out."""
    found = []
    for one in documents if isinstance(documents, list) else ():
        seen = _message(one.get("seen")) if isinstance(one, dict) else None
        if seen is not None:
            found.append(HealthCheck(str(one.get("subject")), one.get("ok") is True, seen, _message(one.get("advice"))))
    return tuple(found)


def read_health(path: Path) -> Health:
    """Return what the file *path* holds; nothing where there is none, or none that can be understood."""
    try:
        document = json.loads(read_text(path))
    except (FileUnreadableError, ValueError, RecursionError):
        return Health()
    if not isinstance(document, dict):
        return Health()
    answers = document.get("answers")
    said = {name: yes for name, yes in answers.items() if isinstance(yes, bool)} if isinstance(answers, dict) else {}
    return Health(str(document.get("checked", "")), read_checks(document.get("checks")), said)


def keep_checks(path: Path, checks: Sequence[HealthCheck], now: str) -> None:
    """Write *checks* into the file *path*; answers of the same day stay. Raises FileUnwritableError."""
    before = read_health(path)
    answers = before.answers if before.checked[:10] == now[:10] else {}
    _write(path, Health(now, tuple(checks), answers))


def keep_answer(path: Path, name: str, yes: bool) -> None:
    """Note in the file *path* what staff answered to the question *name*. Raises FileUnwritableError."""
    before = read_health(path)
    _write(path, before._replace(answers={**before.answers, name: yes}))


def _write(path: Path, health: Health) -> None:
    document = {
        "checked": health.checked, "ok": all(one.ok for one in health.checks) and all(health.answers.values()),
        "checks": [as_json(one) for one in health.checks], "answers": dict(health.answers),
    }  # fmt: skip
    write_private(path, json.dumps(document, ensure_ascii=True, indent=1).encode("ascii"))


def _message_document(message: Message) -> dict[str, Any]:
    facts = {
        name: _message_document(fact) if isinstance(fact, Message) else fact if isinstance(fact, int) else str(fact)
        for name, fact in message.facts.items()
    }
    return {"words": str(message), "template": message.template, "facts": facts}


def _message(document: object) -> Message | None:
    if not isinstance(document, dict):
        return None
    template, facts = document.get("template"), document.get("facts")
    if not isinstance(template, str) or not isinstance(facts, dict):
        return None
    message = Message(template, {name: _message(fact) or fact for name, fact in facts.items()})
    try:
        str(message)
    except (KeyError, ValueError, IndexError, AttributeError, TypeError):  # not a template of ours
        return None
    return message
