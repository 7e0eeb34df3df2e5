<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>ColumnRow</name>
    <message>
        <source>empty column</source>
        <translation>colonne vide</translation>
    </message>
    <message>
        <source>Field for {column}</source>
        <translation>Champ pour {column}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keep the column as a field of your own</source>
        <translation>Garder la colonne comme champ personnel</translation>
    </message>
    <message>
        <source>Keep {column} as a field of your own</source>
        <translation>Garder {column} comme champ personnel</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ignorée</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sûre</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>{percent}% sure</source>
        <translation>sûr à {percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Undo the choice</source>
        <translation>Annuler le choix</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Colonnes du fichier</translation>
    </message>
    <message>
        <source>The contacts they make</source>
        <translation>Les contacts obtenus</translation>
    </message>
    <message>
        <source>What cleaning changed in this row</source>
        <translation>Ce que le nettoyage a changé dans cette ligne</translation>
    </message>
    <message>
        <source>A vCard says itself what each of its lines is: nothing to choose.</source>
        <translation>Une vCard dit elle-même ce qu’est chacune de ses lignes&#xa0;: rien à choisir.</translation>
    </message>
    <message numerus="yes">
        <source>Keep all %n unknown</source>
        <translation>
            <numerusform>Garder la colonne inconnue</numerusform>
            <numerusform>Garder les %n inconnues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsWork</name>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>The other sheets hold no rows.</source>
        <translation>Les autres feuilles ne contiennent aucune ligne.</translation>
    </message>
</context>
<context>
    <name>DragHandle</name>
    <message>
        <source>Drag to change the order (Alt+Up, Alt+Down)</source>
        <translation>Glisser pour changer l’ordre (Alt+Haut, Alt+Bas)</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>new contact(s)</source>
        <translation>
            <numerusform>nouveau contact</numerusform>
            <numerusform>nouveaux contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>company(ies) named in the rows, made too</source>
        <translation>
            <numerusform>entreprise citée dans les lignes, créée aussi</numerusform>
            <numerusform>entreprises citées dans les lignes, créées aussi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contact(s) updated</source>
        <translation>
            <numerusform>contact mis à jour</numerusform>
            <numerusform>contacts mis à jour</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) already there, nothing new</source>
        <translation>
            <numerusform>ligne déjà là, rien de nouveau</numerusform>
            <numerusform>lignes déjà là, rien de nouveau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) left out</source>
        <translation>
            <numerusform>ligne laissée de côté</numerusform>
            <numerusform>lignes laissées de côté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) rejected</source>
        <translation>
            <numerusform>ligne rejetée</numerusform>
            <numerusform>lignes rejetées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Read it another way</source>
        <translation>Lire autrement</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Laisser de côté</translation>
    </message>
    <message numerus="yes">
        <source>%n other sheet(s) hold rows too</source>
        <translation>
            <numerusform>%n autre feuille contient aussi des lignes</numerusform>
            <numerusform>%n autres feuilles contiennent aussi des lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import it (them) as well</source>
        <translation>
            <numerusform>L’importer aussi</numerusform>
            <numerusform>Les importer aussi</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {what} (line {lines})</source>
        <translation>Laissé de côté&#xa0;: {what} (ligne {lines})</translation>
    </message>
