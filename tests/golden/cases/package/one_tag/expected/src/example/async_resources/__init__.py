"""The asynchronous resources, one module per tag."""
