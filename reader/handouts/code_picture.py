"""A QR code as a picture that paper takes: SVG, one path for all dark modules."""

from reader.pages.take_home import QUIET_ZONE, QrCode


def code_picture(code: QrCode) -> bytes:
    """Return *code* as SVG with its quiet zone, black on white, a module being one unit wide."""
    rows = (
        f"M{x + QUIET_ZONE} {y + QUIET_ZONE}h1v1h-1z"
        for y, row in enumerate(code.modules)
        for x, dark in enumerate(row)
        if dark
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {code.size} {code.size}" width="{code.size}" '
        f'height="{code.size}" shape-rendering="crispEdges"><path d="{"".join(rows)}"/></svg>'
    ).encode()
