"""The runtime of a generated client: the same plain Python in every package, copied as `_runtime`."""
