"""Form fields of the desk's own: days that may be partial, as records have them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from wiedervorlage.foundation.days import parse_span


class DayField(forms.CharField):
    """A day, or a month or year where the record says no more: ``2013-09-26``, ``2013-09``, ``2013``."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=40, **options)

    def get_bound_field(self, form: forms.BaseForm, field_name: str) -> forms.BoundField:
        """Show a picker of days unless the value is one that such a picker cannot hold."""
        bound = super().get_bound_field(form, field_name)
        value = str(bound.value() or "")
        whole = not value or (len(value) == len("2013-09-26") and value[4] == value[7] == "-")
        self.widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}) if whole else forms.TextInput()
        return bound

    def clean(self, value: Any) -> str:
        """Return the day as written.

        Raises:
            ValidationError: it is no day.
        """
        written = str(super().clean(value) or "").strip()
        if not written:
            return ""
        try:
            parse_span(written)
        except ValueError:
            message = _("„%(value)s“ ist kein Tag. Schreiben Sie ihn wie 2013-09-26, einen Monat wie 2013-09.")
            raise forms.ValidationError(message % {"value": written}) from None
        return written
