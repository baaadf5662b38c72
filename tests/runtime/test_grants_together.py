"""Tokens that many callers want at once: one request for all of them, and nobody left waiting."""

import asyncio
import threading
import time
from typing import Any

import pytest
from call_kit import AsyncKitClient, KitClient, Reply, SyncScript
from grants_kit import CALL, credentials

from runtime.errors import RequestTimeoutError, TokenError
from runtime.http.messages import Request
from runtime.http.timeout import Timeout


def test_a_thread_waits_for_a_token_no_longer_than_its_deadline() -> None:
    asked, enough = threading.Event(), threading.Event()

    class Stuck(SyncScript):
        def send(self, request: Request, timeout: Timeout) -> Reply:
            asked.set()
            assert enough.wait(20)
            return Reply(200, {"access_token": "t"})

    client = KitClient(transport=Stuck(), secrets={"OAuth": credentials()})
    first = threading.Thread(target=client.things.call, args=(CALL,))
    first.start()
    assert asked.wait(5)
    with pytest.raises(RequestTimeoutError):
        client.things.call(CALL, options={"deadline": 0.1})
    assert first.is_alive()  # the token is still asked for
    enough.set()
    first.join()


class Counting:
    """Answers token requests slowly, with what the test says, and calls at once."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer
        self.asked = 0
        self.called = 0
        self.lock = threading.Lock()

    def reply(self, request: Request) -> Reply:
        with self.lock:
            if "login" in request.url:
                self.asked += 1
                return self.answer()  # type: ignore[no-any-return]
            self.called += 1
            assert request.header("authorization") == "Bearer t1"
            return Reply(200, {})


class SlowSync(Counting):
    def send(self, request: Request, timeout: Timeout) -> Reply:
        if "login" in request.url:
            time.sleep(0.1)
        return self.reply(request)

    def close(self) -> None:
        return None


class SlowAsync(Counting):
    async def send(self, request: Request, timeout: Timeout) -> Reply:
        await asyncio.sleep(0.05)
        return self.reply(request)

    async def aclose(self) -> None:
        return None


def in_threads(count: int, work: Any) -> list[BaseException]:
    failed: list[BaseException] = []

    def guarded() -> None:
        try:
            work()
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=guarded) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return failed


def test_a_thousand_threads_make_one_token_request() -> None:
    transport = SlowSync(lambda: Reply(200, {"access_token": "t1"}))
    client = KitClient(transport=transport, secrets={"OAuth": credentials()})
    assert in_threads(1000, lambda: client.things.call(CALL)) == []
    assert (transport.asked, transport.called) == (1, 1000)


def test_a_thousand_tasks_make_one_token_request() -> None:
    transport = SlowAsync(lambda: Reply(200, {"access_token": "t1"}))
    client = AsyncKitClient(transport=transport, secrets={"OAuth": credentials()})

    async def main() -> None:
        await asyncio.gather(*(client.things.call(CALL) for _ in range(1000)))

    asyncio.run(main())
    assert (transport.asked, transport.called) == (1, 1000)


def test_who_waited_for_a_token_shares_its_failure() -> None:
    def refused() -> Reply:
        return Reply(400, {"error": "invalid_client"})

    slow = SlowAsync(refused)
    client = AsyncKitClient(transport=slow, secrets={"OAuth": credentials()})

    async def main() -> list[Any]:
        return await asyncio.gather(*(client.things.call(CALL) for _ in range(200)), return_exceptions=True)

    results = asyncio.run(main())
    assert {type(result) for result in results} == {TokenError}
    assert (slow.asked, slow.called) == (1, 0)
    transport = SlowSync(refused)
    threaded = KitClient(transport=transport, secrets={"OAuth": credentials()})
    failed = in_threads(20, lambda: threaded.things.call(CALL))
    assert {type(error) for error in failed} == {TokenError}
    assert transport.asked == 1
    # and the next call asks anew
    transport.answer = lambda: Reply(200, {"access_token": "t1"})
    threaded.things.call(CALL)
    assert transport.asked == 2


def test_a_cancelled_asker_leaves_the_asking_to_the_next() -> None:
    transport = SlowAsync(lambda: Reply(200, {"access_token": "t1"}))
    client = AsyncKitClient(transport=transport, secrets={"OAuth": credentials()})

    async def main() -> None:
        first = asyncio.create_task(client.things.call(CALL))
        second = asyncio.create_task(client.things.call(CALL))
        await asyncio.sleep(0.01)
        first.cancel()
        await second
        with pytest.raises(asyncio.CancelledError):
            await first

    asyncio.run(main())
    assert transport.called == 1
