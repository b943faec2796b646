"""The settings as a table for the documents: ``python -m tests.settings.reference`` prints it."""

from typing import Any

from reader.settings.clinic_settings import Settings
from reader.settings.kinds import Table, declared


def settings_table() -> str:
    """Return every setting as a row of a Markdown table: name, what may be written, default, and what it is for."""
    return (
        "\n".join(["| setting | value | default | what it is for |", "| --- | --- | --- | --- |", *_rows(Settings)])
        + "\n"
    )


def _rows(table: type[tuple[Any, ...]], prefix: str = "") -> list[str]:
    rows = []
    for name, kind, words, default in declared(table):
        if isinstance(kind, Table):
            rows += _rows(kind.table, f"{prefix}{name}.")
        else:
            rows.append(f"| `{prefix}{name}` | {kind.shape} | {_shown(default)} | {words} |")
    return rows


def _shown(default: object) -> str:
    if isinstance(default, bool):
        return f"`{str(default).lower()}`"
    if isinstance(default, str) and default:
        return f'`"{default}"`'
    return str(default) if isinstance(default, int) else ""


if __name__ == "__main__":
    print(settings_table(), end="")
