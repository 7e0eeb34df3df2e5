"""Legal forms of companies, and whether a name is that of a company or an office.

Forms as the French trade register abbreviates them, with those of the neighbouring countries.
"""

from __future__ import annotations

import re
from typing import Final

from sme_crm.domain.folding import fold
from sme_crm.domain.given_names import is_given_name

LEGAL_FORMS: Final = frozenset(
    ("SA", "SAS", "SASU", "SARL", "EURL", "SNC", "SCI", "SCP", "SCM", "SCOP", "SCEA", "SCIC",
     "GAEC", "EARL", "EI", "EIRL", "GIE", "GIP", "SELARL", "SELAS", "SELURL", "SEM", "SPL", "SEP",
     "SCS", "SCA", "SICA", "CUMA", "SE", "SPFPL", "SCCV", "ASBL", "SPRL", "SRL", "BVBA", "GMBH",
     "AG", "KG", "LTD", "LLC", "INC", "PLC", "BV", "NV", "SPA", "SL", "AB", "OY", "AS", "EPIC",
     "OPH", "CCI", "CHU", "CHR", "EHPAD", "MJC", "OGEC", "ASL", "ESAT", "CCAS", "SDIS", "SIVOM",
     "SIVU", "SYNDIC", "ETS", "HLM")
)  # fmt: skip
WRITTEN_FORMS: Final = {"GMBH": "GmbH", "LTD": "Ltd", "INC": "Inc", "SPA": "SpA", "ETS": "Ets",
                         "OY": "Oy", "SYNDIC": "Syndic"}  # fmt: skip
# Forms that are also names or words: they only tell a company when written in capitals.
AMBIGUOUS_FORMS: Final = frozenset(
    ("SE", "AS", "SL", "AB", "AG", "SA", "EI", "INC", "SCA", "SPA", "OY", "KG", "BV", "NV")
)
_COMPANY_STARTS: Final = frozenset(
    ("mairie", "association", "assoc", "societe", "ste", "etablissements", "etablissement", "ets",
     "cabinet", "entreprise", "groupe", "commune", "ville", "syndicat", "comite", "club",
     "federation", "fondation", "college", "lycee", "ecole", "universite", "hopital", "clinique",
     "pharmacie", "garage", "boulangerie", "restaurant", "hotel", "institut", "agence", "office",
     "communaute", "departement", "region", "prefecture", "ministere", "conseil", "chambre",
     "maison", "cooperative", "cave", "domaine", "chateau", "amicale", "union", "banque",
     "assurances", "librairie", "imprimerie", "transports", "menuiserie", "plomberie",
     "maconnerie", "auberge", "camping", "bijouterie", "boucherie", "laboratoire", "atelier",
     "ateliers", "residence", "copropriete", "epicerie", "patisserie", "charcuterie",
     "electricite", "carrosserie", "serrurerie", "papeterie", "poissonnerie", "fromagerie",
     "brasserie", "creperie", "pizzeria", "traiteur", "scierie", "pepinieres", "jardinerie",
     "quincaillerie", "blanchisserie", "pressing", "laverie", "cordonnerie", "horlogerie",
     "optique", "laboratoires", "foyer", "creche", "musee", "theatre", "cinema", "paroisse",
     "diocese", "ligue", "mutuelle", "tribunal", "commissariat", "gendarmerie", "ambulances",
     "taxis", "comptoir", "centre", "faculte", "studio", "ferme", "gite", "gites", "consulting",
     "company", "compagnie", "cie",
     "holding", "the", "cafe", "tabac", "bistrot", "bistro", "fleuriste", "fleurs", "salon",
     "supermarche", "hypermarche", "superette", "boutique", "brocante", "droguerie", "mercerie",
     "chez", "les", "aux", "magasin", "magasins", "entreprises", "autocars", "scooters")
)  # fmt: skip
_COMPANY_WORDS: Final = frozenset(
    ("services", "conseil", "consulting", "freres", "fils", "associes", "international", "france",
     "industrie", "industries", "groupe", "group", "technologies", "solutions", "immobilier",
     "batiment", "travaux", "renovation", "distribution", "logistique", "company", "corporation",
     "holding", "cie", "foundation", "limited", "partners", "systems", "software", "editions",
     "communication", "formation", "assurances", "transports", "coiffure", "auto", "autos",
     "automobile", "automobiles", "informatique", "plomberie", "chauffage", "electricite",
     "peinture", "menuiserie", "maconnerie", "paysages", "invest", "investissement",
     "investissements", "patrimoine", "production", "productions", "energie", "energies",
     "environnement", "nettoyage", "proprete", "digital", "evenementiel", "import", "export",
     "trading", "boutique", "motos", "cycles", "camping", "hotel", "restaurant", "pizza",
     "traiteur", "taxi", "taxis", "transport", "demenagement", "demenagements", "location",
     "optique", "esthetique", "multiservices", "depannage", "couverture", "toiture", "carrelage",
     "isolation", "ravalement", "terrassement", "architecture", "ambulances")
)  # fmt: skip
# Between two words that are no given names they make a company: "Fleurs et Jardins".
_ANDS: Final = frozenset(("et", "and"))
# No name of a person has them inside.
_INNER_WORDS: Final = frozenset(("au", "aux", "en", "pour", "par", "sur", "sous", "chez", "avec"))


