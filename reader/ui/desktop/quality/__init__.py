"""How good the articles are to read: a panel beside the article and the whole library at a glance, for staff."""
