"""Patient Reader: an offline reader of patient-education articles for a clinic."""

__version__ = "1.0.0"
