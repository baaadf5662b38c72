"""The data of Garage | v1."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .car import Car as Car
    from .engine import Engine as Engine
    from .engine_electric import EngineElectric as EngineElectric
    from .engine_fuel import EngineFuel as EngineFuel
    from .fuel import Fuel as Fuel
    from .i_form_file import IFormFile as IFormFile
    from .problem_details import ProblemDetails as ProblemDetails
    from .set_photo_body import SetPhotoBody as SetPhotoBody
else:
    from .._runtime.lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Car": "car",
            "Engine": "engine",
            "EngineElectric": "engine_electric",
            "EngineFuel": "engine_fuel",
            "Fuel": "fuel",
            "IFormFile": "i_form_file",
            "ProblemDetails": "problem_details",
            "SetPhotoBody": "set_photo_body",
        },
    )
