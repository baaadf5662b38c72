"""The Environment model."""

from .._runtime.model import Model
from .input_stream_settings import InputStreamSettings
from .resources import Resources


class Environment(Model, rename={"input_stream_settings": "inputStreamSettings"}):
    """Surroundings in which a container runs."""

    variables: dict[str, str] | None = None
    """Environment variables by name."""
    resources: Resources | None = None
    input_stream_settings: InputStreamSettings | None = None
