"""The ``reader:`` scheme, registered with Chromium before the first profile is made."""

from __future__ import annotations

from PySide6.QtWebEngineCore import QWebEngineUrlScheme

from reader.pages.addresses import SCHEME


def register_scheme() -> None:
    """Make ``reader:`` known as a secure scheme with a host, and with no right beyond that.

    Calling it again does nothing. Raises RuntimeError where Chromium did not take it, because
    pages would then have other rights than they were given here.
    """
    name = SCHEME.encode()
    if not QWebEngineUrlScheme.schemeByName(name).name():
        scheme = QWebEngineUrlScheme(name)
        scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
        scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
        QWebEngineUrlScheme.registerScheme(scheme)
    known = QWebEngineUrlScheme.schemeByName(name)
    if known.flags() != QWebEngineUrlScheme.Flag.SecureScheme or known.syntax() != QWebEngineUrlScheme.Syntax.Host:
        raise RuntimeError("the reader: scheme was registered too late or with other rights")
