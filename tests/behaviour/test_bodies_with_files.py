"""Bodies that may hold files, and types of one kind that a caller chooses among."""

from __future__ import annotations

import json
from typing import Any

import pytest
from loopback import Loopback, Reply
from support.clients import Calls
from support.made import make
from support.multipart import parts

SHARED = """
openapi: 3.0.3
info: {title: Lib, version: "1"}
paths:
  /books/:
    post:
      operationId: add
      tags: [books]
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: "#/components/schemas/BookRequest"}}
          application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/BookRequest"}}
          multipart/form-data: {schema: {$ref: "#/components/schemas/BookRequest"}}
      responses: {"204": {description: ""}}
components:
  schemas:
    BookRequest:
      type: object
      required: [title]
      properties:
        title: {type: string}
        cover: {type: string, format: binary, nullable: true}
        more: {type: array, items: {type: string, format: binary}}
"""


def content(part: Any) -> bytes:
    read: bytes = part.get_payload(decode=True)
    return read


@pytest.mark.parametrize("given", ["model", "mapping"])
def test_bytes_make_a_shared_schema_multipart(given: str, calls: Calls, server: Loopback) -> None:
    made = make(SHARED)
    books = made.client(calls, server.url).books
    fields = {"title": "t", "cover": b"\x89PNG", "more": [b"a", b"b"]}
    calls.run(books.add(fields if given == "mapping" else made.models.BookRequest(**fields)))
    found = parts(server.last)
    assert content(found["cover"][0]) == b"\x89PNG"
    assert found["cover"][0].get_filename() == "cover"
    assert [content(each) for each in found["more"]] == [b"a", b"b"]
    assert content(found["title"][0]) == b"t"


def test_a_shared_schema_without_a_file_is_json_unless_the_caller_says_so(calls: Calls, server: Loopback) -> None:
    made = make(SHARED)
    books = made.client(calls, server.url).books
    body = made.models.BookRequest(title="t", cover="https://acme.test/c.png")
    calls.run(books.add(body))
    assert server.last.json() == {"title": "t", "cover": "https://acme.test/c.png"}
    calls.run(books.add({"title": "t"}, content_type="application/x-www-form-urlencoded"))
    assert server.last.body == b"title=t"
    calls.run(books.add({"title": "t"}, content_type="multipart/form-data"))
    assert list(parts(server.last)) == ["title"]


@pytest.mark.parametrize("chosen", ["application/json", "application/x-www-form-urlencoded"])
def test_a_file_is_refused_where_the_caller_asks_for_a_body_without_parts(
    chosen: str, calls: Calls, server: Loopback
) -> None:
    made = make(SHARED)
    books = made.client(calls, server.url).books
    for body in ({"title": "t", "cover": b"PNG"}, made.models.BookRequest(title="t", more=[b"PNG"])):
        with pytest.raises(TypeError, match=f"add: a body with a file cannot be sent as {chosen}"):
            calls.run(books.add(body, content_type=chosen))
    assert server.received == []


APART = """
openapi: 3.1.0
info: {title: L, version: "1"}
paths:
  /docs:
    post:
      operationId: add
      tags: [docs]
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: "#/components/schemas/Linked"}}
          multipart/form-data: {schema: {$ref: "#/components/schemas/Attached"}}
          text/plain: {schema: {type: string}}
      responses: {"204": {description: ok}}
components:
  schemas:
    Linked: {type: object, required: [name], properties: {name: {type: string}, url: {type: string}}}
    Attached:
      type: object
      required: [name, file]
      properties: {name: {type: string}, file: {type: string, format: binary}, pages: {type: integer}}
"""


def test_a_body_says_by_its_own_what_it_is_sent_as(calls: Calls, server: Loopback) -> None:
    made = make(APART)
    docs = made.client(calls, server.url).docs
    server.default = Reply(204)
    for body in (made.models.Attached(name="n", file=b"PNG"), {"name": "n", "file": b"PNG"}):
        calls.run(docs.add(body))
        assert content(parts(server.last)["file"][0]) == b"PNG"
    for body in (made.models.Linked(name="n"), {"name": "n"}):
        calls.run(docs.add(body))
        assert (server.last.header("Content-Type"), server.last.json()) == ("application/json", {"name": "n"})
    calls.run(docs.add("text"))
    assert (server.last.header("Content-Type"), server.last.body) == ("text/plain; charset=utf-8", b"text")
    calls.run(docs.add({"name": "n"}, content_type="multipart/form-data"))
    assert list(parts(server.last)) == ["name"]
    with pytest.raises(TypeError, match="add: body takes Attached, not a Linked"):
        calls.run(docs.add(made.models.Linked(name="n"), content_type="multipart/form-data"))


UNTYPED = """
openapi: 3.1.0
info: {title: W, version: "1"}
paths:
  /form:
    post:
      operationId: form
      tags: [w]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [file, meta]
              properties:
                file: {}
                pics: {type: array, items: {description: A picture.}}
                photo: {contentMediaType: image/png}
                meta: {}
            encoding: {file: {contentType: "*/*"}, meta: {contentType: application/json}}
      responses: {"204": {description: ok}}
  /blob:
    put:
      operationId: put
      tags: [w]
      requestBody: {required: true, content: {image/png: {}, image/jpeg: {}}}
      responses: {"204": {description: ok}}
    get:
      operationId: get
      tags: [w]
      responses: {"200": {description: ok, content: {image/png: {}, image/jpeg: {}}}}
  /texts:
    get:
      operationId: texts
      tags: [w]
      responses: {"200": {description: ok, content: {text/csv: {}, text/tab-separated-values: {}}}}
"""


