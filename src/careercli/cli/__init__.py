"""The command line: it parses, asks and shows, and owns the only streams."""
