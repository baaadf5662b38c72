"""`client.toml`: what the owner of a package says, read with its places, checked, and frozen."""
