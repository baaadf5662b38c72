"""Values of formats that are written otherwise than their Python class usually is: on the wire, and in Python."""

from __future__ import annotations

import datetime
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from email.utils import format_datetime
from typing import Any

from hypothesis import strategies as st

_SECONDS = st.integers(-(10**9), 10**10)
_FRACTIONS = _SECONDS | st.floats(0, 10**9, allow_nan=False)
_MOMENTS = _SECONDS.map(lambda each: datetime.datetime.fromtimestamp(each, datetime.UTC))
_LOCAL = st.datetimes(datetime.datetime(1000, 1, 1))

# by JSON type and format
ON_THE_WIRE: Mapping[tuple[str, str], st.SearchStrategy[Any]] = {
    ("integer", "unixtime"): _SECONDS,
    ("number", "unixtime"): _FRACTIONS,
    ("string", "unixtime"): _SECONDS.map(str),
    ("integer", "duration"): _SECONDS,
    ("number", "duration"): _FRACTIONS,
    ("string", "http-date"): _MOMENTS.map(lambda each: format_datetime(each, usegmt=True)),
    ("string", "date-time-local"): _LOCAL.map(datetime.datetime.isoformat),
    ("string", "time-local"): st.times().map(datetime.time.isoformat),
    ("string", "base64url"): st.binary(max_size=9).map(lambda each: urlsafe_b64encode(each).decode()),
}
# by what the runtime calls the form
IN_PYTHON: Mapping[str, st.SearchStrategy[Any]] = {
    "unixtime": _MOMENTS,
    "http-date": _MOMENTS,
    "date-time-local": _LOCAL,
    "time-local": st.times(),
    "seconds": _SECONDS.map(lambda each: datetime.timedelta(seconds=each)),
    "base64url": st.binary(max_size=9),
    "integer or string": st.integers(-(2**53), 2**53),
    "integer or number or string": st.floats(-1e9, 1e9),
}
