"""The command import: brings articles in, lists the last imports, and takes one back."""

import argparse
import getpass
import os
import re
import sys
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from reader.cli.library_commands import open_library
from reader.cli.output import Meter, print_json, tell
from reader.errors import ImportSourceError
from reader.importers.import_source import ImportSource
from reader.importers.plan.import_history import LOSSES, ImportHistory, ImportRecord
from reader.importers.plan.import_plan import ImportPlan, PlannedArticle
from reader.importers.plan.loss_report import losses_as_text
from reader.importers.plan.report import as_json, report
from reader.importers.plan.target import Target
from reader.importers.plan.writer import Receipt, by_default, carry_out
from reader.importers.sources import wordpress
from reader.importers.wordpress.known_sites import KnownSite, read_sites, remember
from reader.library.collection import is_slug
from reader.options import Options
from reader.system.files import is_there, write_text
from reader.upkeep import Upkeep

PASSWORD = "PATIENT_READER_PASSWORD"  # noqa: S105 - a name
"""The environment's variable that has the application password for a site; it is kept nowhere."""


def import_articles(options: Options, arguments: argparse.Namespace) -> int:
    """Bring in what the chosen source makes of the files, the folder or the website that were named."""
    source = arguments.source
    own = {option.name: getattr(arguments, option.name) for option in source.options}
    upkeep = options.upkeep()
    upkeep.tidy()
    target = _target(upkeep, arguments)
    addresses = [one for one in arguments.paths if re.match(r"https?://", one, re.IGNORECASE)]
    site = None
    if source.plan_address and addresses:
        if len(arguments.paths) > 1:
            raise ImportSourceError(path=arguments.paths[1], reason="name one site at a time, or files")
        site = KnownSite(
            addresses[0], arguments.into, tuple(own["category"]), tuple(own["post"]), own["language"], own["user"]
        )
        plan = _plan_site(site, source, target, own)
    else:
        plan = source.plan([Path(one) for one in arguments.paths], target, **own)
    plan = plan.mapped(_mapping(arguments.map, target))
    if arguments.report:
        write_text(arguments.report, losses_as_text(plan.articles))
    status = _finish(upkeep, arguments, plan, " ".join([source.name, *arguments.paths]))
    if site and not arguments.dry_run:
        remember(upkeep.paths.sites, replace(site, when=datetime.now().astimezone().isoformat(timespec="seconds")))
    return status


def _mapping(written: list[str], target: Target) -> dict[str, str]:
    """Return the categories of *written*, "from=to" each, by their ids. Raises ImportSourceError."""
    pairs = dict(one.partition("=")[::2] for one in written)
    known = {category.id for category in target.categories()}
    for wanted in pairs.values():
        if wanted not in known:
            raise ImportSourceError(
                path=wanted, reason=f"there is no such category to map to: give one of {', '.join(sorted(known))}"
            )
    return pairs


def update_sites(options: Options, arguments: argparse.Namespace) -> int:
    """Bring in what changed on the websites that articles came from."""
    sites = read_sites(options.paths().sites)
    if not sites:
        raise ImportSourceError(path="a website", reason="none was brought in before: name it with “import wordpress”")
    statuses = []
    for site in sites:
        own = {key: value for key, value in asdict(site).items() if key in {"category", "post", "language", "user"}}
        chosen = argparse.Namespace(
            **{**vars(arguments), **own}, source=wordpress.SOURCE, paths=[site.address], into=site.collection
        )
        statuses.append(import_articles(options, chosen))
    return max(statuses)


def _plan_site(site: KnownSite, source: ImportSource, target: Target, own: dict[str, Any]) -> ImportPlan:
    assert source.plan_address
    host = urlsplit(site.address).hostname or site.address
    safe = "over a verified connection" if site.address.lower().startswith("https") else "without encryption"
    tell(f"This asks {host}, {safe}, and nobody else.")
    password = ""
    if site.user:
        password = os.environ.get(PASSWORD, "") or (getpass.getpass() if sys.stdin.isatty() else "")
        if not password:
            reason = f"there is no application password for {site.user}: put it into {PASSWORD}, or type it when asked"
            raise ImportSourceError(path=site.address, reason=reason)
    with Meter("Reading the site") as meter:
        plan: ImportPlan = source.plan_address(site.address, target, **own, password=password, progress=meter)
    return plan


