"""Known layouts: the files of programs recognised by their headings, every column placed."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.errors import InvalidInput
from sme_crm.services.importing.layouts import recognise_layout
from sme_crm.services.importing.layouts.recognition import TABLES
from sme_crm.services.importing.targets import base_target, parse_target
from sme_crm.services.workspace import Workspace

OUTLOOK_FR = (
    "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre (2),Rue (bureau),"
    "Rue (bureau) 2,Ville (bureau),Dép/Région (bureau),Code postal (bureau),Pays/Région (bureau),"
    "Télécopie (bureau),Téléphone (bureau),Tél. mobile,Adresse de messagerie,Type de messagerie,"
    "Nom complet de l'adresse de messagerie,Anniversaire,Catégories,Notes,Page Web,Sexe"
)
THUNDERBIRD_FR = (
    "Prénom,Nom de famille,Nom à afficher,Surnom,Adresse électronique principale,"
    "Adresse électronique secondaire,Nom de l’écran,Tél. professionnel,Tél. personnel,Fax,Pager,"
    "Portable,Adresse privée,Adresse privée 2,Ville,Pays/État,Code postal,Pays/Région (domicile),"
    "Adresse professionnelle,Adresse professionnelle 2,Ville (2),Pays/État (2),Code postal (2),"
    "Pays/Région (bureau),Profession,Service,Société,Site web 1,Site web 2,Année de naissance,"
    "Mois,Jour,Divers 1,Divers 2,Divers 3,Divers 4,Notes"
)
HEADERS = {
    "outlook": "Title,First Name,Last Name,Company,Business Street,Business City,"
    "Business Postal Code,Business Phone,Mobile Phone,E-mail Address,E-mail Type",
    "google": "First Name,Last Name,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,"
    "Phone 1 - Label,Phone 1 - Value,Address 2 - Street",
    "thunderbird": "First Name,Last Name,Display Name,Primary Email,Secondary Email,Screen Name,"
    "Work Phone,Birth Year,Birth Month,Birth Day,Notes",
    "linkedin": "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    "act": "Company,Contact,Title,Phone,Address 1,City,ZIP Code,E-mail,ID/Status,Referred By",
    "dolibarr": "Nom,Code client,Code compta client,Adresse,Code postal,Ville,Id. prof. 1 (SIREN)",
    "dolibarr_contacts": "Id contact,Nom,Prénom,Tél. pro.,Nom du tiers,Code client",
    "odoo": "External ID,Name,Is a Company,Related Company,Street,Street2,Zip,City,Country,Tax ID",
    "hubspot": "Record ID,First Name,Last Name,Email,Contact owner,Lead Status,Create Date",
    "hubspot_companies": "Record ID,Company name,Company owner,Phone Number,City,Industry",
    "salesforce": "Contact ID,First Name,Last Name,Account Name,Email,Mailing Street,Mailing City",
    "salesforce_accounts": "ID,NAME,BILLINGSTREET,BILLINGCITY,BILLINGPOSTALCODE,PHONE,OWNERID",
    "sirene": "siren,nic,siret,denominationUniteLegale,nomUniteLegale,prenom1UniteLegale,"
    "libelleVoieEtablissement,codePostalEtablissement,activitePrincipaleUniteLegale",
    "rna": "id,id_ex,siret,rup_mi,titre,titre_court,adrs_libvoie,adrs_codepostal,date_disso",
    "postal_lines": "L1,L2,L3,L4,L5,L6,L7",
}


@pytest.mark.parametrize("key", sorted(HEADERS))
def test_each_layout_is_told_by_its_headings(key: str) -> None:
    header = HEADERS[key].split(",")
    layout = recognise_layout(header)
    assert layout is not None and layout.key == key
    assert None not in layout.targets, dict(zip(header, layout.targets, strict=True))


def test_every_target_of_every_layout_is_one() -> None:
    for table in TABLES:
        for target in table.columns:
            if target:
                found = parse_target(target.replace("{n}", "2"))
                assert found.key == base_target(target)
                assert found.number == (2 if "{n}" in target else found.number)


def test_headings_that_come_twice_are_told_apart_by_their_order() -> None:
    outlook = recognise_layout(OUTLOOK_FR.split(","))
    assert outlook is not None and outlook.name == "Outlook"
    assert (outlook.targets[0], outlook.targets[7]) == ("civility", "employment.function")
    bird = recognise_layout(THUNDERBIRD_FR.split(","))
    assert bird is not None and None not in bird.targets
    assert (bird.targets[14], bird.targets[20]) == (
        "address.locality:home", "address.locality:work",
    )  # fmt: skip


@pytest.mark.parametrize(
    "header", ["Nom,Prénom,Mail,Téléphone", "First Name,Last Name,Company,Title,URL", "a,b,c", ""]
)
def test_files_of_nobody_have_no_layout(header: str) -> None:
    assert recognise_layout(header.split(",")) is None


def brought_in(workspace: Workspace, tmp_path: Path, *lines: str) -> list[dict[str, object]]:
    path = tmp_path / "file.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    run = workspace.imports.open([path])
    assert run.files[0].layout is not None
    assert all(column.confidence == 1.0 for column in run.files[0].columns if column.filled)
    run.stage()
    result = run.write()
    run.close()
    found = []
    for contact_id in sorted(result.created):
        sheet = workspace.contacts.sheet(contact_id)
        contact = sheet.contact
        found.append({
            "kind": contact.kind,
            "name": contact.formatted_name,
            "organization": contact.organization,
            "birth": contact.birth_date,
            "emails": [email.address for email in sheet.emails],
            "phones": [phone.number for phone in sheet.phones],
            "addresses": [
                (one.street, one.postal_code, one.locality, one.country) for one in sheet.addresses
            ],
        })  # fmt: skip
    return found


def test_a_birthday_in_three_columns_and_a_name_to_show(
    workspace: Workspace, tmp_path: Path
) -> None:
    rows = brought_in(
        workspace,
        tmp_path,
        HEADERS["thunderbird"],
        "Rory,Williams,Rory Williams,rory@example.com,,,,1980,1,15,",
        ",,Amy Pond,amy@example.com,,,,,2,29,",
    )
    assert [(row["name"], row["birth"]) for row in rows] == [
        ("Rory Williams", "1980-01-15"), ("Amy Pond", "--02-29"),
    ]  # fmt: skip


def test_several_values_of_one_cell_of_google(workspace: Workspace, tmp_path: Path) -> None:
    rows = brought_in(
        workspace,
        tmp_path,
        HEADERS["google"],
        "Robin,Vasquez,Acme,* myContacts,,a@x.edu ::: b@y.org,Home,"
        "01 40 00 00 01 ::: 06 40 00 00 02,",
    )
    assert rows[0]["emails"] == ["a@x.edu", "b@y.org"]
    assert rows[0]["phones"] == ["01 40 00 00 01", "06 40 00 00 02"]


def test_companies_and_people_of_odoo(workspace: Workspace, tmp_path: Path) -> None:
    rows = brought_in(
        workspace,
        tmp_path,
        HEADERS["odoo"],
        'x.1,"GARAGE Martin, Lyon",True,,1 rue Haute,,69001,LYON,France,',
        "x.2,Brandon Freeman,False,Azur,1839 Arbor Way,,95380,Turlock,base.us,",
    )
    assert [(row["kind"], row["name"], row["organization"]) for row in rows] == [
        ("organization", "GARAGE Martin, Lyon", "GARAGE Martin, Lyon"),
        ("individual", "Brandon Freeman", "Azur"),
    ]
    assert rows[1]["addresses"] == [("1839 Arbor Way", "95380", "Turlock", "US")]


def test_address_lines_of_the_post(workspace: Workspace, tmp_path: Path) -> None:
    rows = brought_in(
        workspace,
        tmp_path,
        HEADERS["postal_lines"],
        "Madame Isabelle RICHARD,Appartement 12,,56 rue Émile Zola,,42000 SAINT ETIENNE,",
        "M. Pierre MARTIN,,,3 Hauptstrasse,,1000 BRUXELLES,BELGIQUE",
    )
    assert [row["addresses"] for row in rows] == [
        [("56 rue Émile Zola", "42000", "Saint-Étienne", "")],
        [("3 Hauptstrasse", "1000", "Bruxelles", "BE")],
    ]


def test_columns_left_out_are_told_and_offered(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    path.write_text(
        "Nom;Prénom;Taille;Cotisation;Fidèle;Visite;Truc;Vide\n"
        "Durand;Anne;1,72;1 234,50 €;oui;12/03/2024;x;\n"
        "Roux;Zoé;1,60;20 €;non;13/03/2024;y;\n",
        encoding="utf-8",
    )
    run = workspace.imports.open([path])
    file = run.files[0]
    assert [(column.heading, column.offer) for column in file.left_out] == [
        ("Taille", "new.number"), ("Cotisation", "new.amount"), ("Fidèle", "new.yes_no"),
        ("Visite", "new.date"), ("Truc", "new.text"),
    ]  # fmt: skip
    run.accept_offers(0, [2, 3, 4, 5])
    assert [column.heading for column in file.left_out] == ["Truc"]
    run.set_target(0, 2, "")
    assert [column.offer for column in file.left_out] == ["new.number", "new.text"]
    run.stage()
    result = run.write()
    run.close()
    labels = {field.id: field.label for field in workspace.custom_fields.list_fields()}
    custom = workspace.contacts.sheet(min(result.created)).custom
    assert {labels[key]: value for key, value in custom.items()} == {
        "Cotisation": 123_450.0, "Fidèle": 1.0, "Visite": "2024-03-12",
    }  # fmt: skip


def test_columns_go_to_several_fields_and_join_in_one(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    path.write_text(
        "A;B;Rue;Suite;Remarque\nDurand;Anne;3 rue Basse;Porte 4;Ancienne mairie\n",
        encoding="utf-8",
    )
    run = workspace.imports.open([path])
    for column, target in (
        (0, "full_name"), (1, "full_name"), (2, "address.street"), (3, "address.street"),
        (4, "notes+source"),
    ):  # fmt: skip
        run.set_target(0, column, target)
    with pytest.raises(InvalidInput):
        run.set_target(0, 4, "new.text+new.date")
    with pytest.raises(InvalidInput):
        run.set_target(0, 4, "notes+shoe_size")
    run.stage()
    result = run.write()
    run.close()
    sheet = workspace.contacts.sheet(min(result.created))
    assert sheet.contact.formatted_name == "Anne Durand"
    assert sheet.addresses[0].street == "3 rue Basse Porte 4"
    assert (sheet.contact.notes, sheet.contact.source) == ("Ancienne mairie", "Ancienne mairie")


def test_the_preview_tells_what_each_rule_changes_and_doubts(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "clients.csv"
    path.write_text(
        "Nom;Prénom;Tél;CP;Ville;Mail\n"
        "DUPONT;jean;612345678;42000;SAINT ETIENNE;jean at exemple\n"
        "Roux;Zoé;;29200;Brest;z@exemple.fr\n",
        encoding="utf-8",
    )
    run = workspace.imports.open([path])
    rows = run.preview(0)
    changes = {(one.column, one.rule): (one.before, one.after) for one in rows[0].changes}
    assert changes == {
        (0, "capitals"): ("DUPONT", "Dupont"),
        (1, "capitals"): ("jean", "Jean"),
        (2, "phones"): ("612345678", "06 12 34 56 78"),
        (4, "capitals"): ("SAINT ETIENNE", "Saint Etienne"),
        (4, "towns"): ("Saint Etienne", "Saint-Étienne"),
    }
    assert [(doubt.column, doubt.text) for doubt in rows[0].doubts] == [(5, "jean at exemple")]
    assert (rows[1].changes, rows[1].doubts) == ((), ())
    run.set_options(off={"capitals", "towns", "phones"})
    row = run.preview(0)[0]
    assert row.changes == () and row.locality == "SAINT ETIENNE" and row.phones == ("612345678",)
    run.close()
