"""The InputStreamSettings model."""

from .._runtime.model import Model


class InputStreamSettings(
    Model,
    rename={
        "access_pattern": "accessPattern",
        "cache_size_gb": "cacheSizeGB",
        "block_size_mb": "blockSizeMB",
        "prefetch_blocks": "prefetchBlocks",
    },
):
    """How inputs are streamed."""

    access_pattern: str | None = None
    """Expected order of reads; sequential when left out. Default: `sequential`."""
    cache_size_gb: int | None = None
    """Size of the cache in GB, from 50 to 10000. Default: `50`."""
    block_size_mb: float | None = None
    """Size of one block in MB, up to 1024. Default: `32`."""
    prefetch_blocks: int | None = None
    """Number of blocks read ahead, up to 64. Default: `32`. 0 to 64."""
