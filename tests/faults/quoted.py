"""Refusals that quote what they were sent, or cannot be read."""

from __future__ import annotations

import base64

from faults.bench import TOKEN, Fault
from faults.connections import GET, POST, create, get
from faults.server import Play, reply
from faults.statuses import refused

CODED = base64.b64encode(TOKEN.encode()).decode()

FAULTS = [
    Fault(
        "refusal",
        "401 that quotes the key, in JSON, a header and base64",
        get,
        (Play(reply(401, {"message": f"bad {TOKEN}", "was": CODED}, X_Request_Id=TOKEN)),),
        (GET,),
        refused("UnauthorizedError", 401, body="{'message': 'bad ***', 'was': '***=='}"),
    ),
    Fault(
        "refusal",
        "403 with a page that quotes the key",
        get,
        (Play(reply(403, f"<p>no {TOKEN}</p>".encode(), "text/html")),),
        (GET,),
        refused("ForbiddenError", 403, body="<p>no ***</p>"),
    ),
    Fault(
        "refusal",
        "400 in a charset that is none",
        create,
        (Play(reply(400, b"nope\xff", "text/plain; charset=undefined")),),
        (POST,),
        refused("BadRequestError", 400, body="nope\ufffd"),
    ),
]
