"""The command kiosk: opens the kiosk where it has a PIN, and sets that PIN."""

import argparse
import getpass
import sys

from reader.cli.output import tell
from reader.errors import QT_TRANSLATE_NOOP, Message, PinError
from reader.options import Options
from reader.settings.pin import check_pin, forget_tries, require_pin, set_pin

_TWO = QT_TRANSLATE_NOOP("messages", "the second time it was another one")
_NONE = QT_TRANSLATE_NOOP("messages", "none was given")
_MOST = 200


def run_kiosk(options: Options, arguments: argparse.Namespace) -> int:
    """Set the PIN, or open the kiosk. Raises PinError, PinMissingError and PinDamagedError."""
    if arguments.set_pin:
        if arguments.windowed or arguments.screen is not None:
            tell("patient-reader kiosk: --set-pin opens no kiosk, so --windowed and --screen do not go with it")
            return 2
        return _set_pin(options)
    require_pin(options.paths().pin_file)
    from reader.cli.window_commands import open_kiosk  # noqa: PLC0415 - a PIN is set without Qt

    return open_kiosk(options, arguments)


def _set_pin(options: Options) -> int:
    """Ask for a PIN, twice on a terminal; take the first line of what comes through a pipe."""
    paths = options.paths()
    pin = _asked() if sys.stdin is not None and sys.stdin.isatty() else _piped()
    set_pin(paths.pin_file, pin)
    forget_tries(paths.pin_tries)
    tell(f"The kiosk's PIN is set, in {paths.pin_file}. Keep it with the staff: nobody can read it from there.")
    return 0


def _asked() -> str:
    try:
        pin = getpass.getpass("New PIN for leaving the kiosk (4 to 12 digits): ").strip()
        check_pin(pin)
        again = getpass.getpass("The same once more: ").strip()
    except EOFError as error:
        raise PinError(reason=Message(_NONE)) from error
    if again != pin:
        raise PinError(reason=Message(_TWO))
    return pin


def _piped() -> str:
    line = sys.stdin.readline(_MOST) if sys.stdin is not None else ""
    if not line:
        raise PinError(reason=Message(_NONE))
    return line.strip()
