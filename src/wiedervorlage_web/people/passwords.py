"""What a password must be, in the words of the office ("Kennwort"); what is checked is Django's."""

from __future__ import annotations

from django.contrib.auth import password_validation
from django.utils.translation import gettext as _


class NotLikeThePerson(password_validation.UserAttributeSimilarityValidator):
    """It is not the user name or nearly so."""

    def get_error_message(self) -> str:
        """Return what is wrong; Django puts in what it is like."""
        return _("Das Kennwort gleicht zu sehr dieser Angabe: %(verbose_name)s.")

    def get_help_text(self) -> str:
        """Return what is asked."""
        return _("Es darf nicht Ihrem Namen gleichen.")


class LongEnough(password_validation.MinimumLengthValidator):
    """It has enough characters."""

    def get_error_message(self) -> str:
        """Return what is wrong."""
        return _("Das Kennwort ist zu kurz; es braucht mindestens %(length)s Zeichen.") % {"length": self.min_length}

    def get_help_text(self) -> str:
        """Return what is asked."""
        return _("Das Kennwort braucht mindestens %(length)s Zeichen.") % {"length": self.min_length}


class NotCommon(password_validation.CommonPasswordValidator):
    """It is none that everybody tries first."""

    def get_error_message(self) -> str:
        """Return what is wrong."""
        return _("Dieses Kennwort ist zu verbreitet und wird zuerst geraten.")

    def get_help_text(self) -> str:
        """Return what is asked."""
        return _("Es darf keines sein, das viele benutzen.")


class NotOnlyDigits(password_validation.NumericPasswordValidator):
    """It has more than digits."""

    def get_error_message(self) -> str:
        """Return what is wrong."""
        return _("Das Kennwort besteht nur aus Ziffern.")

    def get_help_text(self) -> str:
        """Return what is asked."""
        return _("Es darf nicht nur aus Ziffern bestehen.")
