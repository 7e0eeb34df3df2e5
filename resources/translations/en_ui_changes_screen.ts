<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ChangeDetails</name>
    <message numerus="yes">
        <source>%n contact(s) erased for good since: nothing of that comes back.</source>
        <translation>
            <numerusform>%n contact erased for good since: nothing of that comes back.</numerusform>
            <numerusform>%n contacts erased for good since: nothing of that comes back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n contact(s)</source>
        <translation>
            <numerusform>Show %n contact</numerusform>
            <numerusform>Show %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangePage</name>
    <message numerus="yes">
        <source>%n contact(s) taken back</source>
        <translation>
            <numerusform>%n contact taken back</numerusform>
            <numerusform>%n contacts taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message numerus="yes">
        <source>%n more: search to narrow the list</source>
        <translation>
            <numerusform>%n more: search to narrow the list</numerusform>
            <numerusform>%n more: search to narrow the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n contact(s)</source>
        <translation>
            <numerusform>Take back %n contact</numerusform>
            <numerusform>Take back %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) taken back from the trash</source>
        <translation>
            <numerusform>%n contact taken back from the trash</numerusform>
            <numerusform>%n contacts taken back from the trash</numerusform>
        </translation>
    </message>
</context>
</TS>
