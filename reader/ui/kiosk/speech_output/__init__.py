"""Speech output (Section 508, 402; EN 301 549, 5.1): the whole kiosk by ear and a few keys, for whoever cannot see it.

``SpeechOutput`` begins and ends it, and knows what lies over the window. A ``Narrator`` says a screen's
``SpokenScreen`` and walks through it. Every screen gives its own: ``screens/screen``.
"""
