"""Contacts to print letters to: French ones, and such as someone may type to break things."""

from __future__ import annotations

import random
from collections.abc import Iterator

from sme_crm.domain.contact import ORGANIZATION, Address, Contact
from sme_crm.domain.letters.merge_fields import recipient_values
from sme_crm.printing.letters.press import Recipient


def _words(text: str) -> list[str]:
    return text.split(";")


_GIVEN = _words(
    "Éloïse;François;Zoé;Jérôme;Anaïs;Benoît;Hélène;Maëlys;Noël;Gaëtan;Cécile;Loïc;Agnès;Raphaël;"
    "Jean-Baptiste;Marie-Thérèse;Aïcha;Łukasz;Ágnes;Søren;Nguyễn Thị"
)
_FAMILY = _words(
    "Lefèvre;Müller;Garçon;Œuvrard;Béranger;Châtelain;D’Aubigné;Peÿ;Lecœur;Martin;Fouché;Gonçalves;"
    "Saint-Étienne;Nuñez;Côté;Pélissier;Bâ;Maréchal;Trần;Čapek;Lévy-Leblond;Ğüneş"
)
_FIRMS = _words("Boulangerie;Garage;Cabinet;Imprimerie;Coiffure;Électricité;Établissements")
_STREETS = _words(
    "rue de l’Église;avenue du Général-de-Gaulle;boulevard Victor-Hugo;impasse des Œillets;"
    "chemin de la Forêt;place de la République;allée des Chênes;quai de l’Île"
)
_TOWNS = _words(
    "75011 Paris;42000 Saint-Étienne;25000 Besançon;45000 Orléans;30000 Nîmes;27000 Évreux;"
    "69400 Villefranche-sur-Saône;51000 Châlons-en-Champagne;67000 Strasbourg;13001 Marseille"
)
HOSTILE = (
    "<b>Zoé</b>", "<img src='file:///etc/passwd'>", "file:///etc/passwd", "{0} %s %n {{x}}",
    ") Tj ET /F1 Do (", "\\", "((((", "))))", "a\\)b\\(c", "%PDF-1.7", "stream endstream endobj",
    "Robert'); DROP TABLE contact;--", "=1+1", "\u202eabc", "a\u0000b\u0007c", "\ufeffZoé",
    "Zo\u0308e\u0301", "Z\u0335\u0321\u0322a\u0334\u031bl\u0327g\u0338o\u0337", "ﬁn ﬂot",
    "Ἀλέξανδρος Παπαδόπουλος", "Александр Їжакевич", "Nguyễn Thị Hồng", "محمد بن سلمان",
    "شارع 12", "לוי", "👩‍👩‍👧 famille", "田中太郎", "x" * 45, "W" * 38, "mot " * 12, "ß ẞ ĳ ŉ",
    "a\tb\nc\r\nd", "1/2 bis 3 ter", "\uf8ff\uf123", "Łódź—„cudzysłów”", "İstanbul ığ",
    "A\u00a0B\u202fC", "soft\u00adhyphen", "..", "-", "’",
)  # fmt: skip
PRODUCTS = _words(
    "chaudière à condensation;fauteuil de bureau;contrat d’entretien;vélo électrique;"
    "lunettes progressives;machine à café"
)


def people(count: int, seed: int = 6) -> Iterator[Recipient]:
    """Recipients, every tenth of them hostile; the same ones for the same seed."""
    chance = random.Random(seed)
    for number in range(1, count + 1):
        contact, address = _person(chance, number)
        amount = f"{chance.randint(10, 99999)},{chance.randint(0, 99):02d}\u00a0€"
        own = {
            "1": chance.choice(PRODUCTS),
            "2": amount,
            "3": chance.choice(HOSTILE) if number % 10 == 0 else f"VIP-{number:06X}",
        }
        values = recipient_values(contact, address, custom=own)
        yield Recipient(contact, address, values=values)


def _person(chance: random.Random, number: int) -> tuple[Contact, Address]:
    hostile = number % 10 == 0

    def some(*usual: str) -> str:
        if hostile and chance.random() < 0.4:
            return chance.choice(HOSTILE)
        return chance.choice(usual)

    code, _, town = chance.choice(_TOWNS).partition(" ")
    contact = Contact(
        id=number,
        civility=chance.choice(("mrs", "mr", "mrs", "mr", "")),
        given_name=some(*_GIVEN),
        family_name=some(*_FAMILY),
        organization=f"{some(*_FIRMS)} {some(*_FAMILY)}" if chance.random() < 0.3 else "",
    )
    if chance.random() < 0.08:
        firm = f"{some(*_FIRMS)} {some(*_FAMILY)}"
        contact = Contact(id=number, kind=ORGANIZATION, organization_name=firm)
    abroad = chance.random() < 0.03
    address = Address(
        kind="work" if contact.organization else "home",
        complement=some(*[f"Appt {n}" for n in range(9)]) if chance.random() < 0.2 else "",
        building=some("Bâtiment A", "Résidence des Lilas") if chance.random() < 0.2 else "",
        street=f"{chance.randint(1, 199)} {some(*_STREETS)}",
        postal_code="80331" if abroad else code,
        locality="München" if abroad else some(town),
        country="DE" if abroad else "",
    )
    return contact, address
