"""Between JSON or XML and Python: models, decoding and encoding, and what is done where a reply differs."""