</context>
<context>
    <name>FileCounts</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n row(s)</source>
        <translation>
            <numerusform>environ %n ligne</numerusform>
            <numerusform>environ %n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n fiche</numerusform>
            <numerusform>%n fiches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n card(s)</source>
        <translation>
            <numerusform>environ %n fiche</numerusform>
            <numerusform>environ %n fiches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) with content</source>
        <translation>
            <numerusform>%n colonne remplie</numerusform>
            <numerusform>%n colonnes remplies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recognised</source>
        <translation>
            <numerusform>%n reconnue</numerusform>
            <numerusform>%n reconnues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n à vérifier</numerusform>
            <numerusform>%n à vérifier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out ({names})</source>
        <translation>
            <numerusform>%n laissée de côté ({names})</numerusform>
            <numerusform>%n laissées de côté ({names})</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Bring in the contacts you already have</source>
        <translation>Faites entrer les contacts que vous avez déjà</translation>
    </message>
    <message>
        <source>Excel, CSV and text files, the vCards of your phone, the address book of another program. Choose one or several, or drop them on any screen: nothing is written before you have seen what will happen, and an import can be taken back weeks later.</source>
        <translation>Fichiers Excel, CSV et texte, vCards de votre téléphone, carnet d’adresses d’un autre logiciel. Choisissez-en un ou plusieurs, ou déposez-les sur n’importe quel écran&#xa0;: rien n’est écrit avant que vous ayez vu ce qui va se passer, et un import s’annule encore des semaines plus tard.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>A whole folder…</source>
        <translation>Tout un dossier…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Rows copied from a spreadsheet, a vCard, a signature ({keys})</source>
        <translation>Lignes copiées d’un tableur, vCard, signature ({keys})</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Le reprendre</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>L’abandonner</translation>
    </message>
    <message>
        <source>pastes rows of a spreadsheet, a vCard or a signature you copied</source>
        <translation>colle les lignes d’un tableur, une vCard ou une signature que vous avez copiées</translation>
    </message>
    <message>
        <source>The import of {name} was left before its end: nothing was written.</source>
        <translation>L’import de {name} a été quitté avant la fin&#xa0;: rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Fichiers à importer</translation>
    </message>
    <message>
        <source>Contact files ({endings})</source>
        <translation>Fichiers de contacts ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Folder to import</source>
        <translation>Dossier à importer</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>Comparing the file with your contacts…</source>
        <translation>Comparaison du fichier avec vos contacts…</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Importing the contacts…</source>
        <translation>Import des contacts…</translation>
    </message>
</context>
<context>
    <name>ImportDates</name>
    <message>
        <source>The later date wins: that of the row, or the last change of the contact. When they are the same, what is there stays.</source>
        <translation>La date la plus récente l’emporte&#xa0;: celle de la ligne ou la dernière modification du contact. À égalité, ce qui est là reste.</translation>
    </message>
    <message>
        <source>“{file}”: each card tells its date; the others are of {date}.</source>
        <translation>«&#xa0;{file}&#xa0;»&#xa0;: chaque carte porte sa date&#x202f;; les autres sont datées&#xa0;: {date}.</translation>
    </message>
    <message>
        <source>“{file}”: the column “{column}” tells the date of a row; rows without one are of {date}.</source>
        <translation>«&#xa0;{file}&#xa0;»&#xa0;: la colonne «&#xa0;{column}&#xa0;» donne la date de la ligne&#x202f;; les lignes sans date sont datées&#xa0;: {date}.</translation>
    </message>
    <message>
        <source>“{file}”: no column tells when a row was last modified; all are of {date}, the date of the file.</source>
        <translation>«&#xa0;{file}&#xa0;»&#xa0;: aucune colonne ne dit quand une ligne a été modifiée&#x202f;; c’est la date du fichier qui compte&#xa0;: {date}.</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <source>Text (CSV)</source>
        <translation>Texte (CSV)</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>points-virgules</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>virgules</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>tabulations</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>barres</translation>
    </message>
    <message>
        <source>As last time: {name}</source>
        <translation>Comme la dernière fois&#xa0;: {name}</translation>
    </message>
    <message>
        <source>sheet “{name}”</source>
        <translation>feuille «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>{encoding}, columns between {delimiter}</source>
        <translation>{encoding}, colonnes séparées par des {delimiter}</translation>
    </message>
    <message>
        <source>headings on line {line}</source>
        <translation>titres à la ligne {line}</translation>
    </message>
    <message>
        <source>no headings</source>
        <translation>sans titres de colonnes</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>pasted text</source>
        <translation>texte collé</translation>
    </message>
    <message>
        <source>Nothing was copied: copy rows or a vCard first, then paste.</source>
        <translation>Rien n’a été copié&#xa0;: copiez d’abord des lignes ou une vCard, puis collez.</translation>
    </message>
    <message>
        <source>Import cancelled: nothing was written, your contacts are as before.</source>
        <translation>Import annulé&#xa0;: rien n’a été écrit, vos contacts sont comme avant.</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>Enregistrer les lignes rejetées</translation>
    </message>
    <message>
        <source>rejected rows</source>
        <translation>lignes rejetées</translation>
    </message>
    <message>
        <source>Files like the one imported (*{ending})</source>
        <translation>Fichiers comme celui importé (*{ending})</translation>
    </message>
    <message>
        <source>Remembered columns…</source>
        <translation>Colonnes mémorisées…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Rapprochement</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Paste contacts</source>
        <translation>Coller des contacts</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Importer un dossier…</translation>
    </message>
    <message>
        <source>Import: what was read</source>
        <translation>Import&#xa0;: ce qui a été lu</translation>
    </message>
    <message>
        <source>Import: columns</source>
        <translation>Import&#xa0;: les colonnes</translation>
    </message>
    <message>
        <source>Import: contacts that are there</source>
        <translation>Import&#xa0;: contacts déjà là</translation>
    </message>
    <message>
        <source>Import: what will happen</source>
        <translation>Import&#xa0;: ce qui va se passer</translation>
    </message>
    <message>
        <source>Import: done</source>
        <translation>Import&#xa0;: terminé</translation>
    </message>
