"""What the patient takes home: chosen, looked at, printed and saved in the desktop window. Imported when somebody asks for it."""
