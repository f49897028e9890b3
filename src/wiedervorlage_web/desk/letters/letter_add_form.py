"""The form with which somebody adds a statement that the reading missed: which words, and what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.case.vocabulary import Outcome, ReasonKind, Side
from wiedervorlage.foundation.findings import Finding
from wiedervorlage.intake.naming import word_for
from wiedervorlage_web.desk.letters.letter_added import Added
from wiedervorlage_web.desk.letters.letter_passages import passage
from wiedervorlage_web.desk.letters.letter_statements import SORTS
from wiedervorlage_web.desk.templatetags.language import page_language, say

if TYPE_CHECKING:
    from collections.abc import Mapping

_PREFIX: Final = "neu"
_LONGEST: Final = 2000


class AddForm(forms.Form):
    """Asks for the words of a passage, its role and kind, and which way a reason speaks.

    It stands within the letter's form, whose other buttons need none of it; so browsers do not insist on it.
    """

    use_required_attribute = False

    passage = forms.CharField(
        label=gettext_lazy("Die Worte, wie sie im Schreiben stehen"),
        max_length=_LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("Bitte die Worte aus dem Schreiben angeben.")},
    )
    what = forms.ChoiceField(label=gettext_lazy("Was ist das?"))
    side = forms.ChoiceField(label=gettext_lazy("Wenn es ein Grund ist: Er spricht"), required=False)
    at = forms.IntegerField(required=False, widget=forms.HiddenInput)
    """Where the words were marked in the shown text; a script sets it."""

    def __init__(self, text: str, data: Any = None, initial: dict[str, Any] | None = None) -> None:
        super().__init__(data, prefix=_PREFIX, auto_id="feld-%s", initial=initial)
        self.text = text
        choose = ("", _("Bitte wählen"))
        sides = [(side.value, word_for(side.value, page_language())) for side in Side]
        cast("forms.ChoiceField", self.fields["what"]).choices = [choose, *_kinds()]
        cast("forms.ChoiceField", self.fields["side"]).choices = [choose, *sides]

    def clean(self) -> dict[str, Any]:
        """Find the passage and make the statement of it."""
        data = super().clean() or self.cleaned_data
        sort, _colon, kind = data.get("what", "").partition(":")
        if sort == ProposalSort.REASON and data.get("side") == "":
            self.add_error("side", _("Bitte sagen, wofür der Grund spricht."))
        found = passage(data["passage"], self.text, shown_at=data.get("at")) if "passage" in data else None
        if isinstance(found, Finding):
            self.add_error("passage", f"{say(found.message)} {say(found.remedy)}")
        if self.errors or found is None or isinstance(found, Finding):
            return data
        side = data["side"] if sort == ProposalSort.REASON else ""
        return {**data, "added": Added(sort=ProposalSort(sort), kind=kind, side=side, span=found.pieces[0])}

    def added(self) -> Added:
        """Return the statement; the form must be valid."""
        made: Added = self.cleaned_data["added"]
        return made


def typed(data: Mapping[str, str]) -> dict[str, Any]:
    """Return what somebody has put into the form without sending it."""
    return {name: data[f"{_PREFIX}-{name}"] for name in AddForm.base_fields if data.get(f"{_PREFIX}-{name}")}


def _kinds() -> list[tuple[str, list[tuple[str, str]]]]:
    """Return what a passage may be, role by role."""
    language = page_language()
    plain = [(f"{sort}:", str(SORTS[sort][1])) for sort in ("request", "offer")]
    decisions = [(f"decision:{kind.value}", word_for(kind.value, language)) for kind in Outcome]
    reasons = [(f"reason:{kind.value}", word_for(kind.value, language)) for kind in ReasonKind]
    return [
        (str(SORTS["reason"][1]), reasons),
        (str(SORTS["decision"][1]), decisions),
        (_("Anregung oder Angebot"), plain),
    ]
