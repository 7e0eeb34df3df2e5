<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>CompareLotsDialog</name>
    <message>
        <source>Compare two files</source>
        <translation>Comparer deux fichiers</translation>
    </message>
    <message>
        <source>First file</source>
        <translation>Premier fichier</translation>
    </message>
    <message>
        <source>Second file</source>
        <translation>Second fichier</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Margin of a new customer</source>
        <translation>Marge d’un nouveau client</translation>
    </message>
    <message>
        <source>Only figures that are known are shown; check a file to know more.</source>
        <translation>Seuls les chiffres connus sont montrés&#x202f;; contrôlez un fichier pour en savoir plus.</translation>
    </message>
</context>
<context>
    <name>LoanDialog</name>
    <message>
        <source>Lend or exchange addresses</source>
        <translation>Prêter ou échanger des adresses</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Enregistrer le fichier…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Addresses of</source>
        <translation>Adresses de</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pour quel usage</translation>
    </message>
    <message>
        <source>Invitation to their open days</source>
        <translation>Invitation à leurs portes ouvertes</translation>
    </message>
    <message>
        <source>Use allowed</source>
        <translation>Usage autorisé</translation>
    </message>
    <message>
        <source>One mailing by post</source>
        <translation>Un seul envoi postal</translation>
    </message>
    <message>
        <source>Only people who agreed to being passed on go into the file, with your trap addresses among them. Recipient, purpose and use are kept in the register.</source>
        <translation>Seules les personnes qui ont accepté d’être transmises entrent dans le fichier, avec vos adresses pièges parmi elles. Le destinataire, la raison et l’usage sont gardés au registre.</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>Groupe {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) agreed and go into the file.</source>
        <translation>
            <numerusform>%n personne a accepté et entre dans le fichier.</numerusform>
            <numerusform>%n personnes ont accepté et entrent dans le fichier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) out: no consent noted.</source>
        <translation>
            <numerusform>%n reste en dehors&#xa0;: aucun accord noté.</numerusform>
            <numerusform>%n restent en dehors&#xa0;: aucun accord noté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trap address(es) added.</source>
        <translation>
            <numerusform>%n adresse piège ajoutée.</numerusform>
            <numerusform>%n adresses pièges ajoutées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the recipient: you must be able to tell.</source>
        <translation>Nommez le destinataire&#xa0;: vous devez pouvoir le dire.</translation>
    </message>
    <message>
        <source>Say what for: it is the proof of what was done.</source>
        <translation>Dites pour quel usage&#xa0;: c’est la preuve de ce qui a été fait.</translation>
    </message>
    <message>
        <source>None of these contacts agreed to being passed on. Note their consent for the channel “Passing on to partners” first.</source>
        <translation>Aucun de ces contacts n’a accepté d’être transmis. Notez d’abord leur accord pour le canal «&#xa0;Transmission à des partenaires&#xa0;».</translation>
    </message>
</context>
<context>
    <name>LoansPage</name>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pour quel usage</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Addresses passed on</source>
        <translation>Adresses transmises</translation>
    </message>
    <message>
        <source>No address passed on yet</source>
        <translation>Aucune adresse transmise</translation>
    </message>
    <message>
        <source>Lend or exchange a group or a file: only people who agreed go along, with your trap addresses, and the register keeps to whom and what for.</source>
        <translation>Prêtez ou échangez un groupe ou un fichier&#xa0;: seules les personnes d’accord en font partie, avec vos adresses pièges, et le registre garde à qui et pour quel usage.</translation>
    </message>
    <message>
        <source>Lend or exchange</source>
        <translation>Prêter ou échanger</translation>
    </message>
    <message numerus="yes">
        <source>and %n trap address(es)</source>
        <translation>
            <numerusform>et&#x202f;%n adresse piège</numerusform>
            <numerusform>et&#x202f;%n adresses pièges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LotForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Way of getting it</source>
        <translation>Mode d’obtention</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Addresses announced</source>
        <translation>Adresses annoncées</translation>
    </message>
    <message>
        <source>Price without VAT</source>
        <translation>Prix hors taxes</translation>
    </message>
    <message>
        <source>Uses allowed</source>
        <translation>Usages autorisés</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Reçu le</translation>
    </message>
    <message>
        <source>Licence until</source>
        <translation>Licence jusqu’au</translation>
    </message>
    <message>
        <source>Returned mail at most (%)</source>
        <translation>NPAI au plus (%)</translation>
    </message>
    <message>
        <source>People told by</source>
        <translation>Personnes informées avant le</translation>
    </message>
    <message>
        <source>Words that tell people the source</source>
        <translation>Texte qui indique la source aux personnes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>LotListModel</name>
    <message>
        <source>Address file</source>
        <translation>Fichier d’adresses</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Usages</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>To inform</source>
        <translation>À informer</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
