"""The soak: many calls, sync and async, with random faults, and then the books: `make soak`."""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from faults.bench import trouble
from faults.page import PAGE, put

from soak.server import DRIFT, PAGE_SIZE, PAGES, content_of

TESTS = Path(__file__).resolve().parents[1]
THREADS = 8
TASKS = 32
ROUNDS = 40
MOST_SECONDS = 300.0
MOST_SLOPE = 1.0  # MB for 10,000 calls
KINDS = ("get", "get", "get", "order", "order", "post", "list", "download", "upload", "get")


class Books:
    """What became of each call. Nothing grows with their number but two bytes each, taken at the start."""

    def __init__(self, calls: int) -> None:
        self.outcomes: Counter[tuple[str, str]] = Counter()
        self.ended = bytearray(calls)  # how often each call ended: once
        self.results = bytearray(calls)  # 1: a result, 2: an error that nothing was sent, 3: another error
        self.wrong: list[str] = []

    def result(self, number: int, kind: str, right: bool) -> None:
        self._end(number, kind, "result", 1)
        if not right:
            self.wrong.append(f"{kind} {number} gave something else than what is there")

    def error(self, number: int, kind: str, error: Exception) -> None:
        sent = getattr(error, "sent", True)
        self._end(number, kind, type(error).__name__, 3 if sent else 2)

    def _end(self, number: int, kind: str, outcome: str, result: int) -> None:
        self.outcomes[kind, outcome] += 1
        self.ended[number] += 1
        self.results[number] = result


def kind_of(number: int) -> str:
    return KINDS[number % len(KINDS)]


def expected_items(number: int) -> list[str]:
    return [f"{number}-{item}" for item in range(PAGES * PAGE_SIZE)]


def call_sync(client: Any, number: int, books: Books, expected: tuple[type[Exception], ...]) -> None:
    kind, id = kind_of(number), str(number)
    try:
        if kind == "get":
            right = client.things.get_thing(id).id == id
        elif kind == "order":
            right = client.things.order_thing({"id": id}).id == id
        elif kind == "post":
            right = client.things.create_thing({"id": id}).id == id
        elif kind == "upload":
            right = client.files.write_file(id, content_of(id)) is None
        elif kind == "download":
            right = client.files.read_file(id) == content_of(id)
        else:
            found: list[str] = []
            pager = client.things.list_things(size=number)
            while True:
                try:
                    for item in pager:
                        found.append(item.id)
                    break
                except expected as error:
                    pager = pager.resume(error.cursor)  # type: ignore[attr-defined]
            right = found == expected_items(number)
        books.result(number, kind, right)
    except expected as error:
        books.error(number, kind, error)


async def call_async(client: Any, number: int, books: Books, expected: tuple[type[Exception], ...]) -> None:
    kind, id = kind_of(number), str(number)
    try:
        if kind == "get":
            right = (await client.things.get_thing(id)).id == id
        elif kind == "order":
            right = (await client.things.order_thing({"id": id})).id == id
        elif kind == "post":
            right = (await client.things.create_thing({"id": id})).id == id
        elif kind == "upload":
            right = await client.files.write_file(id, content_of(id)) is None
        elif kind == "download":
            right = await client.files.read_file(id) == content_of(id)
        else:
            found: list[str] = []
            pager = client.things.list_things(size=number)
            while True:
                try:
                    async for item in pager:
                        found.append(item.id)
                    break
                except expected as error:
                    pager = pager.resume(error.cursor)  # type: ignore[attr-defined]
            right = found == expected_items(number)
        books.result(number, kind, right)
    except expected as error:
        books.error(number, kind, error)


async def in_tasks(numbers: range, call: Callable[[int], Any]) -> None:
    """All calls, so many at a time."""
    left = iter(numbers)

    async def worker() -> None:
        for number in left:
            await call(number)

    await asyncio.gather(*(worker() for _ in range(TASKS)))


def memory() -> float:
    """Megabytes that the process holds."""
    gc.collect()
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        import tracemalloc

        if not tracemalloc.is_tracing():
            tracemalloc.start()
        return tracemalloc.get_traced_memory()[0] / 1e6


