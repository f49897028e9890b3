"""What the desk keeps: cases as their files, version by version, an index of them, and the record of every change.

The files of a case are the case (``docs/adr/web-files-and-index.md``): what is typed and searchable beside
them is made from them again after each save. Models are records: columns and constraints, no rules.
"""
