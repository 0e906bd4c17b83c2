"""What a dataset is: its types, reading and checking one, the fields of a career, differences
between two."""
