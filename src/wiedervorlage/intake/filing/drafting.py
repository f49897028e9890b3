"""Make a case from letters: from what they say as proposals and what a person answers to them.

Pure: a start and answers come in, the texts of a new case folder come out. Nothing is invented: a figure
that is not given stays unknown, a reason without a checkable statement stays a judgement.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

from wiedervorlage.case.accepting import RefusedError
from wiedervorlage.case.building import MAIN_FILE, build_case
from wiedervorlage.case.checking import check_case
from wiedervorlage.case.edited_data import all_edited, edited_data
from wiedervorlage.case.edits import AddItem, SetField
from wiedervorlage.case.plain_edits import item_path
from wiedervorlage.case.values import Section, as_section, word, words
from wiedervorlage.case.writing_new import write_new_case
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import has_errors
from wiedervorlage.intake.filing.answered_edits import answered_edits
from wiedervorlage.intake.filing.answers import Answers, by_item
from wiedervorlage.intake.filing.figure_answers import FIGURES_FILE, write_figures
from wiedervorlage.intake.filing.premise_answers import PremiseAnswers
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.case.model import Case
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.filing.starting import Start
    from wiedervorlage.rules.programme import Programme

_TOWNS: Final = "towns"
_NEEDED: Final = {"title": "title: …", "region": 'region: "05566"', "authority": "authority: Kreis …"}
_REMARK: Final = (
    "Aus Schreiben angelegt mit „wv new“; „wv check“ prüft, was hier steht.\n"
    "Made from letters by wv new; wv check checks what stands here."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The new case: its texts, or None where an answer is missing or wrong; and everything found."""

    texts: dict[str, str] | None
    case: Case | None
    findings: tuple[Finding, ...]


def draft_case(start: Start, answers: Answers, programmes: Mapping[str, Programme]) -> Draft:
    """Turn the proposals and the answers to them into a case that can be checked and rechecked."""
    missing = [
        finding(MESSAGES, "INT-042", key=key, hint=hint)
        for key, hint in _NEEDED.items()
        if not (answers.head.get(key) or start.head.get(key))
    ]
    try:
        texts, wrong = _folder(start, by_item(answers, start.case.proposals.values()))
    except RefusedError as refused:
        return Draft(texts=None, case=None, findings=(*missing, refused.finding))
    found = (*missing, *wrong)
    if has_errors(found):
        return Draft(texts=None, case=None, findings=found)
    built = build_case(texts)
    if built.case is None:
        return Draft(texts=None, case=None, findings=(*found, *built.findings))
    found = (*found, *built.findings, *check_case(built.case, programmes, texts))
    return Draft(texts=None if has_errors(found) else texts, case=built.case, findings=found)


def _folder(start: Start, answers: Answers) -> tuple[dict[str, str], list[Finding]]:
    """Return the texts of the folder, and what is wrong with the answers.

    Raises:
        RefusedError: an answer does not fit the item it is about.
    """
    head: Section = {**start.head, **answers.head}
    premises = PremiseAnswers(answers=answers, option=_slug(word(head, "option")) or "option")
    data = _answered(start, premises, word(head, "option"))
    undecided = [] if _is_decided(data) else [finding(MESSAGES, "INT-043")]
    data.setdefault("reasons", [])
    measures = {**answers.measures, **premises.measures}
    table, sources, wrong_figures = write_figures(answers, measures, word(head, "region"), start.case)
    parts = {"measures": measures, "sources": sources, "subjects": {**_towns(head), **premises.subjects}}
    data |= _case_fields(head) | {key: cast("Plain", value) for key, value in parts.items() if value}
    texts = {**start.texts, MAIN_FILE: write_new_case(data, _REMARK)} | ({FIGURES_FILE: table} if table else {})
    return texts, [*undecided, *premises.findings, *wrong_figures]


def _is_decided(data: Section) -> bool:
    """Say whether anything was decided, and not only laid before a body."""
    listed = data.get("decisions")
    return any(as_section(item).get("proposed") is not True for item in (listed if isinstance(listed, list) else []))


def _answered(start: Start, premises: PremiseAnswers, title: str) -> Section:
    """Return what the case says with the option, called ``title``, and all that the answers change."""
    changes = answered_edits(start.case.proposals, premises)
    option = AddItem(section="options", item={"id": premises.option, "title": {"de": title} if title else None})
    data = all_edited(start.data, (option, *changes.edits))
    for decision, reason in changes.grounds:
        data = edited_data(data, _with_ground(data, decision, reason))
    return as_section(data)


def _with_ground(data: Plain, decision: str, reason: str) -> SetField:
    """Return the edit that lets a decision rest on one more reason."""
    path = item_path(data, "decisions", decision)
    listed = as_section(data).get("decisions")
    found = as_section(listed[path[1]]) if path and isinstance(listed, list) and isinstance(path[1], int) else {}
    grounds: list[Plain] = [*words(found.get("rests_on")), reason]
    return SetField(section="decisions", id=decision, field=("rests_on",), value=grounds)


def _case_fields(head: Section) -> Section:
    title = head.get("title")
    fields: Section = {
        "title": {"de": title} if isinstance(title, str) else title,
        "region": head.get("region"),
        "authority": head.get("authority"),
        "weakened_share": "1/2",
        "standard": "preponderance",
        "question": head.get("question"),
        "programme": head.get("programme"),
        "municipalities": _TOWNS if words(head.get("municipalities")) else None,
    }
    return {key: value for key, value in fields.items() if value is not None}


def _towns(head: Section) -> dict[str, Section]:
    towns = list(words(head.get("municipalities")))
    return {_TOWNS: {"regions": cast("Plain", towns)}} if towns else {}


def _slug(title: str) -> str:
    return "-".join(re.findall(r"[A-Za-z0-9ÄÖÜäöüß]+", title.lower())[:4])
