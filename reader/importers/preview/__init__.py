"""What people see of a plan, and change in it, before it is carried out."""
