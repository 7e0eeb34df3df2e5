<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>MailDesk</name>
    <message numerus="yes">
        <source>%n letter(s) among the tasks wait for it.</source>
        <translation>
            <numerusform>%n letter among the tasks waits for it.</numerusform>
            <numerusform>%n letters among the tasks wait for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) still mean to write.</source>
        <translation>
            <numerusform>%n campaign still means to write.</numerusform>
            <numerusform>%n campaigns still mean to write.</numerusform>
        </translation>
    </message>
</context>
</TS>
