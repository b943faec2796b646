"""Fill a real WordPress, import it over REST and from its export, and compare; edit, delete, and import again.

python -m tests.importers.real_wordpress
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.importers.real_wordpress.server import WordPress, missing, wordpress

ARTICLES = 127
"""What ``site.php`` writes that is published."""


def main() -> int:
    if lacking := missing():
        print(f"Not tried: these Debian packages are missing: {' '.join(lacking)}", file=sys.stderr)
        return 1
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="wordpress-") as home, wordpress(Path(home)) as site:
        site.do("fill")
        check(site, Path(home))
    print(
        f"A real WordPress came in over REST and from its export with equal results ({time.monotonic() - begun:.0f} s)."
    )
    return 0


def check(site: WordPress, home: Path) -> None:
    live, exported = home / "live", home / "exported"
    first = run(live, site.address)
    same(first["new"], ARTICLES)
    same(statuses(first)["Secret"], "skipped")
    assert "Unfinished" not in statuses(first)

    beside = home / "export"
    shutil.copytree(site.folder / "wp-content" / "uploads", beside / "wp-content" / "uploads")
    (beside / "clinic.xml").write_bytes(site.do("export"))
    second = run(exported, str(beside / "clinic.xml"))
    same(second["new"], first["new"])
    reasons = {one["title"]: one["reason"] for one in second["articles"] if one["status"] == "skipped"}
    assert "password" in reasons["Secret"], reasons
    assert "draft" in reasons["Unfinished"], reasons
    compare(live, exported)

    text = (live / "collections/clinic/en/sleep-rest/sleeping-well.md").read_text("utf-8")
    for words in ("it’s true…", "A calm", "| Dose | When |"):
        assert words in text, text
    assert (live / "collections/clinic/es/sleep-rest/sleeping-well.md").exists()
    assert "(article:sleeping-well)" in (live / "collections/clinic/en/worry/worry.md").read_text("utf-8")
    assert list((live / "collections/clinic/media").iterdir()), "no picture came along"

    again = run(live, site.address)
    same((again["new"], again["updated"], again["unchanged"], again["gone"]), (0, 0, ARTICLES, 0))
    site.do("change")
    changed = run(live, site.address)
    same((changed["new"], changed["updated"], changed["unchanged"], changed["gone"]), (0, 1, ARTICLES - 2, 1))
    same(statuses(changed)["To delete"], "gone")
    assert "New words here." in (live / "collections/clinic/en/worry/worry.md").read_text("utf-8")


def run(data: Path, source: str) -> dict[str, Any]:
    """Import *source* into the data folder *data* with the program's own command, and return its JSON."""
    command = [
        sys.executable,
        "-m",
        "reader",
        "--data-dir",
        str(data),
        "--no-bundled",
        "import",
        "wordpress",
        source,
        "--json",
    ]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    if not ran.stdout:
        raise SystemExit(f"import {source}: {ran.stderr}")
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def statuses(made: dict[str, Any]) -> dict[str, str]:
    return {one["title"]: one["status"] for one in made["articles"]}


def same(found: object, expected: object) -> None:
    if found != expected:
        raise AssertionError(f"{found} is not {expected}")


def compare(one: Path, other: Path) -> None:
    first, second = contents(one), contents(other)
    same(first.keys() ^ second.keys(), set())
    for name, data in first.items():
        if data != second[name]:
            raise AssertionError(
                f"{name}:\n{data.decode('utf-8', 'replace')}\n--- from the export:\n{second[name].decode('utf-8', 'replace')}"
            )


def contents(data: Path) -> dict[str, bytes]:
    root = data / "collections" / "clinic"
    return {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}


if __name__ == "__main__":
    sys.exit(main())