</context>
<context>
    <name>ImportTargetWords</name>
    <message>
        <source>{field} ({kind})</source>
        <translation>{field} ({kind})</translation>
    </message>
</context>
<context>
    <name>MappingBox</name>
    <message>
        <source>Remembered columns</source>
        <translation>Colonnes mémorisées</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>Comme reconnues</translation>
    </message>
</context>
<context>
    <name>MappingsDialog</name>
    <message>
        <source>Remembered columns</source>
        <translation>Colonnes mémorisées</translation>
    </message>
    <message>
        <source>Who sends such files</source>
        <translation>Qui envoie ces fichiers</translation>
    </message>
    <message>
        <source>Take one in…</source>
        <translation>Reprendre un fichier…</translation>
    </message>
    <message>
        <source>Share as a file…</source>
        <translation>Partager en fichier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>No columns are remembered yet</source>
        <translation>Aucune colonne n’est encore mémorisée</translation>
    </message>
    <message>
        <source>Each import keeps what the columns of its file are: the next file of the same headings needs no question. A mapping somebody gave you can be taken in.</source>
        <translation>Chaque import retient ce que sont les colonnes de son fichier&#xa0;: le prochain fichier aux mêmes titres ne demande rien. Vous pouvez reprendre celles que quelqu’un vous a données.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What the columns of your suppliers&apos; files are, so that nothing is asked.</source>
        <translation>Ce que sont les colonnes des fichiers de vos fournisseurs, pour que rien ne soit redemandé.</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n colonne</numerusform>
            <numerusform>%n colonnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Field for {column}</source>
        <translation>Champ pour {column}</translation>
    </message>
    <message>
        <source>The columns of {name} are forgotten</source>
        <translation>Les colonnes de {name} sont oubliées</translation>
    </message>
    <message>
        <source>Remembered columns (*{ending})</source>
        <translation>Colonnes mémorisées (*{ending})</translation>
    </message>
    <message>
        <source>Share the columns</source>
        <translation>Partager les colonnes</translation>
    </message>
    <message>
        <source>Saved: {names}</source>
        <translation>Enregistré&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Take in columns</source>
        <translation>Reprendre des colonnes</translation>
    </message>
