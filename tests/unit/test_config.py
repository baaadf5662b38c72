"""`client.toml`: what is read, what is refused, and where the finding points."""

from __future__ import annotations

from pathlib import Path

import pytest

from clientloom.config.records import PagingPattern, Selection, load_config, parse_config
from clientloom.config.toml_table import find_key
from clientloom.diagnostics.records import BadInput, Diagnostic

PACKAGE = '[package]\nname = "pet-store"\n'
NAMELESS = 'Add it, for example `name = "acme-orders"`.'
NO_TOML = "Put text in quotes and lists in brackets, and write an `=` after every key."


def read(text: str) -> object:
    return parse_config(text.encode(), Path("specs/pets/client.toml"))


def findings(text: str) -> list[tuple[str, int | None, int | None, str, str | None]]:
    with pytest.raises(BadInput) as caught:
        read(text)
    return [_flat(finding) for finding in caught.value.diagnostics]


def _flat(finding: Diagnostic) -> tuple[str, int | None, int | None, str, str | None]:
    assert finding.place is not None
    assert finding.severity == "error"
    return finding.code, finding.place.line, finding.place.column, finding.message, finding.help


def test_the_shortest_file_has_every_default() -> None:
    config = parse_config(PACKAGE.encode(), Path("specs/pets/client.toml"))
    assert config.package.name == "pet-store"
    assert config.package.import_name == "pet_store"
    assert config.package.client == "PetStoreClient"
    assert config.package.version == "0.1.0"
    assert config.package.license == "MIT"
    assert config.package.output == Path("specs/pets/pet_store")
    assert config.document.path == Path("specs/pets/openapi.yaml")
    assert not config.document.lenient
    assert config.as_lenient().document.lenient
    assert config.media.default is None
    assert not config.media.versions
    assert config.paging == ()
    assert config.retries.safe == frozenset()
    assert not config.include
    assert not config.exclude


def test_everything_that_can_be_said() -> None:
    config = parse_config(
        b"""
[package]
name = "ica-v3"
import = "ica"
client = "Ica"
version = "1.2.0rc1"
description = "A client."
license = "Apache-2.0"
authors = ["A", "B"]
homepage = "https://example.com"
output = "../../generated/ica"
[document]
path = "api.json"
lenient = true
[media]
default = "v4"
[media.versions]
v3 = ["application/vnd.x.v3+json", "application/json"]
v4 = "application/vnd.x.v4+json"
[paging.both]
style = "cursor"
cursor = "pageToken"
size = "pageSize"
items = "data.items"
next = "nextPageToken"
total = "total"
offset = "pageOffset"
offset-when = ["pageOffset", "sort"]
cap = 200000
only = ["a"]
[paging.pages]
style = "page"
page = "p"
first-page = 0
place = "body"
except = ["b"]
[auth.Bearer]
prefix = "Bearer"
[retries]
safe = ["refreshToken"]
in-progress = ["/problems/busy"]
[names]
"#/components/schemas/Foo" = "Foo2"
"operation:getTask" = "fetch"
[include]
tags = ["Tasks"]
[exclude]
operations = ["x"]
paths = ["/internal/*"]
""",
        Path("specs/ica/client.toml"),
    )
    assert config.package.import_name == "ica"
    assert config.package.client == "Ica"
    assert config.package.authors == ("A", "B")
    assert config.package.output == Path("generated/ica")
    assert config.document.path == Path("specs/ica/api.json")
    assert config.document.lenient
    assert config.media.default == "v4"
    assert list(config.media.versions.items()) == [
        ("v3", ("application/vnd.x.v3+json", "application/json")),
        ("v4", ("application/vnd.x.v4+json",)),
    ]
    both, pages = config.paging
    assert both == PagingPattern(
        name="both",
        style="cursor",
        cursor="pageToken",
        size="pageSize",
        items="data.items",
        next="nextPageToken",
        total="total",
        offset="pageOffset",
        offset_when=("pageOffset", "sort"),
        cap=200000,
        only=("a",),
    )
    assert pages == PagingPattern(name="pages", style="page", page="p", first_page=0, place="body", exclude=("b",))
    assert config.auth["Bearer"].prefix == "Bearer"
    assert config.retries.safe == {"refreshToken"}
    assert config.retries.in_progress == ("/problems/busy",)
    assert dict(config.names) == {"#/components/schemas/Foo": "Foo2", "operation:getTask": "fetch"}
    assert config.include == Selection(tags=("Tasks",))
    assert config.exclude == Selection(paths=("/internal/*",), operations=("x",))


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "message", "help"),
    [
        ("[package]\n", "CL205", 1, 1, "`package.name` is missing.", NAMELESS),
        ("", "CL205", 1, 1, "`package.name` is missing.", NAMELESS),
        (
            PACKAGE + "versoin = '1'\n",
            "CL203",
            3,
            1,
            "`package.versoin` is not a key of client.toml.",
            "Did you mean `version`?",
        ),
        (PACKAGE + "[pagin.x]\n", "CL203", 3, 1, "`pagin` is not a key of client.toml.", "Did you mean `paging`?"),
        (
            PACKAGE + "version = 1.0\n",
            "CL204",
            3,
            11,
            "`package.version`: it must be a string, but is a number.",
            "Put it in quotes.",
        ),
        (
            PACKAGE + "[document]\n  lenient = 1\n",
            "CL204",
            4,
            13,
            "`document.lenient`: it must be true or false, but is a whole number.",
            "Write true or false, without quotes.",
        ),
        (
            PACKAGE + "[retries]\nsafe = 'x'\n",
            "CL204",
            4,
            8,
            "`retries.safe`: it must be a list, but is a string.",
            "Put it between [ and ].",
        ),
        (
            PACKAGE + '[errors]\n"urn:x" = "Gone"\n',
            "CL204",
            4,
            11,
            "`errors.'urn:x'`: 'Gone' is not the name of an error class.",
            'Write it like "OutOfCreditError" or "OutOfCreditError(ForbiddenError)".',
        ),
        (
            PACKAGE + '[errors]\n"urn:x" = "GoneError(NotFuondError)"\n',
            "CL204",
            4,
            11,
            "`errors.'urn:x'`: 'NotFuondError' is not a class to derive from.",
            "Did you mean `NotFoundError`?",
        ),
        (
            PACKAGE + '[errors]\n"urn:x" = "TokenError"\n',
            "CL204",
            4,
            11,
            "`errors.'urn:x'`: every package has a TokenError.",
            "Call it something else.",
        ),
        (
            PACKAGE + '[errors]\n"urn:x" = "GoneError"\n"urn:y" = "GoneError(NotFoundError)"\n',
            "CL204",
            5,
            11,
            "`errors.'urn:y'`: GoneError derives from ApiError above.",
            "Say the same, or leave it out there.",
        ),
        (
            PACKAGE + '[paging."a b"]\nstyle = "curser"\n',
            "CL204",
            4,
            9,
            '`paging.\'a b\'.style`: "curser" is not one of "cursor", "last-item", "offset", '
            '"page", "next-url", "link-header".',
            "Did you mean `cursor`?",
        ),
        (
            PACKAGE + '[paging.a]\nstyle = "offset"\n',
            "CL205",
            3,
            1,
            "`paging.a.offset` is missing.",
            'A pattern with style = "offset" needs it.',
        ),
        (
            PACKAGE + '[media.versions]\nv3 = "x/y"\n',
            "CL205",
            3,
            1,
            "`media.default` is missing.",
            "Say which version a plain call uses: one of v3.",
        ),
        (
            PACKAGE + '[media]\ndefault = "v5"\nversions = {v4 = "x/y"}\n',
            "CL204",
            4,
            11,
            "`media.default`: 'v5' is not one of [media.versions].",
            "Did you mean `v4`?",
        ),
        (
            PACKAGE + '[names]\n"#/x" = "class"\n',
            "CL204",
            4,
            9,
            "`names.'#/x'`: 'class' is not a Python name.",
            "Use a name that Python accepts and does not reserve.",
        ),
        (
            PACKAGE + "import = 'json'\n",
            "CL204",
            3,
            10,
            "`package.import`: a package called 'json' exists and would be hidden.",
            'Set `import = "a_name"` to another name.',
        ),
        (
            PACKAGE + "[paging.a]\nstyle = 'link-header'\ncap = 0\n",
            "CL204",
            5,
            7,
            "`paging.a.cap`: 0 is less than 1.",
            None,
        ),
        (
            PACKAGE + '[auth.A]\nprefix = "Bearer\\n"\n',
            "CL204",
            4,
            10,
            "`auth.A.prefix`: 'Bearer\\n' cannot be sent in a header.",
            'Write the word alone, like "Bearer".',
        ),
        (PACKAGE + "name = 'again'\n", "CL202", 3, 15, "client.toml is not TOML: cannot overwrite a value.", NO_TOML),
        (PACKAGE + "x = [1,\n", "CL202", 4, 1, "client.toml is not TOML: invalid value.", NO_TOML),
    ],
)
def test_a_fault_is_named_with_its_place(
    text: str, code: str, line: int, column: int, message: str, help: str | None
) -> None:
    assert findings(text)[0] == (code, line, column, message, help)


