<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>BulkBar</name>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Edit one field of all of them</source>
        <translation>Modifier un champ de tous ces contacts</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Merge them into one…</source>
        <translation>Les fusionner en un seul…</translation>
    </message>
    <message>
        <source>Write letters to them</source>
        <translation>Leur écrire un courrier</translation>
    </message>
    <message>
        <source>Start a series for them…</source>
        <translation>Lancer une série de relances pour eux…</translation>
    </message>
    <message>
        <source>Export them to a file</source>
        <translation>Les exporter dans un fichier</translation>
    </message>
    <message>
        <source>Trap addresses</source>
        <translation>Adresses pièges</translation>
    </message>
    <message>
        <source>Move them to the trash</source>
        <translation>Les mettre à la corbeille</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Annuler la sélection</translation>
    </message>
    <message numerus="yes">
        <source>All %n selected</source>
        <translation>
            <numerusform>Le seul contact sélectionné</numerusform>
            <numerusform>Les %n sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionné</numerusform>
            <numerusform>%n sélectionnés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkEditDialog</name>
    <message>
        <source>Edit a field of all</source>
        <translation>Modifier un champ de tous</translation>
    </message>
    <message numerus="yes">
        <source>One value for %n contact(s)</source>
        <translation>
            <numerusform>Une valeur pour %n contact</numerusform>
            <numerusform>Une même valeur pour %n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Nouvelle valeur</translation>
    </message>
    <message numerus="yes">
        <source>Change %n contact(s)</source>
        <translation>
            <numerusform>Modifier %n contact</numerusform>
            <numerusform>Modifier %n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>Concerns people only.</source>
        <translation>Ne concerne que les personnes.</translation>
    </message>
    <message>
        <source>Concerns companies only.</source>
        <translation>Ne concerne que les entreprises.</translation>
    </message>
    <message>
        <source>An empty value clears the field.</source>
        <translation>Une valeur vide efface le champ.</translation>
    </message>
    <message>
        <source>It is one change: Ctrl+Z takes it back.</source>
        <translation>C’est une seule modification&#xa0;: Ctrl+Z l’annule.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
</context>
<context>
    <name>BulkWork</name>
    <message>
        <source>Edit a field of the selection…</source>
        <translation>Modifier un champ de la sélection…</translation>
    </message>
    <message>
        <source>Export the selection…</source>
        <translation>Exporter la sélection…</translation>
    </message>
    <message>
        <source>Mark the selection as trap addresses</source>
        <translation>Marquer la sélection comme adresses pièges</translation>
    </message>
    <message>
        <source>Make the selection ordinary contacts again</source>
        <translation>Refaire de la sélection des contacts ordinaires</translation>
    </message>
    <message>
        <source>Merge the selection into one contact…</source>
        <translation>Fusionner la sélection en un seul contact…</translation>
    </message>
    <message>
        <source>Move the selection to the trash</source>
        <translation>Mettre la sélection à la corbeille</translation>
    </message>
    <message>
        <source>Write letters to the selection</source>
        <translation>Écrire un courrier à la sélection</translation>
    </message>
    <message>
        <source>Start a series for the selection…</source>
        <translation>Lancer une série de relances pour la sélection…</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) changed</source>
        <translation>
            <numerusform>%n contact modifié</numerusform>
            <numerusform>%n contacts modifiés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changing %n contact(s)</source>
        <translation>
            <numerusform>Modification de %n contact</numerusform>
            <numerusform>Modification de %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) moved to the trash</source>
        <translation>
            <numerusform>%n contact mis à la corbeille</numerusform>
            <numerusform>%n contacts mis à la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moving %n contact(s) to the trash</source>
        <translation>
            <numerusform>Mise à la corbeille de %n contact</numerusform>
            <numerusform>Mise à la corbeille de %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) marked as trap address(es)</source>
        <translation>
            <numerusform>%n contact marqué comme adresse piège</numerusform>
            <numerusform>%n contacts marqués comme adresses pièges</numerusform>
        </translation>
    </message>
    <message>
        <source>They were trap addresses already.</source>
        <translation>C’étaient déjà des adresses pièges.</translation>
    </message>
    <message>
        <source>The selection holds ordinary contacts again.</source>
        <translation>La sélection ne contient plus que des contacts ordinaires.</translation>
    </message>
    <message>
        <source>There was no trap address among them.</source>
        <translation>Il n’y avait aucune adresse piège parmi eux.</translation>
    </message>
    <message numerus="yes">
        <source>Marking %n contact(s)</source>
        <translation>
            <numerusform>Marquage de %n contact</numerusform>
            <numerusform>Marquage de %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) added to “{group}”</source>
        <translation>
            <numerusform>%n contact ajouté à «&#xa0;{group}&#xa0;»</numerusform>
            <numerusform>%n contacts ajoutés à «&#xa0;{group}&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding to “{group}”</source>
        <translation>Ajout à «&#xa0;{group}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) taken out of “{group}”</source>
        <translation>
            <numerusform>%n contact retiré de «&#xa0;{group}&#xa0;»</numerusform>
            <numerusform>%n contacts retirés de «&#xa0;{group}&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking out of “{group}”</source>
        <translation>Retrait de «&#xa0;{group}&#xa0;»</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Take out of “{group}”</source>
        <translation>Retirer de «&#xa0;{group}&#xa0;»</translation>
    </message>
    <message>
        <source>Add to “{group}”</source>
        <translation>Ajouter à «&#xa0;{group}&#xa0;»</translation>
    </message>
    <message>
        <source>New group of the selection…</source>
        <translation>Nouveau groupe avec la sélection…</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>Aucun groupe pour l’instant</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>{label} added: {value}</source>
        <translation>Ajout – {label}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{label} removed: {value}</source>
        <translation>{label} retiré&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Own field</source>
        <translation>Champ personnel</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>{label}: {before} → {after}</source>
        <translation>{label}&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Employeur</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>The usual columns</source>
        <translation>Les colonnes habituelles</translation>
    </message>
