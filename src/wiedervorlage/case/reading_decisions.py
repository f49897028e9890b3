"""What case.yaml says of decisions: the decisions with their votes, the reasons with their premises, the options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.case import model, options, vocabulary
from wiedervorlage.case.values import all_stated_in, as_section, maybe_text, stated_in, text, word, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.case.source_text import Path, Plain
    from wiedervorlage.case.subjects import Subject
    from wiedervorlage.case.values import ValueReader

NOBODY: Final = "nobody"
"""What an option serves that serves nobody."""


def read_decisions(values: ValueReader) -> Iterator[model.Decision]:
    """Yield the decisions whose day can be read."""
    for path, section in values.list("decisions"):
        dated = values.dated(section, path)
        if not dated:
            continue
        mode, standard = word(section, "mode"), word(section, "standard")
        yield model.Decision(
            **dated,
            outcome=vocabulary.Outcome(word(section, "outcome")),
            about=text(section["about"]),
            option=word(section, "option"),
            in_writing=section.get("in_writing") is True,
            answers=words(section.get("answers")),
            revisits=words(section.get("revisits")),
            rests_on=words(section.get("rests_on")),
            weighs_against=words(section.get("weighs_against")),
            mode=None if mode in {"", "not stated"} else vocabulary.Mode(mode),
            standard=vocabulary.Standard(standard) if standard else None,
            names_decisive=words(section.get("names_decisive")),
            presupposes=words(section.get("presupposes")),
            vote=_vote(values, section.get("vote"), (*path, "vote")),
            stated_in=stated_in(section.get("stated_in")),
            proposed=section.get("proposed") is True,
            proposed_in=stated_in(section.get("proposed_in")),
        )


def _vote(values: ValueReader, plain: Plain, path: Path) -> model.Vote | None:
    """Return the counted votes; a count that is no number is a finding, and unknown."""
    if plain is None:
        return None
    section = as_section(plain)
    counts: dict[str, int | None] = {}
    for key in ("for", "against", "abstained"):
        written = word(section, key)
        if written and not written.isdigit():
            values.say("CAS-042", (*path, key), value=written)
        counts[key] = int(written) if written.isdigit() else None
    return model.Vote(votes_for=counts["for"], votes_against=counts["against"], abstained=counts["abstained"])


def read_reasons(values: ValueReader) -> Iterator[model.Reason]:
    """Yield the reasons in the order of the file."""
    for path, section in values.list("reasons"):
        weight = as_section(section["weight"])
        yield model.Reason(
            id=word(section, "id"),
            kind=word(section, "kind"),
            second_kind=word(section, "second_kind"),
            side=vocabulary.Side(word(section, "side")),
            weight=vocabulary.WeightClass(word(weight, "class")),
            weight_note=maybe_text(weight.get("note")),
            says=text(section["says"]),
            quote=word(section, "quote"),
            stated_in=stated_in(section.get("stated_in")),
            also_stated_in=all_stated_in(section.get("also_stated_in")),
            rests_on=words(section.get("rests_on")),
            premise=_premise(values, section["premise"], (*path, "premise")),
            note=maybe_text(section.get("note")),
            place=values.source.place(path),
        )


def _premise(values: ValueReader, plain: Plain, path: Path) -> model.Premise | None:
    """Return a premise; one without a fair reading is a finding and none, one without a note is doubted."""
    if not isinstance(plain, dict):
        return None
    texts = {name: word(plain, name) for name in vocabulary.ReadingName if word(plain, name)}
    if vocabulary.ReadingName.FAIR not in texts:
        values.say("CAS-024", path)
        return None
    note = maybe_text(plain.get("note"))
    if note is None:
        values.say("CAS-025", path)
    return model.Premise(
        texts=texts,
        note=note,
        places={name: values.source.place((*path, name)) for name in texts},
    )


def read_options(values: ValueReader, subjects: Mapping[str, Subject]) -> Iterator[options.Option]:
    """Yield the options; ``subjects`` say which municipalities an option serves."""
    for _, section in values.list("options"):
        name = word(section, "id")
        yield options.Option(
            id=name,
            title=text(section.get("title") or name),
            level=word(section, "level"),
            package=word(section, "package"),
            serves=_served(word(section, "serves"), subjects),
            applicant={key: str(value) for key, value in as_section(section.get("applicant")).items()},
            figures={key: str(value) for key, value in as_section(section.get("figures")).items()},
            note=maybe_text(section.get("note")),
        )


def _served(name: str, subjects: Mapping[str, Subject]) -> tuple[str, ...] | None:
    """Return the municipalities that ``serves`` names; None where nothing (or nothing known) stands there."""
    if name == NOBODY:
        return ()
    return subjects[name].keys if name in subjects else None
