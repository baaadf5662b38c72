"""From one HTTP reply to what a method returns, or raises."""
