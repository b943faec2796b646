"""Word documents (.docx): what they say and how it is parted, without how it looks."""

import io
import zipfile
from collections.abc import Mapping
from typing import Any

import mammoth

from reader.errors import QT_TRANSLATE_NOOP, Message
from reader.importers.files.loaded_file import HERE, LARGEST, LoadedFile
from reader.importers.html.debris import parse, words
from reader.library.head.stand_ins import title_from_name

_NOT_WORD = QT_TRANSLATE_NOOP(
    "messages", "It is no Word document that can be read: open it in Word or LibreOffice and save it again as .docx."
)
_TOO_LARGE = QT_TRANSLATE_NOOP("messages", "It is larger than {limit} MB: save it with smaller pictures.")
_HEAD = 4000
"""Bytes in which a part would declare entities, which Word never writes: nested in one another they fill the memory."""

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
"""


def load_word(data: bytes, stem: str) -> LoadedFile:
    """Return the Word document with the content *data*. Never raises: what cannot be used has its reason."""
    pictures: dict[str, bytes] = {}

    def keep(image: Any) -> Mapping[str, str]:
        address = f"{HERE}!{len(pictures) + 1}/{stem}-{len(pictures) + 1}.png"
        with image.open() as stream:
            pictures[address] = stream.read()
        return {"src": address}

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as held:
            parts = held.infolist()
            texts = [one for one in parts if one.filename.endswith((".xml", ".rels"))]
            if sum(one.file_size for one in parts) > 4 * LARGEST or sum(one.file_size for one in texts) > LARGEST:
                return LoadedFile(reason=Message(_TOO_LARGE, {"limit": LARGEST // 1_000_000}))
            if any(b"<!DOCTYPE" in held.open(one).read(_HEAD) for one in texts):
                return LoadedFile(reason=Message(_NOT_WORD))
        html = mammoth.convert_to_html(
            io.BytesIO(data),
            convert_image=mammoth.images.img_element(keep),
            style_map=_STYLES,
            ignore_empty_paragraphs=True,
        ).value
    except Exception:  # noqa: BLE001 - mammoth lets through whatever its readers of XML and pictures raise
        return LoadedFile(reason=Message(_NOT_WORD))
    heading = parse(html).find(["h1", "h2", "h3"])
    title = words(str(heading)) if heading and not html[: html.find(f"<{heading.name}")].strip() else ""
    made = () if title else ("title",)
    return LoadedFile(title or title_from_name(stem), {}, html=html, made=made, pictures=pictures)
