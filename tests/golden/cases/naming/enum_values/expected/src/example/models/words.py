"""The Words type."""

from typing import TYPE_CHECKING

from .._runtime.model import OpenStrEnum


class Words(OpenStrEnum):
    """The values of Words that the API declares."""

    EMPTY = ""
    BLANK = " "
    MINUS_1 = "-1"
    PLUS_1 = "+1"
    VALUE_1 = "1"
    A_SLASH_B = "a/b"
    A_DASH_B = "a-b"
    A_SPACE_B = "a b"
    A_DOT_B = "a.b"
    A_B = "A_B"
    NONE = "None"
    NULL = "null_"
    TRUE = "true"
    STAR = "*"
    LE = "<="
    LESS_THAN_OR_EQUAL_TO = "≤"
    日本 = "日本"
    GRINNING_FACE = "😀"
    UNDERSCORE_X = "_x"
    X_UNDERSCORE = "x_"
    UNDERSCORE_UNDERSCORE_X_UNDERSCORE_UNDERSCORE = "__x__"
    VALUE_1_DOT_0 = "1.0"
    VALUE_10 = "10"
    VALUE_1_COMMA_0 = "1,0"
    A_NEWLINE_B = "a\nb"
    APOSTROPHE = "'"
    QUOTE = '"'
    BACKSLASH = "\\"
    if TYPE_CHECKING:
        _OTHER = "any other value"
