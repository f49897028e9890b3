"""Templates of premises: for every kind of reason one that can be filled, checked and rechecked."""

from __future__ import annotations

import pytest

from tests.small_case import small_texts
from wiedervorlage.adapters.rule_files import load_programmes
from wiedervorlage.case.editing import edit_case
from wiedervorlage.case.edits import AddItem, SetField
from wiedervorlage.case.templates import SlotSort, TemplateSlotError, fill, premise_templates, template_named
from wiedervorlage.case.vocabulary import ReadingName, ReasonKind
from wiedervorlage.evidence.units import Kind, parse_unit
from wiedervorlage.flow import recheck_case
from wiedervorlage.recheck.run import Question

ALL = [template for listed in premise_templates().values() for template in listed]
SAMPLES = {
    SlotSort.NUMBER: "12", SlotSort.SINCE: "meeting", SlotSort.SUBJECT: "cities", SlotSort.OPTION: "table",
    SlotSort.DECISION: "refusal", SlotSort.OFFER: "help", SlotSort.PROGRAMME: "nrw/ki",
    SlotSort.PARAMETER: "posts_minimum",
}  # fmt: skip


def values_for(template):
    return {slot.name: SAMPLES.get(slot.sort, f"own_{slot.name}") for slot in template.slots}


def test_every_kind_of_reason_has_a_template():
    assert set(premise_templates()) == {kind.value for kind in ReasonKind}


@pytest.mark.parametrize("template", ALL, ids=[template.id for template in ALL])
def test_a_template_says_in_both_languages_what_it_claims_needs_and_where_it_is_found(template):
    assert template.id.startswith(f"{template.kind}/")
    texts = [template.claims, template.when, template.note, *(slot.label for slot in template.slots)]
    for slot in template.slots:
        if slot.sort is SlotSort.MEASURE:
            assert slot.where is not None
            assert parse_unit(slot.unit)
            assert slot.kind in {kind.value for kind in Kind}
            texts.append(slot.where)
    for text in texts:
        assert text.de.strip()
        assert text.en.strip()
        assert text.de != text.en


@pytest.mark.parametrize("template", ALL, ids=[template.id for template in ALL])
def test_a_filled_template_passes_the_check_and_runs_in_the_recheck(template):
    programmes = load_programmes()
    premise = fill(template, values_for(template), "Aus dem Wortlaut")
    measures = [slot for slot in template.slots if slot.sort is SlotSort.MEASURE]
    edits = [
        AddItem(section="measures", item={"id": f"own_{slot.name}", "unit": slot.unit, "is": slot.kind})
        for slot in measures
    ]
    edits.append(SetField(section="reasons", id="need", field=("premise",), value=premise))
    edited = edit_case(small_texts(), edits, programmes)

    assert edited.is_done, [found.line() for found in edited.findings]
    result = recheck_case(edited.texts, programmes, Question(decision="refusal"), {})
    assert {state.reason for state in result.states} >= {"need"}
    told = [found.code for found in edited.findings]
    assert set(told) <= {"CAS-050"}, [found.line() for found in edited.findings]


@pytest.mark.parametrize("template", ALL, ids=[template.id for template in ALL])
def test_the_readings_are_in_order_of_strictness(template):
    assert ReadingName.FAIR in template.readings
    assert len(set(template.readings.values())) == len(template.readings)


def test_stricter_is_harder_and_laxer_is_easier_to_stay_true():
    """On one figure at a time, a stricter reading is never true where the fair one is false."""
    numbers = {"limit": 100.0, "package": 100.0}
    for template in ALL:
        if any(slot.sort not in {SlotSort.MEASURE, SlotSort.NUMBER} for slot in template.slots):
            continue
        names = [slot.name for slot in template.slots if slot.sort is SlotSort.MEASURE]
        for value in (0.0, 0.85, 0.95, 1.0, 1.05, 1.15, 45.0, 74.0, 92.0, 100.0, 105.0, 120.0, 130.0):
            world = {**numbers, **dict.fromkeys(names, value), **({names[1]: 100.0} if len(names) > 1 else {})}
            truth = {name: eval(text.format(**world)) for name, text in template.readings.items()}
            fair = truth[ReadingName.FAIR]
            assert truth.get(ReadingName.STRICTER, fair) <= fair, (template.id, value)
            assert fair <= truth.get(ReadingName.LAXER, fair), (template.id, value)


@pytest.mark.parametrize(
    ("slot", "value"),
    [("limit", ""), ("limit", "viele"), ("limit", "3; drop"), ("cases", "keine Zahl"), ("cases", 'x" or "')],
)
def test_a_blank_that_does_not_fit_is_named(slot, value):
    template = template_named("need/at-most")
    with pytest.raises(TemplateSlotError) as error:
        fill(template, {**values_for(template), slot: value})

    assert error.value.slot.name == slot


def test_the_persons_ground_comes_before_the_note():
    template = template_named("need/at-most")
    premise = fill(template, values_for(template), "Der Brief nennt 340 Beratungen als wenig.")

    assert premise["note"]["de"].startswith("Der Brief nennt 340 Beratungen als wenig. Die Schwelle")
