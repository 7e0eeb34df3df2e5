"""Headings of sales and management programs: ACT!, Dolibarr, Odoo, HubSpot, Salesforce."""

from __future__ import annotations

from typing import Final

from sme_crm.services.importing.layouts.table import LayoutTable, place
from sme_crm.services.importing.targets import FULL_NAME, GROUPS, IGNORE, MODIFIED, UID

ACT: Final = LayoutTable(
    "act", "ACT!",
    "id status|referred by|last results|last reach|latest attempt|last attempt|record manager"
    "|record creator|2nd contact|last meeting|letter date|ticker symbol|public private"
    "|phone extension phone|home address 1|id statut|derniers resultats|recommande par"
    "|gestionnaire de la fiche|createur de la fiche|2e contact|alternate phone",
    2,
    {
        FULL_NAME: "contact",
        "given_name": "first name|prenom",
        "given_name:#2": "middle name|deuxieme prenom",
        "family_name": "last name|nom|nom de famille",
        "civility": "name prefix|prefixe du nom|prefixe",
        "organization_name": "company|societe",
        "employment.function": "title|titre|fonction",
        "employment.department": "department|service",
        "phone.number:work": "phone|telephone|business phone",
        "phone.number:other": "alternate phone|autre telephone|pager",
        "phone.number:mobile": "mobile phone|mobile|telephone mobile|portable",
        "phone.number:fax": "fax|fax phone|telecopie|home fax",
        "phone.number:home": "home phone|telephone domicile|tel domicile",
        "email.address": "e mail|email|e mail address",
        "email.address:home": "personal e mail|e mail personnel",
        "web_page.url": "web site|website|site web",
        **place("work", {
            "street": "address 1|adresse 1",
            "complement": "address 2|adresse 2",
            "building": "address 3|adresse 3",
            "locality": "city|ville",
            "region": "state|region|departement",
            "postal_code": "zip code|zip|zip postal code|postcode|code postal",
            "country": "country|pays",
        }),
        **place("home", {
            "street": "home address 1|adresse domicile 1|adresse personnelle 1",
            "complement": "home address 2|adresse domicile 2|adresse personnelle 2",
            "building": "home address 3|adresse domicile 3",
            "locality": "home city|ville domicile",
            "region": "home state|region domicile",
            "postal_code": "home zip|home zip code|home postcode|code postal domicile",
            "country": "home country|pays domicile",
        }),
        "birth_date": "birth date|birthday|date de naissance",
        "source": "referred by|recommande par",
        MODIFIED: "edit date|date de modification",
        IGNORE: "salutation|formule d appel|id status|id statut|last results|derniers resultats"
        "|last reach|latest attempt|last attempt|last meeting|letter date|ticker symbol"
        "|record manager|record creator|public private|gestionnaire de la fiche"
        "|createur de la fiche|create date|date de creation"
        "|assistant|spouse|conjoint|2nd contact|2nd title|2nd phone|3rd contact|3rd title"
        "|3rd phone|phone extension phone|phone ext|user {n}|utilisateur {n}|favorite",
    },
)  # fmt: skip

