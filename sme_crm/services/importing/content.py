"""What a column holds, judged by its values: e-mails, phones, postal codes, dates, numbers…"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from sme_crm.domain.amounts import read_yes_no
from sme_crm.domain.company_number import is_valid_siren, is_valid_siret
from sme_crm.domain.dates import read_date
from sme_crm.domain.folding import fold
from sme_crm.domain.given_names import is_given_name
from sme_crm.domain.legal_forms import looks_like_company
from sme_crm.domain.names import read_civility
from sme_crm.domain.phone import read_phone
from sme_crm.domain.postal_code import department_of, split_postal_line
from sme_crm.services.importing.targets import FULL_NAME, POSTAL_LOCALITY, WHOLE_ADDRESS, Target

_EMAIL: Final = re.compile(r"[^@\s;,<>]+@[^@\s;,<>]+\.\w{2,}|.*<[^@\s]+@[^@\s]+\.\w{2,}>")
_URL: Final = re.compile(r"(?i)(?:https?://|www\.)\S+")
_PHONE: Final = re.compile(r"[+0(][\d\s.()/+-]{8,20}")
_DATE: Final = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:18|19|20)\d\d-\d\d-\d\d.*")
_STREET: Final = re.compile(
    r"(?i)\b(?:rue|avenue|av\.?|bd|bld|boulevard|chemin|che|place|pl|impasse|imp|all[ée]e|route|rte"
    r"|quai|square|cours|lotissement|r[ée]sidence|za|zi|zac|faubourg|street|road|st\.|rd\.|ave)\b"
)
_TOWN_INSIDE: Final = re.compile(r"(?:^|[\s,;\n])(?:F-?)?\d{5}\s+[A-Za-zÀ-ÿ]")
_WORDS_NAME: Final = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ'’.-]+(?: [A-Za-zÀ-ÖØ-öø-ÿ'’.-]+){1,3}")


def _share(values: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(1 for value in values if test(value)) / len(values)


def _is_phone(value: str) -> bool:
    digits = sum(map(str.isdigit, value))
    return 9 <= digits <= 13 and bool(_PHONE.fullmatch(value.strip())) and (
        read_phone(value).state == "good"
    )  # fmt: skip


def _is_postal_code(value: str) -> bool:
    return len(value) == 5 and value.isdigit() and bool(department_of(value))


def _is_whole_address(value: str) -> bool:
    return bool(_TOWN_INSIDE.search(value)) and (
        bool(_STREET.search(value)) or "\n" in value or "," in value
    )


def _ends_with_town(value: str) -> bool:
    """ "49 La Canebière 13001 Marseille": no word for a street, a town behind."""
    found = _TOWN_INSIDE.search(value)
    return found is not None and found.start() >= _SHORTEST_STREET


def looks_like_whole_addresses(values: Sequence[str]) -> bool:
    """Whether most values of a column of addresses hold their town."""
    return bool(values) and _share(values, _ends_with_town) >= _ENOUGH


def _is_street(value: str) -> bool:
    """A kind of street with a number, or in the first place ("en cours" is no street)."""
    found = _STREET.search(value)
    return found is not None and (found.start() == 0 or any(map(str.isdigit, value)))


_TESTS: Final[tuple[tuple[Target, Callable[[str], bool]], ...]] = (
    (Target("email.address"), lambda value: _EMAIL.fullmatch(value.strip()) is not None),
    (Target("web_page.url"), lambda value: _URL.fullmatch(value.strip()) is not None),
    (Target("siret"), lambda value: is_valid_siret(value.replace(" ", ""))),
    (Target("siren"), lambda value: is_valid_siren(value.replace(" ", ""))),
    (Target("address.postal_code"), _is_postal_code),
    (Target("phone.number"), _is_phone),
    (Target(POSTAL_LOCALITY), lambda value: bool(split_postal_line(value)[0])),
    (Target(WHOLE_ADDRESS), _is_whole_address),
    (Target("address.street"), _is_street),
    (Target("civility"), lambda value: len(value) < 16 and bool(read_civility(value))),
    (Target("organization_name"), looks_like_company),
)  # fmt: skip
_ENOUGH: Final = 0.6
_SHORTEST_STREET: Final = 4


def guess_content(values: Sequence[str]) -> tuple[Target, float] | None:
    """What the non-empty `values` of a column look like and their share; None when unclear."""
    if not values:
        return None
    for target, test in _TESTS:
        share = _share(values, test)
        if share >= _ENOUGH:
            return target, share
    return None


def looks_like_dates(values: Sequence[str]) -> bool:
    """Whether most values are dates in figures."""
    return bool(values) and _share(values, lambda v: _DATE.fullmatch(v) is not None) >= _ENOUGH


def looks_like_full_names(values: Sequence[str]) -> bool:
    """Whether most values are two to four words without figures."""
    return bool(values) and (
        _share(values, lambda value: _WORDS_NAME.fullmatch(value) is not None) >= _ENOUGH
    )


def contradicts(key: str, values: Sequence[str]) -> bool:
    """Whether the values cannot be what a heading promised (its content speaks instead).

    Two values cannot contradict a heading.
    """
    if len(values) < 3:
        return False
    if key == "email.address":
        return _share(values, lambda value: "@" in value) < 0.2
    if key == "phone.number":
        return _share(values, lambda value: sum(map(str.isdigit, value)) >= 3) < 0.3
    if key == "civility":
        return _share(values, lambda value: bool(read_gender(value))) < 0.3
    if key in ("address.locality", "given_name", "family_name", FULL_NAME, "organization_name"):
        return _share(values, lambda value: any(map(str.isalpha, value))) < 0.3
    if key.startswith("address."):
        return looks_like_dates(values)
    if key in ("birth_date", "verified_on"):
        return _share(values, lambda value: any(map(str.isdigit, value))) < 0.5
    if key == "web_page.url":
        return _share(values, lambda value: "." in value or "/" in value) < 0.5
    if key in ("siret", "siren"):
        return _share(values, lambda value: sum(map(str.isdigit, value)) >= 7) < 0.3
    if key == "wants_news":
        return _share(values, lambda value: read_yes_no(value) is not None) < 0.6
    if key == "employment.function":
        return _share(values, lambda value: len(value) > 2) < 0.5
    if key == "reference":
        return _share(values, lambda value: len(value) <= 40) < 0.8
    return False


def guess_own_kind(heading: str, values: Sequence[str]) -> str:
    """The kind of own field that suits a column: text, number, amount, date or yes_no."""
    if looks_like_dates(values) or _share(values, _is_worded_date) >= 0.9:
        return "date"
    answers = {read_yes_no(value) for value in values if not value.isdigit()} or {None}
    if None not in answers and (len(answers) == 2 or all(len(value) > 1 for value in values)):
        return "yes_no"
    numbers = _share(values, lambda value: _NUMBER.fullmatch(value) is not None)
    if numbers < 0.95:
        return "text"
    if any(sign in value for value in values for sign in "€$£") or _MONEY.search(fold(heading)):
        return "amount"
    # Codes are no numbers: leading zeros and long rows of figures would be lost.
    codes = _share(values, lambda value: _CODE.fullmatch(value) is not None)
    return "text" if codes > 0.05 or are_own_numbers(values) else "number"


def are_own_numbers(values: Sequence[str]) -> bool:
    """Whether nearly every value is another number or code, as those of members or policies are.

    Such a column tells people apart. Rows of the same person twice may share theirs.
    """
    if len(values) < _FEW_NUMBERS or len(set(values)) < 0.7 * len(values):
        return False
    return _share(values, lambda value: _OWN_NUMBER.fullmatch(value) is not None) >= 0.95


def _is_worded_date(value: str) -> bool:
    """ "05 Oct 2020", "12 mars 1980"."""
    worded = len(value) < 30 and any(map(str.isalpha, value)) and any(map(str.isdigit, value))
    return worded and len(read_date(value).iso) == 10


_NUMBER: Final = re.compile(
    r"[-+(]?\s?[€$£]?\s?\d[\d\s.,\u00a0\u202f\u2009'’]*\s?(?:€|\$|£|eur|euros|ht|ttc)*\)?",
    re.IGNORECASE,
)
_MONEY: Final = re.compile(
    r"\b(?:montant|prix|tarif|solde|encours|ca|chiffre d affaires|amount|price|revenue|balance"
    r"|total|cotisation|don|salaire|budget|turnover)\b"
)
_CODE: Final = re.compile(r"0\d+|\d{10,}|\d{5}")
_FEW_NUMBERS: Final = 20
_OWN_NUMBER: Final = re.compile(
    r"(?=.{5,24}$)(?=\D*\d\D*\d)[A-Z0-9]+(?:[-/ ][A-Z0-9]+)*", re.IGNORECASE
)


def company_share(values: Sequence[str]) -> float:
    """The share of values that look like names of companies."""
    return _share(values, looks_like_company) if values else 0.0


def mostly_companies(values: Sequence[str]) -> bool:
    """Whether a column of names is one of companies, so that what tells nothing is one too."""
    companies = company_share(values)
    return companies >= 0.5 or (companies >= 0.25 and person_share(values) * 2 < companies)


def person_share(values: Sequence[str]) -> float:
    """The share of values that are surely names of people."""
    return _share(values, is_surely_person) if values else 0.0


def is_surely_person(name: str) -> bool:
    """Whether a name has a civility or begins or ends with a given name, and is no company's."""
    words = name.replace(",", " ").split()
    if not words or looks_like_company(name) or any(map(str.isdigit, name)):
        return False
    if len(words) > 1 and read_civility(words[0]):
        return True
    ends = (words[0].partition("-")[0], words[-1].partition("-")[0])
    return 1 < len(words) <= _MOST_NAMES and any(map(is_given_name, ends))


_MOST_NAMES: Final = 4


def read_gender(value: str) -> str:
    """The civility a word of title or gender stands for ("Mme", "F", "male"), "" if none."""
    return _GENDERS.get(fold(value)) or read_civility(value)


# What columns of gender and civility say when they say nothing.
NO_CIVILITY: Final = frozenset((
    "inconnu", "unknown", "unspecified", "non specifie", "non renseigne", "keine angabe", "nc",
    "n c", "na", "n a", "nd", "other", "autre", "none", "null", "aucun", "non precise", "x", "u",
    "prefer not to say", "non binary", "non binaire", "divers", "indetermine",
))  # fmt: skip
_GENDERS: Final = {
    "f": "mrs", "femme": "mrs", "female": "mrs", "feminin": "mrs", "woman": "mrs", "w": "mrs",
    "h": "mr", "homme": "mr", "male": "mr", "masculin": "mr", "man": "mr",
}  # fmt: skip
