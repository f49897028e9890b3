"""Posteingang: from a letter's text and layout to fields, references and proposed statements."""
