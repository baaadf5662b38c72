"""The output folder: what the lock remembers, how it compares, and how new files get in without a half-way state."""
