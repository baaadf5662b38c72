"""Credentials: the security schemes, tokens, and what keeps secrets out of sight."""
