"""The naming rules, by table, and the settling of scopes."""

from __future__ import annotations

import inspect
import random

import pytest
from support.apis import api, config, model, operation, parameter

from clientloom import ir
from clientloom.config.records import MediaConfig
from clientloom.naming import assign, rules
from clientloom.naming.components import components
from clientloom.naming.scopes import PINNED, PLAIN, Claim, settle
from clientloom.naming.words import pascal, snake
from runtime.call.client import SyncClient


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("createTask", "create_task"),
        ("CreateTask", "create_task"),
        ("AnalysisCreationBatchItemPagedListV4", "analysis_creation_batch_item_paged_list_v4"),
        ("getHTTPServer", "get_http_server"),
        ("externalIPs", "external_ips"),
        ("imageURLsList", "image_urls_list"),
        ("OAuth2Token", "oauth2_token"),
        ("getOAuthToken", "get_oauth_token"),
        ("startDate__lt", "start_date__lt"),
        ("__typename", "typename"),
        ("_links", "links"),
        ("X-Request-ID", "x_request_id"),
        ("$filter", "filter"),
        ("filter[name]", "filter_name"),
        ("Task Versions", "task_versions"),
        ("sha256Hash", "sha256_hash"),
        ("io.k8s.V1beta1Pod", "io_k8s_v1beta1_pod"),
        ("24hVolume", "24h_volume"),
        ("+1", "plus_1"),
        ("-1", "minus_1"),
        ("Größe", "grosse"),
        ("2FA", "2fa"),
        ("10GBLink", "10gb_link"),
        ("pet's toys", "pets_toys"),
        ("prénom", "prenom"),
        ("名前", "名前"),
        ("", ""),
    ],
)
def test_snake(text: str, expected: str) -> None:
    assert snake(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AnalysisV4", "AnalysisV4"),
        ("simple-user", "SimpleUser"),
        ("internal_DagRun", "InternalDagRun"),
        ("HTTPServer", "HTTPServer"),
        ("HTTP_ERROR", "HttpError"),
        ("API", "API"),
        ("Page«Item»", "PageItem"),
        ("v1.10", "V1_10"),
        ("Foo-Input", "FooInput"),
    ],
)
def test_pascal(text: str, expected: str) -> None:
    assert pascal(text) == expected


@pytest.mark.parametrize(
    ("wire", "expected"),
    [
        ("from", "from_"),
        ("class", "class_"),
        ("id", "id"),
        ("2fa", "param_2fa"),
        ("@", "at"),
        ("$", "dollar"),
        ("", "param"),
        ("a\u202eb", "a_b"),
        ("x\x00y", "x_y"),
    ],
)
def test_argument_name(wire: str, expected: str) -> None:
    assert rules.argument_name(wire) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("None", "NoneModel"),
        ("Warning", "WarningModel"),
        ("list", "List"),
        ("Error", "Error"),
        ("3DModel", "Model3DModel"),
        ("task", "Task"),
        ("???", "QuestionQuestionQuestion"),
    ],
)
def test_class_name(text: str, expected: str) -> None:
    assert rules.class_name(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", "EMPTY"),
        (" ", "BLANK"),
        ("-1", "MINUS_1"),
        ("1", "VALUE_1"),
        ("1.5x", "VALUE_1_5X"),
        (-1, "VALUE_MINUS_1"),
        (2.5, "VALUE_2_5"),
        (1e30, "VALUE_1_E_PLUS_30"),
        (True, "TRUE"),
        ("a/b", "A_B"),
        ("<=", "LE"),
        ("*", "STAR"),
        ("InProgress", "IN_PROGRESS"),
        ("IN_PROGRESS", "IN_PROGRESS"),
        ("none", "NONE"),
        ("None", "NONE"),
        ("mro", "MRO"),
    ],
)
def test_enum_member_name(value: str | int | float | bool, expected: str) -> None:
    assert rules.enum_member_name(value) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (("a/b", "a-b"), ("A_SLASH_B", "A_DASH_B")),
        (("asc", "ASC"), ("ASC_LOWER", "ASC")),
        (("asc", "Asc"), ("ASC_LOWER", "ASC_CAPITAL")),
        (("a", "b"), ("A", "B")),
        (("-1", "minus 1"), ("DASH_1", "MINUS_SPACE_1")),
    ],
)
def test_enum_members_apart(values: tuple[str, ...], expected: tuple[str, ...]) -> None:
    enum = ir.EnumDef("E", ir.Hint(("E",), component=True), "string", tuple(ir.EnumMember(value) for value in values))
    names = assign(api(symbols=(enum,)), config())
    assert tuple(names.enum_members["E", number] for number in range(len(values))) == expected


