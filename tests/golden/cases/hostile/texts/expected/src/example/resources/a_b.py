"""Resource: a \"\"\" b."""

from __future__ import annotations

from .. import models
from .._operations import a_b as operations
from .._runtime.options import RequestOptions, unseen
from .._runtime.resource import Resource, as_raw, as_streamed, raw_of, streamed_of


class AB(Resource):
    """\"\"\" import os \\"""

    def read(
        self,
        *,
        q: str | None = None,
        r: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.Thing:
        """Ends with a quote".

        "Begins and ends" with \\N{DIGIT ONE} \\x41 \\u0041 {{ x }} {# y #}
        <script>alert(1)</script> \\

        Args:
            q: A BCD EF\"\"\"

                Default: `'\"\"\"\\ {{ x }}`.
            r: ```python never = 'closed'
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # GET /a
        options = options and unseen(options)
        return self._request(operations.READ, {"q": q, "r": r}, options=options)

    def write(self, *, options: RequestOptions | None = None) -> None:
        """indented tab

        | a | b |
        |---|---|
        | `|` | ] ( |

        # Heading
        * item more

        Args:
            options: Settings for this call: `timeout`, `retries`, `headers` and others.
        """
        # PUT /a
        options = options and unseen(options)
        return self._request(operations.WRITE, {}, options=options)

    @property
    def with_raw_response(self) -> ABWithRawResponse:
        """The same methods, each returning the whole reply."""
        return ABWithRawResponse(self)

    @property
    def with_streaming_response(self) -> ABWithStreamingResponse:
        """The same methods, each returning a reply to be read piece by piece."""
        return ABWithStreamingResponse(self)


class ABWithRawResponse:
    """The methods of `AB`, each returning the whole reply."""

    def __init__(self, resource: AB) -> None:
        raw = raw_of(resource)
        self.read = as_raw(raw.read)
        self.write = as_raw(raw.write)


class ABWithStreamingResponse:
    """The methods of `AB`, each returning a reply to be read piece by piece."""

    def __init__(self, resource: AB) -> None:
        streamed = streamed_of(resource)
        self.read = as_streamed(streamed.read)
        self.write = as_streamed(streamed.write)
