<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>FilePage</name>
    <message numerus="yes">
        <source>%n backup(s) made and checked</source>
        <translation>
            <numerusform>%n backup made and checked</numerusform>
            <numerusform>%n backups made and checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is in order: %n contact(s).</source>
        <translation>
            <numerusform>Everything is in order: %n contact.</numerusform>
            <numerusform>Everything is in order: %n contacts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowUpPage</name>
    <message numerus="yes">
        <source>usual: %n day(s)</source>
        <translation>
            <numerusform>usual: %n day</numerusform>
            <numerusform>usual: %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KindsBecome</name>
    <message numerus="yes">
        <source>%n task(s) are of this kind, done ones too. They become:</source>
        <translation>
            <numerusform>%n task is of this kind, done or not. It becomes:</numerusform>
            <numerusform>%n tasks are of this kind, done or not. They become:</numerusform>
        </translation>
    </message>
</context>
</TS>
