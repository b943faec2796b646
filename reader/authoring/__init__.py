"""Writing articles: an article as an editor shows it, drafts, saving without loss, the trash, and quick fixes. Without Qt."""
