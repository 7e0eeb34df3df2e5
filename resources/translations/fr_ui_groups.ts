<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>GroupDialog</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi il sert</translation>
    </message>
    <message>
        <source>Stands below</source>
        <translation>Placé sous</translation>
    </message>
    <message>
        <source>Edit a group</source>
        <translation>Modifier un groupe</translation>
    </message>
    <message>
        <source>New group by criteria</source>
        <translation>Nouveau groupe par critères</translation>
    </message>
    <message>
        <source>New group by hand</source>
        <translation>Nouveau groupe manuel</translation>
    </message>
    <message>
        <source>Save the group</source>
        <translation>Enregistrer le groupe</translation>
    </message>
    <message>
        <source>Make the group</source>
        <translation>Créer le groupe</translation>
    </message>
    <message>
        <source>No other group</source>
        <translation>Aucun autre groupe</translation>
    </message>
    <message>
        <source>Give the group a name.</source>
        <translation>Donnez un nom au groupe.</translation>
    </message>
    <message numerus="yes">
        <source>Not finished: %n criterion(s) without a field or a value. Fill in or take away.</source>
        <translation>
            <numerusform>Inachevé&#xa0;: %n critère sans champ ou sans valeur. Complétez-le ou retirez-le.</numerusform>
            <numerusform>Inachevé&#xa0;: %n critères sans champ ou sans valeur. Complétez-les ou retirez-les.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a criterion: without one everybody would belong to it.</source>
        <translation>Ajoutez un critère&#xa0;: sans critère, tout le monde en ferait partie.</translation>
    </message>
</context>
<context>
    <name>GroupListModel</name>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Made by a newer version</source>
        <translation>Créé par une version plus récente</translation>
    </message>
    <message>
        <source>Kept by hand</source>
        <translation>Tenu à la main</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>Members of the group</source>
        <translation>Membres du groupe</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Write letters</source>
        <translation>Écrire des courriers</translation>
    </message>
    <message>
        <source>Show in the list of contacts</source>
        <translation>Afficher dans la liste des contacts</translation>
    </message>
    <message>
        <source>More about this group</source>
        <translation>Autres actions sur ce groupe</translation>
    </message>
    <message>
        <source>The members are being read</source>
        <translation>Lecture des membres</translation>
    </message>
    <message>
        <source>Choose contacts</source>
        <translation>Choisir des contacts</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>Retirer du groupe</translation>
    </message>
    <message>
        <source>By criteria</source>
        <translation>Par critères</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>This group was made by a newer version</source>
        <translation>Ce groupe a été créé par une version plus récente</translation>
    </message>
    <message>
        <source>Install the newest version of SME CRM to see who belongs to it.</source>
        <translation>Installez la dernière version de SME CRM pour voir qui en fait partie.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody meets these criteria</source>
        <translation>Personne ne remplit ces critères</translation>
    </message>
    <message>
        <source>Contacts come in by themselves as soon as they meet them.</source>
        <translation>Les contacts y entrent d’eux-mêmes dès qu’ils les remplissent.</translation>
    </message>
    <message>
        <source>Edit the criteria</source>
        <translation>Modifier les critères</translation>
    </message>
    <message>
        <source>Nobody belongs to this group yet</source>
        <translation>Ce groupe n’a encore aucun membre</translation>
    </message>
    <message>
        <source>Mark contacts in their list, then choose “Group” and this group.</source>
        <translation>Sélectionnez des contacts dans leur liste, puis choisissez «&#xa0;Groupe&#xa0;» et ce groupe.</translation>
    </message>
    <message numerus="yes">
        <source>%n trap address(es), left out of counts and mailings</source>
        <translation>
            <numerusform>%n adresse piège, hors des comptes et des envois</numerusform>
            <numerusform>%n adresses pièges, hors des comptes et des envois</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Keep these members as a group</source>
        <translation>Figer ces membres dans un groupe</translation>
    </message>
    <message>
        <source>New group by criteria below it…</source>
        <translation>Nouveau groupe par critères en dessous…</translation>
    </message>
    <message>
        <source>New group by hand below it…</source>
        <translation>Nouveau groupe manuel en dessous…</translation>
    </message>
    <message>
        <source>Start a series for them…</source>
        <translation>Lancer une série de relances pour eux…</translation>
    </message>
    <message>
        <source>Export the members…</source>
        <translation>Exporter les membres…</translation>
    </message>
    <message>
        <source>Delete the group</source>
        <translation>Supprimer le groupe</translation>
    </message>
</context>
<context>
    <name>GroupWork</name>
    <message>
        <source>Not saved: the group would hold itself, by its place or its criteria.</source>
        <translation>Non enregistré&#xa0;: le groupe se contiendrait lui-même, par sa place ou par ses critères.</translation>
    </message>
    <message>
        <source>Group “{name}” made</source>
        <translation>Groupe «&#xa0;{name}&#xa0;» créé</translation>
    </message>
    <message>
        <source>Group “{name}” saved</source>
        <translation>Groupe «&#xa0;{name}&#xa0;» enregistré</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (copie)</translation>
    </message>
    <message>
        <source>{name} (members kept)</source>
        <translation>{name} (membres figés)</translation>
    </message>
    <message>
        <source>Group “{name}” deleted; its contacts are still there</source>
        <translation>Groupe «&#xa0;{name}&#xa0;» supprimé&#x202f;; ses contacts sont toujours là</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) taken out of “{name}”</source>
        <translation>
            <numerusform>%n contact retiré de «&#xa0;{name}&#xa0;»</numerusform>
            <numerusform>%n contacts retirés de «&#xa0;{name}&#xa0;»</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsPanel</name>
    <message>
        <source>Search a group</source>
        <translation>Rechercher un groupe</translation>
    </message>
    <message>
        <source>The groups are being read</source>
        <translation>Lecture des groupes</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>Aucun groupe pour l’instant</translation>
    </message>
    <message>
        <source>A group by criteria fills itself: clients of one département, those not contacted for 90 days. A group by hand holds the contacts you put into it.</source>
        <translation>Un groupe par critères se remplit tout seul&#xa0;: clients d’un département, contacts non relancés depuis 90 jours. Un groupe manuel contient les contacts que vous y mettez.</translation>
    </message>
    <message>
        <source>New group by criteria</source>
        <translation>Nouveau groupe par critères</translation>
    </message>
    <message>
        <source>New group by hand</source>
        <translation>Nouveau groupe manuel</translation>
    </message>
    <message>
        <source>No group of this name</source>
        <translation>Aucun groupe de ce nom</translation>
    </message>
    <message>
        <source>Names and descriptions of groups are searched.</source>
        <translation>La recherche porte sur le nom et la description des groupes.</translation>
    </message>
    <message>
        <source>Show every group</source>
        <translation>Afficher tous les groupes</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>New group by hand…</source>
        <translation>Nouveau groupe manuel…</translation>
    </message>
    <message>
        <source>Edit the group</source>
        <translation>Modifier le groupe</translation>
    </message>
    <message>
        <source>Delete the group</source>
        <translation>Supprimer le groupe</translation>
    </message>
    <message>
        <source>Show its members in the contacts</source>
        <translation>Afficher ses membres dans les contacts</translation>
    </message>
</context>
</TS>
