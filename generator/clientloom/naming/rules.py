"""The rules: what a name of the document reads like in Python when nothing is in its way."""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from clientloom.id_schemes import fixed_parts
from clientloom.naming.reserved import CLASSES, KEYWORDS
from clientloom.naming.words import ascii_snake, pascal, shape, snake, spelled, upper, words

_SEPARATORS = re.compile(r"[^0-9A-Za-z]+")
_VERSION_SEGMENT = re.compile(r"(?:api|rest|v[0-9]+(?:\.[0-9]+)*(?:alpha|beta|rc)?[0-9]*)", re.IGNORECASE)
_VERBS = frozenset(
    ("add", "create", "delete", "get", "list", "patch", "post", "put", "remove", "retrieve", "search", "set", "update")
)
_VARIABLE = re.compile(r"\{([^{}]*)\}")


def identifier(name: str, *, digit_prefix: str, empty: str) -> str:
    """A valid identifier from a name that is one but for its first character or a keyword."""
    if not name:
        name = empty
    if not (name[0].isalpha() or name[0] == "_"):
        name = digit_prefix + name
    if not name.isidentifier():
        name = "".join(char if ("a" + char).isidentifier() else f"u{ord(char):x}" for char in name)
    return f"{name}_" if name in KEYWORDS else name


@lru_cache(maxsize=65536)
def argument_name(wire: str) -> str:
    """An argument: `orderBy` is `order_by`, `from` is `from_`, `$filter` is `filter`."""
    return identifier(snake(wire) or snake(spelled(wire)), digit_prefix="param_", empty="param")


@lru_cache(maxsize=65536)
def field_name(wire: str) -> str:
    """A field of a model, by the same rule as an argument."""
    return identifier(snake(wire) or snake(spelled(wire)), digit_prefix="field_", empty="field")


def attribute_name(tag: str) -> str:
    """The client's attribute for a tag: `Task Versions` is `task_versions`, `2FA` is `tag_2fa`."""
    return identifier(snake(tag) or snake(spelled(tag)), digit_prefix="tag_", empty="tag")


def class_name(text: str, digit_prefix: str = "Model") -> str:
    """A class: kept as written where it is PascalCase already."""
    name = pascal(text) or pascal(spelled(text))
    if name in CLASSES:
        return f"{name}Model"
    return identifier(name, digit_prefix=digit_prefix, empty=digit_prefix)


def method_name(text: str) -> str:
    """A method: `createTask` is `create_task`."""
    return identifier(snake(text) or snake(spelled(text)), digit_prefix="call_", empty="call")


def module_name(text: str) -> str:
    """A file name without its ending, in ASCII whatever the name."""
    name = identifier(ascii_snake(text), digit_prefix="m_", empty="m")
    return name if len(name) <= 100 else name[:100].rstrip("_")


def enum_member_name(value: str | int | float | bool) -> str:
    """A member of an enum: `"in-progress"` is `IN_PROGRESS`, `""` is `EMPTY`, `-1` is `VALUE_MINUS_1`."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if not isinstance(value, str):
        text = repr(value)
        text = ("minus " + text[1:]) if text.startswith("-") else text
        return "VALUE_" + "_".join(words(text.replace("e+", " e plus ").replace("e-", " e minus "))).upper()
    if value == "":
        return "EMPTY"
    if not value.strip():
        return "BLANK"
    name = upper(value) or upper(spelled(value))
    return identifier(name, digit_prefix="VALUE_", empty="VALUE")


def signed_member_name(value: str | int | float | bool) -> str | None:
    """`MINUS_NAME` for `-name`; None where there is no sign."""
    if isinstance(value, str) and value[:1] in ("-", "+") and upper(value[1:]):
        return f"{'MINUS' if value[0] == '-' else 'PLUS'}_{upper(value[1:])}"
    return None


def enum_alternatives(value: str | int | float | bool) -> Iterator[str]:
    """Longer names for members that would meet: separators as words, then the use of capitals."""
    if isinstance(value, str):
        yield identifier(upper(spelled(value)), digit_prefix="VALUE_", empty="VALUE")
        yield f"{enum_member_name(value)}_{shape(value).upper()}"
        yield identifier(f"{upper(spelled(value))}_{shape(value).upper()}", digit_prefix="VALUE_", empty="VALUE")


def given_member_name(name: str) -> str | None:
    """A member's name as the document gives it (`x-enum-varnames`), where Python can have it."""
    plain = unicodedata.normalize("NFKC", name)
    if plain.isidentifier() and not keyword.iskeyword(plain) and not plain.startswith("_") and plain != "mro":
        return plain
    cleaned = upper(name)
    return identifier(cleaned, digit_prefix="VALUE_", empty="VALUE") if cleaned else None


def without_tag(operation_id: str, tag: str) -> str:
    """`repos/get` under the tag `repos` is `get`: an id that begins with its tag and a separator loses that part.
    `readCoreV1NamespacedPod` under `core_v1` is `read Namespaced Pod`: a tag with a version is a place, not a thing."""
    wanted = [word.lower() for word in words(tag)]
    if not wanted:
        return operation_id
    if len(wanted) > 1 and _VERSION_SEGMENT.fullmatch(wanted[-1]):
        parts = words(operation_id)
        size = len(wanted)
        for start in range(1, len(parts) - size):
            if [word.lower() for word in parts[start : start + size]] == wanted:
                return " ".join(parts[:start] + parts[start + size :])
    for match in _SEPARATORS.finditer(operation_id):
        head, rest = operation_id[: match.start()], operation_id[match.end() :]
        if head and [word.lower() for word in words(head)] == wanted and any(char.isalpha() for char in rest):
            return rest
    return operation_id


def without_group(operation_id: str, group: str) -> str:
    """An id without the group: of `PostChargesChargeCapture` and `chargesCaptureCreate` in the group `charges` it is
    `Post Charge Capture` and `Capture Create`."""
    parts = words(operation_id)
    lower = [word.lower() for word in parts]
    wanted = [word.lower() for word in words(group)]
    size = len(wanted)
    if lower[:size] == wanted and len(parts) > size:
        return " ".join(parts[size:])
    if lower and lower[0] in _VERBS and lower[1 : size + 1] == wanted:
        return " ".join([parts[0], *parts[size + 1 :]])
    return operation_id


def path_words(path: str) -> tuple[str, ...]:
    """The fixed parts of a path without leading `api`, `rest`, version: `/api/v1/tasks/{id}:abort` is tasks, abort."""
    parts = [part for part in fixed_parts(path) if words(part)]
    while len(parts) > 1 and _VERSION_SEGMENT.fullmatch(parts[0]):
        del parts[0]
    return tuple(parts)


def path_variables(path: str) -> tuple[str, ...]:
    """The variables of a path template, in its order."""
    return tuple(_VARIABLE.findall(path))


def verb_and_path(method: str, path: str) -> str:
    """The name of an operation without an id: `GET /users/{id}` is `get_users_by_id`."""
    parts = [method.lower(), *(snake(part) for part in path_words(path))]
    if path.rstrip("/").endswith("}"):
        parts += ["by", snake(path_variables(path)[-1])]
    return "_".join(part for part in parts if part)
