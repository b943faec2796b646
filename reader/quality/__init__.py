"""How good an article is to read, as staff see it: its scores, the PEMAT-P form, and the whole library at a glance."""
