"""The commands that open a window. Qt is imported here and in no other command."""

from __future__ import annotations

import argparse
import gc
import signal
import sys

from reader.errors import AlreadyOpenError
from reader.options import Options


def open_window(options: Options, arguments: argparse.Namespace) -> int:
    """Open the desktop window; where it is open already, bring it to the front."""
    # A start makes many objects that stay: looking for garbage among them is a tenth of it for nothing.
    # The window turns the collector on again once it is settled.
    gc.disable()
    from reader.app import Desktop, make_application, prepare_environment
    from reader.settings import read_settings

    prepare_environment(options)
    settings = read_settings(options.paths().settings_file)
    # Qt's event loop keeps Python from seeing Ctrl+C: let the system end the program, which loses nothing.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = make_application()
    desktop = Desktop(application, options, settings)
    try:
        desktop.start(arguments.article)
    except AlreadyOpenError:
        if desktop.instance.raise_other():
            print("Patient Reader is already open: its window comes to the front.", file=sys.stderr)
            return 0
        raise
    try:
        return int(application.exec())
    finally:
        desktop.close()


def tour(options: Options, arguments: argparse.Namespace) -> int:
    """Drive the real window off screen and write pictures of it."""
    from reader.tour import run_tour

    return run_tour(options, arguments.folder)
