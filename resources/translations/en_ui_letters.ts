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
    <name>CostPage</name>
    <message numerus="yes">
        <source>%n item(s) of {grams} g, {zone}: no price in the table</source>
        <translation>
            <numerusform>%n item of {grams} g, {zone}: no price in the table</numerusform>
            <numerusform>%n items of {grams} g, {zone}: no price in the table</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Total without the postage of %n item(s)</source>
        <translation>
            <numerusform>Total without the postage of %n item</numerusform>
            <numerusform>Total without the postage of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) more, and bulk prices may be had.</source>
        <translation>
            <numerusform>%n item more, and bulk prices may be had.</numerusform>
            <numerusform>%n items more, and bulk prices may be had.</numerusform>
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
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
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
    <message numerus="yes">
        <source>%n letter(s) printed and noted in the histories.</source>
        <translation>
            <numerusform>%n letter printed and noted in the histories.</numerusform>
            <numerusform>%n letters printed and noted in the histories.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) saved and noted in the histories.</source>
        <translation>
            <numerusform>%n letter saved and noted in the histories.</numerusform>
            <numerusform>%n letters saved and noted in the histories.</numerusform>
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
<context>
    <name>RemedyWork</name>
    <message numerus="yes">
        <source>%n contact(s) taken back from the trash</source>
        <translation>
            <numerusform>%n contact taken back from the trash</numerusform>
            <numerusform>%n contacts taken back from the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everybody of %n household(s) gets a letter</source>
        <translation>
            <numerusform>Everybody of %n household gets a letter</numerusform>
            <numerusform>Everybody of %n households gets a letter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Civility set for %n contact(s)</source>
        <translation>
            <numerusform>Civility set for %n contact</numerusform>
            <numerusform>Civility set for %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) get one letter</source>
        <translation>
            <numerusform>%n household get one letter</numerusform>
            <numerusform>%n households get one letter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s), from {first} (page {from_page}) to {last} (page {to_page})</source>
        <translation>
            <numerusform>%n letter, from {first} (page {from_page}) to {last} (page {to_page})</numerusform>
            <numerusform>%n letters, from {first} (page {from_page}) to {last} (page {to_page})</numerusform>
        </translation>
    </message>
</context>
</TS>
