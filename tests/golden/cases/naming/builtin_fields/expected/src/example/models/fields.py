"""The Fields model."""

import builtins
import datetime as _datetime
import uuid as _uuid
from typing import Literal

from .._runtime.model import Model, OpenStr
from .other import Other


class Fields(
    Model,
    rename={
        "self_": "self",
        "extra_fields_": "extra_fields",
        "private": "_private",
        "class_": "__class__",
        "init": "__init__",
        "field_lower": "",
        "fields": "Fields",
        "other": "Other",
    },
):
    list: builtins.list[builtins.str] | None = None
    str: builtins.str | None = None
    dict: builtins.dict[builtins.str, builtins.list[builtins.int]] | None = None
    int: builtins.int
    bool: builtins.bool | None = None
    float: builtins.float | None = None
    bytes: builtins.bytes | None = None
    datetime: _datetime.datetime | None = None
    uuid: _uuid.UUID | None = None
    self_: builtins.str | None = None
    body: builtins.str | None = None
    options: builtins.str | None = None
    version: builtins.str | None = None
    extra_fields_: builtins.str | None = None
    private: builtins.str | None = None
    class_: builtins.str | None = None
    init: builtins.str | None = None
    field_lower: builtins.str | None = None
    fields: Other | None = None
    other: Other | None = None
    more: builtins.list[builtins.list[Other]] | None = None
    field: OpenStr | Literal["a", "b"] | None = None
    read_only: builtins.str | None = None
    """Set by the server."""
