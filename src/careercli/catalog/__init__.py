"""The careers of the datasets in use: looked up by name, held in an index, added to and removed."""
