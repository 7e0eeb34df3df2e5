<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>CallLists</name>
    <message>
        <source>Benefits</source>
        <translation>Avantages</translation>
    </message>
</context>
<context>
    <name>CampaignCosts</name>
    <message>
        <source>Settings: costs of mailings</source>
        <translation>Réglages&#xa0;: coûts des mailings</translation>
    </message>
    <message>
        <source>In the lines of cost</source>
        <translation>Dans les lignes de coût</translation>
    </message>
</context>
<context>
    <name>CampaignParts</name>
    <message>
        <source>Waves</source>
        <translation>Vagues</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Combinations of channels</source>
        <translation>Combinaisons de canaux</translation>
    </message>
    <message>
        <source>Test cells</source>
        <translation>Cellules de test</translation>
    </message>
    <message>
        <source>Segments at the sending</source>
        <translation>Segments à l’envoi</translation>
    </message>
    <message>
        <source>Weights A, B, C</source>
        <translation>Poids A, B, C</translation>
    </message>
    <message>
        <source>Address files</source>
        <translation>Fichiers d’adresses</translation>
    </message>
    <message>
        <source>{channel} only</source>
        <translation>{channel} uniquement</translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message>
        <source>Normalise phones</source>
        <translation>Normaliser les téléphones</translation>
    </message>
    <message>
        <source>Numbers are written as their country writes them. One that cannot be read stays as it was typed.</source>
        <translation>Les numéros sont écrits selon l’usage de leur pays. Un numéro illisible reste tel qu’il a été saisi.</translation>
    </message>
    <message>
        <source>Mend e-mails</source>
        <translation>Corriger les e-mails</translation>
    </message>
    <message>
        <source>What stands around an address goes; a likely spelling (gmial.com) is only proposed: tick those you want.</source>
        <translation>Ce qui entoure une adresse disparaît&#x202f;; une orthographe probable (gmial.com) est seulement proposée&#xa0;: cochez celles que vous voulez.</translation>
    </message>
    <message>
        <source>Mend postal codes</source>
        <translation>Corriger les codes postaux</translation>
    </message>
    <message>
        <source>A lost zero comes back, a missing code is found by the town. Where a town has several codes you choose.</source>
        <translation>Le zéro perdu revient, un code manquant se déduit de la ville. Si une ville a plusieurs codes, vous choisissez.</translation>
    </message>
    <message>
        <source>Fill in towns</source>
        <translation>Compléter les villes</translation>
    </message>
    <message>
        <source>The town of a postal code is filled in. Where a code serves several communes you choose.</source>
        <translation>La ville est déduite du code postal. Si un code dessert plusieurs communes, vous choisissez.</translation>
    </message>
    <message>
        <source>Write towns in small letters</source>
        <translation>Écrire les villes en minuscules</translation>
    </message>
    <message>
        <source>LYON becomes Lyon, as the table of communes writes it. The envelope prints capitals in any case.</source>
        <translation>LYON devient Lyon, comme dans la table des communes. L’enveloppe porte des majuscules de toute façon.</translation>
    </message>
    <message>
        <source>Write names in small letters</source>
        <translation>Écrire les noms en minuscules</translation>
    </message>
    <message>
        <source>Names typed in capitals only, or in small letters only: DUPONT becomes Dupont, DE LA TOUR becomes de La Tour. Mixed letters stay as they are.</source>
        <translation>Noms saisis tout en majuscules ou tout en minuscules&#xa0;: DUPONT devient Dupont, DE LA TOUR devient de La Tour. Les noms qui mêlent les deux ne changent pas.</translation>
    </message>
    <message>
        <source>Write companies in small letters</source>
        <translation>Écrire les sociétés en minuscules</translation>
    </message>
    <message>
        <source>Legal forms and abbreviations keep their capitals. A short name may be an abbreviation: tick those that are not.</source>
        <translation>Les formes juridiques et les sigles gardent leurs majuscules. Un nom court peut être un sigle&#xa0;: cochez ceux qui n’en sont pas.</translation>
    </message>
    <message>
        <source>Fill in SIREN numbers</source>
        <translation>Compléter les SIREN</translation>
    </message>
    <message>
        <source>The first nine digits of a SIRET that checks are the SIREN. A number that does not check can only be mended by hand.</source>
        <translation>Les neuf premiers chiffres d’un SIRET valable forment le SIREN. Un numéro dont la clé est fausse ne se corrige qu’à la main.</translation>
    </message>
    <message>
        <source>Propose civilities</source>
        <translation>Proposer des civilités</translation>
    </message>
    <message>
        <source>The civility that stands before a name, else the one that nearly everybody with this given name has in your base. Nothing is ticked: you decide.</source>
        <translation>La civilité écrite devant un nom, sinon celle que porte presque tout le monde avec ce prénom dans votre base. Rien n’est coché&#xa0;: vous décidez.</translation>
    </message>
    <message>
        <source>Own fields: how often they are filled in</source>
        <translation>Champs personnalisés&#xa0;: taux de remplissage</translation>
    </message>
    <message>
        <source>About {count} addresses may be wrong by now: {percent}% of addresses go stale in a year, a setting (a rule of thumb of direct marketing says 20 to 30%).</source>
        <translation>Environ {count} adresses sont peut-être périmées&#xa0;: {percent}&#xa0;% des adresses se périment en un an, un réglage (règle empirique du marketing direct&#xa0;: 20 à 30&#xa0;%).</translation>
    </message>
</context>
<context>
    <name>DashboardCharts</name>
    <message>
        <source>Turnover and margin by month</source>
        <translation>CA et marge par mois</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>Un an plus tôt</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>No source told</source>
        <translation>Origine inconnue</translation>
    </message>
    <message>
        <source>Other sources</source>
        <translation>Autres origines</translation>
    </message>
    <message>
        <source>New customers by source</source>
        <translation>Nouveaux clients par origine</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Nouveaux clients</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Opportunities by stage</source>
        <translation>Affaires par étape</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>Pondéré</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
</context>
<context>
    <name>DistinctReasons</name>
    <message>
        <source>Not a duplicate</source>
        <translation>Pas un doublon</translation>
    </message>
    <message>
        <source>Members of one household</source>
        <translation>Membres d’un même foyer</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Collègues</translation>
    </message>
    <message>
        <source>Different people, not one household</source>
        <translation>Des personnes différentes, pas un même foyer</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Reading the contacts</source>
        <translation>Lecture des contacts</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparaison</translation>
    </message>
</context>
<context>
    <name>ExcludedList</name>
    <message>
        <source>Who is not contacted, and why</source>
        <translation>Qui n’est pas contacté, et pourquoi</translation>
    </message>
    <message>
        <source>{campaign} · {channel} · {day}</source>
        <translation>{campaign} · {channel} · {day}</translation>
    </message>
    <message>
        <source>In the groups</source>
        <translation>Dans les groupes</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Sélectionnés</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Écartés</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <translation>Peuvent être contactés</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motifs</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>Décisif</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Contacts left out</source>
        <translation>Contacts écartés</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>A contact may have several reasons: the first one decides, each is listed. Rules are those in force on the day of this list, with their source.</source>
        <translation>Un contact peut avoir plusieurs motifs&#xa0;: le premier décide, chacun est indiqué. Les règles sont celles en vigueur le jour de cette liste, avec leur source.</translation>
    </message>
