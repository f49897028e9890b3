"""The words of the desk for what the records name by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wiedervorlage_web.people.rights import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.utils.functional import _StrPromise

ROLE_NAMES: Final[Mapping[Role, _StrPromise]] = {
    Role.CLERK: _("Sachbearbeitung"),
    Role.REVIEWER: pgettext_lazy("Rolle", "Prüfung"),
    Role.SIGNATORY: _("Zeichnung"),
    Role.READER: _("Lesen"),
    Role.ADMINISTRATOR: _("Verwaltung"),
}

CAUSE_NAMES: Final[Mapping[str, _StrPromise]] = {
    "not-carried": _("Das Ergebnis wird nicht mehr getragen"),
    "decisive-gone": _("Ein tragender Grund ist entfallen"),
    "review": _("Die zugesagte Überprüfung ist fällig"),
    "rule-changed": _("Eine Regel hat sich geändert"),
    "new-fact": _("Es liegt eine neue Angabe vor"),
}
