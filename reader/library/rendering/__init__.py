"""What keeps rendering within bounds: what a text would cost, and how one that costs too much is shown."""
