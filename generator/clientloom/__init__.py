"""clientloom turns OpenAPI documents into typed Python client packages, sync and async."""

__version__ = "0.1.0"
