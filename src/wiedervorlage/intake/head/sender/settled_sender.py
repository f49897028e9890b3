"""Whether a body or a person writes, told by letterhead and signature together."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.names import NAME_OF_PEOPLE, is_same_person
from wiedervorlage.intake.text.spotting import title_case

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wiedervorlage.intake.reading import Field

_PUBLIC: Final = re.compile(
    r"(?:\w+ )?(?:\w*[Mm]inisterium|\w*[Rr]egierung|\w*verwaltung|\w+amt)\b"
    r"|(?:Amt|Kreis|Landkreis|Stadt|Gemeinde|Markt)\b|.* AöR$"
)
"""A body whose letters speak for it, whoever signs them."""


def is_public(fields: Mapping[str, Field]) -> bool | None:
    """Say whether an office writes, by its letterhead; None where it tells neither that nor a private writer."""
    body = fields.get("sender.body")
    if body is None:
        return False if "sender.person" in fields else None
    if _CLUB.search(str(body.value)) and not _PUBLIC.match(str(body.value)):
        return False
    office = fields.get("sender.office")
    led = office is not None and not str(office.value).casefold().endswith("leitung")  # that leads homes and firms, too
    known = _PUBLIC.match(str(body.value)) or led or "signing.by_order" in fields
    return True if known else None


def settled_sender(fields: Sequence[Field], head: str) -> list[Field]:
    """Tell a private writer from a body by the signature, and name who signs where the letterhead names him too.

    A head that reads like a name is a person only if the same name signs, or stands above a private address.

    Args:
        fields: what was read of the letter.
        head: the print of letterhead and return line.
    """
    by_name = {item.name: item for item in fields}
    signed, person, body = (by_name.get(name) for name in ("signing.name", "sender.person", "sender.body"))
    if signed is None:
        return []
    known = _NAMED_HOUSE & set(by_name)
    if not known or (known == {"sender.email"} and _is_address_of(str(by_name["sender.email"].value), signed)):
        return _private_writer(signed, by_name, head)
    other = person is not None and not is_same_person(str(signed.value), str(person.value))
    if person and other and body is None:
        return [replace(person, name="sender.body")]
    named_so = body and not patterns.BODY.search(title_case(str(body.value)))
    if body and named_so and not person and is_same_person(str(signed.value), str(body.value)):
        return [replace(body, name="sender.person")]
    mail = by_name.get("contact.email")
    if person and mail and set(str(person.value).split()) == set(str(signed.value).split()):
        return [replace(person, value=signed.value)]
    named = _named_in(head, str(signed.value))
    if (other or person is None) and body and named and _speaks_for_itself(by_name):
        return [replace(signed, name="sender.person", value=named, rule="signatory named in the head")]
    return []


_NAMED_HOUSE: Final = frozenset(
    {"sender.body", "sender.person", "sender.office", "sender.unit", "sender.email", "signing.by_order"}
)
"""Where one of these is read, a house may write; a mail's head (its address) says itself who does."""


def _is_address_of(mail: str, signed: Field) -> bool:
    """Say whether a mail address begins with the name of whoever signs: "jana.kern@…"."""
    last = str(signed.value).split()[-1].casefold()
    folded = last.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    return folded in mail.casefold().partition("@")[0]


def _private_writer(signed: Field, fields: Mapping[str, Field], head: str) -> list[Field]:
    """Return the signatory as sender where no letterhead names anybody and he signs for nobody but himself.

    Who signs with an initial, "M. Kern", is named as the head prints him, "Marie Kern".
    """
    role = fields.get("signing.role")
    whole = " " in str(signed.value) and NAME_OF_PEOPLE.fullmatch(str(signed.value)) is not None
    if not whole or role is not None or patterns.BODY.search(title_case(str(signed.value))):
        return []
    named = _named_in(head, str(signed.value)) if _INITIAL.match(str(signed.value)) else ""
    rule = "signatory of a letter without a letterhead"
    return [replace(signed, name="sender.person", value=named or signed.value, rule=rule, confidence=0.7)]


_INITIAL: Final = re.compile(r"[A-ZÄÖÜ]\. ?(?:[A-ZÄÖÜ]\. ?)*[A-ZÄÖÜ][a-zäöüß]")


def _speaks_for_itself(fields: Mapping[str, Field]) -> bool:
    """Say whether a body is none of the public hand and names no clerk: a club, a group, an initiative."""
    body = str(fields["sender.body"].value)
    asked = fields.get("contact.name")
    clerk = asked is not None and asked.rule != "person beside a function"
    unit = "sender.unit" in fields and not _CLUB.search(body)
    private = _CLUB.search(body) and not _PUBLIC.match(body)
    return bool(private) and not (clerk or unit or "signing.by_order" in fields)


_CLUB: Final = re.compile(
    r"e\. ?V\.|[Vv]erein|[Vv]erband|[Ii]nitiative|[Bb]ündnis|[Ff]euerwehr|[Ff]raktion"
    r"|[Gg]ruppe|[Ll]iste|[Bb]eirat|[Gg]emeinschaft|[Vv]ertretung|Treff|[Oo]rts(?:chafts)?rat|[Gg]enossenschaft"
    r"|[Ss]chule|Gymnasium|Kita\b|[Kk]indergarten|\w*[Bb]üro\b|Praxis\b|\b(?:MTV|TSV|SV|TuS|FC|TV)\b"
)


def _named_in(head: str, signed: str) -> str:
    """Return the name of the signatory as the head prints it, first name or initial alike; empty where it does not."""
    words = [word for word in signed.split() if not re.fullmatch(r"(?:Dr|Prof)\.", word)]
    if len(words) < 2:
        led = re.search(
            rf"{_LEADS_TO_PERSON}(?P<name>{_TITLES}[A-ZÄÖÜ][\w.\-]+ {re.escape(signed.rsplit(maxsplit=1)[-1])})\b", head
        )
        return led["name"] if led else ""
    first, last = re.escape(words[0][0]), re.escape(words[-1])
    found = re.search(rf"{_TITLES}\b{first}[\w.\-]*(?: [\w.\-]+)? {last}\b", head)
    return found[0] if found else ""


_TITLES: Final = (
    r"(?:(?:(?:Dr|Prof)\.(?: i\. ?R\.| h\. ?c\.| em\.)?|Dipl\.-\w+\.?(?: \(FH\))?|[A-Z]{1,2}St[DR]|StD|StR|RL|"
    r"(?:Architekt|Rechtsanwalt|Ingenieur)(?:in)?) )*"
)
"""What stands before a name and is of the person: degrees, the rank of a teacher, a profession."""
_LEADS_TO_PERSON: Final = r"(?m:^|: |[Vv]orsitzende[r]? |[Ll]eiter(?:in)? |[Ss]precher(?:in)? |Rektor(?:in)? )"
"""Behind this a head names who speaks for the house, whose signature gives but the family name."""
