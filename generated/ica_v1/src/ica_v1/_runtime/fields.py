"""What a model has: its declared fields, those it does not declare, and how both are reached."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import FunctionType
from typing import TYPE_CHECKING, Any, cast

from msgspec import NODEFAULT, StructMeta

from .locks import Lock
from .marks import HIDDEN, MASKED, NULL, UNSET

if TYPE_CHECKING:
    from typing import Self

    from .model import BaseModel

_LOCK = Lock()


class ExtraFields(dict[str, Any]):
    """The fields of one object that its model does not declare, by wire name. A declared name is refused."""

    __slots__ = ("model",)

    def __init__(
        self, model: type[BaseModel], values: Mapping[str, Any] | None = None
    ) -> None:
        self.model = model
        super().__init__()
        if values is not None:
            super().update(
                values
            )  # not checked: what a server sent, or what was checked already

    def _check(self, key: object) -> None:
        if not isinstance(key, str):
            raise TypeError(f"a field name is a str, not {type(key).__name__}")
        if key in declared(self.model):
            raise ValueError(
                f"{key!r} is a declared field of {self.model.__name__}: set the attribute"
            )

    def __setitem__(self, key: str, value: Any) -> None:
        self._check(key)
        super().__setitem__(key, value)

    def setdefault(self, key: str, default: Any = None, /) -> Any:
        self._check(key)
        return super().setdefault(key, default)

    def update(self, *args: Any, **kwargs: Any) -> None:
        fresh: dict[str, Any] = dict(*args, **kwargs)
        for key in fresh:
            self._check(key)
        super().update(fresh)

    def __ior__(self, other: Any) -> Self:  # type: ignore[override,misc]  # dict's overloads say the same
        self.update(other)
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return (dict, (dict(self),))


class Kept:
    """What the hidden slot of a model holds. Not a dict itself, so that msgspec asks before it encodes one.

    `holder` is the id of the model it was made for: a shallow copy made behind our back (`msgspec.structs.replace`)
    shares the object, and makes its own when it is first asked.
    """

    __slots__ = ("fields", "holder")

    def __init__(self, holder: int, fields: ExtraFields) -> None:
        self.holder = holder
        self.fields = fields


def optional(member: Any, slot: str) -> property:
    """How an optional field is reached. Its slot tells null from absent (UNSET), as the wire does; both read as None.

    What is set to None will not be sent, what is set to NULL will be, as null. `slot`: the attribute that is the slot.
    """
    put: Callable[[Any, Any], None] = member.__set__
    code = _read.__code__
    names = tuple([slot if name == "slot" else name for name in code.co_names])
    # an attribute with its name in the code is read in half the time that calling `member.__get__` takes
    read = FunctionType(code.replace(co_names=names), globals())

    def write(model: Any, value: Any) -> None:
        put(model, UNSET if value is None else None if value is NULL else value)

    return property(read, write)


def _read(model: Any) -> Any:
    value = model.slot
    return None if value is UNSET else value


def slots_of(value: BaseModel) -> Iterator[tuple[str, Any]]:
    """(Python name, what its slot holds) of each declared field."""
    slots = type(value).__optional__
    for name, _, _ in fields_of(model_of(value)):
        yield name, slots[name](value) if name in slots else getattr(value, name)


def set_fields(value: BaseModel) -> Iterator[tuple[str, str, Any]]:
    """(Python name, wire name, value) of each declared field that is there. NULL: a null where it might be absent."""
    slots = type(value).__optional__
    for name, wire, _ in fields_of(model_of(value)):
        get = slots.get(name)
        item = getattr(value, name, UNSET) if get is None else get(value)
        if item is not UNSET:
            yield name, wire, NULL if item is None and get is not None else item


def model_of(value: BaseModel) -> type[BaseModel]:
    """The class of a model as its user knows it."""
    return type(value).__stands_for__ or type(value)


def fields_of(model: type[BaseModel]) -> tuple[tuple[str, str, Any], ...]:
    """(Python name, wire name, default or NODEFAULT) of each declared field."""
    known = model.__dict__.get("__fields__")
    if known is None:
        given = {sent: wire for wire, sent in model.__odd__.items()}
        found = zip(
            model.__struct_fields__,
            model.__struct_encode_fields__,
            _defaults(model),
            strict=True,
        )
        known = tuple(
            [
                (name, given.get(wire, wire), default)
                for name, wire, default in found
                if wire != HIDDEN
            ]
        )
        type.__setattr__(model, "__fields__", known)
    return cast("tuple[tuple[str, str, Any], ...]", known)


def _defaults(model: type[BaseModel]) -> tuple[Any, ...]:
    given = model.__struct_defaults__  # of the last fields only
    return (NODEFAULT,) * (len(model.__struct_fields__) - len(given)) + given


def declared(model: type[BaseModel]) -> frozenset[str]:
    """The wire names that an object of this model may have without being remarked on."""
    known = model.__dict__.get("__declared__")
    if known is None:
        tag_field = model.__struct_config__.tag_field
        names = [wire for _, wire, _ in fields_of(model)]
        known = frozenset(names if tag_field is None else [tag_field, *names])
        type.__setattr__(model, "__declared__", known)
    return cast("frozenset[str]", known)


def extras_of(value: BaseModel) -> ExtraFields | None:
    """The undeclared fields of a model, if it has any."""
    kept = value.__extra__
    if type(kept) is Kept:
        if kept.holder != id(value):
            kept = Kept(id(value), ExtraFields(kept.fields.model, kept.fields))
            value.__extra__ = kept
        return kept.fields
    if not value.__learned__:
        return None
    found = {wire: getattr(value, slot) for slot, wire in value.__learned__}
    found = {wire: item for wire, item in found.items() if item is not UNSET}
    return keep(value, found) if found else None


def own_extras(value: BaseModel) -> ExtraFields:
    """The undeclared fields of a model, to be changed."""
    with _LOCK:
        extras = extras_of(value)
        if extras is None:
            extras = ExtraFields(model_of(value))
            value.__extra__ = Kept(id(value), extras)
        return extras


def keep(value: BaseModel, extras: Mapping[str, Any] | None) -> ExtraFields | None:
    """Give a model its undeclared fields."""
    if not extras:
        return None
    made = ExtraFields(model_of(value), extras)
    value.__extra__ = Kept(id(value), made)
    for slot, _ in value.__learned__:
        setattr(value, slot, UNSET)
    return made


def demand(cls: Any, kwargs: dict[str, Any]) -> None:
    """Make the arguments of a constructor what msgspec takes, where it demands other things than a reply must have."""
    unasked, unpromised = cls.__access__
    for name in unasked:
        kwargs.setdefault(name, UNSET)
    for name, value in cls.__fixed__.items():
        if kwargs.setdefault(name, value) not in (value, None):
            raise ValueError(f"{name} of {cls.__name__} is {value!r}, nothing else")
    for name in unpromised:
        if name not in kwargs:
            raise TypeError(f"Missing required argument {name!r}")
    told, only = cls.__constant__
    if told in kwargs and kwargs.pop(told) != only:
        raise ValueError(f"{told} of {cls.__name__} is {only!r}, nothing else")


def build(model: type[BaseModel], values: dict[str, Any]) -> BaseModel:
    """A model of these values, whatever its constructor demands of a caller. What is required and missing is UNSET."""
    for name, _, default in fields_of(model):
        if default is NODEFAULT and name not in values:
            values[name] = UNSET
    return cast("BaseModel", StructMeta.__call__(model, **values))


def blank(model: type[BaseModel]) -> BaseModel:
    """A model without values, to be filled by unpickling."""
    return build(model, {})


def shown(value: BaseModel) -> list[tuple[str, Any]]:
    """What a repr tells: the fields that are set, secrets masked."""
    model = model_of(value)
    shown: list[tuple[str, Any]] = []
    for name, _, item in set_fields(value):
        shown.append((name, MASKED if name in model.__secret__ else item))
    extras = extras_of(value)
    if extras:  # beside a secret, a field we know nothing of may be another
        shown.append(
            (
                "extra_fields",
                dict.fromkeys(extras, MASKED) if model.__secret__ else dict(extras),
            )
        )
    return shown
