"""socksio: calls through a SOCKS proxy, one connection for all of a client's."""

import asyncio
import importlib
import socket
import struct
import threading

from scene import KEY, package, server, tell

transports = importlib.import_module(f"{package.__name__}.transports")
asked = []


def pass_on(source, target):
    while data := source.recv(65536):
        target.sendall(data)


def speak(near):
    with near:
        near.recv(near.recv(2)[1])
        near.sendall(b"\x05\x00")
        near.recv(4)  # version, command, reserved, an IPv4 address
        host, port = socket.inet_ntoa(near.recv(4)), struct.unpack(">H", near.recv(2))[0]
        asked.append(f"{host}:{port}")
        with socket.create_connection((host, port)) as far:
            near.sendall(b"\x05\x00\x00\x01" + bytes(6))
            threading.Thread(target=pass_on, args=(far, near), daemon=True).start()
            pass_on(near, far)


def serve(listening):
    while True:
        threading.Thread(target=speak, args=(listening.accept()[0],), daemon=True).start()


listening = socket.create_server(("127.0.0.1", 0))
threading.Thread(target=serve, args=(listening,), daemon=True).start()
proxy = f"socks5://127.0.0.1:{listening.getsockname()[1]}"


async def calls(url):
    transport = transports.AsyncHTTPX2Transport(proxy=proxy)
    async with package.AsyncClient(base_url=url, key=KEY, transport=transport) as client:
        return [(await client.items.get_item(name)).id for name in "abc"]


with server() as running:
    with package.Client(base_url=running.url, key=KEY, transport=transports.HTTPX2Transport(proxy=proxy)) as client:
        sync = [client.items.get_item(name).id for name in "abc"]
    tell(gave=[sync, asyncio.run(calls(running.url))], tunnels=len(asked), to=asked == [running.url[7:]] * len(asked))
