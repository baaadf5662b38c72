"""Texts that hold JSON: read as what they hold, and sent as text again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, TypeVar

from .original_forms import Reader, reader

T = TypeVar("T")

_MADE: dict[Any, Reader] = {}


class _JsonText:
    """`JsonText[form]` is the type form of texts whose JSON is of that form."""

    def __class_getitem__(cls, form: Any) -> Any:
        made = _MADE.get(form)
        if made is None:
            made = _MADE[form] = _form(form)
        return made


def _form(form: Any) -> Reader:
    from .decoder import Decoder

    decoder = Decoder(lambda: form)

    def read(raw: Any) -> Any:
        if not isinstance(raw, str):
            raise ValueError("no text of JSON")
        try:
            return decoder.decode(raw.encode(), strict=True)
        except UnicodeEncodeError:
            pass  # it holds the text, so nothing is raised from it
        raise ValueError("no text of JSON")

    def write(value: Any, name: object) -> Any:
        from .decoder import encode
        from .type_tree import shape_of
        from .wire_forms import formed

        shape = shape_of(form)
        if isinstance(value, str) and not may_be_text(shape):
            return value  # JSON that is ready
        return encode(formed(shape, value, name), name).decode()

    made: Reader = reader("text of JSON", "string", object, read, write)
    made.__holds__ = form
    return made


def may_be_text(shape: Any) -> bool:
    """Whether what such a text holds may be a text itself."""
    from .type_tree import AnyShape, LeafShape, NullableShape, UnionShape

    if isinstance(shape, NullableShape):
        return may_be_text(shape.inner)
    if isinstance(shape, UnionShape):
        return any(map(may_be_text, shape.variants))
    return isinstance(shape, AnyShape) or (
        isinstance(shape, LeafShape) and "string" in shape.kinds
    )


if TYPE_CHECKING:
    JsonText: TypeAlias = Annotated[T, "a text that holds JSON"]
else:
    JsonText = _JsonText
