"""`source.lock`: which state of its source a vendored document is, and what it was when it was written."""

from __future__ import annotations

import json
from pathlib import Path

from msgspec import Struct

from clientloom.diagnostics.records import BadInput, Place, fail
from clientloom.regular_files import read_input

SOURCE_LOCK = "source.lock"
_FORMAT = 1


class SourceLock(Struct, frozen=True):
    """`source` as `client.toml` names it, the revision it was at, and SHA-256 of what it sent and of what was written.

    No date and no name of a machine: the same document gives the same lock.
    """

    source: str
    revision: str | None
    fetched: str
    written: str

    def text(self) -> bytes:
        """The file's content."""
        content = {
            "about": "Written by `clientloom update --write`; commit it.",
            "format": _FORMAT,
            "source": self.source,
            "revision": self.revision,
            "fetched": self.fetched,
            "written": self.written,
        }
        return (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode()


def read_source_lock(folder: Path) -> SourceLock | None:
    """The lock beside a `client.toml`, None where there is none. BadInput where it cannot be understood."""
    path = folder / SOURCE_LOCK
    try:
        content = json.loads(read_input(path))
        texts = [content[key] for key in ("source", "fetched", "written")]
        revision = content["revision"]
        if content["format"] != _FORMAT or not all(isinstance(each, str) for each in (*texts, revision or "")):
            raise ValueError("it is of another format")
        return SourceLock(texts[0], revision, texts[1], texts[2])
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError, OSError, RecursionError) as error:
        raise _unreadable(path, error) from None


def _unreadable(path: Path, error: Exception) -> BadInput:
    message = f"{path.name} cannot be read ({type(error).__name__}: {error})."
    return fail("CL233", message, help="Take it back from version control, or delete it.", place=Place(path))
