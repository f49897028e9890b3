"""A word that ends in a hanging hyphen is finished by a later one: no clause ends between them."""

from __future__ import annotations

import pytest

from wiedervorlage.intake.text.clauses import clauses
from wiedervorlage.intake.text.lines import split_blocks
from wiedervorlage.intake.text.paragraphs import paragraphs
from wiedervorlage.intake.text.sentences import sentences


def parted(text):
    """Return the clauses of a text of one paragraph, as words."""
    (paragraph,) = paragraphs(split_blocks(text))
    return [clause.text.strip() for sentence in sentences(paragraph) for clause in clauses(sentence)]


@pytest.mark.parametrize(
    "text",
    [
        "Der Antrag der Bürgerliste wird in den Haupt- und Finanzausschuss verwiesen, weil die Zeit fehlt.",
        "Die Vorlage wurde vom Bau- und Umweltausschuss abgelehnt, weil ein Plan fehlt.",
        "Der Bericht ist dem Schul- oder Kulturausschuss in der nächsten Sitzung vorzulegen.",
        "Der Kreis hat die Kinder\N{NON-BREAKING HYPHEN} und Jugendhilfe übernommen, obwohl Birkenau dagegen war.",
    ],
)
def test_no_clause_ends_behind_a_hanging_hyphen(text):
    assert not [clause for clause in parted(text) if clause.endswith(("-", "\N{NON-BREAKING HYPHEN}"))]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Der Rat stimmt zu und die Verwaltung legt den Plan vor.", "Der Rat stimmt zu"),
        ("Die Kosten sind geprüft - und der Ausschuss hat zugestimmt.", "Die Kosten sind geprüft"),
    ],
)
def test_a_new_clause_behind_und_is_still_one(text, first):
    told = parted(text)
    assert len(told) == 2
    assert told[0].rstrip(" -") == first
