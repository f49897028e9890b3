"""The house and its people, and one's own account."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Final

from django import forms
from django.contrib import messages
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.http import HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from wiedervorlage.foundation.findings import has_errors
from wiedervorlage_web.actions import people as actions
from wiedervorlage_web.desk.names import ROLE_NAMES
from wiedervorlage_web.desk.page import acting, page
from wiedervorlage_web.people.middleware import HOUSE_IN_SESSION, membership_of
from wiedervorlage_web.people.models import Membership
from wiedervorlage_web.people.rights import Right, Role

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage_web.actions.acting import Acting

_READS_AND_WRITES: Final = ("GET", "HEAD", "POST")
_OFFICE_LIMIT: Final = 200_000
_FIRST_PASSWORD_BYTES: Final = 12


class InvitationForm(forms.Form):
    """User name, name, role."""

    username = forms.CharField(
        label=gettext_lazy("Benutzername"),
        max_length=150,
        validators=[UnicodeUsernameValidator()],
        help_text=gettext_lazy("Wer sich mit der Anmeldung des Hauses anmeldet: genau der Name von dort."),
    )
    display_name = forms.CharField(label=gettext_lazy("Name"), max_length=150)
    role = forms.ChoiceField(
        label=gettext_lazy("Rolle"), choices=[(role.value, name) for role, name in ROLE_NAMES.items()]
    )


class OwnNameForm(forms.Form):
    """The name by which others see oneself."""

    display_name = forms.CharField(label=gettext_lazy("Name"), max_length=150)


class HouseForm(forms.Form):
    """The house's name and office template."""

    name = forms.CharField(label=gettext_lazy("Name des Hauses"), max_length=200)
    office = forms.CharField(
        label=gettext_lazy("Briefkopf und Textbausteine (YAML)"),
        required=False,
        max_length=_OFFICE_LIMIT,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18, "spellcheck": "false"}),
        help_text=gettext_lazy("Leer: Die Schriftstücke nehmen, was im Vorgang steht."),
    )


@page(Right.SIGNED_IN, methods=_READS_AND_WRITES)
def account(request: HttpRequest) -> HttpResponse:
    """Show one's own account, and change the own name."""
    membership = membership_of(request)
    form = OwnNameForm(request.POST or None, initial={"display_name": getattr(request.user, "display_name", "")})
    if request.method == "POST" and form.is_valid() and membership:
        actions.change_own_name(acting(request), form.cleaned_data["display_name"])
        messages.success(request, _("Ihr Name ist geändert."))
        return redirect("account")
    houses = Membership.objects.filter(user=membership.user).select_related("organisation") if membership else ()
    rows = [(row, ROLE_NAMES[Role(row.role)]) for row in houses]
    return render(request, "people/account.html", {"form": form, "houses": rows, "membership": membership})


@page(Right.SIGNED_IN, methods=("POST",))
def choose_house(request: HttpRequest) -> HttpResponse:
    """Work for another house that one belongs to."""
    chosen = get_object_or_404(
        Membership, user_id=request.user.pk, organisation__slug=request.POST.get("house", "")
    ).organisation
    request.session[HOUSE_IN_SESSION] = chosen.slug
    messages.success(request, _("Sie arbeiten jetzt für: %(house)s.") % {"house": chosen})
    return redirect("desk")


@never_cache
@page(Right.PEOPLE, methods=_READS_AND_WRITES)
def house(request: HttpRequest) -> HttpResponse:
    """List the people, and take somebody in; a first password is shown once, on the answer itself."""
    who = acting(request)
    form = InvitationForm(request.POST or None)
    given: dict[str, str] = {}
    if request.method == "POST" and form.is_valid():
        data, password = form.cleaned_data, _first_password()
        try:
            made, fresh = actions.invite(who, data["username"], data["display_name"], Role(data["role"]), password)
        except actions.AlreadyMemberError:
            form.add_error("username", _("Diese Person gehört schon zum Haus."))
        else:
            given = {"username": made.user.username, "password": password if fresh else ""}
            form = InvitationForm()
    return _house(request, who, form, given)


@never_cache
@page(Right.PEOPLE, methods=("POST",))
def change(request: HttpRequest, number: int) -> HttpResponse:
    """Change a role, renew a password, or take somebody out."""
    who = acting(request)
    member = get_object_or_404(Membership.objects.select_related("user"), pk=number, organisation=who.house)
    do, person = request.POST.get("do", ""), {"person": member.user}
    try:
        if do == "role":
            actions.change_role(who, member, Role(request.POST.get("role", "")))
            messages.success(request, _("Die Rolle von %(person)s ist geändert.") % person)
        elif do == "password":
            password = _first_password()
            actions.renew_password(who, member, password)
            return _house(request, who, InvitationForm(), {"username": member.user.username, "password": password})
        elif do == "remove":
            actions.take_out(who, member)
            messages.success(request, _("%(person)s gehört nicht mehr zum Haus.") % person)
        else:
            return HttpResponseBadRequest()
    except actions.LastAdministratorError:
        messages.error(
            request,
            _("Sonst verwaltet niemand das Haus. Geben Sie erst jemand anderem die Rolle Verwaltung."),
        )
    except actions.OtherHousesError:
        messages.error(
            request,
            _("%(person)s gehört auch zu anderen Häusern. Ein neues Kennwort gibt hier nur, wer den Server betreibt.")
            % person,
        )
    except ValueError:
        messages.error(request, _("Diese Rolle gibt es nicht."))
    return redirect("house")


@page(Right.PEOPLE, methods=_READS_AND_WRITES)
def house_texts(request: HttpRequest) -> HttpResponse:
    """Change the house's name and its office template, checked before it is kept."""
    who = acting(request)
    form = HouseForm(request.POST or None, initial={"name": who.house.name, "office": who.house.office})
    state = request.POST.get("state", "") or actions.house_state(who.house)
    found: tuple[Finding, ...] = ()
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            found = actions.change_house(who, data["name"], data["office"].replace("\r\n", "\n"), based_on=state)
        except actions.HouseChangedError:
            return _texts_changed(request, who, form)
        if not form.errors and not has_errors(found):
            messages.success(request, _("Gespeichert."))
            return redirect("house-texts")
    return render(request, "people/house_texts.html", {"form": form, "state": state, "findings": found})


def _texts_changed(request: HttpRequest, who: Acting, form: forms.Form) -> HttpResponse:
    form.add_error(None, _("Jemand hat inzwischen gespeichert. Oben steht Ihre Fassung, darunter die jetzige."))
    context = {"form": form, "state": actions.house_state(who.house), "current": who.house}
    return render(request, "people/house_texts.html", context, status=409)


def _house(request: HttpRequest, who: Acting, form: forms.Form, given: dict[str, str]) -> HttpResponse:
    members = Membership.objects.filter(organisation=who.house).select_related("user").order_by("user__display_name")
    context = {
        "form": form,
        "given": given,
        "members": [(row, ROLE_NAMES[Role(row.role)]) for row in members],
        "roles": list(ROLE_NAMES.items()),
    }
    return render(request, "people/house.html", context)


def _first_password() -> str:
    return secrets.token_urlsafe(_FIRST_PASSWORD_BYTES)
