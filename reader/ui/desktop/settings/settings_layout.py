"""Where each setting stands in the dialog, and what people call it. Kind, bounds, default and help are where it is declared."""

from collections.abc import Mapping
from typing import NamedTuple

from reader.errors import QT_TRANSLATE_NOOP
from reader.settings.kiosk_settings import ADDRESS, KEY_POINTS
from reader.settings.policy import DESKTOP, STAFF


class SettingsSection(NamedTuple):
    """A page of the dialog: its title, its settings in order with their labels, and the picture beside them."""

    title: str
    labels: Mapping[str, str]
    shows: str = ""


LETTERHEAD, KIOSK_SCREEN = "letterhead", "kiosk"

SECTIONS = (
    SettingsSection(QT_TRANSLATE_NOOP("settings", "Clinic"), {
        "clinic": QT_TRANSLATE_NOOP("settings", "Clinic name"),
        "logo": QT_TRANSLATE_NOOP("settings", "Logo"),
        "address": QT_TRANSLATE_NOOP("settings", "Address"),
        "phone": QT_TRANSLATE_NOOP("settings", "Telephone"),
    }, LETTERHEAD),
    SettingsSection(QT_TRANSLATE_NOOP("settings", "Kiosk"), {
        "kiosk.crisis": QT_TRANSLATE_NOOP("settings", "In a crisis, the screen says"),
        "kiosk.idle": QT_TRANSLATE_NOOP("settings", "Ask whether anybody is still there, after"),
        "kiosk.take_home": QT_TRANSLATE_NOOP("settings", "The code beside an article holds"),
        "kiosk.logo": QT_TRANSLATE_NOOP("settings", "Logo on the kiosk"),
        "kiosk.hours": QT_TRANSLATE_NOOP("settings", "Opening hours"),
    }, KIOSK_SCREEN),
    SettingsSection(QT_TRANSLATE_NOOP("settings", "Languages"), {
        "language": QT_TRANSLATE_NOOP("settings", "Language at the first start"),
        "kiosk.languages": QT_TRANSLATE_NOOP("settings", "Languages to choose from at the kiosk"),
    }, KIOSK_SCREEN),
    SettingsSection(QT_TRANSLATE_NOOP("settings", "Printing"), {
        "paper": QT_TRANSLATE_NOOP("settings", "Paper of handouts"),
        "kiosk.may_print": QT_TRANSLATE_NOOP("settings", "Let visitors print at the kiosk"),
        "kiosk.paper": QT_TRANSLATE_NOOP("settings", "Paper of the kiosk"),
    }, LETTERHEAD),
    SettingsSection(QT_TRANSLATE_NOOP("settings", "Kiosk articles"), {
        "kiosk.hide_unreviewed": QT_TRANSLATE_NOOP("settings", "Hide articles without a review"),
        "kiosk.hide_overdue": QT_TRANSLATE_NOOP("settings", "Hide articles with an overdue review"),
        "kiosk.categories": QT_TRANSLATE_NOOP("settings", "Topics"),
        "kiosk.collections": QT_TRANSLATE_NOOP("settings", "Collections"),
        "kiosk.hidden": QT_TRANSLATE_NOOP("settings", "Articles that are never shown"),
    }),
    SettingsSection(QT_TRANSLATE_NOOP("settings", "Speech"), {
        "kiosk.speech_output": QT_TRANSLATE_NOOP("settings", "The kiosk can be used by ear"),
        "kiosk.speaks_letters": QT_TRANSLATE_NOOP("settings", "Speak typed letters aloud"),
        "kiosk.headphones": QT_TRANSLATE_NOOP("settings", "Headphones"),
    }),
    SettingsSection(QT_TRANSLATE_NOOP("settings", "For IT"), {
        "mode": QT_TRANSLATE_NOOP("settings", "What people may do in this window"),
        "kiosk.screen": QT_TRANSLATE_NOOP("settings", "Monitor of the kiosk"),
        "kiosk.screen_height": QT_TRANSLATE_NOOP("settings", "Height of the screen"),
        "kiosk.screen_bottom": QT_TRANSLATE_NOOP("settings", "Lower edge above the floor"),
    }),
)  # fmt: skip

LABELS: Mapping[str, str] = {name: label for section in SECTIONS for name, label in section.labels.items()}

CHOICE_WORDS: Mapping[str, str] = {
    STAFF.name: QT_TRANSLATE_NOOP("settings", "Staff: everything"),
    DESKTOP.name: QT_TRANSLATE_NOOP("settings", "Read only"),
    KEY_POINTS: QT_TRANSLATE_NOOP("settings", "The key points"),
    ADDRESS: QT_TRANSLATE_NOOP("settings", "The web address"),
    "Letter": QT_TRANSLATE_NOOP("settings", "Letter"),
}
"""What people call the words of a choice, where the word itself will not do."""

USUAL: Mapping[str, str] = {
    "language": QT_TRANSLATE_NOOP("settings", "That of the computer"),
    "paper": QT_TRANSLATE_NOOP("settings", "The usual one of the country"),
    "kiosk.paper": QT_TRANSLATE_NOOP("settings", "That of the printer"),
}
"""What holds where one of these is left out."""

UNITS: Mapping[str, str] = {
    "kiosk.idle": QT_TRANSLATE_NOOP("settings", "seconds"),
    "kiosk.screen_height": QT_TRANSLATE_NOOP("settings", "centimeters"),
    "kiosk.screen_bottom": QT_TRANSLATE_NOOP("settings", "centimeters"),
}
