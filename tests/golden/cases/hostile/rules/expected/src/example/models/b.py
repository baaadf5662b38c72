"""The B model."""

from .._runtime.model import JsonValue, Model


class B(Model, rename={"quote_quote_quote": '"""', "backslash": "\\"}):
    quote_quote_quote: str
    """Pattern: `(a{1000}){1000}`."""
    backslash: JsonValue
