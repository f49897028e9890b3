"""Equal shares, per head and by need in the report: who gains, who loses, how far each rule lies from need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.allocation.charts import describe_changes
from wiedervorlage.allocation.comparison import compare_shares
from wiedervorlage.examination.dividing import CaseDivision, divisions_of
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import NBSP, write_day, write_number
from wiedervorlage.need.division import RULES
from wiedervorlage.papers.report.charts import Gain, GainsDrawing
from wiedervorlage.papers.report.markup import Markup, details, drawing, element, join, table
from wiedervorlage.recheck.figures import subject_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.allocation.comparison import Change
    from wiedervorlage.examination.examine import Examination
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.report.charts import ChartMaker
    from wiedervorlage.rules.programme import Programme

_RULE_NAMES = {
    "equal": Text(de="gleich für alle", en="equal shares"),
    "heads": Text(de="je Kopf", en="per head"),
    "need": Text(de="nach Bedarf", en="by need"),
}
_WORDS = {
    "heading": Text(de="Gießkanne, je Kopf oder nach Bedarf", en="Equal shares, per head or by need"),
    "total": Text(
        de="Geteilt werden {total} Stellen ({posts} {each}, {whose}). Bedarf: {amount}, {when}.",
        en="{total} posts are divided ({posts} {each}, {whose}). Need: {amount}, {when}.",
    ),
    "each": Text(de="für jede der {count} Regionen", en="for each of {count} regions"),
    "shared": Text(de="für alle zusammen", en="for all together"),
    "rule": Text(de="nach der Richtlinie „{title}“ am {day}", en="by the guideline “{title}” on {day}"),
    "study": Text(de="nach der Studie", en="as the study says"),
    "later": Text(
        de="Diese Zahlen wurden erst nach dem {day} bekannt; für diesen Tag folgt aus ihnen nichts.",
        en="These figures became known only after {day}; for that day nothing follows from them.",
    ),
    "known": Text(
        de="Die Zahlen waren am {day} bekannt; wo der Tag ihrer Veröffentlichung fehlt, ist er nach einer gesetzten "
        "Frist erschlossen.",
        en="The figures were known on {day}; a missing day of publication is inferred from a set lag.",
    ),
    "own": Text(
        de="{name}: {equal} Stellen bei gleichen Anteilen, {heads} je Kopf, {need} nach Bedarf ({low} bis {high} in "
        "neun von zehn der {draws} Ziehungen).",
        en="{name}: {equal} posts by equal shares, {heads} per head, {need} by need ({low} to {high} in nine of ten of "
        "{draws} draws).",
    ),
    "table": Text(de="Alle {count} Regionen in einer Tabelle", en="All {count} regions in a table"),
    "region": Text(de="Region", en="Region"),
    "span": Text(de="Spanne (5–95 %)", en="Span (5–95 %)"),
    "gain": Text(de="nach Bedarf gegen gleich", en="by need against equal"),
    "share": Text(de="Anteil der Ziehungen mit Gewinn", en="Share of draws with a gain"),
    "package": Text(de="Paket oder nichts", en="Package or nothing"),
    "distance": Text(de="Abstand vom Bedarf", en="Distance from need"),
    "misplaced": Text(de="falsch verteilt", en="misplaced"),
    "gap": Text(de="größte Lücke", en="largest gap"),
    "correlation": Text(de="Korrelation mit dem Bedarf", en="Correlation with need"),
    "gini": Text(
        de="Gini-Koeffizient gleicher Anteile gegen den Bedarf in neun von zehn Ziehungen: {low} bis {high} (0: genau "
        "nach Bedarf). In den Ziehungen schwanken die Zahlen in ihrer Rundung; bis zur Hälfte des Bedarfs darf das "
        "andere Maß der Studie sein.",
        en="Gini coefficient of equal shares against need in nine of ten draws: {low} to {high} (0: exactly by need). "
        "In the draws the figures vary within their rounding; up to half of the need may be the study’s other measure.",
    ),
    "tie": Text(
        de="Gleichstand ({rule}): {count} von {all} erhielten den letzten Schritt nach dem amtlichen Schlüssel.",
        en="Tie ({rule}): {count} of {all} got the last step by their official key.",
    ),
    "unknown": Text(de="Bedarf nicht bekannt, nicht verteilt: {names}.", en="Need unknown, not served: {names}."),
    "picture": Text(
        de="Stellen nach Bedarf gegen gleiche Anteile; die feine Linie ist die Spanne über die Ziehungen.",
        en="Posts by need against equal shares; the fine line is the span over the draws.",
    ),
    "posts": Text(
        de="Stellen mehr oder weniger als bei gleichen Anteilen", en="posts more or less than by equal shares"
    ),
}


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes divisions in one language."""

    result: Examination
    programmes: Mapping[str, Programme]
    language: Language
    charts: ChartMaker | None

    def say(self, key: str, **values: object) -> str:
        return _WORDS[key].in_language(self.language).format(**values)

    def number(self, value: float, decimals: int = 1) -> str:
        return "–" if np.isnan(value) else write_number(float(value), self.language, decimals=decimals)

    def span(self, low: float, high: float) -> str:
        return self.number(low) if low == high else f"{self.number(low)}–{self.number(high)}"

    def division(self, place: int, division: CaseDivision) -> Markup:
        study, language = division.known.study, self.language
        title = f"{study.declaration.label.in_language(language)}, {self._when(division)}"
        changes = self._changes(division)
        return join(
            element("h3", title),
            element("p", self._total(division)),
            element("p", describe_changes(changes, language), class_="lead"),
            *self._own(division),
            *self._picture(place, division, title),
            details(self.say("table", count=len(division.result.regions)), self._shares(division, title)),
            *self._distances(division),
        )

    def _when(self, division: CaseDivision) -> str:
        """Return the year of packaged figures; of a case's own the day on which they were looked up."""
        if division.known.study.is_of_case:
            return write_day(self.result.day, self.language)
        return str(division.figures.year)

    def _changes(self, division: CaseDivision) -> tuple[Change, ...]:
        found = division.result
        return compare_shares(tuple(r.name for r in found.regions), found.equal, found.need, found.amount)

    def _total(self, division: CaseDivision) -> str:
        found, study = division.result, division.known.study
        day = write_day(self.result.day, self.language)
        programme = self.programmes.get(division.programme) if division.programme else None
        whose = (
            self.say("rule", title=programme.title.in_language(self.language), day=day)
            if programme
            else self.say("study")
        )
        each = self.say("shared") if study.is_shared else self.say("each", count=len(found.regions))
        words = self.say(
            "total", total=self.number(float(found.total)), posts=self.number(float(division.posts)), each=each,
            whose=whose, amount=study.amount.label.in_language(self.language), when=self._when(division),
        )  # fmt: skip
        return f"{words} {self.say('later' if division.is_later else 'known', day=day)}"

    def _own(self, division: CaseDivision) -> Iterator[Markup]:
        """Yield what the case's own region would get."""
        found = division.result
        keys = [region.region for region in found.regions]
        if self.result.case.region in keys:
            i = keys.index(self.result.case.region)
            posts = {name: self.number(getattr(found, name)[i]) for name in RULES}
            low, high = self.number(found.need_low[i]), self.number(found.need_high[i])
            name = subject_label(self.result.case, keys[i], self.language)
            draws = self.number(found.draws, 0)
            words = self.say("own", name=name, low=low, high=high, draws=draws, **posts)
            yield element("p", element("strong", words))

    def _picture(self, place: int, division: CaseDivision, title: str) -> Iterator[Markup]:
        found = division.result
        moved = (found.need != found.equal) | (found.need_low != found.need_high)
        if self.charts is None or not moved.any():
            return
        gains = [
            Gain(
                label=found.regions[i].name,
                low=float(found.need_low[i] - found.equal[i]),
                value=float(found.need[i] - found.equal[i]),
                high=float(found.need_high[i] - found.equal[i]),
            )
            for i in _by_gain(division)
        ]
        text = describe_changes(self._changes(division), self.language)
        picture = GainsDrawing(
            id=f"gains-{place}", title=title, description=text, axis=self.say("posts"), rows=tuple(gains),
            language=self.language,
        )  # fmt: skip
        yield drawing(self.charts.gains(picture), title, self.say("picture"))

    def _shares(self, division: CaseDivision, title: str) -> Markup:
        found = division.result
        rules = [_RULE_NAMES[name].in_language(self.language) for name in RULES]
        head = [self.say("region"), *rules, self.say("span"), self.say("gain"), self.say("share")]
        if found.package is not None:
            head.append(self.say("package"))
        rows = []
        for i in _by_gain(division):
            gain = float(found.need[i] - found.equal[i])
            row = [
                found.regions[i].name,
                *(self.number(getattr(found, name)[i]) for name in RULES),
                self.span(float(found.need_low[i]), float(found.need_high[i])),
                f"{'+' if gain > 0 else ''}{self.number(gain)}",
                f"{self.number(100 * found.gains[i], 0)}{NBSP}%",
            ]
            rows.append(row if found.package is None else [*row, self.number(found.package[i])])
        return table(title, head, rows)

    def _distances(self, division: CaseDivision) -> Iterator[Markup]:
        found = division.result
        head = [self.say("distance"), "Gini", "Theil", self.say("misplaced"), self.say("gap"), self.say("correlation")]
        rows = [
            (
                _RULE_NAMES[name].in_language(self.language),
                self.number(distance.gini[0], 3),
                self.number(distance.theil[0], 3),
                f"{self.number(100 * distance.misplaced[0], 0)}{NBSP}%",
                f"{self.number(distance.largest_gap[0])} ({found.regions[int(distance.largest_gap_at[0])].name})",
                self.number(distance.correlation[0], 2),
            )
            for name, distance in found.distances.items()
        ]
        yield table(self.say("distance"), head, rows)
        low, high = (self.number(end, 2) for end in found.gini_span)
        yield element("p", self.say("gini", low=low, high=high), class_="note")
        for name, (count, regions) in found.ties.items():
            rule = _RULE_NAMES[name].in_language(self.language)
            yield element("p", self.say("tie", rule=rule, count=count, all=len(regions)), class_="note")
        if found.unknown:
            names = ", ".join(region.name for region in found.unknown)
            yield element("p", self.say("unknown", names=names), class_="note")


def division_section(
    result: Examination, programmes: Mapping[str, Programme], language: Language, charts: ChartMaker | None = None
) -> tuple[str, str, Markup] | None:
    """Return anchor, heading and content; None where no study of the case can be divided."""
    divisions = divisions_of(result.case, programmes, result.views[0], result.day)
    if not divisions:
        return None
    writer = _Writer(result, programmes, language, charts)
    ordered = sorted(divisions, key=lambda division: division.is_later)
    parts = [writer.division(place, division) for place, division in enumerate(ordered, 1)]
    return "division", writer.say("heading"), join(*parts)


def _by_gain(division: CaseDivision) -> list[int]:
    """Return the regions by what they gain by need against equal shares, the largest gain first."""
    found = division.result
    order: list[int] = np.argsort(-(found.need - found.equal), kind="stable").tolist()
    return order
