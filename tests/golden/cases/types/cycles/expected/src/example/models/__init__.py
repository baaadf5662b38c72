"""The data of Example."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .company import Company as Company
    from .forest import Forest as Forest
    from .lists import Lists as Lists
    from .office import Office as Office
    from .ping import Ping as Ping, Pongs as Pongs, PongsItem as PongsItem
    from .team import Person as Person, Report as Report, Team as Team
    from .teams import Teams as Teams
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Company": "company",
            "Forest": "forest",
            "Lists": "lists",
            "Office": "office",
            "Person": "team",
            "Ping": "ping",
            "Pongs": "ping",
            "PongsItem": "ping",
            "Report": "team",
            "Team": "team",
            "Teams": "teams",
        },
    )
