"""Rules on the parts of an article."""
