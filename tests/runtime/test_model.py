"""Models: what they take, what they refuse, what they carry through copies, and what they show."""

import copy
import inspect
import json
import pickle
import pydoc
import uuid
from typing import Any

import msgspec
import pytest
from exemplars import Cat, Closed, Counts, Credentials, Invoice, Node, Owner, Task, TaskList

from runtime.serialization.decoder import Decoder, encode, from_dict, to_dict
from runtime.serialization.model import NULL, UNSET, ExtraFields, Model

ID = uuid.UUID("12345678-1234-5678-1234-567812345678")


def task(**more: Any) -> Task:
    return from_dict(Task, {"id": str(ID), "name": "n", "reference": None, **more})


def test_constructors_are_keyword_only_and_complete() -> None:
    with pytest.raises(TypeError):
        Owner("n")  # type: ignore[misc]
    with pytest.raises(TypeError, match="name"):
        Owner()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="nmae"):
        Owner(nmae="n")  # type: ignore[call-arg]


def test_a_misspelt_attribute_is_refused_at_once() -> None:
    owner = Owner(name="n")
    with pytest.raises(AttributeError, match="lastname"):
        owner.lastname = "x"  # type: ignore[attr-defined]
    with pytest.raises(AttributeError):
        owner.lastName = "x"  # type: ignore[attr-defined]  # the wire name is no attribute
    assert encode(owner) == b'{"name":"n"}'


def test_read_only_fields_are_not_demanded_and_not_sent() -> None:
    made = Task(name="n", reference=None)
    assert made.id is UNSET
    assert not made.id
    assert to_dict(made) == {"name": "n", "reference": None}
    assert to_dict(Task(name="n", reference=None, id=ID))["id"] == str(ID)


def test_write_only_fields_are_demanded_and_not_promised() -> None:
    with pytest.raises(TypeError, match="password"):
        Credentials(user="u")  # type: ignore[call-arg]
    assert to_dict(Credentials(user="u", password="p")) == {"user": "u", "password": "p"}
    read = Decoder(lambda: Credentials).decode(b'{"user":"u"}', strict=True)
    assert read.password is UNSET


def test_none_is_left_out_null_is_sent_and_required_null_is_sent() -> None:
    made = Task(name="n", reference=None, due=None, size=NULL)
    assert to_dict(made) == {"name": "n", "reference": None, "size": None}
    assert encode(Task(name="n", reference=NULL)) == b'{"name":"n","reference":null}'
    assert encode({"a": None, "b": NULL}) == b'{"a":null,"b":null}'


@pytest.mark.parametrize("more", [{}, {"new": 1}])
def test_a_null_that_came_goes_back_and_what_was_absent_stays_absent(more: dict[str, Any]) -> None:
    wire = {
        "id": str(ID),
        "name": "n",
        "reference": None,
        "due": None,
        "owner": {"name": "o", "lastName": None},
        **more,
    }
    decoder = Decoder(lambda: Task)
    for _ in range(3):  # strict, tolerant, learned
        value = decoder.decode(encode(wire))
        assert value.due is None
        assert value.size is None
        assert value.owner.last_name is None
        for made in (value, *copies(value)):
            assert to_dict(made) == wire
            assert json.loads(encode(made)) == wire
            assert json.loads(encode({"items": [made]})) == {"items": [wire]}


def test_setting_none_takes_a_null_back() -> None:
    value = task(size=None, due=None)
    value.size = None
    assert "size" not in to_dict(value)
    value.size = NULL
    assert value.size is None
    assert to_dict(value)["size"] is None
    assert "size" not in to_dict(value.__replace__(size=None))
    value.size = 3
    assert (value.size, to_dict(value)["size"]) == (3, 3)


def test_null_and_absent_are_equal_for_both_read_as_none() -> None:
    assert task(size=None) == task()
    assert task(size=None, new=1) == task(new=1)
    assert task(size=None) != task(size=0)


