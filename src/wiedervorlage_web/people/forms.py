"""The forms of signing in, in the words of the office; what they check is allauth's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account import forms as account
from allauth.mfa.base import forms as second_factor
from allauth.mfa.totp import forms as totp
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.forms import Form
    from django.utils.functional import _StrPromise

_CODE_HINT = _("Die sechs Ziffern, die Ihre App gerade zeigt – oder einer Ihrer Ersatzcodes.")


class LoginForm(account.LoginForm):  # type: ignore[misc]  # allauth ships no types
    """User name and password."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        _word(self, login=_("Benutzername"), password=_("Kennwort"))


class ChangePasswordForm(account.ChangePasswordForm):  # type: ignore[misc]  # as above
    """The present password, and the new one twice."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        _word(
            self,
            oldpassword=_("Bisheriges Kennwort"),
            password1=_("Neues Kennwort"),
            password2=_("Neues Kennwort, noch einmal"),
        )

    def clean(self) -> dict[str, Any]:
        """Say in our words where the two differ."""
        return _compared(self, super().clean())


class SetPasswordForm(account.SetPasswordForm):  # type: ignore[misc]  # as above
    """The first password, twice."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        _word(self, password1=_("Kennwort"), password2=_("Kennwort, noch einmal"))

    def clean(self) -> dict[str, Any]:
        """Say in our words where the two differ."""
        return _compared(self, super().clean())


class ReauthenticateForm(account.ReauthenticateForm):  # type: ignore[misc]  # as above
    """The password again."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        _word(self, password=_("Kennwort"))


class CodeForm(second_factor.AuthenticateForm):  # type: ignore[misc]  # as above
    """The second factor at signing in."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        _word(self, code=_("Code"))
        self.fields["code"].help_text = _CODE_HINT


class CodeAgainForm(second_factor.ReauthenticateForm):  # type: ignore[misc]  # as above
    """The second factor again."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        _word(self, code=_("Code"))
        self.fields["code"].help_text = _CODE_HINT


class ActivateForm(totp.ActivateTOTPForm):  # type: ignore[misc]  # as above
    """The first code of a new app."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)
        _word(self, code=_("Code aus der App"))
        self.fields["code"].help_text = _("Die sechs Ziffern, die Ihre App gerade zeigt.")


def _compared(form: Form, data: dict[str, Any]) -> dict[str, Any]:
    if data.get("password1") and form.data.get("password2") and form.has_error("password2"):
        form.errors["password2"] = form.error_class([str(_("Die beiden Kennwörter sind nicht gleich."))])
    return data


def _word(form: Form, **labels: _StrPromise) -> None:
    """Give fields our labels; a placeholder that repeats the label is left out."""
    for name, label in labels.items():
        form.fields[name].label = label
        form.fields[name].widget.attrs.pop("placeholder", None)
        if "code" in name:
            form.fields[name].widget.attrs["inputmode"] = "numeric"