</context>
<context>
    <name>ExportColumns</name>
    <message>
        <source>Civility before the name</source>
        <translation>Civilité devant le nom</translation>
    </message>
    <message>
        <source>Company written to</source>
        <translation>Entreprise à qui l’on écrit</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Formule d’appel</translation>
    </message>
    <message>
        <source>Address line</source>
        <translation>Adresse ligne</translation>
    </message>
    <message>
        <source>Lines L1 to L7</source>
        <translation>Lignes L1 à L7</translation>
    </message>
    <message>
        <source>Postal code written to</source>
        <translation>Code postal où l’on écrit</translation>
    </message>
    <message>
        <source>Town written to</source>
        <translation>Ville où l’on écrit</translation>
    </message>
    <message>
        <source>Country written to</source>
        <translation>Pays où l’on écrit</translation>
    </message>
    <message>
        <source>Closing formula</source>
        <translation>Formule de politesse</translation>
    </message>
    <message>
        <source>Civility</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
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
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Answer code</source>
        <translation>Code réponse</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
</context>
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
    <name>ImportLayouts</name>
    <message>
        <source>SIRENE, register of companies</source>
        <translation>SIRENE, répertoire des entreprises</translation>
    </message>
    <message>
        <source>RNA, register of associations</source>
        <translation>RNA, répertoire des associations</translation>
    </message>
    <message>
        <source>Postal address lines (L1 to L7)</source>
        <translation>Lignes d’adresse postale (L1 à L7)</translation>
    </message>
</context>
<context>
    <name>ImportOutcomes</name>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Rien de neuf</translation>
    </message>
    <message>
        <source>Possible duplicate</source>
        <translation>Doublon possible</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissé de côté</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeté</translation>
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
        <translation>La fiche est vide</translation>
    </message>
    <message>
        <source>A list of other cards, not a contact</source>
        <translation>Une liste d’autres fiches, pas un contact</translation>
    </message>
    <message>
        <source>A unit, a domain or an account of the directory, not a contact</source>
        <translation>Un service, un domaine ou un compte de l’annuaire, pas un contact</translation>
    </message>
    <message>
        <source>An order to change or delete an entry, not a contact</source>
        <translation>Un ordre de modifier ou de supprimer une entrée, pas un contact</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Why rejected</source>
        <translation>Motif du rejet</translation>
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
        <source>The card has no beginning</source>
        <translation>La fiche n’a pas de début</translation>
    </message>
    <message>
        <source>The card has no end</source>
        <translation>La fiche n’a pas de fin</translation>
    </message>
    <message>
        <source>A date that cannot be read</source>
        <translation>Une date illisible</translation>
    </message>
    <message>
        <source>A title above the headings</source>
        <translation>Un titre au-dessus des titres de colonnes</translation>
    </message>
    <message>
        <source>A second line of headings</source>
        <translation>Une seconde ligne de titres</translation>
    </message>
    <message>
        <source>The headings once more</source>
        <translation>Les titres de colonnes répétés</translation>
    </message>
    <message>
        <source>A line of totals</source>
        <translation>Une ligne de totaux</translation>
    </message>
    <message>
        <source>A note beside the table</source>
        <translation>Une note à côté du tableau</translation>
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
        <source>Towns in capitals get their official spelling</source>
        <translation>Les villes en capitales reprennent leur orthographe officielle</translation>
    </message>
    <message>
        <source>“Paris 8e” becomes Paris and its postal code</source>
        <translation>«&#xa0;Paris 8e&#xa0;» devient Paris et son code postal</translation>
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
        <source>Code before the phone next to it</source>
        <translation>Indicatif du téléphone à côté</translation>
    </message>
    <message>
        <source>Last modified (tells what is newer)</source>
        <translation>Dernière modification (dit ce qui est plus récent)</translation>
    </message>
    <message>
        <source>Related person</source>
        <translation>Personne liée</translation>
    </message>
    <message>
        <source>What the related person is</source>
        <translation>Lien avec la personne liée</translation>
    </message>
    <message>
        <source>Agrees (yes) or objects (no)</source>
        <translation>Accepte (oui) ou s’oppose (non)</translation>
    </message>
    <message>
        <source>Day it was said</source>
        <translation>Date de l’accord ou du refus</translation>
    </message>
    <message>
        <source>Exact words</source>
        <translation>Paroles exactes</translation>
    </message>
    <message>
        <source>New own field ({kind})</source>
        <translation>Nouveau champ personnel ({kind})</translation>
    </message>
</context>
<context>
    <name>Lots</name>
    <message>
        <source>Address passed on to {recipient}</source>
        <translation>Adresse transmise à {recipient}</translation>
    </message>
</context>
<context>
    <name>MatchRules</name>
    <message>
        <source>Same identifier of another program (UID)</source>
        <translation>Même identifiant d’un autre logiciel (UID)</translation>
    </message>
    <message>
        <source>Same reference, and a word of the name</source>
        <translation>Même référence, et un mot du nom</translation>
    </message>
    <message>
        <source>Same e-mail and name</source>
        <translation>Même e-mail et même nom</translation>
    </message>
    <message>
        <source>Same SIRET</source>
        <translation>Même SIRET</translation>
    </message>
    <message>
        <source>Same phone and name</source>
        <translation>Même téléphone et même nom</translation>
    </message>
    <message>
        <source>Same name, and same town or company</source>
        <translation>Même nom, et ville ou entreprise</translation>
    </message>
    <message>
        <source>Update the contact</source>
        <translation>Mettre à jour le contact</translation>
    </message>
    <message>
        <source>Leave the row out</source>
        <translation>Laisser la ligne de côté</translation>
    </message>
    <message>
        <source>Make a new contact</source>
        <translation>Créer un nouveau contact</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Le fichier</translation>
    </message>
    <message>
        <source>What is there already</source>
        <translation>Ce qui est déjà là</translation>
    </message>
    <message>
        <source>The file, where nothing is there</source>
        <translation>Le fichier, là où il n’y a rien</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Garder les deux</translation>
    </message>
    <message>
        <source>What is newer</source>
        <translation>Le plus récent</translation>
    </message>
</context>
<context>
    <name>MergeWarnings</name>
    <message>
        <source>They were said to be different contacts.</source>
        <translation>Il a été noté que ce ne sont pas des doublons.</translation>
    </message>
    <message>
        <source>Their SIRET differ.</source>
        <translation>Leurs SIRET diffèrent.</translation>
    </message>
    <message>
        <source>Their birth dates differ.</source>
        <translation>Leurs dates de naissance diffèrent.</translation>
    </message>
    <message>
        <source>One of them objected: the objection stays with the merged contact.</source>
        <translation>L’un d’eux s’est opposé&#xa0;: l’opposition reste attachée au contact fusionné.</translation>
    </message>
