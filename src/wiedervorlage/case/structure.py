"""Check the structure of case.yaml against the published JSON Schema, in the reader's words."""

from __future__ import annotations

import json
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, cast

import jsonschema_rs

from wiedervorlage.case.messages import MESSAGES
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

    from wiedervorlage.case.source_text import Path, Source
    from wiedervorlage.foundation.findings import Finding


def schema() -> dict[str, object]:
    """Return the JSON Schema of case.yaml."""
    text = files("wiedervorlage.case").joinpath("case.schema.json").read_text(encoding="utf-8")
    return cast("dict[str, object]", json.loads(text))


@cache
def _validator() -> Draft202012Validator:
    from jsonschema import Draft202012Validator as Validator  # noqa: PLC0415 - slow to import

    return Validator(schema())


@cache
def _gate() -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(schema())


def check_structure(source: Source) -> tuple[Finding, ...]:
    """Return a finding for every key that is missing, unknown or has the wrong form.

    A fast validator says whether anything is wrong at all; only then the thorough one, which takes longer to
    import than a whole recheck, says what.
    """
    if _gate().is_valid(source.data):
        return ()
    found: list[Finding] = []
    for error in _validator().iter_errors(source.data):
        for leaf in _leaves(error):
            found.extend(_findings(leaf, source))
    return tuple(found)


def _leaves(error: ValidationError) -> Iterable[ValidationError]:
    """Go down into the alternative that comes nearest to what was written."""
    if error.validator != "oneOf" or not error.context:
        return [error]
    by_branch: dict[object, list[ValidationError]] = {}
    for inner in error.context:
        by_branch.setdefault(inner.schema_path[0], []).append(inner)
    fitting = [branch for branch in by_branch.values() if all(e.validator not in {"type", "const"} for e in branch)]
    if not fitting:
        return [error]
    return [leaf for inner in fitting[0] for leaf in _leaves(inner)]


def _findings(error: ValidationError, source: Source) -> Iterable[Finding]:
    path = cast("Path", tuple(error.absolute_path))
    place = source.place(path)
    written = cast("dict[str, object]", error.instance)
    match error.validator:
        case "required":
            for key in cast("list[str]", error.validator_value):
                if key not in written:
                    yield finding(MESSAGES, "CAS-010", place, key=key)
        case "additionalProperties":
            allowed = sorted(cast("dict[str, dict[str, object]]", error.schema).get("properties", {}))
            for key in sorted(set(written) - set(allowed)):
                key_place = source.place((*path, key, "@key"))
                yield finding(MESSAGES, "CAS-011", key_place, key=key, hint=hint(key, allowed))
        case "enum" | "const":
            provided = error.validator_value if error.validator == "enum" else [error.validator_value]
            value = str(error.instance)
            words = [str(word) for word in cast("list[object]", provided)]
            yield finding(MESSAGES, "CAS-012", place, value=value, hint=hint(value, words))
        case "anyOf" if _wanted(error):
            yield finding(MESSAGES, "CAS-019", place, keys=" / ".join(_wanted(error)))
        case _:
            yield finding(MESSAGES, "CAS-013", place, problem=_problem(error))


def _wanted(error: ValidationError) -> list[str]:
    """Return the keys of which one must stand there, where that is what is wrong."""
    parts = cast("list[dict[str, list[str]]]", error.validator_value)
    return [key for part in parts if set(part) == {"required"} for key in part["required"]]


def hint(word: str, allowed: Iterable[str]) -> Text:
    """Say what was probably meant, or what is allowed."""
    listed = sorted(allowed)
    near = get_close_matches(word, listed, n=1)
    if near:
        return Text(de=f"Gemeint ist vielleicht „{near[0]}“.", en=f"Did you mean '{near[0]}'?")
    shown = ", ".join(listed[:25]) + (" …" if len(listed) > 25 else "") or "–"
    return Text(de=f"Vorgesehen: {shown}", en=f"Provided for: {shown}")


_FORMS: Final = {
    "object": Text(de="ein Abschnitt mit Schlüsseln", en="a section of keys"),
    "array": Text(de="eine Liste", en="a list"),
    "string": Text(de="Text", en="text"),
    "boolean": Text(de="true oder false", en="true or false"),
}


def _problem(error: ValidationError) -> Text:
    shown = str(error.instance)[:60]
    if error.validator == "type":
        form = _FORMS.get(str(error.validator_value), Text(de=str(error.validator_value)))
        return Text(de=f"erwartet wird {form.de}", en=f"expected {form.en}")
    if error.validator == "pattern":
        return Text(
            de=f"„{shown}“ ist keine Kennung (Buchstaben, Ziffern, - _ . /)",
            en=f"'{shown}' is no id (letters, digits, - _ . /)",
        )
    return Text(de=f"„{shown}“ hat nicht die vorgesehene Form", en=f"'{shown}' has not the form provided for")
