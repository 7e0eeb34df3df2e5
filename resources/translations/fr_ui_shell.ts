<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About SME CRM</source>
        <translation>À propos de SME CRM</translation>
    </message>
    <message>
        <source>Your data stays in one file on this computer. Nothing is sent anywhere unless you send it: no account, no telemetry.</source>
        <translation>Vos données restent dans un seul fichier sur cet ordinateur. Rien n’est envoyé sans vous&#xa0;: ni compte, ni télémétrie.</translation>
    </message>
    <message>
        <source>Parts and licences</source>
        <translation>Composants et licences</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>Copier les versions</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find a contact or an action</source>
        <translation>Trouver un contact ou une action</translation>
    </message>
    <message>
        <source>A name, a town, a phone number, an action…</source>
        <translation>Un nom, une ville, un téléphone, une action…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien de trouvé</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Show every contact with “{text}”</source>
        <translation>Afficher tous les contacts avec «&#xa0;{text}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message numerus="yes">
        <source>Drop to import %n file(s)</source>
        <translation>
            <numerusform>Déposez pour importer %n fichier</numerusform>
            <numerusform>Déposez pour importer %n fichiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileOpener</name>
    <message>
        <source>Making the sample business…</source>
        <translation>Création de l’entreprise d’exemple…</translation>
    </message>
</context>
<context>
    <name>JobCards</name>
    <message>
        <source>Work in progress</source>
        <translation>Travaux en cours</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{file} – SME CRM</source>
        <translation>{file} – SME CRM</translation>
    </message>
</context>
<context>
    <name>ReminderCard</name>
    <message>
        <source>Dismiss all</source>
        <translation>Tout ignorer</translation>
    </message>
    <message>
        <source>Fold the reminders</source>
        <translation>Replier les rappels</translation>
    </message>
    <message>
        <source>Show the reminders</source>
        <translation>Afficher les rappels</translation>
    </message>
</context>
<context>
    <name>ReminderRow</name>
    <message>
        <source>Dismiss this reminder (Del)</source>
        <translation>Ignorer ce rappel (Suppr)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Done…</source>
        <translation>Terminer…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Be reminded again (S)</source>
        <translation>Me le rappeler plus tard (S)</translation>
    </message>
    <message>
        <source>Open the sheet of {name}</source>
        <translation>Ouvrir la fiche&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>ReminderWords</name>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} à {time}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>dans %n minute</numerusform>
            <numerusform>dans %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>il y a %n minute</numerusform>
            <numerusform>il y a %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>{time}, {near}</source>
        <translation>{time}, {near}</translation>
    </message>
    <message>
        <source>Reminder of a task: {what}</source>
        <translation>Rappel d’une tâche&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Reminder of an appointment: {what}</source>
        <translation>Rappel d’un rendez-vous&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%n missed while the program was closed</source>
        <translation>
            <numerusform>%n manqué pendant que le programme était fermé</numerusform>
            <numerusform>%n manqués pendant que le programme était fermé</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed while the computer was asleep</source>
        <translation>
            <numerusform>%n manqué pendant la veille de l’ordinateur</numerusform>
            <numerusform>%n manqués pendant la veille de l’ordinateur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n rappel</numerusform>
            <numerusform>%n rappels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Demain matin</translation>
    </message>
    <message numerus="yes">
        <source>In %n minute(s)</source>
        <translation>
            <numerusform>Dans %n minute</numerusform>
            <numerusform>Dans %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n hour(s)</source>
        <translation>
            <numerusform>Dans %n heure</numerusform>
            <numerusform>Dans %n heures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Recherche des sauvegardes…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Restore a backup of {file}</source>
        <translation>Restaurer une sauvegarde de {file}</translation>
    </message>
    <message>
        <source>The file as it is now is kept beside it, so you can come back to it.</source>
        <translation>Le fichier actuel est gardé à côté&#xa0;: vous pourrez y revenir.</translation>
    </message>
    <message>
        <source>Another backup…</source>
        <translation>Autre sauvegarde…</translation>
    </message>
    <message>
        <source>There is no backup beside this file. One on a stick can be chosen below.</source>
        <translation>Aucune sauvegarde à côté de ce fichier. Vous pouvez en choisir une sur une clé ci-dessous.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Choisir une sauvegarde</translation>
    </message>
    <message>
        <source>SME CRM files (*{ending})</source>
        <translation>Fichiers SME CRM (*{ending})</translation>
    </message>
