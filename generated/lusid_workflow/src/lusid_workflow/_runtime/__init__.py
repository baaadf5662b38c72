"""The runtime of generated clients: plain Python, copied into packages as `_runtime`, or a package of its own."""