</context>
<context>
    <name>ConflictBanner</name>
    <message>
        <source>This sheet was changed elsewhere. What you typed is not saved yet.</source>
        <translation>Cette fiche a été modifiée ailleurs. Votre saisie n’est pas encore enregistrée.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder la mienne</translation>
    </message>
</context>
<context>
    <name>ConsentSection</name>
    <message>
        <source>Agrees today to…</source>
        <translation>Accepte aujourd’hui…</translation>
    </message>
    <message>
        <source>Objects today to…</source>
        <translation>S’oppose aujourd’hui…</translation>
    </message>
</context>
<context>
    <name>ContactListPane</name>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>The contacts are being read</source>
        <translation>Lecture des contacts</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Afficher tout le monde</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>Aucun contact pour l’instant</translation>
    </message>
    <message>
        <source>Bring in the Excel, CSV or vCard file you have (drop it on this window), or type your first contact.</source>
        <translation>Importez le fichier Excel, CSV ou vCard que vous avez (déposez-le sur cette fenêtre), ou saisissez votre premier contact.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>See the sample business</source>
        <translation>Voir l’entreprise d’exemple</translation>
    </message>
    <message>
        <source>Nobody found for “{text}”</source>
        <translation>Personne ne correspond à «&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>The beginnings of names, companies, towns and e-mails are searched, phone numbers and customer numbers too. Filters narrow the search.</source>
        <translation>La recherche porte sur le début des noms, entreprises, villes et e-mails, ainsi que sur les téléphones et numéros de client. Les filtres la restreignent.</translation>
    </message>
    <message>
        <source>Nobody meets these filters</source>
        <translation>Personne ne répond à ces filtres</translation>
    </message>
    <message>
        <source>Take a filter away, or show everybody.</source>
        <translation>Retirez un filtre, ou affichez tout le monde.</translation>
    </message>
</context>
<context>
    <name>ContactSheetView</name>
    <message>
        <source>No contact chosen</source>
        <translation>Aucun contact choisi</translation>
    </message>
    <message>
        <source>Choose a contact in the list to see and edit the sheet.</source>
        <translation>Choisissez un contact dans la liste pour voir et modifier sa fiche.</translation>
    </message>
    <message>
        <source>The sheet is being read</source>
        <translation>Lecture de la fiche</translation>
    </message>
