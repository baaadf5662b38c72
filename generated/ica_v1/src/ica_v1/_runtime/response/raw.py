"""Success replies as they came: the head, the content, and what it decodes to when asked."""

from __future__ import annotations

from typing import Any, Generic, TypeVar, overload

from ..call.effects import Call, Exchange, whole_reply
from ..http.media_type import plain_json, text_of
from ..http.messages import ResponseInfo
from . import late_classes
from .reader import Reader, Told

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Body = TypeVar("Body")


class RawResponse(Told, Generic[T_co]):
    """A whole success reply: status, headers, content, and what it decodes to."""

    __slots__ = ("_parsed", "content")

    def __init__(
        self,
        call: Call,
        reader: Reader,
        info: ResponseInfo,
        content: bytes,
    ) -> None:
        super().__init__(call, reader, info)
        self._parsed: tuple[Any] | None = None
        self.content = content

    @property
    def text(self) -> str:
        return text_of(self.content, self.headers.first("content-type"))

    def json(self) -> Any:
        """The content as plain data, whatever the document says of it. ValueError where it is no JSON."""
        return plain_json(self.content, self.headers.first("content-type"))

    @overload
    def parse(self: RawResponse[late_classes.Pager[Any, Body]]) -> Body: ...
    @overload
    def parse(self: RawResponse[late_classes.AsyncPager[Any, Body]]) -> Body: ...
    @overload
    def parse(self: RawResponse[late_classes.EventStream[T]]) -> list[T]: ...
    @overload
    def parse(self: RawResponse[late_classes.AsyncEventStream[T]]) -> list[T]: ...
    @overload
    def parse(self: RawResponse[T]) -> T: ...
    def parse(self) -> Any:
        """What the method returns without `with_raw_response`; for a paged one, the body of the first page."""
        if self._parsed is None:
            ended = whole_reply(self.info, self.content)
            self._parsed = (self._reader.decoded(self._call, ended),)
        return self._parsed[0]


def raw_response(call: Call, reader: Reader, ended: Exchange) -> RawResponse[Any]:
    """The raw reply of a success; ApiError where the reply is none."""
    if call.operation.is_success(ended.info.status):
        return RawResponse(call, reader, ended.info, ended.content or b"")
    raise reader.error(call, ended.info, ended.content or b"")
