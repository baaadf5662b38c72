"""What checkers must say to users of models. Every ignore is needed: an unused one fails the test that reads this."""

import datetime
import uuid
from typing import Any, assert_never, assert_type

from exemplars import Cat, Circle, Closed, Color, Counts, Credentials, Dog, Node, Owner, Pet, Shape, Task, TaskList

from runtime.drift import Drift, DriftLog
from runtime.serialization.decoder import Decoder, from_dict, from_json, to_dict
from runtime.serialization.json_values import JsonValue
from runtime.serialization.model import NULL, UNSET
from runtime.serialization.unions import Unknown

task = Task(name="n", reference=None, size=1, owner=Owner(name="o"))
Task(name="n", reference=NULL, due=NULL)
Task(name="n")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
Task(name=1, reference=None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
Task("n", reference=None)  # type: ignore[call-arg, arg-type]  # pyright: ignore[reportCallIssue]
Task(name="n", reference=None, nmae="x")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
Credentials(user="u")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
task.nmae = "x"  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
task.size = "1"  # type: ignore[assignment]  # pyright: ignore[reportAttributeAccessIssue]
task.size = None
task.size = NULL

assert_type(task.id, uuid.UUID)
assert_type(task.reference, str | None)
assert_type(task.time_created, datetime.datetime | None)
assert_type(task.owners, list[Owner] | None)
assert_type(task.color, Color | None)
assert_type(task.payload, JsonValue)
assert_type(TaskList(items=[task]).items[0], Task)
assert_type(Node(name="n").children, list[Node] | None)
if task.id is UNSET:
    print("the server left it out")

assert_type(task.extra_fields, dict[str, JsonValue])
task.extra_fields["x"] = {"y": [1, None]}
Counts(name="n").extra_fields["x"] = 1
Counts(name="n").extra_fields["x"] = "s"  # type: ignore[assignment]  # pyright: ignore[reportArgumentType]
Closed(id=1).extra_fields["x"] = 1  # type: ignore[index]  # pyright: ignore[reportIndexIssue]

# inline enums take any string; named ones take their members
Task(name="n", reference=None, status="NEW", priority=3)
Task(name="n", reference=None, status="SOMETHING ELSE", priority=99)
Task(name="n", reference=None, color="red")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def not_all_colors(color: Color) -> int:
    match color:  # pyright: ignore[reportMatchNotExhaustive]
        case Color.RED:
            return 1
        case Color.DARK_BLUE:
            return 2
    return 3


def forgot_other_colors(color: Color) -> int:
    if color is Color.RED:
        return 1
    if color is Color.DARK_BLUE:
        return 2
    assert_never(color)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def sound(pet: Pet) -> str | None:
    if isinstance(pet, Unknown):
        return str(pet.tag)
    match pet.pet_type:
        case "cat":
            return pet.meow
        case "dog":
            return str(pet.bark)


def all_pets(pet: Pet) -> str:
    match pet:
        case Cat():
            return "cat"
        case Dog():
            assert_type(pet.bark, int | None)
            return "dog"
        case Unknown(raw=raw):
            assert_type(raw, JsonValue)
            return str(pet.tag)


def forgot_unknown_pets(pet: Pet) -> str:
    print(pet.pet_type)  # type: ignore[union-attr]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]
    if isinstance(pet, Cat):
        return "cat"
    if isinstance(pet, Dog):
        return "dog"
    assert_never(pet)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def area(shape: Shape) -> float:
    if isinstance(shape, Unknown):
        return 0
    if shape.kind == "circle":  # told by a table, not by one fixed value each: `isinstance` narrows, this does not
        shape.radius = 2.0  # type: ignore[union-attr]  # pyright: ignore[reportAttributeAccessIssue]
    return shape.radius if isinstance(shape, Circle) else shape.side


assert_type(from_dict(Task, {"name": "n"}), Task)
assert_type(from_json(list[Task], "[]"), list[Task])
assert_type(to_dict(task), dict[str, JsonValue])
log = DriftLog(on_drift=lambda drift: print(drift.path, drift.kind))
value: Any = Decoder(lambda: Task).decode(b"{}", strict=True, report=log.reporter("op"))
for drift in log:
    assert_type(drift, Drift)