DOLIBARR: Final = LayoutTable(
    "dolibarr", "Dolibarr",
    "nom alternatif commercial marque|code compta client|code comptable client|id prof 1"
    "|id prof 2|id professionnel 1|id professionnel 2|code comptable fournisseur|nom du tiers"
    "|alias name commercial trademark|prof id 1|prof id 2|professional id 1|professional id 2"
    "|third party name|customer accounting code|vendor accounting code|id contact"
    "|tel perso|tel pro|etat prospect|prospect status|type du tiers|third party type"
    "|id prof 1 siren|id prof 2 siret",
    2,
    {
        "organization_name": "nom du tiers|nom tiers|third party name|third party|tiers"
        "|raison sociale|company name|nom|name",
        "civility": "civilite|titre de civilite|civility|title",
        "given_name": "prenom|firstname|first name",
        "family_name": "nom de famille|lastname|last name",
        "employment.function": "poste|poste fonction|fonction|job position|post function",
        "reference": "code client|customer code",
        **place("", {
            "street": "adresse|address",
            "postal_code": "code postal|zip code|zip",
            "locality": "ville|town|city",
            "region": "departement canton|state province|region",
            "country": "pays|country",
        }),
        "phone.number": "telephone|phone",
        "phone.number:work": "tel pro|telephone pro|business phone|phone pro",
        "phone.number:home": "tel perso|telephone perso|personal phone|phone perso",
        "phone.number:mobile": "tel portable|telephone portable|mobile|portable",
        "phone.number:fax": "fax",
        "email.address": "email|e mail|courriel",
        "web_page.url": "site web|web|url|website",
        "siren": "id prof 1|id prof 1 siren|id professionnel 1|prof id 1|professional id 1|siren",
        "siret": "id prof 2|id prof 2 siret|id professionnel 2|prof id 2|professional id 2|siret",
        "naf": "id prof 3|id prof 3 naf ape|id prof 3 naf ex ape|id professionnel 3|prof id 3"
        "|professional id 3",
        "vat_number": "numero de tva|n tva intracommunautaire|tva intracommunautaire|vat number"
        "|vat id|numero tva",
        "legal_form": "forme juridique|legal form",
        "kind": "type du tiers|third party type",
        "notes": "note publique|note privee|note public|note private|public note|private note"
        "|notes",
        "birth_date": "date de naissance|birthday|date of birth",
        MODIFIED: "date modification|date de modification|modification date|tms",
        IGNORE: "nom alternatif commercial marque|alias name commercial trademark|code pays"
        "|country code|code fournisseur|vendor code|supplier code|code compta client"
        "|code comptable client|code comptable fournisseur|customer accounting code"
        "|vendor accounting code|id contact|id|ref tiers|etat prospect|prospect status"
        "|date creation|date de creation|creation date|id prof 4"
        "|id prof 4 rcs rm|id professionnel 4|capital|effectif"
        "|import id|client|fournisseur|etat|status|gender",
    },
)  # fmt: skip

DOLIBARR_CONTACTS: Final = LayoutTable(
    "dolibarr_contacts", "Dolibarr",
    "id contact|nom du tiers|nom tiers|third party name|titre de civilite|tel perso"
    "|nom de famille|contact id|lastname|civilite|civility",
    2,
    {
        **{
            target: headings for target, headings in DOLIBARR.columns.items()
            if target not in ("reference", "organization_name", "family_name", IGNORE)
        },
        # The customer's code is the company's, the "Nom" the person's.
        "organization_name": "nom du tiers|nom tiers|third party name|third party|tiers"
        "|raison sociale|company name",
        "family_name": DOLIBARR.columns["family_name"] + "|nom",
        IGNORE: DOLIBARR.columns[IGNORE] + "|code client|customer code",
    },
)  # fmt: skip

ODOO: Final = LayoutTable(
    "odoo", "Odoo",
    "is a company|company type|related company|external id|street2|tax id|job position"
    "|salesperson|is company|parent id|country id|state id|category id|est une societe"
    "|identifiant externe|societe liee|societe apparentee|poste occupe|rue 2|rue2"
    "|country id id|parent id id|state id id|type de societe|n tva|numero de tva",
    3,
    {
        UID: "external id|id|identifiant externe|ext id",
        FULL_NAME: "name|nom",
        "kind:company": "is a company|is company|est une societe|company type|type de societe",
        "organization_name": "related company|parent id|parent name|societe liee"
        "|societe apparentee|societe|company name|nom de la societe",
        "civility": "title|titre|title id",
        "employment.function": "job position|function|poste|poste occupe|fonction",
        **place("", {
            "street": "street|rue",
            "complement": "street2|street 2|rue 2|rue2",
            "postal_code": "zip|code postal",
            "locality": "city|ville",
            "region": "state|state id|state id id|state id name|etat|region|departement",
            "country": "country|country id|country id id|country id name|country id code|pays",
        }),
        "phone.number": "phone|telephone",
        "phone.number:mobile": "mobile|portable",
        "phone.number:fax": "fax",
        "email.address": "email|e mail|courriel",
        "web_page.url": "website|site web|website link|lien du site web",
        "vat_number": "tax id|vat|n tva|numero de tva|tva|numero d identification fiscale",
        "reference": "reference|ref|internal reference|reference interne",
        GROUPS: "tags|category id|category id id|category id name|etiquettes",
        "notes": "notes|comment|internal notes|note",
        "language": "language|lang|langue",
        "siret": "siret",
        MODIFIED: "last updated on|write date|derniere mise a jour le|derniere modification le",
        IGNORE: "parent id id|salesperson|user id|vendeur|bank accounts|address type"
        "|type d adresse|type"
        "|active|actif|sales team|created on|cree le|activities|activites",
    },
)  # fmt: skip

