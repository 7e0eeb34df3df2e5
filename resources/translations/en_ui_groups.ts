<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>GroupDialog</name>
    <message numerus="yes">
        <source>Not finished: %n criterion(s) without a field or a value. Fill in or take away.</source>
        <translation>
            <numerusform>Not finished: %n criterion without a field or a value. Fill in or take away.</numerusform>
            <numerusform>Not finished: %n criteria without a field or a value. Fill in or take away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trap address(es), left out of counts and mailings</source>
        <translation>
            <numerusform>%n trap address, left out of counts and mailings</numerusform>
            <numerusform>%n trap addresses, left out of counts and mailings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupWork</name>
    <message numerus="yes">
        <source>%n contact(s) taken out of “{name}”</source>
        <translation>
            <numerusform>%n contact taken out of “{name}”</numerusform>
            <numerusform>%n contacts taken out of “{name}”</numerusform>
        </translation>
    </message>
</context>
</TS>
