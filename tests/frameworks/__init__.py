"""Documents as their frameworks emit them, each called against the server that it is of."""
