"""Wiedervorlage: brings a public decision back to the desk when its reasons no longer hold.

The package is a pure core with thin shells. Read ``flow`` first: it is the way of a letter on one page.
``adapters`` and ``cli`` talk to the world; nothing else reads a clock, the environment or the network.
"""

__version__ = "0.1.0"
