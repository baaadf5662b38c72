"""What replies had that the document has not: one record per place, for the log, a callback and a table."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from .support.locks import Lock

if TYPE_CHECKING:
    pass

_MOST = 10_000  # records kept; a server that makes up names without end must not fill the memory


class Drift(NamedTuple):
    """One difference between what the document says and what a reply had.

    `kind` is "unknown-field", "unknown-value" (of an enum), "unknown-variant" (of a union), "null", "missing",
    "type", "format", "media-type", "status", "content" (where the document has none), "json" (what JSON forbids: NaN,
    half a character), "digits" (of a second, beyond the sixth), or "total" (a listing that ended with fewer items than
    counted). `got` never holds a value, except for an enum's or a union's.
    """

    operation: str
    path: str
    kind: str
    expected: str
    got: str

    def __str__(self) -> str:
        return f"{self.operation}: {self.path}: {self.kind}: expected {self.expected}, got {self.got}"


class Reporter:
    """Takes the differences of one operation, and holds what its decoders have learned from them."""

    __slots__ = ("learned", "log", "operation")

    def __init__(self, log: DriftLog, operation: str) -> None:
        self.log = log
        self.operation = operation
        self.learned: dict[int, object] = {}  # by id of the decoder

    def __call__(self, path: str, kind: str, expected: str, got: object) -> None:
        self.log.report(self.operation, path, kind, expected, got)


class DriftLog:
    """All differences a client has met, each (operation, path, kind) once."""

    def __init__(
        self,
        logger: logging.Logger | None = None,
        on_drift: Callable[[Drift], None] | None = None,
        hide: Callable[[str], str] = str,
    ) -> None:
        self._hide = hide  # secrets of the client that a server writes where names and types are told
        self._logger = logger
        self._on_drift = on_drift
        self._records: dict[tuple[str, str, str], Drift] = {}
        self._reporters: dict[str, Reporter] = {}
        self._lock = Lock()

    def __reduce__(self) -> tuple[Any, ...]:
        # what was met stays here: another process keeps its own record
        return type(self), (self._logger, self._on_drift)

    def reporter(self, operation: str) -> Reporter:
        """What to hand to a decoder: the same object for the same operation."""
        found = self._reporters.get(operation)
        if found is None:
            found = self._reporters.setdefault(operation, Reporter(self, operation))
        return found

    def report(
        self, operation: str, path: str, kind: str, expected: str, got: object
    ) -> None:
        """Take one difference. Text is shown as it is; of anything else only the kind and the size."""
        key = (operation, path, kind)
        with self._lock:
            if key in self._records or len(self._records) >= _MOST:
                return
            from .serialization.json_values import describe

            told = got if isinstance(got, str) else describe(got)
            hide = self._hide
            drift = Drift(operation, hide(path), kind, expected, hide(told))
            self._records[key] = drift
        if self._logger is not None:
            self._logger.warning("reply differs from the API description: %s", drift)
        if self._on_drift is not None:
            try:
                self._on_drift(drift)
            except Exception:
                # the reply is fine; a mistake in the callback must not lose it
                (self._logger or logging.getLogger(__name__)).exception(
                    "on_drift failed for %s", drift
                )

    def clear(self) -> None:
        """Forget everything; differences met again are reported again."""
        with self._lock:
            self._records.clear()
            self._reporters.clear()

    def __iter__(self) -> Iterator[Drift]:
        return iter(list(self._records.values()))

    def __len__(self) -> int:
        return len(self._records)

    def __str__(self) -> str:
        rows = [Drift._fields, *self]
        widths = [
            max(len(row[column]) for row in rows)
            for column in range(len(Drift._fields))
        ]
        lines = [
            "  ".join(
                cell.ljust(width) for cell, width in zip(row, widths, strict=True)
            ).rstrip()
            for row in rows
        ]
        return "\n".join(lines) if len(self) else "no differences met"

    def __repr__(self) -> str:
        return f"<DriftLog: {len(self)} differences>"
