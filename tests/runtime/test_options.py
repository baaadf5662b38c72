"""Timeouts, retry policies, and how options of client, derived client and call are put together."""

from __future__ import annotations

from typing import Any

import pytest

from runtime.call.retries import (
    jitter,
    retry_after,
    wait_after_failure,
    wait_after_status,
)
from runtime.call.retry_budget import Budget
from runtime.http.messages import Headers, TransportFailure
from runtime.http.timeout import Timeout
from runtime.options import (
    RETRIED_STATUSES,
    RequestOptions,
    Retry,
    Settings,
    merged_headers,
)


def test_defaults() -> None:
    assert (Timeout().connect, Timeout().read) == (5.0, 60.0)
    assert Retry().attempts == 3
    assert {408, 429, 500, 502, 503, 504, 599} <= RETRIED_STATUSES
    assert not {400, 401, 409, 425, 501, 505} & RETRIED_STATUSES


def test_a_number_sets_every_step() -> None:
    assert Timeout.of(3) == Timeout(3.0, 3.0, 3.0, 3.0)
    assert Timeout.of(Timeout(read=None)) == Timeout(read=None)


def test_what_is_left_of_a_deadline_bounds_every_step() -> None:
    assert Timeout(1, None, 9, 9).within(2.0) == Timeout(1, 2.0, 2.0, 2.0)


@pytest.mark.parametrize("value", [0, -1, float("nan"), True])
def test_no_time_is_not_positive(value: Any) -> None:
    with pytest.raises(ValueError, match="timeout must be a positive number"):
        Timeout.of(value)


def test_retries_may_be_a_number_or_a_policy() -> None:
    base = Retry(backoff=9)
    assert Retry.of(0).attempts == 1
    assert Retry.of(4, base) == Retry(attempts=5, backoff=9)
    assert Retry.of(Retry(attempts=2), base) == Retry(attempts=2)
    for value in (-1, True):
        with pytest.raises(ValueError, match="retries must be 0 or more"):
            Retry.of(value)
    with pytest.raises(ValueError, match="attempts must be at least 1"):
        Retry(attempts=0)


def test_merging() -> None:
    settings = Settings(headers={"A": "1", "B": "2"}, query={"x": 1}, deadline=5.0)
    options: RequestOptions = {"headers": {"b": None, "C": "3"}, "query": {"y": 2}, "retries": 0}
    merged = settings.merged(options)
    assert merged.headers == {"A": "1", "b": None, "C": "3"}
    assert merged.query == {"x": 1, "y": 2}
    assert merged.retry.attempts == 1
    assert merged.deadline == 5.0
    assert settings.merged({"deadline": None}).deadline is None
    assert settings.merged({}) == settings


def test_headers_merge_by_name_in_any_case() -> None:
    assert merged_headers({"X-A": "1"}, {"x-a": "2"}) == {"x-a": "2"}
    assert merged_headers(None, {"a": "1"}) == {"a": "1"}
    assert merged_headers({"a": "1"}, None) == {"a": "1"}


def test_jitter_is_full_and_bounded() -> None:
    waits = [jitter(Retry(), attempt) for attempt in range(1, 200)]
    assert all(0 <= wait <= 8 for wait in waits)
    assert max(waits) > 4
    assert min(waits[50:]) < 2
    assert jitter(Retry(backoff=0), 1) == 0


def test_the_budget() -> None:
    budget = Budget(2)
    assert [budget.take() for _ in range(3)] == [True, True, False]
    budget.give()
    assert budget.take()
    for _ in range(9):
        budget.give()
    assert [budget.take() for _ in range(3)] == [True, True, False]
    unlimited = Budget(None)
    assert all(unlimited.take() for _ in range(1000))
    assert not Budget(0).take()


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "7"}, 7.0),
        ({"Retry-After": "7", "Retry-After-Ms": "250"}, 0.25),
        ({"Retry-After": "7", "retry-after-ms": "x"}, 7.0),
        ({"Retry-After": "-1"}, None),
        ({"Retry-After": "1e400"}, float("inf")),
        ({"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0.0),
        ({"Retry-After": "Wed, 21 Oct 2015 07:28:00"}, 0.0),
        ({"Retry-After": "tomorrow"}, None),
    ],
)
def test_retry_after(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(Headers(headers)) == seconds


def test_a_date_is_a_time_from_now() -> None:
    import datetime
    from email.utils import format_datetime

    moment = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=20)
    found = retry_after(Headers({"Retry-After": format_datetime(moment, usegmt=True)}))
    assert found is not None
    assert 17 < found <= 20


def test_the_last_attempt_waits_for_nothing() -> None:
    failure = TransportFailure("read", "x", sent=True)
    assert wait_after_failure(Retry(attempts=2), 2, failure, safe=True) is None
    assert wait_after_failure(Retry(attempts=2), 1, failure, safe=True) is not None
    assert wait_after_status(Retry(attempts=1), 1, 503, Headers({}), safe=True, in_progress=False) is None