def _target(upkeep: Upkeep, arguments: argparse.Namespace) -> Target:
    if not is_slug(arguments.into):
        raise ImportSourceError(
            path=arguments.into,
            reason="a collection's name has only letters, digits and hyphens: give --into another one",
        )
    work = upkeep.paths.cache / "imports"
    return Target(upkeep.paths.collections / arguments.into, open_library(upkeep), work)


def _finish(upkeep: Upkeep, arguments: argparse.Namespace, plan: ImportPlan, named: str) -> int:
    """Carry *plan* out unless it is a dry run; say what happened; 1 where something was refused."""
    receipt: Receipt | None = None
    if not arguments.dry_run:
        # Asked before anything is locked or prepared: a person may take their time.
        chosen = {id(one) for one in plan.articles if by_default(one) or _is_decided(one, arguments)}
        with Meter("Writing") as meter:
            receipt = carry_out(
                plan, replaced=upkeep.paths.replaced, choose=lambda one: id(one) in chosen, source=named, progress=meter
            )
        if receipt.record:
            _index(upkeep)
    for message in report(receipt or plan):
        tell(str(message))
    if receipt and receipt.record:
        _say_record(upkeep, receipt.record)
    if arguments.json:
        print_json(as_json(plan, receipt))
    replaced = sum(one.status == "edited" for one in receipt.written) if receipt else 0
    refused = plan.count("edited") > replaced
    nothing = plan.count("skipped") == len(plan.articles)
    return 1 if refused or nothing else 0


def _say_record(upkeep: Upkeep, record: ImportRecord) -> None:
    losses = ImportHistory(upkeep.paths.replaced).folder_of(record.id) / LOSSES
    if is_there(losses):
        tell(f"What was left out, article by article: {losses}")
    tell(f"To take this back: patient-reader import undo {record.id}")


def _index(upkeep: Upkeep) -> None:
    """Make what was just written, or taken back, known to the lists and to search."""
    with Meter("Getting search ready") as meter:
        upkeep.index(open_library(upkeep), meter)


def _is_decided(article: PlannedArticle, arguments: argparse.Namespace) -> bool:
    """Tell what was decided of an article that is left alone by default; on a terminal somebody is asked."""
    if article.status == "gone":
        return bool(arguments.remove_gone)
    if article.status != "edited":
        return False
    if arguments.replace_edited or arguments.json or not sys.stdin.isatty():
        return bool(arguments.replace_edited)
    tell(f"“{article.title}” was edited here. Replace it with the imported text? A copy is kept. [y/N] ")
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def undo_import(options: Options, arguments: argparse.Namespace) -> int:
    """Take the last import back, or the one that is named."""
    upkeep = options.upkeep()
    record, left = ImportHistory(upkeep.paths.replaced).undo(arguments.id)
    _index(upkeep)
    tell(f"The import {record.id} was taken back: {record.source}, {_counted(record)}.")
    for message in left:
        tell(str(message))
    if arguments.json:
        print_json({**_as_json(record), "left": [str(message) for message in left]})
    return 1 if left else 0


def list_imports(options: Options, arguments: argparse.Namespace) -> int:
    """List the last imports, the newest first."""
    records = ImportHistory(options.paths().replaced).records()
    if arguments.json:
        print_json([_as_json(record) for record in records])
        return 0
    for record in records:
        undone = f" (taken back {record.undone[:16].replace('T', ' ')})" if record.undone else ""
        print(f"{record.id}  {record.when[:16].replace('T', ' ')}  {record.source}: {_counted(record)}{undone}")
    if not records:
        tell("Nothing was brought in yet.")
    return 0


def _counted(record: ImportRecord) -> str:
    words = {"new": "new", "updated": "brought up to date", "edited": "replaced", "gone": "taken away"}
    return ", ".join(f"{record.counts[name]} {said}" for name, said in words.items() if record.counts.get(name))


def _as_json(record: ImportRecord) -> dict[str, object]:
    return {
        "id": record.id, "when": record.when, "source": record.source, "counts": dict(record.counts),
        "files": [str(change.path) for change in record.changes], "undone": record.undone or None,
    }  # fmt: skip
