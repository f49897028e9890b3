"""Forms as KERN sets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.template.loader import render_to_string

if TYPE_CHECKING:
    from django.forms import BoundField

register = template.Library()

_CLASSES = {"select": "kern-form-input__select", "checkbox": "kern-form-check__checkbox"}


@register.simple_tag
def kern_field(field: BoundField) -> str:
    """Return a field with label, hint, errors and the classes of the design system."""
    widget = field.field.widget
    classes = _CLASSES.get(field.widget_type, "kern-form-input__input")
    if field.errors and field.widget_type != "checkbox":
        classes += f" {classes}--error"
    widget.attrs["class"] = classes
    return render_to_string("desk/field.html", {"field": field})


@register.simple_tag
def kern_cell(field: BoundField, of: str) -> str:
    """Return a field for a cell of a table: its label, with what the row is about, is for those who do not see."""
    widget = field.field.widget
    widget.attrs["class"] = _CLASSES.get(field.widget_type, "kern-form-input__input")
    return render_to_string("desk/cell_field.html", {"field": field, "of": of})
