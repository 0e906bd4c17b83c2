"""Views: from a result to something that can be shown.

A view makes a document out of blocks (`blocks`), once; `formats` turn any document into a Rich
renderable, plain lines or Markdown. JSON, JSON lines and CSV are made from the model's records in
`formats.json_csv`. Nothing here prints, reads a file, or asks for the terminal.
"""