def test_msgspec_itself_writes_nulls_and_leaves_out_what_is_absent() -> None:
    value = task(size=None)
    wire = {"id": str(ID), "name": "n", "reference": None, "size": None}
    assert msgspec.to_builtins(value) == wire
    assert json.loads(msgspec.json.encode(value)) == wire
    assert msgspec.to_builtins(Task(name="n", reference=NULL, due=NULL)) == {
        "name": "n",
        "reference": None,
        "due": None,
    }
    with pytest.raises(TypeError):  # it cannot write what no class declares; it does not leave it out either
        msgspec.to_builtins(task(new=1))


def test_a_subclass_has_optional_fields_of_its_own() -> None:
    class Mine(Owner):
        nick: str | None = None
        cache = None

    assert to_dict(Mine(name="n")) == {"name": "n"}
    assert to_dict(Mine(name="n", nick=NULL, last_name=None)) == {"name": "n", "nick": None}
    assert Mine.cache is None
    assert (Mine(name="n").nick, Mine(name="n").last_name) == (None, None)


def test_the_signature_says_what_a_constructor_takes() -> None:
    assert str(inspect.signature(Owner)) == "(*, name: str, last_name: str | None = None)"
    given = inspect.signature(Credentials).parameters
    assert [name for name, each in given.items() if each.default is each.empty] == ["user", "password"]
    assert inspect.signature(Task).parameters["id"].default is UNSET


def test_null_and_unset_survive_copies() -> None:
    for value in (NULL, UNSET):
        assert pickle.loads(pickle.dumps(value)) is value
        assert copy.deepcopy(value) is value
        assert not value
    assert repr(NULL) == "NULL"


def test_fields_named_like_attributes_of_ours() -> None:
    made = task(extra_fields="e", list=[1])
    assert made.extra_fields_ == "e"
    assert made.list_ == [1]
    assert made.extra_fields == {}
    assert to_dict(made)["extra_fields"] == "e"


def test_extra_fields_may_be_added_to_an_open_model() -> None:
    owner = Owner(name="n")
    owner.extra_fields["x"] = {"y": [1]}
    owner.extra_fields.update(z=True)
    owner.extra_fields.setdefault("w", 1)
    extras = owner.extra_fields
    extras |= {"v": 2}
    assert to_dict(owner) == {"name": "n", "x": {"y": [1]}, "z": True, "w": 1, "v": 2}
    del owner.extra_fields["x"]
    assert "x" not in to_dict(owner)


@pytest.mark.parametrize("key", ["name", "lastName"])
def test_a_declared_name_is_no_extra_field(key: str) -> None:
    extras: Any = Owner(name="n").extra_fields
    with pytest.raises(ValueError, match=key):
        extras[key] = 1
    with pytest.raises(ValueError, match=key):
        extras.update({key: 1})
    with pytest.raises(ValueError, match=key):
        extras.setdefault(key, 1)
    assert extras == {}


def test_an_extra_field_has_a_string_for_a_name() -> None:
    extras: Any = Owner(name="n").extra_fields
    with pytest.raises(TypeError, match="str"):
        extras[1] = 1


def test_the_tag_is_no_extra_field() -> None:
    with pytest.raises(ValueError, match="petType"):
        Cat().extra_fields["petType"] = "dog"


def test_a_closed_model_keeps_what_came_and_refuses_more() -> None:
    made = from_dict(Closed, {"id": 1, "new": 2})
    assert made.extra_fields == {"new": 2}
    assert to_dict(made) == {"id": 1, "new": 2}
    with pytest.raises(TypeError):
        made.extra_fields["more"] = 3  # type: ignore[index]
    with pytest.raises(TypeError):
        Closed(id=1).extra_fields["more"] = 3  # type: ignore[index]


def test_an_open_model_has_typed_extra_fields() -> None:
    made = Counts(name="n")
    made.extra_fields["a"] = 1
    assert to_dict(made) == {"name": "n", "a": 1}


