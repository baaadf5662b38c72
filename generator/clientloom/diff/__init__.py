"""What changes for users between two surfaces of a package, how grave it is, and why."""

from clientloom.diff.causes import Cause
from clientloom.diff.changes import LEVELS, Change, Level
from clientloom.diff.difference import Difference, difference
from clientloom.diff.sides import Side, side_of_file, side_of_now, side_of_ref

__all__ = [
    "LEVELS",
    "Cause",
    "Change",
    "Difference",
    "Level",
    "Side",
    "difference",
    "side_of_file",
    "side_of_now",
    "side_of_ref",
]
