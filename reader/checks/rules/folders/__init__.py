"""Rules on a collection's folder."""
