<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CheckPane</name>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), by name</source>
        <translation>
            <numerusform>%n page, by name</numerusform>
            <numerusform>%n pages, by name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), postal order</source>
        <translation>
            <numerusform>%n page, postal order</numerusform>
            <numerusform>%n pages, postal order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) left out</source>
        <translation>
            <numerusform>%n contact left out</numerusform>
            <numerusform>%n contacts left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Part: %n letter(s)</source>
        <translation>
            <numerusform>Part: %n letter</numerusform>
            <numerusform>Part: %n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EnvelopesPage</name>
    <message numerus="yes">
        <source>%n envelope(s)</source>
        <translation>
            <numerusform>%n envelope</numerusform>
            <numerusform>%n envelopes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterOutput</name>
    <message numerus="yes">
        <source>%n page(s) printed again</source>
        <translation>
            <numerusform>%n page printed again</numerusform>
            <numerusform>%n pages printed again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailingWork</name>
    <message numerus="yes">
        <source>Test: %n letter(s) printed, not noted</source>
        <translation>
            <numerusform>Test: %n letter printed, not noted</numerusform>
            <numerusform>Test: %n letters printed, not noted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecipientsField</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
</TS>
