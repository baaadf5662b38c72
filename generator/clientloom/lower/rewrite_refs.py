"""Moves references to other ids, in types and in whatever holds types."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import is_not
from typing import TypeVar

from msgspec.structs import replace

from clientloom.ir import (
    AliasDef,
    Content,
    Encoding,
    EnumDef,
    Field,
    Header,
    Incoming,
    ModelDef,
    Operation,
    Paging,
    Parameter,
    RefType,
    Reply,
    Scalar,
    Symbol,
    Type,
    UnionDef,
)
from clientloom.ir.walk import rebuilt

_T = TypeVar("_T")
_Typed = TypeVar("_Typed", Field, Header, Parameter)


class References:
    """Gives back what it is given with other ids in its references; the same object where it has none of them."""

    def __init__(self, ids: Mapping[str, str]) -> None:
        self._ids = ids

    def type(self, type_: Type) -> Type:
        """A type."""
        return (
            type_ if type_.__class__ is Scalar else rebuilt(type_, self._reference)
        )  # a scalar is by far most of them

    def symbol(self, symbol: Symbol) -> Symbol:
        """A symbol."""
        match symbol:
            case ModelDef():
                fields = _each(symbol.fields, self._typed)
                additional = symbol.additional and self.type(symbol.additional)
                if fields is symbol.fields and additional is symbol.additional:
                    return symbol
                return replace(symbol, fields=fields, additional=additional)
            case UnionDef():
                variants = _each(symbol.variants, self.type)
                return symbol if variants is symbol.variants else replace(symbol, variants=variants)
            case AliasDef():
                type_ = self.type(symbol.type)
                return symbol if type_ is symbol.type else replace(symbol, type=type_)
            case EnumDef():
                return symbol

    def operation(self, operation: Operation) -> Operation:
        """An operation."""
        body = operation.body
        if body is not None:
            contents = _each(body.contents, self._content)
            body = body if contents is body.contents else replace(body, contents=contents)
        parameters, replies = _each(operation.parameters, self._typed), _each(operation.replies, self._reply)
        paging = _each(operation.paging, self._paging)
        before = (operation.body, operation.parameters, operation.replies, operation.paging)
        if not any(map(is_not, (body, parameters, replies, paging), before)):
            return operation
        return replace(operation, body=body, parameters=parameters, replies=replies, paging=paging)

    def incoming(self, incoming: Incoming) -> Incoming:
        """What the server sends by itself."""
        contents = _each(incoming.contents, self._content)
        return incoming if contents is incoming.contents else replace(incoming, contents=contents)

    def _reference(self, type_: Type) -> Type:
        target = self._ids.get(type_.target) if isinstance(type_, RefType) else None
        return type_ if target is None else RefType(target)

    def _typed(self, holder: _Typed) -> _Typed:
        type_ = self.type(holder.type)
        return holder if type_ is holder.type else replace(holder, type=type_)

    def _reply(self, reply: Reply) -> Reply:
        contents, headers = _each(reply.contents, self._content), _each(reply.headers, self._typed)
        if contents is reply.contents and headers is reply.headers:
            return reply
        return replace(reply, contents=contents, headers=headers)

    def _content(self, content: Content) -> Content:
        type_ = content.type and self.type(content.type)
        encodings = _each(content.encodings, self._encoding)
        if type_ is content.type and encodings is content.encodings:
            return content
        return replace(content, type=type_, encodings=encodings)

    def _encoding(self, encoding: Encoding) -> Encoding:
        headers = _each(encoding.headers, self._typed)
        return encoding if headers is encoding.headers else replace(encoding, headers=headers)

    def _paging(self, paging: Paging) -> Paging:
        item, body = self.type(paging.item_type), self.type(paging.body_type)
        if item is paging.item_type and body is paging.body_type:
            return paging
        return replace(paging, item_type=item, body_type=body)


def _each(items: tuple[_T, ...], change: Callable[[_T], _T]) -> tuple[_T, ...]:
    after = tuple([change(item) for item in items])
    return after if any(map(is_not, after, items)) else items
