"""The language of the interface: Qt translations, installed and exchanged while the window is open."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from reader.languages import INTERFACE_LANGUAGES, base_of, language_of


class InterfaceLanguage:
    """Which language the application speaks."""

    def __init__(self, application: QApplication, resources: Path) -> None:
        self._application = application
        self._folder = resources / "translations"
        self._installed: list[QTranslator] = []
        self.available = INTERFACE_LANGUAGES
        self.current = ""

    def best(self, *wanted: str) -> str:
        """Return the first of *wanted* that the interface speaks, else the system's language, else English."""
        for language in (*wanted, *(QLocale.system().uiLanguages())):
            if base_of(language) in self.available:
                return base_of(language)
        return "en"

    def fall_silent(self) -> None:
        """Take the translations out of use, at the end of the program."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
            translator.deleteLater()  # a kiosk changes its language many times a day
        self._installed = []

    def speak(self, language: str) -> None:
        """Have every widget speak *language*, one of ``available``; the window retranslates itself afterwards."""
        if language == self.current:
            return
        self.fall_silent()
        self.current = language
        QLocale.setDefault(QLocale(language))
        folders = {"patient-reader": str(self._folder)}
        if language != "en":  # Qt's own words are English
            folders["qtbase"] = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in folders.items():
            translator = QTranslator(self._application)
            translator.load(f"{name}_{language}", folder)
            self._application.installTranslator(translator)
            self._installed.append(translator)
        directions = Qt.LayoutDirection
        right_to_left = language_of(language).right_to_left
        self._application.setLayoutDirection(directions.RightToLeft if right_to_left else directions.LeftToRight)
