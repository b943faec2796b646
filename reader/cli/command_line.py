"""The command line: what there is to say, and one way out for everything that goes wrong."""

import argparse
import importlib
import logging
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.cli.output import drop, tell
from reader.errors import FileUnwritableError, ReaderError
from reader.handouts.exports import EXPORTS
from reader.importers.import_source import ImportSource
from reader.importers.sources import SOURCES
from reader.options import Options
from reader.system.files import reason_of
from reader.system.logs import start_log, stop_log

Command = Callable[[Options, argparse.Namespace], int]
"""What carries a command out, and returns the exit status."""

UNEXPECTED = "Something went wrong that should not have ({kind}). Nothing was lost. The details are in {log}."

EPILOG = """examples:
  patient-reader                                   open the window
  patient-reader open sertraline                   open the window with an article
  patient-reader search "side effects"             search from the command line
  patient-reader handout lithium --output take-home.pdf   make a PDF for a patient
  patient-reader import --help                     say what articles can be brought in from
  patient-reader doctor                            say what this installation has and what is missing
"""


def run(arguments: Sequence[str], sources: Sequence[ImportSource] = SOURCES) -> int:
    """Run the command in *arguments*; return 0 when done, 1 on problems found or refused, 2 on wrong usage.

    *sources* are what articles can be brought in from.
    """
    try:
        status = _carry_out(arguments, sources)
        if sys.stdout:
            sys.stdout.flush()
    except BrokenPipeError:  # whoever read our output has enough of it
        drop(sys.stdout)
        return 1
    except OSError as error:
        drop(sys.stdout)
        unwritable = FileUnwritableError(path="standard output", reason=reason_of(error))
        tell(f"patient-reader: {unwritable}")
        return 1
    return status


def _carry_out(arguments: Sequence[str], sources: Sequence[ImportSource]) -> int:
    """Do what *arguments* say. Raises an OSError without a file's name where the output cannot be written."""
    parser = make_parser(sources)
    try:
        chosen = parser.parse_args(arguments)
        if chosen.version:
            chosen.handler = "version_command:say_version"
        elif chosen.version_json:
            parser.error("--json goes with --version, or after a command")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 2
    options = Options(chosen.data_dir, tuple(chosen.collection), not chosen.no_bundled, not chosen.no_sandbox)
    try:
        return _command(chosen.handler)(options, chosen)
    except ReaderError as error:
        tell(f"patient-reader: {error}")
        return 1
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None:
            raise
        return _explain(options, error)  # no traceback reaches a user


def _command(name: str) -> Command:
    """Return the function *name*, "module:function": a command's module is imported only when it is used."""
    module, _, function = name.partition(":")
    command: Command = getattr(importlib.import_module(f"reader.cli.{module}"), function)
    return command


def _explain(options: Options, error: Exception) -> int:
    path = options.paths().log_file
    handler = start_log(path)
    logging.getLogger("reader.cli").error("a command failed\n%s", _places(error))
    stop_log(handler)
    tell("patient-reader: " + UNEXPECTED.format(kind=type(error).__name__, log=path))
    return 1


def _places(error: BaseException | None) -> str:
    """Return the kinds and places of *error* and of what led to it; not their texts, which may quote what was typed."""
    parts = []
    while error:
        parts.append(f"{type(error).__name__}\n{''.join(traceback.format_tb(error.__traceback__))}")
        error = error.__cause__ or error.__context__
    return "".join(parts)


