"""What the name of a component says without the packages, namespaces and assemblies that a compiler put into it."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NET = re.compile(r"([\w.+]+)`[0-9]+(?:\[(.*)\])?", re.DOTALL)
_GO = re.compile(r"([a-z][a-z0-9_]*)\.([A-Z]\w*)")
_GO_GENERIC = re.compile(r"([a-z][a-z0-9_]*)\.([A-Z]\w*)-(.+)")
_GO_ARGUMENT = re.compile(r"((?:array_)*)(?:(?:[a-z][a-z0-9]*_)+(?=[A-Z]))?(\w+)")


def tails(name: str) -> tuple[str, ...]:
    """The ends of a name that say something, from the shortest; nothing where it is to be read as written.

    Of `io.k8s.api.core.v1.Pod` it is `Pod`, `v1.Pod` and so on, of Go's `github_com_acme_models.User` it is `User`, and
    of .NET's ``Acme.Page`1[[Acme.Line, Acme, Version=1.0.0.0]]`` it is `Page Of Line`.
    """
    if "`" in name and (net := _NET.fullmatch(name)):
        return tuple(dict.fromkeys((_generic(net, short=True), _generic(net, short=False))))
    if go := _GO_GENERIC.fullmatch(name):
        found = [_GO_ARGUMENT.fullmatch(each) for each in re.split(r"[,-]", go[3])]
        if all(found):
            of = " And ".join(f"{each[2]}{' Array' * each[1].count('array_')}" for each in found if each)
            return (f"{go[2]} Of {of}", f"{go[1].rpartition('_')[2]}.{go[2]} Of {of}")
    if go := _GO.fullmatch(name):
        return (go[2], f"{go[1].rpartition('_')[2]}.{go[2]}")
    parts = [part for part in re.split(r"\.|__", name) if part]
    if "__" in name and parts and not parts[-1][0].isupper():  # no class of a module of Python's
        parts = [part for part in name.split(".") if part]
    if len(parts) < 3:
        return ()
    return tuple(".".join(parts[-count:]) for count in range(1, len(parts)))


def _generic(net: re.Match[str], *, short: bool) -> str:
    def plain_name(text: str) -> str:
        plain = text.replace("[]", " Array")
        return plain.rpartition(".")[2] if short else plain

    arguments: list[str] = []
    for each in _arguments(net[2] or ""):
        inner = _NET.fullmatch(each)
        arguments.append(_generic(inner, short=short) if inner else plain_name(each))
    return " Of ".join([plain_name(net[1]), *([" And ".join(arguments)] if arguments else [])])


def _arguments(text: str) -> Iterator[str]:
    """Of `[Acme.Line, Acme, Version=1.0.0.0],[Acme.Order, Acme]`, and of `Acme.Line,Acme.Order`, the types alone."""
    for each in _split(text):
        qualified = each.startswith("[") and each.endswith("]")
        yield next(_split(each[1:-1]), "") if qualified else each


def _split(text: str) -> Iterator[str]:
    """What commas part, but not those in brackets."""
    depth = start = 0
    for at, char in enumerate(text):
        depth += (char == "[") - (char == "]")
        if char == "," and depth == 0:
            yield text[start:at].strip()
            start = at + 1
    if text[start:].strip():
        yield text[start:].strip()
