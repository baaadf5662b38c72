"""A token in a file that somebody else keeps fresh: a mounted secret, or what a login command writes."""

from __future__ import annotations

import os
from pathlib import Path

from ..call.arguments import hides_arguments
from ..errors import MissingCredentialsError
from .tokens import AccessToken, checked_secret

_Stand = tuple[int, int, int]


class TokenFile:
    """The token in a file, read again when the file changes, and after a 401. Give it where a client takes a token."""

    __slots__ = ("_path",)

    on_disk = True  # async clients read it in a thread

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path).expanduser()

    @hides_arguments
    def __call__(self) -> AccessToken:
        try:
            with open(self._path, encoding="utf-8") as file:
                stand = _stand(os.fstat(file.fileno()))
                text = file.read()
        except OSError as error:
            raise MissingCredentialsError(
                f"the token file {self._path} cannot be read: {error.strerror or 'no reason is given'}"
            ) from None
        except UnicodeDecodeError:
            # its error would hold the content
            raise MissingCredentialsError(
                f"the token file {self._path} is not UTF-8"
            ) from None
        return _Kept(
            checked_secret(text, f"the token file {self._path}"), self._path, stand
        )

    def __repr__(self) -> str:
        return f"TokenFile({str(self._path)!r})"


class _Kept(AccessToken):
    """Holds as long as the file is the one that it was read from."""

    __slots__ = ("_path", "_stand")

    def __init__(self, value: str, path: Path, stand: _Stand) -> None:
        super().__init__(value)
        self._path = path
        self._stand = stand

    @property
    def stale(self) -> bool:
        try:
            return _stand(os.stat(self._path)) != self._stand
        except OSError:  # between two files: what was read holds
            return False


def _stand(found: os.stat_result) -> _Stand:
    return found.st_mtime_ns, found.st_size, found.st_ino
