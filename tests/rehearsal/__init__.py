"""A release played to the end against an index on loopback: `make publish-rehearsal`."""
