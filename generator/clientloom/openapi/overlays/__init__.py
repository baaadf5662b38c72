"""OpenAPI overlays: actions that change the document before anything else reads it."""