def test_enum_names_of_the_document_are_kept() -> None:
    members = (ir.EnumMember(1, "Low"), ir.EnumMember(2, "very high"), ir.EnumMember(3, "class"))
    enum = ir.EnumDef("E", ir.Hint(("E",), component=True), "integer", members)
    names = assign(api(symbols=(enum,)), config())
    assert [names.enum_members["E", number] for number in range(3)] == ["Low", "VERY_HIGH", "CLASS"]


@pytest.mark.parametrize(
    ("operation_id", "tag", "expected"),
    [
        ("repos/get", "repos", "get"),
        ("repos/get-all", "repos", "get_all"),
        ("project analysis.get", "Project Analysis", "get"),
        ("project_analysis_get", "Project Analysis", "get"),
        ("reposGet", "repos", "repos_get"),
        ("repository/get", "repos", "repository_get"),
        ("repos/", "repos", "repos"),
        ("repos/2", "repos", "repos_2"),
        ("list", "Tasks", "list"),
        ("import", "Tasks", "import_"),
    ],
)
def test_method_name(operation_id: str, tag: str, expected: str) -> None:
    one = operation("o", operation_id, tags=(tag,))
    assert assign(api(one), config()).operations["o"] == expected


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "/users/{id}", "get_users_by_id"),
        ("GET", "/api/v1/users", "get_users"),
        ("POST", "/v1/tasks/{id}:abort", "post_tasks_abort"),
        ("POST", "/api/workers/{scope}/$run", "post_workers_run"),
        ("GET", "/", "get"),
        ("GET", "/api", "get_api"),
    ],
)
def test_operation_without_an_id(method: str, path: str, expected: str) -> None:
    assert assign(api(operation("o", None, method, path)), config()).operations["o"] == expected


def test_operations_that_meet_are_told_apart_and_noted() -> None:
    both = (operation("a", "get-task", "GET", "/tasks"), operation("b", "getTask", "POST", "/tasks/search"))
    names = assign(api(*both), config())
    assert dict(names.operations) == {"a": "get_task_get", "b": "get_task_post"}
    assert [note.code for note in names.notes] == ["CL404"]
    assert '"operation:get-task" = "get_task_get"' in (names.notes[0].help or "")
    same_verb = (operation("a", "get-task", path="/tasks"), operation("b", "getTask", path="/jobs/{id}"))
    assert dict(assign(api(*same_verb), config()).operations) == {"a": "get_task_tasks", "b": "get_task_jobs"}


def test_arguments_that_clash_take_their_place() -> None:
    one = operation(
        "o",
        "tokens",
        parameters=(
            parameter("version"),
            parameter("options"),
            parameter("self"),
            parameter("id"),
            parameter("id", "path"),
        ),
    )
    plain = assign(api(one), config()).parameters
    assert plain["o", "query:version"] == "version"
    assert plain["o", "query:options"] == "options_query"
    assert plain["o", "query:self"] == "self_query"
    assert (plain["o", "query:id"], plain["o", "path:id"]) == ("id_query", "id_path")
    versioned = config(media=MediaConfig("v3", {"v3": ("application/json",)}))
    assert assign(api(one), versioned).parameters["o", "query:version"] == "version_query"


