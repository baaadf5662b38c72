"""A server of what `typespec/main.tsp` describes, which answers with what it was asked."""

from __future__ import annotations

import email.message
import email.policy
import json
from email.utils import parsedate_to_datetime
from typing import Any

from loopback import Received, Reply

SIZE = 3  # rows of a page
TREE = {"id": "t", "height": 2.5, "age": 3, "leaves": 4, "price": 1.25, "colour": "red", "grade": "a", "note": None}
TREE["planted"] = "2024-02-29T12:00:00Z"


def answer(request: Received) -> Reply:
    query = dict(request.query)
    _, _, name, *more = (*request.raw_path.split("/"), "")
    if request.header("Authorization") != "Bearer token":
        return Reply.json({"title": "who?", "status": 401}, 401, "application/problem+json")
    match request.method, name, more[0] if more else "":
        case "GET", "", _:
            return _trees(request, int(query["many"]), int(query.get("from", 0)))
        case "GET", "tokens", _:
            return _tokens(int(query["many"]), int(query.get("token", 0)))
        case "POST", "", _:
            return Reply.json({"id": "t", **request.json()}, 201)
        case "POST", "fruit", _:
            return Reply.json(request.json())
        case "DELETE", _, _:
            return Reply(204)
        case "PATCH", _, _:
            given = request.json()
            if given.get("where") is not None:
                given["where"] = {"x": 0.5, **given["where"]}
            return Reply.json({**TREE, **given})
        case "PUT", _, "photo":
            return Reply(200, request.body, {"Content-Type": "image/png"})
        case "POST", _, "papers":
            return Reply.json(_papers(request))
        case "GET", _, "growth":
            return Reply(200, _growth(int(query["steps"])), {"Content-Type": "text/event-stream"})
    since, names = request.header("Since"), query.get("names")
    found: dict[str, Any] = {"id": request.path.split("/", 2)[2]}
    if since is not None:
        found["since"] = parsedate_to_datetime(since).isoformat()
    if names is not None:
        found["names"] = names.split(",")
    return Reply.json(found)


def _trees(request: Received, many: int, start: int) -> Reply:
    colours = [value for name, value in request.query if name == "colours"]
    rows = [{**TREE, "id": f"t{number}", "colour": (colours or ["red"])[0]} for number in range(many)]
    page: dict[str, Any] = {"items": rows[start : start + SIZE]}
    if start + SIZE < many:
        more = "".join(f"&colours={colour}" for colour in colours)
        page["next"] = f"http://{request.header('Host')}/trees?many={many}&from={start + SIZE}{more}"
    return Reply.json(page)


def _tokens(many: int, start: int) -> Reply:
    page: dict[str, Any] = {"items": [f"token {number}" for number in range(many)][start : start + SIZE]}
    if start + SIZE < many:
        page["nextToken"] = str(start + SIZE)
    return Reply.json(page)


def _papers(request: Received) -> Any:
    head = f"Content-Type: {request.header('Content-Type')}\r\n\r\n".encode()
    message = email.message_from_bytes(head + request.body, policy=email.policy.HTTP)
    found: dict[str, Any] = {"pics": []}
    for part in message.iter_parts():
        name, content = part.get_param("name", header="Content-Disposition"), part.get_payload(decode=True)
        if name == "pics":
            found["pics"].append(content.hex())
        elif name == "paper":
            found["paper"] = content.hex()
        else:
            found[name] = json.loads(content) if name == "about" else content.decode()
    return found


def _growth(steps: int) -> bytes:
    """Growth and words in turn, and the end."""
    events = [
        (
            f"event: grown\ndata: {json.dumps({'meters': step / 2})}\n\n"
            if step % 2 == 0
            else f"event: said\ndata: at {step}\n\n"
        )
        for step in range(steps)
    ]
    return "".join([*events, "data: [DONE]\n\n"]).encode()
