<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>AgendaPages</name>
    <message>
        <source>printed on {day}</source>
        <translation>imprimé le {day}</translation>
    </message>
</context>
<context>
    <name>CareReport</name>
    <message>
        <source>Data care</source>
        <translation>Qualité des données</translation>
    </message>
    <message>
        <source>{count} contacts</source>
        <translation>{count} contacts</translation>
    </message>
    <message>
        <source>and {count} more lines</source>
        <translation>et {count} autres lignes</translation>
    </message>
</context>
<context>
    <name>LotComparison</name>
    <message>
        <source>Two address files side by side</source>
        <translation>Deux fichiers d’adresses côte à côte</translation>
    </message>
    <message>
        <source>An address file before buying</source>
        <translation>Un fichier d’adresses avant l’achat</translation>
    </message>
    <message>
        <source>An address file</source>
        <translation>Un fichier d’adresses</translation>
    </message>
</context>
<context>
    <name>TaskPages</name>
    <message>
        <source>Page {number}</source>
        <translation>Page {number}</translation>
    </message>
</context>
</TS>
