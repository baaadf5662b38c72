"""HTTP/2: forty calls at once share one connection, in tasks and in threads."""

import asyncio
import importlib
import json
import socket
import ssl
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import h2.config
import h2.connection
import h2.events
import trustme
from scene import KEY, package, tell

authority = trustme.CA()
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
authority.issue_cert("127.0.0.1").configure_cert(context)
context.set_alpn_protocols(["h2", "http/1.1"])
trusting = ssl.create_default_context()
authority.configure_trust(trusting)
accepted = []


def serve(listening):
    while True:
        plain, _ = listening.accept()
        accepted.append(plain)
        threading.Thread(target=speak, args=(plain,), daemon=True).start()


def speak(plain):
    lock = threading.Lock()
    with context.wrap_socket(plain, server_side=True) as sock:
        speaker = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False))
        speaker.initiate_connection()
        sock.sendall(speaker.data_to_send())

        def reply(stream):
            time.sleep(0.05)
            with lock:
                body = json.dumps({"id": str(stream)}).encode()
                speaker.send_headers(stream, [(":status", "200"), ("content-type", "application/json")])
                speaker.send_data(stream, body, end_stream=True)
                sock.sendall(speaker.data_to_send())

        while data := sock.recv(65536):
            with lock:
                events = speaker.receive_data(data)
                sock.sendall(speaker.data_to_send())
            for event in events:
                if isinstance(event, h2.events.StreamEnded):
                    threading.Thread(target=reply, args=(event.stream_id,), daemon=True).start()


listening = socket.create_server(("127.0.0.1", 0))
threading.Thread(target=serve, args=(listening,), daemon=True).start()
url = f"https://127.0.0.1:{listening.getsockname()[1]}"
transports = importlib.import_module(f"{package.__name__}.transports")


async def tasks():
    transport = transports.AsyncHTTPX2Transport(http2=True, verify=trusting)
    async with package.AsyncClient(base_url=url, key=KEY, transport=transport) as client:
        found = await asyncio.gather(*(client.items.get_item(str(number)) for number in range(40)))
        return len({item.id for item in found})


def threads():
    transport = transports.HTTPX2Transport(http2=True, verify=trusting)
    with package.Client(base_url=url, key=KEY, transport=transport) as client, ThreadPoolExecutor(40) as pool:
        return len({item.id for item in pool.map(client.items.get_item, map(str, range(40)))})


answers = [asyncio.run(tasks()), threads()]
tell(answers=answers, connections=len(accepted))
