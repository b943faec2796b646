"""The body of an article as paper has it: blocks, read from safe HTML, made brief, and two languages side by side."""
