"""Which country somebody lives in who does not say so: codes, towns, domains, other numbers.

France is the rule here; another country is believed where a postal code is written as only that
country does, where a well-known town of a neighbour stands beside a code that is not French, or
where e-mails, sites and numbers with their country code all point there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from sme_crm.domain.folding import fold
from sme_crm.domain.postal_code import department_of, is_cedex
from sme_crm.domain.town_names import official_town

FRANCE: Final = "FR"

_DOMAINS: Final = {
    **{code.lower(): code for code in (
        "BE", "CH", "LU", "DE", "NL", "IT", "ES", "PT", "AT", "IE", "DK", "SE", "NO", "FI", "PL",
        "CZ", "HU", "RO", "GR", "MA", "TN", "DZ", "SN", "CI", "CA",
    )},
    "uk": "GB",
    **dict.fromkeys(
        ("fr", "bzh", "corsica", "alsace", "paris", "gp", "mq", "gf", "nc", "pf"), FRANCE
    ),
}  # fmt: skip
"""Countries by the end of a domain; those that are sold for their letters (.io, .co) tell none."""
FOREIGN_ENDINGS: Final = frozenset(f".{end}" for end, code in _DOMAINS.items() if code != FRANCE)
"""The ends of domains of other countries, three signs each: a quick look before asking for them."""
_CALLING_CODES: Final = {
    "32": "BE", "41": "CH", "352": "LU", "49": "DE", "44": "GB", "31": "NL", "39": "IT", "34": "ES",
    "351": "PT", "43": "AT", "353": "IE", "45": "DK", "46": "SE", "47": "NO", "358": "FI",
    "48": "PL", "212": "MA", "216": "TN", "213": "DZ", "33": FRANCE,
}  # fmt: skip
_FOUR_FIGURES: Final = frozenset(("BE", "CH", "LU", "AT", "DK", "NO", "HU", "TN"))
_FIVE_FIGURES: Final = frozenset(("DE", "IT", "ES", "FI", "MA", "DZ", "SN"))
_LETTERS: Final = {
    "B": "BE", "CH": "CH", "L": "LU", "LU": "LU", "D": "DE", "DE": "DE", "BE": "BE", "NL": "NL",
    "A": "AT", "AT": "AT", "I": "IT", "IT": "IT", "E": "ES", "ES": "ES", "P": "PT", "PT": "PT",
}  # fmt: skip
_LETTERED: Final = re.compile(r"(?P<letters>[A-Z]{1,2})\s?-\s?(?P<code>\d{4,5})", re.I)
_BRITISH: Final = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}", re.I)
_DUTCH: Final = re.compile(r"[1-9]\d{3}\s?[A-Z]{2}", re.I)
_CODE_AND_TOWN: Final = re.compile(
    r"(?s)(?:.*[\n,;]|.*\s)?\s*(?P<code>(?:[A-Z]{1,2}\s?-\s?)?\d{4,5})[\s,-]+(?P<town>[^\d\n,;]{2,})"
)
_NO_PLACE: Final = ("", "")
_INTERNATIONAL: Final = re.compile(r"(?:\+|00)\s?(\d[\d\s.()/-]{5,})")
# A town without a postal code is only taken for the French one when it is no hamlet.
_KNOWN_TOWN: Final = 2000
# Towns of neighbours by what people there and in France call them.
_TOWNS: Final = {
    "BE": "bruxelles|brussels|brussel|anvers|antwerpen|gand|gent|ghent|charleroi|liege|luik|bruges"
    "|brugge|namur|namen|louvain|leuven|mons|bergen|malines|mechelen|alost|aalst|la louviere"
    "|courtrai|kortrijk|hasselt|ostende|oostende|tournai|doornik|genk|seraing|roulers|roeselare"
    "|mouscron|moeskroen|verviers|wavre|waver|arlon|aarlen|bastogne|louvain la neuve|waterloo"
    "|nivelles|nijvel|ottignies|turnhout|dinant|ixelles|uccle|schaerbeek|anderlecht|etterbeek",
    "CH": "zurich|geneve|geneva|genf|bale|basel|lausanne|berne|bern|winterthour|winterthur|lucerne"
    "|luzern|saint gall|st gallen|lugano|bienne|biel|thoune|thun|fribourg|neuchatel"
    "|la chaux de fonds"
    "|sion|schaffhouse|schaffhausen|coire|chur|vernier|montreux|yverdon les bains|yverdon|vevey"
    "|nyon"
    "|morges|carouge|meyrin|lancy|renens|sierre|martigny|monthey|delemont|porrentruy|bulle|zoug|zug"
    "|aarau|soleure|solothurn|bellinzone|bellinzona|locarno|davos|versoix|gland|pully|le locle",
    "LU": "luxembourg|luxemburg|esch sur alzette|differdange|dudelange|ettelbruck|ettelbruck"
    "|diekirch|wiltz|echternach|remich|petange|bettembourg|mamer|strassen|bertrange|mersch|grevenmacher",
    "DE": "berlin|hambourg|hamburg|munich|munchen|muenchen|cologne|koln|koeln|francfort|frankfurt"
    "|frankfurt am main|stuttgart|dusseldorf|duesseldorf|leipzig|dortmund|essen|breme|bremen|dresde"
    "|dresden|hanovre|hannover|nuremberg|nurnberg|nuernberg|duisburg|bochum|wuppertal|bielefeld|bonn"
    "|munster|mannheim|karlsruhe|augsburg|wiesbaden|aix la chapelle|aachen|freiburg"
    "|freiburg im breisgau|fribourg en brisgau|sarrebruck|saarbrucken|saarbruecken|treves|trier"
    "|kehl"
    "|mayence|mainz|heidelberg|offenburg|potsdam|ulm|konstanz|kaiserslautern|baden baden",
    "GB": "london|londres|manchester|birmingham|liverpool|leeds|sheffield|bristol|glasgow|edinburgh"
    "|edimbourg|cardiff|belfast|leicester|nottingham|newcastle upon tyne|newcastle|southampton"
    "|portsmouth|brighton|plymouth|oxford|cambridge|york|bath|exeter|aberdeen|dundee|coventry|reading"
    "|milton keynes|norwich|canterbury|dover|swansea",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """A country (ISO 3166 alpha-2); `sure`: said by an address, not only by domains."""

    country: str
    sure: bool


def country_of_domain(text: str) -> str:
    """The country an e-mail address or a site is of by the end of its domain, "" if none."""
    host = re.sub(r"^[a-z]+:/*", "", text.strip().lower()).rpartition("@")[2]
    return _DOMAINS.get(re.split(r"[/?:#]", host)[0].rstrip(">").rpartition(".")[2], "")


def country_of_number(text: str) -> str:
    """The country of a number that is written with its code, "" for others."""
    match = _INTERNATIONAL.match(text.strip())
    if match is None:
        return ""
    digits = "".join(filter(str.isdigit, match[1]))
    return next((found for size in (3, 2) if (found := _CALLING_CODES.get(digits[:size], ""))), "")


@cache
def _countries_of_towns() -> dict[str, str]:
    return {town: country for country, towns in _TOWNS.items() for town in towns.split("|")}


def is_known_abroad(town: str) -> bool:
    """Whether a town is a well-known one of a neighbour, or has a code of one before it."""
    if fold(town) in _countries_of_towns():
        return True
    return "-" in town[:4] or (town[:4].isdigit() and not town[4:5].isdigit())


def code_and_town(text: str) -> tuple[str, str]:
    """The postal code and the town a line or a whole address ends with, as typed; ("", "") for
    one that ends otherwise."""
    match = _CODE_AND_TOWN.fullmatch(text.strip())
    return (match["code"], match["town"].strip(" -()")) if match is not None else _NO_PLACE


def is_french_place(code: str, town: str) -> bool:
    """Whether a code as typed, its lost zero given back, is that of a French town so called."""
    code = "".join(code.split()).zfill(5)
    department = department_of(code)
    if not department:
        return False
    if not town or is_cedex(town) or official_town(code, town):
        return True
    return any(found[0] == department for found in _communes_named(fold(town)))


@lru_cache(maxsize=8_000)
def _communes_named(folded: str) -> tuple[tuple[str, int], ...]:
    """(département, inhabitants) of the French communes with a folded name."""
    from sme_crm.domain.geography import find_communes

    found = find_communes(folded, 50) if folded else ()
    return tuple((one.department, one.population) for one in found if fold(one.name) == folded)


def is_foreign_code(code: str, town: str) -> bool:
    """Whether a code as typed is none of France: of four figures or with a country's letters."""
    code = code.strip()
    if (match := _LETTERED.fullmatch(code)) is not None:
        return match["letters"].upper() in _LETTERS
    if code.isascii() and code.isdigit() and len(code) == 4:
        return bool(town) and not is_french_place(code, town)
    return _BRITISH.fullmatch(code) is not None or _DUTCH.fullmatch(code) is not None


