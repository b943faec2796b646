"""The log in few words: what went wrong lately, and nothing of what it says."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from reader.system.log_review import Trouble, trouble_since

SINCE = datetime.fromisoformat("2026-11-29T08:00")
LINES = """2026-11-28 09:00:00,000 ERROR reader.web.scheme_handler: old
2026-11-29 09:00:00,000 INFO reader.ui.library_watch: index: nothing
2026-11-29 09:30:00,000 WARNING qt: noise
2026-11-29 10:00:00,000 ERROR reader.ui.kiosk.article.page_load: a page did not come
Traceback of several lines
2026-11-29 11:00:00,000 WARNING reader.web.article_view: the renderer ended
2026-11-29 12:00:00,000 WARNING reader.ui.speech.speaker: speech failed
2026-99-29 12:00:00,000 ERROR reader.failures: no date
"""


def test_what_went_wrong_lately_is_counted_by_kind(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text(LINES)
    assert trouble_since(log, SINCE) == Trouble(3, datetime.fromisoformat("2026-11-29T12:00"), "a page did not open")


def test_a_log_that_is_missing_or_no_text_tells_of_nothing(tmp_path: Path) -> None:
    assert trouble_since(tmp_path / "log", SINCE) == Trouble()
    (tmp_path / "log").write_bytes(bytes(range(256)) * 4000)
    assert trouble_since(tmp_path / "log", SINCE) == Trouble()
