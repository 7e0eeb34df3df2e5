<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CarePanel</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) marked as verified</source>
        <translation>
            <numerusform>%n contact marked as verified</numerusform>
            <numerusform>%n contacts marked as verified</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>About %n address(es) may be wrong by now.</source>
        <translation>
            <numerusform>About %n address may be wrong by now.</numerusform>
            <numerusform>About %n addresses may be wrong by now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairPage</name>
    <message numerus="yes">
        <source>Put %n value(s) right</source>
        <translation>
            <numerusform>Put %n value right</numerusform>
            <numerusform>Put %n values right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) put right</source>
        <translation>
            <numerusform>%n value put right</numerusform>
            <numerusform>%n values put right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n was/were edited meanwhile and left alone</source>
        <translation>
            <numerusform>%n was edited meanwhile and left alone</numerusform>
            <numerusform>%n were edited meanwhile and left alone</numerusform>
        </translation>
    </message>
</context>
</TS>
