"""The house and its people: invite, change a role, renew a first password, take somebody out; name and letterhead."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db import transaction

from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.foundation.findings import has_errors
from wiedervorlage.papers.office_file import parse_office
from wiedervorlage_web.people.models import Membership, Organisation, User
from wiedervorlage_web.people.rights import Right, Role
from wiedervorlage_web.records.events import Event

if TYPE_CHECKING:
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage_web.actions.acting import Acting


class LastAdministratorError(WiedervorlageError):
    """Without this person nobody could administer the house any more."""


class AlreadyMemberError(WiedervorlageError):
    """The person belongs to the house already."""


class OtherHousesError(WiedervorlageError):
    """The person belongs to other houses too: this house's administration must not open their account there."""


class HouseChangedError(WiedervorlageError):
    """Somebody else has changed the house's texts meanwhile."""


def invite(acting: Acting, username: str, display_name: str, role: Role, password: str) -> tuple[Membership, bool]:
    """Take somebody into the house; a new person gets ``password`` as the first one.

    Returns:
        The membership, and whether the password was given (somebody with a login elsewhere keeps their own).

    Raises:
        PermissionDenied: the role may not.
        AlreadyMemberError: the person is of the house.
    """
    acting.needs(Right.PEOPLE)
    with transaction.atomic():
        _alone(acting)
        user = User.objects.filter(username=username).first()
        if user is not None and user.memberships.filter(organisation=acting.house).exists():
            raise AlreadyMemberError(f"{username} is of the house already")
        fresh = user is None or not user.memberships.exists()
        if user is None:
            user = User(username=username, display_name=display_name)
        if fresh:
            _give_first_password(user, password)
        made = Membership.objects.create(user=user, organisation=acting.house, role=role.value)
        acting.tell(Event(verb="person.invited", subject=username, after={"role": role.value, "new": fresh}))
    return made, fresh


def change_role(acting: Acting, member: Membership, role: Role) -> None:
    """Give somebody another role.

    Raises:
        PermissionDenied: the role may not.
        LastAdministratorError: nobody else could administer the house.
    """
    acting.needs(Right.PEOPLE)
    with transaction.atomic():
        _alone(acting)
        member.refresh_from_db()
        before = member.role
        if role is not Role.ADMINISTRATOR:
            _another_administrator(acting, member)
        Membership.objects.filter(pk=member.pk).update(role=role.value)
        acting.tell(Event(verb="person.role", subject=member.user.username, before=before, after=role.value))


def take_out(acting: Acting, member: Membership) -> None:
    """Take somebody out of the house; whoever belongs to no other cannot sign in any more, at once.

    Raises:
        PermissionDenied: the role may not.
        LastAdministratorError: nobody else could administer the house.
    """
    acting.needs(Right.PEOPLE)
    with transaction.atomic():
        _alone(acting)
        _another_administrator(acting, member)
        user, role = member.user, member.role
        member.delete()
        locked = not user.memberships.exists()
        if locked:
            user.is_active = False
            user.save(update_fields=["is_active"])
        acting.tell(Event(verb="person.removed", subject=user.username, before=role, after={"locked": locked}))
    if locked:
        _end_sessions(user)


def renew_password(acting: Acting, member: Membership, password: str) -> None:
    """Give somebody who forgot theirs a new first password; a second factor has to be set up again.

    Raises:
        PermissionDenied: the role may not.
        OtherHousesError: the person belongs to other houses too.
    """
    acting.needs(Right.PEOPLE)
    user = member.user
    with transaction.atomic():
        if user.memberships.exclude(organisation=acting.house).exists():
            raise OtherHousesError(f"{user.username} belongs to other houses too")
        _give_first_password(user, password)
        removed, _ = Authenticator.objects.filter(user=user).delete()
        acting.tell(
            Event(verb="person.password-renewed", subject=user.username, after={"second_factor_removed": removed > 0})
        )
    _end_sessions(user)


def change_house(acting: Acting, name: str, office: str, *, based_on: str) -> tuple[Finding, ...]:
    """Change the house's name and its office template (YAML; empty: made from each case).

    Args:
        acting: who, when.
        name: of the house.
        office: text of the template.
        based_on: ``house_state`` of what was changed.

    Returns:
        What is wrong with the template; where an error is among it, nothing was saved.

    Raises:
        PermissionDenied: the role may not.
        HouseChangedError: somebody else was faster.
    """
    acting.needs(Right.PEOPLE)
    found = parse_office(office)[1] if office.strip() else ()
    if has_errors(found):
        return found
    with transaction.atomic():
        house = _alone(acting)
        if house_state(house) != based_on:
            raise HouseChangedError("the house's texts have been changed meanwhile")
        before = {"name": house.name, "office": _hash(house.office)}
        Organisation.objects.filter(pk=house.pk).update(name=name, office=office)
        acting.tell(
            Event(
                verb="house.changed", subject=house.slug, before=before, after={"name": name, "office": _hash(office)}
            )
        )
    return found


def change_own_name(acting: Acting, display_name: str) -> None:
    """Change the name by which others see oneself."""
    user = acting.user
    with transaction.atomic():
        before = user.display_name
        User.objects.filter(pk=user.pk).update(display_name=display_name)
        acting.tell(Event(verb="person.renamed", subject=user.username, before=before, after=display_name))


def house_state(house: Organisation) -> str:
    """Return the hash of the texts of a house, by which a change names what it was made on."""
    return _hash(f"{house.name}\n{house.office}")


def _alone(acting: Acting) -> Organisation:
    """Lock the house: of two administrators who remove each other at once, one is told."""
    return Organisation.objects.select_for_update().get(pk=acting.house.pk)


def _another_administrator(acting: Acting, member: Membership) -> None:
    others = Membership.objects.filter(
        organisation=acting.house, role=Role.ADMINISTRATOR.value, user__is_active=True
    ).exclude(pk=member.pk)
    if member.role == Role.ADMINISTRATOR.value and not others.exists():
        raise LastAdministratorError(f"{member.user.username} is the last administrator")


def _give_first_password(user: User, password: str) -> None:
    user.set_password(password)
    user.must_change_password, user.is_active = True, True
    user.save()


def _end_sessions(user: User) -> None:
    for session in UserSession.objects.filter(user=user):
        session.end()


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