</context>
<context>
    <name>ContactsPanel</name>
    <message>
        <source>Edit the sheet</source>
        <translation>Modifier la fiche</translation>
    </message>
    <message>
        <source>Call the contact</source>
        <translation>Appeler le contact</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Choisir les colonnes…</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtrer…</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Afficher tout le monde</translation>
    </message>
</context>
<context>
    <name>DocumentLine</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Ouvrir {name}</translation>
    </message>
    <message>
        <source>Open a copy in its program</source>
        <translation>Ouvrir une copie dans son programme</translation>
    </message>
    <message>
        <source>What can be done with {name}</source>
        <translation>Actions sur {name}</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>DocumentPrinting</name>
    <message>
        <source>Print {name}</source>
        <translation>Imprimer {name}</translation>
    </message>
    <message>
        <source>Printing {name}</source>
        <translation>Impression de {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation>
            <numerusform>%n page envoyée à l’imprimante.</numerusform>
            <numerusform>%n pages envoyées à l’imprimante.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} was handed to its program to be printed.</source>
        <translation>{name} a été confié à son programme pour être imprimé.</translation>
    </message>
    <message>
        <source>{name} was opened in its program: print it there.</source>
        <translation>{name} est ouvert dans son programme&#xa0;: imprimez-le depuis celui-ci.</translation>
    </message>
    <message>
        <source>No program was found that prints {name}.</source>
        <translation>Aucun programme n’a été trouvé pour imprimer {name}.</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Drop files here: copies are kept in the data file.</source>
        <translation>Déposez des fichiers ici&#xa0;: une copie est gardée dans le fichier de données.</translation>
    </message>
    <message>
        <source>Files to keep</source>
        <translation>Fichiers à garder</translation>
    </message>
    <message>
        <source>No program was found that opens {name}.</source>
        <translation>Aucun programme n’a été trouvé pour ouvrir {name}.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>A copy was saved.</source>
        <translation>La copie est enregistrée.</translation>
    </message>
    <message>
        <source>The document was removed.</source>
        <translation>Le document a été retiré.</translation>
    </message>
</context>
<context>
    <name>DuplicatesPanel</name>
    <message numerus="yes">
        <source>%n contact(s) may be the same</source>
        <translation>
            <numerusform>%n contact est peut-être le même</numerusform>
            <numerusform>%n contacts sont peut-être les mêmes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Take away: {filter}</source>
        <translation>Retirer&#xa0;: {filter}</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Entreprises</translation>
    </message>
    <message>
        <source>People or companies</source>
        <translation>Personnes ou entreprises</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Peu importe</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Peu importe</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>Dernier échange</translation>
    </message>
    <message>
        <source>More criteria…</source>
        <translation>Plus de critères…</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>Indifférent</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>What is filled in</source>
        <translation>Ce qui est renseigné</translation>
    </message>
</context>
<context>
    <name>FilterTools</name>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Choisir les colonnes</translation>
    </message>
    <message>
        <source>Filters ({count})</source>
        <translation>Filtres ({count})</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Group: {name}</source>
        <translation>Groupe&#xa0;: {name}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>Own criteria</source>
        <translation>Critères avancés</translation>
    </message>
    <message>
        <source>Filter by criteria</source>
        <translation>Filtrer par critères</translation>
    </message>
    <message>
        <source>Show these contacts</source>
        <translation>Afficher ces contacts</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Tous les contacts</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>Aucun groupe pour l’instant</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message numerus="yes">
        <source>No exchange for %n day(s)</source>
        <translation>
            <numerusform>Sans échange depuis %n jour</numerusform>
            <numerusform>Sans échange depuis %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen contact(s)</source>
        <translation>
            <numerusform>%n contact choisi</numerusform>
            <numerusform>%n contacts choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>{field}: {answer}</source>
        <translation>{field}&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>Never any exchange</source>
        <translation>Jamais d’échange</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Entreprises</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Responsible: {name}</source>
        <translation>Responsable&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Recent history</source>
        <translation>Historique récent</translation>
    </message>
    <message>
        <source>Add a phone</source>
        <translation>Ajouter un téléphone</translation>
    </message>
    <message>
        <source>Add an e-mail</source>
        <translation>Ajouter un e-mail</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>Ajouter une adresse</translation>
    </message>
    <message>
        <source>Add a web page</source>
        <translation>Ajouter une page web</translation>
    </message>
    <message>
        <source>Add an employer</source>
        <translation>Ajouter un employeur</translation>
    </message>
    <message>
        <source>Add a consent or an objection</source>
        <translation>Ajouter un consentement ou une opposition</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Add a relation</source>
        <translation>Ajouter un lien</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
