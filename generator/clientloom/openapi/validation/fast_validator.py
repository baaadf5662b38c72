"""Runs openapi-spec-validator over a document, made quick: its checks and its answers, on structures that scale.

This is the one module that uses names which openapi-spec-validator, jsonschema and referencing do not document. Where
one of them is missing in a later release, the same checks run without help (`is_quick`), or as the library documents.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any, cast

# jsonschema says of an error what it belongs to; the validator's other backend does not
os.environ["OPENAPI_SPEC_VALIDATOR_SCHEMA_VALIDATOR_BACKEND"] = "jsonschema"

from jsonschema import validators
from jsonschema.exceptions import ValidationError
from jsonschema_path.paths import SchemaPath
from openapi_spec_validator.shortcuts import get_validator_cls

from clientloom.openapi.time_limit import TooLong, within

_SECONDS_OF_A_PATTERN = 1.0

# the validator and jsonschema hand out objects of many shapes
Thing = Any
Steps = tuple[Any, ...]


# a document that needs each of those names, and has nothing wrong
_SAMPLE: dict[str, Thing] = {
    "info": {"title": "t", "version": "1"},
    "paths": {},
    "components": {
        "schemas": {
            "A": {"allOf": [{"$ref": "#/components/schemas/B"}], "required": ["b"]},
            "B": {"properties": {"b": {"type": "string", "pattern": "b", "default": "b"}}},
        }
    },
}


def errors(
    root: dict[str, Thing], base_uri: str, handlers: Mapping[str, Thing]
) -> Iterator[tuple[Thing, Steps | None]]:
    """Every error, with the place where one of the library's checks found it; None where the error says so itself."""
    validator_class: Thing = get_validator_cls(root)
    if not is_placed(validator_class):
        path: Thing = SchemaPath.from_dict(root, base_uri=base_uri, handlers=cast("Thing", handlers))
        yield from ((error, None) for error in validator_class(path).iter_errors())
        return
    quick = is_quick("openapi" if "openapi" in root else "swagger", str(root.get("openapi") or root.get("swagger")))
    yield from _placed_errors(validator_class, root, base_uri, handlers, quick=quick)


@cache
def is_quick(key: str, version: str) -> bool:
    """Whether the library has all the names that speed needs: tried once, for each version of OpenAPI."""
    root = {key: version, **_SAMPLE}
    try:
        return not [*_placed_errors(get_validator_cls(root), root, "sample:///", {}, quick=True)]
    except Exception:
        return False


def is_placed(validator_class: Thing) -> bool:
    """Whether the library has the names by which each error of its checks gets its place in the document."""
    return all(hasattr(validator_class, name) for name in ("keyword_validators", "root_validator", "schema_validator"))


def _placed_errors(
    validator_class: Thing, root: dict[str, Thing], base_uri: str, handlers: Mapping[str, Thing], *, quick: bool
) -> Iterator[tuple[Thing, Steps | None]]:
    paths: Thing = QuickPath if quick else SchemaPath
    path = paths.from_dict(root, base_uri=base_uri, handlers=handlers)
    checks = {
        key: _placed(hastened(found) if quick else found) for key, found in validator_class.keyword_validators.items()
    }
    validator: Thing = type("Placed", (validator_class,), {"keyword_validators": checks})(path)
    if not quick or not quick_test(validator.schema_validator.schema)(root):
        yield from ((error, None) for error in validator.schema_validator.iter_errors(root))
    for error in validator.root_validator(path):
        yield error, (*getattr(error, "clientloom_steps", ()), *error.absolute_path)


def _placed(keyword: type[Thing]) -> type[Thing]:
    """The same check, which also notes on each error where in the document it was made."""

    def call(self: Thing, *arguments: Thing, **named: Thing) -> Iterator[Thing]:
        for error in keyword.__call__(self, *arguments, **named):
            if not hasattr(error, "clientloom_steps"):
                where = next((value.parts for value in arguments if hasattr(value, "parts")), ())
                value_check = any("ValueValidator" in base.__name__ for base in type(self).__mro__)
                error.clientloom_steps = (*where, "default") if value_check else tuple(where)
            yield error

    return type(keyword.__name__, (keyword,), {"__call__": call})


