"""The budget of retries: a dead server is not hammered, by one client, a derived one, or single calls."""

import pytest
from call_kit import GET, Flavour, Reply

from runtime.call.retry_budget import Budgets
from runtime.errors import ServerError
from runtime.options import Retry
from runtime.support.locks import Lock


def test_a_budget_is_shared_by_client_derived_and_call(flavour: Flavour, waits: list[float]) -> None:
    policy = Retry(attempts=3, budget=5)
    client, script = flavour.client(*[Reply(503)] * 50, retries=policy)
    derived = client.with_options(retries=4)  # a number keeps the rest of the policy, its budget too
    for caller, options in ((client, {}), (derived, {}), (client, {"options": {"retries": policy}})):
        for _ in range(3):
            with pytest.raises(ServerError):
                flavour.call(caller, GET, {"id": "1"}, **options)
    assert len(script.sent) == 9 + 5


@pytest.mark.parametrize("place", ["client", "with_options", "call"])
def test_a_policy_holds_at_every_level(flavour: Flavour, waits: list[float], place: str) -> None:
    policy = Retry(attempts=2, statuses=frozenset({418}), backoff=0, max_wait=1, budget=3)
    client, script = flavour.client(
        *[Reply(418)] * 2,
        Reply(503),
        Reply(418, Retry_After="5"),
        *[Reply(418)] * 9,
        **({"retries": policy} if place == "client" else {}),
    )
    if place == "with_options":
        client = client.with_options(retries=policy)
    more = {"options": {"retries": policy}} if place == "call" else {}
    for sent in (2, 3, 4, 6, 8, 9):  # statuses, max_wait, and at last the budget
        with pytest.raises(Exception, match="getThing"):
            flavour.call(client, GET, {"id": "1"}, **more)
        assert len(script.sent) == sent
    assert waits == [0, 0, 0]


def test_success_gives_back(flavour: Flavour, waits: list[float]) -> None:
    client, script = flavour.client(
        *[Reply(503), Reply(200, {"id": "1"})] * 4, Reply(503), retries=Retry(attempts=2, budget=1, backoff=0)
    )
    for _ in range(4):
        flavour.call(client, GET, {"id": "1"})
    assert len(script.sent) == 8


def test_budgets_by_size_and_without_end() -> None:
    budgets = Budgets()
    assert budgets.of(Retry(budget=3)) is budgets.of(Retry(attempts=9, budget=3))
    assert budgets.of(Retry(budget=3)) is not budgets.of(Retry(budget=4))
    endless = budgets.of(Retry(budget=None))
    assert all(endless.take() for _ in range(1000))


def test_a_lock_is_open_after_a_fork() -> None:
    import os

    lock = Lock()
    with lock:
        child = os.fork()
        if child == 0:
            os._exit(0 if lock.acquire(0.5) else 1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert not lock.acquire(0) or lock.release() is None
