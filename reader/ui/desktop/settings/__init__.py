"""The clinic's settings, shown and changed in the window."""