</context>
<context>
    <name>LotOutput</name>
    <message>
        <source>Save the page</source>
        <translation>Enregistrer la page</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>{file} saved</source>
        <translation>{file} enregistré</translation>
    </message>
    <message>
        <source>Page to {file}</source>
        <translation>Page vers {file}</translation>
    </message>
    <message>
        <source>File for the recipient</source>
        <translation>Fichier pour le destinataire</translation>
    </message>
    <message>
        <source>CSV (*.csv);;Excel (*.xlsx)</source>
        <translation>CSV (*.csv);;Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Addresses for {recipient} written to {file}</source>
        <translation>Adresses pour {recipient} écrites dans {file}</translation>
    </message>
    <message>
        <source>Addresses for {recipient}</source>
        <translation>Adresses pour {recipient}</translation>
    </message>
</context>
<context>
    <name>LotPage</name>
    <message>
        <source>Show its contacts</source>
        <translation>Voir ses contacts</translation>
    </message>
    <message>
        <source>Log a use</source>
        <translation>Noter un usage</translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation>Contrôler un fichier</translation>
    </message>
    <message>
        <source>More about this file</source>
        <translation>Plus d’actions sur ce fichier</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les afficher</translation>
    </message>
    <message>
        <source>They were told</source>
        <translation>C’est fait</translation>
    </message>
    <message>
        <source>Parts of the address file</source>
        <translation>Parties du fichier d’adresses</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Usages</translation>
    </message>
    <message>
        <source>Not used yet.</source>
        <translation>Pas encore utilisé.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) must be told where their address comes from.</source>
        <translation>
            <numerusform>%n personne doit être informée de la source de son adresse.</numerusform>
            <numerusform>%n personnes doivent être informées de la source de leur adresse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Late since {day}: {duty}</source>
        <translation>En retard depuis le {day}&#xa0;: {duty}</translation>
    </message>
    <message>
        <source>By {day}: {duty}</source>
        <translation>Avant le {day}&#xa0;: {duty}</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n adresse</numerusform>
            <numerusform>%n adresses</numerusform>
        </translation>
    </message>
    <message>
        <source>Take this use out</source>
        <translation>Retirer cet usage</translation>
    </message>
    <message>
        <source>Checked on {day} against the base.</source>
        <translation>Comparé à la base le {day}.</translation>
    </message>
    <message>
        <source>Hold an offered file against the base before you pay: how many are here already, how many would be new, what each new address costs. Nothing is imported.</source>
        <translation>Comparez un fichier proposé à votre base avant de payer&#xa0;: combien y sont déjà, combien seraient nouveaux, ce que coûte chaque nouvelle adresse. Rien n’est importé.</translation>
    </message>
</context>
<context>
    <name>LotWords</name>
    <message>
        <source>{done} of {allowed}</source>
        <translation>{done} sur {allowed}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Used up: nobody this file alone brought may be contacted any more. Clients, those who answered and those another file brought stay.</source>
        <translation>Épuisé&#xa0;: les personnes venues de ce seul fichier ne peuvent plus être contactées. Les clients, ceux qui ont répondu et ceux d’un autre fichier restent.</translation>
    </message>
    <message>
        <source>The licence ended on {day}: nobody this file alone brought may be contacted any more.</source>
        <translation>La licence a pris fin le {day}&#xa0;: les personnes venues de ce seul fichier ne peuvent plus être contactées.</translation>
    </message>
