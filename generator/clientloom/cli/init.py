"""`clientloom init`: writes a first `client.toml` with what a document shows, for a person to review."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Container, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from clientloom.cli.package_name import slug, slug_of_title
from clientloom.cli.terminal import report, say
from clientloom.config.keys import keys
from clientloom.config.records import PackageConfig, default_client_name, parse_config
from clientloom.config.schema import SCHEMA_NAME, schema_text
from clientloom.diagnostics.records import BadInput, Diagnostic, Place, fail, some_of
from clientloom.taken_names import is_name, is_taken
from clientloom.toml_text import key as toml_key
from clientloom.toml_text import quoted
from clientloom.toml_text import value as toml

if TYPE_CHECKING:
    from clientloom.config.records import Config, PagingPattern
    from clientloom.detect.run import Detected
    from clientloom.openapi import Document

# File names that say nothing about what the document is of.
_ANY_DOCUMENT = ("api", "index", "openapi", "spec", "swagger")
_NULLABLE = {
    "properties": "springdoc writes so what it means of properties, so these may be null, and the others not. With "
    '"components" all of them may be.',
    "components": "Properties say it themselves where only they are meant, so all of these may be null. With "
    '"properties" only the properties may be.',
}


class Proposal(Struct, frozen=True):
    """What `init` would write, and what it has to say."""

    text: str
    package: PackageConfig
    findings: tuple[Diagnostic, ...]
    detected: Detected


def init(spec: Path, file: Path) -> bool:
    """Write `client.toml` where none is. False where the document has errors."""
    from clientloom.cli.findings import render_findings

    proposal = propose(spec, file)
    file.parent.mkdir(parents=True, exist_ok=True)
    _write(file, proposal.text.encode())
    if not (schema_file := file.with_name(SCHEMA_NAME)).exists():
        _write(schema_file, schema_text().encode())
    if proposal.findings:
        report(render_findings(proposal.findings, verbose=False))
    for line in _spoken(file, proposal):
        say(line)
    return not proposal.findings


def _write(file: Path, data: bytes) -> None:
    """The file is there whole or not at all, and nothing is overwritten, nor written through a link."""
    part = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
    with open(part, "xb") as written:
        written.write(data)
    try:
        os.link(part, file)
    except FileExistsError:
        raise taken(file) from None
    except OSError:  # a file system without hard links
        os.replace(part, file)
    finally:
        part.unlink(missing_ok=True)


def taken(file: Path) -> BadInput:
    help = "Name another folder with --out, or move it away."
    return fail("CL208", f"{file} is there already, and is yours.", help=help, place=Place(file))


def home_of(spec: Path) -> Path:
    """Where `client.toml` goes: next to `openapi.yaml` and its like, for `petstore.yaml` into a folder `petstore`."""
    return spec.parent if spec.stem.lower() in _ANY_DOCUMENT else spec.parent / (slug(spec.stem) or "api")


def propose(spec: Path, file: Path) -> Proposal:
    """What `file` would hold for a document. Raises BadInput where nothing can be made of it."""
    from clientloom.detect.run import detect

    document, findings = load(spec)
    detected = detect(document)
    name, import_name = _package_name(document, spec, file)
    output = (
        f"../../generated/{import_name}"
        if file.absolute().parent.parent.name == "specs"
        else f"generated/{import_name}"
    )
    lines = [
        f"#:schema ./{SCHEMA_NAME}",
        *comment(
            f"Written by `clientloom init` from {spec.name}, and yours from now on. Read it through: what is marked "
            "with `review` was found out, not written down anywhere. Then run `clientloom generate`."
        ),
        "",
        "[package]",
        f"name = {quoted(name)}",
        f"import = {quoted(import_name)}",
        f"client = {quoted(default_client_name(import_name))}",
        'version = "0.1.0"',
        f"description = {quoted(f'Typed client for {_title(document) or name}, sync and async.')}",
        'license = "MIT"',
        f"output = {quoted(output)}",
        "",
        "[document]",
        f"path = {quoted(_from(file, spec))}",
    ]
    if findings:
        lines += [
            *comment(
                f"review: the document has {plural(len(findings), 'error')}, which `clientloom check` shows. Nothing "
                "is generated from it until they are corrected, or this line is put in: then what can be understood is."
            ),
            "# lenient = true",
        ]
    lines += [*document_lines(detected), *media_lines(detected), *paging_lines(detected), *auth_lines(detected)]
    text = "\n".join(lines) + "\n"
    text += "".join(f"{line}\n" for line in pin_lines(pins(document, text, file)))
    return Proposal(text, parse_config(text.encode(), file).package, findings, detected)


def load(spec: Path) -> tuple[Document, tuple[Diagnostic, ...]]:
    """The document, and what is wrong with it but can be borne."""
    from clientloom.openapi import begin_validation, load_document

    try:
        document = load_document(spec)
    except BadInput as error:
        document, found = load_document(spec, lenient=True), list(error.diagnostics)
    else:
        found = []
    found += begin_validation(document).result()
    return document, tuple(finding for finding in found if finding.severity == "error")


def load_by(spec: Path, config: Config) -> Document:
    """The document as a `client.toml` that is there has it read."""
    from clientloom.openapi import load_document

    settings = config.document
    return load_document(spec, lenient=settings.lenient, overlays=settings.overlays, remote=settings.remote)


def _title(document: Document) -> str:
    info = document.root.get("info")
    title = (info.text("title") if info else None) or ""
    return " ".join("".join(char if char.isprintable() else " " for char in title).split())[:80]


def _package_name(document: Document, spec: Path, file: Path) -> tuple[str, str]:
    """Distribution and import name: from the folder under `specs/`, the title or the file, whichever says something."""
    folder = file.absolute().parent
    candidates = [slug(folder.name)] if folder.parent.name == "specs" else []
    candidates.append(slug_of_title(_title(document)))
    if spec.stem.lower() not in _ANY_DOCUMENT:
        candidates.append(slug(spec.stem))
    name = next(filter(None, candidates), "api")
    if name[0].isdigit():
        name = f"api-{name}"
    import_name = name.replace("-", "_")
    if not is_name(import_name) or is_taken(import_name):
        name, import_name = f"{name}-client", f"{import_name}_client"
    return name, import_name


def document_lines(detected: Detected, present: Container[str] = ()) -> Iterator[str]:
    """What [document] should say, but for the keys that it has."""
    if detected.by_path and "resources" not in present:
        yield from comment(
            "review: tags do not distinguish operations, so each is found under the first part of its path: "
            "`/v1/charges/{id}` is one of `client.charges`. Without this line all of them are in one place."
        )
        yield 'resources = "path"'
    if detected.emitter is not None and "operation-names" not in present:
        yield from comment(
            "review: a framework made the operationIds. Operations, bodies and replies are called what their "
            "authors called them; without this line after the whole ids."
        )
        yield f"operation-names = {quoted(detected.emitter)}"
    found = detected.nullable
    if found is not None and "component-nullable" not in present:
        yield from comment(
            f"review: {plural(len(found.names), 'schema')} with `nullable: true` ({some_of(found.names)}), to which "
            f"{plural(found.properties, 'property', 'properties')} and {plural(found.elsewhere, 'other place')} "
            f"(items, bodies, replies) refer. {_NULLABLE[found.meant]}"
        )
        yield f"component-nullable = {quoted(found.meant)}"


def media_lines(detected: Detected) -> Iterator[str]:
    if not detected.versions:
        return
    yield from (
        "",
        "# review: media types of one family that differ in a number. `default` is what a plain call speaks; a version",
        "# that the vendor adds later changes it for nobody.",
        "[media]",
        f"default = {quoted(detected.default_version or '')}",
        "",
        "[media.versions]",
    )
    for name, types in detected.versions.items():
        yield f"{name} = {quoted(types[0]) if len(types) == 1 else toml(types)}"


def paging_lines(detected: Detected) -> Iterator[str]:
    from clientloom.lower import reasons

    for pattern in detected.paging:
        pages = detected.paged.get(pattern.name, ())
        yield ""
        yield from comment(f"review: pages {plural(len(pages), 'operation')}: {some_of(pages)}.")
        yield f"[paging.{toml_key(pattern.name)}]"
        yield from _pattern(pattern)
    if detected.suspects:
        names = [f"{suspect.operation} ({', '.join(suspect.parameters)})" for suspect in detected.suspects]
        yield ""
        yield from comment(
            f"review: {plural(len(names), 'operation')} with parameters that look like paging "
            f"{'fits' if len(names) == 1 else 'fit'} no pattern, and will be plain calls: {some_of(names)}."
        )
        for why, suspected in reasons(detected.suspects).items():
            yield from comment(f"- {some_of(suspected)}: {why}.")


def _pattern(pattern: PagingPattern) -> Iterator[str]:
    for field in keys(type(pattern)):
        value = getattr(pattern, field.attribute)
        if value != field.default or field.name == "items":
            yield f"{field.name} = {toml(value)}"


def auth_lines(detected: Detected) -> Iterator[str]:
    for scheme, prefix in detected.prefixes.items():
        yield from ("", "# review: the word that is put before the key, unless the caller wrote it.")
        yield from (f"[auth.{toml_key(scheme)}]", f"prefix = {quoted(prefix)}")
    for scheme in detected.unprefixed:
        yield ""
        yield from comment(
            "review: this key goes into the header Authorization as it is given. Most services want a word before it, "
            'which belongs here: prefix = "Token", say.'
        )
        yield f"[auth.{toml_key(scheme)}]"


def pins(document: Document, text: str, file: Path) -> dict[str, str]:
    """Names that would have been the same, pinned, so that a later operation of the vendor's renames none of them."""
    from clientloom.lower import lower
    from clientloom.naming import assign

    config = parse_config(text.encode(), file)
    api, _ = lower(document, config)
    pinned: dict[str, str] = {}
    for note in assign(api, config).notes:
        if note.code == "CL404" and note.help:
            pinned.update(re.findall(r'"([^"]+)" = "([^"\W]+)"(?=; |$)', note.help))
    return {key: name for key, name in pinned.items() if is_name(name) and key not in config.names}


