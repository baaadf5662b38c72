"""Requests and replies of the operations, one module per tag."""
