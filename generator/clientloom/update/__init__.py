"""Compares a vendored document with its upstream. The only part of clientloom that uses the network."""
