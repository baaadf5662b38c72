"""Decoding JSON: strictly at msgspec's speed, else by the tolerant walk; and `from_json`, `to_json` and their like."""

from __future__ import annotations

import decimal
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, overload

import msgspec

from .encoder import encode, to_builtins
from .enums import reading
from .fractional_seconds import has_long, may_lose
from .json_values import JsonValue
from .mismatch import FAILURES, NOTHING, Mismatch, Note, Notes, Place, Shown, Strict
from .model import unusual_models
from .unions import Unknown

if TYPE_CHECKING:
    from .relaxed import Learned
    from .type_tree import Shape

__all__ = [
    "Decoder",
    "Mismatch",
    "Report",
    "encode",
    "from_dict",
    "from_json",
    "to_builtins",
    "to_dict",
    "to_json",
]

T = TypeVar("T")
Report: TypeAlias = Callable[[str, str, str, object], None]

# From this size on it pays to learn from a sample before anything is walked
_LARGE = 50_000
_BOM = b"\xef\xbb\xbf"
_NOT_UTF8 = "text that is not UTF-8"


class Decoder:
    """Decodes one type, named by a function that is called at the first use.

    Strict first, at full speed. What does not fit is walked tolerantly: everything that came is kept, each difference
    is reported. From then on the decoder knows the difference. What it knows belongs to the reporter (one client's
    log), so that another client is told too; a reporter without `learned` shares what the decoder itself has learned.
    """

    __slots__ = (
        "_decode",
        "_learned",
        "_long",
        "_precise",
        "_ready",
        "_special",
        "_thunk",
    )

    def __init__(self, thunk: Callable[[], Any]) -> None:
        self._thunk = thunk
        self._ready = False
        self._special = (
            False  # whether msgspec alone does not decode the type, or not rightly
        )
        self._precise = False  # whether it has numbers that must keep every digit
        self._long = False  # whether seconds came with more than six digits
        self._decode: Callable[[bytes], Any] | None = None
        self._learned: dict[int, Learned] = {}

    def decode(
        self,
        content: bytes,
        *,
        strict: bool = False,
        report: Report | None = None,
        utf8: bool = False,
    ) -> Any:
        """The value of a JSON text. Mismatch: it is no JSON, nothing of the type, or (`strict`) differs at all.

        `utf8`: what is not UTF-8 is refused as well; the caller may know what else it is.
        """
        if not self._ready:
            self._prepare()
        decode = self._decode
        memory: dict[int, Learned] = getattr(report, "learned", self._learned)
        if memory and not strict:
            learned = memory.get(id(self))
            if learned is not None:
                decode = learned.decode or decode
        refusal = ""
        if (self._long or has_long(content)) and self._loses(content, memory):
            return self._slow(content, strict, report, memory, None, utf8)
        if decode is not None:
            before, reading.strict = reading.strict, True
            try:
                return decode(content)
            except FAILURES as error:
                refusal = str(error)
            finally:
                reading.strict = before
        return self._slow(content, strict, report, memory, refusal, utf8)

    def _loses(self, content: bytes, memory: dict[int, Learned]) -> bool:
        self._long = True  # from now on all of a reply is looked through
        learned = memory.get(id(self))
        return may_lose(content, learned is not None and learned.fractions_told)

    def _prepare(self) -> None:
        form = self._thunk()
        if unusual_models:
            self._special, self._precise = _unusual(form)
        if not self._special:
            try:
                self._decode = msgspec.json.Decoder(form, dec_hook=_dec_hook).decode
            except TypeError:  # msgspec does not take some part of it as it is
                self._special = True
        if self._special or self._precise:
            from .relaxed import relaxed
            from .type_tree import shape_of

            self._decode = relaxed(shape_of(form), None, self._precise)
        self._ready = True

    def _slow(
        self,
        content: bytes,
        strict: bool,
        report: Report | None,
        memory: dict[int, Learned],
        refusal: str | None,  # what msgspec said; None: it was not asked
        utf8: bool,
    ) -> Any:
        if content.startswith(_BOM) and not strict:
            if report is not None:
                report("$", "json", "JSON", "a byte order mark")
            return self.decode(content[len(_BOM) :], report=report, utf8=utf8)
        from .relaxed import Learned, relaxed
        from .type_tree import shape_of

        shape = shape_of(self._thunk())
        learned = memory.get(id(self))
        if learned is None:
            learned = Learned(shape, self._precise)
        found: list[Note] = []
        told: list[Note] = []  # of the text, not of what it says
        value: Any = NOTHING
        asked = refusal is not None
        if len(content) > _LARGE and not strict and not self._precise and asked:
            value, found = _again(content, shape, learned, refusal or "")
        if value is NOTHING:
            notes = (
                Strict() if strict else Notes(precise=self._precise, exact=not asked)
            )
            raw, told = _parse(content, shape, self._precise, strict, utf8)
            value = _walk(shape, raw, learned, notes)
            found += notes.taken.values()
        learned.fractions_told = learned.fractions_told or not asked
        if found or not asked:
            memory.setdefault(id(self), learned).learn(found)
        if report is not None:
            for note in (*told, *found):
                if note.kind != "further-field":
                    report(note.path, note.kind, note.expected, note.got)
        if found or told or not asked:
            return value
        if self._decode is not None and not self._special:
            # all is well, so msgspec takes the type for another (a tuple with a rest)
            self._special = True
            self._decode = relaxed(shape, None, self._precise)
        return value


