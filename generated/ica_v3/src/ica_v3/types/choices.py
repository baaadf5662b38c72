"""Values of arguments, as the document lists them."""

from typing import Literal, TypeAlias

FilePathMatchMode: TypeAlias = (
    Literal["STARTS_WITH_CASE_INSENSITIVE", "FULL_CASE_INSENSITIVE"] | str
)
MatchMode: TypeAlias = Literal["EXACT", "EXCLUDE", "FUZZY"] | str
ProjectAnalysisCreationBatchStatus: TypeAlias = (
    Literal["RUNNING", "WAITING_RESOURCES", "SUCCEEDED", "FAILED"] | str
)
ProjectDataStatus: TypeAlias = (
    Literal["PARTIAL", "AVAILABLE", "ARCHIVING", "ARCHIVED", "UNARCHIVING", "DELETING"]
    | str
)
