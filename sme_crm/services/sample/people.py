"""Draws ordinary companies and people; the same seed gives the same business."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sme_crm.domain.contact import (
    Address,
    ContactDraft,
    Email,
    Employment,
    Phone,
    WebPage,
)
from sme_crm.domain.folding import fold
from sme_crm.services.sample.words import sample_words

SEED = 2026


class Drawer:
    """Draws records; `today` anchors every date."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.words = sample_words()
        # Not for secrets: the same seed must give the same business.
        self.random = random.Random(SEED)
        self._references = 0

    def past_day(self, at_most: int) -> date:
        """A day in the last `at_most` days."""
        return self.today - timedelta(days=self.random.randrange(1, at_most))

    def reference(self) -> str:
        """The next customer number."""
        self._references += 1
        return f"C{self._references:04d}"

    def siret(self) -> str:
        """A SIRET with a true check digit (SIREN and the whole number pass Luhn)."""
        siren = _with_luhn("".join(str(self.random.randrange(10)) for _ in range(8)))
        return _with_luhn(siren + f"{self.random.randrange(1, 30):04d}")

    def address(self, kind: str = "work") -> Address:
        """An address in one of the towns around Nantes or further."""
        postal_code, locality = self.random.choice(self.words.towns)
        number = str(self.random.randrange(1, 140))
        if self.random.random() < 0.08:
            number += self.random.choice((" bis", " ter"))
        building = "Bâtiment B" if self.random.random() < 0.06 else ""
        return Address(
            kind=kind,
            building=building,
            street=f"{number} {self.random.choice(self.words.streets)}",
            postal_code=postal_code,
            locality=locality,
        )

    def landline(self) -> Phone:
        """A fixed number of the west."""
        area = self.random.choice(("40", "41", "51", "97", "99"))
        return Phone(f"02 {area} {self._pairs(3)}", "work")

    def mobile(self) -> Phone:
        """A mobile number."""
        start = self.random.choice(("06 1", "06 2", "06 5", "06 7", "07 6", "07 8"))
        return Phone(f"{start}{self.random.randrange(10)} {self._pairs(3)}", "mobile")

    def _pairs(self, count: int) -> str:
        return " ".join(f"{self.random.randrange(10, 99)}" for _ in range(count))

    def person_name(self) -> tuple[str, str, str]:
        """(civility, given name, family name)."""
        woman = self.random.random() < 0.5
        given = self.random.choice(self.words.women if woman else self.words.men)
        family = self.random.choice(self.words.families)
        return ("mrs" if woman else "mr", given, family)

    def company(self, taken: set[str]) -> ContactDraft:
        """A company with address, switchboard, e-mail, web page and numbers."""
        while True:
            first = self.random.choice(self.words.company_first)
            last = self.random.choice(self.words.company_last)
            name = f"{first} {last}"
            if name not in taken:
                taken.add(name)
                break
        form = self.random.choice(self.words.legal_forms)
        domain = fold(name).replace(" ", "-")
        draft = ContactDraft(
            values={
                "kind": "organization",
                "organization_name": name,
                "legal_form": form,
                "siret": self.siret(),
                "sector": self.random.choice(self.words.sectors),
                "headcount": self.random.choice((1, 2, 3, 5, 8, 12, 20, 45)),
                "status": self._status(),
                "source": self.random.choice(self.words.sources),
                "reference": self.reference(),
            },
            addresses=[self.address()],
            phones=[Phone(self.landline().number, "switchboard")],
            emails=[Email(f"contact@{domain}.example")],
        )
        if self.random.random() < 0.6:
            draft.web_pages.append(WebPage(f"https://www.{domain}.example"))
        return draft

    def employee(self, company: str, domain: str) -> ContactDraft:
        """A person who works at `company`; no address of his own."""
        civility, given, family = self.person_name()
        men, women, level = self.random.choice(self.words.functions)
        local = fold(f"{given[:1]} {family}").replace(" ", ".")
        draft = ContactDraft(
            values={
                "civility": civility,
                "given_name": given,
                "family_name": family,
                "status": self._status(),
                "source": self.random.choice(self.words.sources),
                "reference": self.reference(),
            },
            emails=[Email(f"{local}@{domain}")],
            employments=[
                Employment(
                    organization=company,
                    function=women if civility == "mrs" else men,
                    level=level,
                    from_date=self.past_day(3000).isoformat(),
                )
            ],
        )
        if self.random.random() < 0.7:
            draft.phones.append(self.mobile())
        return draft

    def consumer(self) -> ContactDraft:
        """A private customer at home."""
        civility, given, family = self.person_name()
        born = date(self.random.randrange(1945, 2002), self.random.randrange(1, 13), 15)
        local = fold(f"{given} {family}").replace(" ", ".")
        return ContactDraft(
            values={
                "civility": civility,
                "given_name": given,
                "family_name": family,
                "birth_date": born.isoformat(),
                "profession": self.random.choice(self.words.professions),
                "housing": self.random.choice(("owner", "owner", "tenant")),
                "children": self.random.choice((0, 0, 1, 2, 3)),
                "status": self._status(),
                "source": self.random.choice(self.words.sources),
                "reference": self.reference(),
            },
            addresses=[self.address("home")],
            phones=[self.mobile()],
            emails=[Email(f"{local}@courriel.example", "home")],
        )

    def _status(self) -> str:
        return self.random.choice(
            ("client", "client", "client", "prospect", "prospect", "prospect", "former", "supplier")
        )


def _with_luhn(digits: str) -> str:
    """`digits` and the check digit of Luhn's formula."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    return digits + str(-total % 10)