class QuickPath(SchemaPath):
    """A path that remembers what it leads to. The library's looks every step up again, whenever it is asked."""

    def __truediv__(self, key: Thing) -> Thing:
        child = object.__new__(self.__class__)
        child.__dict__.update(
            accessor=self.accessor, separator=self.separator, parts=(*self.parts, key), _above=self, _met=None
        )
        return child

    def _found(self) -> Thing:
        """What is here, references followed, and the resolver for what is inside. Looked up when first asked for."""
        own = self.__dict__
        if own.get("_met") is None:
            above = own.get("_above")
            if above is not None:
                own["_met"] = self._below(above)
            else:
                with super().resolve() as resolved:
                    own["_met"] = resolved
        return own["_met"]

    def _below(self, above: QuickPath) -> Thing:
        outer = above._found()
        value = _member(outer.contents, self.parts[-1])
        reference = _reference(value)
        if reference is None:
            return outer.__class__(value, outer.resolver)
        # what a reference means depends on the file that has it
        meanings: dict[tuple[str, str], Thing] = self.accessor.__dict__.setdefault("_meanings", {})
        key = (outer.resolver._base_uri, reference)
        if key not in meanings:
            meanings[key] = _meaning(outer.resolver.lookup(reference))
        return meanings[key]

    def __contains__(self, key: Thing) -> bool:
        # asked for nine times for each schema
        met = self.__dict__.get("_met")
        try:
            value = (met or self._found()).contents
        except (LookupError, TypeError):
            return False
        if value.__class__ is dict:
            return key in value
        return value.__class__ is list and isinstance(key, int) and 0 <= key < len(value)

    def __getitem__(self, key: Thing) -> Thing:
        value = _member(self._found().contents, key)
        return self / key if isinstance(value, (dict, list)) else value

    def __iter__(self) -> Thing:
        return (self / key for key in self.keys())

    def keys(self) -> Thing:
        """The keys of a mapping, the indexes of a list."""
        value = self._found().contents
        if value.__class__ is dict:
            return value.keys()
        if value.__class__ is list:
            return range(len(value))
        raise KeyError(*self.parts[-1:])

    def items(self) -> Thing:
        """Each key with its path."""
        return ((key, self / key) for key in self.keys())

    def read_value(self) -> Thing:
        """The plain value."""
        return self._found().contents

    @contextmanager
    def resolve(self) -> Generator[Thing]:
        """The value and its resolver, as the library hands them out."""
        yield self._found()


def _reference(value: Thing) -> str | None:
    return value["$ref"] if value.__class__ is dict and value.get("$ref").__class__ is str else None


def _meaning(found: Thing) -> Thing:
    """The end of a chain of references."""
    reference = _reference(found.contents)
    return found if reference is None else _meaning(found.resolver.lookup(reference))


def _member(value: Thing, key: Thing) -> Thing:
    try:
        return value[key]
    except (LookupError, TypeError):
        raise KeyError(key) from None


class _Seen(set[int]):
    """Stands in for a list that the validator searches from end to end for every schema."""

    append = set[int].add


def hastened(keyword: type[Thing]) -> type[Thing]:
    """The same check. That of a schema knows at once whether it has been here, and mostly whether it is well-formed."""
    if hasattr(keyword, "value_validator_cls"):
        return _in_time(keyword)
    if not hasattr(keyword, "_get_schema_checker"):
        return keyword
    plain: Thing = keyword

    def begin(self: Thing, registry: Thing) -> None:
        plain.__init__(self, registry)
        self.visited_schema_ids = _Seen()
        self.meta_checked_schema_ids = _Seen()
        self.quick_tests = {}

    def checker(self: Thing, schema: Thing, value: Thing) -> Callable[[Thing], None]:
        check: Thing = plain._get_schema_checker(self, schema, value)
        bound: Thing = getattr(check, "func", check)
        judge = bound.__self__
        if judge not in self.quick_tests:
            self.quick_tests[judge] = quick_test(judge.META_SCHEMA, judge.FORMAT_CHECKER)
        is_fine = self.quick_tests[judge]
        return lambda value: None if is_fine(value) else check(value)

    def call(self: Thing, schema: Thing, *arguments: Thing, **named: Thing) -> Thing:
        if named.get("meta_checked"):
            value = schema.read_value()
            if value.__class__ is dict and _PLAIN.issuperset(value):
                return ()  # it is well-formed, and there is nothing else about it that could be wrong
        return plain.__call__(self, schema, *arguments, **named)

    own = {"__init__": begin, "_get_schema_checker": checker, "_collect_properties": _names_within, "__call__": call}
    return type(keyword.__name__, (keyword,), own)


