"""Every text of a document is escaped for where it lands: Markdown that is rendered, Python, TOML, the terminal."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from support.packages import from_document

ROOT = Path(__file__).parents[2]
GENERATOR = ROOT / "generator" / "clientloom"
TEMPLATES = ROOT / "templates"
# what must not be acted on, wherever it stands
EVIL = (
    "</code></td></table><img src=x onerror=alert(1)> <script>alert(1)</script>",
    "[x](javascript:alert(1)) ![y](data:text/html;base64,AAAA) [z]: javascript:alert(1) <javascript:alert(1)>",
    "``` evil | cell || \\\\| \\\\` `` ` *a* <svg/onload=alert(1)> &lt;img src=x onerror=alert(1)&gt;",
    "\x1b[31mred \x07 \u202e ::error::x",
    '""" \\\\" \\\\N{BULLET} # {{ x }} {% y %}',
)
LENIENT = '[document]\npath = "openapi.json"\nlenient = true\n'
LONG = "\n\n".join(
    (*EVIL, "```", "# heading", "> quote", "| a | b |\n|---|---|\n| <b onclick=x>c</b> | [d](javascript:1) |", "~~~")
)


def hostile() -> dict[str, Any]:
    """A document whose every free text is an attack."""
    evil = " ".join(EVIL)
    schema = {
        "type": "object",
        "title": evil,
        "description": LONG,
        "externalDocs": {"url": "javascript:alert(1)", "description": evil},
        "properties": {
            f"a{EVIL[0]}": {"type": "string", "description": LONG, "example": evil, "pattern": "`|<b>"},
            f"b{EVIL[2]}": {"type": "string", "enum": [*EVIL], "default": EVIL[2], "description": evil},
        },
    }
    parameters = [
        {
            "name": f"q{text}",
            "in": "query",
            "description": LONG,
            "example": evil,
            "schema": {"type": "string", "default": text},
        }
        for text in (EVIL[0], EVIL[2])
    ]
    operation = {
        "tags": [evil],
        "operationId": evil,
        "summary": evil,
        "description": LONG,
        "externalDocs": {"url": "javascript:alert(1)", "description": evil},
        "parameters": parameters,
        "responses": {
            "200": {
                "description": LONG,
                "headers": {"X-A": {"description": evil, "schema": {"type": "string"}}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
            },
            "default": {"description": evil},
        },
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": evil, "version": evil, "description": LONG, "summary": evil},
        "servers": [
            {
                "url": f"https://a.example/`{EVIL[0]}`{{v}}",
                "description": evil,
                "variables": {"v": {"default": "`|", "description": evil}},
            }
        ],
        "tags": [{"name": evil, "description": LONG, "externalDocs": {"url": "javascript:alert(1)"}}],
        "paths": {"/a": {"get": operation, "description": evil, "summary": evil}},
        "security": [{f"k{EVIL[0]}": []}, {"o": ["a`|<b>"]}],
        "components": {
            "schemas": {"Thing": schema},
            "securitySchemes": {
                f"k{EVIL[0]}": {"type": "apiKey", "in": "header", "name": "X-Key", "description": LONG},
                "o": {
                    "type": "oauth2",
                    "description": evil,
                    "flows": {"clientCredentials": {"tokenUrl": "https://a.example/`|<b>", "scopes": {"a`|<b>": evil}}},
                },
            },
        },
    }


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return {path: data.decode() for path, data in from_document(hostile(), LENIENT).items()}


def tokens(text: str) -> Iterator[Token]:
    for token in MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text):
        yield token
        yield from token.children or ()


def test_no_page_holds_html_or_links_that_act(files: dict[str, str]) -> None:
    pages = [path for path in files if path.endswith(".md")]
    assert {"README.md", "CHANGELOG.md", "docs/index.md"} <= set(pages)
    for path in pages:
        for token in tokens(files[path]):
            assert token.type not in ("html_inline", "html_block"), (path, token.content)
            for name in ("href", "src"):
                target = str(token.attrs.get(name, ""))
                assert re.match(r"(https?://|mailto:|#|[\w./-]+\.md(#|$)|$)", target), (path, target)


