"""What a window remembers, as a file."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.window_state import WindowState, read_state, write_state

json_values = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


def test_a_state_comes_back_as_it_was(tmp_path: Path) -> None:
    state = WindowState(theme="dark", scale=1.3, language="es").with_packed("geometry", b"\x00\xff")

    write_state(tmp_path / "deep" / "window.json", state)

    assert read_state(tmp_path / "deep" / "window.json") == state
    assert state.packed("geometry") == b"\x00\xff"


def test_a_file_that_nests_without_end_gives_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "window.json").write_bytes(b"[" * 200_000)
    assert read_state(tmp_path / "window.json") == WindowState()


@given(st.dictionaries(st.sampled_from([*WindowState._fields, "other"]), json_values) | json_values)
def test_any_file_gives_a_usable_state(tmp_path_factory: object, content: object) -> None:
    path = tmp_path_factory.mktemp("state") / "window.json"  # type: ignore[attr-defined]
    path.write_text(json.dumps(content), encoding="utf-8")

    state = read_state(path)

    assert isinstance(state.theme, str)
    assert isinstance(state.scale, (int, float))
    assert isinstance(state.packed("geometry"), bytes)


def test_a_disk_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    write_state(tmp_path / "file" / "window.json", WindowState())
