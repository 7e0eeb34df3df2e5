<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CellCard</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message numerus="yes">
        <source>%n contact(s) left out: {reason}.</source>
        <translation>
            <numerusform>%n contact left out: {reason}.</numerusform>
            <numerusform>%n contacts left out: {reason}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowPage</name>
    <message numerus="yes">
        <source>%n recipient(s) neither answered nor ordered yet.</source>
        <translation>
            <numerusform>%n recipient neither answered nor ordered yet.</numerusform>
            <numerusform>%n recipients neither answered nor ordered yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reminder of %n contact(s) prepared, kept as a group</source>
        <translation>
            <numerusform>Reminder of %n contact prepared, kept as a group</numerusform>
            <numerusform>Reminder of %n contacts prepared, kept as a group</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HotList</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendWork</name>
    <message numerus="yes">
        <source>%n contact(s) reached by the wave</source>
        <translation>
            <numerusform>%n contact reached by the wave</numerusform>
            <numerusform>%n contacts reached by the wave</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) to call, on lists among the tasks</source>
        <translation>
            <numerusform>%n contact to call, on lists among the tasks</numerusform>
            <numerusform>%n contacts to call, on lists among the tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetPage</name>
    <message numerus="yes">
        <source>%n of {selected} may be contacted</source>
        <translation>
            <numerusform>%n of {selected} may be contacted</numerusform>
            <numerusform>%n of {selected} may be contacted</numerusform>
        </translation>
    </message>
</context>
</TS>
