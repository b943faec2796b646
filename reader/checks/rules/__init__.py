"""The rules, a module a subject. Each rule looks at one examined article and yields what it finds."""
