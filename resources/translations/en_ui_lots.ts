<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>LoanDialog</name>
    <message numerus="yes">
        <source>%n person(s) agreed and go into the file.</source>
        <translation>
            <numerusform>%n person agreed and goes into the file.</numerusform>
            <numerusform>%n people agreed and go into the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) out: no consent noted.</source>
        <translation>
            <numerusform>%n stays out: no consent noted.</numerusform>
            <numerusform>%n stay out: no consent noted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trap address(es) added.</source>
        <translation>
            <numerusform>%n trap address added.</numerusform>
            <numerusform>%n trap addresses added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoansPage</name>
    <message numerus="yes">
        <source>and %n trap address(es)</source>
        <translation>
            <numerusform>and %n trap address</numerusform>
            <numerusform>and %n trap addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LotPage</name>
    <message numerus="yes">
        <source>%n person(s) must be told where their address comes from.</source>
        <translation>
            <numerusform>%n person must be told where their address comes from.</numerusform>
            <numerusform>%n people must be told where their address comes from.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LotWork</name>
    <message numerus="yes">
        <source>“{file}” checked: %n new address(es)</source>
        <translation>
            <numerusform>“{file}” checked: %n new address</numerusform>
            <numerusform>“{file}” checked: %n new addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeedsPage</name>
    <message numerus="yes">
        <source>%n trap address(es)</source>
        <translation>
            <numerusform>%n trap address</numerusform>
            <numerusform>%n trap addresses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UseDialog</name>
    <message numerus="yes">
        <source>%n use(s) of this file left.</source>
        <translation>
            <numerusform>%n use of this file left.</numerusform>
            <numerusform>%n uses of this file left.</numerusform>
        </translation>
    </message>
</context>
</TS>