</context>
<context>
    <name>OrderImport</name>
    <message>
        <source>Order number</source>
        <translation>Numéro de commande</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Numéro de client</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>Nom du client</translation>
    </message>
    <message>
        <source>Customer e-mail</source>
        <translation>E-mail du client</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>Amount without VAT</source>
        <translation>Montant HT</translation>
    </message>
    <message>
        <source>Amount with VAT</source>
        <translation>Montant TTC</translation>
    </message>
    <message>
        <source>Amount, VAT as chosen</source>
        <translation>Montant, selon votre choix</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Prix unitaire</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>Taux de TVA</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Product reference</source>
        <translation>Référence du produit</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>Nom du produit</translation>
    </message>
    <message>
        <source>Response code</source>
        <translation>Code réponse</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>Type de pièce</translation>
    </message>
    <message>
        <source>The day is missing or cannot be read</source>
        <translation>La date manque ou est illisible</translation>
    </message>
    <message>
        <source>The amount is missing or cannot be read</source>
        <translation>Le montant manque ou est illisible</translation>
    </message>
    <message>
        <source>No customer is told</source>
        <translation>Aucun client n’est indiqué</translation>
    </message>
    <message>
        <source>The quantity cannot be read</source>
        <translation>La quantité est illisible</translation>
    </message>
    <message>
        <source>The cost or the margin cannot be read</source>
        <translation>Le coût ou la marge est illisible</translation>
    </message>
    <message>
        <source>The VAT rate cannot be read</source>
        <translation>Le taux de TVA est illisible</translation>
    </message>
    <message>
        <source>Rows of the same number tell another day or customer</source>
        <translation>Des lignes du même numéro indiquent une autre date ou un autre client</translation>
    </message>
    <message>
        <source>Another row of the same order cannot be read</source>
        <translation>Une autre ligne de la même commande est illisible</translation>
    </message>
    <message>
        <source>This customer is left out</source>
        <translation>Ce client est laissé de côté</translation>
    </message>
</context>
<context>
    <name>PlanFiles</name>
    <message>
        <source>Plan {year}</source>
        <translation>Plan {year}</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>{planned} planned, {reached} reached</source>
        <translation>{planned} prévus, {reached} atteints</translation>
    </message>
    <message>
        <source>From the campaign</source>
        <translation>De la campagne</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Saisi à la main</translation>
    </message>
    <message>
        <source>{revenue} planned for {expenses} of expenses; orders of the year: {sold}</source>
        <translation>{revenue} prévus pour {expenses} de dépenses&#x202f;; commandes de l’année&#xa0;: {sold}</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Expected revenue</source>
        <translation>CA attendu</translation>
    </message>
    <message>
        <source>Dots: public holidays. Stripe in a bar: part of the budget spent.</source>
        <translation>Points&#xa0;: jours fériés. Trait dans une barre&#xa0;: part du budget dépensée.</translation>
    </message>
    <message>
        <source>{amount} by hand</source>
        <translation>{amount} saisis</translation>
    </message>
    <message>
        <source>{amount} spent</source>
        <translation>{amount} dépensés</translation>
    </message>
    <message>
        <source>{amount} brought in</source>
        <translation>{amount} rapportés</translation>
    </message>
    <message>
        <source>Spent and brought in by the actions</source>
        <translation>Réalisé par les actions</translation>
    </message>
    <message>
        <source>Budget (thousands)</source>
        <translation>Budget (milliers)</translation>
    </message>
    <message>
        <source>Expected revenue (thousands)</source>
        <translation>CA attendu (milliers)</translation>
    </message>
    <message>
        <source>Orders (thousands)</source>
        <translation>Commandes (milliers)</translation>
    </message>
    <message>
        <source>Key dates: {dates}</source>
        <translation>Dates clés&#xa0;: {dates}</translation>
    </message>
    <message>
        <source>Public holidays: {dates}</source>
        <translation>Jours fériés&#xa0;: {dates}</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>Responsible people</source>
        <translation>Par responsable</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Spread over months</source>
        <translation>Répartition par mois</translation>
    </message>
    <message>
        <source>Key dates</source>
        <translation>Dates clés</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>No objective</source>
        <translation>Sans objectif</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Dépensé</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>Rapporté</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Synthèse</translation>
    </message>
    <message>
        <source>Spent less budget</source>
        <translation>Dépensé moins budget</translation>
    </message>
    <message>
        <source>Brought in less expected</source>
        <translation>Rapporté moins attendu</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Actual figures</source>
        <translation>Chiffres réels</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Expenses allowed</source>
        <translation>Dépenses admises</translation>
    </message>
    <message>
        <source>Revenue wanted</source>
        <translation>CA voulu</translation>
    </message>
    <message>
        <source>Budget of its actions</source>
        <translation>Budget de ses actions</translation>
    </message>
    <message>
        <source>Expected of its actions</source>
        <translation>CA attendu de ses actions</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Atteint</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir du</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Orders less expected</source>
        <translation>Commandes moins attendu</translation>
    </message>
    <message>
        <source>Plan against actual</source>
        <translation>Prévu et réalisé</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>Voulu</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Réalisé</translation>
    </message>
    <message>
        <source>Actual less planned</source>
        <translation>Réalisé moins prévu</translation>
    </message>
    <message>
        <source>Key date</source>
        <translation>Date clé</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Dépenses</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Chiffre d’affaires</translation>
    </message>
    <message>
        <source>Revenue less expenses</source>
        <translation>Chiffre d’affaires moins dépenses</translation>
    </message>
    <message>
        <source>All orders of the year</source>
        <translation>Toutes les commandes de l’année</translation>
    </message>
</context>
<context>
    <name>PrintedLists</name>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Contact sheets</source>
        <translation>Fiches</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Annuaire</translation>
    </message>
    <message>
        <source>Phone list</source>
        <translation>Liste téléphonique</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>ProductImport</name>
    <message>
        <source>no name is told</source>
        <translation>le nom manque</translation>
    </message>
    <message>
        <source>the price, the cost or a rate cannot be read</source>
        <translation>le prix, le coût ou un taux est illisible</translation>
    </message>
    <message>
        <source>the same product stands further up</source>
        <translation>le même produit figure déjà plus haut</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Price without VAT</source>
        <translation>Prix HT</translation>
    </message>
    <message>
        <source>Price with VAT</source>
        <translation>Prix TTC</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>Taux de TVA</translation>
    </message>
    <message>
        <source>Cost of one</source>
        <translation>Coût unitaire</translation>
    </message>
    <message>
        <source>Margin rate</source>
        <translation>Taux de marge</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Sector</source>
        <translation>Secteur</translation>
    </message>
    <message>
        <source>Activity (division of the NAF code)</source>
        <translation>Activité (division du code NAF)</translation>
    </message>
    <message>
        <source>Headcount</source>
        <translation>Effectif</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Forme juridique</translation>
    </message>
    <message>
        <source>Département</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Distance as the crow flies</source>
        <translation>Distance à vol d’oiseau</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>Logement</translation>
    </message>
    <message>
        <source>Person or company</source>
        <translation>Personne ou société</translation>
    </message>
