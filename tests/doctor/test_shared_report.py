"""A report to send to who helps: what an installation has, and nothing of a person."""

from __future__ import annotations

from reader.doctor.installation import Diagnosis
from reader.doctor.shared_report import report

FOLDERS = {"/home/ruiz/data": "DATA", "/home/ruiz": "HOME"}


def test_it_has_what_was_found_and_what_to_do() -> None:
    found = [Diagnosis("Python", True, "3.13.1"), Diagnosis("Display", False, "none", "Start it in a desktop session.")]
    assert report(found, FOLDERS, "ruiz") == (
        "ok  Python: 3.13.1\n!!  Display: none\n      Start it in a desktop session.\n"
    )


def test_it_names_nobody_and_nothing_that_the_clinic_named() -> None:
    found = [
        Diagnosis("Data folder", False, "/home/ruiz/data (3 GB free)", "Type: chown ruiz /home/ruiz/data"),
        Diagnosis("Settings", True, "/home/ruiz/.config/settings.toml (staff)"),
        Diagnosis("Collection", True, "Dr. Ruiz (/srv/ruiz-clinic)"),
        Diagnosis("Broken article", False, "/srv/ruiz-clinic/en/a.md", "Line 3: a secret"),
    ]
    said = report(found, FOLDERS, "ruiz")
    assert "ruiz" not in said.lower()
    assert "secret" not in said
    assert "DATA (3 GB free)" in said
    assert "HOME/.config/settings.toml (staff)" in said


def test_a_name_within_a_word_is_no_name() -> None:
    assert report([Diagnosis("PySide6", True, "6.11-root")], {}, "root") == "ok  PySide6: 6.11-root\n"
    assert (
        report([Diagnosis("Settings", True, "/home/rui/x")], {"/home/ru": "HOME"}, "") == "ok  Settings: /home/rui/x\n"
    )
