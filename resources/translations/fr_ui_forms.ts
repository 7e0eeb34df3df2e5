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
    <name>ColumnChoices</name>
    <message>
        <source>Leave out</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Colonne du fichier</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Premières valeurs</translation>
    </message>
    <message>
        <source>What {column} holds</source>
        <translation>Contenu de {column}</translation>
    </message>
    <message>
        <source>Held by several columns: {names}</source>
        <translation>Plusieurs colonnes contiennent&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Find a column</source>
        <translation>Chercher une colonne</translation>
    </message>
    <message>
        <source>Columns of the file, in their order</source>
        <translation>Colonnes du fichier, dans leur ordre</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Monter (Alt+Haut)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Descendre (Alt+Bas)</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Tout décocher</translation>
    </message>
</context>
<context>
    <name>ContactsField</name>
    <message>
        <source>Type a name, a company, a number</source>
        <translation>Tapez un nom, une société, un numéro</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Ouvrir {name}</translation>
    </message>
    <message>
        <source>Without {name}</source>
        <translation>Sans {name}</translation>
    </message>
</context>
<context>
    <name>CriteriaEditor</name>
    <message>
        <source>all of these are met</source>
        <translation>tous ces critères sont remplis</translation>
    </message>
    <message>
        <source>at least one of these is met</source>
        <translation>au moins un de ces critères est rempli</translation>
    </message>
    <message>
        <source>none of these is met</source>
        <translation>aucun de ces critères n’est rempli</translation>
    </message>
    <message>
        <source>How the criteria are joined</source>
        <translation>Comment les critères se combinent</translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation>Ajouter un critère</translation>
    </message>
    <message>
        <source>Add a block</source>
        <translation>Ajouter un bloc</translation>
    </message>
    <message>
        <source>Criteria in brackets, joined in a way of their own</source>
        <translation>Des critères entre parenthèses, combinés à leur façon</translation>
    </message>
    <message>
        <source>Contacts for whom</source>
        <translation>Contacts pour lesquels</translation>
    </message>
    <message>
        <source>Take this block away</source>
        <translation>Retirer ce bloc</translation>
    </message>
</context>
<context>
    <name>CriteriaPreview</name>
    <message>
        <source>The first of them</source>
        <translation>Les premiers</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>by these criteria</source>
        <translation>selon ces critères</translation>
    </message>
</context>
<context>
    <name>CriteriaRow</name>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Take this criterion away</source>
        <translation>Retirer ce critère</translation>
    </message>
    <message>
        <source>(field no longer there)</source>
        <translation>(champ disparu)</translation>
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
        <translation>et</translation>
    </message>
</context>
<context>
    <name>DayValues</name>
    <message>
        <source>days</source>
        <translation>jours</translation>
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
        <translation>Champs</translation>
    </message>
    <message>
        <source>Search a field</source>
        <translation>Rechercher un champ</translation>
    </message>
</context>
<context>
    <name>FieldPicker</name>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Choose a field</source>
        <translation>Choisir un champ</translation>
    </message>
</context>
<context>
    <name>FormWork</name>
    <message>
        <source>This was changed elsewhere while you were typing. It is shown as it stands now; what you typed is kept.</source>
        <translation>Cela a été modifié ailleurs pendant votre saisie. Voici l’état actuel&#x202f;; ce que vous avez saisi est conservé.</translation>
    </message>
    <message>
        <source>Write what I typed</source>
        <translation>Enregistrer ma saisie</translation>
    </message>
    <message>
        <source>Leave it as it stands</source>
        <translation>Laisser l’état actuel</translation>
    </message>
</context>
<context>
    <name>HistoryValues</name>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis le</translation>
    </message>
    <message>
        <source>any exchange</source>
        <translation>tout échange</translation>
    </message>
    <message>
        <source>Kind of exchange</source>
        <translation>Type d’échange</translation>
    </message>
    <message>
        <source>in or out</source>
        <translation>reçu ou émis</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
</context>
<context>
    <name>HouseholdDialog</name>
    <message>
        <source>Household</source>
        <translation>Foyer</translation>
    </message>
    <message>
        <source>One letter for all of them</source>
        <translation>Une seule lettre pour tous</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Dissolve the household</source>
        <translation>Dissoudre le foyer</translation>
    </message>
    <message>
        <source>Type the name of another member</source>
        <translation>Saisissez le nom d’un autre membre</translation>
    </message>
    <message>
        <source>Another member</source>
        <translation>Autre membre</translation>
    </message>
    <message>
        <source>Addressed as</source>
        <translation>Libellé d’adresse</translation>
    </message>
    <message>
        <source>Members; untick who leaves the household</source>
        <translation>Membres&#x202f;; décochez qui quitte le foyer</translation>
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
        <translation>et</translation>
    </message>
</context>
<context>
    <name>PlaceValues</name>
    <message>
        <source>Kilometres</source>
        <translation>Kilomètres</translation>
    </message>
    <message>
        <source>Town or postal code</source>
        <translation>Ville ou code postal</translation>
    </message>
    <message>
        <source>km from</source>
        <translation>km de</translation>
    </message>
</context>
<context>
    <name>RateEditor</name>
    <message>
        <source>Please type a percentage from 0 to 100.</source>
        <translation>Tapez un pourcentage de 0 à 100.</translation>
    </message>
</context>
<context>
    <name>SeveralBox</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
</context>
<context>
    <name>SeveralList</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
</context>
<context>
    <name>TextValues</name>
    <message>
        <source>Several, separated by ;</source>
        <translation>Plusieurs, séparés par&#x202f;;</translation>
    </message>
</context>
<context>
    <name>WholeDayEditor</name>
    <message>
        <source>Please type a whole date, such as 31/12/2026.</source>
        <translation>Tapez une date complète, par exemple 31/12/2026.</translation>
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
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
</context>
</TS>
