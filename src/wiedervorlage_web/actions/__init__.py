"""What people do: one function per action.

Each checks the right, loads, calls the library, saves with a version check and writes the event, the last two in
one transaction; it returns what the page needs.
"""
