"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .ab import AB as AB
    from .con_capital import Con as Con
    from .etc_passwd import EtcPasswd as EtcPasswd
    from .init import Init as Init
    from .right_to_left_override import RightToLeftOverride as RightToLeftOverride
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AB": "ab",
            "Con": "con_capital",
            "EtcPasswd": "etc_passwd",
            "Init": "init",
            "RightToLeftOverride": "right_to_left_override",
        },
    )
