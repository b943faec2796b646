"""Writing articles in the window."""
