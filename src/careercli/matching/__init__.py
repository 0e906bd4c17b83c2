"""The career test: from an answer sheet to matches that say why, and how sure they are.

`answers` reads a sheet, `score` and `preferences` hold it against careers, `stability` asks what another sitting would
change, `explain` puts reasons into words, `match` brings them together, `diff` compares two sittings. `items` and
`facets` define what is asked, once. Nothing here prints or knows a terminal. The method and its sources: docs/matching.md.
"""
