"""The words of column headings: for each field, those of French and English files."""

from __future__ import annotations

from typing import Final

from sme_crm.services.importing.targets import (
    FULL_NAME,
    GROUPS,
    MODIFIED,
    PHONE_CODE,
    POSTAL_LOCALITY,
    UID,
    WHOLE_ADDRESS,
)

# target: folded headings, separated by |.
SYNONYMS: Final[dict[str, str]] = {
    "reference": "kdnr|kd nr|kundennr"
    "|nummer|kunden nr|client code|customer ref|customer reference|numero de client"
    "|n de client|numero d adherent|n adherent|num adherent|numero licence|no licence|licence"
    "|code adherent|n compte|numero de compte|numero compte|supplier code"
    "|customer account|kundennummer"
    "|contact ref|membership number|matricule client|id tiers|id adherent|id personne|no adh"
    "|identifiant unique|numero membre|no membre|code fournisseur|code prospect|reference|ref"
    "|reference client|ref client"
    "|numero client|no client|n client|num client|code client|client no|client number"
    "|customer number|customernumber|customer no|customer id|customer code|client id|id client|id"
    "|identifiant|unique id|contact id|id contact|numero|rec id|record id|account number"
    "|code tiers|code compte|external id|id externe|numero adherent|no adherent|matricule"
    "|ref interne|user id|member id|account id|user number",
    UID: "uid|uuid|vcard uid|guid",
    MODIFIED: "modifie le|modifiee le|modif le|date modif|date de modif|date modification"
    "|date de modification|date derniere modification|date de derniere modification"
    "|date de la derniere modification|derniere modification|derniere modification le"
    "|derniere modif|date derniere modif|date de derniere modif"
    "|date modifie|mise a jour|mis a jour le|mise a jour le|maj|maj le|date maj"
    "|date de maj|date mise a jour|date de mise a jour|derniere maj|date derniere maj"
    "|date de derniere maj|derniere mise a jour|derniere mise a jour le|date derniere mise a jour"
    "|date de derniere mise a jour|date de la derniere mise a jour|actualise le"
    "|date d actualisation|fiche modifiee le|date de modification de la fiche"
    "|modified|modified on|modified at|modified date|modified time|date modified|modification date"
    "|date of modification|last modified|last modified on|last modified at|last modified date"
    "|last modified time|lastmodified|lastmodifieddate|last modification|last modification date"
    "|last modification time|date last modified|updated|updated on|updated at|updated date"
    "|updated time|date updated|update date|last update|last updated|last updated on"
    "|last updated at|last updated date|last update date|last update time|date last updated"
    "|changed on|changed at|change date|last change|last changed|last changed on|last edited"
    "|last edited on|last edit|edited on|edit date|write date|write dt|tms|rev|revision"
    "|system modstamp|hs lastmodifieddate|modify timestamp|modifytimestamp|record modified"
    "|record updated|record last modified|geandert am|geaendert am|letzte anderung"
    "|letzte aenderung|zuletzt geandert|anderungsdatum|aenderungsdatum",
    FULL_NAME: "nom et societe|nom ou societe|societe et nom|nom prenom ou societe"
    "|nom prenom ou raison sociale|client ou societe|n fn|nom prenom contact|contact nom prenom"
    "|name surname|naam|first and last name|nom contact principal|personne a contacter"
    "|personne contact|responsable legal|contact person|nom et prenom du contact"
    "|nom prenom du contact|nom complet|nom et prenom|nom prenom|prenom nom|nom prenoms"
    "|prenom et nom|nom et prenoms|full name|fullname|display name|displayname|contact name"
    "|nom du contact|nom contact|nom de l interlocuteur|name|interlocuteur"
    "|personne|contact principal|primary contact"
    "|file as|nom affiche|nom d affichage|participant|beneficiaire|denomination usuelle|client"
    "|customer|customer name|nom client|nom du client|person|owner name|cp full name|destinataire"
    "|nom civilite|civilite nom prenom|name of contact|contact|contacts|nom du client contact"
    "|gerant|dirigeant|president|fondateur|proprietaire|locataire|adherent|adherents|membre"
    "|salarie|eleve|patient|stagiaire|donateur|exploitant|founder|founder name|tenant|member"
    "|employee|intitule|intitule client|intitule tiers|intitule du tiers|intitule compte"
    "|intitule du compte",
    "civility": "civilite interlocuteur|anrede|mr mrs|mr ms|civ client|intitule civilite|m ou mme"
    "|geschlecht"
    "|title civility|civilite|civ|titre civilite|civility|salutation|greeting|mr mme|m mme|sexe"
    "|sex|gender|genre|formule|politesse|civilite contact|cp greeting|prefix|name prefix|prefixe"
    "|title prefix|honorific|sexe unite legale|dir civilite|titre de civilite|m mme mlle"
    "|honorific prefix",
    "given_name": "n given|voornaam|vornamen|prenom eleve|prenom usager|nome|prenom|prenoms"
    "|given name|givenname|first name|firstname|forename|given|prenom contact|prenom du contact"
    "|prenom interlocuteur|prenom de l interlocuteur"
    "|contact first name|contact prenom|fname|cp givenname|prenom usuel|prenom 1"
    "|prenom1 unite legale|prenom usuel unite legale|prenom client|prenom usuel unitelegale|first"
    "|vorname",
    "given_name:#2": "middle name|additional name|deuxieme prenom|second prenom|autres prenoms"
    "|middle initial|prenom 2|prenom2",
    "family_name": "noms|nom contact principal nom|n family|achternaam|apellido|apellidos"
    "|familienname|cognome|sur name|nom famille|nom|nom de famille|family name|familyname"
    "|last name|lastname|surname|family|nom usuel|nom usage|nom d usage|nom contact famille|lname"
    "|nom interlocuteur"
    "|nom personne|cp name|nom unite legale|last|nom patronymique|nachname|contact last name"
    "|contact nom",
    "birth_name": "nom de naissance|nom de jeune fille|birth name|maiden name|maidenname"
    "|nom naissance|nee|nom jf|nom marital naissance",
    "organization_name": "fournisseur|nom fournisseur|nom du fournisseur|supplier|vendor"
    "|name1|firmenname 1|intitule de la structure|intitule structure"
    "|nom organisation|nom du club|nom du magasin|nom du restaurant|nom de la mairie|collectivite"
    "|nom collectivite|org name|firmenname|empresa|bedrijf|azienda|raison sociale 1"
    "|nom raison sociale|raison sociale nom|libelle etablissement|appellation officielle"
    "|denomination principale|nom ou raison sociale|raison sociale ou nom|organisation name"
    "|legal name|trading name|business legal name|nom de la structure|nom du tiers|nom tiers"
    "|nom complet etablissement|vendor name|supplier name|societe|entreprise|raison sociale"
    "|raisonsociale|organisation|organization|organisme|company|company name|companyname"
    "|organization name|account name|account|compte|etablissement|structure|nom societe"
    "|nom de la societe|nom entreprise|nom de l entreprise|denomination|denomination sociale"
    "|denomination unite legale|firme|firm|enseigne|ste|soc|employer|employeur|business"
    "|business name|organization 1 name|nom etablissement|titre association|nom association"
    "|association|commerce|magasin|nom commercial|nom organisme|organization name 1"
    "|nom de l organisme|nom structure|firma",
    "birth_date": "date d anniversaire|date anniversaire|jour anniversaire|bday"
    "|fecha de nacimiento|geboortedatum|geburtsdatum|date de naiss|dt naissance|dtnaissance|nele"
    "|born|date of birth dd mm yyyy|date naissance jj mm aaaa|date de naissance|date naissance"
    "|naissance|ne le|nee le|birthday|birth date|birthdate|dob|date of birth|date nais|ddn"
    "|anniversaire|d naissance|jour de naissance|date naiss|geburtstag",
    "profession": "profession|metier|occupation|activite professionnelle|csp",
    "housing": "logement|habitat|type logement|housing",
    "children": "enfants|nb enfants|nombre d enfants|nombre enfants|children|nbre enfants",
    "legal_form": "forme juridique|legal form|forme|statut juridique|forme societe"
    "|libelle categorie juridique|type societe",
    "siren": "siren|numero siren|no siren|n siren|siren entreprise|siren unite legale",
    "siret": "siret|numero siret|no siret|n siret|siret etablissement|siret siege",
    "vat_number": "tva|no tva|numero tva|tva intracommunautaire|tva intra|n tva intracommunautaire"
    "|numero tva intracommunautaire|vat|vat number|vat id|tva intracom|ust id",
    "naf": "naf|ape|code naf|code ape|naf ape|ape naf|activite principale unite legale"
    "|activite principale etablissement|code naf ape",
    "sector": "activite principale|type d activite|nature activite|secteur|secteur d activite"
    "|activite|domaine d activite|industry|sector|branche|secteur activite|libelle naf|libelle ape"
    "|metier entreprise",
    "headcount": "num emp|numemp|anz mitarbeiter|anzahl mitarbeiter|mitarbeiter|effectif salarie"
    "|effectifs salaries|nb de salaries|nombre salaries|nbre de salaries|nbr salaries"
    "|effectif total|size|company size|nombre d employes|nombre employes|employes|no employees"
    "|number employees|num employees|effectif|effectifs|nb salaries|nombre de salaries|headcount"
    "|employees|number of employees|salaries|taille|nb employes|no of employees|employee count",
    "status": "statut|status|etat client|type client|type de client|statut client|type contact"
    "|lifecycle stage|lead status|categorie client|type de contact|contact type|contacttype",
    "source": "origine du contact|provenance contact|comment avez vous connu|connu par|source"
    "|origine|provenance|lead source|origin|origine contact|canal acquisition",
    "language": "langue|language|lang|locale|preferred language|langue parlee",
    "wants_news": "newsletter|has newsletter|optin|opt in|abonne|infolettre|mailing|subscribed"
    "|accepte newsletter|accord mailing|accord newsletter|opt in newsletter|inscrit newsletter"
    "|accepte la newsletter|wants news",
    "verified_on": "date verification|verifie le|verified on|derniere verification",
    "notes": "suffix|name suffix|suffixe|honorific suffix|suffixe du nom|suffixe nom"
    "|suffixe honorifique|honorific suffixes|generational suffix|post nominals|post nominal"
    "|credentials|contact suffix|generation qualifier|generationqualifier"
    "|remarques eventuelles|observations diverses|commentaires remarques"
    "|remarques observations|notes diverses|autres informations|informations complementaires"
    "|precisions|bemerkung|bemerkungen|notizen|notas|opmerkingen|remarque generale"
    "|commentaire libre|commentaires libres|memo libre|note client|notes|note|remarque|remarques"
    "|commentaire|commentaires|comment|comments|observation|observations|memo|description|divers"
    "|info|infos|informations|background|information|renseignements|particularites|notiz"
    "|annotation",
    "kind:company": "is a company|is company|est une societe|est une entreprise",
    "kind": "type de personne|nature juridique|personne morale physique|kind"
    "|type de fiche|personne ou societe|particulier ou professionnel|nature contact|type tiers"
    "|type fiche|particulier professionnel|type|typ|nature|typologie",
    GROUPS: "groupe|groupes|group|groups|categorie|categories|category|tag|tags|etiquette"
    "|etiquettes|labels|group membership|liste|listes|segment|mot cle|mots cles|libelles",
    "employment.function": "beruf position|puesto|cargo|functie|qualite fonction|fonction qualite"
    "|fonction occupee|fonction dans l entreprise|titre poste|poste actuel|job role"
    "|occupation title|designation"
    "|fonction|fonctions|poste|intitule du poste|intitule de poste|function|job"
    "|job title|jobtitle|position|role|qualite|title|titre|emploi|organization title"
    "|organization 1 title|titre professionnel|fonction contact|cp title|poste occupe|job function",
    "employment.department": "service departement|departement service|service|department"
    "|departement entreprise|direction|division|organization department|organization 1 department"
    "|department 1|nom du service|bu",
    "employment.level": "niveau|level|niveau de decision",
    "employment.from_date": "date d embauche|date embauche|hire date|in post since|en poste depuis",
    "phone.number": "mobiltelefon|mobilnummer|handynummer|telefax|faxnummer"
    "|phone number number|phone number value|telefon zentrale|telefon durchwahl"
    "|telefonnummer|telefon zentrale nummer|tel cell|tel prefer|tel other|tel pager|tel car"
    "|tel work|tel home|telefono|telefoon|telephone number 1|tel 1|tel1|tel2|phone2"
    "|coordonnees tel|n tel fixe|no de telephone|numero tel|num de tel|num telephone|numero de tel"
    "|mobile no|contact number|contact no|tph|phone nr|phone num|telephone bureau et mobile"
    "|rufnummer|telephone|tel|phone|telephones|phones|phone number|phonenumber|numero de telephone"
    "|numero telephone|no telephone|no tel|num tel|n telephone|n tel|n de telephone|tel number"
    "|telephone number|telephone fixe|tel fixe|fixe|ligne fixe|phone primary|primary phone"
    "|main phone|contact phone|contactphone|telephone contact|telephone principal|phone1|fon"
    "|numeros de telephone|coordonnees telephoniques|telefon|tel contact|landline|phone value"
    "|phone no|telno|car phone|phone video|assistant s phone|radio phone|pager",
    PHONE_CODE: "indicatif|indicatifs|indicatif tel|indicatif telephone|indicatif telephonique"
    "|indicatif du telephone|indicatif pays|indicatif international|indicatif regional"
    "|indicatif mobile|indicatif portable|indicatif fax|prefixe telephonique|prefixe tel"
    "|code pays telephone|code pays tel|area code|phone area code|tel area code"
    "|telephone area code|phone country code|telephone country code|mobile country code"
    "|tel country code|country calling code|calling code|country dialing code|dialing code"
    "|dialling code|dial code|phone prefix|telephone prefix|phone code|std code|vorwahl"
    "|landesvorwahl|ortsvorwahl",
    "phone.kind": "phone number type|phone type|type telephone|type de telephone|phone label",
    "email.address": "email home|correo|correo electronico|e mail adresse|emailadresse|email id"
    "|e mail id|mail adresse|adr mail|adresse mel|adresses mail|mail 1|mail1|mail2|email1|email2"
    "|courriel contact|electronic mail|e mail contact|contact mail|adresse electronique contact"
    "|email|e mail|mail|courriel|adresse email|adresse e mail|adresse mail|mel|adresse courriel"
    "|email address|e mail address|mails|emails|adresse electronique|primary email|contact email"
    "|contactemail|mail contact|email contact|adresse de messagerie|courrier electronique"
    "|email primary|email value|e mail value|main email|adel|adresses email|courriels"
    "|email principal|mail principal",
    "web_page.url": "webseite|internetseite|url site web|site web url|url du site"
    "|site internet url|lien site|lien|websites|company website|url|sitio web|site|site web"
    "|siteweb|site internet|web|website|web page|webpage|www|adresse web|page web|homepage"
    "|home page|web site|internet|website value|website home page|business website|linkedin"
    "|linkedin url|blog|website blog|website profile|facebook|twitter",
    "address.street": "hausnr|hausnummer|house no|house nr"
    "|numero et libelle de la voie|numero et libelle voie|libelle de la voie"
    "|adresse des locaux|adr one street|adr two street|adresse 1 rue|calle|straat|adresse voie"
    "|rue et numero|numero et nom de la voie|adr fact rue|voie et numero|adresse numero et voie"
    "|street name|mailing address|physical address|address line|adresse ligne1|adresseligne1|ad 1"
    "|lib rue|adresse geographique|rue adresse|adresse du siege|adresse|adresse 1|adresse1|adr"
    "|adr1|adr 1|rue|voie|street|street address|streetaddress|address|address 1|address1"
    "|address line 1|adresse ligne 1|ligne 1|numero et rue|n et rue|num voie|numero voie|numvoie"
    "|no voie|n voie|no rue|numero rue|type voie|typevoie|libelle voie|libvoie|nom voie"
    "|nom de la voie|nom rue|indice repetition|repetition|adresse postale|mailing street"
    "|postal address|adresse rue|libelle de voie|lib voie|numero de voie|type de voie"
    "|street number|streetnumber|house number|street 1|street1|strasse|numero voie etablissement"
    "|indice repetition etablissement|type voie etablissement|libelle voie etablissement"
    "|adrs numvoie|adrs repetition|adrs typevoie|adrs libvoie|address street|domicile"
    "|adresse siege|adresse complete rue|localisation rue",
    "address.complement": "adr one street2|adr two street2|adresszusatz|compl adresse|cplt adresse"
    "|complt adresse|comp adresse|compl adr|complement d adr|suite adresse|adresse suite"
    "|complements d adresse|adresse complementaire|adresse 2|adresse2|adr2|adr 2|complement"
    "|complement adresse|complement d adresse|complement d adresse 1|address 2|address2"
    "|address line 2|street 2|street2|appartement|apt|apartment|etage|extended address"
    "|address extended address|appt|ligne 2|adresse ligne 2|complement adresse etablissement"
    "|adrs complement|chez",
    "address.building": "batiment residence|residence batiment|bat|immeuble batiment residence"
    "|adresse 3|adresse3|adr3|batiment|residence|immeuble|building|address 3|address3"
    "|address line 3|street 3|entree|ligne 3|adresse ligne 3",
    "address.place": "lieu dit|lieudit|bp|boite postale|po box|pobox|hameau|adresse 4|adresse4"
    "|distribution speciale|distribution speciale etablissement|adrs distrib|address po box|cs"
    "|ligne 4|address 4|adr4",
    "address.postal_code": "adr one postalcode|adr two postalcode|code postale|cod post"
    "|postcode zip|codigo postal|postleitzahl|cp bureau distributeur|c postal"
    "|code postal commune siege|zip postcode|zip or postal code|pin code|pincode|eircode"
    "|code postal|codepostal|cp|c p|cpostal|postal code|postalcode|zip|zip code|zipcode|postcode"
    "|post code|code post|zip postal code|postal|mailing zip|npa|plz|address postal code"
    "|code postal etablissement|adrs codepostal|cod postal|mailing postal code|codpos|cdpost",
    "address.locality": "adr one locality|adr two locality|localisation|stadt|wohnort|ciudad"
    "|comune|libelle ville|ville commune|commune siege|ville siege|nom com|lib com|libcom"
    "|city town|town city|ville residence contact|ville|commune|localite|city|town|locality|suburb"
    "|libelle commune|place|nom commune|nom de la commune|ville residence|bureau distributeur"
    "|address city|ort|libelle commune etablissement|adrs libcommune|mailing city|libcommune"
    "|acheminement|nom ville|ville client|municipality",
    "address.region": "adr one region|adr two region|bundesland kanton|state abbr|stateabbr"
    "|county province|departement nom|libelle departement|nom departement|nom region"
    "|libelle region|region|state|etat|province|county|state province|address region|canton"
    "|mailing state|bundesland|departement|departement adresse",
    "address.country": "adr one countryname|adr two countryname|land region|pais|paese"
    "|country name|nom pays|pays|country|country region|pays region|land|address country|code pays"
    "|country code|nation|mailing country|libelle pays etranger etablissement",
    POSTAL_LOCALITY: "ville et cp|ville code postal|cp localite|code postal commune ville|plz ort"
    "|npa localite|npa lieu|postal code and city|cp ville|code postal ville|code postal et ville"
    "|cp et ville|cp commune|code postal commune|zip city|postal code city|ville cp"
    "|code postal localite",
    WHOLE_ADDRESS: "adresse complete|full address|adresse entiere|complete address"
    "|adresse postale complete|coordonnees|address formatted|adresse formatee",
}  # fmt: skip
# Headings of exports that only look like a field.
NOTHING: Final = (
    "yomi name|given name yomi|family name yomi|additional name yomi|initials|short name"
    "|directory server|mileage|hobby|sensitivity|priority|subject|billing information|location"
    "|nickname|surnom|truth|cluster"
    "|action|domain|api id|code insee|insee|code insee commune|code commune|statut diffusion"
    "|date creation|date de creation|created at|first seen|last seen|latitude"
    "|e mail typ|email type|e mail type|e mail 2 type|e mail 3 type|e mail 2 typ|e mail 3 typ"
    "|e mail angezeigter name|e mail display name|e mail 2 display name|e mail 3 display name"
    "|initialen|lat|lon|lng|x|y|created|password"
    "|mot de passe|username|user name|login|longitude|spouse|conjoint|assistant s name"
    "|manager s name|anniversary|soc sec id|avatar|photo|image|picture|logo|thumbnail"
)

