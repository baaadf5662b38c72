"""Reads one file of a git repository with the git command, without a working tree and without its hooks."""

from __future__ import annotations

import os
import subprocess
import tempfile
from urllib.parse import unquote, urlsplit

from clientloom.regular_files import MOST_BYTES
from clientloom.update.source import Fetched, Source

_SECONDS = 120.0


def fetch_from_git(source: Source, address: str, known: str | None) -> Fetched | None:
    """The file behind `https://host/repository.git@ref#path`; None where the ref is still at the commit `known`.

    Without a ref it is the repository's default branch.
    """
    parts = urlsplit(address)
    at = parts.path.rpartition("@")
    place, ref = (at[0], at[2]) if at[1] else (parts.path, "HEAD")
    repository, path = parts._replace(path=place, fragment="").geturl(), unquote(parts.fragment)
    if parts.scheme not in ("https", "ssh", "file") or not place or not ref or not path:
        raise source.failed("it is not of the form git+https://host/repository.git@ref#path")
    if parts.password is not None:
        raise source.failed("it has a password in the URL", "Let git find it: see `git help credentials`.")
    with tempfile.TemporaryDirectory(prefix="clientloom-") as folder:
        run = _Git(source, folder)
        listed = run("ls-remote", "--", repository, ref).split()
        if known is not None and listed[:1] == [known.encode()]:
            return None
        run("init", "--quiet", "--bare", ".")
        run("fetch", "--quiet", "--depth=1", "--no-tags", "--", repository, ref)
        commit = run("rev-parse", "FETCH_HEAD^{commit}").decode().strip()
        size = int(run("cat-file", "-s", f"{commit}:{path}"))
        if size > MOST_BYTES:
            raise source.failed(f"it is larger than {MOST_BYTES >> 20} MB")
        return Fetched(run("cat-file", "blob", f"{commit}:{path}"), commit)


class _Git:
    """Runs git in a folder of its own. It asks nobody for a password, and goes by no protocol but these."""

    def __init__(self, source: Source, folder: str) -> None:
        self._source = source
        self._folder = folder
        self._environment = {**os.environ, "GIT_TERMINAL_PROMPT": "0", "GIT_ALLOW_PROTOCOL": "https:ssh:file"}

    def __call__(self, *arguments: str) -> bytes:
        try:
            done = subprocess.run(
                ["git", *arguments],
                cwd=self._folder,
                env=self._environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except FileNotFoundError:
            raise self._source.failed("there is no git here", "Install git.") from None
        except subprocess.TimeoutExpired:
            raise self._source.failed(f"git took longer than {_SECONDS:.0f} seconds", "Try again.") from None
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()
            raise self._source.failed(f"git {arguments[0]} says {said[-1] if said else done.returncode!r}")
        return done.stdout
