"""Plays one fault to one client: what was sent, what the caller got, and whether anything was left behind."""

from __future__ import annotations

import importlib
import json
import logging
import pickle
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from support.flavours import Flavour

from clientloom.config.records import load_config
from clientloom.pipeline import print_package, understand
from faults.server import Answer, FaultServer, Received

HERE = Path(__file__).resolve().parent
TOKEN = "canary-7f3a9c"  # in every request, and nowhere else


@dataclass(frozen=True)
class Fault:
    """One row of the table: what goes wrong, what is called, and exactly what must come of it."""

    group: str
    name: str
    act: Callable[[Bench], Any]
    answers: tuple[Answer, ...] = ()
    requests: tuple[str, ...] = ()  # as `shown` tells them, in order
    outcome: str = ""  # as `told` tells it
    client: dict[str, Any] = field(default_factory=dict[str, Any])
    waits: tuple[tuple[float, float], ...] | None = None  # between which bounds each wait before a retry lies
    drift: tuple[str, ...] = ()
    tls: bool | Callable[[], Any] = False  # or what makes the context of the server
    cut_short: bool = False  # whether the client hangs up while the last answer goes on

    @property
    def id(self) -> str:
        return f"{self.group}: {self.name}"


@dataclass
class Seen:
    """What came of it."""

    requests: tuple[str, ...]
    outcome: str
    waits: list[float]
    drift: tuple[str, ...]
    open: int  # connections, one second after close()
    unplayed: int
    cut_short: int  # answers that the client did not wait for
    complaints: list[str]

    def against(self, fault: Fault) -> list[str]:
        """Everything in which it is not what the table says."""
        waits = fault.waits
        waited = waits is None or (
            len(waits) == len(self.waits)
            and all(low <= wait <= high for wait, (low, high) in zip(self.waits, waits, strict=True))
        )
        held = {
            f"gave {self.outcome}, not {fault.outcome}": self.outcome == fault.outcome,
            f"sent {self.requests}, not {fault.requests}": self.requests == fault.requests,
            f"reported {self.drift}, not {fault.drift}": self.drift == fault.drift,
            f"waited {self.waits}, not {waits}": waited,
            "waited for the end of the last answer": bool(self.cut_short) or not fault.cut_short,
            f"left {self.open} connections open": self.open == 0,
            f"left {self.unplayed} answers unasked for": self.unplayed == 0,
        }
        return [*(why for why, holds in held.items() if not holds), *self.complaints]


class Bench:
    """A server that misbehaves, another that should never hear of us, and a client. Sync and async alike."""

    def __init__(self, fault: Fault, kind: str, server: FaultServer, other: FaultServer, folder: Path) -> None:
        self.fault = fault
        self.flavour = Flavour(kind)
        self.server = server
        self.other = other
        self.folder = folder
        self.package = trouble()
        self.errors = importlib.import_module("trouble.errors")
        self._clients: list[Any] = []

    @property
    def is_async(self) -> bool:
        return self.flavour.is_async

    def client(self, **arguments: Any) -> Any:
        """A client with short waits; a fault's own arguments win."""
        retry = self.package.Retry(attempts=3, backoff=0.01)
        merged = {"base_url": self.server.url, "token": TOKEN, "retries": retry, "timeout": 5.0}
        merged |= {**self.fault.client, **arguments}
        if merged.get("transport") == "trusting":
            merged["transport"] = self.transport(verify=tls().bundle)
        merged = {name: value(self) if name == "token" and callable(value) else value for name, value in merged.items()}
        maker = self.package.AsyncTroubleClient if self.is_async else self.package.TroubleClient
        client = maker(**merged)
        self._clients.append(client)
        return client

    def transport(self, **arguments: Any) -> Any:
        module = importlib.import_module("trouble.transports")
        return (module.AsyncHTTPX2Transport if self.is_async else module.HTTPX2Transport)(**arguments)

    @property
    def things(self) -> Any:
        """The resource of the one client that most faults need."""
        if not self._clients:
            self.client()
        return self._clients[0].things

    @property
    def files(self) -> Any:
        if not self._clients:
            self.client()
        return self._clients[0].files

    def run(self, value: Any) -> Any:
        return self.flavour.run(value)

    def attempt(self, call: Callable[[], Any]) -> Any:
        """What a call gives, or the error it raises: for those with more than one."""
        try:
            return self.run(call())
        except self.errors.ClientError as error:
            return error

    def gather(self, pager: Any) -> list[Any]:
        """Every item, and the error that ended it, if one did."""
        found: list[Any] = []

        async def gathered() -> None:
            async for item in pager:
                found.append(item)

        try:
            if self.is_async:
                self.run(gathered())
            else:
                for item in pager:
                    found.append(item)
        except self.errors.ClientError as error:
            found.append(error)
        return found

    def drift(self) -> tuple[str, ...]:
        return tuple(f"{one.path} {one.kind}" for client in self._clients for one in client.drift)

    def close(self) -> None:
        for client in self._clients:
            self.run(client.close())


