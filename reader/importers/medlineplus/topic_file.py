"""MedlinePlus Health Topics as the National Library of Medicine publishes them: XML, or a zip of it, read piece by piece.

The elements are described at https://medlineplus.gov/xmldescription.html; ``full-summary`` holds escaped HTML.
"""

import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from reader.errors import QT_TRANSLATE_NOOP, ImportSourceError, Message
from reader.system.files import reason_of

LARGEST = 2_000_000_000
"""Bytes that a zip may unpack to."""

_NOT_XML = QT_TRANSLATE_NOOP(
    "messages", "it is no complete file of MedlinePlus topics (line {line}: the XML is broken); fetch it again"
)
_ENTITIES = QT_TRANSLATE_NOOP("messages", "it declares entities of its own, which no file of MedlinePlus does")
_NO_TOPICS = QT_TRANSLATE_NOOP(
    "messages", "it holds no MedlinePlus health topics; fetch “Health Topic XML” from https://medlineplus.gov/xml.html"
)
_NO_ZIP = QT_TRANSLATE_NOOP("messages", "it is a damaged zip file, or has no XML file in it; fetch it again")

Topic = dict[str, Any]


def read_topics(path: Path) -> Iterator[Topic]:
    """Yield the topics in the file *path*: attributes by their names, and the texts of each kind of element as a list.

    Raises ImportSourceError.
    """
    try:
        with ExitStack() as stack:
            yield from _topics(path, _opened(path, stack))
    except OSError as error:
        raise ImportSourceError(path=path, reason=reason_of(error)) from error
    except ParseError as error:
        raise ImportSourceError(path=path, reason=Message(_NOT_XML, {"line": error.position[0]})) from error
    except (DefusedXmlException, UnicodeError, LookupError) as error:
        raise ImportSourceError(path=path, reason=Message(_ENTITIES)) from error
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise ImportSourceError(path=path, reason=Message(_NO_ZIP)) from error


def _opened(path: Path, stack: ExitStack) -> IO[bytes]:
    if not path.is_file() and path.exists():  # a pipe may never end, nor ever begin
        raise ImportSourceError(path=path, reason=Message(_NO_TOPICS))
    stream = stack.enter_context(path.open("rb"))
    if not zipfile.is_zipfile(stream):
        stream.seek(0)
        return stream
    archive = stack.enter_context(zipfile.ZipFile(stream))
    members = [one for one in archive.infolist() if one.filename.lower().endswith(".xml") and one.file_size <= LARGEST]
    if not members:
        raise ImportSourceError(path=path, reason=Message(_NO_ZIP))
    return stack.enter_context(archive.open(max(members, key=lambda one: one.file_size)))


def _topics(path: Path, stream: IO[bytes]) -> Iterator[Topic]:
    depth, root, generated = 0, None, ""
    for event, element in iterparse(stream, events=("start", "end")):
        if event == "start":
            depth += 1
            if depth == 1:
                root, generated = element, element.get("date-generated", "")
                if element.tag != "health-topics":
                    raise ImportSourceError(path=path, reason=Message(_NO_TOPICS))
            continue
        depth -= 1
        if depth == 1 and root is not None:
            if element.tag == "health-topic":
                yield _topic(element, generated)
            root.clear()


def _topic(element: Element, generated: str) -> Topic:
    return {
        **{name: element.get(name, "").strip() for name in ("id", "title", "url", "language", "meta-desc", "date-created")},
        **{name: _texts(element, name) for name in ("also-called", "see-reference", "group")},
        "summary": element.findtext("full-summary") or "",
        "mapped": [one.get("id", "") for one in element.findall("language-mapped-topic")],
        "related": [one.get("id", "") for one in element.findall("related-topic")],
        "mesh": [one.get("id", "") for one in element.findall("mesh-heading/descriptor")],
        "institutes": [
            {"title": (one.text or "").strip(), "url": one.get("url", "")} for one in element.findall("primary-institute")
        ],
        "sites": len(element.findall("site")), "generated": generated,
    }  # fmt: skip


def _texts(element: Element, name: str) -> list[str]:
    return [text for one in element.findall(name) if (text := " ".join((one.text or "").split()))]
