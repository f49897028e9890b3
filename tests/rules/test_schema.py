"""The published schema of rule files agrees with the reader."""

import json
from importlib.resources import files

import jsonschema
import pytest

from wiedervorlage.adapters.rule_files import load_programmes, rule_files, rules_folder
from wiedervorlage.rules.marked import read_marked
from wiedervorlage.rules.parameters import Rank, SourceKind
from wiedervorlage.rules.programme import Comparison, Method

SCHEMA = json.loads((files("wiedervorlage.rules") / "rule.schema.json").read_text(encoding="utf-8"))
FILES = rule_files(rules_folder())


def errors(data):
    validator = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in validator.iter_errors(data)]


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", FILES)
def test_every_rule_file_fits_the_schema(name):
    node, findings = read_marked(FILES[name].read_text(encoding="utf-8"), name)
    assert findings == ()
    assert errors(node.plain) == []


def test_the_schema_knows_the_words_that_the_reader_knows():
    defs = SCHEMA["$defs"]
    assert set(defs["value"]["properties"]["rank"]["enum"]) == {rank.name.lower() for rank in Rank}
    assert set(defs["source"]["properties"]["kind"]["enum"]) == {kind.value for kind in SourceKind}
    assert set(defs["component"]["properties"]["method"]["enum"]) == {method.value for method in Method}
    stated = set(defs["requirement"]["properties"]) - {"fact", "in_force"}
    assert stated == {comparison.value for comparison in Comparison}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.pop("title"),
        lambda data: data.update(remarks="…"),
        lambda data: data["parameters"].update(Bad_Name=data["parameters"]["funding_rate"]),
        lambda data: data["parameters"]["funding_rate"]["values"].update(gestern={"value": 1, "source": "x"}),
        lambda data: data["parameters"]["funding_rate"]["values"]["2016-01-01"].update(rank="edict"),
        lambda data: data["sources"]["budget-2016"].update(kind="press", address="https://example.org"),
        lambda data: data["money"][0].pop("count"),
        lambda data: data["conditions"][0]["any_of"][0].update({"is": True}),
    ],
)
def test_a_spoiled_file_does_not_fit(spoil):
    node, _ = read_marked(FILES["fictional/joint-procurement"].read_text(encoding="utf-8"), "joint-procurement")
    data = node.plain
    assert errors(data) == []
    spoil(data)
    assert errors(data) != []


def test_every_programme_is_read_without_a_finding():
    library = load_programmes()
    assert len(library) >= 9
    assert {"nrw/ki", "nrw/raa", "nrw/komm-an", "nrw/kim", "nrw/flueag", "nrw/integrationspauschale"} <= set(library)
    for name in library:
        assert library[name].id == name