def play(fault: Fault, kind: str) -> Seen:
    """One fault, once."""
    with ExitStack() as stack:
        context = fault.tls() if callable(fault.tls) else tls().server if fault.tls else None
        server = stack.enter_context(FaultServer(context))
        other = stack.enter_context(FaultServer())
        folder = Path(stack.enter_context(TemporaryDirectory()))
        bench = Bench(fault, kind, server, other, folder)
        server.script(*fault.answers)
        waits = stack.enter_context(_waits())
        complaints: list[str] = []
        try:
            try:
                result = fault.act(bench)
            except bench.errors.ClientError as error:
                result = error
                complaints += _complaints(error)
            drift = bench.drift()
        finally:
            bench.close()
            left = server.wait_closed(1.0) + other.wait_closed(1.0)
            bench.flavour.close()
        complaints += [
            f"another host was sent {name}: {value!r}"
            for request in other.received
            for name, value in request.headers
            if TOKEN in value
        ]
        return Seen(
            shown(server.received), told(result), list(waits), drift, left, server.left(), server.cut_short, complaints
        )


def shown(requests: list[Received]) -> tuple[str, ...]:
    """Requests in short. Idempotency keys are numbered as they first appear, and so are tokens other than ours."""
    keys: list[str] = []
    lines: list[str] = []
    for request in requests:
        line = f"{request.method} {request.target}"
        key = request.header("Idempotency-Key")
        if key is not None:
            if key not in keys:
                keys.append(key)
            line += f" key {keys.index(key) + 1}"
        token = request.header("Authorization")
        if token != f"Bearer {TOKEN}":
            line += f" as {token}"
        if request.body:
            text = request.body.decode("latin-1")
            line += f" {text}" if len(text) <= 40 else f" {len(text)} bytes"
        lines.append(line)
    return tuple(lines)


_FIELDS = {
    "TransportError": ("kind", "sent", "attempts"),
    "RequestTimeoutError": ("kind", "sent", "attempts"),
    "DecodeError": ("path", "expected", "got"),
    "UnexpectedMediaVersionError": ("result",),
    "PagingError": (),
}


def told(value: Any) -> str:
    """A result or an error with its fields, in one line."""
    if isinstance(value, Exception):
        name = type(value).__name__
        fields = _FIELDS.get(name, ("status", "body", "attempts") if hasattr(value, "status") else ())
        parts = [f"{field}={_plain(getattr(value, field))}" for field in fields]
        if name == "PagingError":
            parts.append(str(value).partition(": ")[2])
        if getattr(value, "cursor", None):
            parts.append("resumable")
        return f"{name}({', '.join(parts)})"
    if isinstance(value, list | tuple):
        return " ".join(told(item) for item in value) or "nothing"
    return _plain(value)


def _plain(value: Any) -> str:
    if hasattr(value, "__struct_fields__"):
        value = importlib.import_module("trouble").to_dict(value)
        if set(value) == {"id"}:
            return str(value["id"])
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bytes):
        return repr(value) if len(value) <= 40 else f"{len(value)} bytes"
    if isinstance(value, str):
        return value if len(value) <= 90 else f"{len(value)} characters"
    return str(value)


def _complaints(error: Exception) -> list[str]:
    """What no error may do, whatever the fault: lose itself in a pickle, or show the secret."""
    found: list[str] = []
    copy = pickle.loads(pickle.dumps(error))
    if type(copy) is not type(error) or str(copy) != str(error) or told(copy) != told(error):
        found.append("does not survive a pickle")
    shown = [str(error), repr(error), repr(vars(error)), pickle.dumps(error).decode("latin-1")]
    seen: list[BaseException] = []
    links: list[BaseException | None] = [error]
    while links:
        link = links.pop()
        if link is None or link in seen:
            continue
        seen.append(link)
        shown += [str(link), *_frames(link)]
        links += [link.__cause__, link.__context__]
    if any(TOKEN in text for text in shown):
        found.append("shows the secret")
    return found


def _frames(error: BaseException) -> Iterator[str]:
    """The local variables of the package's own frames, as a crash reporter would show them."""
    trace = error.__traceback__
    while trace is not None:
        if "trouble" in Path(trace.tb_frame.f_code.co_filename).parts:
            yield from map(repr, trace.tb_frame.f_locals.values())
        trace = trace.tb_next


@contextmanager
def _waits() -> Iterator[list[float]]:
    """The seconds the client waited before each retry, as its log tells them."""
    waits: list[float] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if isinstance(record.args, tuple) and "next attempt" in record.msg:
                waits.append(float(str(record.args[-1])))

    logger = logging.getLogger("trouble")
    listener = Listener(logging.INFO)
    before = logger.level
    logger.addHandler(listener)
    logger.setLevel(logging.INFO)
    try:
        yield waits
    finally:
        logger.removeHandler(listener)
        logger.setLevel(before)


_folders: list[TemporaryDirectory[str]] = []  # they go when the process ends


def _kept() -> Path:
    _folders.append(TemporaryDirectory(prefix="trouble-"))
    return Path(_folders[-1].name)


@cache
def trouble() -> Any:
    """The package under test: made from `api.yaml` once, with the runtime as it lies."""
    folder = _kept()
    for path, data in print_package(understand(load_config(HERE / "client.toml"))).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    sys.path.insert(0, str(folder / "src"))
    return importlib.import_module("trouble")


@dataclass(frozen=True)
class Tls:
    authority: Any
    server: Any
    bundle: str


@cache
def tls() -> Tls:
    """A certificate for 127.0.0.1 and the authority that signed it, which nobody else trusts."""
    import ssl

    import trustme

    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    bundle = _kept() / "authority.pem"
    authority.cert_pem.write_to_path(str(bundle))
    return Tls(authority, context, str(bundle))
