"""What the generator has to say about an input: its records, and the explanation of every code."""