def test_body_is_called_what_the_document_calls_it() -> None:
    def body(name: str | None) -> ir.Body:
        return ir.Body("b", True, (), name)

    one = operation("o", "x", body=body("data"), parameters=(parameter("data"),))
    names = assign(api(one), config())
    assert names.bodies["o"] == "data"
    assert names.parameters["o", "query:data"] == "data_query"
    assert assign(api(operation("o", "x", body=body("options"))), config()).bodies["o"] == "body"
    assert assign(api(operation("o", "x", body=body(None))), config()).bodies["o"] == "body"


def test_resources() -> None:
    tags = ("Project Analysis", "close", "Con", "import")
    operations = [operation(tag, "get", tags=(tag,)) for tag in tags] + [operation("none", "get", tags=())]
    names = assign(api(*operations), config())
    shown = {tag: (r.attribute, r.class_name, r.module) for tag, r in names.resources.items()}
    assert shown["Project Analysis"] == ("project_analysis", "ProjectAnalysis", "project_analysis")
    assert shown["close"] == ("close_", "Close", "close")
    assert shown["Con"][2] != "con"
    assert shown["import"] == ("import_", "Import", "import_")
    assert shown[""] == ("default", "Default", "default")


def test_resources_that_read_alike() -> None:
    tags = ("Task Versions", "task_versions", "2FA", "Pet's toys")
    names = assign(api(*(operation(tag, "get", tags=(tag,)) for tag in tags)), config())
    assert {tag: (own.attribute, own.class_name) for tag, own in names.resources.items()} == {
        "Task Versions": ("task_space_versions", "TaskSpaceVersions"),
        "task_versions": ("task_versions", "TaskVersions"),
        "2FA": ("tag_2fa", "Tag2FA"),
        "Pet's toys": ("pets_toys", "PetsToys"),
    }


def test_fields() -> None:
    one = model("M", "links", "_links", "from", "extra_fields", "a-b", "a.b")
    names = assign(api(symbols=(one,)), config())
    shown = {wire: name for (_, wire), name in names.fields.items()}
    assert shown == {
        "links": "links",
        "_links": "underscore_links",
        "from": "from_",
        "extra_fields": "extra_fields_",
        "a-b": "a_dash_b",
        "a.b": "a_dot_b",
    }


def test_components_keep_their_name_against_inline_schemas() -> None:
    inline = ir.ModelDef("i", ir.Hint(("Task", "status")), ())
    literal = ir.ModelDef(
        "Task",
        ir.Hint(("Task",), component=True),
        (
            ir.Field("f", "status", ir.LiteralType(("WAITING", "RUNNING", "DONE"), "string"), True),
            ir.Field("g", "kind", ir.LiteralType(("A", "B"), "string"), True),
        ),
    )
    names = assign(api(symbols=(model("TaskStatus"), inline, literal)), config())
    assert names.symbols["TaskStatus"] == "TaskStatus"
    assert names.symbols["i"] == "TaskStatusModel"
    assert dict(names.literals) == {("Task", "status"): "TaskStatusValue"}  # a short one is written in its place


def test_deep_inline_schemas_lose_the_middle_of_their_names() -> None:
    def inline(id_: str, *parts: str) -> ir.ModelDef:
        return ir.ModelDef(id_, ir.Hint(parts), ())

    owner = ("webhookPullRequestReviewCommentDeleted", "Body")
    symbols = (
        inline("a", *owner, "pullRequest", "requestedReviewers", "Item", "owner"),
        inline("b", *owner, "pullRequest", "assignees", "Item"),
        inline("c", *owner, "pullRequest", "base", "user"),
        inline("d", *owner, "pullRequest", "head", "user"),
        inline("e", "getTask", "Reply"),
    )
    names = assign(api(symbols=symbols), config())
    assert dict(names.symbols) == {
        "a": "WebhookPullRequestReviewCommentDeletedOwner",
        "b": "WebhookPullRequestReviewCommentDeletedAssigneesItem",
        "c": "WebhookPullRequestReviewCommentDeletedBaseUser",
        "d": "WebhookPullRequestReviewCommentDeletedHeadUser",
        "e": "GetTaskReply",
    }