def test_parts_without_a_type_are_files(calls: Calls, server: Loopback) -> None:
    made = make(UNTYPED)
    kinds = made.models.FormBody.__annotations__
    assert kinds["photo"] == kinds["file"] | None
    lib = made.client(calls, server.url).w
    upload = made.package.Upload(b"GIF8", filename="a.gif", content_type="image/gif")
    calls.run(lib.form({"file": upload, "pics": [b"1", b"2"], "photo": b"png", "meta": {"a": 1}}))
    found = parts(server.last)
    assert (found["file"][0].get_filename(), found["file"][0].get_content_type()) == ("a.gif", "image/gif")
    assert [content(each) for each in found["pics"]] == [b"1", b"2"]
    assert content(found["photo"][0]) == b"png"
    assert (found["meta"][0].get_content_type(), json.loads(content(found["meta"][0]))) == (
        "application/json",
        {"a": 1},
    )


def test_types_of_one_kind_are_chosen(calls: Calls, server: Loopback) -> None:
    lib = make(UNTYPED).client(calls, server.url).w
    for chosen in ("image/png", "image/jpeg"):
        calls.run(lib.put(b"x", content_type=chosen))
        assert server.last.header("Content-Type") == chosen
        server.script(Reply(body=b"pic", headers={"Content-Type": chosen}))
        assert calls.run(lib.get(accept=chosen)) == b"pic"
        assert server.last.header("Accept") == chosen
    server.script(Reply(body=b"pic", headers={"Content-Type": "image/png"}))
    calls.run(lib.get())
    assert server.last.header("Accept") == "image/png, image/jpeg"
    server.script(Reply(body=b"a\tb", headers={"Content-Type": "text/tab-separated-values"}))
    assert calls.run(lib.texts(accept="text/tab-separated-values")) == "a\tb"
    assert server.last.header("Accept") == "text/tab-separated-values"


ACCEPT = """
openapi: 3.0.1
info: {title: R, version: "1"}
paths:
  /pdf:
    get:
      operationId: pdf
      tags: [r]
      parameters: [{name: Accept, in: header, schema: {type: string, enum: ["application/pdf,application/json"]}}]
      responses:
        "200": {description: ok, content: {application/pdf: {schema: {type: string, format: binary}}}}
        "404": {description: no, content: {application/problem+json: {schema: {type: object}}}}
  /rows:
    post:
      operationId: rows
      tags: [r]
      parameters:
        - {name: accept, in: header, schema: {type: string}}
        - {name: Content-Type, in: header, required: true, schema: {type: string}}
      requestBody:
        content: {application/json: {schema: {type: object}}, application/ld+json: {schema: {type: object}}}
      responses:
        "200":
          description: ok
          content:
            application/json: {schema: {type: array, items: {type: integer}}}
            application/ld+json: {schema: {type: array, items: {type: integer}}}
"""


def test_documented_headers_of_media_types_become_arguments(calls: Calls, server: Loopback) -> None:
    lib = make(ACCEPT).client(calls, server.url).r
    server.script(Reply(body=b"%PDF", headers={"Content-Type": "application/pdf"}))
    assert calls.run(lib.pdf()) == b"%PDF"
    assert server.last.header("Accept") == "application/pdf, application/problem+json"
    server.script(Reply(body=b"[1]", headers={"Content-Type": "application/ld+json"}))
    assert calls.run(lib.rows({}, accept="application/ld+json", content_type="application/ld+json")) == [1]
    assert (server.last.header("Accept"), server.last.header("Content-Type")) == ("application/ld+json",) * 2


CHOICE = """
openapi: 3.0.1
info: {title: R, version: "1"}
paths:
  /rows:
    get:
      operationId: rows
      tags: [r]
      responses:
        "200":
          description: ok
          content:
            application/json: {schema: {type: array, items: {type: integer}}}
            text/csv: {schema: {type: string}}
"""


def test_a_reply_of_another_declared_type_says_how_to_ask_for_it(calls: Calls, server: Loopback) -> None:
    made = make(CHOICE)
    lib = made.client(calls, server.url).r
    server.default = Reply(body=b"a,b", headers={"Content-Type": "text/csv; charset=utf-8"})
    with pytest.raises(made.package.UnexpectedMediaVersionError, match=r"\(accept='text/csv' asks for it\)") as caught:
        calls.run(lib.rows())
    assert caught.value.result == "a,b"
    assert calls.run(lib.rows(accept="text/csv")) == "a,b"


ASKED = """
openapi: 3.0.2
info: {title: Pager, version: "1"}
paths:
  /one:
    get:
      operationId: one
      tags: [r]
      parameters: [{$ref: "#/components/parameters/header_Accept"}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {type: array, items: {type: integer}}}}}
components:
  parameters:
    header_Accept:
      {name: Accept, in: header, required: true, schema: {type: string, default: application/vnd.pager+json;version=2}}
"""


def test_the_default_of_a_documented_accept_is_asked_for(calls: Calls, server: Loopback) -> None:
    lib = make(ASKED).client(calls, server.url).r
    server.default = Reply.json([1])
    assert calls.run(lib.one()) == [1]
    assert server.last.header("Accept") == "application/vnd.pager+json;version=2"
