"""Names with a memory: what is added, removed, renamed or brought back, and what is published all the while."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from support.names_of_package import Names

from clientloom.config.records import parse_config
from clientloom.diagnostics.records import BadInput
from clientloom.pipeline import Understood, print_package, understand
from clientloom.surface import read_surface, without
from clientloom.surface.records import Surface

Json = dict[str, Any]
TEXT: Json = {"type": "string"}
NUMBER: Json = {"type": "integer"}
LONG = ["planted", "watered", "picked", "pressed", "bottled", "drunk-up"]
HOME = '[package]\nname = "orchard"\n[document]\npath = "openapi.json"\n'


def thing(**properties: Json) -> Json:
    return {"type": "object", "properties": properties}


def ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def replies(schema: Json) -> Json:
    return {"200": {"description": "ok", "content": {"application/json": {"schema": schema}}}}


def operation(id_: str, tag: str, schema: Json, *parameters: Json) -> Json:
    return {"operationId": id_, "tags": [tag], "parameters": list(parameters), "responses": replies(schema)}


def query(name: str, schema: Json = TEXT, place: str = "query") -> Json:
    return {"name": name, "in": place, "schema": schema, **({"required": True} if place == "path" else {})}


def orchard() -> Json:
    """A small document with one of each."""
    return {
        "openapi": "3.0.3",
        "info": {"title": "Orchard", "version": "1"},
        "servers": [{"url": "https://orchard.test"}],
        "paths": {
            "/trees": {
                "get": operation(
                    "listTrees",
                    "Trees",
                    thing(rows={"type": "array", "items": ref("Tree")}),
                    query("rowCount", NUMBER),
                    query("state", {"type": "string", "enum": LONG}),
                )
            },
            "/trees/{id}": {"get": operation("getTree", "Trees", ref("Tree"), query("id", place="path"))},
            "/rows": {"get": operation("listRows", "Rows", thing(width=NUMBER, height=NUMBER))},
            "/beds": {"get": operation("listBeds", "Beds", thing(width=NUMBER, height=NUMBER))},
        },
        "components": {
            "schemas": {
                "Tree": thing(
                    id=TEXT,
                    fooBar=TEXT,
                    state={"type": "string", "enum": LONG},
                    place=thing(street=TEXT, city=TEXT),
                    fruit=thing(sort=TEXT, weight=NUMBER),
                    owner=ref("Grower"),
                    event={"oneOf": [thing(rain=NUMBER, at=TEXT, mm=NUMBER), thing(frost=NUMBER, at=TEXT, low=NUMBER)]},
                ),
                "Grower": thing(name=TEXT, mail=TEXT, phone=TEXT),
                "Phase": {"type": "string", "enum": ["in-bloom", "bare"]},
            }
        },
    }


def made(document: Json, before: Surface | None = None, settings: str = "") -> Understood:
    data, toml = json.dumps(document).encode(), (HOME + settings).encode()
    config = parse_config(toml, Path("client.toml"))
    return understand(config, read=lambda path: data if path.suffix == ".json" else toml, before=before)


def evolved(change: Callable[[Json], object], settings: str = "") -> tuple[Understood, Understood]:
    """The package before and after a change; a second run has nothing to do."""
    before = orchard()
    first = made(before)
    change(before)
    second = made(before, first.surface, settings)
    again = made(before, second.surface, settings)
    assert again.surface.text() == second.surface.text()
    assert print_package(again) == print_package(second)
    return first, second


def living(surface: Surface) -> dict[str, Json]:
    return {name: row for name, row in surface.rows.items() if not row.get("gone") and " @ " not in name}


def schemas(document: Json) -> Json:
    found: Json = document["components"]["schemas"]
    return found


def component_takes_the_name_of_an_inline_class(document: Json) -> None:
    schemas(document)["TreeFruit"] = thing(count=NUMBER)
    schemas(document)["Grower"]["properties"]["one"] = ref("TreeFruit")


def field_alike(document: Json) -> None:
    schemas(document)["Tree"]["properties"]["foo_bar"] = TEXT


def inline_class_becomes_equal_to_a_new_component(document: Json) -> None:
    schemas(document)["Place"] = thing(street=TEXT, city=TEXT)
    schemas(document)["Grower"]["properties"]["home"] = ref("Place")


def operation_alike(document: Json) -> None:
    document["paths"]["/all-trees"] = {"get": operation("list_trees", "Trees", TEXT)}


def argument_alike(document: Json) -> None:
    document["paths"]["/trees"]["get"]["parameters"].insert(0, query("row-count", place="header"))


def tag_alike(document: Json) -> None:
    document["paths"]["/x"] = {"get": operation("getX", "trees", TEXT)}


ADDITIONS = (
    component_takes_the_name_of_an_inline_class,
    field_alike,
    inline_class_becomes_equal_to_a_new_component,
    operation_alike,
    argument_alike,
    tag_alike,
)


@pytest.mark.parametrize("change", ADDITIONS)
def test_an_addition_changes_nothing_that_is_published(change: Callable[[Json], object]) -> None:
    first, second = evolved(change)
    before, after = living(first.surface), living(second.surface)
    assert {name: after.get(name) for name in before} == before
    assert after.keys() > before.keys()
    old, new = Names(print_package(first)), Names(print_package(second))
    assert new.methods.items() >= old.methods.items()
    assert new.arguments.items() >= old.arguments.items()
    assert new.results.items() >= old.results.items()
    for owner, fields in old.fields.items():
        assert new.fields[owner].items() >= fields.items()


def test_a_newcomer_is_called_after_its_path() -> None:
    _, second = evolved(operation_alike)
    assert "client.trees.list_trees_all_trees" in second.surface.rows


def test_a_newcomer_is_called_the_same_whoever_came_before_it() -> None:
    document = orchard()
    document["paths"]["/other-trees"] = {"get": operation("list-trees", "Trees", TEXT)}
    both = made(document, made(orchard()).surface)
    operation_alike(document)
    later = made(document, both.surface)
    alone = orchard()
    operation_alike(alone)
    assert "client.trees.list_trees_all_trees" in later.surface.rows
    assert "client.trees.list_trees_all_trees" in made(alone, made(orchard()).surface).surface.rows


def inline_becomes_component(document: Json) -> None:
    schemas(document)["Apple"] = schemas(document)["Tree"]["properties"]["fruit"]
    schemas(document)["Apple"]["properties"]["colour"] = TEXT
    schemas(document)["Tree"]["properties"]["fruit"] = ref("Apple")


def tag_renamed(document: Json) -> None:
    for path in ("/trees", "/trees/{id}"):
        document["paths"][path]["get"]["tags"] = ["Plants"]


def tag_prepended(document: Json) -> None:
    document["paths"]["/trees"]["get"]["tags"].insert(0, "Search")


def operation_id_changed(document: Json) -> None:
    document["paths"]["/trees"]["get"]["operationId"] = "searchTrees"


def path_moved(document: Json) -> None:
    document["paths"] = {f"/v2{path}": item for path, item in document["paths"].items()}


def path_variable_renamed(document: Json) -> None:
    item = document["paths"].pop("/trees/{id}")
    item["get"]["parameters"][0]["name"] = "treeId"
    document["paths"]["/trees/{treeId}"] = item


def argument_moves_to_a_header(document: Json) -> None:
    document["paths"]["/trees"]["get"]["parameters"][0]["in"] = "header"


def variants_in_another_order_and_grown(document: Json) -> None:
    variants = schemas(document)["Tree"]["properties"]["event"]["oneOf"]
    variants.reverse()
    for each in variants:
        each["properties"]["said"] = TEXT


def variant_inserted(document: Json) -> None:
    schemas(document)["Tree"]["properties"]["event"]["oneOf"].insert(1, thing(rain=NUMBER, at=TEXT, hail=NUMBER))


def values_in_another_order(document: Json) -> None:
    schemas(document)["Phase"]["enum"] = ["bare", "in_bloom", "in-bloom"]


def values_get_short(document: Json) -> None:
    schemas(document)["Tree"]["properties"]["state"]["enum"] = LONG[:2]
    document["paths"]["/trees"]["get"]["parameters"][1]["schema"]["enum"] = LONG[:2]


def values_become_a_component(document: Json) -> None:
    schemas(document)["TreeState"] = {"type": "string", "enum": LONG}
    schemas(document)["Tree"]["properties"]["state"] = ref("TreeState")


def field_respelled(document: Json) -> None:
    properties = schemas(document)["Tree"]["properties"]
    properties["foo_bar"] = properties.pop("fooBar")


def twins_come_apart(document: Json) -> None:
    beds = document["paths"]["/beds"]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    beds["properties"]["depth"] = NUMBER


def reply_becomes_a_component(document: Json) -> None:
    schemas(document)["TreePage"] = thing(rows={"type": "array", "items": ref("Tree")})
    document["paths"]["/trees"]["get"]["responses"] = replies(ref("TreePage"))


def component_renamed(document: Json) -> None:
    schemas(document)["Person"] = schemas(document).pop("Grower")
    schemas(document)["Tree"]["properties"]["owner"] = ref("Person")


CHANGES = (
    inline_becomes_component,
    tag_renamed,
    tag_prepended,
    operation_id_changed,
    path_moved,
    path_variable_renamed,
    argument_moves_to_a_header,
    variants_in_another_order_and_grown,
    variant_inserted,
    values_in_another_order,
    values_get_short,
    values_become_a_component,
    field_respelled,
    twins_come_apart,
    reply_becomes_a_component,
)


@pytest.mark.parametrize("change", CHANGES)
def test_no_name_vanishes_where_only_its_place_or_spelling_has_changed(change: Callable[[Json], object]) -> None:
    first, second = evolved(change)
    assert living(second.surface).keys() >= living(first.surface).keys()


def test_an_operation_that_stays_is_told() -> None:
    _, second = evolved(tag_renamed)
    (note,) = [found for found in second.diagnostics if found.code == "CL410"]
    assert "client.trees.list_trees, client.trees.get_tree" in note.message
    assert note.help is not None
    assert "--forget client.trees.list_trees --forget client.trees.get_tree" in note.help


def test_a_forgotten_operation_goes_where_the_document_says() -> None:
    document = orchard()
    first = made(document).surface
    tag_renamed(document)
    freed = without(first, ["client.trees.list_trees"], Path("surface.json"))
    rows = made(document, freed).surface.rows
    assert rows["client.plants.list_trees"]["operation"] == "GET /trees"
    assert rows["client.trees.get_tree"]["operation"] == "GET /trees/{id}"


def test_all_names_can_be_made_anew() -> None:
    document = orchard()
    first = made(document).surface
    tag_renamed(document)
    freed = without(first, ["client", "models"], Path("surface.json"))
    assert made(document, freed).surface.text() == made(document).surface.text()


def test_variants_are_found_again_by_what_they_hold() -> None:
    first, second = evolved(variants_in_another_order_and_grown)
    for name in ("models.TreeEventOption1.rain", "models.TreeEventOption2.frost"):
        assert second.surface.rows[name] == first.surface.rows[name]


def test_a_renamed_component_keeps_its_old_name_as_an_alias() -> None:
    _, second = evolved(component_renamed)
    assert second.surface.rows["models.Grower"] == {"kind": "alias", "type": "models.Person", "same": True}
    names = Names(print_package(second))
    assert names.aliases["Grower"] == "Person"
    assert names.fields["Tree"]["owner"] == ("owner", "Person | None")


def test_what_is_gone_comes_back_under_its_name() -> None:
    document = orchard()
    first = made(document)
    without = deepcopy(document)
    del without["paths"]["/trees/{id}"]
    del schemas(without)["Tree"]["properties"]["fruit"]
    second = made(without, first.surface)
    assert second.surface.rows["models.TreeFruit"]["gone"]
    assert second.surface.rows["client.trees.get_tree(id)"]["gone"]
    assert made(document, second.surface).surface.text() == first.surface.text()


def test_a_name_of_what_is_gone_is_given_to_nobody() -> None:
    document = orchard()
    first = made(document)
    del document["paths"]["/trees/{id}"]
    second = made(document, first.surface)
    document["paths"]["/tree"] = {"post": operation("get-tree", "Trees", TEXT)}
    third = made(document, second.surface)
    assert third.surface.rows["client.trees.get_tree"]["gone"]
    assert third.surface.rows["client.trees.get_tree_tree"]["operation"] == "POST /tree"


def test_what_cannot_be_told_is_asked() -> None:
    def change(document: Json) -> None:
        component_renamed(document)
        del schemas(document)["Person"]["properties"]["phone"]

    _, second = evolved(change)
    (note,) = [found for found in second.diagnostics if found.code == "CL408"]
    assert note.severity == "note"
    assert note.help is not None
    pin = '"#/components/schemas/Person" = "Grower"'
    assert pin in note.help
    assert "--forget models.Grower" in note.help
    assert second.surface.rows["models.Grower"]["gone"]
    _, pinned = evolved(change, f"[names]\n{pin}\n")
    assert pinned.surface.rows["models.Grower"] == {"kind": "model"}
    assert not [found for found in pinned.diagnostics if found.code == "CL408"]


@pytest.mark.parametrize(
    "pin",
    [
        '"#/components/schemas/Phase" = "Tree"',
        '"operation:getTree" = "list_trees"',
        '"field:#/components/schemas/Tree/properties/id" = "foo_bar"',
        '"parameter:listTrees.query.state" = "row_count"',
        '"tag:Rows" = "trees"',
    ],
)
def test_a_pin_takes_no_published_name(pin: str) -> None:
    surface = made(orchard()).surface
    settings = f"[names]\n{pin}\n"
    with pytest.raises(BadInput) as refused:
        made(orchard(), surface, settings)
    assert [found.code for found in refused.value.diagnostics] == ["CL407"]


def test_without_its_pin_a_name_stays() -> None:
    pinned = made(orchard(), None, '[names]\n"#/components/schemas/Tree" = "Plant"\n').surface
    assert "models.Plant" in pinned.rows
    assert made(orchard(), pinned).surface.text() == pinned.text()


VERSIONS = (
    '[media]\ndefault = "{default}"\n'
    '[media.versions]\nv1 = "application/vnd.x.v1+json"\nv2 = "application/vnd.x.v2+json"\n'
)


def with_versions(*versions: int) -> Json:
    document = orchard()
    contents = {f"application/vnd.x.v{each}+json": {"schema": thing(**{f"of{each}": TEXT})} for each in versions}
    document["paths"]["/rows"]["get"]["responses"]["200"]["content"] = contents
    return document


def spoken(understood: Understood) -> str | None:
    return next(each.default_version for each in understood.api.operations if each.path == "/rows")


def test_the_version_of_a_plain_call_stays() -> None:
    first = made(with_versions(1), None, VERSIONS.format(default="v2"))
    assert spoken(first) == "v1"
    second = made(with_versions(1, 2), first.surface, VERSIONS.format(default="v2"))
    assert spoken(second) == "v1"
    assert spoken(made(with_versions(1, 2), None, VERSIONS.format(default="v2"))) == "v2"


def test_the_owner_changes_the_version_of_plain_calls() -> None:
    first = made(with_versions(1, 2), None, VERSIONS.format(default="v1"))
    second = made(with_versions(1, 2), first.surface, VERSIONS.format(default="v2"))
    assert (spoken(first), spoken(second)) == ("v1", "v2")


def merged(*texts: bytes) -> bytes:
    """Lines as git leaves them with `merge=union`, in a bad order."""
    head, *_ = texts[0].splitlines(keepends=True)
    end = texts[0].splitlines(keepends=True)[-1]
    rows = [line for text in texts for line in text.splitlines(keepends=True)[1:-1]]
    return head + b"".join(reversed(rows)) + end


def test_lines_of_two_branches_are_read_in_any_order() -> None:
    one, other = orchard(), orchard()
    operation_alike(one)
    field_alike(other)
    texts = [made(each, made(orchard()).surface).surface.text() for each in (one, other)]
    surface = read_surface(merged(*texts), Path("surface.json"))
    assert surface.contradictions == ()
    both = deepcopy(one)
    field_alike(both)
    after = made(both, surface).surface
    for text in texts:
        rows = read_surface(text, Path("surface.json")).rows
        assert {name: after.rows[name] for name in rows} == rows


def test_two_branches_that_gave_one_name_away_are_told() -> None:
    one, other = orchard(), orchard()
    one["paths"]["/a"] = {"get": operation("search", "Trees", TEXT)}
    other["paths"]["/b"] = {"get": operation("search", "Trees", TEXT)}
    start = made(orchard()).surface
    texts = [made(each, start).surface.text() for each in (one, other)]
    surface = read_surface(merged(*texts), Path("surface.json"))
    assert surface.contradictions == ("client.trees.search",)
    one["paths"]["/b"] = {"get": operation("Search", "Trees", TEXT)}
    after = made(one, surface)
    assert "CL409" in [found.code for found in after.diagnostics]
    assert after.surface.rows["client.trees.search"]["operation"] == "GET /a"
    assert after.surface.rows["client.trees.search_b"]["operation"] == "GET /b"


def test_markers_of_a_conflict_are_passed_over() -> None:
    text = made(orchard()).surface.text()
    lines = text.splitlines(keepends=True)
    marked = b"".join(
        [*lines[:3], b"<<<<<<< ours\n", lines[3], b"=======\n", lines[3], b">>>>>>> theirs\n", *lines[4:]]
    )
    assert read_surface(marked, Path("surface.json")).rows == read_surface(text, Path("surface.json")).rows


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b"[]", b'{"format":9,"symbols":{\n"":{}}}\n', b'{"format":1,"symbols":{\n"a":1,\n"":{}}}\n', b"\xff"],
)
def test_what_is_no_surface_is_refused(text: bytes) -> None:
    with pytest.raises(BadInput) as refused:
        read_surface(text, Path("surface.json"))
    assert [found.code for found in refused.value.diagnostics] == ["CL221"]


def test_types_refer_to_rows() -> None:
    rows = made(orchard()).surface.rows
    assert rows["client.trees.list_trees"]["returns"] == {"200 application/json": "models.ListTreesReply"}
    assert rows["models.ListTreesReply.rows"]["type"] == "list[models.Tree]"
    assert rows["models.Tree.owner"] == {"wire": "owner", "type": "models.Grower", "required": False}
    assert rows["client.trees.get_tree(id)"]["pass"] == "positional"


def guarded() -> Json:
    """A document with what is around operations: schemes, variables of a server, headers, webhooks, values."""
    document = orchard()
    document["openapi"] = "3.1.0"
    document["servers"] = [{"url": "https://{place}.test", "variables": {"place": {"default": "here"}}}]
    document["components"]["securitySchemes"] = {"api-key": {"type": "apiKey", "in": "header", "name": "X-Key"}}
    reply = document["paths"]["/trees"]["get"]["responses"]["200"]
    reply["headers"] = {"X-Total": {"schema": NUMBER}}
    document["webhooks"] = {
        "fruit-picked": {"post": {"requestBody": {"content": {"application/json": {"schema": TEXT}}}}}
    }
    return document


def scheme_alike(document: Json) -> None:
    key = {"type": "apiKey", "in": "query", "name": "key"}
    document["components"]["securitySchemes"] = {
        "apikey": key,
        "apiKey": key,
        **document["components"]["securitySchemes"],
    }


def variable_alike(document: Json) -> None:
    document["servers"] = [
        {"url": "https://{Place}.{place}.test", "variables": {"Place": {"default": "x"}, "place": {"default": "here"}}}
    ]


def header_alike(document: Json) -> None:
    headers = document["paths"]["/trees"]["get"]["responses"]["200"]["headers"]
    headers["x_total"] = {"schema": TEXT}


def headers_of_an_operation_alike(document: Json) -> None:
    other = operation("list-trees", "Other", TEXT)
    other["responses"]["200"]["headers"] = {"X-Other": {"schema": TEXT}}
    document["paths"]["/a"] = {"get": other}


def headers_under_another_id(document: Json) -> None:
    document["paths"]["/trees"]["get"]["operationId"] = "find"


def webhook_alike(document: Json) -> None:
    document["webhooks"] = {"fruitPicked": deepcopy(document["webhooks"]["fruit-picked"]), **document["webhooks"]}


def values_alike(document: Json) -> None:
    values = {"type": "string", "enum": ["hot", "mild-and-wet", "cold-and-dry", "stormy"]}
    document["paths"]["/beds"]["get"]["parameters"] = [query("state", values)]


@pytest.mark.parametrize(
    "change",
    [
        scheme_alike,
        variable_alike,
        header_alike,
        headers_of_an_operation_alike,
        headers_under_another_id,
        webhook_alike,
        values_alike,
    ],
)
def test_what_is_around_operations_keeps_its_names(change: Callable[[Json], object]) -> None:
    document = guarded()
    first = made(document)
    start = {name: row for name, row in living(first.surface).items() if " @ " not in name}
    change(document)
    second = made(document, first.surface)
    after = living(second.surface)
    ids = {"id": None, "security": None}
    assert {name: {**after.get(name, {}), **ids} for name in start} == {
        name: {**row, **ids} for name, row in start.items()
    }
    assert made(document, second.surface).surface.text() == second.surface.text()
    assert made(guarded(), second.surface).surface.rows.items() >= first.surface.rows.items()


def test_what_is_inside_a_variant_keeps_its_names() -> None:
    document = orchard()
    said = {"type": "string", "enum": LONG}
    variants = [
        thing(rain=NUMBER, at=TEXT, said=said, sky=thing(a=TEXT)),
        thing(frost=NUMBER, at=TEXT, sky=thing(b=TEXT)),
    ]
    schemas(document)["Tree"]["properties"]["event"] = {"oneOf": variants}
    first = made(document)
    assert made(document, first.surface).surface.text() == first.surface.text()
    variants.insert(0, thing(hail=NUMBER, at=TEXT, sky=thing(c=TEXT)))
    variants.reverse()
    second = made(document, first.surface)
    before = {name: row for name, row in living(first.surface).items() if name != "models.TreeEvent"}
    assert {name: living(second.surface).get(name) for name in before} == before


def test_variants_that_nothing_tells_apart_stay_where_they_are() -> None:
    document = orchard()
    variants = [{**thing(at=TEXT, low=NUMBER), "required": [name], "description": name} for name in ("at", "low")]
    variants += [{**variants[0], "description": "a twin"}]
    schemas(document)["Tree"]["properties"]["event"] = {"oneOf": variants}
    first = made(document)
    assert made(document, first.surface).surface.text() == first.surface.text()
