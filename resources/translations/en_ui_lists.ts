<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>Erase %n contact(s) for good</source>
        <translation>
            <numerusform>Erase %n contact for good</numerusform>
            <numerusform>Erase %n contacts for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase %n contact(s) for good?</source>
        <translation>
            <numerusform>Erase %n contact for good?</numerusform>
            <numerusform>Erase %n contacts for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) merged earlier</source>
        <translation>
            <numerusform>%n record merged earlier</numerusform>
            <numerusform>%n records merged earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of the sheet: addresses, numbers, links</source>
        <translation>
            <numerusform>%n value of the sheet: addresses, numbers, links</numerusform>
            <numerusform>%n values of the sheet: addresses, numbers, links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of the history</source>
        <translation>
            <numerusform>%n item of the history</numerusform>
            <numerusform>%n items of the history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s), with the pages as printed</source>
        <translation>
            <numerusform>%n letter, with the pages as printed</numerusform>
            <numerusform>%n letters, with the pages as printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) concerning nobody else</source>
        <translation>
            <numerusform>%n task concerning nobody else</numerusform>
            <numerusform>%n tasks concerning nobody else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) concerning nobody else</source>
        <translation>
            <numerusform>%n appointment concerning nobody else</numerusform>
            <numerusform>%n appointments concerning nobody else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what %n change(s) recorded of it: an undo passes over that</source>
        <translation>
            <numerusform>what %n change recorded of it: an undo passes over that</numerusform>
            <numerusform>what %n changes recorded of it: an undo passes over that</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of sales (quotes, orders), linked to nobody: the books must be kept</source>
        <translation>
            <numerusform>%n record of sales (quotes, orders), linked to nobody: the books must be kept</numerusform>
            <numerusform>%n records of sales (quotes, orders), linked to nobody: the books must be kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) with all of it, made from {oldest} to {newest}: each goes when ten newer ones are there. Where that is too late, delete them from the folder “backups” yourself.</source>
        <translation>
            <numerusform>%n backup with all of it, made from {oldest} to {newest}: each goes when ten newer ones are there. Where that is too late, delete them from the folder “backups” yourself.</numerusform>
            <numerusform>%n backups with all of it, made from {oldest} to {newest}: each goes when ten newer ones are there. Where that is too late, delete them from the folder “backups” yourself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) or appointment(s) with others, without the name among those concerned</source>
        <translation>
            <numerusform>%n task or appointment with others, without the name among those concerned</numerusform>
            <numerusform>%n tasks or appointments with others, without the name among those concerned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErasingWork</name>
    <message numerus="yes">
        <source>Erasing %n contact(s) for good</source>
        <translation>
            <numerusform>Erasing %n contact for good</numerusform>
            <numerusform>Erasing %n contacts for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) erased for good</source>
        <translation>
            <numerusform>%n contact erased for good</numerusform>
            <numerusform>%n contacts erased for good</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoReportDialog</name>
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
</TS>
