"""What is printed as JSON is what the published schema says."""

from __future__ import annotations

import json
from importlib.resources import files

from jsonschema import Draft202012Validator

from tests.small_case import rechecked
from wiedervorlage.recheck.document import recheck_document, write_document


def test_a_recheck_document_fits_its_schema():
    """Every key and word."""
    schema = json.loads(files("wiedervorlage.recheck").joinpath("recheck.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    document = json.loads(write_document(recheck_document(rechecked(), "0")))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(document)] == []
