"""The WithUnion type."""

from typing import TYPE_CHECKING, TypeAlias

from .._runtime.unions import union
from .with_union_option1 import WithUnionOption1
from .with_union_option2 import WithUnionOption2

if TYPE_CHECKING:
    WithUnion: TypeAlias = WithUnionOption1 | WithUnionOption2
else:
    WithUnion = union("WithUnion", lambda: (WithUnionOption1, WithUnionOption2))
