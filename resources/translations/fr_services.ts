<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>Exports</name>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
<context>
    <name>ImportReasons</name>
    <message>
        <source>No name, company, e-mail or phone</source>
        <translation>Ni nom, ni entreprise, ni e-mail, ni téléphone</translation>
    </message>
    <message>
        <source>More cells than there are headings</source>
        <translation>Plus de cellules que d’en-têtes</translation>
    </message>
    <message>
        <source>The card is empty</source>
        <translation>La carte est vide</translation>
    </message>
    <message>
        <source>A list of other cards, not a contact</source>
        <translation>Une liste d’autres cartes, pas un contact</translation>
    </message>
    <message>
        <source>Fewer cells than there are headings</source>
        <translation>Moins de cellules que d’en-têtes</translation>
    </message>
    <message>
        <source>Letters that cannot be read</source>
        <translation>Des lettres illisibles</translation>
    </message>
    <message>
        <source>Damaged characters were taken out</source>
        <translation>Des caractères endommagés ont été retirés</translation>
    </message>
    <message>
        <source>A quotation mark is not closed</source>
        <translation>Un guillemet n’est pas fermé</translation>
    </message>
    <message>
        <source>The card has no end</source>
        <translation>La carte n’a pas de fin</translation>
    </message>
    <message>
        <source>A date that cannot be read</source>
        <translation>Une date illisible</translation>
    </message>
</context>
<context>
    <name>ImportRules</name>
    <message>
        <source>Needless spaces and invisible characters go</source>
        <translation>Les espaces inutiles et les caractères invisibles disparaissent</translation>
    </message>
    <message>
        <source>Names get their capitals</source>
        <translation>Les noms retrouvent leurs majuscules</translation>
    </message>
    <message>
        <source>Civility, given and family name are told apart</source>
        <translation>Civilité, prénom et nom sont séparés</translation>
    </message>
    <message>
        <source>Phone numbers are completed and written alike</source>
        <translation>Les téléphones sont complétés et écrits de la même façon</translation>
    </message>
    <message>
        <source>E-mail addresses are freed of what is around</source>
        <translation>Les e-mails sont débarrassés de ce qui les entoure</translation>
    </message>
    <message>
        <source>Postal codes get their lost zero back</source>
        <translation>Les codes postaux retrouvent leur zéro perdu</translation>
    </message>
    <message>
        <source>Addresses are split into their lines</source>
        <translation>Les adresses sont découpées en lignes</translation>
    </message>
    <message>
        <source>Dates are understood day first</source>
        <translation>Les dates sont lues jour d’abord</translation>
    </message>
    <message>
        <source>Numbers and company numbers are read</source>
        <translation>Les nombres et numéros d’entreprise sont lus</translation>
    </message>
    <message>
        <source>Words become choices of the list</source>
        <translation>Les mots deviennent des choix de la liste</translation>
    </message>
</context>
<context>
    <name>ImportTargets</name>
    <message>
        <source>Do not import</source>
        <translation>Ne pas importer</translation>
    </message>
    <message>
        <source>Whole name (split)</source>
        <translation>Nom complet (à découper)</translation>
    </message>
    <message>
        <source>Whole address (split)</source>
        <translation>Adresse complète (à découper)</translation>
    </message>
    <message>
        <source>Postal code and town (split)</source>
        <translation>Code postal et ville (à découper)</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Identifier of another program (UID)</source>
        <translation>Identifiant d’un autre logiciel (UID)</translation>
    </message>
    <message>
        <source>New own field ({kind})</source>
        <translation>Nouveau champ personnel ({kind})</translation>
    </message>
</context>
<context>
    <name>Matching</name>
    <message>
        <source>same reference</source>
        <translation>même numéro de client</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>même e-mail</translation>
    </message>
    <message>
        <source>same SIRET</source>
        <translation>même SIRET</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>même téléphone</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>même nom</translation>
    </message>
    <message>
        <source>first and last name swapped</source>
        <translation>nom et prénom inversés</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>nom proche</translation>
    </message>
    <message>
        <source>same town</source>
        <translation>même ville</translation>
    </message>
    <message>
        <source>same company</source>
        <translation>même entreprise</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Company name</source>
        <translation>Raison sociale</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Forme juridique</translation>
    </message>
    <message>
        <source>Share capital</source>
        <translation>Capital social</translation>
    </message>
    <message>
        <source>SIREN</source>
        <translation>SIREN</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Numéro de TVA</translation>
    </message>
    <message>
        <source>RCS town</source>
        <translation>Ville du RCS</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Bâtiment, résidence</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Numéro et rue</translation>
    </message>
    <message>
        <source>PO box or hamlet</source>
        <translation>BP ou lieu-dit</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signataire</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Sample business</source>
        <translation>Entreprise d’exemple</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Dernière sauvegarde</translation>
    </message>
</context>
<context>
    <name>ValueRules</name>
    <message>
        <source>This country is not known.</source>
        <translation>Ce pays n’est pas connu.</translation>
    </message>
    <message>
        <source>The date is not complete: it is kept in the notes.</source>
        <translation>La date n’est pas complète&#xa0;: elle est gardée dans les notes.</translation>
    </message>
    <message>
        <source>This word is not in the list: it is kept in the notes.</source>
        <translation>Ce mot n’est pas dans la liste&#xa0;: il est gardé dans les notes.</translation>
    </message>
    <message>
        <source>This does not read as a number: it is kept in the notes.</source>
        <translation>Ceci ne se lit pas comme un nombre&#xa0;: c’est gardé dans les notes.</translation>
    </message>
</context>
</TS>
