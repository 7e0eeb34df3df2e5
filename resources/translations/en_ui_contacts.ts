<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>BulkBar</name>
    <message numerus="yes">
        <source>All %n selected</source>
        <translation>
            <numerusform>The only contact selected</numerusform>
            <numerusform>All %n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkEditDialog</name>
    <message numerus="yes">
        <source>One value for %n contact(s)</source>
        <translation>
            <numerusform>One value for %n contact</numerusform>
            <numerusform>One value for %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n contact(s)</source>
        <translation>
            <numerusform>Change %n contact</numerusform>
            <numerusform>Change %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkWork</name>
    <message numerus="yes">
        <source>%n contact(s) changed</source>
        <translation>
            <numerusform>%n contact changed</numerusform>
            <numerusform>%n contacts changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing %n contact(s)</source>
        <translation>
            <numerusform>Changing %n contact</numerusform>
            <numerusform>Changing %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) moved to the trash</source>
        <translation>
            <numerusform>%n contact moved to the trash</numerusform>
            <numerusform>%n contacts moved to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving %n contact(s) to the trash</source>
        <translation>
            <numerusform>Moving %n contact to the trash</numerusform>
            <numerusform>Moving %n contacts to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) marked as trap address(es)</source>
        <translation>
            <numerusform>%n contact marked as trap address</numerusform>
            <numerusform>%n contacts marked as trap addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marking %n contact(s)</source>
        <translation>
            <numerusform>Marking %n contact</numerusform>
            <numerusform>Marking %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) added to “{group}”</source>
        <translation>
            <numerusform>%n contact added to “{group}”</numerusform>
            <numerusform>%n contacts added to “{group}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) taken out of “{group}”</source>
        <translation>
            <numerusform>%n contact taken out of “{group}”</numerusform>
            <numerusform>%n contacts taken out of “{group}”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentPrinting</name>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation>
            <numerusform>%n page sent to the printer.</numerusform>
            <numerusform>%n pages sent to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPanel</name>
    <message numerus="yes">
        <source>%n contact(s) may be the same</source>
        <translation>
            <numerusform>%n contact may be the same</numerusform>
            <numerusform>%n contacts may be the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message numerus="yes">
        <source>No exchange for %n day(s)</source>
        <translation>
            <numerusform>No exchange for %n day</numerusform>
            <numerusform>No exchange for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen contact(s)</source>
        <translation>
            <numerusform>%n chosen contact</numerusform>
            <numerusform>%n chosen contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListFooter</name>
    <message numerus="yes">
        <source>{first}–{last} of %n contact(s)</source>
        <translation>
            <numerusform>{first}–{last} of %n contact</numerusform>
            <numerusform>{first}–{last} of %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PurchaseFigureGrid</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of these %n order(s) by this person: {amount}</source>
        <translation>
            <numerusform>of these %n order by this person: {amount}</numerusform>
            <numerusform>of these %n orders by this person: {amount}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) in {currency} not counted</source>
        <translation>
            <numerusform>%n order in {currency} not counted</numerusform>
            <numerusform>%n orders in {currency} not counted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PurchasesPage</name>
    <message numerus="yes">
        <source>{line} and %n more</source>
        <translation>
            <numerusform>{line} and %n more</numerusform>
            <numerusform>{line} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaleSection</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
