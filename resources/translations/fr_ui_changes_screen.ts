<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>ChangeDetails</name>
    <message>
        <source>Undo this change</source>
        <translation>Annuler cette modification</translation>
    </message>
    <message>
        <source>Report, contact by contact…</source>
        <translation>Compte rendu, contact par contact…</translation>
    </message>
    <message>
        <source>Choose a change</source>
        <translation>Choisissez une modification</translation>
    </message>
    <message>
        <source>Any change can be undone, not only the last one: choose it in the list.</source>
        <translation>Toute modification peut être annulée, pas seulement la dernière&#xa0;: choisissez-la dans la liste.</translation>
    </message>
    <message>
        <source>{when} · {who}</source>
        <translation>{when} · {who}</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Values recorded</source>
        <translation>Valeurs enregistrées</translation>
    </message>
    <message>
        <source>Kept because changed since</source>
        <translation>Gardés car modifiés depuis</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>En conflit</translation>
    </message>
    <message>
        <source>Erased for good since</source>
        <translation>Effacés définitivement depuis</translation>
    </message>
    <message>
        <source>Contacts of this change were erased for good: nothing is left to undo.</source>
        <translation>Des contacts de cette modification ont été effacés définitivement&#xa0;: il ne reste rien à annuler.</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>La rétablir</translation>
    </message>
    <message>
        <source>This change was undone.</source>
        <translation>Cette modification a été annulée.</translation>
    </message>
    <message>
        <source>What was changed again since is kept, and you are told which contacts.</source>
        <translation>Ce qui a été modifié depuis est gardé, et l’on vous dit pour quels contacts.</translation>
    </message>
    <message>
        <source>Nothing could be taken back.</source>
        <translation>Rien n’a pu être repris.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardés</translation>
    </message>
    <message>
        <source>These contacts were changed again since; they stay as they are.</source>
        <translation>Ces contacts ont été modifiés depuis&#x202f;; ils restent tels quels.</translation>
    </message>
    <message>
        <source>One of their values was changed again since; it was kept.</source>
        <translation>Une de leurs valeurs a été modifiée depuis&#x202f;; elle est gardée.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) erased for good since: nothing of that comes back.</source>
        <translation>
            <numerusform>%n contact a été effacé définitivement depuis&#x202f;; rien n’en revient.</numerusform>
            <numerusform>%n contacts ont été effacés définitivement depuis&#x202f;; rien n’en revient.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n contact(s)</source>
        <translation>
            <numerusform>Afficher %n contact</numerusform>
            <numerusform>Afficher %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeListModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Définitif</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulée</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablie</translation>
    </message>
    <message>
        <source>{change}: {of}</source>
        <translation>{change}&#xa0;: {of}</translation>
    </message>
</context>
<context>
    <name>ChangePage</name>
    <message>
        <source>Search a name, a group, a file…</source>
        <translation>Chercher un nom, un groupe, un fichier…</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Reading the changes…</source>
        <translation>Lecture des modifications…</translation>
    </message>
    <message>
        <source>No change matches this search</source>
        <translation>Aucune modification ne correspond à cette recherche</translation>
    </message>
    <message>
        <source>Try another name, or clear the search.</source>
        <translation>Essayez un autre nom, ou effacez la recherche.</translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>Pas encore de modification</translation>
    </message>
    <message>
        <source>Whatever you enter, import or delete will be listed here, to be undone.</source>
        <translation>Tout ce que vous saisirez, importerez ou supprimerez sera listé ici, pour être annulé.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) taken back</source>
        <translation>
            <numerusform>%n contact repris</numerusform>
            <numerusform>%n contacts repris</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>C’est fait</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>Changes and trash</source>
        <translation>Modifications et corbeille</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Undo the chosen change</source>
        <translation>Annuler la modification choisie</translation>
    </message>
    <message>
        <source>Show the trash</source>
        <translation>Afficher la corbeille</translation>
    </message>
</context>
<context>
    <name>TrashModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>In the trash since</source>
        <translation>À la corbeille depuis</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Search in the trash…</source>
        <translation>Chercher dans la corbeille…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Effacer définitivement…</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message numerus="yes">
        <source>%n more: search to narrow the list</source>
        <translation>
            <numerusform>%n de plus&#xa0;: cherchez pour réduire la liste</numerusform>
            <numerusform>%n de plus&#xa0;: cherchez pour réduire la liste</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody of that name in the trash</source>
        <translation>Personne de ce nom dans la corbeille</translation>
    </message>
    <message>
        <source>Try another name, or clear the search.</source>
        <translation>Essayez un autre nom, ou effacez la recherche.</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>La corbeille est vide</translation>
    </message>
    <message>
        <source>Contacts you delete come here first and can be taken back.</source>
        <translation>Les contacts que vous supprimez arrivent d’abord ici et peuvent être repris.</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n contact(s)</source>
        <translation>
            <numerusform>Reprendre %n contact</numerusform>
            <numerusform>Reprendre %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) taken back from the trash</source>
        <translation>
            <numerusform>%n contact repris de la corbeille</numerusform>
            <numerusform>%n contacts repris de la corbeille</numerusform>
        </translation>
    </message>
</context>
</TS>
