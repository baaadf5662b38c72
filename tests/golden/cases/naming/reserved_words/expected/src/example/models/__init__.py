"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .lambda_ import Lambda as Lambda
    from .none_model import NoneModel as NoneModel
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Lambda": "lambda_",
            "NoneModel": "none_model",
        },
    )
