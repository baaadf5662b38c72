"""One operation, called again and again: the judge must allow each request, and each reply must come through whole."""

from __future__ import annotations

import inspect
import json
import typing
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any
from unittest import mock

from hypothesis import HealthCheck, Phase, given, reject, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import HypothesisException
from hypothesis.internal.conjecture import providers
from loopback import Loopback, Received, Reply
from msgspec.structs import replace
from support.flavours import Flavour

from clientloom import ir
from contract.equal import difference, parse
from contract.exceptions import NOT_CALLED, excused
from contract.judge import Answered
from contract.schemas import successes
from contract.subjects import Subject, visible

_LEFT_OUT = ("self", "options")
_STREAMED = ("json-lines", "sse")


@dataclass
class Tally:
    """What has been tried."""

    calls: int = 0
    refused: int = 0
    last: str = ""


@dataclass(frozen=True)
class Sent:
    """What the server answers with."""

    status: int
    media_type: str
    content: bytes
    kind: str


class Trial:
    """The calls of one package, in one flavour."""

    def __init__(self, subject: Subject, flavour: Flavour, server: Loopback, tally: Tally) -> None:
        self.subject, self.flavour, self.server, self.tally = subject, flavour, server, tally
        self.client = subject.client(server.url, is_async=flavour.is_async)
        self.codec = subject.module("_runtime.serialization.decoder")

    def close(self) -> None:
        self.flavour.run(self.client.close())

    def run(self, operation: ir.Operation, samples: int) -> None:
        """Calls an operation with arguments of all its forms. Raises AssertionError with the smallest failure found."""
        call = self.subject.method(self.client, operation)

        @seed(zlib.crc32(operation.id.encode()))
        @settings(
            max_examples=samples,
            database=None,
            deadline=None,
            phases=(Phase.generate,),  # shrinking takes longer than reading
            suppress_health_check=list(HealthCheck),
        )
        @given(st.data())
        def tried(data: st.DataObject) -> None:
            self.once(operation, call, data.draw)

        # hypothesis would draw words from whatever modules are loaded, so that no two runs were the same
        with mock.patch.object(providers, "_get_local_constants", providers.Constants, create=True):
            tried()

    def once(self, operation: ir.Operation, call: Callable[..., Any], draw: Callable[..., Any]) -> None:
        form = draw(st.sampled_from(_forms(call)))
        arguments = self.arguments_of(operation, form, draw)
        constant = self.subject.constant(operation)
        accept = constant.accept_header(arguments.get("version") or operation.default_version, arguments.get("accept"))
        sent = self._answer(operation, accept, draw)
        before = len(self.server.received)
        headers = {"Content-Type": sent.media_type} if sent.media_type else {}
        self.server.script(Reply(sent.status, sent.content, headers))
        try:
            result = call(**arguments)
            if hasattr(result, "first_page"):
                result = self.flavour.run(result.first_page()).body
            else:
                result = self.flavour.run(result)
        except Exception as error:
            self.server.forget()
            asked = self.server.received[before:]
            if asked:
                self._promised(operation, asked[-1], sent)
            told = [f"{each.method} {each.target}" for each in asked]
            raise AssertionError(
                f"{operation.id}({arguments!r})\n{told}\n{sent}\n{type(error).__name__}: {error}"
            ) from error
        (received,) = self.server.received[before:]
        self._judged(operation, received, sent)
        self.tally.calls += 1
        self._whole(operation, sent, result)

    def _judged(self, operation: ir.Operation, received: Received, sent: Sent) -> None:
        judge, name = self.subject.judge, self.subject.name
        errors = [each for each in judge.request(received) if not excused(name, operation.id, each)]
        shown = f"{received.method} {received.target}\n{received.headers}\n{received.body!r}"
        assert not errors, "\n".join([f"{operation.id}: the judge refuses a request", shown, *errors])
        self._promised(operation, received, sent)

    def _promised(self, operation: ir.Operation, received: Received, sent: Sent) -> None:
        """Throws the sample away where the drawing of the reply went wrong, which is no one's fault but ours."""
        if sent.kind != "json":
            return
        wrong = self.subject.judge.reply(received, Answered(sent.status, sent.media_type, sent.content))
        if wrong:
            self.tally.refused += 1
            self.tally.last = "\n".join([operation.id, repr(sent), *wrong])
            reject()

    def _whole(self, operation: ir.Operation, sent: Sent, result: Any) -> None:
        where = f"{operation.id}: {sent}"
        if sent.kind == "nothing":
            assert result is None, where
        elif sent.kind == "binary":
            assert bytes(result) == sent.content, where
        elif sent.kind in ("text", "xml"):
            assert result == sent.content.decode(), where
        else:
            found = difference(parse(sent.content), parse(self.codec.encode(result)))
            assert found is None, f"{where}\n{found}"

    def arguments_of(self, operation: ir.Operation, form: Any, draw: Callable[..., Any]) -> dict[str, Any]:
        """Arguments for one form of a method: all that it demands and some of what it allows."""
        names, typed = self.subject.known.names, self.subject.typed
        space = visible(form.__module__)
        described = {names.parameters[operation.id, each.id]: each for each in operation.parameters}
        given: dict[str, Any] = {}
        for name, parameter in inspect.signature(form).parameters.items():
            if name in _LEFT_OUT:
                continue
            must = parameter.default is inspect.Parameter.empty
            if not must and not draw(st.booleans()):
                continue
            annotation = eval(str(parameter.annotation), space)
            meant = described.get(name)
            if meant is not None:
                limits = meant.constraints
                if meant.place in ("path", "query"):  # the judge takes no empty value in a query
                    limits = replace(limits, min_length=max(1, limits.min_length or 0))
                limits = replace(limits, min_items=max(1, limits.min_items or 0))  # and reads an empty list as [""]
                plain = (
                    meant.place in ("header", "cookie")
                    or meant.style != "form"
                    or not isinstance(meant.type, ir.Scalar)
                )
                value = typed.value(
                    draw, annotation, meant.type, limits, plain=plain, schema=self._schema(operation, meant)
                )
                if meant.place == "path" and value in (".", ".."):
                    reject()
            elif name == names.bodies.get(operation.id) and operation.body is not None:
                kinds = [content.type for content in operation.body.contents]
                value = typed.value(draw, annotation, kinds[0] if len(kinds) == 1 else None)
                if hasattr(value, "__struct_fields__") and self._is_json(operation) and draw(st.integers(0, 3)) == 0:
                    value = self.codec.to_dict(value)
            else:
                value = typed.value(draw, annotation)
            given[name] = value
        for paging in operation.paging:
            self._one_way(operation, paging, given)
        return given

    def _schema(self, operation: ir.Operation, parameter: ir.Parameter) -> Any:
        """The schema of a parameter as the document has it."""
        replies = self.subject.replies
        item = replies.follow(self.subject.document["paths"][operation.path])
        for node in [*item[operation.method.lower()].get("parameters", ()), *item.get("parameters", ())]:
            found = replies.follow(node)
            if (found["name"], found["in"]) == (parameter.wire_name, parameter.place):
                return found.get("schema", {})
        return {}

    def _is_json(self, operation: ir.Operation) -> bool:
        return operation.body is not None and all(content.kind == "json" for content in operation.body.contents)

    def _one_way(self, operation: ir.Operation, paging: ir.Paging, given: dict[str, Any]) -> None:
        """A caller pages by cursor or by offset, and by offset no further than the client knows to be of use."""
        names = self.subject.known.names.parameters
        arguments = {each.wire_name: names[operation.id, each.id] for each in operation.parameters}
        offset = arguments.get(paging.offset_parameter or "", "")
        if given.get(offset) is not None:
            given[offset] = str(len(given[offset])) if isinstance(given[offset], str) else given[offset] % 1000
        if paging.offset_parameter and given.get(arguments.get(paging.cursor_parameter or "", "")) is not None:
            for wire in {paging.offset_parameter, *paging.offset_when}:
                given.pop(arguments.get(wire, ""), None)

    def _answer(self, operation: ir.Operation, accept: str, draw: Callable[..., Any]) -> Sent:
        """A success that the document declares, in a media type that the client accepts."""
        replies = self.subject.replies
        node = self.subject.document["paths"][operation.path]
        declared = list(successes(replies.follow(node)[operation.method.lower()], replies.follow))
        accepted = [part.partition(";")[0].strip().lower() for part in accept.split(",")]
        known = {(reply.status, each.media_type): each.kind for reply in operation.replies for each in reply.contents}
        choices: list[tuple[str, str, Any]] = []
        for status, reply in declared:
            contents = reply.get("content") or {}
            if not contents:
                choices.append((status, "", None))
            for media_type, content in contents.items():
                essence = media_type.partition(";")[0].strip().lower()
                kind = known.get((status, media_type), "nothing")
                if kind not in _STREAMED and any(
                    fnmatchcase(essence, each) or fnmatchcase(each, essence) for each in accepted
                ):
                    choices.append((status, media_type, content))
        # the judge reads JSON in text/plain as a text
        choices = [each for each in choices if known.get(each[:2]) != "json" or "json" in each[1]] or choices
        if not choices:
            return Sent(204, "", b"", "nothing")
        status, media_type, content = draw(st.sampled_from(choices))
        code = int(status.replace("X", "0")) if status[0].isdigit() else 200
        kind = known.get((status, media_type), "nothing")
        if code in (204, 205) or not media_type or operation.method == "HEAD" or kind == "nothing":
            return Sent(code, "", b"", "nothing")
        concrete = media_type.replace("*/*", "application/octet-stream").replace("*", "plain")
        if kind == "binary":
            return Sent(code, concrete, draw(st.binary(min_size=1, max_size=30)), kind)
        value = replies.value(draw, content.get("schema", {}))
        if kind in ("text", "xml"):
            return Sent(code, concrete, str(value).encode(), kind)
        return Sent(code, concrete, json.dumps(value, ensure_ascii=False).encode(), "json")


def failures(subject: Subject, tally: Tally, samples: int) -> Iterator[str]:
    """What goes wrong when every operation of a package is called, in both flavours."""
    with Loopback() as server:
        for kind in ("sync", "async"):
            flavour = Flavour(kind)
            trial = Trial(subject, flavour, server, tally)
            for operation in subject.known.api.operations:
                if excused(subject.name, operation.id, NOT_CALLED):
                    continue
                try:
                    trial.run(operation, samples)
                except (AssertionError, HypothesisException) as error:
                    refused = "" if isinstance(error, AssertionError) else f"\n{tally.last[:3000]}"
                    yield f"FAILED ({kind}) {operation.id}: {str(error)[:3000]}{refused}\n"
            trial.close()
            flavour.close()


def _forms(call: Any) -> list[Any]:
    """The ways in which a method may be called. The overload that takes any version only repeats the others."""
    method = inspect.unwrap(call.__func__)
    forms = typing.get_overloads(method) or [method]
    single = [form for form in forms if "," not in str(form.__annotations__.get("version", ""))]
    return single or list(forms)