def copies(value: Any) -> list[Any]:
    made = [
        copy.copy(value),
        copy.deepcopy(value),
        pickle.loads(pickle.dumps(value)),
        value.__replace__(),
        msgspec.structs.replace(value),
    ]
    return made + [pickle.loads(pickle.dumps(value, protocol=protocol)) for protocol in range(pickle.HIGHEST_PROTOCOL)]


@pytest.mark.parametrize("learned", [False, True])
def test_everything_survives_copies(learned: bool) -> None:
    decoder = Decoder(lambda: Task)
    content = encode({**to_dict(task()), "new": {"a": [1]}, "owner": {"name": "o", "deep": 1}, "color": "green"})
    value = decoder.decode(content)
    if learned:
        value = decoder.decode(content)
        assert type(value) is not Task
    for made in copies(value):
        assert made == value
        assert value == made
        assert isinstance(made, Task)
        assert encode(made) == encode(value)
        assert made.extra_fields == {"new": {"a": [1]}}
        assert made.owner.extra_fields == {"deep": 1}
        made.extra_fields["mine"] = 1
        assert "mine" not in value.extra_fields
    assert type(pickle.loads(pickle.dumps(value))) is Task


def test_a_deep_copy_shares_nothing() -> None:
    value = from_dict(Owner, {"name": "n", "new": {"a": []}})
    made = copy.deepcopy(value)
    made.extra_fields["new"]["a"].append(1)  # type: ignore[index,call-overload,union-attr]
    assert value.extra_fields == {"new": {"a": []}}


def test_a_cycle_of_objects_is_copied() -> None:
    node = Node(name="n")
    node.children = [node]
    made = copy.deepcopy(node)
    assert made.children is not None
    assert made.children[0] is made
    assert pickle.loads(pickle.dumps(node)).children[0].name == "n"
    assert "..." in repr(node)


def test_replace_changes_and_refuses_unknown_names() -> None:
    value = from_dict(Owner, {"name": "n", "new": 1})
    made = value.__replace__(name="m")
    assert to_dict(made) == {"name": "m", "new": 1}
    assert value.name == "n"
    with pytest.raises(TypeError, match="nmae"):
        value.__replace__(nmae="m")


def test_equality_counts_what_is_not_declared() -> None:
    plain, more = Owner(name="n"), from_dict(Owner, {"name": "n", "new": 1})
    assert plain != more
    assert more == from_dict(Owner, {"new": 1, "name": "n"})
    assert plain == Owner(name="n")
    assert plain != Closed(id=1)
    assert plain != {"name": "n"}
    touched = Owner(name="n")
    assert touched.extra_fields == {}
    assert touched == plain
    with pytest.raises(TypeError):
        hash(plain)


def test_repr_shows_what_is_set() -> None:
    value = from_dict(Owner, {"name": "n", "new": 1})
    assert repr(value) == "Owner(name='n', extra_fields={'new': 1})"
    assert repr(Task(name="n", reference=None)) == "Task(name='n', reference=None)"
    assert repr(Cat(meow="m")) == "Cat(meow='m')"


def test_repr_is_bounded_in_length() -> None:
    many = TaskList(items=[task(name="x" * 10_000, new={"a": ["y" * 10_000] * 1_000})] * 1_000)
    assert len(repr(many)) < 8_000
    assert len(repr(Owner(name="x" * 10**6))) < 1_000
    assert len(repr(from_dict(Owner, {"name": "n", **{f"field {n}": n for n in range(10_000)}}))) < 8_000
    wide = repr(TaskList(items=[task()] * 25))
    assert wide.count("Task(") == 20
    assert wide.endswith(", ...])")
    owner = Owner(name="n")
    owner.extra_fields["new"] = 10**4400
    assert repr(owner) == "Owner(name='n', extra_fields={'new': <int>})"


