"""Values of arguments, as the document lists them."""

from typing import Literal, TypeAlias

Include: TypeAlias = Literal["definition", "engineParameters"] | str
Status: TypeAlias = (
    Literal[
        "aborted",
        "aborting",
        "failed",
        "new",
        "running",
        "submitted",
        "succeeded",
        "timedOut",
    ]
    | str
)
