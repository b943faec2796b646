"""Pictures that come along: their size, what goes out of them, and what is refused."""

from __future__ import annotations

import contextlib
import io
import zlib

import pytest
from PIL import Image

from reader.importers.pictures import LONGEST_SIDE, PictureError, prepare_picture


def picture(width: int, height: int, form: str = "PNG", mode: str = "RGB", **options: object) -> bytes:
    held = io.BytesIO()
    image = Image.new(mode, (width, height), "teal" if mode in {"RGB", "RGBA"} else 0)
    image.save(held, form, **options)
    return held.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize(
    ("form", "suffix"), [("JPEG", "jpg"), ("WEBP", "jpg"), ("PNG", "png"), ("GIF", "png"), ("BMP", "png")]
)
def test_a_picture_is_made_no_larger_than_a_page_shows_it(form: str, suffix: str) -> None:
    made = prepare_picture(picture(2400, 1200, form), "https://x.org/u/My%20Lamp.jpeg?w=3")
    assert opened(made.data).size == (LONGEST_SIDE, 800)
    assert made.name.startswith("my-lamp-")
    assert made.name.endswith(f".{suffix}")


def test_a_small_picture_keeps_its_size() -> None:
    assert opened(prepare_picture(picture(40, 30), "a.png").data).size == (40, 30)


def test_the_camera_and_the_place_do_not_come_along() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # held upright: the picture lies on its side
    exif[0x010F] = "A camera"
    made = opened(prepare_picture(picture(80, 40, "JPEG", exif=exif), "a.jpg").data)
    assert made.size == (40, 80)
    assert not made.getexif()
    assert "exif" not in made.info


def test_what_is_clear_stays_clear() -> None:
    held = io.BytesIO()
    Image.new("RGBA", (9, 9), (1, 2, 3, 0)).save(held, "WEBP")
    made = prepare_picture(held.getvalue(), "a.webp")
    assert made.name.endswith(".png")
    assert opened(made.data).mode == "RGBA"


def test_equal_pictures_give_equal_files() -> None:
    assert prepare_picture(picture(9, 9), "a.png") == prepare_picture(picture(9, 9), "b/a.png")
    assert prepare_picture(picture(9, 9), "a.png").name != prepare_picture(picture(9, 8), "a.png").name


@pytest.mark.parametrize("data", [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", b"words"])
def test_what_is_no_picture_is_refused(data: bytes) -> None:
    with pytest.raises(PictureError, match="no picture"):
        prepare_picture(data, "a.png")


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP", "TIFF"])
def test_half_of_a_picture_is_refused_or_shown(form: str) -> None:
    whole = picture(300, 300, form)
    for end in range(0, len(whole), max(1, len(whole) // 40)):
        with contextlib.suppress(PictureError):
            assert opened(prepare_picture(whole[:end], "a").data).size == (300, 300)


def test_a_picture_that_would_fill_the_memory_is_refused_before_it_is_opened() -> None:
    huge = bytearray(picture(10, 10))
    huge[16:24] = (40_000).to_bytes(4, "big") * 2  # width and height as the head of a PNG says them
    huge[29:33] = zlib.crc32(bytes(huge[12:29])).to_bytes(4, "big")
    with pytest.raises(PictureError, match="too large"):
        prepare_picture(bytes(huge), "a.png")


def test_a_name_of_no_letters_becomes_picture() -> None:
    assert prepare_picture(picture(9, 9), "..\\..\\薬.png").name.startswith("picture-")
