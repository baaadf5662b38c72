"""The base of small unchangeable records, in place of dataclasses: those are compiled anew at every import."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Self, dataclass_transform

if TYPE_CHECKING:
    from inspect import Signature


class _OfTheClass:
    """An attribute of classes that is made when somebody asks for it."""

    def __init__(self, make: Callable[[Any], Any]) -> None:
        self._make = make

    def __get__(self, instance: object, kind: type) -> Any:
        return self._make(kind)


@dataclass_transform(frozen_default=True)
class Value:
    """Its annotations are its fields, what is assigned to them the defaults. Compared and shown by its fields."""

    _fields: ClassVar[tuple[str, ...]] = ()
    _named: ClassVar[bool] = False

    def __init_subclass__(cls, *, kw_only: bool = False) -> None:
        cls._fields = (*cls._fields, *cls.__annotations__)
        cls._named = kw_only

    def __init__(self, *values: Any, **named: Any) -> None:
        fields = self._fields
        if len(values) > (0 if self._named else len(fields)):
            raise TypeError(f"{type(self).__name__} takes fewer arguments by position")
        own = self.__dict__
        own.update(zip(fields, values, strict=False))
        for name, value in named.items():
            if name not in fields or name in own:
                raise TypeError(
                    f"{type(self).__name__} takes no argument {name!r}, or has it already"
                )
            own[name] = value
        for name in fields:
            if name not in own and not hasattr(type(self), name):
                raise TypeError(f"{type(self).__name__} lacks the argument {name!r}")
        self.__post_init__()

    @_OfTheClass
    def __signature__(cls: Any) -> Signature:
        """What `inspect.signature` and `help` show: the fields, as arguments."""
        from inspect import Parameter, Signature
        from typing import get_type_hints

        hints = get_type_hints(cls)
        place = (
            Parameter.KEYWORD_ONLY if cls._named else Parameter.POSITIONAL_OR_KEYWORD
        )
        return Signature(
            [
                Parameter(
                    name,
                    place,
                    default=getattr(cls, name, Parameter.empty),
                    annotation=hints[name],
                )
                for name in cls._fields
            ]
        )

    def __post_init__(self) -> None:
        """Where a record refuses what it was given."""

    def __replace__(self, /, **changes: Any) -> Self:
        """The same but for some fields."""
        named: dict[str, Any] = {**self.__dict__, **changes}
        return type(self)(**named)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{type(self).__name__} cannot be changed")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._values() == other._values()

    def __hash__(self) -> int:
        return hash(self._values())

    def __repr__(self) -> str:
        pairs = zip(self._fields, self._values(), strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in pairs)})"

    def _values(self) -> tuple[Any, ...]:
        return tuple([getattr(self, name) for name in self._fields])
