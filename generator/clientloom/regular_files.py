"""Reads files that are files: no named pipe, no device, nothing endless, and a link only where one is allowed."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

# the largest documents in the wild have some 30 MB; what is beyond this is a mistake or an attack
MOST_BYTES = 256 << 20


def read_input(path: Path) -> bytes:
    """The bytes of a file that somebody named, through links too. OSError where it is not regular, or too large."""
    return _read(path, 0)


def read_output(path: str | Path) -> bytes:
    """The bytes of a file in an output folder. OSError as well where it is a link: we never write one."""
    return _read(path, getattr(os, "O_NOFOLLOW", 0))


def _read(path: str | Path, flags: int) -> bytes:
    # without O_NONBLOCK the opening of a named pipe waits for somebody to write
    flags |= os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags)
    except OSError as error:
        if error.errno == errno.ELOOP and os.path.islink(path) and flags & getattr(os, "O_NOFOLLOW", 0):
            raise OSError(errno.ELOOP, "it is a symbolic link", str(path)) from None
        raise
    with open(handle, "rb") as file:
        status = os.fstat(handle)
        if stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "it is not a regular file", str(path))
        data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise OSError(errno.EFBIG, f"it is larger than {MOST_BYTES >> 20} MB", str(path))
        return data
