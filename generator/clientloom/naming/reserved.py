"""Names that are taken: by Python, by the runtime's classes, by file systems."""

from __future__ import annotations

import builtins
import keyword

KEYWORDS = frozenset(keyword.kwlist)
BUILTINS = frozenset(name for name in dir(builtins) if not name.startswith("_"))

# Classes are looked up together with these in a models module; one of the same name would hide them.
CLASSES = frozenset(name for name in BUILTINS if name[0].isupper()) | {"None", "True", "False"}

# What a struct and the runtime's `Model` own, or what would change how a class body is read.
MODEL_ATTRIBUTES = frozenset({"extra_fields", "self", "cls", "mro"})

# Arguments every method may have, and those of packages with media versions.
ARGUMENTS = frozenset({"self", "body", "options"})
MEDIA_ARGUMENTS = frozenset({"version", "accept", "content_type"})

# Members of the runtime's `Resource`, and the names that the class body itself calls.
RESOURCE_ATTRIBUTES = frozenset({"with_raw_response", "with_streaming_response", "property", "overload"})

# Members of the runtime's `SyncClient` and `AsyncClient`.
CLIENT_ATTRIBUTES = frozenset({"aclose", "base_url", "cached_property", "close", "drift", "with_options"})

# Arguments of a client's constructor; a credential of the same name takes a suffix.
CLIENT_ARGUMENTS = frozenset(
    {
        "self",
        "base_url",
        "timeout",
        "deadline",
        "server_variables",
        "retries",
        "headers",
        "transport",
        "strict",
        "on_drift",
        "hooks",
        "limits",
        "middleware",
        "tracing",
    }
)

# What the package's `types` has of the runtime, and what its module of named choices is written with.
ARGUMENT_TYPES = frozenset(
    {"AsyncFileInput", "AsyncPager", "FileInput", "JsonValue", "Pager", "PathValue", "RequestOptions"}
    | {"Literal", "TypeAlias"}
)

# Names that some file system gives a meaning of its own, and names that a package gives one.
MODULES = frozenset(
    {"con", "prn", "aux", "nul", "__init__", "__main__"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)}
)
