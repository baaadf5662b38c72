"""The page about client.toml has every key that is read, and its example is read without a complaint."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clientloom.config.records import PAGING_STYLES, RESOURCES_BY, TYPE_WORDS, parse_config
from clientloom.diagnostics.records import BadInput

PAGE = (Path(__file__).parents[2] / "docs" / "client-toml.md").read_text("utf-8")
EXAMPLE = PAGE.partition("```toml\n")[2].partition("```")[0]
# Tables with keys of their own; in the others the keys are the owner's.
TABLES = (
    "package",
    "document",
    "media",
    "paging.x",
    "auth.x",
    "auth.x.password",
    "server",
    "retries",
    "requests",
    "include",
    "[accept]",
)


def known(table: str) -> set[str]:
    """The keys of a table, as the complaint about an unknown one lists them."""
    text = f"[{table}]\nzzzzzz = 1\n" if table else "zzzzzz = 1\n"
    with pytest.raises(BadInput) as caught:
        parse_config(text.encode(), Path("client.toml"))
    said = next(each.help or "" for each in caught.value.diagnostics if each.code == "CL203")
    return set(re.findall(r"`([a-z-]+)`", said))


def test_the_example_is_read() -> None:
    config = parse_config(EXAMPLE.encode(), Path("client.toml"))
    assert config.requests.check_constraints
    assert [pattern.style for pattern in config.paging] == ["cursor", "page", "last-item"]
    assert len(config.document.remote) == 2


def test_every_table_is_shown() -> None:
    shown = {name.partition(".")[0] for name in re.findall(r"^\[\[?([^\]]+)\]", EXAMPLE, re.MULTILINE)}
    assert known("") == shown


@pytest.mark.parametrize("table", TABLES)
def test_every_key_is_shown(table: str) -> None:
    found = known(table)
    assert found
    shown = set(re.findall(r"^\[(?:[a-z-]+\.)?([a-z-]+)\]|^([a-z-]+) = |([a-z-]+) = ", EXAMPLE, re.MULTILINE))
    assert found <= {name for pair in shown for name in pair}


@pytest.mark.parametrize("word", [*PAGING_STYLES, *RESOURCES_BY, *TYPE_WORDS])
def test_every_word_is_told(word: str) -> None:
    assert f'"{word}"' in PAGE or f"`{word}`" in PAGE
