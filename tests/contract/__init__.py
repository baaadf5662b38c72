"""Generated clients held to their documents by code that is not ours."""
