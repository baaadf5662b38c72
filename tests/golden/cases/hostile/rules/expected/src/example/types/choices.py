"""Values of arguments, as the document lists them."""

from typing import Literal, TypeAlias

Q: TypeAlias = (
    Literal['"""', "'''", "\\", "a\nb", "{{ 1 }}", "{% raw %}", "\u202e"] | str
)
