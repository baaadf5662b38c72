"""uvloop: its loops and transports are not those of asyncio, and do the same."""

import asyncio
import importlib
import os
import ssl

import trustme
import uvloop
from loopback import Loopback, Reply
from scene import KEY, answer, package, tell

transports = importlib.import_module(f"{package.__name__}.transports")
authority = trustme.CA()
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
authority.issue_cert("127.0.0.1", "localhost").configure_cert(context)
trusting = ssl.create_default_context()
authority.configure_trust(trusting)


async def calls(url):
    transport = transports.AsyncHTTPX2Transport(verify=trusting, max_connections=5)
    async with package.AsyncClient(base_url=url, key=KEY, retries=0, transport=transport) as client:
        found = await asyncio.gather(*(client.items.get_item(str(number)) for number in range(30)))
        return len({item.id for item in found})


async def late(url):
    async with package.AsyncClient(base_url=url, key=KEY, retries=0, deadline=0.2) as client:
        try:
            await client.items.get_item("slow")
        except package.RequestTimeoutError as error:
            return error.kind


def descriptors():
    return len(os.listdir("/proc/self/fd"))


with Loopback(default=answer) as plain, Loopback(default=answer, tls=context) as secure:
    many = [uvloop.run(calls(running.url)) for running in (plain, secure)]
    named = uvloop.run(calls(plain.url.replace("127.0.0.1", "localhost")))
    accepted = [plain.accepted, secure.accepted]
    plain.script(Reply(delay=1.0))
    kind = uvloop.run(late(plain.url))
    kept = package.AsyncClient(base_url=plain.url, key=KEY, retries=0)

    async def once():
        await kept.items.get_item("a")

    uvloop.run(once())
    plain.wait_closed()
    before = descriptors()
    for _ in range(50):
        uvloop.run(once())
    plain.wait_closed()
    tell(many=many, named=named, accepted=accepted, kind=kind, more=descriptors() - before)