</context>
<context>
    <name>GroupChip</name>
    <message>
        <source>Open the group {name}</source>
        <translation>Ouvrir le groupe {name}</translation>
    </message>
    <message>
        <source>Take out of the group {name}</source>
        <translation>Retirer du groupe {name}</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Add to a group</source>
        <translation>Ajouter à un groupe</translation>
    </message>
    <message>
        <source>Kept by hand</source>
        <translation>Composés à la main</translation>
    </message>
    <message>
        <source>By criteria</source>
        <translation>Par critères</translation>
    </message>
    <message>
        <source>The contact is in these groups because it meets their criteria.</source>
        <translation>Le contact est dans ces groupes parce qu’il remplit leurs critères.</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>Dans aucun groupe</translation>
    </message>
    <message>
        <source>Groups choose who gets a letter. Add this contact to one.</source>
        <translation>Les groupes désignent qui reçoit un courrier. Ajoutez ce contact à l’un d’eux.</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>Nouveau groupe…</translation>
    </message>
</context>
<context>
    <name>HistoryEntry</name>
    <message>
        <source>{kind} ({direction})</source>
        <translation>{kind} ({direction})</translation>
    </message>
    <message>
        <source>{kind}: {subject}</source>
        <translation>{kind}&#xa0;: {subject}</translation>
    </message>
    <message>
        <source>Result: {outcome}</source>
        <translation>Résultat&#xa0;: {outcome}</translation>
    </message>
    <message>
        <source>What can be done with this entry</source>
        <translation>Actions sur cette ligne</translation>
    </message>
    <message>
        <source>See the page</source>
        <translation>Voir la page</translation>
    </message>
    <message>
        <source>See the letter as it was printed</source>
        <translation>Voir le courrier tel qu’il a été imprimé</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Annuler cette modification</translation>
    </message>
    <message>
        <source>Take this merge apart</source>
        <translation>Défaire cette fusion</translation>
    </message>
    <message>
        <source>Edit the words</source>
        <translation>Modifier le texte</translation>
    </message>
    <message>
        <source>Delete this entry</source>
        <translation>Supprimer cette ligne</translation>
    </message>
</context>
<context>
    <name>HistoryForm</name>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>What was said or noted</source>
        <translation>Ce qui a été dit ou noté</translation>
    </message>
    <message>
        <source>Result, next step</source>
        <translation>Résultat, prochaine étape</translation>
    </message>
    <message>
        <source>Save the entry</source>
        <translation>Ajouter à l’historique</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Changes of the sheet</source>
        <translation>Modifications de la fiche</translation>
    </message>
    <message>
        <source>Merged contacts</source>
        <translation>Contacts fusionnés</translation>
    </message>
    <message>
        <source>Kinds shown</source>
        <translation>Types affichés</translation>
    </message>
    <message>
        <source>Both directions</source>
        <translation>Tous les sens</translation>
    </message>
    <message>
        <source>Directions shown</source>
        <translation>Sens affichés</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Write a note, a call or a meeting into the history</source>
        <translation>Noter un appel, une rencontre ou une remarque dans l’historique</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Rien pour l’instant</translation>
    </message>
    <message>
        <source>Notes, calls, letters and changes of the sheet gather here.</source>
        <translation>Notes, appels, courriers et modifications de la fiche se rassemblent ici.</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Écrire une note</translation>
    </message>
    <message>
        <source>The entry was deleted.</source>
        <translation>La ligne a été supprimée.</translation>
    </message>
    <message>
        <source>Taken apart. What was added since the merge stays here.</source>
        <translation>Fusion défaite. Ce qui a été ajouté depuis reste ici.</translation>
    </message>
    <message>
        <source>Taken apart. What was typed over since the merge stays as it is.</source>
        <translation>Fusion défaite. Ce qui a été modifié depuis reste tel quel.</translation>
    </message>
    <message>
        <source>Taken apart: both contacts are as they were before the merge.</source>
        <translation>Fusion défaite&#xa0;: les deux contacts sont comme avant.</translation>
    </message>
