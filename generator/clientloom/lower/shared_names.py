"""Names schemas that several operations share after what the operations have in common, not after one of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from clientloom.id_schemes import VERBS
from clientloom.ir import Hint, ModelDef, RefType, Symbol, UnionDef

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_SILENT = VERBS | {"all", "and", "api", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
_PLACE = re.compile(r"Reply\w*|Error|Body|Item[0-9]*|Value|Option[0-9]+")
_STATUS = re.compile(r"/responses/([^/]+)/")
_COMPONENT = re.compile(r"#/components/schemas/([A-Za-z]\w*)")
_FEW = 3  # fields or variants that a name can list


def common_hints(symbols: Mapping[str, Symbol], members: Mapping[str, Sequence[str]]) -> dict[str, Hint]:
    """The hints of symbols that others were merged into, by id; without those of components, or of one operation alone.
    `members`: what was merged into each."""
    found: dict[str, Hint] = {}
    owners: dict[str, frozenset[str]] = {}
    for id_ in sorted(members, key=lambda each: (len(each), each)):
        symbol, others = symbols[id_], [symbols[each] for each in members[id_]]
        if not _is_of_operation(symbol):
            continue
        places = sorted((each for each in others if not _is_of_operation(each)), key=lambda each: each.hint.parts)
        owners[id_] = frozenset(each.hint.parts[0] for each in (symbol, *others))
        if places:
            found[id_] = places[0].hint
        elif len(owners[id_]) > 1:
            around = max(
                (each for each in found if id_.startswith(f"{each}/") and owners[each] == owners[id_]), default=""
            )
            inner = symbol.hint.parts[len(symbols[around].hint.parts) :] if around else ()
            name = " ".join([*found[around].parts, *inner]) if inner else _name(symbol, others)
            found[id_] = Hint((name,), title=symbol.hint.title, shared=name)
    return found


def _name(symbol: Symbol, others: Sequence[Symbol]) -> str:
    hints = [symbol.hint, *(each.hint for each in others)]
    shared = _shared_end([each.parts[1:] for each in hints])
    while shared and _PLACE.fullmatch(shared[0]):
        del shared[0]
    about = _shared_words([each.parts[0] for each in hints])
    if not shared:
        about = about or _inside(symbol) or ["Common"]
        shared = [_noun([symbol, *others])]
    return " ".join([*about, *shared])


def _inside(symbol: Symbol) -> list[str]:
    """The fields of a model or the variants of a union, where they are few."""
    match symbol:
        case ModelDef(fields=fields) if len(fields) <= _FEW:
            return sorted(field.wire_name for field in fields)
        case UnionDef(variants=variants) if len(variants) <= _FEW:
            found = sorted(each.target for each in variants if isinstance(each, RefType))
            names = [match[1] for each in found if (match := _COMPONENT.fullmatch(each))]
            return " Or ".join(names).split() if len(names) == len(variants) else []
        case _:
            return []


def _is_of_operation(symbol: Symbol) -> bool:
    return not symbol.hint.component and symbol.id.startswith(("#/paths/", "#/components/pathItems/"))


def _noun(symbols: Sequence[Symbol]) -> str:
    """The kind of a symbol whose place gives it no word of its own."""
    if all(each.hint.parts[-1].startswith("Item") for each in symbols):
        return "Item"
    statuses = [found[1] if (found := _STATUS.search(each.id)) else "" for each in symbols]
    if all(status and not status.startswith("2") for status in statuses):
        return "Error"
    return "Reply" if all(statuses) else "Body" if not any(statuses) else "Value"


def _shared_end(places: Sequence[Sequence[str]]) -> list[str]:
    """The parts that all end with."""
    shared: list[str] = []
    for parts in zip(*(reversed(place) for place in places), strict=False):
        if len(set(parts)) > 1:
            break
        shared.insert(0, parts[0])
    return shared


def _shared_words(names: Sequence[str]) -> list[str]:
    """The words that all operation ids have, in the order of one of them: `user` of `list_users` and `get_user`."""
    said = [{_stem(word): word for word in _WORD.findall(re.sub(r"\{[^}]*\}", " ", name))} for name in sorted(names)]
    stems = [stem for stem in said[0] if stem not in _SILENT and all(stem in each for each in said)]
    return [min((each[stem] for each in said), key=lambda word: (len(word), word)) for stem in stems]


def _stem(word: str) -> str:
    return word.lower().removesuffix("s") or word.lower()
