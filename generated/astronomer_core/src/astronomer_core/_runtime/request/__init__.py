"""From the arguments of a method to one HTTP request."""
