"""The rules, a file each, in rooms by subject. ``rule_catalogue`` lists them."""
