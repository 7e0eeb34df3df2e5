"""Headings of mail and address book programs: Outlook, Google, Thunderbird, LinkedIn."""

from __future__ import annotations

from typing import Final

from sme_crm.services.importing.layouts.table import LayoutTable, place
from sme_crm.services.importing.targets import (
    FULL_NAME,
    GROUPS,
    IGNORE,
    RELATED,
    RELATED_KIND,
    WHOLE_ADDRESS,
)

OUTLOOK: Final = LayoutTable(
    "outlook", "Outlook",
    "business street|business city|business postal code|business country region|business phone"
    "|e mail display name|e mail type|home postal code|other street|business fax|office location"
    "|rue bureau|ville bureau|code postal bureau|pays region bureau|dep region bureau"
    "|telephone bureau|adresse de messagerie|type de messagerie|tel mobile"
    "|nom complet de l adresse de messagerie|adresse de courrier|telecopie bureau",
    3,
    {
        "civility": "title|titre|gender|sexe",
        "given_name": "first name|prenom",
        "given_name:#2": "middle name|deuxieme prenom",
        "family_name": "last name|nom",
        FULL_NAME: "full name|display name|nom complet",
        "organization_name": "company|societe",
        "employment.department": "department|service",
        "employment.function": "job title|titre#2|fonction|intitule du poste",
        "birth_date": "birthday|anniversaire|date de naissance",
        "profession": "profession",
        "notes": "notes",
        GROUPS: "categories",
        "language": "language|langue",
        "phone.number:work": "business phone|business phone 2|telephone bureau|telephone 2 bureau",
        "phone.number:switchboard": "company main phone|telephone societe",
        "phone.number:home": "home phone|home phone 2|telephone domicile|telephone 2 domicile",
        "phone.number:mobile": "mobile phone|tel mobile|telephone mobile|mobile phone 2",
        "phone.number:fax": "business fax|home fax|other fax|telecopie bureau|telecopie domicile"
        "|telecopie autre",
        "phone.number:other": "other phone|car phone|telephone autre|telephone voiture|pager"
        "|recepteur de radiomessagerie|radio phone|radio telephone|callback|rappel",
        "phone.number": "primary phone|telephone principal",
        "email.address": "e mail address|e mail 2 address|e mail 3 address|adresse de messagerie"
        "|adresse de messagerie 2|adresse de messagerie 3|adresse de courrier"
        "|adresse de courrier 2|adresse de courrier 3|email|e mail|email address",
        "web_page.url": "web page|page web|personal web page|business web page",
        **place("work", {
            "street": "business street|business address|rue bureau|adresse bureau",
            "complement": "business street 2|business street 3|rue bureau 2|rue bureau 3",
            "locality": "business city|ville bureau",
            "region": "business state|dep region bureau",
            "postal_code": "business postal code|code postal bureau",
            "country": "business country region|business country|pays region bureau|pays bureau",
            "place": "business address po box|b p professionnelle",
        }),
        **place("home", {
            "street": "home street|home address|rue domicile|adresse domicile",
            "complement": "home street 2|home street 3|rue domicile 2|rue domicile 3",
            "locality": "home city|ville domicile",
            "region": "home state|dep region domicile",
            "postal_code": "home postal code|code postal domicile",
            "country": "home country region|home country|pays region domicile|pays domicile",
            "place": "home address po box|boite postale du domicile",
        }),
        **place("other", {
            "street": "other street|other address|rue autre|adresse autre",
            "complement": "other street 2|other street 3|rue autre 2|rue autre 3",
            "locality": "other city|ville autre",
            "region": "other state|dep region autre",
            "postal_code": "other postal code|code postal autre",
            "country": "other country region|other country|pays region autre|pays autre",
            "place": "other address po box|autre boite postale",
        }),
        IGNORE: "nickname|surnom|given yomi|surname yomi|given name yomi"
        "|family name yomi|company yomi|prenom yomi|nom yomi|societe yomi|initials|initiales"
        "|e mail type|e mail 2 type|e mail 3 type|e mail display name|e mail 2 display name"
        "|e mail 3 display name|type de messagerie|type de messagerie 2|type de messagerie 3"
        "|nom complet de l adresse de messagerie|nom complet de l adresse de messagerie 2"
        "|nom complet de l adresse de messagerie 3|anniversary|anniversaire de mariage ou fete"
        "|assistant s name|assistant s phone|nom de l assistant e|telephone de l assistant e"
        "|manager s name|responsable|spouse|conjoint e|children|enfants|hobby|passe temps"
        "|isdn|rnis|telex|tty tdd phone|telephone tdd tty|office location|bureau|location"
        "|emplacement|account|compte|billing information|informations facturation"
        "|directory server|serveur d annuaire|government id number|code gouvernement"
        "|internet free busy|disponibilite internet|keywords|mots cles|mileage|kilometrage"
        "|organizational id number|numero d identification de l organisation|priority|priorite"
        "|private|prive|referred by|recommande par|sensitivity|critere de diffusion|schools"
        "|im address|user {n}|utilisateur {n}",
    },
)  # fmt: skip

