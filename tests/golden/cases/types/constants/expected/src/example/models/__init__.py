"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .fixed import Fixed as Fixed
    from .halves import Halves as Halves
    from .holder import Holder as Holder
    from .labelled import Labelled as Labelled
    from .level import Level as Level
    from .mixed import Mixed as Mixed
    from .one import One as One
    from .yes import Yes as Yes
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Fixed": "fixed",
            "Halves": "halves",
            "Holder": "holder",
            "Labelled": "labelled",
            "Level": "level",
            "Mixed": "mixed",
            "One": "one",
            "Yes": "yes",
        },
    )