def make_parser(sources: Sequence[ImportSource] = SOURCES) -> argparse.ArgumentParser:
    """Return the parser of the whole command line, whose import takes *sources*."""
    parser = argparse.ArgumentParser(
        prog="patient-reader", description="An offline reader of patient-education articles for a clinic.",
        epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False,
    )  # fmt: skip
    _add_options(parser)
    parser.set_defaults(handler="window_commands:open_window", article="")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    def command(name: str, handler: str, words: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=words, description=words[0].upper() + words[1:] + ".", allow_abbrev=False)
        sub.set_defaults(handler=handler)
        return sub

    sub = command("open", "window_commands:open_window", "open the desktop window (the default)")
    words = "an article to show first, such as sertraline, es/sertraline or patientreader:es/sertraline"
    sub.add_argument("article", nargs="?", default="", metavar="ARTICLE", help=words)

    _add_kiosk(command("kiosk", "kiosk_command:run_kiosk", "open the full-screen kiosk for a waiting room"))

    sub = command("list", "library_commands:list_articles", "list the articles")
    sub.add_argument("--category", default="", metavar="C", help="only those of this category")
    sub.add_argument("--language", default="", metavar="L", help="only those in this language, such as en or es")
    sub.add_argument("--json", action="store_true", help="print a JSON list")

    sub = command("show", "library_commands:show_article", "print one article")
    sub.add_argument("article", metavar="ARTICLE", help="such as sertraline or es/sertraline")
    sub.add_argument("--format", choices=("text", "markdown", "html"), default="text", help="text is the default")

    _add_search(command("search", "library_commands:search_articles", "search all articles"))
    _add_import(command("import", "import_command:import_articles", "bring articles in"), sources)

    _add_handout(
        command("handout", "handout_command:make_handout", "make a PDF of articles for a patient to take home")
    )
    _add_export(
        command("export", "export_command:export_articles", "write all articles as PDFs, or for another program")
    )

    sub = command("review", "review_command:review", "sign an article off, or list what waits for a review")
    sub.add_argument("article", nargs="?", metavar="ARTICLE", help="such as sertraline; alone, its state is shown")
    sub.add_argument("--by", metavar="NAME", help="who reviewed it, and stands behind it from today")
    sub.add_argument("--due", metavar="DATE", help="the next review, such as 2027-11-23 (default: in a year)")
    sub.add_argument("--withdraw", action="store_true", help="take the clinic's sign-off back")
    sub.add_argument("--list", action="store_true", help="list the articles that wait for a review")
    sub.add_argument("--state", choices=("unreviewed", "changed", "due", "overdue", "reviewed"), help="only these")
    sub.add_argument("--json", action="store_true", help="print JSON")

    words = "keep the clinic's articles, sign-offs and settings in one file"
    _add_backup(command("backup", "backup_command:make_backup", words))
    _add_restore(command("restore", "backup_command:bring_back", "check a backup, and bring back what it holds"))

    _add_check(command("check", "check_command:check_articles", "check articles for mistakes"))

    sub = command("index", "index_command:update", "bring the search index in step with the articles")
    sub.add_argument("--rebuild", action="store_true", help="make it anew")
    sub.add_argument("--json", action="store_true", help="print JSON")
    sub.add_argument("--progress", action="store_true", help="print each step as a JSON line on standard error")

    sub = command("tour", "window_commands:tour", "show the real window off screen and write pictures of it")
    sub.add_argument("folder", type=Path, metavar="DIR", help="where the pictures go")
    sub.add_argument("--kiosk", action="store_true", help="of the kiosk, in three sizes and five looks")

    sub = command("doctor", "doctor_command:examine", "say what this installation has and what is missing")
    sub.add_argument("--kiosk", action="store_true", help="look at what a kiosk needs, too")
    words = "print it to be sent to somebody who helps: without names of people, folders and articles"
    sub.add_argument("--report", action="store_true", help=words)
    words = "with --kiosk: keep the morning check in health.json of the data folder"
    sub.add_argument("--keep", action="store_true", help=words)
    sub.add_argument("--json", action="store_true", help="print JSON")
    return parser


def _add_options(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--version",
        action="store_true",
        help="say which version this is; with --json also of what parts, and which build",
    )
    add("--json", dest="version_json", action="store_true", help=argparse.SUPPRESS)
    add("--data-dir", type=Path, metavar="DIR", help="keep all that is written (collections, settings, cache) in DIR")
    words = "add the articles of DIR without importing them; may be given again"
    add("--collection", type=Path, metavar="DIR", action="append", default=[], help=words)
    add("--no-bundled", action="store_true", help="leave the bundled articles out")
    add("--no-sandbox", action="store_true", help="run the web view without Chromium's sandbox, as root must")


