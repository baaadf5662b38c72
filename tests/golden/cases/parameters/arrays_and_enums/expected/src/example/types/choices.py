"""Values of arguments, as the document lists them."""

from typing import Literal, TypeAlias

MatchMode: TypeAlias = Literal["EXACT", "EXCLUDE_EXACT", "FUZZY", "EXCLUDE_FUZZY"] | str
Sources: TypeAlias = (
    Literal["scheduler", "worker", "triggerer", "webserver", "dag-processor"] | str
)
