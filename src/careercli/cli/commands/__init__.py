"""The commands: each parses, asks, and hands the result to a view. What needs more than a few lines
belongs below."""
