"""The Thing model."""

from typing import Literal, TypeAlias

from .._runtime.model import Model, OpenStr

ThingE: TypeAlias = (
    OpenStr | Literal['"""', "'", "{{ x }}", "a\nb", "\x00", "\u202e", "\\"]
)


class Thing(Model):
    """''\"\"\"''

    \"\"\"
    """

    a: str | None = None
    """ " """
    b: str | None = None
    """\\. Default: `\\`."""
    c: str | None = None
    """Ends with \\". Default: `"`."""
    d: str | None = None
    """מימין לשמאל (RTL) end"""
    e: ThingE | None = None
    """#} --> ]]> %>"""
    f: dict[str, str] | None = None
    """${HOME} `ls` $(ls)"""