</context>
<context>
    <name>LotWork</name>
    <message>
        <source>Use of “{name}” noted</source>
        <translation>Usage de «&#xa0;{name}&#xa0;» noté</translation>
    </message>
    <message>
        <source>Use taken out</source>
        <translation>Usage retiré</translation>
    </message>
    <message>
        <source>Noted: the people of “{name}” were told</source>
        <translation>Noté&#xa0;: les personnes de «&#xa0;{name}&#xa0;» ont été informées</translation>
    </message>
    <message>
        <source>Address file “{name}” deleted</source>
        <translation>Fichier d’adresses «&#xa0;{name}&#xa0;» supprimé</translation>
    </message>
    <message>
        <source>Rules of the address files saved</source>
        <translation>Règles des fichiers d’adresses enregistrées</translation>
    </message>
    <message>
        <source>File of the offer</source>
        <translation>Fichier de l’offre</translation>
    </message>
    <message>
        <source>Address files (*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.xlsb *.ods *.vcf *.ldif);;All files (*)</source>
        <translation>Fichiers d’adresses (*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.xlsb *.ods *.vcf *.ldif);;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>“{file}” checked: %n new address(es)</source>
        <translation>
            <numerusform>«&#xa0;{file}&#xa0;» contrôlé&#xa0;:&#x202f;%n nouvelle adresse</numerusform>
            <numerusform>«&#xa0;{file}&#xa0;» contrôlé&#xa0;:&#x202f;%n nouvelles adresses</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking {file} against the base</source>
        <translation>Comparaison de {file} avec la base</translation>
    </message>
    <message>
        <source>Claim a refund for returned mail…</source>
        <translation>Réclamer le remboursement des NPAI…</translation>
    </message>
    <message>
        <source>Rules of the address files…</source>
        <translation>Règles des fichiers d’adresses…</translation>
    </message>
    <message>
        <source>Make a group of its contacts…</source>
        <translation>Faire un groupe de ses contacts…</translation>
    </message>
    <message>
        <source>Import contacts into it…</source>
        <translation>Y importer des contacts…</translation>
    </message>
    <message>
        <source>Log a use…</source>
        <translation>Noter un usage…</translation>
    </message>
    <message>
        <source>Check a file against the base…</source>
        <translation>Comparer un fichier à la base…</translation>
    </message>
    <message>
        <source>Compare with another file…</source>
        <translation>Comparer avec un autre fichier…</translation>
    </message>
    <message>
        <source>Lend or exchange…</source>
        <translation>Prêter ou échanger…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>LotsPanel</name>
    <message>
        <source>Search a file</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>The address files are being read</source>
        <translation>Lecture des fichiers d’adresses</translation>
    </message>
    <message>
        <source>No address file yet</source>
        <translation>Aucun fichier d’adresses</translation>
    </message>
    <message>
        <source>Every import can belong to a file: where it came from, what it cost, how often it may be used, by when its people must be told. Enter an offer before you buy and hold it against your contacts.</source>
        <translation>Chaque importation peut appartenir à un fichier&#xa0;: d’où il vient, ce qu’il a coûté, combien de fois il peut servir, avant quand ses personnes doivent être informées. Saisissez une offre avant d’acheter et comparez-la à vos contacts.</translation>
    </message>
    <message>
        <source>New offer</source>
        <translation>Nouvelle offre</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Nouveau fichier</translation>
    </message>
    <message>
        <source>No file of this name</source>
        <translation>Aucun fichier de ce nom</translation>
    </message>
    <message>
        <source>Names and suppliers are searched.</source>
        <translation>La recherche porte sur les noms et les fournisseurs.</translation>
    </message>
    <message>
        <source>Show every file</source>
        <translation>Afficher tous les fichiers</translation>
    </message>
    <message>
        <source>Address files</source>
        <translation>Fichiers d’adresses</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Transmis</translation>
    </message>
    <message>
        <source>Trap addresses</source>
        <translation>Adresses pièges</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>Lend or exchange</source>
        <translation>Prêter ou échanger</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>New offer…</source>
        <translation>Nouvelle offre…</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>Nouveau fichier…</translation>
    </message>
    <message>
        <source>Edit the file</source>
        <translation>Modifier le fichier</translation>
    </message>
    <message>
        <source>Show its contacts</source>
        <translation>Voir ses contacts</translation>
    </message>
    <message>
        <source>Compare two files…</source>
        <translation>Comparer deux fichiers…</translation>
    </message>
    <message>
        <source>Lend or exchange…</source>
        <translation>Prêter ou échanger…</translation>
    </message>
    <message>
        <source>Rules of the address files…</source>
        <translation>Règles des fichiers d’adresses…</translation>
    </message>
    <message>
        <source>Delete the file</source>
        <translation>Supprimer le fichier</translation>
    </message>
