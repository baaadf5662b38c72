"""The Pet type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.unions import union
from .._runtime.variants import Unknown
from .cat import Cat
from .dog import Dog

if TYPE_CHECKING:
    Pet: TypeAlias = Cat | Dog | Unknown
else:
    Pet = union(
        "Pet",
        lambda: (Cat, Dog),
        discriminator="kind",
        mapping={"cat": 0, "tiger": 0, "it's a dog": 1},
    )
