"""The form with which somebody adds a statement that the reading missed: which words, and what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.case.vocabulary import Outcome, ReasonKind, Side
from wiedervorlage.intake.naming import word_for
from wiedervorlage_web.desk.letters.letter_added import LONGEST, Added, NoPassageError, find_passage
from wiedervorlage_web.desk.letters.letter_statements import SORTS
from wiedervorlage_web.desk.templatetags.language import page_language

if TYPE_CHECKING:
    from wiedervorlage.intake.reading import Span


class AddForm(forms.Form):
    """Asks for the words of a passage, its role and kind, and which way a reason speaks.

    It stands within the letter's form, whose other buttons need none of it; so browsers do not insist on it.
    """

    use_required_attribute = False

    passage = forms.CharField(
        label=gettext_lazy("Die Worte, wie sie im Schreiben stehen"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("Bitte die Worte aus dem Schreiben angeben.")},
    )
    what = forms.ChoiceField(label=gettext_lazy("Was ist das?"))
    side = forms.ChoiceField(label=gettext_lazy("Wenn es ein Grund ist: Er spricht"), initial=Side.AGAINST.value)

    def __init__(self, text: str, data: Any = None) -> None:
        super().__init__(data, prefix="neu", auto_id="feld-%s")
        self.text = text
        self.span: Span | None = None
        sides = [(side.value, word_for(side.value, page_language())) for side in Side]
        cast("forms.ChoiceField", self.fields["what"]).choices = _kinds()
        cast("forms.ChoiceField", self.fields["side"]).choices = sides

    def clean_passage(self) -> str:
        """Find the words in the text.

        Raises:
            ValidationError: they do not stand there, or more than once.
        """
        words = str(self.cleaned_data["passage"])
        try:
            self.span = find_passage(self.text, words)
        except NoPassageError as error:
            raise forms.ValidationError(_not_one(error.places)) from error
        return words

    def added(self) -> Added:
        """Return the statement; the form must be valid."""
        sort, _colon, kind = str(self.cleaned_data["what"]).partition(":")
        if self.span is None:
            raise NoPassageError(0)
        side = self.cleaned_data["side"] if sort == ProposalSort.REASON else ""
        return Added(sort=ProposalSort(sort), kind=kind, side=side, span=self.span)


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


def _not_one(places: int) -> str:
    if not places:
        return _("Diese Worte stehen so nicht im gelesenen Text. Bitte aus dem Text übernehmen, Wort für Wort.")
    said = _(
        "Diese Worte stehen %(places)s-mal im Schreiben. Bitte mehr vom Satz angeben, damit die Stelle eindeutig ist."
    )
    return said % {"places": places}
