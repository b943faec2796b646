"""The head of an article file: its YAML as it is written, and what stands in where it is silent."""