</context>
<context>
    <name>MatchRuleRow</name>
    <message>
        <source>What is done: {rule}</source>
        <translation>Ce qui est fait&#xa0;: {rule}</translation>
    </message>
    <message>
        <source>Ask this rule earlier</source>
        <translation>Essayer cette règle plus tôt</translation>
    </message>
    <message>
        <source>Ask this rule later</source>
        <translation>Essayer cette règle plus tard</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchingPage</name>
    <message>
        <source>The file completes and corrects</source>
        <translation>Le fichier complète et corrige</translation>
    </message>
    <message>
        <source>The file only fills what is blank</source>
        <translation>Le fichier remplit seulement les blancs</translation>
    </message>
    <message>
        <source>What is newer wins</source>
        <translation>Le plus récent l’emporte</translation>
    </message>
    <message>
        <source>What is there stays</source>
        <translation>Ce qui est déjà là reste</translation>
    </message>
    <message>
        <source>Field by field</source>
        <translation>Champ par champ</translation>
    </message>
    <message>
        <source>Rules, one by one</source>
        <translation>Les règles, une par une</translation>
    </message>
    <message>
        <source>Who wins, field by field</source>
        <translation>Qui l’emporte, champ par champ</translation>
    </message>
    <message>
        <source>A row whose contact is there already</source>
        <translation>Une ligne dont le contact est déjà là</translation>
    </message>
    <message>
        <source>When a row is surely a contact that is there</source>
        <translation>Quand une ligne est sûrement un contact déjà là</translation>
    </message>
    <message>
        <source>When it is perhaps one</source>
        <translation>Quand elle l’est peut-être</translation>
    </message>
    <message>
        <source>When the file and the contact differ</source>
        <translation>Quand le fichier et le contact diffèrent</translation>
    </message>
    <message>
        <source>Who wins</source>
        <translation>Qui l’emporte</translation>
    </message>
    <message>
        <source>Phones, e-mails and web pages of the file are added to those that are there; nothing is ever emptied by a blank cell.</source>
        <translation>Les téléphones, e-mails et pages web du fichier s’ajoutent à ceux déjà là&#x202f;; une case vide n’efface jamais rien.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) look like a contact that is there, or like an earlier row, without being sure</source>
        <translation>
            <numerusform>%n ligne ressemble à un contact déjà là, ou à une ligne précédente, sans certitude</numerusform>
            <numerusform>%n lignes ressemblent à un contact déjà là, ou à une ligne précédente, sans certitude</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows are compared with your contacts on the next page.</source>
        <translation>Les lignes sont comparées à vos contacts à la page suivante.</translation>
    </message>
    <message>
        <source>No row is surely one of your contacts.</source>
        <translation>Aucune ligne n’est sûrement un de vos contacts.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are surely contacts that are there</source>
        <translation>
            <numerusform>%n ligne est sûrement un contact déjà là</numerusform>
            <numerusform>%n lignes sont sûrement des contacts déjà là</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>{line} of {file}</source>
        <translation>{line} de {file}</translation>
    </message>
</context>
<context>
    <name>NotesTable</name>
    <message>
        <source>Rows rejected or to look at</source>
        <translation>Lignes rejetées ou à regarder</translation>
    </message>
</context>
<context>
    <name>OutcomeChips</name>
    <message>
        <source>What will happen to the rows</source>
        <translation>Ce que deviennent les lignes</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Toutes les lignes</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Téléphones</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Ligne {line}</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>Preview of the contacts</source>
        <translation>Aperçu des contacts</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Barre verticale</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Line of the headings</source>
        <translation>Ligne des titres</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Headings on line</source>
        <translation>Titres à la ligne</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>See the contacts</source>
        <translation>Voir les contacts</translation>
    </message>
    <message>
        <source>Make a group of them</source>
        <translation>En faire un groupe</translation>
    </message>
    <message>
        <source>Write to them</source>
        <translation>Leur écrire</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Importer un autre fichier</translation>
    </message>
    <message>
        <source>Search for duplicates</source>
        <translation>Rechercher les doublons</translation>
    </message>
    <message>
        <source>Save the rejected rows…</source>
        <translation>Enregistrer les lignes rejetées…</translation>
    </message>
    <message>
        <source>Name the columns remembered…</source>
        <translation>Nommer les colonnes mémorisées…</translation>
    </message>
    <message>
        <source>Show the change</source>
        <translation>Voir la modification</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) imported</source>
        <translation>
            <numerusform>%n contact importé</numerusform>
            <numerusform>%n contacts importés</numerusform>
        </translation>
    </message>
    <message>
        <source>They are one change: it can be undone now or weeks later, what you touched since is then kept and listed.</source>
        <translation>C’est une seule modification&#xa0;: vous pouvez l’annuler maintenant ou dans des semaines, ce que vous aurez touché entre-temps sera gardé et listé.</translation>
    </message>
    <message>
        <source>Nothing had to be written</source>
        <translation>Rien n’était à écrire</translation>
    </message>
    <message>
        <source>Every row of the file is already in your contacts.</source>
        <translation>Chaque ligne du fichier est déjà dans vos contacts.</translation>
    </message>
