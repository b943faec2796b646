"""The web view's profile: nothing kept, nothing allowed, nothing fetched."""

from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)

from reader.pages.addresses import SCHEME
from reader.web.scheme_handler import Respond, SchemeHandler

ALLOWED_SCHEMES = frozenset({SCHEME})

_Attribute = QWebEngineSettings.WebAttribute
OFF = (
    _Attribute.JavascriptEnabled, _Attribute.JavascriptCanOpenWindows, _Attribute.JavascriptCanAccessClipboard,
    _Attribute.JavascriptCanPaste, _Attribute.LocalStorageEnabled, _Attribute.LocalContentCanAccessRemoteUrls,
    _Attribute.LocalContentCanAccessFileUrls, _Attribute.PluginsEnabled, _Attribute.FullScreenSupportEnabled,
    _Attribute.ScreenCaptureEnabled, _Attribute.WebGLEnabled, _Attribute.Accelerated2dCanvasEnabled,
    _Attribute.AutoLoadIconsForPage, _Attribute.HyperlinkAuditingEnabled, _Attribute.ErrorPageEnabled,
    _Attribute.DnsPrefetchEnabled, _Attribute.PdfViewerEnabled, _Attribute.NavigateOnDropEnabled,
    _Attribute.AllowRunningInsecureContent, _Attribute.AllowGeolocationOnInsecureOrigins,
    _Attribute.AllowWindowActivationFromJavaScript, _Attribute.FocusOnNavigationEnabled,
)  # fmt: skip
ON = (_Attribute.PlaybackRequiresUserGesture, _Attribute.WebRTCPublicInterfacesOnly)


class Interceptor(QWebEngineUrlRequestInterceptor):
    """Blocks every request that is not for the program's own scheme, whoever makes it."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:  # noqa: N802
        info.block(info.requestUrl().scheme() not in ALLOWED_SCHEMES)


def make_profile(respond: Respond, animations: bool = True) -> QWebEngineProfile:
    """Return an off-the-record profile whose pages come from *respond* and from nowhere else.

    The scheme must be registered before. The caller deletes the profile after its last page.
    """
    profile = QWebEngineProfile()
    profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
    profile.setPersistentCookiesPolicy(QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies)
    profile.setPersistentPermissionsPolicy(QWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime)
    profile.setSpellCheckEnabled(False)
    profile.installUrlSchemeHandler(SCHEME.encode(), SchemeHandler(respond, profile))
    profile.setUrlRequestInterceptor(Interceptor(profile))
    profile.downloadRequested.connect(_refuse_download)
    settings = profile.settings()
    for attribute in OFF:
        settings.setAttribute(attribute, False)
    for attribute in ON:
        settings.setAttribute(attribute, True)
    settings.setAttribute(_Attribute.ScrollAnimatorEnabled, animations)
    settings.setUnknownUrlSchemePolicy(
        QWebEngineSettings.UnknownUrlSchemePolicy.AllowUnknownUrlSchemesFromUserInteraction
    )
    return profile


def _refuse_download(request: QWebEngineDownloadRequest) -> None:
    request.cancel()
