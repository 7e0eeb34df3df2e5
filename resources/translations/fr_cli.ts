<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>Care</name>
    <message>
        <source>Own fields</source>
        <translation>Champs personnalisés</translation>
    </message>
    <message>
        <source>{count} values put right</source>
        <translation>{count} valeurs corrigées</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Change {undone}: {taken_back} contacts taken back, {kept} kept because touched since, {conflicts} in conflict</source>
        <translation>Modification {undone}&#xa0;: {taken_back} contacts rétablis, {kept} gardés car modifiés depuis, {conflicts} en conflit</translation>
    </message>
    <message>
        <source>Erased for good: {what}</source>
        <translation>Effacé définitivement&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Would be erased for good: {what} (--yes does it)</source>
        <translation>Serait effacé définitivement&#xa0;: {what} (--yes le fait)</translation>
    </message>
    <message>
        <source>contacts {contacts}, values {values}, history {entries}, letters {letters}, documents {documents}, tasks {tasks}, appointments {appointments}; backups that keep them: {backups}</source>
        <translation>contacts {contacts}, valeurs {values}, historique {entries}, lettres {letters}, documents {documents}, tâches {tasks}, rendez-vous {appointments}&#x202f;; sauvegardes qui les gardent&#xa0;: {backups}</translation>
    </message>
    <message>
        <source>The file could not be written anew: traces may be left in its gaps.</source>
        <translation>Le fichier n’a pas pu être réécrit&#xa0;: des traces peuvent rester dans ses vides.</translation>
    </message>
    <message>
        <source>{count} contacts written to {path}</source>
        <translation>{count} contacts écrits dans {path}</translation>
    </message>
    <message>
        <source>{count} contacts left out:</source>
        <translation>{count} contacts écartés&#xa0;:</translation>
    </message>
    <message>
        <source>{count} letters the encoding lacks were replaced.</source>
        <translation>{count} lettres absentes de l’encodage ont été remplacées.</translation>
    </message>
    <message>
        <source>The file is sound: {count} contacts.</source>
        <translation>Le fichier est sain&#xa0;: {count} contacts.</translation>
    </message>
    <message>
        <source>Differences: {integrity} in the file itself, {derived} derived columns, {unindexed} contacts not in the search, {stray} stray entries, {words} wrong words, {references} broken references. “check --mend” recomputes what follows from the rest; a damaged file is restored from a backup.</source>
        <translation>Différences&#xa0;: {integrity} dans le fichier lui-même, {derived} colonnes calculées, {unindexed} contacts absents de la recherche, {stray} entrées en trop, {words} mots faux, {references} liens rompus. «&#xa0;check --mend&#xa0;» recalcule ce qui découle du reste&#x202f;; un fichier endommagé se restaure depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>Verified copy written to {path}</source>
        <translation>Copie vérifiée écrite dans {path}</translation>
    </message>
    <message>
        <source>{path} holds the backup now; the old file is beside it</source>
        <translation>{path} contient maintenant la sauvegarde&#x202f;; l’ancien fichier est à côté</translation>
    </message>
    <message>
        <source>New contacts of the fair</source>
        <translation>Nouveaux contacts du salon</translation>
    </message>
    <message>
        <source>{contacts} contacts, {imported} of them imported, {letters} letters printed</source>
        <translation>{contacts} contacts, dont {imported} importés, {letters} courriers imprimés</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lues</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouvelles</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>mises à jour</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>identiques</translation>
    </message>
    <message>
        <source>{file}: {count} appointments and tasks</source>
        <translation>{file}&#xa0;: {count} rendez-vous et tâches</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason} ({text})</source>
        <translation>{file}, ligne {line}&#xa0;: {reason} ({text})</translation>
    </message>
    <message>
        <source>and {count} more of this kind</source>
        <translation>et {count} autres</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>laissées</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejetées</translation>
    </message>
    <message>
        <source>{file}, line {line}: left out. {reason}: {text}</source>
        <translation>{file}, ligne {line}&#xa0;: laissée de côté. {reason}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>and {count} more lines left out</source>
        <translation>et {count} autres lignes laissées de côté</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}</source>
        <translation>{file}, ligne {line}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>and {count} more rows rejected</source>
        <translation>et {count} autres lignes rejetées</translation>
    </message>
    <message>
        <source>Companies named in the rows: {count} made</source>
        <translation>Entreprises citées dans les lignes&#xa0;: {count} créées</translation>
    </message>
    <message>
        <source>Dry run: nothing was written.</source>
        <translation>Simulation&#xa0;: rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Change {change}. “undo {change}” takes it back.</source>
        <translation>Modification {change}. «&#xa0;undo {change}&#xa0;» l’annule.</translation>
    </message>
    <message>
        <source>There was nothing to write.</source>
        <translation>Il n’y avait rien à écrire.</translation>
    </message>
    <message>
        <source>{letters} letters, {pages} pages: {path}</source>
        <translation>{letters} courriers, {pages} pages&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Nobody gets a letter: no file was written.</source>
        <translation>Personne ne reçoit de courrier&#xa0;: aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>{letters} letters, {pages} pages</source>
        <translation>courriers&#xa0;: {letters}, pages&#xa0;: {pages}</translation>
    </message>
    <message>
        <source>Nobody gets a letter.</source>
        <translation>Personne ne reçoit de courrier.</translation>
    </message>
    <message>
        <source>sheets: {sheets}, an item: {grams} g</source>
        <translation>feuilles&#xa0;: {sheets}, un pli&#xa0;: {grams}&#xa0;g</translation>
    </message>
    <message>
        <source>items without a price: {count}; add their price in the settings, under Mailings</source>
        <translation>plis sans prix&#xa0;: {count}&#x202f;; ajoutez leur prix dans les réglages, sous Envois postaux</translation>
    </message>
    <message>
        <source>postage: {amount}</source>
        <translation>affranchissement&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>paper, print, envelopes: {amount}</source>
        <translation>papier, impression, enveloppes&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>total: {amount}</source>
        <translation>total&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>an item: {amount}</source>
        <translation>un pli&#xa0;: {amount}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Labels: {count}, sheets of {name}: {sheets}, file: {path}</source>
        <translation>Étiquettes&#xa0;: {count}, planches {name}&#xa0;: {sheets}, fichier&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Envelopes {name}: {count}, file: {path}</source>
        <translation>Enveloppes {name}&#xa0;: {count}, fichier&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Nobody is left to print: no file was written.</source>
        <translation>Il ne reste personne à imprimer&#xa0;: aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>left out: {reason} ({count})</source>
        <translation>exclus&#xa0;: {reason} ({count})</translation>
    </message>
    <message>
        <source>worth a look: {reason} ({count})</source>
        <translation>à regarder&#xa0;: {reason} ({count})</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>campagne</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>début</translation>
    </message>
    <message>
        <source>recipients</source>
        <translation>destinataires</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>réponses</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>attendu</translation>
    </message>
    <message>
        <source>way</source>
        <translation>mode</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>fournisseur</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sûr</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>à revoir</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>contacts</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>probabilité</translation>
    </message>
    <message>
        <source>tier</source>
        <translation>rang</translation>
    </message>
    <message>
        <source>reasons</source>
        <translation>raisons</translation>
    </message>
    <message>
        <source>Merged into others: {count} contacts. “undo” takes it back.</source>
        <translation>Fusionnés dans d’autres&#xa0;: {count} contacts. «&#xa0;undo&#xa0;» annule.</translation>
    </message>
    <message>
        <source>No duplicates found.</source>
        <translation>Aucun doublon trouvé.</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>usages</translation>
    </message>
    <message>
        <source>licence</source>
        <translation>licence</translation>
    </message>
    <message>
        <source>to inform</source>
        <translation>à informer</translation>
    </message>
    <message>
        <source>Own fields made: {names}</source>
        <translation>Champs personnels créés&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Columns left out: {names}. “--own-fields” keeps them as own fields.</source>
        <translation>Colonnes laissées de côté&#xa0;: {names}. «&#xa0;--own-fields&#xa0;» les garde comme champs personnels.</translation>
    </message>
    <message>
        <source>from</source>
        <translation>du</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>rendez-vous</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>with</source>
        <translation>avec</translation>
    </message>
    <message>
        <source>Nothing in the agenda from {first} to {last}.</source>
        <translation>Rien dans l’agenda du {first} au {last}.</translation>
    </message>
    <message>
        <source>id</source>
        <translation>id</translation>
    </message>
    <message>
        <source>series</source>
        <translation>série</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>étapes</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>exemple</translation>
    </message>
    <message>
        <source>“{name}” would start for {contacts} contacts: {steps} steps on {days} days.</source>
        <translation>«&#xa0;{name}&#xa0;» serait lancée pour {contacts} contacts&#xa0;: {steps} étapes sur {days} jours.</translation>
    </message>
    <message>
        <source>“{name}” started for {contacts} contacts: {steps} steps on {days} days.</source>
        <translation>«&#xa0;{name}&#xa0;» lancée pour {contacts} contacts&#xa0;: {steps} étapes sur {days} jours.</translation>
    </message>
    <message>
        <source>{count} contacts left out: {reason}</source>
        <translation>{count} contacts écartés&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{count} steps left out: {reason}</source>
        <translation>{count} étapes écartées&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>No such tasks.</source>
        <translation>Aucune tâche de ce genre.</translation>
    </message>
    <message>
        <source>due</source>
        <translation>échéance</translation>
    </message>
    <message>
        <source>time</source>
        <translation>heure</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>type</translation>
    </message>
    <message>
        <source>task</source>
        <translation>tâche</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>responsable</translation>
    </message>
    <message>
        <source>Task {id} added.</source>
        <translation>Tâche {id} ajoutée.</translation>
    </message>
    <message>
        <source>Not linked to a contact, several may be meant: {names}</source>
        <translation>Sans contact lié, plusieurs sont possibles&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Task {id} done.</source>
        <translation>Tâche {id} faite.</translation>
    </message>
    <message>
        <source>It comes again as task {id}.</source>
        <translation>Elle revient sous le numéro {id}.</translation>
    </message>
    <message>
        <source>Task {id} put off to {day}.</source>
        <translation>Tâche {id} reportée au {day}.</translation>
    </message>
    <message>
        <source>{day} (late)</source>
        <translation>{day} (en retard)</translation>
    </message>
    <message>
        <source>Overdue ({count})</source>
        <translation>En retard ({count})</translation>
    </message>
    <message>
        <source>To do today ({count})</source>
        <translation>À faire aujourd’hui ({count})</translation>
    </message>
    <message>
        <source>Quotes to chase ({count})</source>
        <translation>Devis à relancer ({count})</translation>
    </message>
    <message>
        <source>Appointments ({count})</source>
        <translation>Rendez-vous ({count})</translation>
    </message>
    <message>
        <source>Series that could be started ({count})</source>
        <translation>Séries proposées ({count})</translation>
    </message>
    <message>
        <source>contacts: {contacts}, steps: {steps}</source>
        <translation>contacts&#xa0;: {contacts}, étapes&#xa0;: {steps}</translation>
    </message>
    <message>
        <source>Birthdays ({count})</source>
        <translation>Anniversaires ({count})</translation>
    </message>
    <message>
        <source>Not heard of for long ({count})</source>
        <translation>Sans nouvelles depuis longtemps ({count})</translation>
    </message>
    <message>
        <source>Nothing waits today.</source>
        <translation>Rien ne vous attend aujourd’hui.</translation>
    </message>
    <message>
        <source>Next public holiday: {day} ({name})</source>
        <translation>Prochain jour férié&#xa0;: {day} ({name})</translation>
    </message>
    <message>
        <source>Prospects never contacted: {count}</source>
        <translation>Prospects jamais contactés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>The backup on the second place is old.</source>
        <translation>La sauvegarde du second emplacement est ancienne.</translation>
    </message>
    <message>
        <source>Tasks of the seven days to come: {count}</source>
        <translation>Tâches des sept jours à venir&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Nothing is noted to do yet.</source>
        <translation>Rien n’est encore noté à faire.</translation>
    </message>
    <message>
        <source>Nothing is planned for the seven days to come.</source>
        <translation>Rien n’est prévu pour les sept jours à venir.</translation>
    </message>
    <message>
        <source>The base is empty: import a file first.</source>
        <translation>La base est vide&#xa0;: importez d’abord un fichier.</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>toute la journée</translation>
    </message>
    <message>
        <source>order</source>
        <translation>commande</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>client</translation>
    </message>
    <message>
        <source>what</source>
        <translation>objet</translation>
    </message>
    <message>
        <source>net</source>
        <translation>HT</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>marge</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>product</source>
        <translation>produit</translation>
    </message>
    <message>
        <source>family</source>
        <translation>famille</translation>
    </message>
    <message>
        <source>price</source>
        <translation>prix</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifiées</translation>
    </message>
    <message>
        <source>{count} orders, {net} net, margin {margin}</source>
        <translation>{count} commandes, {net} HT, marge {margin}</translation>
    </message>
    <message>
        <source>together</source>
        <translation>total</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>more than can be done on that day</source>
        <translation>plus que ce qui peut être fait ce jour-là</translation>
    </message>
    <message>
        <source>{day} (off)</source>
        <translation>{day} (repos)</translation>
    </message>
    <message>
        <source>Without a date: {count}</source>
        <translation>Sans date&#xa0;: {count}</translation>
    </message>
    <message>
        <source>There is nobody to list.</source>
        <translation>Il n’y a personne à lister.</translation>
    </message>
    <message>
        <source>Template “{name}” written: {path}</source>
        <translation>Modèle «&#xa0;{name}&#xa0;» écrit&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Template “{name}” taken in.</source>
        <translation>Modèle «&#xa0;{name}&#xa0;» repris.</translation>
    </message>
    <message>
        <source>Template “{name}” is as it was in version {version}.</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» est de nouveau celui de la version {version}.</translation>
    </message>
    <message>
        <source>“{name}” has no earlier versions.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas de version antérieure.</translation>
    </message>
    <message>
        <source>version</source>
        <translation>version</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>template</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>{title} written to {path}</source>
        <translation>{title} écrit dans {path}</translation>
    </message>
    <message>
        <source>Plan of {year} written to {path}</source>
        <translation>Plan {year} écrit dans {path}</translation>
    </message>
</context>
</TS>
