"""Rules on how hard the text is."""