</context>
<context>
    <name>Screens</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Who called?</source>
        <translation>Qui a appelé&#x202f;?</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>Returns desk</source>
        <translation>Retours (réponses et NPAI)</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nouvelle entreprise</translation>
    </message>
    <message>
        <source>Export contacts…</source>
        <translation>Exporter des contacts…</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>New group by criteria</source>
        <translation>Nouveau groupe par critères</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Import contacts…</source>
        <translation>Importer des contacts…</translation>
    </message>
    <message>
        <source>Address files</source>
        <translation>Fichiers d’adresses</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Search for duplicates</source>
        <translation>Rechercher les doublons</translation>
    </message>
    <message>
        <source>Data care</source>
        <translation>Qualité des données</translation>
    </message>
    <message>
        <source>Verify addresses</source>
        <translation>Vérifier les adresses</translation>
    </message>
    <message>
        <source>Yearly plan</source>
        <translation>Plan annuel</translation>
    </message>
    <message>
        <source>Plan of this year</source>
        <translation>Plan de l’année</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campagnes</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nouvelle campagne</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Courriers</translation>
    </message>
    <message>
        <source>Write letters</source>
        <translation>Écrire des courriers</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nouvelle tâche</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Load by day and person</source>
        <translation>Charge par jour et par personne</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>Nouvelle affaire</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>Nouveau devis</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Nouvelle commande</translation>
    </message>
    <message>
        <source>Import orders…</source>
        <translation>Importer des commandes…</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Séries de relances</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientèle</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>ShellActions</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Aller à</translation>
    </message>
    <message>
        <source>&amp;Screen</source>
        <translation>É&amp;cran</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Aff&amp;ichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>{verb}: {change}</source>
        <translation>{verb}&#xa0;: {change}</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Ouvrir un autre fichier…</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Fichiers récents</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>No other file yet</source>
        <translation>Pas encore d’autre fichier</translation>
    </message>
    <message>
        <source>Search in the screen</source>
        <translation>Chercher dans l’écran</translation>
    </message>
    <message>
        <source>Find a contact or an action…</source>
        <translation>Trouver un contact ou une action…</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Narrow side bar</source>
        <translation>Barre latérale étroite</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About SME CRM</source>
        <translation>À propos de SME CRM</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Next field, previous field</source>
        <translation>Champ suivant, champ précédent</translation>
    </message>
    <message>
        <source>Take the field back, close a dialog</source>
        <translation>Rétablir le champ, fermer une fenêtre</translation>
    </message>
    <message>
        <source>Through the screens of the side bar</source>
        <translation>Parcourir les écrans de la barre latérale</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>Welcome to SME CRM</source>
        <translation>Bienvenue dans SME CRM</translation>
    </message>
    <message>
        <source>How do you want to begin? You can change your mind later.</source>
        <translation>Comment voulez-vous commencer&#x202f;? Vous pourrez changer d’avis.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>Everything stays on this computer, in one file of yours.</source>
        <translation>Tout reste sur cet ordinateur, dans un fichier à vous.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>My Excel file</source>
        <translation>Mon fichier Excel</translation>
    </message>
    <message>
        <source>Bring in the list you have: Excel, CSV or vCard, with a preview first.</source>
        <translation>Reprenez la liste que vous avez&#xa0;: Excel, CSV ou vCard, avec un aperçu d’abord.</translation>
    </message>
    <message>
        <source>The sample business</source>
        <translation>L’entreprise d’exemple</translation>
    </message>
    <message>
        <source>Look around among 600 invented people and companies.</source>
        <translation>Promenez-vous parmi 600 personnes et sociétés inventées.</translation>
    </message>
    <message>
        <source>An empty file</source>
        <translation>Un fichier vide</translation>
    </message>
    <message>
        <source>Begin from nothing and type your contacts.</source>
        <translation>Partez de rien et saisissez vos contacts.</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Fichiers récents</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Ouvrir un autre fichier…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Choose your list</source>
        <translation>Choisissez votre liste</translation>
    </message>
    <message>
        <source>Lists of contacts ({kinds});;All files (*)</source>
        <translation>Listes de contacts ({kinds});;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Make a new file</source>
        <translation>Créer un fichier</translation>
    </message>
    <message>
        <source>my contacts</source>
        <translation>mes contacts</translation>
    </message>
    <message>
        <source>SME CRM files (*{ending})</source>
        <translation>Fichiers SME CRM (*{ending})</translation>
    </message>
    <message>
        <source>SME CRM files (*{ending});;All files (*)</source>
        <translation>Fichiers SME CRM (*{ending});;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>1 Base</source>
        <translation>1 Fichier</translation>
    </message>
    <message>
        <source>2 Prepare</source>
        <translation>2 Préparer</translation>
    </message>
    <message>
        <source>3 Message</source>
        <translation>3 Écrire</translation>
    </message>
    <message>
        <source>4 Follow up</source>
        <translation>4 Suivre</translation>
    </message>
    <message>
        <source>5 Keep</source>
        <translation>5 Fidéliser</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sécurité</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Find a contact or an action…</source>
        <translation>Trouver un contact ou une action…</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open SME CRM</source>
        <translation>Ouvrir SME CRM</translation>
    </message>
    <message>
        <source>New task…</source>
        <translation>Nouvelle tâche…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>WindowBody</name>
    <message>
        <source>Who are you?</source>
        <translation>Qui êtes-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Sample business: try everything here. Real customers belong in a file of your own.</source>
        <translation>Entreprise d’exemple&#xa0;: essayez tout ici. Vos vrais clients ont leur place dans votre propre fichier.</translation>
    </message>
    <message>
        <source>Begin with my own contacts</source>
        <translation>Commencer avec mes contacts</translation>
    </message>
    <message>
        <source>This file is open for reading only: nothing can be changed.</source>
        <translation>Ce fichier est ouvert en lecture seule&#xa0;: rien ne peut être modifié.</translation>
    </message>
    <message>
        <source>This screen has nothing to print.</source>
        <translation>Cet écran n’a rien à imprimer.</translation>
    </message>
    <message>
        <source>There is nothing to be reminded of now.</source>
        <translation>Aucun rappel pour le moment.</translation>
    </message>
    <message>
        <source>“{job}” is still under way.</source>
        <translation>«&#xa0;{job}&#xa0;» est encore en cours.</translation>
    </message>
    <message>
        <source>If you stop it, nothing of it is kept and your data stays as it was.</source>
        <translation>Si vous l’arrêtez, rien n’en est gardé et vos données restent telles quelles.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Continuer à travailler</translation>
    </message>
</context>
</TS>