</context>
<context>
    <name>HouseholdChooser</name>
    <message>
        <source>Household made</source>
        <translation>Foyer créé</translation>
    </message>
    <message>
        <source>{household} dissolved</source>
        <translation>Foyer dissous&#xa0;: {household}</translation>
    </message>
</context>
<context>
    <name>HouseholdSection</name>
    <message>
        <source>Mailing name, one letter or several, members</source>
        <translation>Libellé d’adresse, une ou plusieurs lettres, membres</translation>
    </message>
    <message>
        <source>Make or join a household</source>
        <translation>Créer ou rejoindre un foyer</translation>
    </message>
    <message>
        <source>with {names} · one letter for all</source>
        <translation>avec {names} · une lettre pour tous</translation>
    </message>
    <message>
        <source>with {names} · one letter each</source>
        <translation>avec {names} · une lettre chacun</translation>
    </message>
</context>
<context>
    <name>ListFooter</name>
    <message numerus="yes">
        <source>{first}–{last} of %n contact(s)</source>
        <translation>
            <numerusform>{first}–{last} sur %n contact</numerusform>
            <numerusform>{first}–{last} sur %n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>A large change is being saved: the list follows in a moment.</source>
        <translation>Une modification importante est en cours&#xa0;: la liste suit dans un instant.</translation>
    </message>
    <message>
        <source>Sort: {column} {arrow}</source>
        <translation>Tri&#xa0;: {column} {arrow}</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Search a contact, a company…</source>
        <translation>Chercher un nom, une entreprise…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nouveau contact</translation>
    </message>
    <message>
        <source>Another kind of contact</source>
        <translation>Autre sorte de contact</translation>
    </message>
    <message>
        <source>Address files, duplicates, data care</source>
        <translation>Fichiers d’adresses, doublons, qualité des données</translation>
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
        <source>Data care</source>
        <translation>Qualité des données</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nouvelle entreprise</translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message>
        <source>Merge taken apart: what stood here before</source>
        <translation>Fusion défaite&#xa0;: ce qui figurait ici avant</translation>
    </message>
    <message>
        <source>Merged: {name}</source>
        <translation>Fusionné&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{label} before</source>
        <translation>{label} avant</translation>
    </message>
    <message>
        <source>{label}: {value}</source>
        <translation>{label}&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>NewBar</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Person or company</source>
        <translation>Personne ou entreprise</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>NotesSection</name>
    <message>
        <source>Keep to facts: nothing about health, opinions, origin or beliefs, and no judgement. The person may ask to read these notes.</source>
        <translation>Restez-en aux faits&#xa0;: rien sur la santé, les opinions, l’origine ou les croyances, et aucun jugement. La personne peut demander à lire ces notes.</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Nobody yet.</source>
        <translation>Personne pour l’instant.</translation>
    </message>
    <message>
        <source>Add a person of this company</source>
        <translation>Ajouter une personne de cette entreprise</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Afficher %n autre</numerusform>
            <numerusform>Afficher %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>left</source>
        <translation>parti(e)</translation>
    </message>
</context>
<context>
    <name>PhotoChooser</name>
    <message>
        <source>Pictures ({endings})</source>
        <translation>Images ({endings})</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Choisir une photo</translation>
    </message>
    <message>
        <source>There is no picture to paste.</source>
        <translation>Il n’y a pas d’image à coller.</translation>
    </message>
