<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>AmountEditor</name>
    <message>
        <source>Please type an amount, such as 1,250.00.</source>
        <translation>Saisissez un montant, par exemple 1&#x202f;250,00.</translation>
    </message>
</context>
<context>
    <name>ChoicesEditor</name>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>CriteriaEditor</name>
    <message>
        <source>all of these are met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least one of these is met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of these is met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the criteria are joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria in brackets, joined in a way of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts for whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this block away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CriteriaPreview</name>
    <message>
        <source>The first of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>contact(s) meet these criteria</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CriteriaRow</name>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this criterion away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(field no longer there)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>jj/mm/aaaa</translation>
    </message>
    <message>
        <source>Choose in the calendar</source>
        <translation>Choisir dans le calendrier</translation>
    </message>
</context>
<context>
    <name>DateValues</name>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayValues</name>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecimalEditor</name>
    <message>
        <source>Please type a number, such as 12.5.</source>
        <translation>Saisissez un nombre, par exemple 12,5.</translation>
    </message>
</context>
<context>
    <name>FieldEditors</name>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
</context>
<context>
    <name>FieldList</name>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search a field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldPicker</name>
    <message>
        <source>Choose a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryValues</name>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of exchange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in or out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntegerEditor</name>
    <message>
        <source>Please type a whole number, such as 12.</source>
        <translation>Saisissez un nombre entier, par exemple 12.</translation>
    </message>
</context>
<context>
    <name>NumberValues</name>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceValues</name>
    <message>
        <source>Kilometres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town or postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>km from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextValues</name>
    <message>
        <source>Several, separated by ;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YesNoEditor</name>
    <message>
        <source>Not known</source>
        <translation>Non renseigné</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>YesNoValues</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