def test_components_that_meet_both_change() -> None:
    names = assign(api(symbols=(model("foo-bar"), model("foo.bar"), model("FooBar"))), config())
    # one that is called so in the document keeps its name
    assert dict(names.symbols) == {"foo-bar": "FooDashBar", "foo.bar": "FooDotBar", "FooBar": "FooBar"}
    assert names.notes[0].code == "CL404"


def test_namespaced_components_are_shortened_while_that_is_plain() -> None:
    pod, one, other = "io.k8s.core.v1.Pod", "io.k8s.apps.v1.Scale", "io.k8s.apps.v2.Scale"
    names = assign(api(symbols=(model(pod), model(one), model(other))), config())
    assert dict(names.symbols) == {pod: "Pod", one: "V1Scale", other: "V2Scale"}


def test_modules_are_components_and_unique_in_any_case() -> None:
    symbols = (
        model("Task", refers=("TaskGroup",)),
        model("TaskGroup", refers=("Task",)),
        model("TASK"),
        model("Import"),
    )
    names = assign(api(symbols=symbols), config())
    assert names.modules["Task"] == names.modules["TaskGroup"]
    folded = {name.casefold() for name in names.modules.values()}
    assert len(folded) == 3
    assert names.modules["Import"] == "import_"


def test_credentials_never_hide_a_constructor_argument() -> None:
    names = assign(api(schemes=("ApiKeyAuth", "timeout", "headers")), config())
    assert dict(names.schemes) == {"ApiKeyAuth": "api_key_auth", "timeout": "timeout_auth", "headers": "headers_auth"}
    # each argument that the runtime's clients have
    taken = set(inspect.signature(SyncClient).parameters) - {"service", "credentials", "server_variables"}
    assert "middleware" in taken
    assert dict(assign(api(schemes=tuple(taken)), config()).schemes) == {name: f"{name}_auth" for name in taken}


def test_settle_does_not_depend_on_order() -> None:
    claims = [Claim(n, name, f"t{n}") for n, name in enumerate("aabbbcdA")] + [
        Claim(100, "d", "t100", PLAIN),
        Claim(101, "a", "t101", PINNED),
        Claim(102, "e", "t102", others=lambda: ("c",)),
        Claim(103, "e", "t103", others=lambda: ("c2",)),
    ]
    first, _ = settle(claims, reserved={"c2"}, fold=True)
    assert first[100] == "d"
    assert first[101] == "a"
    assert first[5] == "c"
    assert len({name.casefold() for name in first.values()}) == len(claims)
    for seed in range(20):
        shuffled = claims[:]
        random.Random(seed).shuffle(shuffled)
        assert settle(shuffled, reserved={"c2"}, fold=True)[0] == first


def test_components_of_a_deep_chain_do_not_recurse() -> None:
    chain = [model(f"M{n}", refers=(f"M{n + 1}",) if n < 5000 else ("M4990",)) for n in range(5001)]
    groups = components({symbol.id: symbol for symbol in chain})
    assert len(groups) == 4991
    assert max(map(len, groups)) == 11


def test_whatever_a_name_holds_the_result_is_an_identifier() -> None:
    hostile = [
        '"""',
        "'; import os",
        "a\nb",
        "{{ x }}",
        "\\",
        "\x00",
        "\u202e",
        "😀",
        "١٢",
        "ªº",
        "𝒳",
        "ß",
        "",
        "..",
        "/etc",
    ]
    for text in hostile:
        for rule in (rules.argument_name, rules.field_name, rules.class_name, rules.method_name, rules.module_name):
            name = rule(text)
            assert name.isidentifier(), (rule, text, name)
        assert rules.module_name(text).isascii()
        assert str(rules.enum_member_name(text)).isidentifier()


def test_a_long_name_of_one_part_stays_whole() -> None:
    """What several operations share is named after their common words, and these can be many."""
    words = "organization rulesets of all the repositories that a team of an enterprise maintains"
    shared = ir.ModelDef("i", ir.Hint((words,), shared=words), ())
    assert assign(api(symbols=(shared,)), config()).symbols["i"] == rules.class_name(words)
