"""What is the name of a set of rules: a noun by its head ("Friedhofssatzung") or a short form ("TrinkwV", "VOB/B")."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from wiedervorlage.intake.lexicon.reference_nouns import kind_of_noun
from wiedervorlage.intake.lexicon.word_sections import word_sections

_WORDS: Final = word_sections("rule_words")
_LAW: Final = re.compile(rf"(?:{'|'.join(_WORDS['law'])})(?:e?s)?$", re.IGNORECASE)
_ADJECTIVE: Final = r"(?:[a-zäöüß\-]{3,}e[nrsm]? )?"
_NOUN: Final = (
    r"(?!(?:Verbindung|Rahmen|Höhe|Kraft|Bezug|Anspruch|Zusammenhang|Sitzung|Form|Fassung|Absatz|Satz|Artikel"
    r"|Anlage(?= \d)|Nummer"
    r"|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)"
    r"[A-ZÄÖÜ][\wäöüß\-]+"
)
TITLE: Final = (
    rf"(?:über|zu[rm]?|für) (?:(?:die|das|den) )?{_ADJECTIVE}{_NOUN}(?:(?:,| und| oder| sowie)?"
    r"(?: (?:de[rs]|für|von|im|in|zu[rm]|zwischen|gegen|an))?(?: (?:die|das|den|der|dem))? "
    rf"{_ADJECTIVE}{_NOUN}){{0,8}}"
)
"""What rules are about, behind their noun, to its end: "zur Förderung der Teilhabe und Bildung in Oberland"."""
SHORT_BEHIND: Final = re.compile(
    r" \((?:[A-ZÄÖÜ][a-zäöü]+ )?(?P<short>(?:(?=[\wäöüß\-]*[A-ZÄÖÜ][\wäöüß\-]*[A-ZÄÖÜ])[A-ZÄÖÜ][\wäöüß\-]*"
    r"|[A-ZÄÖÜ][\wäöüß\-]*(?:satzung|ordnung|gesetz|richtlinien?))(?: [A-Z]{2,3}| (?:19|20)\d\d)?)\)"
)
"""Behind rules named in full: their short form, by which the paper goes on to name them."""
LAND: Final = (
    r"(?:Nordrhein-Westfalen|NRW|NW|Brandenburg|Brbg|Bbg|Baden-Württemberg|Ba-?Wü|B-W|BW|Sachsen-Anhalt|LSA|Sachsen|Sachs"
    r"|Berlin|Bln|Bayern|Bay|Hessen|Hess|Mecklenburg-Vorpommern|M-V|MV|Schleswig-Holstein|Schl\.-H|S\.-H|S-H|SH"
    r"|Rheinland-Pfalz|Rh-Pf|RLP|RP|Niedersachsen|Nds|Thüringen|Thür|Saarland|Saar|Bremen|Brem|Hamburg|Hmb)(?![\w-])"
)
"""The Land behind the short form of its law, in full or shortened: "KV M-V", "BauO Bln", "SchulG NRW"."""
_STATUTES: Final = re.compile(
    r"(?:Gemeinde|Kreis|Landkreis|Amts|Landeshaushalts|Bundeshaushalts|Haushalts|Bau|Landesbau"
    r"|Insolvenz|Abgaben|Zivilprozess|Verwaltungsgerichts|Gewerbe|Handwerks|Kommunal)[Oo]rdnung"
)
_SHORT: Final = re.compile(r"(?=[A-ZÄÖÜ][\wäöüß\-/]*[A-ZÄÖÜ])[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]*(?:[-/][A-ZÄÖÜ][A-Za-zÄÖÜäöüß]*)*")
_ORDINANCE: Final = re.compile(r"(?:V|VO|StrO|SchO|GebO|BetrO)$")
_STATUTE: Final = re.compile(r"(?:G|GB|O|SGB|KV|EUV|GG|BV|Verf)$")
_TECHNICAL: Final = re.compile(
    r"(?:DIN|VDE|VDI|TRGS|TRBS|TRBA|ASR|UVV|BGV|BGR|BGG|BGI|GUV(?:-[VRIG])?|DGUV|DVGW|DWA|ATV|ISO|EN|RAL|VOB|VOL|VOF"
    r"|VwV|VV|TA|AVB|ZTV|RSA|RAS|RASt|RStO|RiLSA|RMS|ESG|HBS|EFA|ERA|EAR|EAE|RLS|RE|RIN|PDV|FwDV|KTA|TVöD|TV-L|BAT"
    r"|HOAI|GOÄ|ADR|MVV|UVgO|WHO|EAÖ|MBO|HAV|FLL|KGSt|VdS)(?:[-/ ]|$)"
)
"""Short forms of what no parliament passed: norms, conditions of contract, rules of the trade."""
_GIVES: Final = re.compile(r"(?<=[a-zäöü])(?:FR|FRL|FöRL|FöRi|ZuwRL|ZuwR)$")
"""Short forms of guidelines by which money is given: "KitaFR"."""
_NO_RULE: Final = re.compile(
    r"(?:BGH|BVerw?G|BVerfG|BFH|BSG|BAG|OVG|VGH|OLG|LG|VG|AG|EuGH|EGMR|LSG|SG|ArbG|LAG|FG|KG|EUR|DM|GmbH|KG|AG|EG"
    r"|NRW|NW|BW|LSA|MBl|GVBl|GV|BGBl|ABl|JMBl|StAnz|NJW|NVwZ|DÖV|TOP|DRK|AWO|THW|CDU|SPD|FDP|UWG|AfD|CSU|PKW|LKW"
    r"|ÖPNV|EDV|IT|EU|EWG|EEG|BRD|DDR|USA|Nr|Az|AZ|BV|DS|MV|KV|SV|TO|WC|LED|PV|MW|GmbHs?|UG|OHG|BGBl|ADAC|VHS|HFA|BVV"
    r"|IHK|HWK|BUND|NABU|FFW|FF|LKR|OT|AK|AG|GR|OB|BM|EWR)$"
)


@lru_cache(maxsize=10_000)
def rule_kind(word: str) -> str:
    """Return the kind of reference a word names as a set of rules: law, regulation, funding rule, decree, contract.

    Args:
        word: a noun, also inflected, or a short form without its year.

    Returns:
        The kind, or "" where the word is no set of rules.
    """
    if _LAW.search(word) or _STATUTES.fullmatch(word):
        return "law"
    kind = kind_of_noun(word)
    if kind in {"regulation", "funding rule", "decree", "contract"}:
        return kind
    return short_kind(word) if not kind else ""


def is_short(word: str) -> bool:
    """Say whether a word may be the short form of a set of rules by its letters."""
    return _SHORT.fullmatch(word) is not None and not _NO_RULE.fullmatch(word)


def short_kind(word: str) -> str:
    """Return "law", "regulation" or "funding rule" for the short form of a set of rules, "" for another word."""
    if not is_short(word) or word in {"VwV", "VV"}:
        return ""
    if _GIVES.search(word):
        return "funding rule"
    if _TECHNICAL.match(word) or _ORDINANCE.search(word):
        return "regulation"
    return "law" if _STATUTE.search(word) else ""