def test_all_faults_come_at_once_in_the_order_of_the_file() -> None:
    text = '[package]\nname = "a b"\nclient = "1x"\n[junk]\n[document]\nlenient = "yes"\n'
    assert [(code, line) for code, line, *_ in findings(text)] == [
        ("CL204", 2),  # once, although no module can be called so either
        ("CL204", 3),
        ("CL203", 4),
        ("CL204", 6),
    ]


def test_a_file_that_is_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be read: No such file"):
        load_config(tmp_path / "client.toml")
    (tmp_path / "client.toml").write_bytes(b"[package]\nname = '\xff'\n")
    with pytest.raises(BadInput, match="is not UTF-8") as caught:
        load_config(tmp_path / "client.toml")
    place = caught.value.diagnostics[0].place
    assert place is not None
    assert place.line == 2


def test_windows_line_ends_and_a_byte_order_mark_are_fine() -> None:
    config = parse_config(b"\xef\xbb\xbf" + PACKAGE.replace("\n", "\r\n").encode(), Path("client.toml"))
    assert config.package.name == "pet-store"
    assert config.document.path == Path("openapi.yaml")


def test_keys_are_found_however_they_are_written() -> None:
    text = 'a.b = 1\n[x . \'y z\']\n  "k\\"" = 2 # [no]\n[[l]]\nm = 3\n'
    assert find_key(text, ("a", "b")) == (1, 1)
    assert find_key(text, ("a", "b"), on_value=True) == (1, 7)
    assert find_key(text, ("x", "y z", 'k"'), on_value=True) == (3, 11)
    assert find_key(text, ("x", "y z", "gone")) == (2, 1)
    assert find_key(text, ("l", "m")) == (5, 1)
    assert find_key(text, ("nowhere",)) == (1, 1)


@pytest.mark.parametrize("name", ["ica_v1", "ica_v3", "astronomer_core", "lusid_workflow"])
def test_the_four_systems(name: str) -> None:
    root = Path(__file__).parents[2]
    config = load_config(root / "specs" / name / "client.toml")
    assert config.package.import_name == name
    assert config.package.output == root / "generated" / name
    assert config.document.path == root / "specs" / name / "openapi.yaml"
    assert config.paging
