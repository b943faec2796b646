"""Files that articles are made from: Markdown, web pages, plain text and Word documents."""
