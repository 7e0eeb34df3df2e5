<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>ChartCard</name>
    <message>
        <source>Figures as a table</source>
        <translation>Chiffres en tableau</translation>
    </message>
</context>
</TS>
