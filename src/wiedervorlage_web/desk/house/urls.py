"""The house, its people, one's own account and signing in: of allauth's pages those that an office needs.

There is no sign-up, nothing goes by e-mail, and a forgotten password is renewed by the house's administration.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account import views as account
from allauth.mfa.base import views as second_factor
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.socialaccount import views as sign_on
from allauth.socialaccount.providers.openid_connect import views as openid
from allauth.usersessions import views as sessions
from django.db import transaction
from django.urls import URLPattern, path

from wiedervorlage_web.desk.house import people
from wiedervorlage_web.desk.page import page
from wiedervorlage_web.people.rights import Right

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponse

_anybody = page(Right.PUBLIC)
_anybody_writes = page(Right.PUBLIC, methods=("GET", "HEAD", "POST"))
_person = page(Right.SIGNED_IN)
_person_writes = page(Right.SIGNED_IN, methods=("GET", "HEAD", "POST"))


def _on_record(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Change and event in one transaction."""
    return _person_writes(transaction.atomic(view))


urlpatterns: list[URLPattern] = [
    path("", people.account, name="account"),
    path("haus/", people.house, name="house"),
    path("haus/person/<int:number>/", people.change, name="house-person"),
    path("haus/texte/", people.house_texts, name="house-texts"),
    path("haus/waehlen/", people.choose_house, name="house-choose"),
    path("login/", _anybody_writes(account.login), name="account_login"),
    path("logout/", _anybody_writes(account.logout), name="account_logout"),
    path("inaktiv/", _anybody(account.account_inactive), name="account_inactive"),
    path("bestaetigen/", _person_writes(account.reauthenticate), name="account_reauthenticate"),
    path("kennwort/", _on_record(account.password_change), name="account_change_password"),
    path("kennwort/erstes/", _on_record(account.password_set), name="account_set_password"),
    path("zweiter-faktor/", _person(second_factor.index), name="mfa_index"),
    path("zweiter-faktor/code/", _anybody_writes(second_factor.authenticate), name="mfa_authenticate"),
    path("zweiter-faktor/bestaetigen/", _person_writes(second_factor.reauthenticate), name="mfa_reauthenticate"),
    path("zweiter-faktor/app/", _on_record(totp.activate_totp), name="mfa_activate_totp"),
    path("zweiter-faktor/app/abschalten/", _on_record(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("zweiter-faktor/ersatzcodes/", _person(recovery.view_recovery_codes), name="mfa_view_recovery_codes"),
    path(
        "zweiter-faktor/ersatzcodes/neu/",
        _on_record(recovery.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "zweiter-faktor/ersatzcodes/datei/",
        _person(recovery.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
    path("anmeldungen/", _person_writes(sessions.list_usersessions), name="usersessions_list"),
    path("haus-anmeldung/abgebrochen/", _anybody(sign_on.login_cancelled), name="socialaccount_login_cancelled"),
    path("haus-anmeldung/fehler/", _anybody(sign_on.login_error), name="socialaccount_login_error"),
    path("haus-anmeldung/<slug:provider_id>/", _anybody_writes(openid.login), name="openid_connect_login"),
    path("haus-anmeldung/<slug:provider_id>/zurueck/", _anybody(openid.callback), name="openid_connect_callback"),
]
