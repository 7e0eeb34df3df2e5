"""Who a vCard describes: person or company, the names, the places in organizations."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from sme_crm.domain.contact import INDIVIDUAL, ORGANIZATION, ContactDraft, Employment
from sme_crm.domain.folding import fold
from sme_crm.domain.legal_forms import looks_like_company
from sme_crm.domain.names import part_suffix, read_civility, split_full_name

NAMELESS: Final = "?"
"""What the writer puts into FN, which must not be empty, for a contact without a name."""


_LONGEST_NAME: Final = 300
"""Letters beyond which a text is not looked at as a name."""


def _turned(family: str, formatted: str) -> tuple[str, str] | None:
    """Family and given name of an N written in one piece ("Doe, John"), by the order of FN."""
    if len(family) > _LONGEST_NAME:
        return None
    words, shown = family.split(), fold(formatted).split()
    folded = [fold(word) for word in words]
    if len(words) < 2 or len(folded) != len(shown) or folded == shown:
        return None
    for at in range(1, len(words)):
        if folded[at:] + folded[:at] == shown:
            return " ".join(words[:at]).rstrip(","), " ".join(words[at:])
    return None


_NO_NAME: Final = [""] * 5


@lru_cache(maxsize=4096)
def _employment(organization: str, function: str, department: str) -> Employment:
    """A main employment; colleagues share theirs, which is frozen."""
    return Employment(organization, function, "", department)


class Identity:
    """What N, FN, NICKNAME, KIND, ORG, TITLE and ROLE of a card say, in the order of the card.

    `name`: family, given, additional, prefix, suffix. `organizations` and `titles` come with the
    group of their property ("ITEM1"). `departments` are those other programs keep apart from ORG.
    """

    __slots__ = (
        "departments", "formatted", "kind", "name", "nicknames", "organizations", "roles", "titles",
    )  # fmt: skip

    def __init__(self) -> None:
        self.name = _NO_NAME
        self.formatted = self.kind = ""
        self.organizations: list[tuple[str, list[str]]] = []
        self.titles: list[tuple[str, str]] = []
        self.roles: list[str] = []
        self.nicknames: list[str] = []
        self.departments: list[str] = []

    def settle(self, draft: ContactDraft) -> list[tuple[str, str]]:
        """Puts names and employments into the draft; returns what it has no field for."""
        if self._is_organization():
            return self._settle_organization(draft)
        return self._settle_person(draft)

    def _is_organization(self) -> bool:
        if self.kind in ("org", "organization", "company"):
            return True
        if self.kind == "individual" or self.name[0] or self.name[1] or self.name[2]:
            return False
        if self.kind and self.formatted:
            return True  # a place, a device: certainly no person
        if not self.organizations:
            # FN alone may hold a company, as the column of names in a table does.
            short = len(self.formatted) < _LONGEST_NAME
            return not self.kind and short and looks_like_company(self.formatted)
        return not self.formatted or fold(self.formatted) == fold(self.organizations[0][1][0])

    def _settle_organization(self, draft: ContactDraft) -> list[tuple[str, str]]:
        values = draft.values
        values["kind"] = ORGANIZATION
        own = self.organizations[0][1] if self.organizations else [""]
        shown = self.formatted if self.formatted != NAMELESS else ""
        # FN names what the card is about, ORG perhaps the whole it is a part of; Apple shows ORG.
        names = (own[0], shown) if self.kind in ("", "company") else (shown, own[0])
        family, given, additional, prefix, suffix = self.name
        person = " ".join(filter(None, (prefix, given, additional, family, suffix)))
        name = next(filter(None, (*names, person)), "")
        values["organization_name"] = name
        unmapped = [("ORG", part) for part in own if part and fold(part) != fold(name)]
        unmapped += [("ORG", parts[0]) for _, parts in self.organizations[1:] if parts[0] != name]
        unmapped += [("TITLE", text) for _, text in self.titles]
        unmapped += [("ROLE", text) for text in self.roles]
        if person and fold(person) != fold(name):
            unmapped.append(("N", person))
        return unmapped

    def _settle_person(self, draft: ContactDraft) -> list[tuple[str, str]]:
        values, unmapped = draft.values, []
        values["kind"] = INDIVIDUAL
        family, given, additional, prefix, suffix = self.name
        if self._is_otherwise_known(draft):
            unmapped.append(("FN", self.formatted))
        if family and given and not (additional or self.roles):
            values["given_name"], values["family_name"] = given, family
            if prefix:
                values["civility"] = prefix
            if suffix:
                unmapped.append(("SUFFIX", suffix))
            if self.organizations or self.titles or self.departments:
                draft.employments = self._employments(unmapped)
            return unmapped
        if additional and not prefix and self._is_civility(additional):
            additional, prefix = "", additional  # N with a component missing
        if additional and family and given and not self._shows(additional):
            unmapped.append(("MIDDLE NAME", additional))  # not how the person is called
            additional = ""
        given = " ".join(part for part in (given, additional) if part)
        if not family and not given and self.formatted != NAMELESS:
            # A mailbox for a name is none: the contact is shown by its e-mail anyway.
            shown = "" if self._is_reached_by(draft) else self.formatted
            shown = shown or next(iter(self.nicknames), "")
            if not suffix and "," in shown:
                shown, suffix = part_suffix(shown)
            if len(shown) > _LONGEST_NAME or ("," in shown and any(map(str.isdigit, shown))):
                family = shown  # no "Dupont, Jean"
            else:
                name = split_full_name(shown)
                family, given, prefix = name.family, name.given, prefix or name.civility
        elif not given and (turned := _turned(family, self.formatted)):
            family, given = turned
        elif not given and (completed := self._completed(family)):
            family, given = completed
        elif not given and not self._says_family(family):
            if self._may_be_given_name():
                given = self.formatted  # the first name stands in FN alone
            else:
                unmapped.append(("FN", self.formatted))
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

    def _shows(self, additional: str) -> bool:
        """Whether FN has the middle names too; without FN nothing speaks against them."""
        return not self.formatted or fold(additional) in fold(self.formatted)

    def _is_otherwise_known(self, draft: ContactDraft) -> bool:
        """Whether FN has a name that N, ORG, NICKNAME and the ways to reach do not have."""
        family, given = self.name[:2]
        if not (family and given) or not self.formatted or self.formatted == NAMELESS:
            return False
        if family in self.formatted or given in self.formatted:
            return False  # nearly always
        others = [" ".join(parts) for _, parts in self.organizations]
        known = fold(" ".join((*self.name, *others, *self.nicknames)))
        apart = set(fold(self.formatted).split()).isdisjoint(known.split())
        return apart and not self._is_reached_by(draft)

    def _completed(self, family: str) -> tuple[str, str] | None:
        """Family and given name of an N of one name that FN completes ("Doe" of "John Doe")."""
        shown, known = self.formatted.split(), len(family.split())
        more = len(shown) - known
        if not 1 <= more <= 2 or not self._may_be_name() or looks_like_company(self.formatted):
            return None
        if " ".join(shown[more:]) == family:
            head = " ".join(shown[:more])
            return None if read_civility(shown[0]) else (family, head)
        if " ".join(shown[:known]) == family:
            return " ".join(shown[known:]), family
        return None

    def _may_be_name(self) -> bool:
        """Whether FN is written as a name is: no list, no figures."""
        return not any(letter in ",;/@" or letter.isdigit() for letter in self.formatted)

    def _may_be_given_name(self) -> bool:
        return len(self.formatted.split()) < 3 and self._may_be_name()

    def _is_civility(self, text: str) -> bool:
        """Whether a middle name is "Mr." and FN does not show it."""
        return (
            len(text) > 2
            and bool(read_civility(text))
            and fold(text) not in fold(self.formatted).split()
        )

    def _is_reached_by(self, draft: ContactDraft) -> bool:
        """Whether FN is an e-mail address or a phone of the card."""
        known = {email.address.lower() for email in draft.emails}
        known.update(phone.number for phone in draft.phones)
        return self.formatted.lower() in known

    def _says_family(self, family: str) -> bool:
        """True when FN repeats the family name or says nothing more."""
        shown = set(fold(self.formatted).split())
        return not shown or self.formatted == family or bool(shown & set(fold(family).split()))

    def _employments(self, unmapped: list[tuple[str, str]]) -> list[Employment]:
        """Organizations with the titles of their group, or else in order; the first is the main.

        A title of a group of its own is an employment without organization; others stand over.
        """
        if len(self.organizations) == 1 and len(self.titles) < 2 and not self.departments:
            parts = self.organizations[0][1]
            if not self.titles or self.titles[0][0] in ("", self.organizations[0][0]):
                function = self.titles[0][1] if self.titles else ""
                department = parts[1] if len(parts) == 2 else ", ".join(filter(None, parts[1:]))
                return [_employment(parts[0], function, department)]
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
