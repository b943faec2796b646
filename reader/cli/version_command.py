"""``--version``: the program's own, and as JSON what an IT department writes down."""

import argparse

from reader import __version__
from reader.cli.output import print_json
from reader.doctor.build_facts import build_facts
from reader.options import Options


def say_version(_: Options, arguments: argparse.Namespace) -> int:
    """Print the version; as JSON those of all parts too, the build, and whether the program's files are as they were built."""
    if not arguments.version_json:
        print(f"patient-reader {__version__}")
        return 0
    try:
        from reader.web.engine_versions import engine_versions  # noqa: PLC0415 - Qt, which may lack a library of the system

        engine = engine_versions()
    except ImportError:
        engine = {}
    print_json(build_facts() | {"qt": None, "chromium": None} | engine)
    return 0
