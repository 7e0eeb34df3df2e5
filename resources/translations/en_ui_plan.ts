<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ObjectiveCard</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanOutput</name>
    <message numerus="yes">
        <source>%n date(s) of the plan put into the agenda</source>
        <translation>
            <numerusform>%n date of the plan put into the agenda</numerusform>
            <numerusform>%n dates of the plan put into the agenda</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWork</name>
    <message numerus="yes">
        <source>%n action(s) deleted</source>
        <translation>
            <numerusform>%n action deleted</numerusform>
            <numerusform>%n actions deleted</numerusform>
        </translation>
    </message>
</context>
</TS>
