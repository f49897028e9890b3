"""A small fictional case as texts, for tests that change one thing and look at what follows."""

from __future__ import annotations

from wiedervorlage.flow import open_case
from wiedervorlage.recheck.run import Question, recheck

CASE = """\
case: klein
title: {de: Mittagstisch in Musterstadt, en: Lunch table in Musterstadt}
region: "99001"
authority: Kreis Muster
municipalities: towns
subjects:
  towns: {regions: ["99001001", "99001002", "99001003"]}
  cities: {regions: ["99002", "99003"]}
measures:
  guests: {unit: persons, is: stock, max_age: P3Y, label: {de: Gäste, en: guests}}
  share: {unit: percent, is: stock, label: {de: Anteil, en: share}, combine: mean}
sources:
  paper: {title: Ein Papier, kind: fictional}
events:
  - {id: meeting, on: 2012-06-01, what: Treffen}
requests:
  - {id: asked, by: Stadt A, on: 2013-01-10, asks: noch einmal prüfen}
  - {id: asked-again, by: Stadt A, on: 2014-06-01, asks: noch einmal prüfen, brings: [g14]}
offers:
  - {id: help, by: Stadt A, on: 2013-01-10, of: Hilfe, about: concept, until: 2014-12-31}
decisions:
  - id: refusal
    by: Kreis Muster
    on: 2013-03-01
    in_writing: true
    outcome: refuse
    about: {de: die Prüfung des Mittagstischs, en: looking at the lunch table}
    option: table
    answers: [asked]
    rests_on: [no-change, need, level]
    weighs_against: [wanted]
    names_decisive: [no-change]
    sources: [paper]
  - {id: yes, by: Kreis Muster, on: 2016-05-01, outcome: grant, about: Mittagstisch, revisits: [refusal], rests_on: [wanted]}
reasons:
  - id: no-change
    kind: no-change
    side: against
    weight: {class: decisive}
    says: {de: Es hat sich nichts geändert., en: Nothing has changed.}
    premise:
      fair: guests < 2 * guests[meeting]
      stricter: guests < 1.5 * guests[meeting]
      laxer: guests < 10 * guests[meeting]
      note: Verdopplung
  - id: need
    kind: need
    side: against
    weight: {class: supporting}
    says: Der Bedarf ist geringer.
    premise: {fair: share < 0.6 * cities.share, note: deutlich}
  - {id: level, kind: level, side: against, weight: {class: mentioned}, says: Sache der Städte., premise: none}
  - id: wanted
    kind: support
    side: for
    weight: {class: mentioned}
    says: Die Städte wollen es.
    premise:
      fair: support("table") > 1/2
      note: Mehrheit
reviews:
  - {id: again, decision: refusal, by: Kreis Muster, promised: 2014-01-15, due: 2015-03-01}
options:
  - {id: table, title: Mittagstisch}
"""

FIGURES = """\
id,measure,subject,period,value,unit,kind,published,held_by,held_since,publisher
g12,guests,99001,2012-01-01,100,persons,stock,2012-03-01,,,office
g13,guests,99001,2013-01-01,120,persons,stock,2013-02-01,,,office
g14,guests,99001,2014-01-01,180,persons,stock,2014-09-01,Kreis Muster,2014-01-01,office
g15,guests,99001,2015-01-01,350+,persons,stock,2015-07,Kreis Muster,2015-01-01,office
s12,share,99001,2012,5,percent,stock,2013-01-15,,,office
c1,share,99002,2012,12,percent,stock,2013-01-15,,,office
c2,share,99003,2012,10,percent,stock,2013-01-15,,,office
"""

POSITIONS = """\
id,who,members,option,on,published,stance,heads
p1,99001001,,table,2012-07-01,2012-07-01,for,
p2,others,all but 99001001,table,2012-07-01,2012-07-01,against,1..2
p3,99001002,,table,2015-01-01,2015-01-01,for,
"""

REGIONS = """\
region,name,type,parent
99001,Kreis Muster,Kreis,99
99001001,Stadt A,Stadt,99001
99001002,Stadt B,Stadt,99001
99001003,Stadt C,Stadt,99001
99002,Großstadt X,Stadt,99
99003,Großstadt Y,Stadt,99
"""


def small_texts(**changed: str) -> dict[str, str]:
    """Return the texts of the folder; ``case``, ``figures``, ``positions`` or ``regions`` replace one."""
    return {
        "case.yaml": changed.get("case", CASE),
        "evidence/figures.csv": changed.get("figures", FIGURES),
        "evidence/regions.csv": changed.get("regions", REGIONS),
        "positions.csv": changed.get("positions", POSITIONS),
    }


def opened(**changed: str):
    """Open the small case and insist that it has no errors."""
    checked = open_case(small_texts(**changed), {})
    assert checked.is_usable, [finding.line() for finding in checked.findings]
    return checked.case


def rechecked(question: Question | None = None, **changed: str):
    """Recheck the small case."""
    return recheck(opened(**changed), {}, question or Question())


def real_keys() -> dict[str, str]:
    """Return the small case with keys of regions that there are: official files know no others."""
    keys = (("99001", "05566"), ("99002", "05515"), ("99003", "05513"))
    texts = small_texts()
    for fictional, real in keys:
        texts = {name: text.replace(fictional, real) for name, text in texts.items()}
    return texts