</context>
<context>
    <name>ResultWork</name>
    <message>
        <source>Taking the import back…</source>
        <translation>Annulation de l’import…</translation>
    </message>
    <message>
        <source>Nothing could be taken back.</source>
        <translation>Rien n’a pu être repris.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) taken back</source>
        <translation>
            <numerusform>%n contact remis comme avant</numerusform>
            <numerusform>%n contacts remis comme avant</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: {names}</source>
        <translation>Enregistré&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Remembered columns</source>
        <translation>Colonnes mémorisées</translation>
    </message>
    <message>
        <source>Name, the supplier&apos;s for example:</source>
        <translation>Nom, celui du fournisseur par exemple&#xa0;:</translation>
    </message>
    <message>
        <source>Remember under this name</source>
        <translation>Mémoriser sous ce nom</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Status of new contacts</source>
        <translation>Statut des nouveaux contacts</translation>
    </message>
    <message>
        <source>Salon 2026, website…</source>
        <translation>Salon 2026, site web…</translation>
    </message>
    <message>
        <source>Search a row…</source>
        <translation>Chercher une ligne…</translation>
    </message>
    <message>
        <source>Name of the address file</source>
        <translation>Nom du fichier d’adresses</translation>
    </message>
    <message>
        <source>Lines set aside</source>
        <translation>Lignes hors tableau</translation>
    </message>
    <message>
        <source>Compare the rows with each other</source>
        <translation>Comparer les lignes entre elles</translation>
    </message>
    <message>
        <source>Rows that may be one contact are shown as possible duplicates. With more than {count} new rows this is done when you ask for it, as it takes a while.</source>
        <translation>Les lignes qui sont peut-être un même contact sont montrées comme doublons possibles. Au-delà de {count} nouvelles lignes, cela se fait à la demande, car c’est assez long.</translation>
    </message>
    <message>
        <source>Save the rejected rows…</source>
        <translation>Enregistrer les lignes rejetées…</translation>
    </message>
    <message>
        <source>For contacts whose row does not say. The address file is where they come from: what was paid for it, how often it may be used, until when.</source>
        <translation>Pour les contacts dont la ligne ne le dit pas. Le fichier d’adresses est leur provenance&#xa0;: ce qu’il a coûté, combien de fois il peut servir, jusqu’à quand.</translation>
    </message>
    <message>
        <source>Source of new contacts</source>
        <translation>Source des nouveaux contacts</translation>
    </message>
    <message>
        <source>Address file</source>
        <translation>Fichier d’adresses</translation>
    </message>
    <message>
        <source>Before the import</source>
        <translation>Avant l’import</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>What cleaning does</source>
        <translation>Ce que fait le nettoyage</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avertissements</translation>
    </message>
    <message>
        <source>What new contacts get</source>
        <translation>Ce que reçoivent les nouveaux</translation>
    </message>
    <message numerus="yes">
        <source>%n company(ies) named in the rows will be made too</source>
        <translation>
            <numerusform>%n entreprise citée dans les lignes sera créée aussi</numerusform>
            <numerusform>%n entreprises citées dans les lignes seront créées aussi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) with people named in the rows</source>
        <translation>
            <numerusform>%n relation avec une personne citée dans les lignes</numerusform>
            <numerusform>%n relations avec des personnes citées dans les lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>With the choices of the last import of such a file</source>
        <translation>Avec les choix du dernier import d’un tel fichier</translation>
    </message>
</context>
<context>
    <name>RowChanges</name>
    <message>
        <source>{column}: {before} → {after}</source>
        <translation>{column}&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>{column}: “{value}” is kept as written. {reason}</source>
        <translation>{column}&#xa0;: «&#xa0;{value}&#xa0;» est gardé tel quel. {reason}</translation>
    </message>
    <message>
        <source>Every value is taken as it is written in the file.</source>
        <translation>Chaque valeur est prise telle qu’elle est écrite dans le fichier.</translation>
    </message>
    <message>
        <source>Use this rule in the whole file</source>
        <translation>Appliquer cette règle à tout le fichier</translation>
    </message>
