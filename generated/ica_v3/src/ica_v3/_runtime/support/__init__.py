"""What is no part of HTTP or of OpenAPI: records, locks and event loops."""
