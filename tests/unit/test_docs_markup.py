"""Text of the document as Markdown: readable where it is meant well, harmless where it is not."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from clientloom.docs.blocks import block, cell, first_line
from clientloom.docs.html import to_markdown
from clientloom.docs.inline import clean, code, fence, inline, literal

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

BLOCKS = [
    ("two\nlines\n\nof text", "two lines\n\nof text"),
    ("# Changelog\ntext\n## [V3]\n * first\n * second", "**Changelog**\n\ntext\n\n**[V3]**\n\n- first\n- second"),
    ("Title\n=====\nbelow", "**Title**\n\nbelow"),
    ("1. one\n2. two\n   more", "1. one\n2. two more"),
    ("- a\n  - b\n    - c\n- d", "- a\n    - b\n        - c\n- d"),
    ("In\n2024. A year.", "In 2024. A year."),
    ("a<br>b<br />c", "a\n\nb\n\nc"),
    ("<ul><li>x</li><li>y <b> z </b></li></ul>", "- x\n- y **z**"),
    ("<p>See <a href='https://e.com/x'>this</a>.</p>", "See [this](https://e.com/x)."),
    ("<code>List&lt;X&gt;</code> or List<String>", "`List&lt;X&gt;` or List\\<String>"),
    ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
    ("```json\n{\n```", "```json\n{\n```"),
    ("```\nopen\n| a |", "```\nopen\n| a |\n```"),
    ("~~~~\n``` inside\n~~~~", "````\n``` inside\n````"),
    ("para\n\n    indented\n      more\n\nafter", "para\n\n```\nindented\n  more\n```\n\nafter"),
    ("| a | b |\n|---|:-:|\n| 1 | 2 | 3 |\n| 4 |", "| a | b |\n| --- | --- |\n| 1 | 2 |\n| 4 |  |"),
    ("> [!NOTE]\n> Mind the gap.", "> **Note:** Mind the gap."),
    ("a < b, 3 <4, <project-id>", "a < b, 3 <4, \\<project-id>"),
    (
        "See [`x`](#x), [the docs](/docs), `[a](b)`, [web](https://e.com).",
        "See `x`, the docs, `[a](b)`, [web](https://e.com).",
    ),
    ("\\# no heading", "\\# no heading"),
    ("---\n\nafter a rule", "after a rule"),
    ("  \n \n", ""),
]


@pytest.mark.parametrize(("text", "expected"), BLOCKS)
def test_block(text: str, expected: str) -> None:
    assert block(text) == expected


CELLS = [
    ("a | b", "a \\| b"),
    ("`a|b`", "`a\\|b`"),
    ("`a\\|b`", "a\\\\\\|b"),
    ("line\nline\n\nparagraph", "line line paragraph"),
    ("use:\n- a\n- b", "use: • a • b"),
    ("```\nx = 1\ny = 2\n```", "`x = 1 y = 2`"),
    ("one<br>two", "one two"),
]


@pytest.mark.parametrize(("text", "expected"), CELLS)
def test_cell(text: str, expected: str) -> None:
    assert cell(text) == expected


HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT src=x>alert(1)",
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1)) [y](data:text/html,x) [z](/admin) [w](<javascript:x>)",
    "[a]: javascript:alert(1)\n[a]",
    "- [a]: javascript:alert(1)\n\n[a]",
    "[a\\]b]: https://evil.example\n\n[a\\]b]",
    "![beacon](https://evil.example/pixel.png)",
    "<!-- comment --> <![CDATA[x]]> <?php echo 1 ?> <!DOCTYPE html>",
    "<details><summary>s</summary>",
    "</td></tr></table>",
    "`unclosed <b>code",
    "``a ` b`` `` c",
    "\\`<b>`",
    "`<b>\n\n</b>`",
    "```\nnever closed <b>",
    "````\n```\nstill inside",
    "text\n```",
    "> ```\n> quoted fence\n\nafter",
    "- ```\n  fence in a list\n\nafter",
    "a | b\n--|--\n1 | 2",
    "| `|` | \\| |\n|---|---|\n| <b> | ` |",
    "a\\",
    "`a\\`",
    "| \\\\| |",
    "{{ config }} {% for x in y %} ${x}",
    "\x00\x1b[31m\u202ertl\u2066\u2028next\u0085x\ud800",
    "* * *\n- - -\n===\n---",
    "*" * 40 + "a" + "_" * 40,
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62;",
    "<b <b <b <b",
    "<http://evil.example/<b>>",
    "1) one\n2) two\n\n\n3. three",
    "#\n##\n#x\n######## y",
    "\t\tcode?\n\n\tmore",
]


def flat(tokens: list[Token]) -> list[Token]:
    return [inner for token in tokens for inner in (token, *flat(token.children or []))]


def is_tame(tokens: list[Token]) -> bool:
    """Nothing of it is HTML, an image, or a link to anything but the web."""
    return not any(
        token.type in ("html_block", "html_inline", "image")
        or (token.type == "link_open" and not str(token.attrs["href"]).startswith(("https://", "http://", "mailto:")))
        for token in flat(tokens)
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_in_its_block(text: str) -> None:
    shown = block(text)
    tokens = READER.parse(f"before\n\n{shown}\n\n## after\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n")
    assert is_tame(tokens)
    kinds = [token.type for token in tokens]
    assert kinds[-26:].count("table_open") == 1
    headings = [tokens[place + 1].content for place, kind in enumerate(kinds) if kind == "heading_open"]
    assert headings == ["after"]
    assert shown.encode("utf-8") is not None  # no half of a pair
    assert not any(char in shown for char in "\x00\x1b\u202e\u2066\u2028\u0085")
    assert all(line == line.rstrip() for line in shown.split("\n"))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_in_its_cell(text: str) -> None:
    shown = cell(text)
    assert "\n" not in shown
    tokens = READER.parse(f"| head | other |\n| --- | --- |\n| {shown} | x |\n| {shown} | y |\n")
    assert is_tame(tokens)
    assert [token.type for token in tokens].count("td_open") == 4
    last = [token.content for token in tokens if token.type == "inline"]
    assert (last[3], last[5]) == ("x", "y")


@pytest.mark.parametrize("text", [*HOSTILE, "a_b*c*[d](https://x)", "__init__", "# x", "- x", "~~x~~", "&amp;"])
def test_literal_shows_the_text_as_it_is(text: str) -> None:
    plain = " ".join(clean(text).split())
    (paragraph,) = [token for token in READER.parse(literal(text)) if token.type == "inline"] or [None]
    if paragraph is None or not plain.isascii():
        return
    assert is_tame(paragraph.children or [])
    assert "".join(token.content for token in flat(paragraph.children or [])) == plain


@pytest.mark.parametrize("text", ["a", "a`b", "``", "`", " a ", "a\nb", "<b>", "\\", "a|b", "", " "])
def test_code_shows_the_text_as_it_is(text: str) -> None:
    (paragraph,) = [token for token in READER.parse(f"x {code(text)} y") if token.type == "inline"]
    spans = [token.content for token in paragraph.children or [] if token.type == "code_inline"]
    assert spans == [text.replace("\n", " ") if text.strip() else f'"{text}"']
    row = [token for token in READER.parse(f"| a |\n|---|\n| {code(text, cell=True)} |\n") if token.type == "inline"][1]
    assert [token.content for token in row.children or [] if token.type == "code_inline"] == spans


@pytest.mark.parametrize("text", ["a", "```\nb\n```", "`````", "a\n~~~\n````"])
def test_fence_cannot_be_closed_by_its_text(text: str) -> None:
    tokens = READER.parse(f"{fence(text, 'py<thon')}\n\nafter")
    assert [token.type for token in tokens] == ["fence", "paragraph_open", "inline", "paragraph_close"]
    assert tokens[0].content == f"{text}\n"
    assert tokens[0].info == "python"


def test_first_line() -> None:
    assert first_line("# Title\n\ntext") == "Title"
    assert first_line("- a\n\ntext | more") == "text \\| more"
    assert first_line(None) == ""


def test_tags_without_meaning_go_and_others_stay() -> None:
    assert to_markdown("<span class='x'>a</span> <T> <em>b</em>") == "a <T> *b*"
    assert inline("Map<K, V>") == "Map\\<K, V>"
