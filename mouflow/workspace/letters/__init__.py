"""The letters of an assessment: read, checked, numbered and planned; made by an engine; written, kept and listed.

`orders` says what goes in and comes out, `plan` plans, `book` keeps numbers and what was written, `campaign` writes.
"""
