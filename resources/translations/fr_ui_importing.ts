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
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
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
        <source>A vCard says itself what each of its lines is: nothing to choose.</source>
        <translation>Une vCard dit elle-même ce qu’est chacune de ses lignes&#xa0;: rien à choisir.</translation>
    </message>
    <message numerus="yes">
        <source>about %n row(s)</source>
        <translation>
            <numerusform>environ %n ligne</numerusform>
            <numerusform>environ %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>columns as last time</source>
        <translation>colonnes comme la dernière fois</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>New contacts</source>
        <translation>Nouveaux contacts</translation>
    </message>
    <message>
        <source>Companies named in rows</source>
        <translation>Entreprises citées dans les lignes</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Complétés</translation>
    </message>
    <message>
        <source>Already there, nothing new</source>
        <translation>Déjà là, rien de nouveau</translation>
    </message>
    <message>
        <source>Left as they are</source>
        <translation>Laissés tels quels</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetées</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Bring in the contacts you already have</source>
        <translation>Faites entrer les contacts que vous avez déjà</translation>
    </message>
    <message>
        <source>Excel, CSV and text files, and the vCards of your phone. Choose one or several files, or drop them here: nothing is written before you have seen what will happen, and an import can be taken back weeks later.</source>
        <translation>Fichiers Excel, CSV et texte, et les vCards de votre téléphone. Choisissez un ou plusieurs fichiers, ou déposez-les ici&#xa0;: rien n’est écrit avant que vous ayez vu ce qui va se passer, et un import peut être annulé des semaines plus tard.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
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
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Comparing the file with your contacts…</source>
        <translation>Comparaison du fichier avec vos contacts…</translation>
    </message>
    <message>
        <source>Importing the contacts…</source>
        <translation>Import des contacts…</translation>
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
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
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
        <source>Saved: {names}</source>
        <translation>Enregistré&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Import: columns</source>
        <translation>Import&#xa0;: les colonnes</translation>
    </message>
    <message>
        <source>Import: what will happen</source>
        <translation>Import&#xa0;: ce qui va se passer</translation>
    </message>
    <message>
        <source>Import: done</source>
        <translation>Import&#xa0;: terminé</translation>
    </message>
    <message>
        <source>Import contacts…</source>
        <translation>Importer des contacts…</translation>
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
    <name>ReviewPage</name>
    <message>
        <source>Complete it</source>
        <translation>Le compléter</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Le laisser tel quel</translation>
    </message>
    <message>
        <source>Add another one</source>
        <translation>En ajouter un autre</translation>
    </message>
    <message>
        <source>A contact that is already there</source>
        <translation>Un contact déjà présent</translation>
    </message>
    <message>
        <source>Status of new contacts</source>
        <translation>Statut des nouveaux contacts</translation>
    </message>
    <message>
        <source>Salon 2026, website…</source>
        <translation>Salon 2026, site web…</translation>
    </message>
    <message>
        <source>Name of the address file</source>
        <translation>Nom du fichier d’adresses</translation>
    </message>
    <message>
        <source>Save the rejected rows…</source>
        <translation>Enregistrer les lignes rejetées…</translation>
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
        <source>What cleaning does</source>
        <translation>Ce que fait le nettoyage</translation>
    </message>
    <message>
        <source>Rejected rows and warnings</source>
        <translation>Lignes rejetées et avertissements</translation>
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
    <name>StepButtons</name>
    <message>
        <source>Change the columns</source>
        <translation>Modifier les colonnes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abandonner</translation>
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
</context>
</TS>
