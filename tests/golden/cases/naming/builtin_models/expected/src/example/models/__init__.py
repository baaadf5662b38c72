"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .datetime import Datetime as Datetime
    from .dict import Dict as Dict
    from .exception_model import ExceptionModel as ExceptionModel
    from .json_value import JsonValue as JsonValue
    from .list import List as List
    from .literal import Literal as Literal
    from .model import Model as Model
    from .open_str_enum import OpenStrEnum as OpenStrEnum
    from .pager import Pager as Pager
    from .resource import Resource as Resource
    from .self import Self as Self
    from .str import Str as Str
    from .type_alias import TypeAlias as TypeAlias
    from .union import Union as Union
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Datetime": "datetime",
            "Dict": "dict",
            "ExceptionModel": "exception_model",
            "JsonValue": "json_value",
            "List": "list",
            "Literal": "literal",
            "Model": "model",
            "OpenStrEnum": "open_str_enum",
            "Pager": "pager",
            "Resource": "resource",
            "Self": "self",
            "Str": "str",
            "TypeAlias": "type_alias",
            "Union": "union",
        },
    )
