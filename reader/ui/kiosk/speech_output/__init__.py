"""Speech output (Section 508, 402; EN 301 549, 5.1): the whole kiosk by ear and a few keys, for whoever cannot see it.

``SpeechOutput`` begins and ends it, a ``SpokenVisit`` follows the visitor from stop to stop, and a ``Narrator`` says a
screen's ``SpokenScreen`` and goes through it by moves. Every screen gives its own: ``screens/screen``.
"""
