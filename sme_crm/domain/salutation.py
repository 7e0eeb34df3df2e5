"""How a letter speaks to its reader: civility, salutation and valediction, French and English.

Rules: `Madame,` or `Monsieur,` without name or abbreviation; `Madame, Monsieur,` when the civility
is unknown or for a couple; `Mesdames, Messieurs,` for a company with nobody named; `Maître,`,
`Docteur,`; a warm `Chère Madame,` only when chosen; the valediction repeats the salutation.
"""

from __future__ import annotations

from typing import Final, Literal

from sme_crm.domain.contact import ORGANIZATION, Contact
from sme_crm.domain.folding import fold

AddressForm = Literal[
    "mr", "mrs", "couple", "mr_mr", "mrs_mrs", "doctor", "maitre", "professor", "unknown",
    "organization",
]  # fmt: skip
Tone = Literal["formal", "warm"]

_FORMS: Final[dict[str, AddressForm]] = {
    "m": "mr", "mr": "mr", "monsieur": "mr", "mister": "mr", "sir": "mr", "mssr": "mr",
    "mme": "mrs", "madame": "mrs", "mrs": "mrs", "ms": "mrs", "miss": "mrs", "mlle": "mrs",
    "mademoiselle": "mrs", "mle": "mrs", "melle": "mrs",
    "couple": "couple", "m et mme": "couple", "mme et m": "couple", "mr et mme": "couple",
    "m ou mme": "couple", "mr ou mme": "couple", "monsieur et madame": "couple",
    "monsieur ou madame": "couple", "madame et monsieur": "couple", "mr and mrs": "couple",
    "mrs and mr": "couple", "mr and ms": "couple", "m mme": "couple", "m and mme": "couple",
    "mm": "mr_mr", "messieurs": "mr_mr", "m et m": "mr_mr", "mr and mr": "mr_mr",
    "mmes": "mrs_mrs", "mesdames": "mrs_mrs", "mme et mme": "mrs_mrs", "mrs and mrs": "mrs_mrs",
    "dr": "doctor", "docteur": "doctor", "doctor": "doctor", "doctoresse": "doctor",
    "me": "maitre", "maitre": "maitre",
    "pr": "professor", "professeur": "professor", "prof": "professor", "professor": "professor",
}  # fmt: skip

_FRENCH: Final[dict[AddressForm, tuple[str, str, str]]] = {
    # form: before the name on an envelope, salutation, warm salutation
    "mr": ("M.", "Monsieur", "Cher Monsieur"),
    "mrs": ("Mme", "Madame", "Chère Madame"),
    "couple": ("M. et Mme", "Madame, Monsieur", "Chère Madame, cher Monsieur"),
    "mr_mr": ("MM.", "Messieurs", "Chers Messieurs"),
    "mrs_mrs": ("Mmes", "Mesdames", "Chères Mesdames"),
    "doctor": ("Dr", "Docteur", "Cher Docteur"),
    "maitre": ("Me", "Maître", "Cher Maître"),
    "professor": ("Pr", "Professeur", "Cher Professeur"),
    "unknown": ("", "Madame, Monsieur", "Chère Madame, cher Monsieur"),
    "organization": ("", "Mesdames, Messieurs", "Mesdames, Messieurs"),
}

_ENGLISH: Final[dict[AddressForm, tuple[str, str]]] = {
    # form: before the name, what the reader is called when no name is known
    "mr": ("Mr", "Sir"),
    "mrs": ("Ms", "Madam"),
    "couple": ("Mr and Mrs", "Sir and Madam"),
    "mr_mr": ("Messrs", "Sirs"),
    "mrs_mrs": ("Mesdames", "Mesdames"),
    "doctor": ("Dr", "Doctor"),
    "maitre": ("Maître", "Maître"),
    "professor": ("Prof.", "Professor"),
    "unknown": ("", "Sir or Madam"),
    "organization": ("", "Sir or Madam"),
}

_FRENCH_VALEDICTION: Final[dict[Tone, str]] = {
    "formal": "Veuillez agréer, {reader}, l’expression de nos salutations distinguées.",
    "warm": "Nous vous prions de croire, {reader}, à l’assurance de nos sentiments les meilleurs.",
}


def address_form(contact: Contact) -> AddressForm:
    """The form of address a contact asks for; `unknown` for a person without known civility."""
    if contact.kind == ORGANIZATION:
        return "organization"
    return civility_form(contact.civility)


def civility_form(civility: str) -> AddressForm:
    """The form of address meant by a civility as people type or store it ("Mme", "M. et Mme")."""
    return _FORMS.get(fold(civility), "unknown")


def envelope_civility(form: AddressForm, language: str = "fr") -> str:
    """The civility as written before the name in an address, empty when unknown."""
    return _FRENCH[form][0] if _is_french(language) else _ENGLISH[form][0]


def salutation(
    form: AddressForm, language: str = "fr", *, tone: Tone = "formal", family_name: str = ""
) -> str:
    """The opening line with its comma: "Madame,", "Dear Mr Smith,".

    French never names the reader; English does when both civility and `family_name` are known.
    """
    if _is_french(language):
        return reader(form, language, tone=tone) + ","
    title, nobody = _ENGLISH[form]
    return f"Dear {title} {family_name}," if title and family_name else f"Dear {nobody},"


def reader(form: AddressForm, language: str = "fr", *, tone: Tone = "formal") -> str:
    """How a text speaks to the reader: "Madame", "Maître", "Mesdames, Messieurs", "Sir"."""
    if not _is_french(language):
        return _ENGLISH[form][1]
    return _FRENCH[form][2 if tone == "warm" else 1]


def inner_reader(form: AddressForm, language: str = "fr", *, tone: Tone = "formal") -> str:
    """The same inside a sentence, where the adjective takes a small letter: "chère Madame"."""
    called = reader(form, language, tone=tone)
    if called != reader(form, language):
        return called[0].lower() + called[1:]
    return called


def valediction(
    form: AddressForm, language: str = "fr", *, tone: Tone = "formal", family_name: str = ""
) -> str:
    """The closing sentence; it repeats the salutation in French.

    English: "Yours sincerely," after a name, "Yours faithfully," after "Dear Sir or Madam,",
    "Kind regards," for a warm tone.
    """
    if _is_french(language):
        called = inner_reader(form, language, tone=tone)
        return _FRENCH_VALEDICTION[tone].format(reader=called)
    if tone == "warm":
        return "Kind regards,"
    return "Yours sincerely," if _ENGLISH[form][0] and family_name else "Yours faithfully,"


def _is_french(language: str) -> bool:
    return not language.lower().startswith("en")
