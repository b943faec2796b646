"""Bringing articles in: an importer makes a plan without writing anything, one writer carries it out."""