def pin_lines(pinned: Mapping[str, str], *, header: bool = True) -> Iterator[str]:
    """The table of pins, or its lines alone."""
    if header and pinned:
        yield ""
        yield from comment(
            "These would have had one name, so each got its own. Pinned here, they keep it whatever the document adds."
        )
        yield "[names]"
    yield from (f"{quoted(key)} = {quoted(name)}" for key, name in pinned.items())


def _spoken(file: Path, proposal: Proposal) -> Iterator[str]:
    package, detected = proposal.package, proposal.detected
    yield f"wrote {file}"
    yield f"  package {package.name}: {package.client}, Async{package.client}, to {package.output}"
    if detected.versions:
        yield f"  media versions {', '.join(detected.versions)}; a plain call speaks {detected.default_version}"
    if detected.emitter is not None:
        yield f"  names of operations as in {detected.emitter}"
    if detected.nullable is not None:
        yield f"  `nullable` of {plural(len(detected.nullable.names), 'schema')} is meant of {detected.nullable.meant}"
    for pattern in detected.paging:
        yield f"  paging by {pattern.name}: {plural(len(detected.paged.get(pattern.name, ())), 'operation')}"
    if detected.suspects:
        yield f"  {plural(len(detected.suspects), 'operation')} may be paged and fit no pattern; see the file"
    if proposal.findings:
        yield f"The document has {plural(len(proposal.findings), 'error')}, so nothing can be generated from it yet:"
        yield "fix it, or take out the `#` before `lenient = true`."
    yield f"Review it, then: clientloom generate {file.parent}".removesuffix(" .")


def _from(file: Path, spec: Path) -> str:
    """The document's path as it is seen from the folder of `client.toml`."""
    return os.path.relpath(spec.absolute(), file.absolute().parent).replace(os.sep, "/")


def comment(text: str) -> Iterator[str]:
    import textwrap

    # a document's names are printed here, and none of them may end the comment
    clean = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
    return (f"# {line}" for line in textwrap.wrap(clean, 116, break_long_words=False, break_on_hyphens=False))


def plural(count: int, noun: str, nouns: str | None = None) -> str:
    return f"{count:,} {noun if count == 1 else nouns or noun + 's'}"
