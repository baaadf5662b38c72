"""The synchronous resources, one module per tag."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .a_b_c_d_e_f_g_h_i import ABCDEFGHI as ABCDEFGHI
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "ABCDEFGHI": "a_b_c_d_e_f_g_h_i",
        },
    )
