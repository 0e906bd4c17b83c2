"""What a document or records look like: on a terminal, as plain lines, Markdown, JSON or CSV."""
