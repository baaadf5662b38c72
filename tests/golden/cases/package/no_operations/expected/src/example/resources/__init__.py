"""The synchronous resources, one module per tag."""
