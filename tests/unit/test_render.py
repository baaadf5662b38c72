"""Diagnostics on screen: the line, the caret, the help; hostile text is shown, never obeyed."""

from __future__ import annotations

from pathlib import Path

import pytest

from clientloom.cli.render import position, positions, render, render_all
from clientloom.diagnostics.records import Diagnostic, Place

FILE = Path("specs/api.yaml")


def shown(diagnostic: Diagnostic, text: str = "", base: Path | None = None) -> list[str]:
    return render(diagnostic, lambda _: text.encode(), base=base).split("\n")


def place(pointer: str | None = None, line: int | None = None, column: int | None = None, key: bool = False) -> Place:
    return Place(FILE, pointer, line, column, "key" if key else "value")


def caret(text: str, pointer: str, key: bool = False) -> tuple[str, str]:
    """The line as it is shown, and the part of it that is underlined."""
    *_, line, marks = shown(Diagnostic("CL1", "error", "m", None, place(pointer, key=key)), text)
    bar = line.index(" | ") + 3
    start, length = marks.index("^"), marks.count("^")
    return line[bar:], line[start : start + length]


def test_an_error_with_everything() -> None:
    text = "paths:\n  /a:\n    get:\n      operationId: one\n  /b:\n    get:\n      operationId: one\n"
    finding = Diagnostic(
        "CL132",
        "error",
        "The operationId 'one' is used by two operations.",
        "Give one of them another operationId.",
        place("/paths/~1b/get/operationId"),
        (("first used here", place("/paths/~1a/get/operationId")),),
    )
    assert shown(finding, text) == [
        "specs/api.yaml:7:20: error[CL132]: The operationId 'one' is used by two operations.",
        "  6 |     get:",
        "  7 |       operationId: one",
        "    |                    ^^^",
        "  specs/api.yaml:4:20: note: first used here",
        "    3 |     get:",
        "    4 |       operationId: one",
        "      |                    ^^^",
        "  help: Give one of them another operationId.",
    ]


def test_a_finding_without_place_pointer_or_mend() -> None:
    assert shown(Diagnostic("CL219", "error", "m")) == ["error[CL219]: m"]
    assert shown(Diagnostic("CL101", "warning", "m", None, place())) == ["specs/api.yaml: warning[CL101]: m"]
    assert shown(Diagnostic("CL101", "note", "m", "n", place())) == ["specs/api.yaml: note[CL101]: m", "  help: n"]


def test_a_line_and_column_need_no_pointer() -> None:
    assert shown(Diagnostic("CL105", "error", "m", None, place(line=2, column=3)), "{\n  x\n}") == [
        "specs/api.yaml:2:3: error[CL105]: m",
        "  1 | {",
        "  2 |   x",
        "    |   ^",
    ]


@pytest.mark.parametrize(
    ("text", "pointer", "key", "marked"),
    [
        ("a: word here\n", "/a", False, "word"),
        ("a: 'quoted text' # c\n", "/a", False, "'quoted text'"),
        ('{"a": "x\\"y", "b": 1}', "/a", False, '"x\\"y"'),
        ('{"a": 15, "b": 1}', "/a", False, "15"),
        ('{"long name": 15}', "/long name", True, '"long name"'),
        ("/a/{b}:\n  x: 1\n", "/~1a~1{b}", True, "/a/{b}"),
        ("a:\n  b: 1\n", "/a", True, "a"),
        ("a: [1, 2]\n", "/a", False, "["),
        ("a: http://x.y/z\n", "/a", False, "http://x.y/z"),
        ("ü: 宽宽\nb: é\n", "/ü", True, "ü"),
    ],
)
def test_what_is_underlined(text: str, pointer: str, key: bool, marked: str) -> None:
    assert caret(text, pointer, key)[1] == marked


def test_wide_characters_move_the_caret_by_what_they_take() -> None:
    *_, line, marks = shown(Diagnostic("CL1", "error", "m", None, place("/b")), "{宽: 1, b: word}\n")
    assert line == "  1 | {宽: 1, b: word}"
    assert marks == "    | " + " " * len("{xx: 1, b: ") + "^^^^"


