"""What tests of fetched tokens share."""

from typing import Any

from runtime.auth.grants import ClientCredentials
from runtime.request.operation import Operation

URL = "https://login.example.com/oauth/token"


CALL: Operation[Any] = Operation(
    id="guarded",
    method="GET",
    path="/g",
    replies={"200": {"application/json": lambda: dict}},
    security=(("OAuth",), ("Jwt",)),
)


def credentials(**more: Any) -> ClientCredentials:
    return ClientCredentials(URL, "me", "s3 cret", **more)
