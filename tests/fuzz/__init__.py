"""Mutated documents, and what the generator makes of them."""
