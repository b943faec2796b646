"""Rules on what “check --fix” can mend by itself."""