</context>
<context>
    <name>Quotes</name>
    <message>
        <source>Our quote {number}</source>
        <translation>Notre devis {number}</translation>
    </message>
    <message>
        <source>Hello,

Please find our quote {number} of {day} enclosed.
Do you have a question, or shall we change something? A word is enough.

Kind regards
{signatory}</source>
        <translation>Bonjour,

Vous trouverez ci-joint notre devis {number} du {day}.
Une question, une modification&#x202f;? Un mot suffit.

Bien cordialement,
{signatory}</translation>
    </message>
    <message>
        <source>Chase quote {number}</source>
        <translation>Relancer le devis {number}</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Nobody has ordered yet.</source>
        <translation>Personne n’a encore commandé.</translation>
    </message>
    <message>
        <source>Recency {score}</source>
        <translation>Récence {score}</translation>
    </message>
    <message>
        <source>Frequency {score}</source>
        <translation>Fréquence {score}</translation>
    </message>
    <message>
        <source>Customers by recency and frequency</source>
        <translation>Clients par récence et fréquence</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Scores by the owner’s cut points.</source>
        <translation>Notes selon les seuils choisis.</translation>
    </message>
    <message>
        <source>Scores from 1 to 5 by fifths of the customers; 5 is the best fifth.</source>
        <translation>Notes de 1 à 5 par cinquièmes des clients&#x202f;; 5 est le meilleur cinquième.</translation>
    </message>
    <message>
        <source>{share} of the customers make {whole} of the margin.</source>
        <translation>{share} des clients font {whole} de la marge.</translation>
    </message>
    <message>
        <source>Pareto curve</source>
        <translation>Courbe de Pareto</translation>
    </message>
    <message>
        <source>Share of the customers, the best first</source>
        <translation>Part des clients, les meilleurs d’abord</translation>
    </message>
    <message>
        <source>Share of the margin</source>
        <translation>Part de la marge</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Dernière commande</translation>
    </message>
    <message>
        <source>The best customers</source>
        <translation>Les meilleurs clients</translation>
    </message>
    <message>
        <source>Churn</source>
        <translation>Attrition</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>De retour</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdus</translation>
    </message>
    <message>
        <source>Year +{years}</source>
        <translation>Année +{years}</translation>
    </message>
    <message>
        <source>Customers by the year they came</source>
        <translation>Clients par année d’arrivée</translation>
    </message>
    <message>
        <source>Churn: customers of the year before without an order in the year, over all customers of the year before. The present year still fills up.</source>
        <translation>Attrition&#xa0;: clients de l’année précédente sans commande dans l’année, sur tous les clients de l’année précédente. L’année en cours se remplit encore.</translation>
    </message>
    <message>
        <source>Who came in a year and ordered again</source>
        <translation>Clients par année d’arrivée, revenus ensuite</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptés</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirés</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>No quote was sent in this period.</source>
        <translation>Aucun devis n’a été envoyé sur cette période.</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Devis</translation>
    </message>
    <message>
        <source>Accepted of those decided</source>
        <translation>Acceptés parmi les décidés</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Nothing was sent yet: what follows is expected.</source>
        <translation>Rien n’est encore parti&#xa0;: ce qui suit est attendu.</translation>
    </message>
    <message>
        <source>{channel}: {real} answer, the guide said {guide} (source: {source}).</source>
        <translation>{channel}&#xa0;: {real} de réponses, le guide annonçait {guide} (source&#xa0;: {source}).</translation>
    </message>
    <message>
        <source>{channel}: {real} answer; this program assumed {guide}, without a source.</source>
        <translation>{channel}&#xa0;: {real} de réponses&#x202f;; le logiciel supposait {guide}, sans source.</translation>
    </message>
    <message>
        <source>{channel}: {real} answer; your own figure was {guide}.</source>
        <translation>{channel}&#xa0;: {real} de réponses&#x202f;; votre propre chiffre était {guide}.</translation>
    </message>
    <message>
        <source>Nothing was sent yet: there is no result.</source>
        <translation>Rien n’a encore été envoyé&#xa0;: il n’y a pas de résultat.</translation>
    </message>
    <message>
        <source>No cost was entered, so whether the campaign paid is not known: {contacts} brought {sales} and {margin} of margin.</source>
        <translation>Aucun coût n’a été saisi, on ne sait donc pas si la campagne est rentable&#xa0;: pour {contacts}, {sales} et {margin} de marge.</translation>
    </message>
    <message>
        <source>The campaign paid: {contacts} and {cost} of cost brought {sales} and {margin} of margin, a result of {result}.</source>
        <translation>La campagne est rentable&#xa0;: {contacts} et {cost} de coût ont apporté {sales} et {margin} de marge, soit un résultat de {result}.</translation>
    </message>
    <message>
        <source>The campaign did not pay: {contacts} and {cost} of cost brought {sales} and {margin} of margin, a result of {result}.</source>
        <translation>La campagne n’est pas rentable&#xa0;: {contacts} et {cost} de coût ont apporté {sales} et {margin} de marge, soit un résultat de {result}.</translation>
    </message>
    <message>
        <source>1 contact</source>
        <translation>1 contact</translation>
    </message>
    <message>
        <source>{count} contacts</source>
        <translation>{count} contacts</translation>
    </message>
    <message>
        <source>no sales</source>
        <translation>0 vente</translation>
    </message>
    <message>
        <source>1 sale</source>
        <translation>1 vente</translation>
    </message>
    <message>
        <source>{count} sales</source>
        <translation>{count} ventes</translation>
    </message>
    <message>
        <source>No answer came yet; {assumed} was assumed.</source>
        <translation>Aucune réponse n’est encore arrivée&#x202f;; {assumed} étaient supposés.</translation>
    </message>
    <message>
        <source>Your messages answer at {real}; no rate was assumed before them.</source>
        <translation>Vos messages obtiennent {real} de réponses&#x202f;; aucun taux n’était supposé avant l’envoi.</translation>
    </message>
    <message>
        <source>An order that bears a code of the campaign counts whenever it comes. An order without a code counts within {days} days of the last message its customer got, for the campaign that sent it (last touch). No order counts twice.</source>
        <translation>Une commande qui porte un code de la campagne compte quelle que soit sa date. Une commande sans code compte dans les {days} jours qui suivent le dernier message reçu par son client, pour la campagne qui l’a envoyé (dernier contact). Aucune commande ne compte deux fois.</translation>
    </message>
    <message>
        <source>By code: {coded} orders, {coded_margin} of margin. Without a code, by window: {window} orders, {window_margin} of margin. First orders of new customers among them: {first}. Returned mail: {returned}.</source>
        <translation>Par code&#xa0;: {coded} commandes, {coded_margin} de marge. Sans code, par fenêtre&#xa0;: {window} commandes, {window_margin} de marge. Dont premières commandes de nouveaux clients&#xa0;: {first}. Courriers revenus (NPAI)&#xa0;: {returned}.</translation>
    </message>
    <message>
        <source>“{name}”: roll out. Its rate of sales likely lies between {low} and {high}, all of it above its break-even rate of {needed}.</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: déployer. Son taux de vente se situe probablement entre {low} et {high}, entièrement au-dessus de son taux au seuil de rentabilité, {needed}.</translation>
    </message>
    <message>
        <source>“{name}”: go on testing. Its rate of sales likely lies between {low} and {high}; its break-even rate of {needed} is in between.</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: continuer le test. Son taux de vente se situe probablement entre {low} et {high}&#x202f;; son taux au seuil de rentabilité, {needed}, se trouve entre les deux.</translation>
    </message>
    <message>
        <source>“{name}”: stop. Its rate of sales likely lies between {low} and {high}, all of it below its break-even rate of {needed}.</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: arrêter. Son taux de vente se situe probablement entre {low} et {high}, entièrement au-dessous de son taux au seuil de rentabilité, {needed}.</translation>
    </message>
    <message>
        <source>“{name}”: too few sales to decide. Its rate of sales may be anywhere from {low} to {high}; it breaks even at {needed}.</source>
        <translation>«&#xa0;{name}&#xa0;»&#xa0;: trop peu de ventes pour décider. Son taux de vente peut se situer n’importe où entre {low} et {high}&#x202f;; le seuil de rentabilité est à {needed}.</translation>
    </message>
    <message>
        <source>In the control group {buyers} of {control} bought in the same days. Measured against them, the campaign brought {sales} more buyers, and the margin differs by {margin}.</source>
        <translation>Acheteurs du groupe témoin dans les mêmes jours&#xa0;: {buyers} sur {control}. Par rapport à eux, la campagne a amené {sales} acheteurs de plus, et la marge diffère de {margin}.</translation>
    </message>
    <message>
        <source>In the control group {buyers} of {control} bought in the same days. Measured against them, the campaign brought {sales} fewer buyers, and the margin differs by {margin}.</source>
        <translation>Acheteurs du groupe témoin dans les mêmes jours&#xa0;: {buyers} sur {control}. Par rapport à eux, la campagne a amené {sales} acheteurs de moins, et la marge diffère de {margin}.</translation>
    </message>
    <message>
        <source>So few bought that this proves nothing: the true difference may be anywhere from {low} to {high} buyers.</source>
        <translation>Il y a trop peu d’achats pour en conclure quoi que ce soit&#xa0;: la vraie différence peut se situer n’importe où entre {low} et {high} acheteurs.</translation>
    </message>
    <message>
        <source>This is more than chance, which alone would do as much {often}: the true difference likely lies between {low} and {high} buyers.</source>
        <translation>C’est plus que le hasard, qui en ferait autant {often}&#xa0;: la vraie différence se situe probablement entre {low} et {high} acheteurs.</translation>
    </message>
    <message>
        <source>This may be chance, which alone would do as much {often}: the true difference may be anywhere from {low} to {high} buyers.</source>
        <translation>Ce peut être le hasard, qui en ferait autant {often}&#xa0;: la vraie différence peut se situer n’importe où entre {low} et {high} acheteurs.</translation>
    </message>
    <message>
        <source>“{best}” and “{second}” answer alike.</source>
        <translation>«&#xa0;{best}&#xa0;» et «&#xa0;{second}&#xa0;» répondent autant.</translation>
    </message>
    <message>
        <source>“{best}” answers more than “{second}” so far, but too few answered to decide.</source>
        <translation>«&#xa0;{best}&#xa0;» répond plus que «&#xa0;{second}&#xa0;» jusqu’ici, mais il y a trop peu de réponses pour décider.</translation>
    </message>
    <message>
        <source>“{best}” answers more than “{second}”, and this is more than chance, which alone would do as much {often}.</source>
        <translation>«&#xa0;{best}&#xa0;» répond plus que «&#xa0;{second}&#xa0;», et c’est plus que le hasard, qui en ferait autant {often}.</translation>
    </message>
    <message>
        <source>“{best}” answers more than “{second}”, but this may be chance, which alone would do as much {often}.</source>
        <translation>«&#xa0;{best}&#xa0;» répond plus que «&#xa0;{second}&#xa0;», mais ce peut être le hasard, qui en ferait autant {often}.</translation>
    </message>
    <message>
        <source>less than once in 1,000 times</source>
        <translation>moins d’une fois sur 1&#x202f;000</translation>
    </message>
    <message>
        <source>less than once in 100 times</source>
        <translation>moins d’une fois sur 100</translation>
    </message>
    <message>
        <source>about once in 100 times</source>
        <translation>environ une fois sur 100</translation>
    </message>
    <message>
        <source>about {count} times in 100</source>
        <translation>environ {count} fois sur 100</translation>
    </message>
    <message>
        <source>margin − cost</source>
        <translation>marge − coût</translation>
    </message>
    <message>
        <source>Return ratio</source>
        <translation>Ratio de retour</translation>
    </message>
    <message>
        <source>margin / cost</source>
        <translation>marge / coût</translation>
    </message>
    <message>
        <source>Net ROI</source>
        <translation>ROI net</translation>
    </message>
    <message>
        <source>(margin − cost) / cost</source>
        <translation>(marge − coût) / coût</translation>
    </message>
    <message>
        <source>Answer rate</source>
        <translation>Taux de réponse</translation>
    </message>
    <message>
        <source>answers / contacts</source>
        <translation>réponses / contacts</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>En bref</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>What the customer gains</source>
        <translation>Bénéfices du client</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>The brief</source>
        <translation>Le brief</translation>
    </message>
    <message>
        <source>Kind of answer</source>
        <translation>Nature de la réponse</translation>
    </message>
    <message>
        <source>Sales that pay the cost: {needed}. Sales made: {sales}.</source>
        <translation>Ventes qui paient le coût&#xa0;: {needed}. Ventes réalisées&#xa0;: {sales}.</translation>
    </message>
    <message>
        <source>Sales that pay the cost: {needed}. Sales expected: {sales}.</source>
        <translation>Ventes qui paient le coût&#xa0;: {needed}. Ventes attendues&#xa0;: {sales}.</translation>
    </message>
    <message>
        <source>Address file “{name}”: {count} returned for faults of the address ({rate}), more than the {limit} its supplier guarantees: ask for a refund.</source>
        <translation>Fichier «&#xa0;{name}&#xa0;»&#xa0;: {count} plis revenus pour défaut d’adresse ({rate}), plus que les {limit} garantis par le fournisseur&#xa0;: demandez un remboursement.</translation>
    </message>
    <message>
        <source>Address file “{name}”: {count} returned for faults of the address ({rate}), within the {limit} its supplier guarantees.</source>
        <translation>Fichier «&#xa0;{name}&#xa0;»&#xa0;: {count} plis revenus pour défaut d’adresse ({rate}), dans les {limit} garantis par le fournisseur.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>From messages to sales</source>
        <translation>Des messages aux ventes</translation>
    </message>
    <message>
        <source>Answers, expected and real</source>
        <translation>Réponses attendues et réelles</translation>
    </message>
    <message>
        <source>Amounts are net of VAT. Break-even is where the margin equals the cost, never the revenue. The discount counts as a cost of what was expected; measured amounts are after it: it is never counted twice.</source>
        <translation>Les montants sont hors taxes. Le seuil de rentabilité est là où la marge égale le coût, jamais le chiffre d’affaires. La remise compte comme un coût dans ce qui était attendu&#x202f;; les montants mesurés en sont déjà diminués&#xa0;: elle n’est jamais comptée deux fois.</translation>
    </message>
    <message>
        <source>Economics</source>
        <translation>Rentabilité</translation>
    </message>
    <message>
        <source>Break-even</source>
        <translation>Seuil de rentabilité</translation>
    </message>
    <message>
        <source>Your messages answer at {real}; {assumed} was assumed before them.</source>
        <translation>Vos messages obtiennent {real} de réponses&#x202f;; l’hypothèse de départ était {assumed}.</translation>
    </message>
    <message>
        <source>Rate of sales</source>
        <translation>Taux de vente</translation>
    </message>
    <message>
        <source>Price (mean order)</source>
        <translation>Prix (commande moyenne)</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Hypothèse</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Supposé</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Assumptions beside measured values</source>
        <translation>Hypothèses et valeurs mesurées</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>Par code</translation>
    </message>
    <message>
        <source>By window</source>
        <translation>Par fenêtre</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>The likely range holds the true rate 95 times out of 100 (Wilson). Verdict: the range of the rate of sales beside the break-even rate. All above it: roll out; all below: stop.</source>
        <translation>La fourchette probable contient le vrai taux 95 fois sur 100 (Wilson). Verdict&#xa0;: la fourchette du taux de vente face au taux au seuil de rentabilité. Entièrement au-dessus&#xa0;: déployer&#x202f;; entièrement au-dessous&#xa0;: arrêter.</translation>
    </message>
    <message>
        <source>Costs are shared out by the pieces sent. By wave and channel a person counts in each that reached him; by combination, segment and weight once. Segment and weight are those at the sending.</source>
        <translation>Les coûts sont répartis selon les envois. Par vague et par canal, une personne compte dans chacun de ceux qui l’ont touchée&#x202f;; par combinaison, segment et poids, une seule fois. Segment et poids sont ceux de l’envoi.</translation>
    </message>
    <message>
        <source>Parts of the campaign</source>
        <translation>Parties de la campagne</translation>
    </message>
    <message>
        <source>Address file “{name}”: {count} returned ({rate}).</source>
        <translation>Fichier «&#xa0;{name}&#xa0;»&#xa0;: {count} NPAI ({rate}).</translation>
    </message>
    <message>
        <source>How orders were matched</source>
        <translation>Comment les commandes sont rattachées</translation>
    </message>
    <message>
        <source>Without a code, within {days} days of the last sending</source>
        <translation>Sans code, dans les {days} jours après le dernier envoi</translation>
    </message>
    <message>
        <source>By answer code</source>
        <translation>Par code de réponse</translation>
    </message>
    <message>
        <source>Where the orders come from</source>
        <translation>D’où viennent les commandes</translation>
    </message>
    <message>
        <source>There was no control group: what would have been bought anyway is not known.</source>
        <translation>Il n’y avait pas de groupe témoin&#xa0;: ce qui aurait été acheté de toute façon n’est pas connu.</translation>
    </message>
    <message>
        <source>A new customer is worth the margin of a lifetime, not of the first order. Margin and rhythm are those of all customers; the churn is a setting.</source>
        <translation>Un nouveau client vaut la marge de toute sa vie de client, pas celle de la première commande. La marge et le rythme sont ceux de tous les clients&#x202f;; le taux d’attrition est un réglage.</translation>
    </message>
    <message>
        <source>First orders and lifetime</source>
        <translation>Premières commandes et vie du client</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Affaires</translation>
    </message>
    <message>
        <source>The last {shown} of {count} orders.</source>
        <translation>Les {shown} dernières commandes sur {count}.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>Commandé par</translation>
    </message>
    <message>
        <source>Products bought</source>
        <translation>Produits achetés</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Nothing was bought yet.</source>
        <translation>Aucun achat pour l’instant.</translation>
    </message>
    <message>
        <source>The figures are those of {name}.</source>
        <translation>Les chiffres sont ceux de {name}.</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} jours</translation>
    </message>
    <message>
        <source>{days} days ago</source>
        <translation>il y a {days} jours</translation>
    </message>
    <message>
        <source>Purchases in all</source>
        <translation>Total des achats</translation>
    </message>
    <message>
        <source>Value to date (margin)</source>
        <translation>Valeur à ce jour (marge)</translation>
    </message>
    <message>
        <source>Expected value</source>
        <translation>Valeur espérée</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message>
        <source>Usual interval</source>
        <translation>Rythme habituel</translation>
    </message>
    <message>
        <source>Open quotes</source>
        <translation>Devis en cours</translation>
    </message>
    <message>
        <source>Purchases by year</source>
        <translation>Achats par année</translation>
    </message>
    <message>
        <source>No opportunity is open.</source>
        <translation>Aucune affaire n’est ouverte.</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>Pondéré</translation>
    </message>
    <message>
        <source>Forecast by month</source>
        <translation>Prévision par mois</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>Affaire</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Returned mail</source>
        <translation>NPAI</translation>
    </message>
    <message>
        <source>Quotes asked for</source>
        <translation>Devis demandés</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Réel</translation>
    </message>
    <message>
        <source>Break-even: {sales}</source>
        <translation>Seuil&#xa0;: {sales}</translation>
    </message>
    <message>
        <source>Sales: {sales}</source>
        <translation>Ventes&#xa0;: {sales}</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Prévue le</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Days after the sending</source>
        <translation>Jours après l’envoi</translation>
    </message>
    <message>
        <source>Answers so far</source>
        <translation>Réponses cumulées</translation>
    </message>
    <message>
        <source>Margin and cost</source>
        <translation>Marge et coût</translation>
    </message>
    <message>
        <source>Customer sheet</source>
        <translation>Fiche client</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Sales by month</source>
        <translation>Ventes par mois</translation>
    </message>
    <message>
        <source>Sales by product</source>
        <translation>Ventes par produit</translation>
    </message>
    <message>
        <source>Sales by source</source>
        <translation>Ventes par origine</translation>
    </message>
    <message>
        <source>Sales by segment</source>
        <translation>Ventes par segment</translation>
    </message>
    <message>
        <source>Recency, frequency, monetary value</source>
        <translation>Récence, fréquence, montant</translation>
    </message>
    <message>
        <source>Pareto and ABC</source>
        <translation>Pareto et ABC</translation>
    </message>
    <message>
        <source>Churn and retention</source>
        <translation>Attrition et fidélité</translation>
    </message>
    <message>
        <source>Best prospects</source>
        <translation>Meilleurs prospects</translation>
    </message>
    <message>
        <source>Orders in {currency} that are not counted: {count}.</source>
        <translation>Commandes en {currency} non comptées&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>{amount} the same days last year</source>
        <translation>{amount} aux mêmes jours l’an dernier</translation>
    </message>
    <message>
        <source>open: {count}; weighted: {amount}</source>
        <translation>ouvertes&#xa0;: {count}, pondéré&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>waiting for an answer: {count}, {amount}</source>
        <translation>en attente de réponse&#xa0;: {count}, {amount}</translation>
    </message>
    <message>
        <source>due today: {count}</source>
        <translation>à faire aujourd’hui&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} by the same day last year</source>
        <translation>{count} au même jour l’an dernier</translation>
    </message>
    <message>
        <source>{amount} of margin so far</source>
        <translation>{amount} de marge à ce jour</translation>
    </message>
    <message>
        <source>Turnover this month</source>
        <translation>CA du mois</translation>
    </message>
    <message>
        <source>Margin this month</source>
        <translation>Marge du mois</translation>
    </message>
    <message>
        <source>Turnover this year</source>
        <translation>CA de l’année</translation>
    </message>
    <message>
        <source>Open opportunities</source>
        <translation>Affaires ouvertes</translation>
    </message>
    <message>
        <source>Quotes to chase</source>
        <translation>Devis à relancer</translation>
    </message>
    <message>
        <source>Overdue tasks</source>
        <translation>Tâches en retard</translation>
    </message>
    <message>
        <source>New customers this year</source>
        <translation>Nouveaux clients (année)</translation>
    </message>
    <message>
        <source>Dormant customers</source>
        <translation>Clients dormants</translation>
    </message>
    <message>
        <source>From {first} to {last}</source>
        <translation>Du {first} au {last}</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Margin rate</source>
        <translation>Taux de marge</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Nothing was sold in this period.</source>
        <translation>Rien n’a été vendu sur cette période.</translation>
    </message>
    <message>
        <source>Turnover by month</source>
        <translation>CA par mois</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>Un an plus tôt</translation>
    </message>
    <message>
        <source>Without a product</source>
        <translation>Sans produit</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Turnover by product</source>
        <translation>CA par produit</translation>
    </message>
    <message>
        <source>Without a family</source>
        <translation>Sans famille</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>By family</source>
        <translation>Par famille</translation>
    </message>
    <message>
        <source>No source told</source>
        <translation>Origine inconnue</translation>
    </message>
    <message>
        <source>No campaign has sent letters yet.</source>
        <translation>Aucune campagne n’a encore envoyé de courrier.</translation>
    </message>
    <message>
        <source>The likely range holds the true rate 95 times out of 100 (Wilson). Against the guarantee of a supplier only faults of the address count, not mail that was refused or not claimed.</source>
        <translation>La fourchette probable contient le vrai taux 95 fois sur 100 (Wilson). Face à la garantie d’un fournisseur, seuls comptent les défauts de l’adresse, pas le courrier refusé ou non réclamé.</translation>
    </message>
    <message>
        <source>Benchmark: {rate} · {source}</source>
        <translation>Repère&#xa0;: {rate} · {source}</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Courriers</translation>
    </message>
    <message>
        <source>Of these faults</source>
        <translation>Dont défauts</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Repère</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Turnover by source</source>
        <translation>CA par origine</translation>
    </message>
    <message>
        <source>Without a segment</source>
        <translation>Sans segment</translation>
    </message>
    <message>
        <source>Turnover by segment</source>
        <translation>CA par segment</translation>
    </message>
    <message>
        <source>{change} against a year before</source>
        <translation>{change} sur un an</translation>
    </message>
    <message>
        <source>Mean order</source>
        <translation>Commande moyenne</translation>
    </message>
    <message>
        <source>The best fifth by margin: {best} of {all} customers. A value says something when the best have it more often than all.</source>
        <translation>Le meilleur cinquième par la marge&#xa0;: {best} clients sur {all}. Une valeur est parlante quand les meilleurs l’ont plus souvent que l’ensemble.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Of the best</source>
        <translation>Des meilleurs</translation>
    </message>
    <message>
        <source>Of all</source>
        <translation>De tous</translation>
    </message>
    <message>
        <source>Times as often</source>
        <translation>Fois plus souvent</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>Prospect</translation>
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
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Prospects most like them</source>
        <translation>Prospects qui leur ressemblent</translation>
    </message>
    <message>
        <source>{ages} years</source>
        <translation>{ages} ans</translation>
    </message>
    <message>
        <source>{distance} km</source>
        <translation>{distance}&#xa0;km</translation>
    </message>
    <message>
        <source>(but {field} {value})</source>
        <translation>(mais {field} {value})</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formule</translation>
    </message>
    <message>
        <source>counted; expected: contacts × rate</source>
        <translation>compté&#x202f;; attendu&#xa0;: contacts × taux</translation>
    </message>
    <message>
        <source>cost / contacts</source>
        <translation>coût / contacts</translation>
    </message>
    <message>
        <source>cost / answers</source>
        <translation>coût / réponses</translation>
    </message>
    <message>
        <source>cost / sales</source>
        <translation>coût / ventes</translation>
    </message>
    <message>
        <source>cost / customers who bought</source>
        <translation>coût / clients acheteurs</translation>
    </message>
    <message>
        <source>sales / contacts</source>
        <translation>ventes / contacts</translation>
    </message>
    <message>
        <source>(cost / margin rate) / price</source>
        <translation>(coût / taux de marge) / prix</translation>
    </message>
    <message>
        <source>break-even sales / contacts</source>
        <translation>ventes au seuil / contacts</translation>
    </message>
    <message>
        <source>sum of the lines of cost</source>
        <translation>somme des lignes de coût</translation>
    </message>
    <message>
        <source>measured: revenue / sales</source>
        <translation>mesuré&#xa0;: chiffre d’affaires / ventes</translation>
    </message>
    <message>
        <source>buyers × price</source>
        <translation>acheteurs × prix</translation>
    </message>
    <message>
        <source>measured: margin / revenue</source>
        <translation>mesuré&#xa0;: marge / chiffre d’affaires</translation>
    </message>
    <message>
        <source>revenue × margin rate</source>
        <translation>chiffre d’affaires × taux de marge</translation>
    </message>
    <message>
        <source>pieces × cost of one</source>
        <translation>envois × coût d’un envoi</translation>
    </message>
    <message>
        <source>price × discount × buyers</source>
        <translation>prix × remise × acheteurs</translation>
    </message>
    <message>
        <source>Margin of the campaign</source>
        <translation>Marge de la campagne</translation>
    </message>
    <message>
        <source>Result by first orders</source>
        <translation>Résultat des premières commandes</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Nouveaux clients</translation>
    </message>
    <message>
        <source>Margin of their first orders</source>
        <translation>Marge de leurs premières commandes</translation>
    </message>
    <message>
        <source>Mean margin per order, all customers</source>
        <translation>Marge moyenne par commande, tous clients</translation>
    </message>
    <message>
        <source>Orders a year, all customers</source>
        <translation>Commandes par an, tous clients</translation>
    </message>
    <message>
        <source>Churn (setting)</source>
        <translation>Attrition (réglage)</translation>
    </message>
    <message>
        <source>Expected value of a customer</source>
        <translation>Valeur attendue d’un client</translation>
    </message>
    <message>
        <source>mean margin per order × orders a year / churn</source>
        <translation>marge moyenne par commande × commandes par an / attrition</translation>
    </message>
    <message>
        <source>Result by the lifetime of new customers</source>
        <translation>Résultat sur la vie des nouveaux clients</translation>
    </message>
    <message>
        <source>margin − first orders + customers × value − cost</source>
        <translation>marge − premières commandes + clients × valeur − coût</translation>
    </message>
    <message>
        <source>Refund claim: {name}</source>
        <translation>Demande de remboursement&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Written on {day} for the address file “{name}”.</source>
        <translation>Écrite le {day} pour le fichier d’adresses «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source> (address file “{name}”)</source>
        <translation> (fichier «&#xa0;{name}&#xa0;»)</translation>
    </message>
    <message>
        <source> (address file “{name}”, received on {day})</source>
        <translation> (fichier «&#xa0;{name}&#xa0;», reçu le {day})</translation>
    </message>
    <message>
        <source>Annex: the {count} letters that came back</source>
        <translation>Annexe&#xa0;: les {count} plis revenus</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Back on</source>
        <translation>Revenu le</translation>
    </message>
</context>
<context>
    <name>ReturnRates</name>
    <message>
        <source>Of no address file</source>
        <translation>Hors fichier d’adresses</translation>
    </message>
    <message>
        <source>Abroad or not known</source>
        <translation>À l’étranger ou inconnu</translation>
    </message>
    <message>
        <source>No postal code</source>
        <translation>Sans code postal</translation>
    </message>
    <message>
        <source>Never bought</source>
        <translation>N’ont jamais acheté</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>Dans aucun groupe</translation>
    </message>
    <message>
        <source>In no cell</source>
        <translation>Dans aucune cellule</translation>
    </message>
</context>
<context>
    <name>SalesFiles</name>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Price net of VAT</source>
        <translation>Prix HT</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>VAT rate</source>
        <translation>Taux de TVA</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>Coût unitaire</translation>
    </message>
    <message>
        <source>Margin rate</source>
        <translation>Taux de marge</translation>
    </message>
    <message>
        <source>Higher model</source>
        <translation>Modèle supérieur</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Numéro de commande</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>Commandé par</translation>
    </message>
    <message>
        <source>Amount net of VAT</source>
        <translation>Montant HT</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Margin known from</source>
        <translation>Origine de la marge</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Response code</source>
        <translation>Code réponse</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produits</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Days until a contact is to be heard of again</source>
        <translation>Nombre de jours sans nouvelles d’un contact avant de le reprendre</translation>
    </message>
    <message>
        <source>Advice on the writing of letters</source>
        <translation>Conseils de rédaction des courriers</translation>
    </message>
    <message>
        <source>Segments of customers</source>
        <translation>Segments de clients</translation>
    </message>
    <message>
        <source>Costs of mailings</source>
        <translation>Coûts des envois</translation>
    </message>
    <message>
        <source>Rules of contact</source>
        <translation>Règles de contact</translation>
    </message>
    <message>
        <source>Rates of answers</source>
        <translation>Taux de réponse</translation>
    </message>
    <message>
        <source>Benchmarks of returned mail</source>
        <translation>Repères de NPAI</translation>
    </message>
    <message>
        <source>Advised days and hours</source>
        <translation>Jours et heures conseillés</translation>
    </message>
    <message>
        <source>Tasks a day</source>
        <translation>Tâches par jour</translation>
    </message>
    <message>
        <source>Own tasks a day</source>
        <translation>Tâches par jour propres</translation>
    </message>
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
        <source>Postage</source>
        <translation>Affranchissement</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Signature as a picture</source>
        <translation>Signature en image</translation>
    </message>
    <message>
        <source>Months to tell people the source of their address</source>
        <translation>Mois pour informer les personnes de la source de leur adresse</translation>
    </message>
    <message>
        <source>Share of addresses that go stale in a year</source>
        <translation>Part des adresses qui se périment en un an</translation>
    </message>
    <message>
        <source>Currency of the business</source>
        <translation>Monnaie de l’entreprise</translation>
    </message>
    <message>
        <source>Margin assumed of sales</source>
        <translation>Marge supposée des ventes</translation>
    </message>
    <message>
        <source>Imports of orders</source>
        <translation>Imports de commandes</translation>
    </message>
    <message>
        <source>Imports of products</source>
        <translation>Imports de produits</translation>
    </message>
    <message>
        <source>Share of customers lost in a year</source>
        <translation>Part des clients perdus en un an</translation>
    </message>
    <message>
        <source>Own cut points of scores</source>
        <translation>Seuils de notes personnels</translation>
    </message>
    <message>
        <source>Surely duplicates from</source>
        <translation>Doublons sûrs à partir de</translation>
    </message>
    <message>
        <source>Duplicates to review from</source>
        <translation>Doublons à revoir à partir de</translation>
    </message>
    <message>
        <source>Values kept in merges</source>
        <translation>Valeurs gardées lors des fusions</translation>
    </message>
    <message>
        <source>Columns of exports</source>
        <translation>Colonnes des exports</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Jours chômés</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Numbers of quotes</source>
        <translation>Numéros des devis</translation>
    </message>
    <message>
        <source>Validity of quotes</source>
        <translation>Validité des devis</translation>
    </message>
    <message>
        <source>No VAT is charged</source>
        <translation>TVA non applicable</translation>
    </message>
    <message>
        <source>Terms at the end of quotes</source>
        <translation>Conditions à la fin des devis</translation>
    </message>
    <message>
        <source>Quotes are chased</source>
        <translation>Relance des devis</translation>
    </message>
    <message>
        <source>Sample business</source>
        <translation>Entreprise d’exemple</translation>
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
        <source>This does not read as a date: the date of the file counts.</source>
        <translation>Ceci ne se lit pas comme une date&#xa0;: c’est celle du fichier qui compte.</translation>
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