def _add_kiosk(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--set-pin", action="store_true", help="set the PIN with which staff leave it")
    add("--windowed", action="store_true", help="in a window, to try it out; it is locked all the same")
    add("--screen", metavar="NAME", help="on this monitor, such as HDMI-1 (default: as the settings say)")


def _add_search(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("query", nargs="?", metavar="QUERY", help="what to look for")
    add("--queries", type=Path, metavar="FILE", help="one query a line in FILE; with --json, one JSON line each")
    add("--language", default="en", metavar="L", help="the language whose articles come first (default: en)")
    add("--category", default="", metavar="C", help="only articles of this category")
    add("--limit", type=_count, default=20, metavar="N", help="at most N results (default: 20)")
    add("--json", action="store_true", help="print JSON")


def _add_handout(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("article", nargs="*", metavar="ARTICLE", help="such as lithium or es/lithium, in the order of the pages")
    add("--output", required=True, type=Path, metavar="FILE.pdf", help="the PDF to write; - is standard output")
    words = "a saved handout, such as new-ssri or “New SSRI start”; ARTICLEs come after it"
    add("--template", default="", metavar="NAME", help=words)
    words = "a note from the care team; - reads it from standard input, so that no shell remembers it"
    add("--note", default="", metavar="TEXT", help=words)
    add(
        "--language",
        default="",
        metavar="L",
        help="the patient's language, such as es, for articles that are translated",
    )
    add("--side-by-side", default="", metavar="L", help="a second language beside it, the staff's")
    _add_look(parser)
    add("--json", action="store_true", help="print JSON: the pages, and a note for the chart")


def _add_look(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--large-print", action="store_true", help="text of 18 points instead of 14")
    words = "full is the default; brief: key points and when to call; large: all, in 22 points"
    add("--level", choices=("full", "brief", "large"), default="", help=words)
    words = "default: as the settings say, else as is usual where the computer stands"
    add("--paper", choices=("A4", "Letter"), default="", help=words)


def _add_export(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(title="kinds", metavar="KIND", required=True)
    for kind in EXPORTS:
        words = kind.summary[0].upper() + kind.summary[1:] + "."
        sub = commands.add_parser(kind.name, help=kind.summary, description=words, allow_abbrev=False)
        sub.set_defaults(kind=kind)
        sub.add_argument("folder", type=Path, metavar="DIR", help=kind.folder)
        sub.add_argument("--language", default="", metavar="L", help="only articles in this language, such as en or es")
        _add_look(sub)
        sub.add_argument("--json", action="store_true", help="print JSON")


def _add_backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.zip", help="the backup to write")
    parser.add_argument("--json", action="store_true", help="print JSON")


def _add_restore(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("file", type=Path, metavar="FILE.zip", help="what “backup” wrote")
    add("--dry-run", action="store_true", help="check it, say what would change, and write nothing")
    add("--yes", action="store_true", help="do not ask first")
    add("--json", action="store_true", help="print JSON")


def _add_check(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("folder", nargs="?", type=Path, metavar="DIR", help="a collection's folder (default: the whole library)")
    add("--all", action="store_true", help="print also a line for each article that waits for a review")
    add("--strict", action="store_true", help="exit with 1 on warnings, too")
    words = "what this rule finds does not count for the exit status; may be given again"
    add("--allow", metavar="RULE", action="append", default=[], help=words)
    add("--fix", action="store_true", help="mend first what can be mended without changing any meaning")
    add("--rules", action="store_true", help="list the rules")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print JSON")
    shape.add_argument("--sarif", action="store_true", help="print SARIF, which editors and CI systems read")


def _add_import(parser: argparse.ArgumentParser, sources: Sequence[ImportSource]) -> None:
    commands = parser.add_subparsers(title="sources", metavar="SOURCE", required=True)
    for source in sources:
        sub = commands.add_parser(source.name, help=source.summary, allow_abbrev=False)
        sub.set_defaults(source=source)
        count, metavar = (1, "DIR") if source.takes_folder else ("+", "SOURCE" if source.plan_address else "FILE")
        add = sub.add_argument
        add("paths", nargs=count, metavar=metavar, help=source.argument)
        words = "the clinic's collection to bring them into (default: clinic)"
        add("--into", default="clinic", metavar="COLLECTION", help=words)
        for option in source.options:
            action = "append" if option.many else "store"
            add(f"--{option.name}", action=action, default=option.unset, metavar=option.metavar, help=option.help)
        _add_import_choices(sub)
    words = "bring in what changed on the websites that articles came from"
    sub = commands.add_parser("update", help=words, allow_abbrev=False)
    sub.set_defaults(handler="import_command:update_sites")
    _add_import_choices(sub)
    words = "take an import back: the last one, or the one that is named"
    sub = commands.add_parser("undo", help=words, allow_abbrev=False)
    sub.set_defaults(handler="import_command:undo_import")
    sub.add_argument("id", nargs="?", default="", metavar="ID", help="which import, as “import list” has it")
    sub.add_argument("--json", action="store_true", help="print JSON")
    sub = commands.add_parser("list", help="list the last imports, which can be taken back", allow_abbrev=False)
    sub.set_defaults(handler="import_command:list_imports")
    sub.add_argument("--json", action="store_true", help="print JSON")


def _add_import_choices(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--dry-run", action="store_true", help="say what would be done, and write nothing")
    words = "put the articles of the category FROM into TO, which is here; may be given again"
    add("--map", metavar="FROM=TO", action="append", default=[], help=words)
    words = "also replace articles that were edited here; a copy is kept"
    add("--replace-edited", action="store_true", help=words)
    add("--remove-gone", action="store_true", help="take articles away that are no longer where they came from")
    words = "write into FILE what each article would leave out, whole"
    add("--report", type=Path, metavar="FILE", help=words)
    add("--json", action="store_true", help="print JSON")


def _count(text: str) -> int:
    if not text.isdecimal() or len(text) > 9 or int(text) < 1:
        raise argparse.ArgumentTypeError("must be a whole number, 1 or more")
    return int(text)