def _again(
    content: bytes, shape: Shape, learned: Learned, refusal: str
) -> tuple[Any, list[Note]]:
    """A large reply decoded with what a refusal or a sample of it taught, where that is all there is to it."""
    from .relaxed import named

    value, found = named(content, learned, refusal)
    if value is not NOTHING:
        return value, found
    from .relaxed import sample

    notes = Notes(sample=True)
    try:
        part = sample(content, shape)
    except FAILURES:  # nothing that a sample tells
        return NOTHING, []
    _walk(shape, part, learned, notes)
    found = list(notes.taken.values())
    learned.learn(found)
    return (learned.attempt(content)[0] if found else NOTHING), found


def _dec_hook(form: Any, raw: Any) -> Any:
    from .union_choice import hook

    return hook(form, raw)


def _unusual(form: Any) -> tuple[bool, bool]:
    """Whether a type has parts that msgspec would not decode rightly, and numbers that must keep every digit."""
    from .relaxed import is_special
    from .type_tree import ModelShape, reach, shape_of

    parts = list(reach(shape_of(form)))
    special = any(is_special(part) for part in parts)
    return special, any(
        isinstance(part, ModelShape) and bool(part.model.__numbers__) for part in parts
    )


def _parse(
    content: bytes, shape: Shape, precise: bool, strict: bool, utf8: bool
) -> tuple[Any, list[Note]]:
    """The plain data of a JSON text, and a note of each thing that has no place in one."""
    if not content.strip():
        raise Mismatch("$", shape.expected, "nothing")
    number = _number if precise else None
    try:
        return msgspec.json.Decoder(float_hook=number).decode(content), []
    except RecursionError:
        raise Mismatch("$", shape.expected, "JSON nested too deeply") from None
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        refused = Mismatch("$", shape.expected, _what_is_wrong(content, error))
    if strict or (utf8 and refused.got == _NOT_UTF8):
        raise refused
    from .tolerant import read_nonstandard

    told: dict[tuple[str, str], Note] = {}

    def tell(path: str, what: Shown) -> None:
        told.setdefault((path, what), Note(Place(path, shape), "json", "JSON", what))

    try:
        return read_nonstandard(content, tell, number), list(told.values())
    except RecursionError:
        refused = Mismatch("$", shape.expected, "JSON nested too deeply")
    except ValueError:
        pass
    raise refused  # out here, for what json raises holds the text


def _what_is_wrong(text: bytes, error: Exception) -> str:
    if text.startswith(_BOM):
        return "a byte order mark"
    try:
        text.decode()
    except UnicodeDecodeError:  # msgspec 0.23 says so in words only
        return _NOT_UTF8
    return f"invalid JSON ({error})"


def _number(text: str) -> float | decimal.Decimal:
    """A number as a float where that is all there is to it, else with every digit."""
    value = float(text)
    return value if repr(value) == text else decimal.Decimal(text)


def _walk(shape: Shape, raw: Any, learned: Learned, notes: Notes) -> Any:
    from .tolerant import take

    before, reading.strict = reading.strict, True
    notes.trail.append("$")
    try:
        value = take(shape, raw, learned.root, notes)
    except RecursionError:
        raise Mismatch("$", shape.expected, "JSON nested too deeply") from None
    finally:
        reading.strict = before
    wrong = [
        note
        for note in notes.taken.values()
        if note.place is learned.root and note.kind in ("type", "format")
    ]
    if wrong and (value is raw or isinstance(value, Unknown)):  # nothing of the type
        raise Mismatch("$", wrong[0].expected, wrong[0].got)
    return value


@overload
def from_dict(
    form: type[T], data: Mapping[str, object], *, strict: bool = False
) -> T: ...
@overload
def from_dict(form: Any, data: object, *, strict: bool = False) -> Any: ...
def from_dict(form: Any, data: object, *, strict: bool = False) -> Any:
    """A model from plain data with wire names, as if a server had sent it."""
    return from_json(form, encode(data), strict=strict)


@overload
def from_json(form: type[T], content: bytes | str, *, strict: bool = False) -> T: ...
@overload
def from_json(form: Any, content: bytes | str, *, strict: bool = False) -> Any: ...
def from_json(form: Any, content: bytes | str, *, strict: bool = False) -> Any:
    """A model from JSON text, as if a server had sent it."""
    return Decoder(lambda: form).decode(
        content.encode() if isinstance(content, str) else content, strict=strict
    )


def to_dict(model: object) -> dict[str, JsonValue]:
    """A model as plain data with wire names, as it would be sent."""
    made = to_builtins(model)
    if not isinstance(made, dict):
        raise TypeError(f"a {type(model).__name__} is no model")
    return made  # pyright: ignore[reportUnknownVariableType]


def to_json(value: object, *, indent: int | None = None) -> str:
    """JSON text of a model, as it would be sent."""
    content = encode(value)
    return (
        content if indent is None else msgspec.json.format(content, indent=indent)
    ).decode()