QUALIFIERS: Final[dict[str, str]] = {
    "home": "home", "domicile": "home", "personnel": "home", "personnelle": "home",
    "perso": "home", "personal": "home", "prive": "home", "privee": "home", "private": "home",
    "maison": "home", "dom": "home",
    "work": "work", "business": "work", "bureau": "work", "professionnel": "work",
    "professionnelle": "work", "pro": "work", "office": "work", "travail": "work", "bur": "work",
    "mobile": "mobile", "portable": "mobile", "cell": "mobile", "gsm": "mobile", "port": "mobile",
    "cellphone": "mobile", "cellulaire": "mobile", "mob": "mobile", "handy": "mobile",
    "mobil": "mobile", "mobiltelefon": "mobile", "mobilnummer": "mobile",
    "handynummer": "mobile", "telefax": "fax", "faxnummer": "fax", "privat": "home",
    "geschaftlich": "work", "geschaeftlich": "work", "dienstlich": "work",
    "fax": "fax", "telecopie": "fax", "telecopieur": "fax", "facsimile": "fax",
    "other": "other", "autre": "other", "pager": "other", "2eme": "other",
    "fact": "billing", "fac": "billing", "livr": "delivery", "liv": "delivery",
    "billing": "billing", "facturation": "billing", "invoice": "billing",
    "delivery": "delivery", "livraison": "delivery", "shipping": "delivery",
    "standard": "switchboard", "switchboard": "switchboard", "accueil": "switchboard",
}  # fmt: skip
# Words that tell the field even inside a longer heading.
TELLING: Final = frozenset((
    "prenom", "siret", "siren", "cp", "email",
    "courriel", "mail", "telephone", "tel", "phone", "fax",
    "ville", "commune", "pays", "country", "city", "naissance", "birthday", "zip", "postcode",
    "fonction", "civilite", "raison", "societe", "entreprise", "company", "notes", "commentaire",
    "remarques", "bemerkungen", "comments", "newsletter", "infolettre",
    "adresse", "rue", "street", "website", "nom", "lastname", "firstname", "surname", "dob",
))  # fmt: skip
# Words that make another thing of a heading: a "company type" is no company.
OTHER_THINGS: Final = frozenset((
    "type", "types", "id", "code", "kind", "rel", "date", "status", "statut", "nb", "nombre",
    "number", "count", "label", "key", "ca", "montant", "taux", "submitted", "insee", "rank",
))  # fmt: skip
# Whose name a longer heading tells ("Nom de l'adhérent", "Nom de la structure").
PERSON_WORDS: Final = frozenset((
    "client", "clients", "contact", "adherent", "salarie", "eleve", "participant", "responsable",
    "dirigeant", "gerant", "membre", "personne", "abonne", "donateur", "patient", "parent",
    "assure", "candidat", "employe", "beneficiaire", "proprietaire", "interlocuteur", "stagiaire",
    "correspondant", "president", "signataire", "titulaire", "destinataire", "locataire",
    "representant", "usage", "famille", "licencie", "inscrit", "acheteur", "agent", "elu",
    "benevole", "prospect", "resident", "etudiant", "jeune", "enfant", "invite", "maire",
    "exploitant", "fondateur", "adherents",
))  # fmt: skip
COMPANY_WORDS: Final = frozenset((
    "association", "structure", "entreprise", "societe", "etablissement", "organisme", "magasin",
    "commerce", "ste", "club", "organisation", "enseigne", "compte", "cabinet", "mairie",
    "fournisseur", "tiers", "exploitation", "restaurant", "agence", "centre", "collectivite",
))  # fmt: skip
