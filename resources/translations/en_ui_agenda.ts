<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AgendaFiles</name>
    <message numerus="yes">
        <source>%n entries in the agenda</source>
        <translation>
            <numerusform>%n entry in the agenda</numerusform>
            <numerusform>%n entries in the agenda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries in {file}</source>
        <translation>
            <numerusform>%n entry in {file}</numerusform>
            <numerusform>%n entries in {file}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaWork</name>
    <message numerus="yes">
        <source>%n task(s) planned</source>
        <translation>
            <numerusform>%n task planned</numerusform>
            <numerusform>%n tasks planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppointmentDialog</name>
    <message numerus="yes">
        <source>%n week(s) before</source>
        <translation>
            <numerusform>%n week before</numerusform>
            <numerusform>%n weeks before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) before</source>
        <translation>
            <numerusform>%n day before</numerusform>
            <numerusform>%n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) before</source>
        <translation>
            <numerusform>%n hour before</numerusform>
            <numerusform>%n hours before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) before</source>
        <translation>
            <numerusform>%n minute before</numerusform>
            <numerusform>%n minutes before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message numerus="yes">
        <source>Import %n entries</source>
        <translation>
            <numerusform>Import %n entry</numerusform>
            <numerusform>Import %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brought up to date</source>
        <translation>
            <numerusform>%n brought up to date</numerusform>
            <numerusform>%n brought up to date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>%n there already</numerusform>
            <numerusform>%n there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) out</source>
        <translation>
            <numerusform>%n stay out</numerusform>
            <numerusform>%n stays out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to your contacts</source>
        <translation>
            <numerusform>%n link to your contacts</numerusform>
            <numerusform>%n links to your contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyHint</name>
    <message numerus="yes">
        <source>%n more on these days: tick their categories at the left.</source>
        <translation>
            <numerusform>%n more on these days: tick its category at the left.</numerusform>
            <numerusform>%n more on these days: tick their categories at the left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundPage</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
</TS>