def slope(samples: list[tuple[int, float]]) -> float:
    """Megabytes for each 10,000 calls, by least squares over the last 80 % of the samples."""
    last = samples[len(samples) // 5 :]
    x = sum(calls for calls, _ in last) / len(last)
    y = sum(held for _, held in last) / len(last)
    spread = sum((calls - x) ** 2 for calls, _ in last)
    return 10_000 * sum((calls - x) * (held - y) for calls, held in last) / spread


def audit(calls: int, books: Books, theirs: dict[str, Any]) -> list[str]:
    """Everything that does not fit between the client's books and the server's."""
    wrong = [*books.wrong, *theirs["wrong"]]
    if any(ended != 1 for ended in books.ended):
        wrong.append(f"{sum(ended != 1 for ended in books.ended)} calls did not end exactly once")
    for number in range(calls):
        kind = kind_of(number)
        if kind not in ("order", "post"):
            continue
        done, result = theirs["done"].get(f"{kind} {number}", 0), books.results[number]
        if done > 1:
            wrong.append(f"{kind} {number} was carried out {done} times")
        if result == 1 and done != 1:
            wrong.append(f"{kind} {number} gave a result and was carried out {done} times")
        if result == 2 and done:
            wrong.append(f"{kind} {number} was told not to be sent, and was carried out")
    if theirs["open"]:
        wrong.append(f"{theirs['open']} connections are open")
    return wrong


def soak(calls: int, seed: str, most_slope: float = MOST_SLOPE) -> tuple[list[str], str]:
    """What is wrong, and the report."""
    trouble()
    from trouble import AsyncTroubleClient, Retry, TroubleClient  # type: ignore[import-not-found]
    from trouble.errors import ApiError, DecodeError, TransportError  # type: ignore[import-not-found]

    expected = (ApiError, DecodeError, TransportError)
    books = Books(calls)
    environment = {**os.environ, "PYTHONPATH": str(TESTS)}
    process = subprocess.Popen(
        [sys.executable, "-m", "soak.server", seed],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    began = time.monotonic()
    try:
        url = f"http://127.0.0.1:{process.stdout.readline().strip()}"
        settings: dict[str, Any] = {
            "base_url": url,
            "token": "t",
            "timeout": 2.0,
            "retries": Retry(attempts=4, backoff=0.002, budget=None),
        }
        files = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
        samples = run(calls, TroubleClient(**settings), AsyncTroubleClient(**settings), books, expected)
        time.sleep(1)
        process.stdin.write("books\n")
        process.stdin.flush()
        theirs = json.loads(process.stdout.readline())
        leaked = (len(os.listdir("/proc/self/fd")) if files else 0) - files
    finally:
        process.stdin.close()
        process.terminate()
        process.wait(10)
    took = time.monotonic() - began
    wrong = audit(calls, books, theirs)
    grown = slope(samples)
    if leaked > 0:
        wrong.append(f"{leaked} files of this process are still open")
    if grown > most_slope:
        wrong.append(f"memory grows by {grown:.2f} MB for 10,000 calls")
    if took > MOST_SECONDS:
        wrong.append(f"it took {took:.0f} s")
    return wrong, report(calls, seed, books, theirs, grown, samples, took)


def run(
    calls: int, client: Any, async_client: Any, books: Books, expected: tuple[type[Exception], ...]
) -> list[tuple[int, float]]:
    """All calls in rounds, each half sync and half async, on two clients; what memory was held after each round."""
    samples: list[tuple[int, float]] = []
    step = max(1, calls // ROUNDS)
    with asyncio.Runner() as runner, ThreadPoolExecutor(THREADS) as threads:
        for start in range(0, calls, step):
            end = min(start + step, calls)
            middle = (start + end) // 2
            for _ in threads.map(lambda number: call_sync(client, number, books, expected), range(start, middle)):
                pass
            runner.run(in_tasks(range(middle, end), lambda number: call_async(async_client, number, books, expected)))
            samples.append((end, memory()))
        client.close()
        runner.run(async_client.close())
    return samples


def report(
    calls: int,
    seed: str,
    books: Books,
    theirs: dict[str, Any],
    grown: float,
    samples: list[tuple[int, float]],
    took: float,
) -> str:
    outcomes = sorted({outcome for _, outcome in books.outcomes}, key=lambda outcome: (outcome != "result", outcome))
    kinds = sorted({kind for kind, _ in books.outcomes})
    lines = [f"| call | {' | '.join(outcomes)} |", f"|---|{'---|' * len(outcomes)}"]
    lines += [
        f"| {kind} | {' | '.join(str(books.outcomes[kind, outcome]) for outcome in outcomes)} |" for kind in kinds
    ]
    failed = sum(count for fault, count in theirs["faults"].items() if fault not in DRIFT)
    lines += [
        "",
        f"{calls:,} calls (seed {seed}), {theirs['requests']:,} requests on {theirs['accepted']:,} connections, "
        f"{failed:,} of them with a fault, in {took:.0f} s.",
        f"Connections open one second after `close()`: {theirs['open']}. "
        f"Memory: {samples[0][1]:.1f} MB after the first round, {samples[-1][1]:.1f} MB at the end; "
        f"slope over the last 80 %: {grown:+.2f} MB for 10,000 calls.",
    ]
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(prog="soak", description=__doc__)
    parser.add_argument("--calls", type=int, default=20_000)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--write", action="store_true", help="write the figures into docs/reliability.md")
    arguments = parser.parse_args()
    wrong, text = soak(arguments.calls, arguments.seed)
    print(text)
    for line in wrong[:20]:
        print(f"wrong: {line}", file=sys.stderr)
    if not wrong and arguments.write:
        PAGE.write_text(put(PAGE.read_text(encoding="utf-8"), "soak", text), encoding="utf-8")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
