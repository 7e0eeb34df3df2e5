"""Headings of public registers and of postal address lines: SIRENE, RNA, L1 to L7."""

from __future__ import annotations

from typing import Final

from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.services.importing.layouts.table import LayoutTable, place
from sme_crm.services.importing.targets import FULL_NAME, IGNORE, POSTAL_LOCALITY

_SIRENE_PLACE: Final = place("work", {
    "street": "numero voie etablissement|indice repetition etablissement"
    "|type voie etablissement|libelle voie etablissement",
    "complement": "complement adresse etablissement",
    "place": "distribution speciale etablissement",
    "postal_code": "code postal etablissement",
    "locality": "libelle commune etablissement",
    "country": "libelle pays etranger etablissement",
})  # fmt: skip

SIRENE: Final = LayoutTable(
    "sirene", QT_TRANSLATE_NOOP("ImportLayouts", "SIRENE, register of companies"),
    "denomination unite legale|nom unite legale|prenom1 unite legale|nic siege unite legale"
    "|categorie juridique unite legale|activite principale unite legale|sexe unite legale"
    "|activite principale etablissement|enseigne1 etablissement|libelle voie etablissement"
    "|libelle commune etablissement|etablissement siege|code commune etablissement",
    4,
    {
        "siren": "siren",
        "siret": "siret",
        "organization_name": "denomination unite legale",
        "organization_name:else": "denomination usuelle etablissement|enseigne1 etablissement"
        "|denomination usuelle1 unite legale",
        "civility": "sexe unite legale",
        "given_name": "prenom usuel unite legale",
        "given_name:else": "prenom1 unite legale",
        "family_name": "nom usage unite legale",
        "family_name:else": "nom unite legale",
        "naf": "activite principale unite legale",
        "naf:else": "activite principale etablissement",
        **_SIRENE_PLACE,
        IGNORE: "nic|statut diffusion unite legale|unite purgee unite legale"
        "|date creation unite legale|sigle unite legale|prenom2 unite legale"
        "|prenom3 unite legale|prenom4 unite legale|pseudonyme unite legale"
        "|identifiant association unite legale|tranche effectifs unite legale"
        "|annee effectifs unite legale|date dernier traitement unite legale"
        "|nombre periodes unite legale|categorie entreprise|annee categorie entreprise"
        "|date debut|date fin|etat administratif unite legale|denomination usuelle2 unite legale"
        "|denomination usuelle3 unite legale|categorie juridique unite legale"
        "|nomenclature activite principale unite legale|nic siege unite legale"
        "|economie sociale solidaire unite legale|societe mission unite legale"
        "|caractere employeur unite legale|statut diffusion etablissement"
        "|date creation etablissement|tranche effectifs etablissement"
        "|annee effectifs etablissement|activite principale registre metiers etablissement"
        "|date dernier traitement etablissement|etablissement siege"
        "|nombre periodes etablissement|libelle commune etranger etablissement"
        "|code commune etablissement|code cedex etablissement|libelle cedex etablissement"
        "|code pays etranger etablissement|complement adresse2 etablissement"
        "|numero voie2 etablissement|indice repetition2 etablissement"
        "|type voie2 etablissement|libelle voie2 etablissement|code postal2 etablissement"
        "|libelle commune2 etablissement|libelle commune etranger2 etablissement"
        "|distribution speciale2 etablissement|code commune2 etablissement"
        "|code cedex2 etablissement|libelle cedex2 etablissement"
        "|code pays etranger2 etablissement|libelle pays etranger2 etablissement"
        "|etat administratif etablissement|enseigne2 etablissement|enseigne3 etablissement"
        "|nomenclature activite principale etablissement|caractere employeur etablissement"
        "|longitude|latitude|geo score|geo type|geo adresse|geo id|geo ligne|geo l4|geo l5"
        "|activite principale naf25 unite legale|activite principale naf25 etablissement",
    },
)  # fmt: skip

RNA: Final = LayoutTable(
    "rna", QT_TRANSLATE_NOOP("ImportLayouts", "RNA, register of associations"),
    "rup mi|adrs libvoie|adrs codepostal|adrg libvoie|date disso|objet social1|id ex|titre court",
    3,
    {
        "reference": "id",
        "siret": "siret",
        "organization_name": "titre",
        **place("work", {
            "complement": "adrs complement",
            "street": "adrs numvoie|adrs repetition|adrs typevoie|adrs libvoie",
            "place": "adrs distrib",
            "postal_code": "adrs codepostal",
            "locality": "adrs libcommune",
        }),
        "phone.number": "telephone",
        "web_page.url": "siteweb",
        "email.address": "email",
        "notes": "observation",
        IGNORE: "id ex|rup mi|gestion|date creat|date decla|date publi|date disso|nature"
        "|groupement|titre court|objet|objet social1|objet social2|adrs codeinsee"
        "|adrg declarant|adrg complemid|adrg complemgeo|adrg libvoie|adrg distrib"
        "|adrg codepostal|adrg achemine|adrg pays|dir civilite|publiweb|position|maj time",
    },
)  # fmt: skip


def _line(number: int) -> str:
    """The ways one line of a postal address is headed."""
    return (
        f"l{number}|ligne {number}|ligne{number}|adresse l{number}|adresse ligne {number}"
        f"|adr l{number}|line {number}|ligne adresse {number}"
    )


POSTAL_LINES: Final = LayoutTable(
    "postal_lines", QT_TRANSLATE_NOOP("ImportLayouts", "Postal address lines (L1 to L7)"),
    f"{_line(4)}|{_line(6)}",
    2,
    {
        FULL_NAME: _line(1),
        **place("", {
            "complement": _line(2), "building": _line(3), "street": _line(4), "place": _line(5),
            "country": _line(7),
        }),
        POSTAL_LOCALITY: _line(6),
    },
)  # fmt: skip
