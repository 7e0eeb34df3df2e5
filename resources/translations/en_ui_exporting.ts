<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>Export %n contact(s)</source>
        <translation>
            <numerusform>Export %n contact</numerusform>
            <numerusform>Export %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n contact(s)…</source>
        <translation>
            <numerusform>Export %n contact…</numerusform>
            <numerusform>Export %n contacts…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) left out:</source>
        <translation>
            <numerusform>%n contact left out:</numerusform>
            <numerusform>%n contacts left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportWork</name>
    <message numerus="yes">
        <source>Exporting %n contact(s)</source>
        <translation>
            <numerusform>Exporting %n contact</numerusform>
            <numerusform>Exporting %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) written to {file}</source>
        <translation>
            <numerusform>%n contact written to {file}</numerusform>
            <numerusform>%n contacts written to {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) replaced</source>
        <translation>
            <numerusform>%n letter replaced</numerusform>
            <numerusform>%n letters replaced</numerusform>
        </translation>
    </message>
</context>
</TS>
