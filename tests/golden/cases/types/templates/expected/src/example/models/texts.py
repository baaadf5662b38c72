"""The Texts type."""

import datetime
from typing import TypeAlias

Texts: TypeAlias = list[datetime.date]