def test_repr_is_bounded_in_depth() -> None:
    node = Node(name="0")
    for n in range(5_000):
        node = Node(name=str(n), children=[node])
    assert repr(node).count("Node(") <= 5
    assert "..." in repr(node)
    deep: Any = []
    for _ in range(5_000):
        deep = [deep]
    owner = Owner(name="n")
    owner.extra_fields["deep"] = deep
    assert "..." in repr(owner)


def test_repr_of_a_class_of_the_callers_own_is_used() -> None:
    class Mine(Owner):
        def __repr__(self) -> str:
            return "mine"

    assert repr(Task(name="n", reference=None, owner=Mine(name="o"))) == "Task(name='n', reference=None, owner=mine)"


def test_secrets_are_never_shown() -> None:
    canary = "canary-4711"
    value = from_dict(Credentials, {"user": "u", "password": canary, "token": canary, "newToken": canary})
    assert value.password == canary
    shown = f"{value!r} {value} {value.__rich_repr__()} {TaskList(items=[value])!r}"  # type: ignore[list-item]
    assert canary not in shown
    assert repr(value) == "Credentials(user='u', password=***, token=***, extra_fields={'newToken': ***})"


def test_hostile_names_travel() -> None:
    value = from_dict(Invoice, {"amount": 1, 'odd "na\\me\n': "v"})
    assert value.odd_name == "v"
    assert value.extra_fields == {}
    assert to_dict(value) == {"amount": 1, 'odd "na\\me\n': "v"}
    assert pickle.loads(pickle.dumps(value)) == value


def test_extra_fields_pickle_as_a_plain_dictionary() -> None:
    extras = Owner(name="n").extra_fields
    extras["a"] = 1
    assert isinstance(extras, ExtraFields)
    assert type(pickle.loads(pickle.dumps(extras))) is dict


def test_a_subclass_of_a_model_is_a_model() -> None:
    class Mine(Owner):
        def shout(self) -> str:
            return self.name.upper()

    value = from_dict(Mine, {"name": "n", "lastName": "l", "new": 1})
    assert value.shout() == "N"
    assert to_dict(value) == {"name": "n", "lastName": "l", "new": 1}


def test_the_value_that_tells_a_model_may_be_given_and_no_other() -> None:
    made = Cat(pet_type="cat", meow="x")
    assert made == Cat(meow="x")
    assert encode(made) == b'{"petType":"cat","meow":"x"}'
    assert (made.pet_type, Cat.pet_type) == ("cat", "cat")
    with pytest.raises(ValueError, match=r"^pet_type of Cat is 'cat', nothing else$"):
        Cat(pet_type="dog")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="petType"):
        Cat(petType="cat")  # type: ignore[call-arg]
    match made:
        case Cat(pet_type="cat", meow=meow):
            assert meow == "x"


class Documented(Model, rename={"display_name": "displayName"}):
    """A thing.

    Of two paragraphs.
    """

    id: str
    display_name: str | None = None
    """Shown to people.

    Not unique.
    """
    parent: "Documented | None" = None


class Derived(Documented):
    size: int
    """In bytes."""


def test_help_has_the_fields_of_a_model_with_their_texts() -> None:
    own = """\
Fields:
    id (str)
    display_name (str | None): Shown to people.

        Not unique.
    parent (Documented | None)"""
    assert Documented.__doc__ == f"A thing.\n\nOf two paragraphs.\n\n{own}"
    assert Derived.__doc__ == f"{own}\n    size (int): In bytes."
    assert "display_name (str | None): Shown to people." in pydoc.plain(pydoc.render_doc(Documented))


def test_help_does_without_the_source() -> None:
    made: dict[str, Any] = {"__name__": "nowhere", "Model": Model}
    exec('class Made(Model):\n    """A thing."""\n    id: str\nclass Plain(Model):\n    id: str\n', made)
    assert made["Made"].__doc__ == "A thing."
    assert made["Plain"].__doc__ is None
