"""The kiosk: one full-screen window of large targets, for a touch screen that nobody watches."""
