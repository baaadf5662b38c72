"""`clientloom init` where a `client.toml` is there: what it lacks is shown, and added behind its lines on demand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from clientloom.cli import main
from clientloom.config.records import load_config, parse_config

HEAD = '# ours\n[package]\nname = "shop"   # as published\n\n[document]\npath = "openapi.json"\n'
ORDERS = '[paging.mine]  # by hand\nstyle = "offset"\noffset = "offset"\nsize = "limit"\nitems = "orders"\n'


def listing(name: str, items: str, *parameters: str, next_: str | None = None, **more: Any) -> dict[str, Any]:
    page: dict[str, Any] = {items: {"type": "array", "items": {"type": "string"}}}
    if next_ is not None:
        page[next_] = {"type": "string"}
    reply = {"description": "Some.", "content": {"application/json": {"schema": {"properties": page}}}}
    query = [{"name": each, "in": "query", "schema": {"type": "integer"}} for each in parameters]
    return {"get": {"operationId": name, "parameters": query, "responses": {"200": reply}, **more}}


def put(folder: Path, settings: str, **more: Any) -> Path:
    paths = {
        "/orders": listing("listOrders", "orders", "offset", "limit"),
        "/lines": listing("listLines", "lines", "cursor", next_="nextCursor"),
        "/words": listing("listWords", "words", "cursor"),
        **more,
    }
    spec = folder / "openapi.json"
    scheme = {"Key": {"type": "apiKey", "in": "header", "name": "Authorization", "description": "A bearer token."}}
    info = {"title": "Shop", "version": "1"}
    spec.write_text(
        json.dumps({"openapi": "3.1.0", "info": info, "paths": paths, "components": {"securitySchemes": scheme}})
    )
    (folder / "client.toml").write_bytes(settings.encode())
    return spec


def test_what_is_lacking_is_shown_and_added_when_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec, file = put(tmp_path, HEAD + ORDERS), tmp_path / "client.toml"
    assert main.run(["init", str(spec)]) == 0
    shown, err = capsys.readouterr()
    assert err == ""
    assert shown.startswith(f"{file} is there already, and nothing is written. With --update this is added to it:\n")
    assert "  # review: pages 1 operation: listLines.\n  [paging.cursor]\n" in shown
    assert "for nothing in the reply says what cursor is for the next page: listWords" in shown
    assert file.read_text() == HEAD + ORDERS
    assert main.run(["init", str(spec), "--update"]) == 0
    assert capsys.readouterr().out.startswith(f"wrote {file}: 9 lines more, for you to review\n")
    text = file.read_text()
    assert text.startswith(HEAD + ORDERS + "\n# review: ")
    config = load_config(file)
    assert [pattern.name for pattern in config.paging] == ["mine", "cursor"]
    assert config.auth["Key"].prefix == "Bearer"
    assert main.run(["init", str(spec), "--update"]) == 0
    assert capsys.readouterr().out.startswith(f"{file} lacks nothing that was found; nothing is written\n")
    assert file.read_text() == text


def test_a_pattern_has_a_name_that_is_free(tmp_path: Path) -> None:
    spec = put(tmp_path, HEAD + ORDERS.replace("paging.mine", "paging.cursor"))
    assert main.run(["init", str(spec), "--update"]) == 0
    assert [pattern.name for pattern in load_config(tmp_path / "client.toml").paging] == ["cursor", "cursor-cursor"]


def test_lines_end_as_they_did(tmp_path: Path) -> None:
    before = (HEAD + ORDERS).removesuffix("\n").replace("\n", "\r\n")
    spec, file = put(tmp_path, before), tmp_path / "client.toml"
    assert main.run(["init", str(spec), "--update"]) == 0
    after = file.read_bytes()
    assert after.startswith(before.encode() + b"\r\n")
    assert after.count(b"\n") == after.count(b"\r\n")
    load_config(file)


def test_what_the_owner_or_the_document_left_out_stays_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = HEAD + ORDERS + 'except = ["listWords"]\n[auth.Key]\nprefix = "Bearer"\n'
    spec = put(
        tmp_path,
        settings,
        **{"/lines": listing("listLines", "lines", "cursor", next_="nextCursor", **{"x-pagination": False})},
    )
    assert main.run(["init", str(spec)]) == 0
    assert capsys.readouterr().out == f"{tmp_path}/client.toml lacks nothing that was found; nothing is written\n"


def test_pins_go_into_the_table_that_is_there(tmp_path: Path) -> None:
    settings = HEAD + ORDERS + '[names]\n"operation:listOrders" = "every"  # ours\n\n# the end\n[requests]\n'
    more = {
        f"/{name}": {"get": {"operationId": name, "responses": {"204": {"description": "."}}}} for name in ("a", "b")
    }
    more["/a"]["get"]["operationId"], more["/b"]["get"]["operationId"] = "getIt", "get_it"
    spec, file = put(tmp_path, settings, **more), tmp_path / "client.toml"
    assert main.run(["init", str(spec), "--update"]) == 0
    text = file.read_text()
    before, after = settings.split("\n\n# the end\n")
    assert text.startswith(before + '\n"operation:get')
    assert "\n\n# the end\n" + after in text
    assert set(parse_config(text.encode(), file).names) == {
        "operation:listOrders",
        "operation:getIt",
        "operation:get_it",
    }


@pytest.mark.parametrize("settings", ['paging = {mine = {style = "link-header"}}\n' + HEAD, "[package\n"])
def test_a_file_that_cannot_be_added_to_is_left_alone(
    tmp_path: Path, settings: str, capsys: pytest.CaptureFixture[str]
) -> None:
    spec, file = put(tmp_path, settings), tmp_path / "client.toml"
    assert main.run(["init", str(spec), "--update"]) == 2
    assert "error[CL202]" in capsys.readouterr().err
    assert file.read_text() == settings
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_a_link_leads_to_the_file_that_is_written(tmp_path: Path) -> None:
    spec = put(tmp_path, HEAD + ORDERS)
    (tmp_path / "client.toml").rename(tmp_path / "ours.toml")
    (tmp_path / "client.toml").symlink_to("ours.toml")
    assert main.run(["init", str(spec), "--update"]) == 0
    assert (tmp_path / "client.toml").is_symlink()
    assert "[paging.cursor]" in (tmp_path / "ours.toml").read_text()


def test_without_a_file_it_is_written_as_ever(tmp_path: Path) -> None:
    spec = put(tmp_path, "")
    (tmp_path / "client.toml").unlink()
    assert main.run(["init", str(spec), "--update"]) == 0
    assert load_config(tmp_path / "client.toml").paging


def test_generate_and_check_say_what_no_pattern_covers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = put(tmp_path, HEAD + ORDERS)
    for command, code in (("check", 1), ("generate", 0)):
        assert main.run([command, "--strict", str(tmp_path)]) == code
        said = capsys.readouterr().err
        assert "note[CL356]: Paged by cursor (cursor takes nextCursor), it seems, and in no pattern" in said
        assert "listLines" in said
        assert "note[CL357]: Perhaps paged, and not understood, for nothing in the reply says what cursor is" in said
        assert "listOrders" not in said
    assert main.run(["init", str(spec), "--update"]) == 0
    assert main.run(["check", str(tmp_path)]) == 1
    assert "CL356" not in capsys.readouterr().err


def test_keys_go_into_the_table_of_the_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = HEAD + "lenient = false  # it is good\n# resources = 'path'\n\n# pages\n" + ORDERS
    more = {
        f"/{name}": {"get": {"operationId": f"{name}_{name}_get", "responses": {"204": {"description": "."}}}}
        for name in ("a", "b", "c", "d", "e")
    }
    spec, file = put(tmp_path, settings, **more), tmp_path / "client.toml"
    assert main.run(["init", str(spec)]) == 0
    assert '  operation-names = "fastapi"\n' in capsys.readouterr().out
    assert main.run(["init", str(spec), "--update"]) == 0
    before, after = settings.split("# resources")
    text = file.read_text()
    assert text.startswith(before + "# review: a framework made the operationIds.")
    assert '\noperation-names = "fastapi"\n# resources' + after in text
    assert load_config(file).document.operation_names == "fastapi"
    capsys.readouterr()
    assert main.run(["init", str(spec)]) == 0
    assert "operation-names" not in capsys.readouterr().out


@pytest.mark.parametrize("said", ["[document]\n", "document.path = 'openapi.json'\n", ""])
def test_a_document_without_its_table_gets_one_or_is_left_alone(tmp_path: Path, said: str) -> None:
    settings = f'{said}[package]\nname = "shop"\n' if said.startswith("doc") else f'[package]\nname = "shop"\n{said}'
    more = {"/a": {"get": {"operationId": "a_a_get", "responses": {"204": {"description": "."}}}}}
    spec, file = put(tmp_path, settings), tmp_path / "client.toml"
    spec.write_text(spec.read_text().replace(json.dumps(json.loads(spec.read_text())["paths"]), json.dumps(more)))
    code = main.run(["init", str(spec), "--update"])
    if said.startswith("doc"):  # TOML lets nobody add to a table that is written so
        assert (code, file.read_text()) == (2, settings)
    else:
        assert (code, load_config(file).document.operation_names) == (0, "fastapi")