</context>
<context>
    <name>NewLotDialog</name>
    <message>
        <source>New offer</source>
        <translation>Nouvelle offre</translation>
    </message>
    <message>
        <source>New address file</source>
        <translation>Nouveau fichier d’adresses</translation>
    </message>
    <message>
        <source>Add the offer</source>
        <translation>Ajouter l’offre</translation>
    </message>
    <message>
        <source>Add the file</source>
        <translation>Ajouter le fichier</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Notaries of Brittany 2026</source>
        <translation>Notaires de Bretagne 2026</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Way of getting it</source>
        <translation>Mode d’obtention</translation>
    </message>
    <message>
        <source>A file you might buy, rent or exchange: check it before you pay.</source>
        <translation>Un fichier que vous pourriez acheter, louer ou échanger&#xa0;: contrôlez-le avant de payer.</translation>
    </message>
    <message>
        <source>Contacts of an import belong to it by its name.</source>
        <translation>Les contacts d’une importation y sont rattachés par son nom.</translation>
    </message>
    <message>
        <source>There is already a file of this name.</source>
        <translation>Il existe déjà un fichier de ce nom.</translation>
    </message>
    <message>
        <source>Name it.</source>
        <translation>Donnez-lui un nom.</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Rules of the address files</source>
        <translation>Règles des fichiers d’adresses</translation>
    </message>
    <message>
        <source>Save the rules</source>
        <translation>Enregistrer les règles</translation>
    </message>
    <message>
        <source>Months to tell people the source</source>
        <translation>Mois pour informer les personnes de la source</translation>
    </message>
    <message>
        <source>Addresses that go stale in a year (%)</source>
        <translation>Adresses qui se périment en un an (%)</translation>
    </message>
    <message>
        <source>Source: GDPR, art. 14(3): within one month of receiving the addresses, at the latest at the first contact. Not for addresses people gave you themselves.</source>
        <translation>Source&#xa0;: RGPD, art. 14(3)&#xa0;: dans le mois qui suit la réception des adresses, au plus tard au premier contact. Pas pour les adresses que les personnes vous ont données elles-mêmes.</translation>
    </message>
    <message>
        <source>Source: direct marketing guides, 20 to 30% a year. Put your own figure here once your returned mail tells it.</source>
        <translation>Source&#xa0;: guides du marketing direct, 20 à 30&#x202f;% par an. Mettez votre propre chiffre quand vos NPAI le donneront.</translation>
    </message>
</context>
<context>
    <name>SeedsPage</name>
    <message>
        <source>Mark a contact as trap address: type its name</source>
        <translation>Marquer un contact comme adresse piège&#xa0;: tapez son nom</translation>
    </message>
    <message>
        <source>Trap address</source>
        <translation>Adresse piège</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Trap addresses</source>
        <translation>Adresses pièges</translation>
    </message>
    <message>
        <source>Make it an ordinary contact again</source>
        <translation>En refaire un contact ordinaire</translation>
    </message>
    <message>
        <source>No trap address yet</source>
        <translation>Aucune adresse piège</translation>
    </message>
    <message>
        <source>A trap address is yours under another name: a friend’s, your accountant’s. It goes along in every file you pass on and shows what is done with it. Counts and quality leave it out.</source>
        <translation>Une adresse piège est la vôtre sous un autre nom&#xa0;: celle d’un ami, de votre comptable. Elle accompagne chaque fichier transmis et montre ce qu’on en fait. Les comptes et la qualité n’en tiennent pas compte.</translation>
    </message>
    <message numerus="yes">
        <source>%n trap address(es)</source>
        <translation>
            <numerusform>%n adresse piège</numerusform>
            <numerusform>%n adresses pièges</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody of this name</source>
        <translation>Personne de ce nom</translation>
    </message>
    <message>
        <source>Marked as trap address</source>
        <translation>Marqué comme adresse piège</translation>
    </message>
    <message>
        <source>An ordinary contact again</source>
        <translation>De nouveau un contact ordinaire</translation>
    </message>
</context>
<context>
    <name>ShareEditor</name>
    <message>
        <source>Please type a percentage from 0 to 100.</source>
        <translation>Veuillez saisir un pourcentage de 0 à 100.</translation>
    </message>
</context>
<context>
    <name>UseDialog</name>
    <message>
        <source>Log a use</source>
        <translation>Noter un usage</translation>
    </message>
    <message>
        <source>Log the use</source>
        <translation>Noter l’usage</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pour quel usage</translation>
    </message>
    <message>
        <source>Mailing for the open days</source>
        <translation>Mailing pour les portes ouvertes</translation>
    </message>
    <message>
        <source>Addresses used</source>
        <translation>Adresses utilisées</translation>
    </message>
    <message>
        <source>Every use of this file has been made; this one is noted too.</source>
        <translation>Tous les usages de ce fichier sont épuisés&#x202f;; celui-ci est noté aussi.</translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) of this file left.</source>
        <translation>
            <numerusform>Il reste&#x202f;%n usage de ce fichier.</numerusform>
            <numerusform>Il reste&#x202f;%n usages de ce fichier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what for: it is the proof of what was done.</source>
        <translation>Dites pour quel usage&#xa0;: c’est la preuve de ce qui a été fait.</translation>
    </message>
</context>
</TS>