OUTLOOK_GERMAN: Final = LayoutTable(
    "outlook", "Outlook",
    "strasse geschaftlich|ort geschaftlich|postleitzahl geschaftlich|telefon geschaftlich"
    "|land region geschaftlich|e mail adresse|fax geschaftlich|e mail typ|mobiltelefon"
    "|e mail angezeigter name|weitere vornamen|telefon privat",
    3,
    {
        "civility": "anrede|geschlecht",
        "given_name": "vorname",
        "given_name:#2": "weitere vornamen|zweiter vorname",
        "family_name": "nachname",
        "organization_name": "firma",
        "employment.department": "abteilung",
        "employment.function": "position",
        "profession": "beruf",
        "birth_date": "geburtstag",
        "notes": "notizen",
        GROUPS: "kategorien",
        "phone.number:work": "telefon geschaftlich|telefon geschaftlich 2",
        "phone.number:switchboard": "telefon firma",
        "phone.number:home": "telefon privat|telefon privat 2",
        "phone.number:mobile": "mobiltelefon|mobiltelefon 2",
        "phone.number:fax": "fax geschaftlich|fax privat|weiteres fax",
        "phone.number:other": "weiteres telefon|autotelefon|pager",
        "phone.number": "haupttelefon",
        "email.address": "e mail adresse|e mail 2 adresse|e mail 3 adresse",
        "web_page.url": "webseite",
        **place("work", {
            "street": "strasse geschaftlich",
            "complement": "strasse geschaftlich 2|strasse geschaftlich 3",
            "locality": "ort geschaftlich",
            "region": "region geschaftlich|bundesland kanton geschaftlich",
            "postal_code": "postleitzahl geschaftlich",
            "country": "land region geschaftlich",
            "place": "postfach geschaftlich",
        }),
        **place("home", {
            "street": "strasse privat",
            "complement": "strasse privat 2|strasse privat 3",
            "locality": "ort privat",
            "region": "bundesland kanton privat|region privat",
            "postal_code": "postleitzahl privat",
            "country": "land region privat",
            "place": "postfach privat",
        }),
        **place("other", {
            "street": "weitere strasse",
            "complement": "weitere strasse 2|weitere strasse 3",
            "locality": "weiterer ort",
            "postal_code": "weitere postleitzahl",
            "country": "weiteres e land region",
            "place": "weiteres postfach",
        }),
        IGNORE: "weiteres r bundesland kanton|telefon assistent|ruckmeldung|isdn"
        "|telefon fur horbehinderte|telex|abrechnungsinformation|assistent in|benutzer {n}|buro"
        "|e mail typ|e mail 2 typ|e mail 3 typ|e mail angezeigter name"
        "|e mail 2 angezeigter name|e mail 3 angezeigter name|empfohlen von|hobby|initialen"
        "|internet frei gebucht|jahrestag|kinder|konto|name des r vorgesetzten"
        "|organisationsnr|ort|partner|prioritat|privat|reisekilometer|sozialversicherungsnr"
        "|sprache|stichworter|vertraulichkeit|verzeichnisserver",
    },
)  # fmt: skip

