"""What the handout looks like in the window: its form, its articles and its pages."""
