"""Who a vCard describes: person or company, the names, the places in organizations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from sme_crm.domain.contact import INDIVIDUAL, ORGANIZATION, ContactDraft, Employment
from sme_crm.domain.folding import fold
from sme_crm.domain.names import split_full_name

NAMELESS: Final = "?"
"""What the writer puts into FN, which must not be empty, for a contact without a name."""


@dataclass(slots=True)
class Identity:
    """What N, FN, KIND, ORG, TITLE and ROLE of a card say, in the order of the card.

    `name`: family, given, additional, prefix, suffix. `organizations` and `titles` come with the
    group of their property ("ITEM1"). `departments` are those other programs keep apart from ORG.
    """

    name: list[str] = field(default_factory=lambda: [""] * 5)
    formatted: str = ""
    kind: str = ""
    organizations: list[tuple[str, list[str]]] = field(default_factory=list)
    titles: list[tuple[str, str]] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    departments: list[str] = field(default_factory=list)

    def settle(self, draft: ContactDraft) -> list[tuple[str, str]]:
        """Puts names and employments into the draft; returns what it has no field for."""
        if self._is_organization():
            return self._settle_organization(draft)
        return self._settle_person(draft)

    def _is_organization(self) -> bool:
        if self.kind in ("org", "organization"):
            return True
        if self.kind == "individual" or not self.organizations:
            return False
        if any(self.name[:3]):
            return False
        return not self.formatted or fold(self.formatted) == fold(self.organizations[0][1][0])

    def _settle_organization(self, draft: ContactDraft) -> list[tuple[str, str]]:
        values = draft.values
        values["kind"] = ORGANIZATION
        own = self.organizations[0][1] if self.organizations else [""]
        shown = self.formatted if self.formatted != NAMELESS else ""
        name = own[0] or shown or " ".join(part for part in self.name[::-1] if part)
        values["organization_name"] = name
        unmapped = [("ORG", part) for part in own[1:] if part]
        unmapped += [("ORG", parts[0]) for _, parts in self.organizations[1:] if parts[0] != name]
        unmapped += [("TITLE", text) for _, text in self.titles]
        unmapped += [("ROLE", text) for text in self.roles]
        person = " ".join(part for part in (self.name[1], self.name[0]) if part)
        if person and fold(person) != fold(name):
            unmapped.append(("N", person))
        return unmapped

    def _settle_person(self, draft: ContactDraft) -> list[tuple[str, str]]:
        values, unmapped = draft.values, []
        values["kind"] = INDIVIDUAL
        family, given, additional, prefix, suffix = self.name
        given = " ".join(part for part in (given, additional) if part)
        if not family and not given and self.formatted != NAMELESS:
            name = split_full_name(self.formatted)
            family, given, prefix = name.family, name.given, prefix or name.civility
        elif not given and not self._says_family(family):
            given = self.formatted  # the first name stands in FN alone
        for key, text in (("given_name", given), ("family_name", family), ("civility", prefix)):
            if text:
                values[key] = text
        if suffix:
            unmapped.append(("SUFFIX", suffix))
        roles = list(self.roles)
        if roles and not self.titles:
            self.titles = [("", roles.pop(0))]
        elif roles:
            values["profession"] = roles.pop(0)
        unmapped += [("ROLE", text) for text in roles]
        draft.employments = self._employments(unmapped)
        return unmapped

    def _says_family(self, family: str) -> bool:
        """True when FN repeats the family name or says nothing more."""
        shown = set(fold(self.formatted).split())
        return not shown or self.formatted == family or bool(shown & set(fold(family).split()))

    def _employments(self, unmapped: list[tuple[str, str]]) -> list[Employment]:
        """Organizations with the titles of their group, or else in order; the first is the main.

        A title of a group of its own is an employment without organization; others stand over.
        """
        titles = list(self.titles)
        pairs: list[tuple[list[str], str]] = []
        for index, (group, parts) in enumerate(self.organizations):
            at = next((i for i, title in enumerate(titles) if title[0] == group), None)
            if at is None and index == 0:
                at = next((i for i, title in enumerate(titles) if not title[0]), None)
            pairs.append((parts, titles.pop(at)[1] if at is not None else ""))
        for group, title in titles:
            if group or not pairs:
                pairs.append(([""], title))
            else:
                unmapped.append(("TITLE", title))
        if not pairs and self.departments:
            pairs.append(([""], ""))
        found: dict[tuple[str, str, str], Employment] = {}
        for number, (parts, function) in enumerate(pairs):
            units = [part for part in parts[1:] if part]
            if number == 0:
                units += [unit for unit in self.departments if unit not in units]
            key = (parts[0], function, ", ".join(units))
            found.setdefault(key, Employment(*key[:2], department=key[2], main=not found))
        return list(found.values())
