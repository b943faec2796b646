"""The versions of Qt and of its Chromium."""

from PySide6.QtCore import qVersion
from PySide6.QtWebEngineCore import qWebEngineChromiumSecurityPatchVersion, qWebEngineChromiumVersion


def engine_versions() -> dict[str, str]:
    """Return the versions of Qt, of its Chromium, and of the Chromium whose security patches that has. Starts neither."""
    return {
        "qt": qVersion(),
        "chromium": str(qWebEngineChromiumVersion()),
        "chromium_security": str(qWebEngineChromiumSecurityPatchVersion()),
    }
