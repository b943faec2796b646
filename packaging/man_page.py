"""The manual page and the shell completions, from the program's own parser of arguments."""

import argparse
from pathlib import Path

import shtab

from reader.cli.command_line import EPILOG, make_parser

COMPLETIONS = {
    "bash": "bash-completion/completions/patient-reader", "zsh": "zsh/vendor-completions/_patient-reader",
    "fish": "fish/vendor_completions.d/patient-reader.fish",
}  # fmt: skip


def write_completions(share: Path) -> None:
    """Write the completions of each shell below *share*."""
    for shell, place in COMPLETIONS.items():
        if shell in shtab.SUPPORTED_SHELLS:
            (share / place).parent.mkdir(parents=True, exist_ok=True)
            (share / place).write_text(shtab.complete(make_parser(), shell), "utf-8")


def man_page(version: str, day: str) -> str:
    """Return the manual page as man(7) has it."""
    parser = make_parser()
    lines = [
        f'.TH PATIENT-READER 1 "{day}" "patient-reader {version}" "User Commands"', ".SH NAME",
        "patient-reader \\- offline reader of patient-education articles for a clinic", ".SH SYNOPSIS",
        ".B patient-reader\n[\\fIOPTIONS\\fR] [\\fICOMMAND\\fR ...]", ".SH DESCRIPTION", _text(str(parser.description)),
        "Without a command it opens the window.", ".SH OPTIONS", *_arguments(parser), ".SH COMMANDS",
    ]  # fmt: skip
    for name, command in _commands(parser).items():
        lines += [f".SS {_text(name)}", _text(str(command.description or "")), *_arguments(command)]
        for kind, inner in _commands(command).items():
            lines += [".PP", f"\\fB{_text(name)} {_text(kind)}\\fR", *_arguments(inner)]
    lines += [
        ".SH EXAMPLES", ".nf", _text(EPILOG.partition("\n")[2].rstrip()), ".fi", ".SH FILES", ".TP",
        ".I ~/.config/patient-reader/settings.toml", "the settings", ".TP", ".I ~/.local/share/patient-reader",
        "the clinic's articles, sign-offs and log", ".TP", ".I ~/.cache/patient-reader", "what can be made anew", ".SH EXIT STATUS",
        "0 done; 1 problems found, or refused; 2 wrong usage.",
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _commands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    found = [action.choices for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    return dict(found[0]) if found else {}


def _arguments(parser: argparse.ArgumentParser) -> list[str]:
    lines = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction) or action.help == argparse.SUPPRESS:
            continue
        value = action.metavar or ("|".join(map(str, action.choices)) if action.choices else "")
        takes = "" if action.nargs == 0 or not value else f" \\fI{_text(str(value))}\\fR"
        name = ", ".join(f"\\fB{_text(one)}\\fR{takes}" for one in action.option_strings) or takes.strip()
        lines += [".TP", name, _text(action.help or "")]
    return lines


def _text(words: str) -> str:
    words = words.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in words.split("\n"))