_HUBSPOT_PLACE: Final = place("", {
    "street": "street address|street address 2|adresse postale|adresse|rue",
    "locality": "city|ville",
    "region": "state region|state|etat region",
    "postal_code": "postal code|zip|code postal",
    "country": "country region|country|pays region|pays",
})  # fmt: skip

_HUBSPOT_MODIFIED: Final = (
    "last modified date|last modified|hs lastmodifieddate|lastmodifieddate"
    "|date de la derniere modification|date de derniere modification"
)

HUBSPOT: Final = LayoutTable(
    "hubspot", "HubSpot",
    "record id|contact owner|lifecycle stage|lead status|hub spot score|hubspot score"
    "|create date|last activity date|marketing contact status|associated company"
    "|original source|id de fiche d informations|proprietaire du contact|phase du cycle de vie"
    "|statut du lead|date de derniere activite|entreprise associee|associated company id s"
    "|contact id|became a customer date",
    2,
    {
        "reference": "record id|record id contact|contact id|id de fiche d informations"
        "|record id contacts",
        "civility": "salutation|formule de politesse",
        "given_name": "first name|prenom",
        "family_name": "last name|nom|nom de famille",
        "email.address": "email|e mail|email address|adresse e mail|additional email addresses"
        "|work email",
        "phone.number": "phone number|phone|numero de telephone|telephone",
        "phone.number:mobile": "mobile phone number|mobile|numero de telephone mobile"
        "|mobile phone",
        "phone.number:fax": "fax number|numero de fax",
        "organization_name": "company name|company|nom de l entreprise|entreprise",
        "organization_name:else": "associated company|associated company primary"
        "|entreprise associee",
        "employment.function": "job title|intitule du poste|fonction|poste",
        **_HUBSPOT_PLACE,
        "web_page.url": "website url|website|url du site web|linked in url|linkedin url",
        "sector": "industry|secteur",
        "status": "lifecycle stage|phase du cycle de vie",
        "birth_date": "date of birth|date de naissance",
        "notes": "message|notes|description|about us",
        MODIFIED: _HUBSPOT_MODIFIED,
        IGNORE: "contact owner|lead status|hub spot score|hubspot score|create date"
        "|last activity date|marketing contact status|original source|proprietaire du contact"
        "|statut du lead|date de creation|date de derniere activite|associated company i ds"
        "|associated company id|associated company id s|associated deal|associated deals"
        "|associated deal ids|number of associated deals"
        "|became a customer date|annual revenue|total revenue|persona|buying role",
    },
)  # fmt: skip

HUBSPOT_COMPANIES: Final = LayoutTable(
    "hubspot_companies", "HubSpot",
    "company owner|company domain name|proprietaire de l entreprise"
    "|nom de domaine de l entreprise",
    1,
    {
        "reference": "record id|company id|id de fiche d informations",
        "organization_name": "company name|name|nom de l entreprise",
        "web_page.url": "company domain name|website url|nom de domaine de l entreprise",
        "phone.number": "phone number|numero de telephone|telephone",
        **_HUBSPOT_PLACE,
        "sector": "industry|secteur",
        "headcount": "number of employees|nombre d employes",
        "status": "lifecycle stage|phase du cycle de vie",
        "notes": "description|about us",
        MODIFIED: _HUBSPOT_MODIFIED,
        IGNORE: "company owner|create date|last activity date|lead status|annual revenue"
        "|time zone|proprietaire de l entreprise|date de creation|type",
    },
)  # fmt: skip

