"""The layout prints what black prints: black is the judge."""

from __future__ import annotations

import random

import black
import pytest
from black.mode import TargetVersion

from clientloom.python.code_printer import (
    Annotated,
    Doc,
    Group,
    Named,
    Union,
    assignment,
    call,
    constant,
    declaration,
    exploded,
    from_import,
    mapping,
    render,
    sequence,
    signature,
    statement,
    subscript,
    union,
    width,
)
from clientloom.python.text import wrap

MODE = black.Mode(line_length=88, target_versions={TargetVersion.PY311})


def stable(text: str) -> None:
    assert black.format_str(text, mode=MODE) == text


def name(rng: random.Random, low: int = 1, high: int = 30) -> str:
    return "".join(rng.choice("abcdefgh_") for _ in range(rng.randint(low, high))).strip("_") or "x"


def annotation(rng: random.Random, depth: int = 0) -> Doc:
    kind = rng.random()
    if depth > 2 or kind < 0.45:
        return name(rng, 3, 38).title().replace("_", "")
    if kind < 0.65:
        return subscript(rng.choice(["list", "Sequence"]), [annotation(rng, depth + 1)])
    if kind < 0.8:
        return subscript("dict", ["str", annotation(rng, depth + 1)])
    if kind < 0.88:
        return subscript("Literal", [f'"{name(rng, 2, 14)}"' for _ in range(rng.randint(1, 9))])
    if depth:
        return name(rng)
    return union([annotation(rng, depth + 1) for _ in range(rng.randint(2, 4))])


def optional(rng: random.Random) -> Doc:
    inner = annotation(rng)
    if rng.random() < 0.3:
        return inner
    parts: list[Doc] = list(inner.parts) if isinstance(inner, Union) else [inner]
    return union([*parts, "None"])


def field(rng: random.Random) -> str:
    default = rng.choice([None, "None", "None", "read_only()"])
    return declaration(Annotated(name(rng, 3, 50), optional(rng), default), 4)


def method(rng: random.Random) -> str:
    keyword: list[Doc] = [
        Annotated(name(rng, 3, 24), optional(rng), rng.choice([None, "None"]))
        for _ in range(rng.choice([0, 0, 1, 2, 5]))
    ]
    parameters: list[Doc] = ["self", "*", *keyword] if keyword else ["self"]
    text = signature(f"def {name(rng, 3, 40)}", parameters, annotation(rng), 4, rng.choice([":", ": ..."]))
    return f"    {text}" + ("" if text.endswith("...") else "\n        pass")


def expression(rng: random.Random, depth: int = 0) -> Doc:
    kind = rng.random()
    if depth > 3 or kind < 0.4:
        return rng.choice([f'"{name(rng)}"', name(rng), "None", f"{name(rng)}.{name(rng)}"])
    items = [expression(rng, depth + 1) for _ in range(rng.randint(0, 5))]
    if kind < 0.6:
        return call(name(rng), [*items, *(Named(f"{name(rng)}=", expression(rng, depth + 1)) for _ in range(2))])
    if kind < 0.8:
        return mapping((f'"{name(rng)}"', item) for item in items)
    if kind < 0.9:
        return mapping((f'"{name(rng)}"', Named("lambda: ", annotation(rng))) for _ in items)
    return sequence(items)


def test_fields_as_black_has_them() -> None:
    rng = random.Random(1)
    stable("class X:\n" + "\n".join(field(rng) for _ in range(140)) + "\n")


def test_methods_as_black_has_them() -> None:
    rng = random.Random(2)
    stable("class X:\n" + "\n\n".join(method(rng) for _ in range(60)) + "\n")


def test_calls_as_black_has_them() -> None:
    rng = random.Random(3)
    lines = [
        statement(
            "",
            Named("return ", call(f"self.{name(rng)}", [expression(rng) for _ in range(rng.randint(1, 5))])),
            indent=4,
        )
        for _ in range(80)
    ]
    stable("def f():\n" + "\n".join(lines) + "\n")


def test_constants_as_black_has_them() -> None:
    rng = random.Random(3)
    lines = [constant(name(rng, 3, 60).upper(), f'"{name(rng, 3, 60)}"', 4) for _ in range(200)]
    assert any(line.endswith(")") for line in lines)
    stable("class X:\n" + "\n".join(lines) + "\n")


def test_assignments_as_black_has_them() -> None:
    rng = random.Random(4)
    lines: list[str] = []
    for _ in range(80):
        kinds = [annotation(rng) for _ in range(rng.choice([1, 1, 2]))]
        value = call("Operation", [Named("id=", expression(rng)), Named("method=", expression(rng))])
        lines.append(assignment(name(rng, 3, 60).upper(), subscript("Operation", kinds), value))
    stable("\n".join(lines) + "\n")


def test_aliases_and_attributes_as_black_has_them() -> None:
    rng = random.Random(5)
    lines = [render(Named(f"{name(rng, 3, 40)}: TypeAlias = ", annotation(rng))) for _ in range(80)]
    for _ in range(50):
        long = name(rng, 3, 80)
        lines.append(statement(f"self.{long} = ", call("as_raw", [f"raw.{long}"])))
    stable("\n".join(lines) + "\n")


def test_class_headers_as_black_has_them() -> None:
    rng = random.Random(6)
    lines: list[str] = []
    for _ in range(50):
        items: list[Doc] = [
            "Model",
            Named("rename=", mapping((f'"{name(rng)}"', f'"{name(rng)}"') for _ in range(rng.randint(1, 4)))),
        ]
        if rng.random() < 0.5:
            items.append(Named("secret=", sequence([f'"{name(rng)}"' for _ in range(rng.randint(1, 3))])))
        lines.append(render(call(f"class {name(rng, 3, 40).title()}", items), tail=1) + ":\n    pass")
    stable("\n\n\n".join(lines) + "\n")


def test_imports_as_black_has_them() -> None:
    rng = random.Random(7)
    lines = [from_import(f".{name(rng)}", sorted(name(rng) for _ in range(rng.randint(1, 5)))) for _ in range(50)]
    stable("\n".join(lines) + "\n")


@pytest.mark.parametrize(
    ("doc", "expected"),
    [
        (sequence(["a"]), "(a,)"),
        (sequence([]), "()"),
        (call("f", ["a"]), "f(a)"),
        (mapping([('"a"', "1")]), '{"a": 1}'),
        (union(["A"]), "A"),
        (union(["A", "B"]), "A | B"),
    ],
)
def test_short_things_stay_on_one_line(doc: Doc, expected: str) -> None:
    assert render(doc) == expected


def test_width_counts_columns_as_black_does() -> None:
    assert width("abc") == 3
    assert width("名前") == 4
    assert width("e\u0301") == 1


def test_exploded_keeps_one_item_a_line() -> None:
    assert exploded(Group("f(", ("a", "b"), ")")) == "f(\n    a,\n    b,\n)"


def test_quotes_are_wrapped_and_stay_quotes() -> None:
    text = "> [!NOTE]\n> " + "word " * 12 + "\n>     code\n> ```"
    assert wrap(text, 40) == [
        "> [!NOTE]",
        "> word word word word word word word",
        "> word word word word word",
        ">     code",
        "> ```",
    ]
