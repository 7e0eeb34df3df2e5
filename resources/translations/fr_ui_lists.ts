<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>ContactColumns</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Échange</translation>
    </message>
    <message>
        <source>Touches</source>
        <translation>Sollicitations</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
</context>
<context>
    <name>UndoReportDialog</name>
    <message>
        <source>Report of the undo</source>
        <translation>Compte rendu de l’annulation</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Remis comme avant</translation>
    </message>
    <message>
        <source>Kept, changed since</source>
        <translation>Gardés, modifiés depuis</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>En conflit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation>Annulé&#xa0;: {change}</translation>
    </message>
    <message>
        <source>Everything the change had done to these contacts is undone.</source>
        <translation>Tout ce que la modification avait fait à ces contacts est annulé.</translation>
    </message>
    <message>
        <source>You changed these contacts since: they stay as they are, nothing of yours is lost.</source>
        <translation>Vous avez modifié ces contacts depuis&#xa0;: ils restent tels quels, rien de votre travail n’est perdu.</translation>
    </message>
    <message>
        <source>One of their values was changed again since: it was kept, the others were taken back.</source>
        <translation>Une de leurs valeurs a été modifiée depuis&#xa0;: elle est gardée, les autres sont remises comme avant.</translation>
    </message>
    <message>
        <source>Nothing could be taken back</source>
        <translation>Rien n’a pu être repris</translation>
    </message>
    <message>
        <source>None was changed since</source>
        <translation>Aucun n’a été modifié depuis</translation>
    </message>
    <message>
        <source>There is no conflict</source>
        <translation>Il n’y a pas de conflit</translation>
    </message>
    <message>
        <source>Contacts of the report</source>
        <translation>Contacts du compte rendu</translation>
    </message>
    <message>
        <source>The first {shown} of {count}</source>
        <translation>Les {shown} premiers sur {count}</translation>
    </message>
    <message numerus="yes">
        <source>Show %n contact(s)</source>
        <translation>
            <numerusform>Voir %n contact</numerusform>
            <numerusform>Voir %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_UndoneModel</name>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Taken away again</source>
        <translation>Retiré de nouveau</translation>
    </message>
    <message>
        <source>Has its former values again</source>
        <translation>A retrouvé ses valeurs d’avant</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Modifié depuis</translation>
    </message>
    <message>
        <source>{change}: {when}</source>
        <translation>{change}&#xa0;: {when}</translation>
    </message>
</context>
</TS>
