"""A package index on loopback, as releases are uploaded to and installed from."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType

_PATIENCE = 20.0  # seconds until it answers


class Index:
    """pypiserver over an empty folder: `with Index(folder) as index: index.url`."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = int(free.getsockname()[1])
        self.url = f"http://127.0.0.1:{self._port}"
        self._log = (folder.parent / "index.log").open("w")
        # -P . -a . : uploads need no password; one of a version that is there is refused, as PyPI does
        options = ["-i", "127.0.0.1", "-p", str(self._port), "-P", ".", "-a", ".", "--disable-fallback", str(folder)]
        command = [Path(sys.executable).with_name("pypi-server"), "run", *options]
        self._process = subprocess.Popen(command, stdout=self._log, stderr=self._log)

    def __enter__(self) -> Index:
        end = time.monotonic() + _PATIENCE
        while True:
            try:
                socket.create_connection(("127.0.0.1", self._port), 1).close()
                return self
            except OSError:
                if time.monotonic() > end or self._process.poll() is not None:
                    raise
                time.sleep(0.05)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait(10)
        self._log.close()
