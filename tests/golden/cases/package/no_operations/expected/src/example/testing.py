"""For tests of what uses this package: a transport that plays scripted replies and keeps the requests, without network."""

from ._runtime.testing import (
    AsyncMockTransport,
    MockTransport,
    Reply,
    SentRequest,
    failure,
)

__all__ = ["AsyncMockTransport", "MockTransport", "Reply", "SentRequest", "failure"]
