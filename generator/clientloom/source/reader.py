"""Reads the bytes of one file, and says plainly why it could not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from clientloom.diagnostics.records import Place, fail
from clientloom.suggestions import nearest


def read_file(file: Path, read: Callable[[Path], bytes]) -> bytes:
    """The bytes of `file`. BadInput where there is none, it is a directory, or it may not be read."""
    place = Place(file)
    try:
        data = read(file)
    except FileNotFoundError:
        close = _neighbour(file)
        raise fail(
            "CL101",
            f"There is no file {str(file)!r}.",
            help=(f"Did you mean {str(file.with_name(close))!r}?" if close else "Check the path."),
            place=place,
        ) from None
    except IsADirectoryError:
        raise fail(
            "CL102", f"{str(file)!r} is a directory, not a document.", help="Name the file in it.", place=place
        ) from None
    except PermissionError:
        if file.is_dir():  # what Windows says of a directory
            raise fail(
                "CL102", f"{str(file)!r} is a directory, not a document.", help="Name the file in it.", place=place
            ) from None
        raise fail(
            "CL101", f"The file {str(file)!r} may not be read.", help="Check its permissions.", place=place
        ) from None
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        raise fail(
            "CL101", f"The file {str(file)!r} cannot be read: {reason}.", help="Check the path.", place=place
        ) from None
    if not data.strip():
        raise fail("CL103", "The file is empty.", help="Put an OpenAPI or Swagger document in it.", place=place)
    return data


def _neighbour(file: Path) -> str | None:
    try:
        names = sorted(entry.name for entry in file.parent.iterdir() if entry.is_file())
    except OSError:
        return None
    return nearest(file.name, names)
