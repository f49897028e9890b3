"""Make a case from letters: first what they say as proposals, then what a person answers to them.

Pure: readings and answers come in, the texts of a new case folder come out. Nothing is invented: a figure
that is not given stays unknown, a reason without a checkable statement stays a judgement.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final, cast

from wiedervorlage.case.accepting import RefusedError, in_order
from wiedervorlage.case.building import MAIN_FILE, build_case
from wiedervorlage.case.checking import check_case
from wiedervorlage.case.editing import apply_edit
from wiedervorlage.case.edits import AcceptProposal, AddItem, Edit, RejectProposal, SetField
from wiedervorlage.case.model import Case
from wiedervorlage.case.plain_edits import item_path
from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.case.source_text import read_source
from wiedervorlage.case.values import Section, as_section, word, words
from wiedervorlage.case.writing_new import write_new_case
from wiedervorlage.evidence.regions import find_regions
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import has_errors
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.filing.answers import LATER, TAKE, Answers, by_item, fields_of, is_incomplete
from wiedervorlage.intake.filing.figure_answers import FIGURES_FILE, write_figures
from wiedervorlage.intake.filing.filing import Filing, Received, file_paper
from wiedervorlage.intake.filing.premise_answers import PremiseAnswers
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wiedervorlage.case.proposals import ProposedItem
    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.reading import Reading
    from wiedervorlage.rules.programme import Programme

_TOWNS: Final = "towns"
_NEEDED: Final = {"title": "title: …", "region": 'region: "05566"', "authority": "authority: Kreis …"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A letter a case is made from: its reading, and the file as it came."""

    reading: Reading
    received: Received


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """A case that holds nothing but its papers and what they propose.

    Attributes:
        texts: the folder so far, the texts of the papers included.
        case: the case as far as it can be read.
        head: what the papers say of the case itself, as defaults for the answers.
        filings: what was filed, in the order of the papers.
    """

    texts: dict[str, str]
    case: Case
    head: Section
    filings: tuple[Filing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The new case: its texts, or None where an answer is missing or wrong; and everything found."""

    texts: dict[str, str] | None
    case: Case | None
    findings: tuple[Finding, ...]


def start_case(name: str, papers: Sequence[Paper]) -> Start:
    """Begin a case called ``name`` with papers; the first tells what it is about."""
    first = papers[0].reading if papers else None
    head = _head(first) if first else {}
    case = Case(
        id=name,
        title=Text(de=word(head, "title") or name),
        region=word(head, "region"),
        authority=word(head, "authority"),
        weakened_share=Fraction(1, 2),
    )
    texts = {MAIN_FILE: f"case: {name}\n"}
    filings: list[Filing] = []
    for paper in papers:
        filing = file_paper(case, paper.reading, paper.received)
        filings.append(filing)
        for edit in filing.edits:
            texts = apply_edit(texts, edit)
        if not filing.is_known:
            texts[filing.text_file or filing.file] = paper.reading.text
        case = _proposed(texts, case)
    return Start(texts=texts, case=case, head=head, filings=tuple(filings))


def _head(reading: Reading) -> Section:
    authority = reading.text_of("sender.body") or reading.text_of("paper.body")
    if reading.kind == "request":
        authority = reading.text_of("recipient.body")
    regions = find_regions(authority) if authority else ()
    subject = re.split(r"\s*[;:]\s*$|\n", reading.text_of("subject.0"))[0]
    return {
        "title": subject.removeprefix("Betreff: ") or None,
        "region": regions[0] if len(regions) == 1 else None,
        "authority": authority or None,
        "option": subject or None,
    }


def _proposed(texts: Mapping[str, str], case: Case) -> Case:
    """Read documents and proposals of the folder so far; the rest of a case is not there yet."""
    head = f'\ntitle: x\nregion: ""\nauthority: "{case.authority}"\ndecisions: []\nreasons: []\n'
    built = build_case({**texts, MAIN_FILE: texts[MAIN_FILE] + head}).case
    return built if built is not None else case


def draft_case(start: Start, answers: Answers, programmes: Mapping[str, Programme]) -> Draft:
    """Turn the proposals and the answers to them into a case that can be checked and rechecked."""
    missing = [
        finding(MESSAGES, "INT-042", key=key, hint=hint)
        for key, hint in _NEEDED.items()
        if not (answers.head.get(key) or start.head.get(key))
    ]
    drafting = _Drafting(start, answers)
    try:
        texts = drafting.texts()
    except RefusedError as refused:
        return Draft(texts=None, case=None, findings=(*missing, refused.finding))
    found = (*missing, *drafting.findings)
    if has_errors(found):
        return Draft(texts=None, case=None, findings=found)
    built = build_case(texts)
    if built.case is None:
        return Draft(texts=None, case=None, findings=(*found, *built.findings))
    found = (*found, *built.findings, *check_case(built.case, programmes, texts))
    return Draft(texts=None if has_errors(found) else texts, case=built.case, findings=found)


class _Drafting:
    """One case on its way from proposals to a folder."""

    def __init__(self, start: Start, answers: Answers) -> None:
        self._start = start
        self._answers = answers = by_item(answers, start.case.proposals.values())
        self._head: Section = {**start.head, **answers.head}
        self._option = _slug(word(self._head, "option")) or "option"
        self._premises = PremiseAnswers(answers=answers, option=self._option)
        self._decisions: dict[str, str] = {}
        self._late: list[tuple[str, str]] = []
        self.findings: list[Finding] = []

    def texts(self) -> dict[str, str]:
        texts = dict(self._start.texts)
        for edit in self._all_edits():
            texts = apply_edit(texts, edit)
        for decision, reason in self._late:
            texts = _with_ground(texts, decision, reason)
        data = as_section(read_source(texts[MAIN_FILE], MAIN_FILE).data)
        if not data.get("decisions"):
            self.findings.append(finding(MESSAGES, "INT-043"))
        data.setdefault("reasons", [])
        measures = {**self._answers.measures, **self._premises.measures}
        table, sources, found = write_figures(self._answers, measures, word(self._head, "region"), self._start.case)
        self.findings += [*self._premises.findings, *found]
        data.update(self._case_fields())
        parts = {"measures": measures, "sources": sources, "subjects": self._subjects()}
        data.update({key: cast("Plain", value) for key, value in parts.items() if value})
        texts[MAIN_FILE] = write_new_case(data, _REMARK)
        return {**texts, FIGURES_FILE: table} if table else texts

    def _case_fields(self) -> Section:
        fields: Section = {
            "title": _both(self._head.get("title")),
            "region": self._head.get("region"),
            "authority": self._head.get("authority"),
            "weakened_share": "1/2",
            "standard": "preponderance",
            "question": self._head.get("question"),
            "programme": self._head.get("programme"),
            "municipalities": _TOWNS if words(self._head.get("municipalities")) else None,
        }
        return {key: value for key, value in fields.items() if value is not None}

    def _subjects(self) -> dict[str, Section]:
        towns = list(words(self._head.get("municipalities")))
        declared: dict[str, Section] = {_TOWNS: {"regions": cast("Plain", towns)}} if towns else {}
        return {**declared, **self._premises.subjects}

    def _all_edits(self) -> Iterator[Edit]:
        title = word(self._head, "option")
        yield AddItem(section="options", item={"id": self._option, "title": {"de": title} if title else None})
        known: set[tuple[str, str]] = set()
        for proposal in in_order(self._start.case.proposals.values()):
            known.add((proposal.sort.section, str(proposal.item.get("id", ""))))
            yield from self._decided(proposal)
        for section, items in self._answers.items.items():
            for name, answer in items.items():
                if (section, name) not in known:
                    yield from self._written_in(section, name, answer)

    def _decided(self, proposal: ProposedItem) -> Iterator[Edit]:
        name = str(proposal.item.get("id", ""))
        answer = self._answers.of(proposal.sort.section, name)
        if answer.get(TAKE) is False:
            yield RejectProposal(id=proposal.id)
            return
        if answer.get(TAKE) == LATER or is_incomplete(proposal, answer):
            return
        changes = fields_of(answer)
        final = str(changes.get(("id",), name))
        bearing: tuple[str, ...] = ()
        if proposal.sort is ProposalSort.DECISION:
            self._decisions[proposal.id] = final
            changes = {("option",): self._option, **changes}
        elif proposal.sort is ProposalSort.REASON:
            bearing = words(answer.get("bears_on")) or self._bearing(proposal)
            changes[("premise",)] = self._premises.premise(name, bearing[0] if bearing else "")
        yield AcceptProposal(id=proposal.id, changes=changes, decisions=bearing)

    def _bearing(self, proposal: ProposedItem) -> tuple[str, ...]:
        """Return the decisions taken that a reason bears on; the only one where the paper ties it to none."""
        taken = tuple(self._decisions[name] for name in proposal.supports if name in self._decisions)
        return taken or tuple(dict.fromkeys(self._decisions.values()))[:1]

    def _written_in(self, section: str, name: str, answer: Section) -> Iterator[Edit]:
        """Add an item that no paper was read to say: somebody wrote it into the answers."""
        item: Section = {"id": name}
        for path, value in fields_of(answer).items():
            _put(item, path, value)
        if section == "decisions":
            item = {"option": self._option, "mode": "not stated", **item}
            self._decisions[name] = name
        if section != "reasons":
            yield AddItem(section=section, item=item)
            return
        bearing = words(answer.get("bears_on")) or tuple(dict.fromkeys(self._decisions.values()))[:1]
        item = {"weight": {"class": "supporting"}, "side": "against", **item}
        item["premise"] = self._premises.premise(name, bearing[0] if bearing else "")
        yield AddItem(section="reasons", item=item)
        self._late += [(decision, name) for decision in bearing]


_REMARK: Final = (
    "Aus Schreiben angelegt mit „wv new“; „wv check“ prüft, was hier steht.\n"
    "Made from letters by wv new; wv check checks what stands here."
)


def _with_ground(texts: dict[str, str], decision: str, reason: str) -> dict[str, str]:
    """Let a decision rest on one more reason."""
    data = read_source(texts[MAIN_FILE], MAIN_FILE).data
    path = item_path(data, "decisions", decision)
    listed = as_section(data).get("decisions")
    found = as_section(listed[path[1]]) if path and isinstance(listed, list) and isinstance(path[1], int) else {}
    grounds: list[Plain] = [*words(found.get("rests_on")), reason]
    return apply_edit(texts, SetField(section="decisions", id=decision, field=("rests_on",), value=grounds))


def _both(plain: Plain) -> Plain:
    return {"de": plain} if isinstance(plain, str) else plain


def _put(item: Section, path: tuple[str, ...], value: Plain) -> None:
    inner = item
    for step in path[:-1]:
        inner = cast("Section", inner.setdefault(step, {}))
    inner[path[-1]] = value


def _slug(words_: str) -> str:
    return "-".join(re.findall(r"[A-Za-z0-9ÄÖÜäöüß]+", words_.lower())[:4])
