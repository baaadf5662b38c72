"""Measures clientloom beside its peers and beside the least that the work can cost."""
