"""For your tests: a transport that plays scripted replies and keeps the requests."""

from clientloom_runtime.testing import (
    AsyncMockTransport,
    MockTransport,
    Reply,
    SentRequest,
    failure,
)

__all__ = ["AsyncMockTransport", "MockTransport", "Reply", "SentRequest", "failure"]
