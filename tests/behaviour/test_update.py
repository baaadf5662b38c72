"""`clientloom update` against real servers and repositories: what has changed is shown, and written only when asked."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from loopback import Loopback, Reply

from clientloom.cli import main

Run = tuple[int, str, str]


def document(*paths: str, **more: Any) -> dict[str, Any]:
    """A document of operations that list things."""
    replies = {"200": {"description": "Some.", "content": {"application/json": {"schema": {"type": "string"}}}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": {path: {"get": {"operationId": f"list{path[1:].title()}", "responses": replies}} for path in paths},
        **more,
    }


class Folder:
    """A target whose document comes from a server on loopback."""

    def __init__(self, path: Path, capsys: pytest.CaptureFixture[str], server: Loopback) -> None:
        self.path = path
        self.server = server
        self._capsys = capsys
        self.put("openapi.json", json.dumps(document("/orders"), indent=2) + "\n")
        self.configure(f"{server.url}/openapi.json")

    def configure(self, source: str, more: str = "", head: str = "") -> None:
        settings = f'[package]\nname = "shop-client"\n[document]\npath = "openapi.json"\nsource = "{source}"\n'
        self.put("client.toml", settings + head + more)

    def put(self, name: str, text: str) -> None:
        (self.path / name).write_text(text)

    def read(self, name: str = "openapi.json") -> str:
        return (self.path / name).read_text()

    def lock(self) -> dict[str, Any]:
        return dict(json.loads(self.read("source.lock")))

    def tree(self) -> dict[str, bytes]:
        return {each.name: each.read_bytes() for each in self.path.iterdir() if each.is_file()}

    def update(self, *arguments: str) -> Run:
        code = main.run(["update", str(self.path), *arguments])
        out, err = self._capsys.readouterr()
        return code, out, err


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Folder]:
    with Loopback() as server:
        yield Folder(tmp_path, capsys, server)


def test_what_is_the_same_is_not_written(folder: Folder) -> None:
    # the same document, though the server writes it in another layout
    folder.server.default = Reply.json(document("/orders"), ETag='"1"')
    before = folder.tree()
    assert folder.update("--check") == (0, "shop_client: the document is what its source has\n", "")
    assert folder.tree() == before


def test_what_has_changed_is_shown_and_written_when_asked(folder: Folder) -> None:
    folder.server.default = Reply.json(document("/items", "/orders"), ETag='"2"')
    before = folder.tree()
    code, out, _ = folder.update()
    assert code == 0
    assert ".list_items was added" in out
    assert folder.tree() == before
    assert folder.update("--check")[0] == 1
    code, out, _ = folder.update("--write")
    assert (code, out.splitlines()[-1]) == (0, "shop_client: wrote openapi.json and source.lock")
    assert json.loads(folder.read()) == document("/items", "/orders")
    assert folder.lock()["revision"] == '"2"'
    assert folder.update("--check")[0] == 0


def test_the_layout_of_the_vendored_file_stays(folder: Folder) -> None:
    old = json.dumps(document("/orders", "/people"), indent=4).replace('"version": "1"', '"version" : "1"')
    folder.put("openapi.json", old)
    folder.server.default = Reply.json(dict(sorted(document("/orders", "/items", "/people").items())))
    assert folder.update("--write")[0] == 0
    assert json.loads(folder.read()) == document("/orders", "/items", "/people")
    lines = set(folder.read().splitlines()) - set(old.splitlines())
    assert lines == {'        "/items": {', '                "operationId": "listItems",'}
    assert '"version" : "1"' in folder.read()


def test_an_unchanged_source_is_asked_for_its_etag_alone(folder: Folder) -> None:
    folder.server.default = Reply.json(document("/items"), ETag='"2"')
    folder.update("--write")
    assert folder.server.last.header("If-None-Match") is None
    folder.server.default = Reply(304)
    assert folder.update("--check") == (0, "shop_client: the document is what its source has\n", "")
    assert folder.server.last.header("If-None-Match") == '"2"'


def test_edits_are_not_lost(folder: Folder) -> None:
    folder.server.default = Reply.json(document("/items"), ETag='"2"')
    folder.update("--write")
    folder.put("openapi.json", folder.read().replace("Shop", "My shop"))
    before = folder.tree()
    # what was edited is no longer what the ETag names
    code, _, err = folder.update("--write")
    assert folder.server.last.header("If-None-Match") is None
    assert code == 2
    assert "error[CL232]" in err
    assert folder.tree() == before
    assert folder.update("--write", "--force")[0] == 0
    assert json.loads(folder.read()) == document("/items")


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (Reply(404), "404 Not Found"),
        (Reply(304), "304 Not Modified"),
        (Reply(200, b"Sign in", {"Content-Type": "text/html"}), "a page, not with a document"),
        (Reply(200, b"<Error/>", {"Content-Type": "application/xml"}), "a page, not with a document"),
        (Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"), "cut before the end"),
        (Reply(200, b"", {"Location": "/a"}), "empty"),
        (Reply(302, b"", {"Location": "http://example.com/a"}), "not encrypted"),
        (Reply(302, b"", {"Location": "file:///etc/passwd"}), "not an http or https URL"),
        (Reply(302, b"", {"Location": "/again"}), "redirects more than 5 times"),
        (Reply(drop=True), "cannot be fetched"),
        (Reply(200, b'{"openapi": "3.1.0", "openapi": "3.1.0"}'), "given twice"),
        (Reply(200, b'{"openapi": "3.1.0", "info": {"title": "", "version": ""}, "paths": 1}'), "paths"),
    ],
)  # fmt: skip
def test_what_is_no_document_leaves_all_as_it_was(folder: Folder, reply: Reply, said: str) -> None:
    folder.server.default = reply
    before = folder.tree()
    code, _, err = folder.update("--write")
    assert code == 2
    assert said in err
    assert folder.tree() == before


def test_redirects_are_followed_and_reported_without_credentials_for_others(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_TOKEN", "s3cret")
    with Loopback(default=Reply.json(document("/items"))) as other:
        folder.configure(
            f"{folder.server.url}/a",
            '[document.source-headers]\nAuthorization = "Bearer ${SHOP_TOKEN}"\n',
        )
        folder.server.script(Reply(301, b"", {"Location": "/b"}), Reply(302, b"", {"Location": f"{other.url}/c"}))
        code, out, _ = folder.update()
        assert [each.header("Authorization") for each in folder.server.received] == ["Bearer s3cret"] * 2
        assert other.last.header("Authorization") is None
        assert f"redirected to: {other.url}/c" in out
        assert code == 0
        assert "s3cret" not in out


def test_a_missing_variable_is_named(folder: Folder) -> None:
    folder.configure(f"{folder.server.url}/a", '[document.source-headers]\nAuthorization = "Bearer ${SHOP_TOKEN}"\n')
    code, _, err = folder.update()
    assert code == 2
    assert "the header Authorization needs the environment variable SHOP_TOKEN" in err
    assert not folder.server.received


def test_a_large_document_comes_whole(folder: Folder) -> None:
    big = document("/items", **{"x-padding": ["x" * 1000] * 30_000})
    data = json.dumps(big).encode()
    assert len(data) > 30_000_000
    folder.server.default = Reply(chunks=[data[at : at + 65536] for at in range(0, len(data), 65536)])
    assert folder.update("--write")[0] == 0
    assert json.loads(folder.read()) == big


def test_a_file_of_a_git_repository(folder: Folder, tmp_path_factory: pytest.TempPathFactory) -> None:
    home = tmp_path_factory.mktemp("upstream")

    def git(*arguments: str) -> str:
        who = ("-c", "user.name=A", "-c", "user.email=a@example.com")
        return subprocess.run(["git", *who, *arguments], cwd=home, check=True, capture_output=True, text=True).stdout

    git("init", "-q", "-b", "main")
    (home / "api").mkdir()
    (home / "api/shop v1.json").write_text(json.dumps(document("/items")))
    git("add", ".")
    git("commit", "-qm", "One")
    folder.configure(f"git+file://{home}@main#api/shop%20v1.json")
    assert folder.update("--write")[0] == 0
    assert folder.lock()["revision"] == git("rev-parse", "HEAD").strip()
    assert json.loads(folder.read()) == document("/items")
    assert folder.update("--check")[0] == 0
    (home / "api/shop v1.json").write_text(json.dumps(document("/items", "/orders")))
    git("commit", "-qam", "Two")
    assert folder.update("--check")[0] == 1
    folder.configure(f"git+file://{home}@none#api/shop%20v1.json")
    code, _, err = folder.update()
    assert code == 2
    assert "error[CL231]" in err


def test_a_path_is_a_source(folder: Folder) -> None:
    folder.put("upstream.json", json.dumps(document("/items")))
    folder.configure("upstream.json")
    assert folder.update("--check")[0] == 1
    assert folder.update("--write")[0] == 0
    assert folder.update("--check")[0] == 0


def test_a_text_for_a_pull_request_holds_what_the_document_says(folder: Folder) -> None:
    hostile = document("/items", "/```a")
    hostile["info"]["description"] = "```\n</details> @everyone ::error::"
    folder.server.default = Reply.json(hostile, ETag='"`2`"')
    code, out, _ = folder.update("--check", "--format", "markdown")
    assert code == 1
    assert "was added" in out
    assert '- revision: ``"`2`"``' in out
    assert "````diff" in out
    assert out.rstrip().endswith("</details>")


def test_overlays_are_held_against_the_new_document(folder: Folder) -> None:
    actions = [{"target": "$.paths['/orders']", "description": "It is gone.", "remove": True}]
    overlay = {"overlay": "1.0.0", "info": {"title": "Fixes", "version": "1"}, "actions": actions}
    folder.put("fixes.json", json.dumps(overlay))
    folder.configure(f"{folder.server.url}/a", head='overlays = ["fixes.json"]\n')
    folder.server.default = Reply.json(document("/items"))
    before = folder.tree()
    code, _, err = folder.update("--write")
    assert code == 2
    assert "selects nothing in the document" in err
    assert folder.tree() == before


def test_an_action_that_the_source_made_needless_is_reported(folder: Folder) -> None:
    action = {"target": "$.info", "description": "It is called so.", "update": {"title": "Store"}}
    overlay = {"overlay": "1.0.0", "info": {"title": "Fixes", "version": "1"}, "actions": [action]}
    folder.put("fixes.json", json.dumps(overlay))
    folder.configure(f"{folder.server.url}/a", head='overlays = ["fixes.json"]\n')
    folder.server.default = Reply.json({**document("/orders"), "info": {"title": "Store", "version": "1"}})
    code, _, err = folder.update("-v")
    assert code == 0
    assert "note[CL168]: The action changes nothing." in err


def test_without_a_source_it_is_said_where_to_name_one(folder: Folder) -> None:
    folder.put("client.toml", '[package]\nname = "shop-client"\n[document]\npath = "openapi.json"\n')
    code, _, err = folder.update()
    assert code == 2
    assert "error[CL230]" in err
    assert "source = " in err
