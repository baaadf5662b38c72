"""What is no part of HTTP or of OpenAPI: records, lazy loading, locks and event loops."""
