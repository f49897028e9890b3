"""The probes are what they say: papers with valid expected readings whose quotes stand in them."""

import json
import re
import sys

import jsonschema
import pytest


def all_probes(root):
    sys.path.insert(0, str(root))
    from benchmarks.reading_probes import PROBES, probes

    return [(path.stem, probe) for path in sorted(PROBES.glob("*.txt")) for probe in probes(path)]


def whole(text):
    """Return the text in one line; a word broken at the end of a line is whole."""
    return " ".join(re.sub(r"(?<=[a-zäöüß])-\n(?=[a-zäöü])", "", text).split())


def test_every_probe_has_a_valid_expected_reading(root):
    schema = json.loads((root / "corpus" / "expected.schema.json").read_text(encoding="utf-8"))
    kept = {name: part for name, part in schema.items() if name != "required"}
    kept["properties"]["paper"].pop("required")  # a page of one item need not name the body that sat, nor its day
    validator = jsonschema.Draft202012Validator(kept)
    faults = [
        f"{name} {probe.number}: {error.message}"
        for name, probe in all_probes(root)
        for error in validator.iter_errors(probe.expected)
    ]
    assert faults == []


@pytest.mark.parametrize("group", ["decisions", "requests"])
def test_every_quote_of_a_probe_stands_in_it(root, group):
    absent = [
        (name, probe.number, item["quote"])
        for name, probe in all_probes(root)
        for item in probe.expected.get(group, [])
        if " ".join(item["quote"].split()) not in whole(probe.text)
    ]
    assert absent == []


def test_numbers_of_probes_run_from_one(root):
    numbers = {}
    for name, probe in all_probes(root):
        numbers.setdefault(name, []).append(probe.number)
    assert all(found == list(range(1, len(found) + 1)) for found in numbers.values())
    assert sum(map(len, numbers.values())) == 1186
