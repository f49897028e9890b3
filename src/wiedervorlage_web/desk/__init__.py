"""The pages: each module one subject, each page one function that reads and shows, or calls one action and leads on.

``letters`` (what comes in), ``figures`` (evidence), ``case``, ``reason``, ``examination``, ``rule``, ``house``; the
first pages and what all pages share lie here.
"""