def test_a_very_long_line_is_shown_around_the_place() -> None:
    text = '{"x": [' + ", ".join(f'"item{n}"' for n in range(5_000)) + "]}"
    lines = shown(Diagnostic("CL1", "error", "m", None, place("/x/2500")), text)
    assert all(len(line) < 150 for line in lines)
    line, marked = caret(text, "/x/2500")
    assert line.startswith("…")
    assert line.endswith("…")
    assert marked == '"item2500"'


def test_tabs_and_windows_line_ends() -> None:
    assert caret('{\r\n\t"a":\t1}\r\n', "/a") == ('    "a":    1}', "1")


HOSTILE = "\x1b[31mred\x07 ‮evil \x00nul\r\nsecond\u2028line"


def test_hostile_messages_are_shown_not_obeyed() -> None:
    finding = Diagnostic(
        "CL1", "error", HOSTILE, HOSTILE, Place(Path("a\x1b[2J.yaml")), ((HOSTILE, Place(Path("\n"))),)
    )
    text = render(finding, lambda _: b"")
    assert "\x1b" not in text
    assert "‮" not in text
    assert "\x00" not in text
    assert "\\x1b[31mred\\x07 \\u202eevil \\x00nul\\x0d\\x0asecond\\u2028line" in text
    assert len(text.split("\n")) == 3


def test_hostile_lines_of_a_file_are_shown_not_obeyed() -> None:
    text = '{"a": "\x1b[31m‮\u200b", "b": 1}'
    lines = shown(Diagnostic("CL1", "error", "m", None, place(line=1, column=15)), text)
    assert lines[1] == '  1 | {"a": "\\x1b[31m\\u202e\\u200b", "b": 1}'


def test_files_that_are_gone_or_broken_lose_only_the_excerpt() -> None:
    def gone(path: Path) -> bytes:
        raise FileNotFoundError(path)

    finding = Diagnostic("CL1", "error", "m", "n", place("/a/b"))
    assert render(finding, gone) == "specs/api.yaml: error[CL1]: m\n  help: n"
    assert render(finding, lambda _: b"\xff\xfe\xff").startswith("specs/api.yaml:1:1: error[CL1]: m")
    far = Diagnostic("CL1", "error", "m", None, place(line=99, column=5))
    assert render(far, lambda _: b"x") == "specs/api.yaml:99:5: error[CL1]: m"


def test_paths_are_shown_relative_to_a_base() -> None:
    finding = Diagnostic("CL1", "error", "m", None, Place(Path("/home/me/specs/api.yaml")))
    assert shown(finding, base=Path("/home/me")) == ["specs/api.yaml: error[CL1]: m"]
    assert shown(finding, base=Path("/elsewhere")) == ["/home/me/specs/api.yaml: error[CL1]: m"]


def test_findings_come_file_by_file_and_line_by_line() -> None:
    other = Path("client.toml")
    texts = {FILE: b"a: 1\nb: 2\n", other: b'[names]\n"#/a/b" = "x"\n'}
    places = [place("/b"), Place(other, "/names/#~1a~1b"), Place(other, "/names"), place("/a"), None, place()]
    found = [Diagnostic("CL1", "error", "m", None, each) for each in places]
    text = render_all(found, texts.__getitem__)
    assert [line.split(" error")[0] for line in text.split("\n") if "error" in line] == [
        "specs/api.yaml:",
        "specs/api.yaml:1:4:",
        "specs/api.yaml:2:4:",
        "client.toml:1:1:",
        "client.toml:2:11:",
        "error[CL1]: m",
    ]


def test_many_findings_read_each_file_once() -> None:
    reads: list[Path] = []

    def read(path: Path) -> bytes:
        reads.append(path)
        return b"a: 1\nb: 2\n"

    found = [Diagnostic("CL1", "error", name, None, place(f"/{name}")) for name in ("b", "a", "b")]
    text = render_all(found, read)
    assert [line.split(" ")[0] for line in text.split("\n") if "error" in line] == [
        "specs/api.yaml:1:4:",
        "specs/api.yaml:2:4:",
        "specs/api.yaml:2:4:",
    ]
    assert reads == [FILE]
    assert text.count("\n\n") == 2
    assert positions([place("/b"), place("/a", key=True), place()], read) == [(2, 4), (1, 1), None]
    assert position(place("/b", key=True), read) == (2, 1)
