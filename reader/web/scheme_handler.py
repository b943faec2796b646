"""The ``reader:`` scheme: known to Chromium, and answered from the pages. The only way content gets into the view."""

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtWebEngineCore import QWebEngineUrlRequestJob, QWebEngineUrlScheme, QWebEngineUrlSchemeHandler

from reader.pages.addresses import SCHEME, Address, read_address
from reader.pages.response import PageNotFoundError, Response

Respond = Callable[[Address], Response]
"""Address in, Response or PageNotFoundError out."""

log = logging.getLogger(__name__)


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


class SchemeHandler(QWebEngineUrlSchemeHandler):
    """Hands each request to *respond* and its answer to Chromium, with the page's security policy."""

    def __init__(self, respond: Respond, parent: QObject) -> None:
        super().__init__(parent)
        self._respond = respond

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:  # noqa: N802
        # An exception that left this function would keep the page loading for ever.
        try:
            response = self._respond(read_address(job.requestUrl().toString()))
        except PageNotFoundError:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
        except Exception as error:  # noqa: BLE001 - see above
            log.error("a page failed: %s", type(error).__name__)
            job.fail(QWebEngineUrlRequestJob.Error.RequestFailed)
        else:
            _reply(job, response)


def _reply(job: QWebEngineUrlRequestJob, response: Response) -> None:
    # The values are lists, because Qt wants a QMultiMap: PySide6 takes a plain value too, and then sends
    # no header at all. tests/web/test_policy.py sees to it that the engine applies the policy.
    headers: dict[QByteArray, Any] = {
        QByteArray(b"Content-Security-Policy"): [QByteArray(response.policy.encode())],
        QByteArray(b"X-Content-Type-Options"): [QByteArray(b"nosniff")],
        QByteArray(b"Referrer-Policy"): [QByteArray(b"no-referrer")],
    }
    job.setAdditionalResponseHeaders(headers)
    buffer = QBuffer(job)
    buffer.setData(QByteArray(response.body))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    job.reply(QByteArray(response.mime.encode()), buffer)