</context>
<context>
    <name>RowDetail</name>
    <message>
        <source>New contact (N)</source>
        <translation>Nouveau contact (N)</translation>
    </message>
    <message>
        <source>Update (U)</source>
        <translation>Mettre à jour (U)</translation>
    </message>
    <message>
        <source>Leave out (S)</source>
        <translation>Laisser de côté (S)</translation>
    </message>
    <message>
        <source>No row is marked</source>
        <translation>Aucune ligne n’est choisie</translation>
    </message>
    <message>
        <source>Row without a name</source>
        <translation>Ligne sans nom</translation>
    </message>
    <message>
        <source>Save the rejected rows, mend them in that file, then import it: the reason stands beside each row.</source>
        <translation>Enregistrez les lignes rejetées, corrigez-les dans ce fichier, puis importez-le&#xa0;: la raison est écrite à côté de chaque ligne.</translation>
    </message>
    <message>
        <source>{why} ({percent}% alike)</source>
        <translation>{why} (ressemblance&#xa0;: {percent}&#xa0;%)</translation>
    </message>
    <message>
        <source>As things stand: {what}</source>
        <translation>Pour l’instant&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Contact that is there</source>
        <translation>Contact déjà là</translation>
    </message>
    <message>
        <source>The other row</source>
        <translation>L’autre ligne</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Ce qui change</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>What changes is shown as soon as the rows are counted again.</source>
        <translation>Ce qui change s’affiche dès que les lignes sont recomptées.</translation>
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
    <name>RowsPane</name>
    <message>
        <source>Rows of the file</source>
        <translation>Lignes du fichier</translation>
    </message>
    <message>
        <source>No row is found</source>
        <translation>Aucune ligne trouvée</translation>
    </message>
    <message>
        <source>Search another name, company or town, or clear the search.</source>
        <translation>Cherchez un autre nom, une autre entreprise ou ville, ou effacez la recherche.</translation>
    </message>
    <message>
        <source>Choose another figure above.</source>
        <translation>Choisissez un autre chiffre ci-dessus.</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>{count} trouvées</translation>
    </message>
    <message>
        <source>{shown} of {total} rows; the next ones come as you scroll</source>
        <translation>{shown} lignes sur {total}&#x202f;; la suite vient en faisant défiler</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesList</name>
    <message>
        <source>{before} becomes {after}</source>
        <translation>{before} devient {after}</translation>
    </message>
    <message>
        <source>Every value is taken as it is written in the file.</source>
        <translation>Chaque valeur est reprise telle qu’elle est écrite dans le fichier.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n valeur</numerusform>
            <numerusform>%n valeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept as written and marked doubtful</source>
        <translation>Gardées telles quelles et marquées douteuses</translation>
    </message>
    <message>
        <source>{reason} ({count})</source>
        <translation>{reason} ({count})</translation>
    </message>
</context>
<context>
    <name>RunRowsModel</name>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Existing contact</source>
        <translation>Contact déjà là</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Ligne {line}</translation>
    </message>
    <message>
        <source>Line {line} of {file}</source>
        <translation>Ligne {line} de {file}</translation>
    </message>
    <message>
        <source>Row without a name</source>
        <translation>Ligne sans nom</translation>
    </message>
    <message>
        <source>Decided by hand</source>
        <translation>Décidé à la main</translation>
    </message>
    <message>
        <source>The same as line {line}</source>
        <translation>Comme la ligne {line}</translation>
    </message>
    <message>
        <source>Perhaps line {line} again: {why}</source>
        <translation>Peut-être la ligne {line} à nouveau&#xa0;: {why}</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>Steps of the import</source>
        <translation>Étapes de l’import</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>You are here</source>
        <translation>Vous êtes ici</translation>
    </message>
</context>
<context>
    <name>StepButtons</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Nothing is written; you can go on with it later</source>
        <translation>Rien n’est écrit&#x202f;; vous pourrez le reprendre plus tard</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>See what will happen</source>
        <translation>Voir ce qui va se passer</translation>
    </message>
    <message>
        <source>Import one contact</source>
        <translation>Importer un contact</translation>
    </message>
    <message>
        <source>Import {count} contacts</source>
        <translation>Importer {count} contacts</translation>
    </message>
    <message numerus="yes">
        <source>Count again with %n decision(s)</source>
        <translation>
            <numerusform>Recompter avec %n décision</numerusform>
            <numerusform>Recompter avec %n décisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnderstoodPage</name>
    <message>
        <source>Not imported</source>
        <translation>Non importé</translation>
    </message>
</context>
<context>
    <name>WinnersList</name>
    <message>
        <source>Who wins: {field}</source>
        <translation>Qui l’emporte&#xa0;: {field}</translation>
    </message>
</context>
</TS>
