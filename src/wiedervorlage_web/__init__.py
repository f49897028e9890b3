"""The desk: Wiedervorlage as a web application over the library (Django, server-rendered).

Read in the order of a click: ``urls`` names the pages; a page in ``desk/`` reads what it shows and calls one
function of ``actions/``; an action checks the right, loads a case from ``records/``, calls the library, saves
with a version check and writes the event. The library knows nothing of this package.
"""
