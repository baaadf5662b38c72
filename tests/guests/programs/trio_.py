"""trio: calls, deadlines, giving up and the end of the loop, as on asyncio."""

import os

import trio
from loopback import Held, Reply
from scene import KEY, package, server, tell


async def calls(url):
    async with package.AsyncClient(base_url=url, key=KEY, retries=0) as client:
        found = []

        async def one(number):
            found.append((await client.items.get_item(str(number))).id)

        async with trio.open_nursery() as nursery:
            for number in range(30):
                nursery.start_soon(one, number)
        return len(set(found))


async def late(url):
    async with package.AsyncClient(base_url=url, key=KEY, retries=0, deadline=0.2) as client:
        try:
            await client.items.get_item("slow")
        except package.RequestTimeoutError as error:
            return error.kind


async def retried(url):
    async with package.AsyncClient(base_url=url, key=KEY) as client:
        return (await client.items.get_item("a")).id


async def given_up(url):
    async with package.AsyncClient(base_url=url, key=KEY, retries=0) as client:
        with trio.move_on_after(0.1):
            await client.items.get_item("slow")
        return (await client.items.get_item("a")).id


def descriptors():
    return len(os.listdir("/proc/self/fd"))


with server() as running:
    many = trio.run(calls, running.url)
    with Held(Reply()) as held:
        running.script(held)
        kind = trio.run(late, running.url)
    running.script(Reply(503))
    again = trio.run(retried, running.url)
    with Held(Reply()) as held:
        running.script(held)
        after = trio.run(given_up, running.url)
    kept = package.AsyncClient(base_url=running.url, key=KEY, retries=0)

    async def once():
        await kept.items.get_item("a")

    trio.run(once)
    running.wait_closed()
    before = descriptors()
    for _ in range(50):
        trio.run(once)
    running.wait_closed()
    tell(many=many, kind=kind, again=again, after=after, more=descriptors() - before)
