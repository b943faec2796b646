"""The commands that open a window. Qt is imported here and in no other command."""

import argparse
import gc
import signal

from reader.cli.output import tell
from reader.errors import AlreadyOpenError, ReaderError, SystemLibrariesMissingError
from reader.options import Options


def open_window(options: Options, arguments: argparse.Namespace) -> int:
    """Open the desktop window; where it is open already, bring it to the front."""
    try:
        return _open(options, arguments)
    except ImportError as error:
        from reader.cli.start_failure import show_failure
        from reader.doctor.installation import missing_libraries

        packages = missing_libraries()
        if not packages:
            raise
        lacking = SystemLibrariesMissingError(packages=" ".join(packages))
        show_failure(lacking)
        raise lacking from error
    except ReaderError as error:
        from reader.cli.start_failure import show_failure

        show_failure(error)
        raise


def _open(options: Options, arguments: argparse.Namespace) -> int:
    # A start makes many objects that stay: looking for garbage among them is a tenth of it for nothing.
    # The window turns the collector on again once it is settled.
    gc.disable()
    from reader.pages.addresses import named_article
    from reader.ui.application import make_application, prepare_environment
    from reader.ui.desktop.desktop import Desktop

    article = named_article(arguments.article)
    prepare_environment(options)
    settings, fault = options.settings_in_force()
    # Qt's event loop keeps Python from seeing Ctrl+C: let the system end the program, which loses nothing.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = make_application()
    desktop = Desktop(application, options, settings, greets=not article, fault=fault)
    if fault is None:
        desktop.first_painted.connect(lambda: options.keep_settings())  # noqa: PLW0108 - PySide takes no method of a tuple
    try:
        desktop.start(article)
    except AlreadyOpenError:
        if desktop.instance.raise_other(article):
            tell("Patient Reader is already open: its window comes to the front.")
            return 0
        raise
    try:
        return int(application.exec())
    finally:
        desktop.close()


def open_kiosk(options: Options, arguments: argparse.Namespace) -> int:
    """Open the kiosk, which ends when staff leave it; 1 asks the system to start it anew.

    Raises AlreadyOpenError where the data folder is in use: a kiosk has it for itself.
    """
    gc.disable()
    from reader.ui.application import make_application
    from reader.ui.kiosk.kiosk import Kiosk, prepare_kiosk_environment

    prepare_kiosk_environment(options)
    settings, fault = options.settings_in_force()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    application = make_application()
    kiosk = Kiosk(application, options, settings, screen=arguments.screen, windowed=arguments.windowed)
    kiosk.left.connect(application.exit)
    try:
        kiosk.start()
        if fault:
            tell(f"patient-reader: {fault}")  # for the system's journal; staff read it in the morning check
        else:
            options.keep_settings()
        return int(application.exec())
    finally:
        kiosk.close()


def tour(options: Options, arguments: argparse.Namespace) -> int:
    """Drive the real window, or with --kiosk the kiosk, off screen and write pictures of it."""
    if arguments.kiosk:
        from reader.tour.kiosk_tour import run_kiosk_tour

        return run_kiosk_tour(options, arguments.folder)
    from reader.tour.desktop_tour import run_tour

    return run_tour(options, arguments.folder)