def told_country(
    places: Iterable[tuple[str, str]], reaches: Iterable[str], numbers: Iterable[str]
) -> Told | None:
    """The country that (postal code, town) as typed, e-mails and sites, and numbers tell.

    None when they tell nothing or contradict each other. A French address outweighs the others.
    """
    said = {country_of_domain(one) for one in reaches} | set(map(country_of_number, numbers))
    said.discard("")
    abroad = False
    for code, town in places:
        place = _place_country(code.strip(), town, said)
        if place:
            return Told(place, True)
        abroad = abroad or is_foreign_code(code, town)
    if len(said) != 1:
        return None
    only = said.pop()
    return Told(only, abroad and only in _FOUR_FIGURES)


def _place_country(code: str, town: str, said: set[str]) -> str:
    """The country of one code and town, "" when they do not tell."""
    if (match := _LETTERED.fullmatch(code)) is not None:
        return _LETTERS.get(match["letters"].upper(), "")
    if code and code[0].isalpha() and _BRITISH.fullmatch(code):
        return "GB"
    figures = "".join(code.split())
    if len(figures) == 6 and _DUTCH.fullmatch(code):
        return "NL"
    if len(figures) > 3 and town and is_french_place(figures, town):
        return FRANCE
    if not town:
        return ""
    country = _countries_of_towns().get(fold(town), "")
    if figures:
        return country if country and _fits(country, figures) else ""
    inhabitants = max((found[1] for found in _communes_named(fold(town))), default=0)
    if inhabitants >= _KNOWN_TOWN:
        return FRANCE
    # Sion is in Switzerland and in the Gers.
    return "" if inhabitants or (said and country not in said) else country


def _fits(country: str, figures: str) -> bool:
    if country in _FOUR_FIGURES:
        return len(figures) == 4
    return country in _FIVE_FIGURES and len(figures) == 5
