"""Writing: the old file or the new one, never half of one."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from reader.errors import FileUnreadableError, FileUnwritableError
from reader.system.files import (
    read_bytes,
    read_text,
    remove_leftovers,
    remove_leftovers_of,
    replacing,
    write_bytes,
    write_text,
)
from tests.fakes import python

POSIX = pytest.mark.skipif(os.name != "posix", reason="rights of this kind are POSIX's")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _write_half(path: Path, error: BaseException) -> None:
    with replacing(path) as stream:
        stream.write(b"half of the ne")
        raise error


def test_a_new_file_gets_its_folders(tmp_path: Path) -> None:
    write_text(tmp_path / "a" / "b" / "c.txt", "ñandú\n")
    assert (tmp_path / "a/b/c.txt").read_bytes() == "ñandú\n".encode()


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    write_bytes(tmp_path / "a", b"1")
    write_bytes(tmp_path / "a", b"2")
    assert names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_bytes() == b"2"


def test_an_error_inside_the_block_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("old")
    with pytest.raises(RuntimeError, match="stop"):
        _write_half(path, RuntimeError("stop"))
    assert path.read_text() == "old"
    assert names(tmp_path) == ["a"]


def test_an_error_inside_the_block_leaves_no_file_where_there_was_none(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        _write_half(tmp_path / "a", KeyboardInterrupt())
    assert names(tmp_path) == []


@POSIX
def test_a_process_killed_inside_the_block_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("old")
    code = """
import os, signal, sys
from pathlib import Path
from reader.system.files import replacing
with replacing(Path(sys.argv[1])) as stream:
    stream.write(b"half of the ne")
    stream.flush()
    os.kill(os.getpid(), signal.SIGKILL)
"""
    assert python("-c", code, path).status == -9
    assert path.read_text() == "old"
    write_text(path, "new")
    assert path.read_text() == "new"


def test_until_the_block_ends_others_see_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("old")
    with replacing(path) as stream:
        stream.write(b"new")
        stream.flush()
        assert path.read_text() == "old"
    assert path.read_text() == "new"


@POSIX
def test_the_rights_of_the_file_stay_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("old")
    path.chmod(0o640)
    write_text(path, "new")
    assert mode(path) == 0o640


@POSIX
def test_what_is_new_is_for_its_owner_alone_even_where_the_shell_is_careless(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        write_text(tmp_path / "a" / "b" / "c", "x")
    finally:
        os.umask(before)
    assert [mode(tmp_path / name) for name in ("a", "a/b", "a/b/c")] == [0o700, 0o700, 0o600]


def test_where_a_file_stands_in_the_way_of_a_folder_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(FileUnwritableError, match="cannot be written") as caught:
        write_text(tmp_path / "file" / "a", "x")
    assert str(tmp_path / "file" / "a") in str(caught.value)


def test_where_a_folder_stands_in_the_way_of_the_file_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").write_text("x")
    with pytest.raises(FileUnwritableError):
        write_text(tmp_path / "a", "x")
    assert names(tmp_path) == ["a"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")
def test_a_pipe_or_a_device_is_not_put_an_end_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileUnwritableError, match="it is not a file"):
        write_text(tmp_path / "pipe", "x")
    assert (tmp_path / "pipe").is_fifo()
    assert names(tmp_path) == ["pipe"]


def test_a_name_too_long_for_the_disk_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileUnwritableError):
        write_text(tmp_path / ("a" * 400), "x")
    assert names(tmp_path) == []


def test_a_name_as_long_as_the_disk_allows_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("ñ" * 120)
    write_text(path, "x")
    assert path.read_text() == "x"


@POSIX
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_says_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(FileUnwritableError, match="Permission denied"):
        write_text(tmp_path / "a", "x")
    tmp_path.chmod(0o700)


@pytest.mark.skipif(not Path("/proc/self/limits").exists(), reason="a limit on file sizes stands for a full disk")
def test_a_disk_that_is_full_says_so_and_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("old")
    code = """
import resource, signal, sys
from pathlib import Path
from reader.errors import FileUnwritableError
from reader.system.files import write_bytes
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_bytes(Path(sys.argv[1]), bytes(5000))
except FileUnwritableError as error:
    print(error)
"""
    ran = python("-c", code, path)
    assert "cannot be written" in ran.out, ran.err
    assert path.read_text() == "old"
    assert names(tmp_path) == ["a"]


def test_what_a_killed_process_left_is_removed_once_it_is_old_and_nothing_else(tmp_path: Path) -> None:
    code = """
import os, signal, sys
from pathlib import Path
from reader.system.files import replacing
with replacing(Path(sys.argv[1])) as stream:
    os.kill(os.getpid(), signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
"""
    for name in ("post-298.md", "ñ" * 120, "two\nlines.md"):
        assert python("-c", code, tmp_path / "en" / name).status
    left = names(tmp_path / "en")
    assert len(left) == 3
    others = ("post-298.md", ".hidden.tmp", "a.abcdefgh.tmp", ".a.ABCDEFGH.tmp", ".a.abcdefgh.tmpx")
    for name in others:
        (tmp_path / "en" / name).touch()

    remove_leftovers(tmp_path)
    assert set(left) < set(names(tmp_path / "en"))
    for path in (tmp_path / "en").iterdir():
        os.utime(path, (0, 0))
    remove_leftovers(tmp_path)
    remove_leftovers(tmp_path / "nowhere")
    assert names(tmp_path / "en") == sorted(others)


def test_what_was_left_of_one_file_is_removed_at_once_and_nothing_else(tmp_path: Path) -> None:
    others = ("a.pdf", ".a.pdf.tmp", ".b.pdf.abcdefgh.tmp", ".a.pdf.ABCDEFGH.tmp", ".a.pdf.b.abcdefgh.tmp")
    for name in (*others, ".a.pdf.abcdefgh.tmp", ".a.pdf.1234_678.tmp"):
        (tmp_path / name).touch()
    remove_leftovers_of(tmp_path / "a.pdf")
    remove_leftovers_of(tmp_path / "nowhere" / "a.pdf")
    assert names(tmp_path) == sorted(others)


def test_text_is_read_with_and_without_a_byte_order_mark(tmp_path: Path) -> None:
    for content in ("ñ".encode(), "\ufeffñ".encode()):
        (tmp_path / "a").write_bytes(content)
        assert read_text(tmp_path / "a") == "ñ"


@pytest.mark.parametrize("content", [b"\xff\xfea\x00", b"caf\xe9", b"\xed\xa0\x80"])
def test_what_is_not_utf_8_says_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a").write_bytes(content)
    with pytest.raises(FileUnreadableError, match="it is not UTF-8 text"):
        read_text(tmp_path / "a")


def test_a_file_that_is_not_there_and_a_folder_say_so(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadableError, match="No such file"):
        read_bytes(tmp_path / "none")
    with pytest.raises(FileUnreadableError, match="directory"):
        read_text(tmp_path)