def looks_like_company(name: str) -> bool:
    """True when a name holds a legal form, or the words companies and offices are called by."""
    words = re.findall(r"[^\W_]+(?:\.[^\W_])*\.?|&", name)
    for word in words:
        bare = word.replace(".", "")
        upper = bare.upper()
        if upper in LEGAL_FORMS and (upper not in AMBIGUOUS_FORMS or bare.isupper()):
            return True
    folded = fold(name).split()
    if not folded:
        return False
    if len(folded) > 1 and folded[0] in _COMPANY_STARTS:
        return True
    if len(folded) > 1 and "&" in words and not _is_couple(name):
        return True
    # Between blanks only: Marie-France is a person.
    parts = [fold(word) for word in name.split()]
    return any(part in _COMPANY_WORDS for part in parts[1:]) or _joins_things(parts)


def _joins_things(words: list[str]) -> bool:
    """ "fleurs et jardins", "vue sur mer": words that join no two parts of a person's name."""
    if len(words) > _LONGEST or words[0] in _PEOPLE or is_given_name(words[0]):
        return False  # a sentence, people
    for at in range(1, len(words) - 1):
        before, word, after = words[at - 1 : at + 2]
        if word in _INNER_WORDS and (word != "au" or len(words) > 3):
            return True
        if word in _ANDS:
            named = {before, after} & _ALSO_GIVEN or is_given_name(before) or is_given_name(after)
            return not named and after not in _PEOPLE
    return False


_LONGEST: Final = 6
# They tell two people or a family: "M. et Mme Dupont", "Consorts Petit et Moreau".
_PEOPLE: Final = frozenset(
    ("m", "mr", "mme", "mlle", "ms", "mrs", "monsieur", "madame", "mademoiselle", "dr", "docteur",
     "me", "maitre", "famille", "indivision", "succession", "consorts", "hoirie", "epoux")
)  # fmt: skip
# As frequent as family names, so that they are no given names elsewhere.
_ALSO_GIVEN: Final = frozenset(
    ("paul", "martin", "thomas", "bernard", "robert", "richard", "michel", "laurent", "simon",
     "vincent", "andre", "pierre", "louis", "nicolas", "guy", "denis", "gilbert", "charles",
     "albert", "lucas", "marie", "luc", "marc", "rene", "jules", "leo", "benoit", "olivier")
)  # fmt: skip
_COUPLE: Final = re.compile(
    r"(?i)(?:mr?s?|mm|mme|mlle|ms|monsieur|madame|messieurs|mesdames|dr|docteur)\b\.?.*&.*"
)
# "Jean & Marie DUPONT", "Jean-Paul & Anne Martin": two names with small letters, then one more.
_TWO_GIVEN: Final = re.compile(
    r"[^\W\d_][\w'’-]*[^\W\d_A-Z]\s*&\s*[^\W\d_][\w'’-]*[^\W\d_A-Z]\s+\S.*"
)


def _is_couple(name: str) -> bool:
    """Whether an "&" stands between two people ("Mr & Mrs Smith", "Jean & Marie DUPONT")."""
    if _COUPLE.fullmatch(name.strip()) is not None:
        return True
    parts = [part.split() for part in name.split("&")]
    if len(parts) != 2 or not all(parts) or _TWO_GIVEN.fullmatch(name.strip()) is None:
        return False
    return is_given_name(parts[0][0]) and is_given_name(parts[1][0])
