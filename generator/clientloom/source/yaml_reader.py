"""YAML text to a tree, straight from the parser's events: YAML 1.2 scalars, keys as text, hostile documents refused."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from clientloom.diagnostics.records import BadInput, Place, fail
from clientloom.ir.types import Json
from clientloom.pointers import fragment
from clientloom.source.json_reader import duplicate_key, nested_too_deep, too_large
from clientloom.source.limits import MAX_DEPTH, MAX_UNFOLDED, unfolded
from clientloom.source.positions import Positions
from clientloom.source.text_encoding import line_and_column
from clientloom.source.yaml_events import Event, events, syntax_error
from clientloom.source.yaml_scalars import NumberTooLarge, Scalar, plain_scalar

_TAG = "tag:yaml.org,2002:"
_CONTAINER_TAGS = frozenset((None, "!", f"{_TAG}map", f"{_TAG}seq"))
# a date or base64 stays the text it is; JSON has neither
_TEXT_TAGS = frozenset(("!", f"{_TAG}str", f"{_TAG}timestamp", f"{_TAG}binary"))
_PLAIN_TAGS: dict[str, type | tuple[type, ...]] = {
    f"{_TAG}int": int,
    f"{_TAG}float": (int, float),
    f"{_TAG}bool": bool,
    f"{_TAG}null": type(None),
}

_Container = dict[str, Json] | list[Json]


class _MergeKey(str):
    """The type of the one object that represents an unquoted `<<`."""


_MERGE = _MergeKey("<<")


def read_yaml(text: str, file: Path, *, pure: bool = False) -> Json:
    """The tree of a YAML text. BadInput with the position of whatever is wrong. `pure` leaves libyaml aside."""
    try:
        return _Reading(text, file, pure).tree()
    except yaml.YAMLError as error:
        raise syntax_error(error, text, file) from None


class _Reading:
    """One reading of one text. Keeps a stack of open containers, never recurses."""

    def __init__(self, text: str, file: Path, pure: bool) -> None:
        self.text = text
        self.file = file
        self.next = events(text, pure=pure)
        self.anchors: dict[str, Json] = {}
        self.aliases_used = False
        self.written = 0
        self.merged = 0
        # what `<<` brings into mappings that are still open, by the mapping's identity
        self.merges: dict[int, list[dict[str, Json]]] = {}

    def tree(self) -> Json:
        """The tree of the one document of the text (None where the text holds none)."""
        tree: Json = None
        seen = False
        while not isinstance(event := self.next(), StreamEndEvent):
            if isinstance(event, DocumentStartEvent):
                if seen:
                    raise fail(
                        "CL111",
                        "The file holds several YAML documents; only one can be an API description.",
                        help="Keep one document, and remove the `---` line that begins the next.",
                        place=self._place(event),
                    )
                seen = True
                tree = self._document()
        if self.aliases_used:
            size, depth = unfolded(tree)
            if size > self._most_unfolded():
                raise self._bomb()
            if depth > MAX_DEPTH:
                raise nested_too_deep(Place(self.file))
        return tree

    def _document(self) -> Json:
        """The value of one document. The hot loop of reading: flat, with locals."""
        next_event, anchors, merges = self.next, self.anchors, self.merges
        scalars: dict[str, Scalar] = {}  # the same few words come again and again
        stack: list[tuple[_Container, str | None]] = []
        mapping: dict[str, Json] | None = None  # the open container, if it is a mapping
        sequence: list[Json] | None = None  # the open container, if it is a sequence
        key: str | None = None  # the key whose value comes next
        root: Json = None
        value: Json
        while True:
            event: Event = next_event()
            kind = event.__class__
            if kind is ScalarEvent:
                self.written += 1
                text: str = event.value
                if mapping is not None and key is None:
                    key = _MERGE if text == "<<" and event.implicit[0] else text
                    if key is not _MERGE and key in mapping:
                        raise self._duplicate(stack, key, event)
                    if event.anchor is not None:
                        anchors[event.anchor] = text
                    continue
                if event.tag is not None:
                    value = self._tagged(text, event)
                elif not event.implicit[0]:
                    value = text
                elif text in scalars:
                    value = scalars[text]
                else:
                    value = scalars[text] = self._plain(text, event)
                if event.anchor is not None:
                    anchors[event.anchor] = value
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self.written += 1
                is_key = mapping is not None and key is None
                if is_key or len(stack) >= MAX_DEPTH or event.tag not in _CONTAINER_TAGS:
                    raise self._bad_start(event, is_key, len(stack))
                # the root's own parent is an empty list that nothing is put into
                stack.append(((mapping if mapping is not None else sequence if sequence is not None else []), key))
                key = None
                if kind is MappingStartEvent:
                    mapping, sequence = {}, None
                    value = mapping
                else:
                    mapping, sequence = None, []
                    value = sequence
                if event.anchor is not None:
                    anchors[event.anchor] = value
                continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                value = mapping if mapping is not None else sequence
                if mapping is not None and id(mapping) in merges:
                    self._merge(mapping)
                container, key = stack.pop()
                if isinstance(container, dict):
                    mapping, sequence = container, None
                else:
                    mapping, sequence = None, container if stack else None
            elif kind is AliasEvent:
                self.aliases_used = True
                value = self._alias(event, stack, mapping if mapping is not None else sequence)
                if mapping is not None and key is None:
                    if not isinstance(value, str):
                        raise self._bad_start(event, True, 0)
                    key = value
                    if key in mapping:
                        raise self._duplicate(stack, key, event)
                    continue
            else:
                assert kind is DocumentEndEvent
                return root
            if mapping is not None:
                if key is _MERGE:
                    merges.setdefault(id(mapping), []).extend(self._merge_sources(value, event))
                else:
                    mapping[cast(str, key)] = value
                key = None
            elif sequence is not None:
                sequence.append(value)
            else:
                root = value

    def _plain(self, text: str, event: Event) -> Scalar:
        try:
            return plain_scalar(text)
        except NumberTooLarge:
            raise too_large(text, self._place(event)) from None

    def _tagged(self, text: str, event: Event) -> Json:
        if event.tag in _TEXT_TAGS:
            return text
        wanted = _PLAIN_TAGS.get(event.tag)
        value = self._plain(text, event)
        if event.tag == f"{_TAG}float" and type(value) is int:
            return float(value)
        if wanted is None or not isinstance(value, wanted):
            raise fail(
                "CL112",
                f"The YAML tag {_shown(event.tag)} is not understood here.",
                help="Remove the tag: an API description needs plain text, numbers, true, false and null.",
                place=self._place(event),
            )
        return value

    def _bad_start(self, event: Event, is_key: bool, depth: int) -> BadInput:
        if is_key:
            return fail(
                "CL112",
                "A mapping or a sequence is where a key should be.",
                help="Keys are plain text; quote the key if it begins with `{`, `[`, `*` or `?`.",
                place=self._place(event),
            )
        if depth >= MAX_DEPTH:
            return nested_too_deep(self._place(event))
        return fail(
            "CL112",
            f"The YAML tag {_shown(event.tag)} is not understood here.",
            help="Remove the tag: an API description needs plain mappings and sequences.",
            place=self._place(event),
        )

    def _alias(self, event: Event, stack: list[tuple[_Container, str | None]], current: _Container | None) -> Json:
        name: str = event.anchor
        if name not in self.anchors:
            raise fail(
                "CL106",
                f"The file is not YAML: the alias *{name} has no anchor before it.",
                help=f"Write &{name} where the value is written first, or spell the alias as its anchor.",
                place=self._place(event),
            )
        value = self.anchors[name]
        if isinstance(value, (dict, list)) and (value is current or any(value is open_ for open_, _ in stack)):
            raise fail(
                "CL109",
                f"The alias *{name} is inside the value that it repeats, which would never end.",
                help="Use $ref for a schema that refers to itself.",
                place=self._place(event),
            )
        return value

    def _merge_sources(self, value: Json, event: Event) -> list[dict[str, Json]]:
        sources = [source for source in (value if isinstance(value, list) else [value]) if isinstance(source, dict)]
        if not sources or (isinstance(value, list) and len(sources) != len(value)):
            raise fail(
                "CL112",
                "The merge key `<<` needs a mapping, or a sequence of mappings.",
                help="Give an alias of a mapping, or quote the key if it is meant as a name.",
                place=self._place(event),
            )
        return sources

    def _merge(self, mapping: dict[str, Json]) -> None:
        """Bring in what `<<` names: before the mapping's own keys, which win."""
        own = dict(mapping)
        mapping.clear()
        for source in self.merges.pop(id(mapping)):
            self.merged += len(source)
            if self.merged > self._most_unfolded():
                raise self._bomb()
            for key, value in source.items():
                mapping.setdefault(key, value)
        mapping.update(own)

    def _most_unfolded(self) -> int:
        return MAX_UNFOLDED + 10 * self.written

    def _bomb(self) -> BadInput:
        return fail(
            "CL110",
            f"The aliases of this file unfold to more than {self._most_unfolded():,} values.",
            help="Use $ref instead of YAML aliases for what is used many times.",
            place=Place(self.file),
        )

    def _duplicate(self, stack: list[tuple[_Container, str | None]], key: str, event: Event) -> BadInput:
        # the parent's length is the index of a sequence item that is still open
        steps = [len(container) if isinstance(container, list) else cast(str, step) for container, step in stack[1:]]
        line, column = Positions(self.text.encode()).locate(fragment([*steps, key]), "key")
        return duplicate_key(key, Place(self.file, line=line, column=column), self._place(event))

    def _place(self, event: Event) -> Place:
        line, column = line_and_column(self.text, min(event.start_mark.index, len(self.text)))
        return Place(self.file, line=line, column=column)


def _shown(tag: str | None) -> str:
    return "!!" + tag.removeprefix(_TAG) if tag and tag.startswith(_TAG) else str(tag)
