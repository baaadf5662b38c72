"""The Task model."""

import datetime

from .._runtime.model import Model
from .state import State


class Task(Model):
    """A task.

    Something to do.

    - It has *steps*.
    - They may fail, and be tried again.

        indented code

    A very long line that has to be broken somewhere, since it would not fit into
    eighty-eight columns at all.
    """

    name: str | None = None
    """What it is called. Default: `unnamed`."""
    priority: int | None = None
    """Default: `5`. 0 to 10."""
    tags: list[str] | None = None
    """First line Second line

    Default: `[]`.
    """
    due: datetime.date | None = None
    """Default: `2024-02-29`."""
    ratio: float | None = None
    """Default: `0.5`. Above 0."""
    done: bool | None = None
    """ends without a stop. Default: `false`."""
    state: State | None = None
    """Default: `new`."""
    url: str | None = None
    """https://example.com/a/very/long/link/that/nobody/should/ever/break/into/two/lines/because/it/would/not/work"""
