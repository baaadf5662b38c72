"""Finds for `clientloom init` what a document does not declare: paging, media versions, prefixes of credentials."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from clientloom.detect.media import detect_versions
from clientloom.detect.nullability import NullableComponents, detect_nullable
from clientloom.detect.paging import detect_paging
from clientloom.detect.prefix import detect_prefixes
from clientloom.detect.unpaged import uncovered
from clientloom.id_schemes import Emitter, emitter_of
from clientloom.lower.assemble import run
from clientloom.lower.path_groups import wants_groups
from clientloom.lower.unclear_paging import Suspect

if TYPE_CHECKING:
    from clientloom.config.records import Config, PagingPattern
    from clientloom.openapi import Document


class Detected(Struct, frozen=True):
    """What a person should review: it was found out, not written down."""

    paging: tuple[PagingPattern, ...]  # in the order to try them
    paged: Mapping[str, tuple[str, ...]]  # by pattern name: the operations that it pages (operationId, else their id)
    suspects: tuple[Suspect, ...]  # what looks paged and fits no pattern
    versions: Mapping[str, tuple[str, ...]]  # media versions, oldest first
    default_version: str | None  # the newest
    prefixes: Mapping[str, str]  # by security scheme: the word before the key
    unprefixed: tuple[str, ...]  # schemes whose key goes into the header Authorization as it is
    emitter: Emitter | None = None  # the framework that made the operationIds
    by_path: bool = False  # tags do not distinguish operations, and the paths fall into groups
    nullable: NullableComponents | None = None  # components that may be null, where it matters what is meant by that


def detect(document: Document, config: Config | None = None) -> Detected:
    """What `client.toml` should say about a document; with one, what it should say in addition."""
    config = config or _plain_config(document)
    api, context = run(document, config)
    versions = {} if config.media.versions else detect_versions(api)
    default = list(versions)[-1] if versions else None
    if versions:
        from clientloom.config.records import MediaConfig

        config = replace(config, media=MediaConfig(default, versions))
        api, context = run(document, config)  # known versions change which replies are pages
    names = [pattern.name for pattern in config.paging]
    found = detect_paging(context.result, uncovered(document, config, api), names)
    prefixes, unprefixed = detect_prefixes(api)
    ids = ((each.operation_id, each.method, each.path) for each in api.operations if each.operation_id)
    return Detected(
        found.patterns,
        found.operations,
        found.suspects,
        versions,
        default,
        {name: prefix for name, prefix in prefixes.items() if name not in config.auth},
        tuple(name for name in unprefixed if name not in config.auth),
        emitter_of(ids),
        wants_groups(api.operations),
        detect_nullable(document),
    )


def _plain_config(document: Document) -> Config:
    from clientloom.config.records import Config, DocumentConfig, PackageConfig

    package = PackageConfig("detected", "detected", "DetectedClient", Path("detected"))
    return Config(document.path, package, DocumentConfig(document.path))