def _in_time(keyword: type[Thing]) -> type[Thing]:
    """The same check of a value, in which a pattern that takes too long counts as one that fits, and is reported."""
    plain: Thing = keyword
    slow: dict[str, None] = {}
    search: Thing = plain.value_validator_cls.VALIDATORS["pattern"]

    def pattern(validator: Thing, pattern: Thing, value: Thing, schema: Thing) -> Thing:
        found: list[Thing] = []
        try:
            with within(_SECONDS_OF_A_PATTERN):
                found = list(search(validator, pattern, value, schema))
        except TooLong:
            slow[pattern] = None
        return found

    def call(self: Thing, schema: Thing, value: Thing) -> Thing:
        yield from plain.__call__(self, schema, value)
        for each in slow:
            error: Thing = ValidationError(f"The default was not held against the pattern {each!r}: it took too long")
            error.clientloom_unchecked = True
            yield error
        slow.clear()

    judge: Thing = cast("Thing", validators).extend(plain.value_validator_cls, {"pattern": pattern})
    return type(keyword.__name__, (keyword,), {"value_validator_cls": judge, "__call__": call})


def _names_within(self: Thing, schema: Thing) -> set[str]:
    """The properties of a schema and of those it is made of. The library's own visits what is shared every time."""
    found: set[str] = set()
    seen: set[int] = set()
    stack = [schema]
    while stack:
        here = stack.pop()
        try:
            value = here.read_value()
        except LookupError:  # a reference to nowhere is reported elsewhere
            continue
        if value.__class__ is not dict or id(value) in seen:
            continue
        seen.add(id(value))
        if "properties" in value:
            found.update((here / "properties").keys())
        for keyword in ("allOf", "anyOf", "oneOf"):
            if keyword in value:
                stack.extend(here / keyword)
        stack.extend(here / keyword for keyword in ("items", "not") if keyword in value)
    return found


# keywords without schemas inside, and of which none is checked against another; a schema of such alone is passed by
_PLAIN = frozenset(
    [
        "deprecated",
        "description",
        "enum",
        "example",
        "examples",
        "exclusiveMaximum",
        "exclusiveMinimum",
        "format",
        "maxItems",
        "maxLength",
        "maximum",
        "minItems",
        "minLength",
        "minimum",
        "multipleOf",
        "nullable",
        "pattern",
        "readOnly",
        "title",
        "type",
        "uniqueItems",
        "writeOnly",
    ]
)


def quick_test(schema: Thing, formats: Thing = None) -> Callable[[Thing], bool]:
    """A test against a JSON schema by jsonschema-rs. False means: ask jsonschema, which is slow and can explain.

    Always False where there is no jsonschema-rs, or it cannot take the schema.
    """
    try:
        import jsonschema_rs
        from openapi_schema_validator._specifications import REGISTRY

        validator = jsonschema_rs.validator_for(
            _in_rust(dict(schema)),
            retriever=lambda uri: _in_rust(REGISTRY.contents(uri)),
            validate_formats=formats is not None,
            formats={name: _tester(formats, name) for name in formats.checkers} if formats is not None else None,
        )
    except Exception:
        return lambda value: False

    def test(value: Thing) -> bool:
        try:
            return bool(validator.is_valid(value))
        except ValueError:
            return False

    return test


def _in_rust(schema: Thing) -> Thing:
    """The same schema with patterns that mean there what they mean in Python: `$` matches before a last newline too."""
    if schema.__class__ is list:
        return [_in_rust(item) for item in schema]
    if schema.__class__ is not dict:
        return schema
    found: dict[str, Thing] = {key: _in_rust(value) for key, value in schema.items()}
    pattern: Thing = found.get("pattern")
    properties: Thing = found.get("patternProperties")
    if pattern.__class__ is str:
        found["pattern"] = _python_pattern(pattern)
    if properties.__class__ is dict:
        found["patternProperties"] = {_python_pattern(key): value for key, value in properties.items()}
    return found


def _python_pattern(pattern: str) -> str:
    return (f"{pattern[:-1]}\\n?$" if pattern.endswith("$") else pattern).replace("\\d", "\\p{Nd}")


def _tester(formats: Thing, name: str) -> Callable[[str], bool]:
    return lambda text: bool(formats.conforms(text, name))
