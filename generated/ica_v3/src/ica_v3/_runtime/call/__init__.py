"""One call from first attempt to last, and the clients that make it."""
