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
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Achats</translation>
    </message>
    <message>
        <source>In 12 months</source>
        <translation>Sur 12 mois</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase for good</source>
        <translation>Effacer définitivement</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n contact(s) for good</source>
        <translation>
            <numerusform>Effacer définitivement %n contact</numerusform>
            <numerusform>Effacer définitivement %n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be taken back, neither here nor from the list of changes.</source>
        <translation>Ce ne pourra pas être annulé, ni ici ni depuis la liste des modifications.</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Ce qui disparaît</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Ce qui reste</translation>
    </message>
    <message>
        <source>Erase {name} for good?</source>
        <translation>Effacer définitivement {name}&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Erase %n contact(s) for good?</source>
        <translation>
            <numerusform>Effacer définitivement %n contact&#x202f;?</numerusform>
            <numerusform>Effacer définitivement %n contacts&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) merged earlier</source>
        <translation>
            <numerusform>%n fiche fusionnée auparavant</numerusform>
            <numerusform>%n fiches fusionnées auparavant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of the sheet: addresses, numbers, links</source>
        <translation>
            <numerusform>%n valeur de la fiche&#xa0;: adresses, numéros, liens</numerusform>
            <numerusform>%n valeurs de la fiche&#xa0;: adresses, numéros, liens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) concerning nobody else</source>
        <translation>
            <numerusform>%n tâche qui ne concerne personne d’autre</numerusform>
            <numerusform>%n tâches qui ne concernent personne d’autre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointment(s) concerning nobody else</source>
        <translation>
            <numerusform>%n rendez-vous qui ne concerne personne d’autre</numerusform>
            <numerusform>%n rendez-vous qui ne concernent personne d’autre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>what %n change(s) recorded of it: an undo passes over that</source>
        <translation>
            <numerusform>le détail enregistré de %n modification, qu’aucune annulation ne ramènera</numerusform>
            <numerusform>le détail enregistré de %n modifications, qu’aucune annulation ne ramènera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of sales (quotes, orders), linked to nobody: the books must be kept</source>
        <translation>
            <numerusform>%n pièce de vente (devis, commande), sans lien avec personne&#xa0;: les comptes doivent être conservés</numerusform>
            <numerusform>%n pièces de vente (devis, commandes), sans lien avec personne&#xa0;: les comptes doivent être conservés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) with all of it, made from {oldest} to {newest}: each goes when ten newer ones are there. Where that is too late, delete them from the folder “backups” yourself.</source>
        <translation>
            <numerusform>%n sauvegarde qui contient tout, faite du {oldest} au {newest}&#xa0;: elle disparaîtra quand dix plus récentes existeront. Si c’est trop tard, supprimez-la vous-même du dossier «&#xa0;backups&#xa0;».</numerusform>
            <numerusform>%n sauvegardes qui contiennent tout, faites du {oldest} au {newest}&#xa0;: chacune disparaît quand dix plus récentes existent. Si c’est trop tard, supprimez-les vous-même du dossier «&#xa0;backups&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of the history</source>
        <translation>
            <numerusform>%n élément de l’historique</numerusform>
            <numerusform>%n éléments de l’historique</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s), with the pages as printed</source>
        <translation>
            <numerusform>%n lettre, avec ses pages telles qu’imprimées</numerusform>
            <numerusform>%n lettres, avec leurs pages telles qu’imprimées</numerusform>
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
        <source>%n task(s) or appointment(s) with others, without the name among those concerned</source>
        <translation>
            <numerusform>%n tâche ou rendez-vous avec d’autres, sans ce nom parmi les personnes concernées</numerusform>
            <numerusform>%n tâches ou rendez-vous avec d’autres, sans ce nom parmi les personnes concernées</numerusform>
        </translation>
    </message>
    <message>
        <source>files kept when a backup was restored, until you delete them: {names}</source>
        <translation>les fichiers gardés lors de la restauration d’une sauvegarde, jusqu’à ce que vous les supprimiez&#xa0;: {names}</translation>
    </message>
    <message>
        <source>files you exported or printed before</source>
        <translation>les fichiers exportés ou imprimés auparavant</translation>
    </message>
    <message>
        <source>To confirm, type the name: {name}</source>
        <translation>Pour confirmer, tapez le nom&#xa0;: {name}</translation>
    </message>
    <message>
        <source>To confirm, type the number of contacts: {count}</source>
        <translation>Pour confirmer, tapez le nombre de contacts&#xa0;: {count}</translation>
    </message>
</context>
<context>
    <name>ErasingWork</name>
    <message numerus="yes">
        <source>Erasing %n contact(s) for good</source>
        <translation>
            <numerusform>Effacement définitif de %n contact</numerusform>
            <numerusform>Effacement définitif de %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) erased for good</source>
        <translation>
            <numerusform>%n contact effacé définitivement</numerusform>
            <numerusform>%n contacts effacés définitivement</numerusform>
        </translation>
    </message>
    <message>
        <source>The contacts are erased, but the file could not be written anew: traces may be left in its gaps. It needs free space on the disk and nobody who reads it.</source>
        <translation>Les contacts sont effacés, mais le fichier n’a pas pu être réécrit&#xa0;: des traces peuvent rester dans ses vides. Il faut de la place sur le disque et que rien d’autre ne le lise.</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>Le réécrire</translation>
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
    <message numerus="yes">
        <source>%n contact(s) erased for good since: nothing of that comes back.</source>
        <translation>
            <numerusform>%n contact a été effacé définitivement depuis&#x202f;; rien n’en revient.</numerusform>
            <numerusform>%n contacts ont été effacés définitivement depuis&#x202f;; rien n’en revient.</numerusform>
        </translation>
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
