<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>UndoReportDialog</name>
    <message numerus="yes">
        <source>Show %n contact(s)</source>
        <translation>
            <numerusform>Show %n contact</numerusform>
            <numerusform>Show %n contacts</numerusform>
        </translation>
    </message>
</context>
</TS>
