"""The doubles of the sample business: some surely one, some that somebody must look at."""

from __future__ import annotations

from sme_crm.domain.contact import Address, ContactDraft, Email, Employment, Phone
from sme_crm.services.sample.customers import REZE, at_home, company, customer


def doubles() -> list[ContactDraft]:
    """Contacts that are there twice or thrice."""
    return [*_sure(), *_likely(), *_supplier()]


def _sure() -> list[ContactDraft]:
    """The same people entered twice, as it happens: swapped, misspelt, moved to another firm."""
    north = ("44100", "Nantes")
    return [
        customer("mrs", "Aurélie", "Charpentier", at_home("8 rue des Hauts Pavés", north),
                 Phone("06 45 78 12 36", "mobile"), reference="D-001"),
        customer("", "Charpentier", "Aurelie", at_home("8, rue des Hauts-Pavés", north),
                 Phone("+33 6 45 78 12 36", "mobile"), reference="D-002"),
        customer("mr", "Jean-Luc", "Lefèvre", Email("jl.lefevre@nova-conseil.example"),
                 Employment("Nova Conseil", "Consultant"), reference="D-003"),
        customer("mr", "JL", "LEFEVRE", Email("JL.Lefevre@nova-conseil.example"),
                 Phone("02 40 11 22 33"), reference="D-004"),
    ]  # fmt: skip


def _likely() -> list[ContactDraft]:
    """People somebody must look at: married, a couple, an initial."""
    pitre = at_home("12 rue Pitre Chevalier", REZE)
    landline = Phone("02 40 04 18 32", "home")
    return [
        customer("mrs", "Sandrine", "Guillou", at_home("27 avenue de la Libération", REZE),
                 Phone("02 40 75 21 09", "home"), reference="D-011", source="Salon"),
        customer("mrs", "Sandrine", "Guillou-Bertrand",
                 at_home("27 av. de la Liberation", ("44400", "REZE")),
                 Email("s.guillou@courriel.example", "home"), reference="D-012"),
        # A couple: two people, one letter box.
        customer("mr", "Yannick", "Le Goff", pitre, landline, reference="D-013"),
        customer("", "Annick", "Le Goff", pitre, landline, reference="D-014"),
        customer("mr", "Antoine", "Delaunay", at_home("5 rue du Port", REZE),
                 Email("a.delaunay@courriel.example", "home"), reference="D-031"),
        customer("", "A.", "Delaunay", at_home("5 bis rue du Port", REZE),
                 Phone("06 52 41 07 88", "mobile"), reference="D-032"),
    ]  # fmt: skip


def _supplier() -> list[ContactDraft]:
    """A supplier of wood, entered by three people."""
    return [
        company(
            name,
            Address(street=street, postal_code="44330", locality=town),
            *([Phone(phone)] if phone else []),
            status="supplier",
            source="Salon",
            reference=reference,
        )
        for name, reference, street, town, phone in (
            ("Scierie du Vignoble", "D-021", "ZA des Roitelières", "Vallet", "02 40 33 90 12"),
            ("SCIERIE DU VIGNOBLE SARL", "D-022", "Z.A. des Roitelieres", "VALLET", ""),
            ("Scierie du Vignoble (M. Bureau)", "D-023", "Les Roitelières", "Vallet",
             "+33 2 40 33 90 12"),
        )
    ]  # fmt: skip