</context>
<context>
    <name>PurchaseFigureGrid</name>
    <message>
        <source>Purchases</source>
        <translation>Achats</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n commande</numerusform>
            <numerusform>%n commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Dernière commande</translation>
    </message>
    <message>
        <source>Value to date</source>
        <translation>Valeur à ce jour</translation>
    </message>
    <message>
        <source>The margins of all orders: {amount}</source>
        <translation>Marges de toutes les commandes&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>Expected value</source>
        <translation>Valeur espérée</translation>
    </message>
    <message>
        <source>Mean margin per order × orders a year ÷ share of customers lost a year</source>
        <translation>Marge moyenne par commande × commandes par an ÷ part des clients perdus par an</translation>
    </message>
    <message>
        <source>Open quotes</source>
        <translation>Devis en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n devis</numerusform>
            <numerusform>%n devis</numerusform>
        </translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Affaires</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n en cours</numerusform>
            <numerusform>%n en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures of the company {company}</source>
        <translation>Chiffres de l’entreprise {company}</translation>
    </message>
    <message>
        <source>Own purchases; those of the company {company}: {amount}</source>
        <translation>Achats personnels&#x202f;; ceux de l’entreprise {company}&#xa0;: {amount}</translation>
    </message>
    <message numerus="yes">
        <source>of these %n order(s) by this person: {amount}</source>
        <translation>
            <numerusform>dont %n commande par cette personne&#xa0;: {amount}</numerusform>
            <numerusform>dont %n commandes par cette personne&#xa0;: {amount}</numerusform>
        </translation>
    </message>
    <message>
        <source>First order {day}</source>
        <translation>Première commande le {day}</translation>
    </message>
    <message>
        <source>every {days} days on average</source>
        <translation>tous les {days} jours en moyenne</translation>
    </message>
    <message>
        <source>later than usual by {spreads} spreads</source>
        <translation>en retard de {spreads} écarts sur son rythme</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) in {currency} not counted</source>
        <translation>
            <numerusform>%n commande en {currency} non comptée</numerusform>
            <numerusform>%n commandes en {currency} non comptées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PurchasesPage</name>
    <message>
        <source>New order</source>
        <translation>Nouvelle commande</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>Nouveau devis</translation>
    </message>
    <message>
        <source>New opportunity</source>
        <translation>Nouvelle affaire</translation>
    </message>
    <message>
        <source>Print or save the customer sheet…</source>
        <translation>Imprimer ou enregistrer la fiche client…</translation>
    </message>
    <message>
        <source>Opportunities</source>
        <translation>Affaires</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Devis</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Products bought</source>
        <translation>Produits achetés</translation>
    </message>
    <message>
        <source>Who ordered</source>
        <translation>Qui a commandé</translation>
    </message>
    <message>
        <source>Nothing bought yet</source>
        <translation>Aucun achat pour l’instant</translation>
    </message>
    <message>
        <source>Orders and quotes of this contact stand here, with what they come to.</source>
        <translation>Les commandes et les devis de ce contact apparaissent ici, avec leurs totaux.</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Sans interlocuteur</translation>
    </message>
    <message numerus="yes">
        <source>{line} and %n more</source>
        <translation>
            <numerusform>{line} et %n autre</numerusform>
            <numerusform>{line} et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Avoir</translation>
    </message>
    <message>
        <source>Show the order</source>
        <translation>Afficher la commande</translation>
    </message>
    <message>
        <source>Show the opportunity</source>
        <translation>Afficher l’affaire</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Devis</translation>
    </message>
    <message>
        <source>Show the quote</source>
        <translation>Afficher le devis</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n commande</numerusform>
            <numerusform>%n commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>{orders}, last on {day}</source>
        <translation>{orders}, la dernière le {day}</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>Afficher {name}</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>More about this line</source>
        <translation>Actions sur cette ligne</translation>
    </message>
    <message>
        <source>Former employer</source>
        <translation>Ancien employeur</translation>
    </message>
    <message>
        <source>Main employer</source>
        <translation>Employeur principal</translation>
    </message>
    <message>
        <source>Noted by {name}</source>
        <translation>Noté par {name}</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>{state}: {reason}</source>
        <translation>{state}&#xa0;: {reason}</translation>
    </message>
</context>
<context>
    <name>SaleSection</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetContent</name>
    <message>
        <source>Changed: {changed}  ·  Created: {created}</source>
        <translation>Modifiée&#xa0;: {changed}  ·  Créée&#xa0;: {created}</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nouvelle entreprise</translation>
    </message>
    <message>
        <source>Kept as soon as a field with a name, a phone or an e-mail is left.</source>
        <translation>Enregistrée dès que vous quittez un nom, un téléphone ou un e-mail.</translation>
    </message>
    <message>
        <source>A name, a phone or an e-mail is needed to keep this contact.</source>
        <translation>Il faut un nom, un téléphone ou un e-mail pour garder ce contact.</translation>
    </message>
