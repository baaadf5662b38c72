"""Models that hold each other: Person, Report, Team."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.model import Model, Unknown, union
from .office import Office

if TYPE_CHECKING:
    Report: TypeAlias = "Team | Office | Unknown"
else:
    Report = union("Report", lambda: (Team, Office))


class Person(Model):
    name: str
    boss: "Person | None" = None
    team: "Team | None" = None


class Team(Model):
    members: list[Person] | None = None
    lead: Person | None = None
    office: Office | None = None
    reports: dict[str, Report] | None = None
