"""The marks of a YAML text, from the same events that it is read from."""

from __future__ import annotations

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
    StreamStartEvent,
)

from clientloom.source.node_positions import Mark
from clientloom.source.yaml_events import events


def yaml_marks(text: str) -> Mark:
    """The marks of a YAML text, as far as it can be read. An alias shares the marks of its anchor."""
    root = Mark(-1, 0)
    try:
        _read_marks(text, root)
    except yaml.YAMLError:
        pass  # what was read up to the error is what there is
    return root


def _read_marks(text: str, root: Mark) -> None:
    next_event = events(text)
    anchors: dict[str, Mark] = {}
    # open containers, innermost last; for a mapping also the key that waits for its value
    stack: list[tuple[Mark, bool]] = []
    waiting: list[tuple[str, int, bool] | None] = []
    while not isinstance(event := next_event(), DocumentEndEvent | StreamEndEvent):
        if isinstance(event, StreamStartEvent | DocumentStartEvent):
            continue
        if isinstance(event, MappingEndEvent | SequenceEndEvent):
            stack.pop()
            waiting.pop()
            continue
        at = event.start_mark.index
        key_at = -1
        if stack and stack[-1][1] and waiting[-1] is None and isinstance(event, ScalarEvent):
            waiting[-1] = (event.value, at, event.value == "<<" and event.implicit[0])
            continue
        mark = Mark(-1, at) if stack else root
        mark.value = at
        if isinstance(event, AliasEvent):
            target = anchors.get(str(event.anchor))
            if target is not None and all(target is not open_ for open_, _ in stack):
                mark = target
        elif event.anchor is not None:
            anchors[event.anchor] = mark
        if stack:
            holder, is_mapping = stack[-1]
            holder.children = holder.children if holder.children is not None else {}
            step, key_at, is_merge = waiting[-1] or (str(len(holder.children)), at, False)
            waiting[-1] = None
            if mark.key < 0:
                mark.key = key_at
            if is_merge and is_mapping:
                holder.merged.extend([mark, *(mark.children or {}).values()])
            else:
                holder.children.setdefault(step, mark)
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            stack.append((mark, isinstance(event, MappingStartEvent)))
            waiting.append(None)