</context>
<context>
    <name>SheetDisposal</name>
    <message>
        <source>{name} is in the trash.</source>
        <translation>{name} est dans la corbeille.</translation>
    </message>
</context>
<context>
    <name>SheetHeader</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Show on the whole page</source>
        <translation>Afficher en pleine page</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>Appe&amp;l</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;mail</translation>
    </message>
    <message>
        <source>&amp;Letter</source>
        <translation>Cou&amp;rrier</translation>
    </message>
    <message>
        <source>Write a note into the history</source>
        <translation>Écrire une note dans l’historique</translation>
    </message>
    <message>
        <source>Call, and write the call down (Ctrl+Shift+T)</source>
        <translation>Appeler et noter l’appel (Ctrl+Maj+T)</translation>
    </message>
    <message>
        <source>Write with your mail program</source>
        <translation>Écrire avec votre messagerie</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Revenir à la liste</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Objection: {channel}</source>
        <translation>Opposition&#xa0;: {channel}</translation>
    </message>
    <message>
        <source>Choose a photo…</source>
        <translation>Choisir une photo…</translation>
    </message>
    <message>
        <source>Paste a photo</source>
        <translation>Coller une photo</translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation>Retirer la photo</translation>
    </message>
    <message>
        <source>Put into the trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Effacer définitivement…</translation>
    </message>
</context>
<context>
    <name>SheetRows</name>
    <message>
        <source>Show all fields</source>
        <translation>Afficher tous les champs</translation>
    </message>
    <message>
        <source>Make it the main one</source>
        <translation>En faire le principal</translation>
    </message>
    <message>
        <source>Make it the main employer</source>
        <translation>En faire l’employeur principal</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Supprimer cette ligne</translation>
    </message>
    <message>
        <source>Open this company</source>
        <translation>Ouvrir cette entreprise</translation>
    </message>
    <message>
        <source>Open this contact</source>
        <translation>Ouvrir ce contact</translation>
    </message>
    <message>
        <source>Dial this number</source>
        <translation>Composer ce numéro</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>Écrire un e-mail</translation>
    </message>
    <message>
        <source>Open this page</source>
        <translation>Ouvrir cette page</translation>
    </message>
    <message>
        <source>It holds again</source>
        <translation>De nouveau valable</translation>
    </message>
    <message>
        <source>Taken back today</source>
        <translation>Retiré aujourd’hui</translation>
    </message>
    <message>
        <source>Verified today</source>
        <translation>Vérifié aujourd’hui</translation>
    </message>
    <message>
        <source>It is good again</source>
        <translation>De nouveau valable</translation>
    </message>
    <message>
        <source>Mail came back</source>
        <translation>Courrier revenu (NPAI)</translation>
    </message>
    <message>
        <source>It is out of use</source>
        <translation>Hors service</translation>
    </message>
    <message>
        <source>Kind of address</source>
        <translation>Type d’adresse</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>Vérifié le</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Employeur</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Donné le</translation>
    </message>
    <message>
        <source>By what means</source>
        <translation>Par quel moyen</translation>
    </message>
    <message>
        <source>In these words</source>
        <translation>En ces termes</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Retiré le</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>06 12 34 56 78</source>
        <translation>06 12 34 56 78</translation>
    </message>
    <message>
        <source>name@example.fr</source>
        <translation>nom@exemple.fr</translation>
    </message>
    <message>
        <source>www.example.fr</source>
        <translation>www.exemple.fr</translation>
    </message>
    <message>
        <source>Type the name of a company</source>
        <translation>Nom d’une entreprise</translation>
    </message>
    <message>
        <source>Type the name of a contact</source>
        <translation>Nom d’un contact</translation>
    </message>
    <message>
        <source>Choose a channel</source>
        <translation>Choisissez un canal</translation>
    </message>
</context>
<context>
    <name>SheetTabs</name>
    <message>
        <source>Parts of the sheet</source>
        <translation>Parties de la fiche</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Achats</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Open this one</source>
        <translation>Ouvrir celui-ci</translation>
    </message>
    <message>
        <source>Open this one: {name}</source>
        <translation>Ouvrir celui-ci&#xa0;: {name}</translation>
    </message>
</context>
</TS>