GOOGLE: Final = LayoutTable(
    "google", "Google Contacts",
    "e mail 1 value|phone 1 value|e mail 1 label|e mail 1 type|phone 1 type|phone 1 label"
    "|group membership|address 1 formatted|organization 1 name|yomi name|phonetic first name"
    "|address 1 street|name prefix",
    2,
    {
        "given_name": "given name|first name",
        "given_name:#2": "additional name|middle name",
        "family_name": "family name|last name",
        FULL_NAME: "name",
        f"{FULL_NAME}:else": "file as",
        "civility": "name prefix|gender",
        "birth_name": "maiden name",
        "birth_date": "birthday",
        "profession": "occupation",
        "notes": "notes",
        GROUPS: "group membership|labels",
        "language": "language",
        "organization_name": "organization 1 name|organization name",
        "employment.function": "organization 1 title|organization title",
        "employment.department": "organization 1 department|organization department",
        "email.kind": "e mail {n} type|e mail {n} label",
        "email.address": "e mail {n} value",
        "phone.kind": "phone {n} type|phone {n} label",
        "phone.number": "phone {n} value",
        "web_page.url": "website {n} value",
        **place("", {
            "kind": "address {n} type|address {n} label",
            "street": "address {n} street",
            "locality": "address {n} city",
            "region": "address {n} region",
            "postal_code": "address {n} postal code",
            "country": "address {n} country",
            "place": "address {n} po box",
            "complement": "address {n} extended address",
        }, "#{n}"),
        f"{WHOLE_ADDRESS}:#{{n}}": "address {n} formatted",
        f"{RELATED}:#{{n}}": "relation {n} value",
        f"{RELATED_KIND}:#{{n}}": "relation {n} type|relation {n} label",
        IGNORE: "yomi name|given name yomi|additional name yomi|family name yomi"
        "|phonetic first name|phonetic middle name|phonetic last name|initials|nickname"
        "|short name|location|billing information|directory server|mileage|hobby|sensitivity"
        "|priority|subject|photo|im {n} type|im {n} label|im {n} service|im {n} value"
        "|organization {n} type|organization {n} yomi name|organization {n} symbol"
        "|organization {n} location|organization {n} job description|website {n} type"
        "|website {n} label"
        "|event {n} type|event {n} label|event {n} value|custom field {n} type"
        "|custom field {n} label|custom field {n} value",
    },
)  # fmt: skip

THUNDERBIRD: Final = LayoutTable(
    "thunderbird", "Thunderbird",
    "primary email|secondary email|screen name|birth year|home address 2|work address 2"
    "|web page 1|pager number|adresse electronique principale|adresse electronique secondaire"
    "|nom a afficher|nom de l ecran|annee de naissance|adresse privee|site web 1|divers 1"
    "|email principal|courriel principal",
    3,
    {
        "given_name": "first name|prenom",
        "family_name": "last name|nom de famille|nom",
        FULL_NAME: "display name|nom a afficher",
        "email.address": "primary email|secondary email|adresse electronique principale"
        "|adresse electronique secondaire|email principal|courriel principal|email secondaire"
        "|courriel secondaire|autre adresse electronique",
        "phone.number:work": "work phone|tel professionnel|telephone professionnel",
        "phone.number:home": "home phone|tel personnel|telephone personnel",
        "phone.number:fax": "fax number|fax",
        "phone.number:other": "pager number|pager",
        "phone.number:mobile": "mobile number|portable",
        **place("home", {
            "street": "home address|adresse privee",
            "complement": "home address 2|home address2|adresse privee 2",
            "locality": "home city|ville",
            "region": "home state|home county|pays etat|etat|pays region",
            "postal_code": "home zip code|home zipcode|home zip|home post code|code postal",
            "country": "home country|pays region domicile|pays domicile|pays",
        }),
        **place("work", {
            "street": "work address|adresse professionnelle",
            "complement": "work address 2|work address2|adresse professionnelle 2",
            "locality": "work city|ville#2",
            "region": "work state|work county|pays etat#2|etat#2",
            "postal_code": "work zip code|work zipcode|work zip|work post code|code postal#2",
            "country": "work country|pays region bureau|pays bureau|pays#2",
        }),
        "employment.function": "job title|profession|titre|fonction",
        "employment.department": "department|service",
        "organization_name": "organization|organisation|societe",
        "web_page.url": "web page 1|web page 2|site web 1|site web 2",
        "birth_date:year": "birth year|annee de naissance|annee",
        "birth_date:month": "birth month|mois|mois de naissance",
        "birth_date:day": "birth day|jour|jour de naissance",
        "notes": "notes",
        IGNORE: "nickname|surnom|screen name|nom de l ecran|custom {n}|divers {n}"
        "|personnalise {n}|mailing list",
    },
)  # fmt: skip

LINKEDIN: Final = LayoutTable(
    "linkedin", "LinkedIn",
    "connected on|date de connexion|connecte le",
    1,
    {
        "given_name": "first name|prenom",
        "family_name": "last name|nom|nom de famille",
        "web_page.url": "url|profile url",
        "email.address": "email address|adresse e mail|e mail",
        "organization_name": "company|entreprise|societe",
        "employment.function": "position|poste|fonction",
        IGNORE: "connected on|date de connexion|connecte le",
    },
)  # fmt: skip
