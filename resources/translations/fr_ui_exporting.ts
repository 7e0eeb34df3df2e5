<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>ColumnPane</name>
    <message>
        <source>Set of columns</source>
        <translation>Jeu de colonnes</translation>
    </message>
    <message>
        <source>Save the set…</source>
        <translation>Garder ce jeu…</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Colonnes habituelles</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Tous les champs</translation>
    </message>
    <message>
        <source>As in the list</source>
        <translation>Comme dans la liste</translation>
    </message>
    <message>
        <source>My choice</source>
        <translation>Mon choix</translation>
    </message>
    <message>
        <source>Letters and mailings</source>
        <translation>Courriers et mailings</translation>
    </message>
    <message>
        <source>Save the set of columns</source>
        <translation>Garder ce jeu de colonnes</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>Nom du jeu</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export contacts</source>
        <translation>Exporter des contacts</translation>
    </message>
    <message>
        <source>Beginning of the file</source>
        <translation>Début du fichier</translation>
    </message>
    <message>
        <source>UTF-8 (Excel)</source>
        <translation>UTF-8 (Excel)</translation>
    </message>
    <message>
        <source>UTF-8 without mark</source>
        <translation>UTF-8 sans marque</translation>
    </message>
    <message>
        <source>Windows (cp1252)</source>
        <translation>Windows (cp1252)</translation>
    </message>
    <message>
        <source>ISO 8859-15</source>
        <translation>ISO 8859-15</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>Mac Roman</source>
        <translation>Mac Roman</translation>
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
        <source>Vertical bar</source>
        <translation>Barre verticale</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Who may be written to</source>
        <translation>Ceux à qui l’on peut écrire</translation>
    </message>
    <message>
        <source>Who may be e-mailed</source>
        <translation>Ceux que l’on peut joindre par e-mail</translation>
    </message>
    <message>
        <source>Who may be called</source>
        <translation>Ceux que l’on peut appeler</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>With photos</source>
        <translation>Avec les photos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message numerus="yes">
        <source>Export %n contact(s)</source>
        <translation>
            <numerusform>Exporter %n contact</numerusform>
            <numerusform>Exporter %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n contact(s)…</source>
        <translation>
            <numerusform>Exporter %n contact…</numerusform>
            <numerusform>Exporter %n contacts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) left out:</source>
        <translation>
            <numerusform>%n contact écarté&#xa0;:</numerusform>
            <numerusform>%n contacts écartés&#xa0;:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportPreviewTable</name>
    <message>
        <source>First rows of the file</source>
        <translation>Premières lignes du fichier</translation>
    </message>
</context>
<context>
    <name>ExportWork</name>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %n contact(s)</source>
        <translation>
            <numerusform>Export de %n contact</numerusform>
            <numerusform>Export de %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) written to {file}</source>
        <translation>
            <numerusform>%n contact écrit dans {file}</numerusform>
            <numerusform>%n contacts écrits dans {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n écarté</numerusform>
            <numerusform>%n écartés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) replaced</source>
        <translation>
            <numerusform>%n lettre remplacée</numerusform>
            <numerusform>%n lettres remplacées</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>No program opened {folder}.</source>
        <translation>Aucun programme n’a ouvert {folder}.</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Format of the file</source>
        <translation>Format du fichier</translation>
    </message>
</context>
</TS>
