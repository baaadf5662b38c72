"""Runs one job of a driver and takes a sample whenever a line comes in; runs in anybody's environment."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any

Sample = dict[str, float]
Job = Callable[[dict[str, Any]], Callable[[], Sample]]


def main(jobs: Mapping[str, Job]) -> None:
    """`python driver.py JOB SETTINGS`: answers one line of JSON when ready, and one for each line that comes."""
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)  # what the packages print is none of our answers
    name, settings = sys.argv[1], json.loads(sys.argv[2])
    if "source" in settings:
        sys.path.insert(0, settings["source"])
    try:
        sample = jobs[name](settings)
        print(json.dumps({"ready": True}), file=answers)
        for _ in sys.stdin:
            print(json.dumps(sample()), file=answers)
    except Exception as error:
        text = f"{type(error).__name__}: {error}".strip().splitlines()
        print(json.dumps({"unable": text[0][:300]}), file=answers)


def timed(work: Callable[[], object], times: int) -> Callable[[], Sample]:
    """A sample is the mean of so many runs in a row; a few go before, so that the first one is like the others."""
    for _ in range(min(times, 5)):
        work()

    def sample() -> Sample:
        began = time.perf_counter()
        for _ in range(times):
            work()
        return {"seconds": (time.perf_counter() - began) / times}

    return sample


def once(work: Callable[[], object]) -> Callable[[], Sample]:
    """One run, the first of this process: how long, and how much memory the process has used at most."""

    def sample() -> Sample:
        before = held()
        began = time.perf_counter()
        work()
        seconds = time.perf_counter() - began
        return {"seconds": seconds, "megabytes": peak(), "added": peak() - before}

    return sample


def peak() -> float:
    """The most memory this process has held, in MB; unlike `ru_maxrss` it knows nothing of the parent's."""
    return _status("VmHWM:")


def held() -> float:
    """The memory this process holds now, in MB."""
    return _status("VmRSS:")


def _status(label: str) -> float:
    with open("/proc/self/status") as file:
        for line in file:
            if line.startswith(label):
                return int(line.split()[1]) / 1024
    return 0.0


def content(settings: dict[str, Any], name: str = "page") -> bytes:
    """A reply that the bench wrote down for us."""
    with open(settings[name], "rb") as file:
        return file.read()


async def crowd(call: Callable[[], Any], total: int, in_flight: int) -> Sample:
    """So many async calls, of which so many are under way at any time."""
    import asyncio

    left = iter(range(total))

    async def worker() -> None:
        for _ in left:
            await call()

    began = time.perf_counter()
    await asyncio.gather(*(worker() for _ in range(in_flight)))
    return {"seconds": (time.perf_counter() - began) / total}


def crowded(open_client: Callable[[], Any], settings: dict[str, Any]) -> Callable[[], Sample]:
    """`open_client` gives `(call, close)`; both live in one event loop, which stays between the samples."""
    import asyncio

    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)

    async def start() -> Any:
        return open_client()

    call = loop.run_until_complete(start())
    in_flight = settings["in_flight"]
    loop.run_until_complete(crowd(call, in_flight, in_flight))
    return lambda: loop.run_until_complete(crowd(call, settings["total"], in_flight))


def paged(pages: Callable[[], Any], count: int) -> Callable[[], Sample]:
    """Walk `count` pages; `pages` gives an iterator over all their items. Time per page, and what memory grew by."""

    def sample() -> Sample:
        items = 0
        early = 0.0
        began = time.perf_counter()
        for _ in pages():
            items += 1
            if items == 20_000:
                early = held()
        seconds = time.perf_counter() - began
        assert items == count * 1_000, f"{items} items came"
        return {"seconds": seconds / count, "grown": held() - early}

    return sample