_SALESFORCE_IGNORED: Final = (
    "account owner|contact owner|lead owner|is deleted|master record id|account id|record type id"
    "|created date|created by id|last modified by id|system modstamp"
    "|last activity date|owner id|reports to id|reports to|lead source|last modified by"
    "|created by|account owner alias|owner alias|last viewed date|last referenced date|photo url"
    "|jigsaw|jigsaw contact id|clean status|rating|assistant name|assistant phone|parent id"
    "|annual revenue|ownership|ticker symbol|account source|sic|sic desc|email bounced reason"
    "|email bounced date|is email bounced|individual id|contact record type"
)

SALESFORCE: Final = LayoutTable(
    "salesforce", "Salesforce",
    "mailing street|mailing city|mailing state|mailing state province|mailing postal code"
    "|mailing zip postal code|mailing country|other street|contact owner|lead owner"
    "|account owner|reports to id|lead source|company account",
    2,
    {
        "reference": "id|contact id|lead id",
        "civility": "salutation",
        "given_name": "first name",
        "given_name:#2": "middle name",
        "family_name": "last name",
        FULL_NAME: "name|full name|contact name",
        "organization_name": "account name|company|company account|account name account name",
        "employment.function": "title",
        "employment.department": "department",
        **place("work", {
            "street": "mailing street|mailing address line 1|street",
            "complement": "mailing address line 2",
            "locality": "mailing city|city",
            "region": "mailing state|mailing state province|mailing province|state"
            "|state province",
            "postal_code": "mailing postal code|mailing zip postal code|mailing zip|postal code"
            "|zip postal code|zip",
            "country": "mailing country|country",
        }),
        **place("other", {
            "street": "other street",
            "locality": "other city",
            "region": "other state|other state province",
            "postal_code": "other postal code|other zip postal code|other zip",
            "country": "other country",
        }),
        "phone.number": "phone|business phone",
        "phone.number:mobile": "mobile phone|mobile",
        "phone.number:home": "home phone",
        "phone.number:other": "other phone",
        "phone.number:fax": "fax|business fax",
        "email.address": "email",
        "web_page.url": "website",
        "birth_date": "birthdate",
        "sector": "industry",
        "headcount": "number of employees|no of employees|employees",
        "notes": "description",
        MODIFIED: "last modified date|date de derniere modification",
        IGNORE: _SALESFORCE_IGNORED,
    },
)  # fmt: skip

SALESFORCE_ACCOUNTS: Final = LayoutTable(
    "salesforce_accounts", "Salesforce",
    "billing street|billing city|billing state|billing state province|billing postal code"
    "|billing zip postal code|billing country|shipping street|shipping city|account owner",
    3,
    {
        "reference": "id|account id|account number",
        "organization_name": "name|account name",
        **place("billing", {
            "street": "billing street|billing address line 1",
            "complement": "billing address line 2",
            "locality": "billing city",
            "region": "billing state|billing state province",
            "postal_code": "billing postal code|billing zip postal code|billing zip",
            "country": "billing country",
        }),
        **place("delivery", {
            "street": "shipping street|shipping address line 1",
            "complement": "shipping address line 2",
            "locality": "shipping city",
            "region": "shipping state|shipping state province",
            "postal_code": "shipping postal code|shipping zip postal code|shipping zip",
            "country": "shipping country",
        }),
        "phone.number": "phone",
        "phone.number:fax": "fax",
        "web_page.url": "website",
        "sector": "industry",
        "headcount": "number of employees|no of employees|employees",
        "status": "type",
        "notes": "description",
        MODIFIED: "last modified date|date de derniere modification",
        IGNORE: _SALESFORCE_IGNORED + "|site|tradestyle|year started|naics code|naics desc",
    },
)  # fmt: skip