def test_tables_keep_their_columns_and_fences_their_ends(files: dict[str, str]) -> None:
    for path, text in files.items():
        if not path.endswith(".md"):
            continue
        rows: list[int] = []
        columns = 0
        for token in tokens(text):
            if token.type == "table_open":
                rows = []
            elif token.type == "tr_open":
                columns = 0
            elif token.type in ("td_open", "th_open"):
                columns += 1
            elif token.type == "tr_close":
                rows.append(columns)
                assert columns == rows[0], path
            elif token.type == "fence":
                assert token.info in ("", "python"), (path, token.info)
        # what a row has too many cells of is cut, so the source is counted too
        for line in re.findall(r"(?m)^\|.*$", re.sub(r"(?ms)^(`{3,}).*?^\1$", "", text)):
            assert line.rstrip().endswith("|"), (path, line)


def test_headings_are_ours(files: dict[str, str]) -> None:
    held = [token.content for token in tokens(files["README.md"]) if token.type == "heading_open"]
    assert held
    assert "heading" not in re.findall(r"(?m)^#+ (.*)$", files["README.md"])


def test_no_file_holds_what_a_terminal_or_an_editor_obeys(files: dict[str, str]) -> None:
    for path, text in files.items():
        if not path.startswith("src/sample/_runtime/"):
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text), path


def test_python_and_toml_are_read_back(files: dict[str, str]) -> None:
    for path, text in files.items():
        if path.endswith(".py"):
            ast.parse(text)
        elif path.endswith(".toml"):
            assert tomllib.loads(text)["project"]["readme"] == "README.md"


# Every expression of the Markdown templates, by what made it safe: a new one has to be put here, and to be escaped.
OURS = {  # of names that Python, pip or clientloom give, and of files that it names
    *("project.distribution", "project.import_name", "project.import_name | upper", "names", "project.needs"),
    '"these packages" if packages | length > 1 else "this package"',
    *("project.version", "attribute", "variable", "credential.argument", "credential.in_words()"),
    *("page.distribution", "page.import_name", "page.import_name | upper"),
    *("page.package", "page.index", "page.models", "page.default_version", "letter"),
    *("resource.path", "entry.anchor", "project.base_url_variables | join('` or `')", "page.base_url_variables"),
}
PROGRAMS = {  # Python in a fence that holds no backticks but in its strings, or a fence of its own
    *("project.quick_start", "project.async_quick_start", "project.testing[0]", "project.testing[1]"),
    *("page.quick_start", "page.async_quick_start", "page.guarded", "page.testing[0]", "page.testing[1]"),
    *("page.async_example", "operation.signature", "operation.example", "operation.async_example"),
}
ESCAPED = {  # by `docs.inline` and `docs.blocks`
    *("project.summary", "credential.what", "project.base_url", "project.contents", "text", "project.api_version"),
    *("page.title", "page.api", "page.description", "page.more", "page.access", 'page.paged | join(", ")'),
    *("scheme.heading", "scheme.kind", "scheme.usage", "scheme.description", "line", 'page.incoming | join(", ")'),
    *("resource.title", "resource.attribute", "resource.summary", "entry.name", "entry.request", "entry.summary"),
    *("operation.name", "operation.summary", "operation.request", "operation.servers", "operation.description"),
    *("operation.returns", "operation.authorization", "model.heading", "model.kind", "model.description", "models"),
}


def test_every_expression_of_a_page_is_known() -> None:
    for path in sorted(TEMPLATES.rglob("*.md.jinja")):
        text = path.read_text("utf-8")
        for expression in re.findall(r"\{\{-?\s*(.*?)\s*-?\}\}", text):
            if not expression.startswith("table("):  # a macro, over rows that are escaped as cells
                assert expression in OURS | PROGRAMS | ESCAPED, f"{path.name}: {expression}"


def test_only_one_module_writes_to_the_terminal() -> None:
    for path in sorted(GENERATOR.rglob("*.py")):
        name = path.relative_to(GENERATOR).as_posix()
        # the validator's process talks to us through its pipes, in JSON; `__main__` prints a version
        if name in ("cli/terminal.py", "openapi/validation/worker.py", "__main__.py"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id != "print", name
            if isinstance(node, ast.Attribute) and node.attr in ("stdout", "stderr"):
                assert not (isinstance(node.value, ast.Name) and node.value.id == "sys"), name
