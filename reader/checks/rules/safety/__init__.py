"""Rules on what can do harm."""
