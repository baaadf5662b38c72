"""The DogOrFoxReply type."""

from typing import TypeAlias

from .._runtime.model import Unknown
from .dog import Dog
from .fox import Fox

DogOrFoxReply: TypeAlias = Fox | Dog | Unknown
