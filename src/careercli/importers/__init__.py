"""Readers of what others publish: O*NET and ESCO releases, and the tables of the Bureau of Labor
Statistics.

Each importer is a pure function from files and the names already in use to a dataset and a report.
None writes, prints or asks the network; `tables` is the only one that opens files, and it trusts
none of them.
"""
