"""Words of files for the closed lists of the record: kinds, statuses, countries, languages."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from sme_crm.domain import vocabulary
from sme_crm.domain.folding import fold

_KINDS: Final = {
    "individual": "personne individual person particulier individu physique people homme femme"
    " prive privat private",
    "organization": "societe organization organisation company entreprise professionnel morale"
    " business association collectivite etablissement administration firma"
    " pme pmi tpe eti startup grossiste detaillant",
}
_STATUSES: Final = {
    "client": "client customer cliente clients actif active acheteur",
    "prospect": "prospect lead suspect piste prospects contact opportunity opportunite mql sql"
    " subscriber marketingqualifiedlead salesqualifiedlead",
    "former": "ancien inactif inactive perdu former lost",
    "supplier": "fournisseur supplier vendor fournisseurs",
    "partner": "partenaire partner partenaires",
    "prescriber": "prescripteur prescriber apporteur influencer",
    "other": "autre other",
}
_PHRASES: Final = {
    "ancien client": "former", "former client": "former", "ex client": "former",
    "marketing qualified lead": "prospect", "sales qualified lead": "prospect",
    "lead qualifie marketing": "prospect", "lead qualifie": "prospect", "abonne": "prospect",
    "client perdu": "former", "apporteur d affaires": "prescriber",
}  # fmt: skip
_LEVELS: Final = {
    "decideur": "decision_maker", "decision maker": "decision_maker", "acheteur": "buyer",
    "prescripteur": "prescriber", "utilisateur": "user",
}  # fmt: skip
_HOUSING: Final = {
    "proprietaire": "owner", "locataire": "tenant", "heberge": "hosted", "maison": "owner",
}  # fmt: skip
_ENDS: Final = {
    "deceased": "decede decedee deceased mort dead deces",
    "closed": "fermee ferme fermeture closed radiee radie cessee cesse liquidation",
}
_ROW_KINDS: Final = {
    "home": "home domicile maison personnel perso prive private",
    "work": "work travail bureau professionnel pro business office",
    "mobile": "mobile portable cell gsm iphone",
    "fax": "fax telecopie workfax homefax",
    "switchboard": "main principal standard switchboard",
    "billing": "billing facturation",
    "delivery": "delivery livraison shipping",
    "other": "other autre pager custom",
}


@cache
def _by_word(table: str) -> dict[str, str]:
    tables: dict[str, tuple[dict[str, str], dict[str, str]]] = {
        "kind": (_KINDS, vocabulary.KINDS),
        "status": (_STATUSES, vocabulary.STATUSES),
        "ended": (_ENDS, vocabulary.ENDS),
        "row_kind": (_ROW_KINDS, {}),
    }
    lists, labels = tables[table]
    words = {word: key for key, text in lists.items() for word in text.split()}
    words.update((fold(label), key) for key, label in labels.items() if key)
    words.update((fold(key), key) for key in labels if key)
    return words


_NOTHING: Final = frozenset((
    "neant", "aucun", "aucune", "n a", "na", "nc", "n c", "nd", "n d", "non renseigne",
    "non communique", "inconnu", "unknown", "none", "null", "nan", "sans", "pas de mail",
    "pas de tel", "pas d email", "pas de telephone", "x", "xx", "xxx",
))  # fmt: skip


def says_nothing(text: str) -> bool:
    """Whether a cell for a number or an address says that there is none ("-", "néant", "N/A")."""
    if len(text) > 20:
        return False
    folded = fold(text)
    return folded in _NOTHING if folded else not text.strip("-–—_./?*: ")


def read_kind(text: str) -> str:
    """ "individual" or "organization" for the words of files, "" for anything else."""
    folded = fold(text)
    found = _by_word("kind").get(folded)
    if found is None and folded:
        found = _by_word("kind").get(folded.split()[-1]) or _by_word("kind").get(folded.split()[0])
    return found or ""


def read_status(text: str) -> str:
    """The key of a status, "" for anything else."""
    folded = fold(text)
    return _PHRASES.get(folded) or _by_word("status").get(folded, "")


def read_ended(text: str) -> str:
    """ "deceased", "closed", or "" for an active contact and anything else."""
    return _by_word("ended").get(fold(text), "")


def read_level(text: str) -> str:
    """The key of a level in a company, "" for anything else."""
    return _labelled(text, vocabulary.LEVELS) or _LEVELS.get(fold(text), "")


def read_housing(text: str) -> str:
    """The key of a kind of housing, "" for anything else."""
    return _labelled(text, vocabulary.HOUSING) or _HOUSING.get(fold(text), "")


def read_row_kind(text: str) -> str:
    """The kind of a phone, an e-mail or an address ("* Work", "Domicile"), "" if none."""
    kinds = [kind for word in fold(text).split() if (kind := _by_word("row_kind").get(word))]
    # "Work Fax" is a fax, "Home Mobile" a mobile.
    device = next((kind for kind in kinds if kind in ("fax", "mobile")), "")
    return device or (kinds[0] if kinds else "")


def _labelled(text: str, labels: dict[str, str]) -> str:
    folded = fold(text)
    return next((key for key, label in labels.items() if key and fold(label) == folded), "") or (
        text if text in labels else ""
    )


@cache
def _languages() -> dict[str, str]:
    words = {fold(label): key for key, label in vocabulary.LANGUAGES.items()}
    words.update({
        "francais": "fr", "anglais": "en", "allemand": "de", "espagnol": "es", "italien": "it",
        "neerlandais": "nl", "portugais": "pt",
    })  # fmt: skip
    return words


def read_language(text: str) -> str:
    """A language code for a name or a code ("Français", "fr-FR", "EN"), "" for anything else."""
    folded = fold(text)
    found = _languages().get(folded)
    if found:
        return found
    code = folded.split()[0] if folded else ""
    return code if len(code) == 2 and code.isalpha() else ""


_SHORT_COUNTRIES: Final = {
    "d": "DE", "b": "BE", "l": "LU", "i": "IT", "e": "ES", "f": "FR", "gb": "GB", "uk": "GB",
    "usa": "US", "u s a": "US", "united states": "US", "angleterre": "GB", "england": "GB",
    "hollande": "NL", "france metropolitaine": "FR", "republique francaise": "FR",
    "etats unis d amerique": "US", "russie": "RU", "vatican": "VA", "ch suisse": "CH",
    "great britain": "GB", "scotland": "GB", "pays bas": "NL", "cote d ivoire": "CI",
    "united states of america": "US", "the united states": "US", "u s": "US", "u k": "GB",
    "belgie": "BE", "deu": "DE", "bel": "BE", "che": "CH", "esp": "ES", "ita": "IT", "gbr": "GB",
    "nld": "NL", "lux": "LU", "prt": "PT", "aut": "AT", "can": "CA", "suisse romande": "CH",
    "the netherlands": "NL", "holland": "NL", "republic of ireland": "IE", "wales": "GB",
}  # fmt: skip


@cache
def _countries() -> dict[str, str]:
    from babel import Locale

    words: dict[str, str] = {}
    for language in ("pl", "sv", "da", "nl", "pt", "de", "es", "it", "en", "fr"):
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha():
                words[fold(str(name))] = code
    words.update(_SHORT_COUNTRIES)
    return words


@lru_cache(maxsize=4096)
def read_country(text: str) -> str | None:
    """An ISO 3166 code for a country's name or code, "" for France, None when unknown."""
    # Odoo tells countries by the names of its own records: base.fr.
    text = text.removeprefix("base.")
    folded = fold(text)
    if folded in ("", "france", "fr", "fra"):
        return ""
    upper = text.strip().upper()
    known = _countries()
    if len(upper) == 2 and upper.isalpha() and upper in known.values():
        return upper
    code = known.get(folded)
    if code == "FR":
        return ""
    return code
