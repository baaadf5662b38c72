"""What a package's models are made of, and how they are read and written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .serialization.decoder import from_dict as from_dict
    from .serialization.decoder import from_json as from_json
    from .serialization.decoder import to_dict as to_dict
    from .serialization.decoder import to_json as to_json
    from .serialization.enums import FreeInt as FreeInt
    from .serialization.enums import FreeIntEnum as FreeIntEnum
    from .serialization.enums import FreeStr as FreeStr
    from .serialization.enums import FreeStrEnum as FreeStrEnum
    from .serialization.enums import OpenInt as OpenInt
    from .serialization.enums import OpenIntEnum as OpenIntEnum
    from .serialization.enums import OpenStr as OpenStr
    from .serialization.enums import OpenStrEnum as OpenStrEnum
    from .serialization.formats import Base64Url as Base64Url
    from .serialization.formats import HttpDate as HttpDate
    from .serialization.formats import LocalDateTime as LocalDateTime
    from .serialization.formats import LocalTime as LocalTime
    from .serialization.formats import Seconds as Seconds
    from .serialization.formats import SecondsAsText as SecondsAsText
    from .serialization.formats import UnixTime as UnixTime
    from .serialization.formats import UnixTimeAsText as UnixTimeAsText
    from .serialization.formats import UnixTimeWithFraction as UnixTimeWithFraction
    from .serialization.formats import WholeSeconds as WholeSeconds
    from .serialization.json_text import JsonText as JsonText
    from .serialization.json_values import JsonValue as JsonValue
    from .serialization.model import NULL as NULL
    from .serialization.model import UNSET as UNSET
    from .serialization.model import ClosedModel as ClosedModel
    from .serialization.model import Model as Model
    from .serialization.model import OpenModel as OpenModel
    from .serialization.model import fixed as fixed
    from .serialization.model import read_only as read_only
    from .serialization.model import write_only as write_only
    from .serialization.original_forms import FloatOrText as FloatOrText
    from .serialization.original_forms import IntOrText as IntOrText
    from .serialization.unions import family as family
    from .serialization.unions import union as union
    from .serialization.unknown_variant import Unknown as Unknown
else:
    from .lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Base64Url": ".serialization.formats",
            "ClosedModel": ".serialization.model",
            "FloatOrText": ".serialization.original_forms",
            "FreeInt": ".serialization.enums",
            "FreeIntEnum": ".serialization.enums",
            "FreeStr": ".serialization.enums",
            "FreeStrEnum": ".serialization.enums",
            "HttpDate": ".serialization.formats",
            "IntOrText": ".serialization.original_forms",
            "JsonText": ".serialization.json_text",
            "JsonValue": ".serialization.json_values",
            "LocalDateTime": ".serialization.formats",
            "LocalTime": ".serialization.formats",
            "Model": ".serialization.model",
            "NULL": ".serialization.model",
            "OpenInt": ".serialization.enums",
            "OpenIntEnum": ".serialization.enums",
            "OpenModel": ".serialization.model",
            "OpenStr": ".serialization.enums",
            "OpenStrEnum": ".serialization.enums",
            "Seconds": ".serialization.formats",
            "SecondsAsText": ".serialization.formats",
            "UNSET": ".serialization.model",
            "UnixTime": ".serialization.formats",
            "UnixTimeAsText": ".serialization.formats",
            "UnixTimeWithFraction": ".serialization.formats",
            "Unknown": ".serialization.unknown_variant",
            "WholeSeconds": ".serialization.formats",
            "family": ".serialization.unions",
            "fixed": ".serialization.model",
            "from_dict": ".serialization.decoder",
            "from_json": ".serialization.decoder",
            "read_only": ".serialization.model",
            "to_dict": ".serialization.decoder",
            "to_json": ".serialization.decoder",
            "union": ".serialization.unions",
            "write_only": ".serialization.model",
        },
    )
