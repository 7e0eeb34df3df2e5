"""Which field a column is: by its heading, by its content, and both together."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.errors import InvalidInput
from sme_crm.services.importing.addresses import AddressParts, read_address
from sme_crm.services.importing.headings import guess_heading
from sme_crm.services.importing.mapping import header_shape, propose_columns
from sme_crm.services.importing.targets import (
    SPECIAL_LABELS,
    Target,
    offered_targets,
    parse_target,
)
from sme_crm.services.importing.words import read_country, read_kind, read_status


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("Nom", "family_name"), ("PRENOM", "given_name"), ("Raison sociale", "organization_name"),
        ("Tél. bureau", "phone.number:work"), ("portable", "phone.number:mobile"),
        ("N° de téléphone", "phone.number"), ("Fax pro", "phone.number:fax"),
        ("Business Fax", "phone.number:fax"), ("E-mail 2 Address", "email.address"),
        ("Courriel", "email.address"), ("email_home", "email.address:home"),
        ("Phone 1 - Value", "phone.number"), ("Phone 2 - Type", "phone.kind:#2"),
        ("Address 2 - Street", "address.street:#2"), ("Home City", "address.locality:home"),
        ("BILLINGCITY", "address.locality:billing"), ("CODEPOSTAL", "address.postal_code"),
        ("codePostalEtablissement", "address.postal_code"), ("Code Postale", "address.postal_code"),
        ("Adresse 2", "address.complement"), ("adrs_libvoie", "address.street"),
        ("Date de naissance", "birth_date"), ("dob", "birth_date"), ("Siret", "siret"),
        ("N° TVA intracommunautaire", "vat_number"), ("Code NAF", "naf"),
        ("Middle Name", "given_name:#2"), ("customernumber", "reference"),
        ("Remarques", "notes"), ("Groupes", "groups"), ("CP Ville", "postal_locality"),
        ("Société du client", "organization_name"), ("Libellé commune", "address.locality"),
        ("Phone (each number) 2", "phone.number"), ("Company name", "organization_name"),
        ("Suffix", "notes"), ("Is a company", "kind:company"),
        ("CP siège", "address.postal_code"), ("Société Ville", "address.locality"),
        ("Entreprise Téléphone", "phone.number"), ("latitude", ""),
    ],
)  # fmt: skip
def test_headings(heading: str, target: str) -> None:
    guess = guess_heading(heading)
    assert guess is not None
    assert guess.target.text == target


# Headings as people write them, with the target of each ("" for those of no use here).
HEADINGS = """
N° tél. port. = phone.number:mobile
Mél = email.address
C.P. = address.postal_code
Code postal/Ville = postal_locality
Adr. fact. - rue = address.street:billing
Adr. livr. - ville = address.locality:delivery
Tél. fixe = phone.number
Tel. domicile = phone.number:home
Tél perso = phone.number:home
Tél. pro = phone.number:work
Téléphone portable = phone.number:mobile
Portable 1 = phone.number:mobile
Portable2 = phone.number:mobile
GSM = phone.number:mobile
N° de portable = phone.number:mobile
Numéro de mobile = phone.number:mobile
Mobile perso = phone.number:mobile
Télécopie = phone.number:fax
N° fax = phone.number:fax
Courriel pro = email.address:work
E-mail perso = email.address:home
Mail 2 = email.address
Adresse e-mail principale = email.address
Adresse de courriel = email.address
Nom du contact = full_name
Contact (nom et prénom) = full_name
NOM Prénom = full_name
Prénom / Nom = full_name
Nom, prénom = full_name
Nom/Prénom = full_name
Noms = family_name
Prénoms = given_name
prénon = given_name
Prenom contact = given_name
Raison Sociale = organization_name
Raison sociale / Nom = organization_name
Nom de l'établissement = organization_name
Nom entreprise = organization_name
Entreprise / Société = organization_name
Société (raison sociale) = organization_name
Intitulé de la structure = organization_name
Adresse postale = address.street
Adresse 1 = address.street
Adresse (rue) = address.street
Adresse ligne 1 = address.street
N° et nom de rue = address.street
Numéro et libellé de la voie = address.street
Complément d'adresse = address.complement
Compl. adresse = address.complement
Cplt adresse = address.complement
Bâtiment / résidence = address.building
Code Postal = address.postal_code
CodePostal = address.postal_code
code_postal = address.postal_code
CODE POSTAL CLIENT = address.postal_code
Cod. postal = address.postal_code
Ville = address.locality
Localité = address.locality
Commune de résidence = address.locality
VILLES = address.locality
Pays = address.country
Date de naiss. = birth_date
Né(e) le = birth_date
DateNaissance = birth_date
Date d'anniversaire = birth_date
Civ. = civility
Civilité (M./Mme) = civility
Titre de civilité = civility
Fonction = employment.function
Fonction dans l'entreprise = employment.function
Poste occupé = employment.function
Service / département = employment.department
SIRET = siret
N° SIRET = siret
Numéro SIREN = siren
Code APE = naf
TVA intracom. = vat_number
N° TVA = vat_number
N° client = reference
Réf. client = reference
Code client = reference
Numéro d'adhérent = reference
Site internet = web_page.url
Site Web = web_page.url
Commentaires = notes
Remarques éventuelles = notes
Observations diverses = notes
Effectif salarié = headcount
Nb de salariés = headcount
Secteur d'activité = sector
Activité principale = sector
Forme juridique = legal_form
Origine du contact = source
Langue = language
Groupe(s) = groups
Catégorie = groups
Business Phone = phone.number:work
Work Phone 2 = phone.number:work
Cell Phone = phone.number:mobile
Mobile Phone = phone.number:mobile
mobile_phone = phone.number:mobile
homePhone = phone.number:home
Phone Number = phone.number
Email Address = email.address
Primary Email Address = email.address
Work Email = email.address:work
Personal Email = email.address:home
Company = organization_name
Company Name = organization_name
Organisation = organization_name
Account Name = organization_name
Job Title = employment.function
Position = employment.function
Street Address = address.street
Street = address.street
Address = address.street
Address Line 2 = address.complement
City = address.locality
Town/City = address.locality
ZIP = address.postal_code
Zip/Postal Code = address.postal_code
Postcode = address.postal_code
State/Province = address.region
Country/Region = address.country
Billing Street = address.street:billing
Billing Address - City = address.locality:billing
Shipping Zip = address.postal_code:delivery
billing_address_1 = address.street:billing
billing_postcode = address.postal_code:billing
billing_email = email.address
billing_phone = phone.number
billing_first_name = given_name
billing_last_name = family_name
shipping_city = address.locality:delivery
Date of Birth = birth_date
DOB = birth_date
Birthday = birth_date
First Name = given_name
FirstName = given_name
first_name = given_name
FIRST_NAME = given_name
Fist name = given_name
Lastname = family_name
Last_Name = family_name
Surname = family_name
Full Name = full_name
fullName = full_name
Customer Name = full_name
Contact Name = full_name
Website = web_page.url
Notes = notes
Comments = notes
Description = notes
Tags = groups
Gender = civility
Salutation = civility
Sexe = civility
Nom d'usage = family_name
Nom de naissance = birth_name
Nom de jeune fille = birth_name
Nom patronymique = family_name
Responsable légal = full_name
Adresse mail du responsable = email.address
Téléphone du responsable = phone.number
Nom du dirigeant = family_name
Prénom du dirigeant = given_name
Date d'adhésion =
Montant cotisation =
Identifiant = reference
Latitude =
Date de création =
Statut = status
Type = kind
Mairie =
Code INSEE =
Téléphone mairie = phone.number
Adresse de facturation = address.street:billing
CP livraison = address.postal_code:delivery
Ville facturation = address.locality:billing
Rue (livraison) = address.street:delivery
adresse_etablissement = address.street
nom_etablissement = organization_name
libelle_commune = address.locality
code_postal_etablissement = address.postal_code
telephone_1 = phone.number
tel2 = phone.number
email_contact = email.address
Numéro de voie = address.street
Type de voie = address.street
Nom de la voie = address.street
LIBELLE VOIE = address.street
Boîte postale = address.place
BP = address.place
Lieu-dit = address.place
Appartement = address.complement
Quartier =
Adresse complète = whole_address
Coordonnées = whole_address
Ville et CP = postal_locality
CP - Ville = postal_locality
Portable / Fixe = phone.number:mobile
Contact tel = phone.number
Contact mail = email.address
Contact principal - Nom = family_name
Contact principal - Prénom = given_name
Contact 1 Nom = family_name
Contact 1 Email = email.address
2e téléphone = phone.number
Autre téléphone = phone.number:other
Email secondaire = email.address
Skype =
Facebook = web_page.url
LinkedIn = web_page.url
Anniversaire = birth_date
Profession = profession
Métier = profession
Employeur = organization_name
"""


@pytest.mark.parametrize("line", HEADINGS.strip().splitlines())
def test_headings_as_people_write_them(line: str) -> None:
    heading, target = (part.strip() for part in line.rsplit("=", 1))
    guess = guess_heading(heading)
    assert (guess.target.text if guess is not None else "") == target


@pytest.mark.parametrize("heading", ["Company type", "Has kids", "IM Skype", "Xyz", "type_prise"])
def test_headings_that_speak_of_nothing_known(heading: str) -> None:
    assert guess_heading(heading) is None


def targets(header: list[str], *rows: list[str]) -> list[str]:
    return [column.target for column in propose_columns(header, rows)]


def test_a_name_alone_is_whole() -> None:
    assert targets(["Nom", "Mail"], ["Jean Dupont", "a@b.fr"]) == ["full_name", "email.address"]
    assert targets(["Nom", "Prénom"], ["Dupont", "Jean"]) == ["family_name", "given_name"]
    assert targets(["Name", "First name"], ["Dupont", "Jean"]) == ["family_name", "given_name"]


def test_in_a_file_of_companies_the_name_is_theirs() -> None:
    assert targets(["Name", "Industry"], ["BX Video", "Media"]) == ["organization_name", "sector"]
    assert targets(["Nom"], ["SARL Blot"], ["Garage Martin"]) == ["organization_name"]


def test_content_speaks_where_headings_do_not() -> None:
    rows = [
        ["a@b.fr", "06 12 34 56 78", "75002", "https://x.fr", "73282932000074", "Jean Dupont"],
        ["c@d.fr", "01.42.00.00.00", "1000", "www.y.fr", "73282932000074", "Anne Petit"],
        ["e@f.fr", "", "44000", "", "", "Zoé Roux"],
    ]
    header = [f"Column {letter}" for letter in "ABCDEF"]
    assert targets(header, *rows) == [
        "email.address", "phone.number", "address.postal_code", "web_page.url", "siret",
        "full_name",
    ]  # fmt: skip


def test_content_overrules_a_heading_that_lies() -> None:
    rows = [["a@b.fr"], ["c@d.fr"], ["e@f.fr"]]
    assert targets(["Téléphone"], *rows) == ["email.address"]
    assert targets(["Contact"], *rows) == ["email.address"]
    assert targets(["Titre", "Nom", "Prénom"], ["Mme", "A", "B"])[0] == "civility"
    assert targets(["Adresse"], ["3 rue Haute, 75002 Paris"])[0] == "whole_address"
    assert targets(["Ville"], ["75002 PARIS"])[0] == "postal_locality"


def test_one_column_for_a_field_several_for_rows() -> None:
    row = ["a", "b", "0612345678", "0142000000", "c1", "c2"]
    header = ["Nom", "Nom de famille", "Tél", "Tél 2", "Réf", "Référence"]
    found = targets(header, row)
    assert found.count("family_name") + found.count("full_name") == 1
    assert found[2:4] == ["phone.number", "phone.number"]
    assert found[4:].count("reference") == 1


def test_a_number_that_repeats_is_no_reference() -> None:
    rows = [[str(number % 3), "Dupont", "Jean"] for number in range(9)]
    assert targets(["Id", "Nom", "Prénom"], *rows)[0] == ""


def test_samples_and_confidence() -> None:
    column = propose_columns(["Ville"], [["Paris"], [""], ["Lyon"], ["Paris"], ["Nantes"]])[0]
    assert column.samples == ("Paris", "Lyon", "Nantes")
    assert column.filled == 0.8 and column.confidence == 1.0


def test_the_shape_of_a_header_knows_no_order_and_no_case() -> None:
    assert header_shape(["Nom", "Prénom"]) == header_shape(["PRENOM", "nom"])
    assert header_shape(["Nom", "Prénom"]) != header_shape(["Nom", "Ville"])


def test_special_targets_are_offered() -> None:
    offered = {target for _, targets in offered_targets([(3, "Taille")]) for target in targets}
    assert "own.3" in offered and "new.text" in offered
    assert set(SPECIAL_LABELS) - {parse_target(target).key for target in offered} == {""}


def test_targets_are_written_and_read() -> None:
    for text in ("given_name", "phone.number:fax", "address.street:home#2", "address.street:#3"):
        assert parse_target(text).text == text
    assert parse_target("phone.number:fax") == Target("phone.number", "fax")
    for text in ("shoe_size", "last_exchange", "own.x", "new.picture", "address.street:a#b"):
        with pytest.raises(InvalidInput):
            parse_target(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "12 rue de la Paix, 75002 Paris, France",
            AddressParts(street="12 rue de la Paix", postal_code="75002", locality="Paris"),
        ),
        (
            "Résidence du Parc\n3 place Neuve\nBP 12\n44000 NANTES CEDEX 1",
            AddressParts(
                building="Résidence du Parc", street="3 place Neuve", place="BP 12",
                postal_code="44000", locality="Nantes CEDEX 01",
            ),
        ),
        (
            "12, rue Haute 69003 LYON",
            AddressParts(street="12 rue Haute", postal_code="69003", locality="Lyon"),
        ),
        ("Heuerstraße 2\nDeutschland", AddressParts(street="Heuerstraße 2", country="DE")),
        ("quelque part", AddressParts(street="quelque part")),
        (
            "12 rue Haute SAINT ETIENNE 42000",
            AddressParts(street="12 rue Haute", postal_code="42000", locality="Saint-Étienne"),
        ),
        (
            "140 place de l'Église - 97234 FORT DE FRANCE",
            AddressParts(
                street="140 place de l'Église", postal_code="97234", locality="Fort-de-France"
            ),
        ),
        (
            "Résidence Les Pins Bat C 12 rue du Bois CS 10002 33000 Bordeaux",
            AddressParts(
                building="Résidence Les Pins Bat C", street="12 rue du Bois", place="CS 10002",
                postal_code="33000", locality="Bordeaux",
            ),
        ),
        (
            "12 rue de la Gare, Lyon",
            AddressParts(street="12 rue de la Gare", locality="Lyon"),
        ),
        (
            "Rue Neuve 12, 1000 Bruxelles, Belgique",
            AddressParts(
                street="Rue Neuve 12", postal_code="1000", locality="Bruxelles", country="BE"
            ),
        ),
        (
            "10 Downing Street, London SW1A 2AA, UK",
            AddressParts(
                street="10 Downing Street", postal_code="SW1A 2AA", locality="London",
                country="GB",
            ),
        ),
        (
            "1600 Pennsylvania Ave NW, Washington, DC 20500",
            AddressParts(
                street="1600 Pennsylvania Ave NW", postal_code="20500", locality="Washington",
                country="US", region="DC",
            ),
        ),
    ],
)  # fmt: skip
def test_whole_addresses(text: str, parts: AddressParts) -> None:
    assert read_address(text) == parts


def test_words_of_closed_lists() -> None:
    assert (read_status("Ancien client"), read_status("CLIENT"), read_status("vip")) == (
        "former", "client", "",
    )  # fmt: skip
    assert (read_kind("Société"), read_kind("particulier"), read_kind("p")) == (
        "organization", "individual", "",
    )  # fmt: skip
    assert [read_country(text) for text in ("France", "BELGIQUE", "D", "de", "Atlantide", "")] == [
        "", "BE", "DE", "DE", None, "",
    ]  # fmt: skip


@given(st.text(max_size=120) | st.text("0123456789 ,;\n-aParisBPCS()France", max_size=60))
def test_no_figure_of_an_address_is_lost(text: str) -> None:
    figures = Counter(character for character in text if character in "0123456789")
    assert figures <= Counter(read_address(text).shown)
