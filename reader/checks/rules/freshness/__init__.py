"""Rules on reviews and translations, which the calendar decides."""
