"""The career test: from an answer sheet to matches that say why, and how sure they are.

`answer_sheet` reads a sheet, `interest_fit` and `preference_fit` hold it against careers,
`stability` asks what another sitting would change, `reasons` puts them into words, `match` brings
all together, `changes` compares two results. `statements` and `facets` define what is asked, once.
Nothing here prints or knows a terminal. The method and its sources: docs/matching.md.
"""
