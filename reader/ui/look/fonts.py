"""The program's own fonts: Atkinson Hyperlegible for words, Phosphor for icons. Both come as data in a package."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase

from reader.errors import ResourcesMissingError
from reader.paths import package_folder, text_fonts


def icon_font() -> tuple[Path, Path]:
    """Return the icon font and the file of its names, as QtAwesome carries them. Raises ResourcesMissingError."""
    folder = package_folder("qtawesome") / "fonts"
    for font in folder.glob("phosphor-*.ttf"):
        names = folder / font.name.replace("phosphor-", "phosphor-charmap-").replace(".ttf", ".json")
        if names.is_file():
            return font, names
    raise ResourcesMissingError(path=folder)


def load_text_fonts() -> None:
    """Make the text font known to Qt: the two faces that widgets use. Pages load theirs by themselves."""
    folder = text_fonts()
    for face in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(folder / f"AtkinsonHyperlegible-{face}.ttf"))


def load_icon_font() -> tuple[str, Path]:
    """Make the icon font known to Qt; return its family and the file of its names."""
    font, names = icon_font()
    number = QFontDatabase.addApplicationFont(str(font))
    families = QFontDatabase.applicationFontFamilies(number)
    if not families:
        raise ResourcesMissingError(path=font)
    return families[0], names
