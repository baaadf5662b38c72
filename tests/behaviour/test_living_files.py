"""Large uploads and downloads are never held in memory. 64 MB each way here; `CLIENTLOOM_BIG=1024` makes it 1 GB."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from support.clients import source

MEGABYTES = int(os.environ.get("CLIENTLOOM_BIG", "64"))
MOST_EXTRA = 40  # megabytes

# Reads and forgets what it is sent, says how much that was, and sends as much as it is asked for.
SERVER = """
import json, socket, sys, threading
size = int(sys.argv[1]) << 20
HEAD = b"HTTP/1.1 %s\\r\\nContent-Type: %s\\r\\nContent-Length: %d\\r\\n\\r\\n"
def answer(connection):
    file = connection.makefile("rb", 1 << 20)
    while True:
        first = file.readline().split()
        if not first:
            return
        length, chunked = 0, False
        while (line := file.readline().strip()):
            name, _, value = line.lower().partition(b":")
            if name == b"content-length":
                length = int(value)
            chunked = chunked or (name == b"transfer-encoding")
        got = 0
        while chunked or got < length:
            if chunked:
                part = int(file.readline(), 16)
                got += len(file.read(part))
                file.readline()
                if not part:
                    break
            else:
                got += len(file.read(min(1 << 20, length - got)))
        if first[0] == b"GET":
            small = b"small" in first[1]
            total = 10 if small else size
            connection.sendall(HEAD % (b"200 OK", b"application/octet-stream", total))
            block = bytes(1 << 20)
            while total:
                total -= connection.send(block[:total])
        else:
            body = json.dumps({"id": str(got)}).encode()
            connection.sendall(HEAD % (b"201 Created", b"application/vnd.illumina.v3+json", len(body)) + body)
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True:
    threading.Thread(target=answer, args=listener.accept()[:1], daemon=True).start()
"""

CLIENT = """
import asyncio, json, pathlib, sys
import ica_v3
port, size, folder, how = int(sys.argv[1]), int(sys.argv[2]) << 20, pathlib.Path(sys.argv[3]), sys.argv[4]
big, small = folder / "big.bin", folder / "small.bin"
def peak():
    # not ru_maxrss: that is inherited from the parent
    lines = pathlib.Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
def pieces():
    for _ in range(size >> 20):
        yield bytes(1 << 20)
async def later():
    for piece in pieces():
        yield piece
url = f"http://127.0.0.1:{port}"
arguments = {"base_url": url, "jwt_auth": "t", "timeout": 60}
told = []
def main(client):
    def upload(content):
        return client.project_pipeline.create_project_pipeline_file("p", "q", {"content": content})
    def download(name):
        return client.project_pipeline.with_streaming_response.download_project_pipeline_file_content("p", "q", name)
    yield upload(small), None
    yield download("small"), folder / "saved"
    before = peak()
    yield upload(big), None
    told.append(peak() - before)
    with open(big, "rb") as file:
        yield upload(file), None
    told.append(peak() - before)
    yield upload(pieces() if how == "sync" else later()), None
    told.append(peak() - before)
    yield download("big"), folder / "saved"
    told.append(peak() - before)
sent = []
seen = [0]
def progress(done, total):
    assert done > seen[0] or done <= 1 << 20
    seen[0] = done
def sync():
    with ica_v3.IcaV3Client(**arguments) as client:
        steps = main(client)
        for result, target in steps:
            if target is None:
                sent.append(int(result.id))
            else:
                with result as reply:
                    reply.save(target, progress=progress)
async def asynchronous():
    async with ica_v3.AsyncIcaV3Client(**arguments) as client:
        for result, target in main(client):
            if target is None:
                sent.append(int((await result).id))
            else:
                async with result as reply:
                    await reply.save(target, progress=progress)
sync() if how == "sync" else asyncio.run(asynchronous())
print(json.dumps({"extra": told, "sent": sent, "saved": (folder / "saved").stat().st_size, "told": seen[0]}))
"""


@pytest.mark.parametrize("how", ["sync", "async"])
def test_large_files_are_not_held_in_memory(how: str, tmp_path: Path) -> None:
    size = MEGABYTES << 20
    (tmp_path / "small.bin").write_bytes(b"x" * 10)
    with open(tmp_path / "big.bin", "wb") as file:
        file.truncate(size)
    server = subprocess.Popen([sys.executable, "-c", SERVER, str(MEGABYTES)], stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        port = server.stdout.readline().strip()
        done = subprocess.run(
            [sys.executable, "-c", CLIENT, port, str(MEGABYTES), str(tmp_path), how],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(source("ica_v3"))},
        )
    finally:
        server.kill()
        server.wait()
        (tmp_path / "big.bin").unlink()
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert any(told["extra"]), "a peak that never moves is not measured"
    (tmp_path / "saved").unlink()
    assert all(sent >= size for sent in told["sent"][1:]), told
    assert told["saved"] == told["told"] == size
    assert max(told["extra"]) < MOST_EXTRA, told
    print(f"{how}: extra memory in MB after path, file, iterator, download: {told['extra']}")
