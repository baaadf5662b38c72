"""What others see of a call: hooks, middleware, logs and traces."""
