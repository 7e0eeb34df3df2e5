<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>AdviceCard</name>
    <message>
        <source>When people are best reached</source>
        <translation>Quand joindre les gens</translation>
    </message>
    <message>
        <source>Shown where steps of series and calls are planned. No day ticked: any day. Hours as 9–12, 14–18.</source>
        <translation>Affiché là où se prévoient les étapes des séries et les appels. Aucun jour coché&#xa0;: tous les jours. Heures écrites ainsi&#xa0;: 9–12, 14–18.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>AdviceRow</name>
    <message>
        <source>any hour</source>
        <translation>toute heure</translation>
    </message>
    <message>
        <source>{what}: hours</source>
        <translation>{what}&#xa0;: heures</translation>
    </message>
    <message>
        <source>where this comes from</source>
        <translation>d’où vient ce conseil</translation>
    </message>
    <message>
        <source>{what}: source</source>
        <translation>{what}&#xa0;: source</translation>
    </message>
    <message>
        <source>Back to the usual advice</source>
        <translation>Revenir au conseil habituel</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>Working days</source>
        <translation>Jours de travail</translation>
    </message>
    <message>
        <source>Series of activities and advised days leave out the days without work.</source>
        <translation>Les séries d’activités et les jours conseillés évitent les jours chômés.</translation>
    </message>
    <message>
        <source>Public holidays of</source>
        <translation>Jours fériés de</translation>
    </message>
    <message>
        <source>Time zone of the agenda</source>
        <translation>Fuseau horaire de l’agenda</translation>
    </message>
    <message>
        <source>Days off each week</source>
        <translation>Jours chômés chaque semaine</translation>
    </message>
    <message>
        <source>The company is closed</source>
        <translation>Fermetures de l’entreprise</translation>
    </message>
    <message>
        <source>Holidays, bridges, stocktaking: shown in the agenda, left out by series.</source>
        <translation>Congés, ponts, inventaire&#xa0;: affichés dans l’agenda, évités par les séries.</translation>
    </message>
    <message>
        <source>Add a closure</source>
        <translation>Ajouter une fermeture</translation>
    </message>
    <message>
        <source>Categories of appointments</source>
        <translation>Catégories de rendez-vous</translation>
    </message>
    <message>
        <source>Each has a colour in the agenda.</source>
        <translation>Chacune a sa couleur dans l’agenda.</translation>
    </message>
    <message>
        <source>Name of a new category</source>
        <translation>Nom d’une nouvelle catégorie</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
</context>
<context>
    <name>AnswerRateCard</name>
    <message>
        <source>How many answer</source>
        <translation>Taux de réponse attendus</translation>
    </message>
    <message>
        <source>Shown where campaigns are sized, and beside what was measured of them. Only the rate of letters comes from guides: replace the others by what you measure.</source>
        <translation>Affichés au dimensionnement des campagnes, et à côté de ce qui a été mesuré. Seul le taux des courriers vient des guides&#xa0;: remplacez les autres par vos mesures.</translation>
    </message>
</context>
<context>
    <name>AnswerRateRow</name>
    <message>
        <source>{channel}: rate of answers</source>
        <translation>{channel}&#xa0;: taux de réponse</translation>
    </message>
    <message>
        <source>where this comes from</source>
        <translation>d’où vient ce chiffre</translation>
    </message>
    <message>
        <source>{channel}: source</source>
        <translation>{channel}&#xa0;: source</translation>
    </message>
    <message>
        <source>{channel}: as of</source>
        <translation>{channel}&#xa0;: en date du</translation>
    </message>
    <message>
        <source>Back to the usual rate</source>
        <translation>Revenir au taux habituel</translation>
    </message>
</context>
<context>
    <name>CallHours</name>
    <message>
        <source>Calls allowed</source>
        <translation>Appels permis</translation>
    </message>
    <message>
        <source>any hour</source>
        <translation>toute heure</translation>
    </message>
    <message>
        <source>{what}: hours</source>
        <translation>{what}&#xa0;: heures</translation>
    </message>
    <message>
        <source>A note may go past it</source>
        <translation>Dérogation avec motif</translation>
    </message>
    <message>
        <source>The call dialog asks why, and keeps it with the call; else it forbids the call</source>
        <translation>La fenêtre d’appel demande le motif et le garde avec l’appel&#x202f;; sinon l’appel est interdit</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
</context>
<context>
    <name>CategoryRow</name>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Turquoise</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Delete the category</source>
        <translation>Supprimer la catégorie</translation>
    </message>
</context>
<context>
    <name>ClosureRow</name>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Chaque année</translation>
    </message>
    <message>
        <source>Delete the closure</source>
        <translation>Supprimer la fermeture</translation>
    </message>
</context>
<context>
    <name>CompanyDialog</name>
    <message>
        <source>Your company</source>
        <translation>Votre entreprise</translation>
    </message>
    <message>
        <source>Go on to the letters</source>
        <translation>Continuer vers les courriers</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Who sends the letters?</source>
        <translation>Qui envoie les courriers&#x202f;?</translation>
    </message>
    <message>
        <source>Asked once. It stands in the letterhead; more can be filled in later in the settings.</source>
        <translation>Demandé une seule fois, pour l’en-tête&#x202f;; le reste se complète plus tard dans les réglages.</translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Letters of a registered business carry these (code de commerce, R123-237).</source>
        <translation>Les courriers d’une entreprise immatriculée portent ces mentions (code de commerce, R123-237).</translation>
    </message>
    <message>
        <source>Address and contact</source>
        <translation>Adresse et contact</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>Choisir un logo…</translation>
    </message>
    <message>
        <source>Signature as a picture</source>
        <translation>Signature en image</translation>
    </message>
    <message>
        <source>Choose a signature…</source>
        <translation>Choisir une signature…</translation>
    </message>
    <message>
        <source>At the foot of letters: {mentions}</source>
        <translation>Au pied des courriers&#xa0;: {mentions}</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Name of the field</source>
        <translation>Nom du champ</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Delete the field</source>
        <translation>Supprimer le champ</translation>
    </message>
    <message>
        <source>Choices of {field}</source>
        <translation>Choix de {field}</translation>
    </message>
    <message>
        <source>Choices, with ; between them</source>
        <translation>Choix, séparés par des points-virgules</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>Jamais utilisé</translation>
    </message>
    <message>
        <source>{count} filled ({percent} %)</source>
        <translation>{count} remplis ({percent}&#xa0;%)</translation>
    </message>
</context>
<context>
    <name>FieldsPage</name>
    <message>
        <source>Your own fields</source>
        <translation>Vos champs personnels</translation>
    </message>
    <message>
        <source>Few is better: a field that is never filled only makes the sheet longer.</source>
        <translation>Peu vaut mieux&#xa0;: un champ jamais rempli ne fait qu’allonger la fiche.</translation>
    </message>
    <message>
        <source>No own field yet.</source>
        <translation>Pas encore de champ personnel.</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Ajouter un champ</translation>
    </message>
    <message>
        <source>Favourite product, contract number…</source>
        <translation>Produit préféré, numéro de contrat…</translation>
    </message>
    <message>
        <source>People and companies</source>
        <translation>Personnes et sociétés</translation>
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
        <source>Choices, with ; between them</source>
        <translation>Choix, séparés par des points-virgules</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Field “{field}” deleted</source>
        <translation>Champ «&#xa0;{field}&#xa0;» supprimé</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Your file</source>
        <translation>Votre fichier</translation>
    </message>
    <message>
        <source>All your data is in this one file; copy it and you have copied everything.</source>
        <translation>Toutes vos données sont dans ce seul fichier&#x202f;; le copier, c’est tout copier.</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>Afficher dans son dossier</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Ouvrir un autre fichier…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Made when you close the program and before an import; each one is checked.</source>
        <translation>Faites à la fermeture du programme et avant un import&#x202f;; chacune est vérifiée.</translation>
    </message>
    <message>
        <source>Choose a second place…</source>
        <translation>Choisir un second endroit…</translation>
    </message>
    <message>
        <source>A USB stick or a network folder</source>
        <translation>Une clé USB ou un dossier du réseau</translation>
    </message>
    <message>
        <source>No second place</source>
        <translation>Pas de second endroit</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Check of the file</source>
        <translation>Contrôle du fichier</translation>
    </message>
    <message>
        <source>Proves that everything in the file is whole and fits together.</source>
        <translation>Prouve que tout dans le fichier est entier et cohérent.</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Contrôler le fichier</translation>
    </message>
    <message>
        <source>Beside the file: {when}</source>
        <translation>À côté du fichier&#xa0;: {when}</translation>
    </message>
    <message>
        <source>No second place yet: a broken disk would take file and backups.</source>
        <translation>Pas encore de second endroit&#xa0;: un disque en panne emporterait fichier et sauvegardes.</translation>
    </message>
    <message>
        <source>{place}: {when}</source>
        <translation>{place}&#xa0;: {when}</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>pas encore de sauvegarde</translation>
    </message>
    <message>
        <source>Choose a second place</source>
        <translation>Choisir un second endroit</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Sauvegarde…</translation>
    </message>
    <message>
        <source>Backed up beside the file only: the second place is not there.</source>
        <translation>Sauvegardé seulement à côté du fichier&#xa0;: le second endroit n’est pas là.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) made and checked</source>
        <translation>
            <numerusform>%n sauvegarde faite et vérifiée</numerusform>
            <numerusform>%n sauvegardes faites et vérifiées</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>Contrôle du fichier…</translation>
    </message>
    <message numerus="yes">
        <source>Everything is in order: %n contact(s).</source>
        <translation>
            <numerusform>Tout est en ordre&#xa0;: %n contact.</numerusform>
            <numerusform>Tout est en ordre&#xa0;: %n contacts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something differs. Make a backup now, then restore an earlier one.</source>
        <translation>Quelque chose diffère. Faites une sauvegarde maintenant, puis restaurez-en une plus ancienne.</translation>
    </message>
</context>
<context>
    <name>FollowUpPage</name>
    <message>
        <source>Not heard of for long</source>
        <translation>Sans nouvelles depuis longtemps</translation>
    </message>
    <message>
        <source>Today tells of contacts nothing was exchanged with for so many days; 0 never.</source>
        <translation>Aujourd’hui vous signale les contacts sans échange depuis autant de jours&#x202f;; 0, jamais.</translation>
    </message>
    <message>
        <source>Days for {status}</source>
        <translation>Jours pour {status}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message numerus="yes">
        <source>usual: %n day(s)</source>
        <translation>
            <numerusform>d’usage&#xa0;: %n jour</numerusform>
            <numerusform>d’usage&#xa0;: %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>usual: never</source>
        <translation>d’usage&#xa0;: jamais</translation>
    </message>
    <message>
        <source>The usual figures are a rule of thumb of direct marketing: a client hears of you four times a year, a first sale takes six to nine contacts. Set your own.</source>
        <translation>Les chiffres d’usage sont une règle empirique du marketing direct&#xa0;: un client a de vos nouvelles quatre fois par an, une première vente demande six à neuf contacts. À vous de fixer les vôtres.</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of the windows. Letters have templates in the language of who receives them.</source>
        <translation>Celle des fenêtres. Les courriers ont des modèles dans la langue du destinataire.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
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
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Nothing rings while the program is closed: missed reminders come first at the next start. In the notification area the program goes on reminding you.</source>
        <translation>Rien ne se rappelle à vous quand le programme est fermé&#xa0;: les rappels manqués viennent en premier au démarrage suivant. Dans la zone de notification, le programme continue de vous rappeler vos échéances.</translation>
    </message>
    <message>
        <source>Keep running in the notification area when the window is closed</source>
        <translation>Rester actif dans la zone de notification quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>Start at log-in in the notification area</source>
        <translation>Démarrer dans la zone de notification à l’ouverture de session</translation>
    </message>
</context>
<context>
    <name>KindRow</name>
    <message>
        <source>Picture</source>
        <translation>Icône</translation>
    </message>
    <message>
        <source>Name of the kind</source>
        <translation>Nom du type</translation>
    </message>
    <message>
        <source>What it leaves in the history</source>
        <translation>Ce qui reste dans l’historique</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Delete the kind</source>
        <translation>Supprimer le type</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Devis</translation>
    </message>
    <message>
        <source>Euro</source>
        <translation>Euro</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Briefcase</source>
        <translation>Mallette</translation>
    </message>
    <message>
        <source>Megaphone</source>
        <translation>Mégaphone</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Cœur</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Drapeau</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Une note</translation>
    </message>
    <message>
        <source>A call</source>
        <translation>Un appel</translation>
    </message>
    <message>
        <source>A letter</source>
        <translation>Une lettre</translation>
    </message>
    <message>
        <source>An e-mail</source>
        <translation>Un e-mail</translation>
    </message>
    <message>
        <source>A visit</source>
        <translation>Une visite</translation>
    </message>
    <message>
        <source>A fax</source>
        <translation>Un fax</translation>
    </message>
    <message>
        <source>A text message</source>
        <translation>Un SMS</translation>
    </message>
    <message>
        <source>Kind “{name}” deleted</source>
        <translation>Type «&#xa0;{name}&#xa0;» supprimé</translation>
    </message>
</context>
<context>
    <name>KindsBecome</name>
    <message>
        <source>Delete the kind “{name}”</source>
        <translation>Supprimer le type «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) are of this kind, done ones too. They become:</source>
        <translation>
            <numerusform>%n tâche est de ce type, faite ou non. Elle devient&#xa0;:</numerusform>
            <numerusform>%n tâches sont de ce type, faites ou non. Elles deviennent&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the kind</source>
        <translation>Supprimer le type</translation>
    </message>
</context>
<context>
    <name>KindsCard</name>
    <message>
        <source>Kinds of tasks of your own</source>
        <translation>Vos propres types de tâches</translation>
    </message>
    <message>
        <source>Besides call, letter, e-mail, visit and quote. Done ones leave an entry.</source>
        <translation>En plus d’appel, lettre, e-mail, visite et devis. Une tâche faite laisse une ligne dans l’historique.</translation>
    </message>
    <message>
        <source>Name of a new kind</source>
        <translation>Nom d’un nouveau type</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
</context>
<context>
    <name>PictureRow</name>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>{picture}: none</source>
        <translation>{picture}&#xa0;: aucune image</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Images (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>PostagePage</name>
    <message>
        <source>Weights and unit costs</source>
        <translation>Poids et coûts unitaires</translation>
    </message>
    <message>
        <source>What a mailing weighs and costs beside the postage. Set your own figures.</source>
        <translation>Ce qu’un envoi pèse et coûte en plus de l’affranchissement. Indiquez vos propres chiffres.</translation>
    </message>
    <message>
        <source>A sheet of A4, grams</source>
        <translation>Une feuille A4, grammes</translation>
    </message>
    <message>
        <source>An envelope, grams</source>
        <translation>Une enveloppe, grammes</translation>
    </message>
    <message>
        <source>A sheet of paper</source>
        <translation>Une feuille de papier</translation>
    </message>
    <message>
        <source>A printed page</source>
        <translation>Une page imprimée</translation>
    </message>
    <message>
        <source>An envelope</source>
        <translation>Une enveloppe</translation>
    </message>
    <message>
        <source>Bulk prices</source>
        <translation>Tarifs en nombre</translation>
    </message>
    <message>
        <source>From how many items of one format on the post gives other prices.</source>
        <translation>À partir de combien de plis d’un même format La Poste accorde d’autres prix.</translation>
    </message>
    <message>
        <source>Items in all</source>
        <translation>Plis en tout</translation>
    </message>
    <message>
        <source>Items in the own département</source>
        <translation>Plis dans votre département</translation>
    </message>
    <message>
        <source>Up to, grams</source>
        <translation>Jusqu’à, grammes</translation>
    </message>
    <message>
        <source>Source and date</source>
        <translation>Source et date</translation>
    </message>
</context>
<context>
    <name>RuleLine</name>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Needs: {rule}</source>
        <translation>Exige&#xa0;: {rule}</translation>
    </message>
    <message>
        <source>Since: {rule}</source>
        <translation>Depuis&#xa0;: {rule}</translation>
    </message>
    <message>
        <source>Source: {rule}</source>
        <translation>Source&#xa0;: {rule}</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Rules of contact</source>
        <translation>Règles de contact</translation>
    </message>
    <message>
        <source>What is needed before many people are contacted unasked. The law changes: set the day and the source with it.</source>
        <translation>Ce qu’il faut avant de contacter beaucoup de monde sans demande de leur part. La loi change&#xa0;: notez-en la date et la source.</translation>
    </message>
    <message>
        <source>Not too often</source>
        <translation>Pas trop souvent</translation>
    </message>
    <message>
        <source>At most so many contacts of campaigns in so long.</source>
        <translation>Au plus tant de contacts de campagne en tant de jours.</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Most contacts: {channel}</source>
        <translation>Contacts au plus&#xa0;: {channel}</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Within days: {channel}</source>
        <translation>En jours&#xa0;: {channel}</translation>
    </message>
    <message>
        <source> days</source>
        <translation>&#xa0;jours</translation>
    </message>
    <message>
        <source>How long prospects are kept</source>
        <translation>Durée de conservation des prospects</translation>
    </message>
    <message>
        <source>Years of retention</source>
        <translation>Années de conservation</translation>
    </message>
    <message>
        <source> years</source>
        <translation>&#xa0;ans</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
</context>
<context>
    <name>SalesPage</name>
    <message>
        <source>Amounts</source>
        <translation>Montants</translation>
    </message>
    <message>
        <source>Orders in other currencies are shown, but not added up with the others.</source>
        <translation>Les commandes en d’autres devises sont affichées, mais pas additionnées aux autres.</translation>
    </message>
    <message>
        <source>Currency of the business</source>
        <translation>Devise de l’entreprise</translation>
    </message>
    <message>
        <source>Usual: {rate}. Source: {source}.</source>
        <translation>Usage&#xa0;: {rate}. Source&#xa0;: {source}.</translation>
    </message>
    <message>
        <source>Margin assumed of sales</source>
        <translation>Marge supposée des ventes</translation>
    </message>
    <message>
        <source>Share of customers lost in a year</source>
        <translation>Part des clients perdus en un an</translation>
    </message>
    <message>
        <source>Usual: {rate}. Source: guides of direct marketing, a rule of thumb.</source>
        <translation>Usage&#xa0;: {rate}. Source&#xa0;: guides de marketing direct, une règle empirique.</translation>
    </message>
    <message>
        <source>Classes and sleeping customers</source>
        <translation>Classes et clients dormants</translation>
    </message>
    <message>
        <source>Class A makes the first part of the margin, B what follows, C the rest. The days are our own choice: hold them against the rhythm of your customers.</source>
        <translation>La classe A fait la première part de la marge, B la suite, C le reste. Les jours sont un choix de notre part&#xa0;: comparez-les au rythme de vos clients.</translation>
    </message>
    <message>
        <source>Class A makes the first</source>
        <translation>La classe A fait les premiers</translation>
    </message>
    <message>
        <source>usual: {rate}</source>
        <translation>usage&#xa0;: {rate}</translation>
    </message>
    <message>
        <source>Class B goes on to</source>
        <translation>La classe B va jusqu’à</translation>
    </message>
    <message>
        <source>Class {name}: dormant after, days</source>
        <translation>Classe {name}&#xa0;: dormant après, jours</translation>
    </message>
    <message>
        <source>Class {name}: in the cemetery after, days</source>
        <translation>Classe {name}&#xa0;: au cimetière après, jours</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Devis</translation>
    </message>
    <message>
        <source>Texts and VAT of quotes are set in Sales, “Rules of quotes…”.</source>
        <translation>Les textes et la TVA des devis se règlent dans Ventes, «&#xa0;Règles des devis…&#xa0;».</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numéros</translation>
    </message>
    <message>
        <source>Validity in days</source>
        <translation>Validité en jours</translation>
    </message>
    <message>
        <source>Chased after so many days</source>
        <translation>Relancés après tant de jours</translation>
    </message>
    <message>
        <source>Usual: 7, 15. Source: handbooks of direct marketing. Empty: never.</source>
        <translation>Usage&#xa0;: 7, 15. Source&#xa0;: manuels de marketing direct. Vide&#xa0;: jamais.</translation>
    </message>
    <message>
        <source>Measured in your own orders: {rate} of the customers of {before} did not order in {year}.</source>
        <translation>Mesuré dans vos commandes&#xa0;: {rate} des clients de {before} n’ont pas commandé en {year}.</translation>
    </message>
    <message>
        <source>Your own churn is measured once there are orders of two whole years.</source>
        <translation>Votre attrition sera mesurée dès qu’il y aura des commandes de deux années entières.</translation>
    </message>
    <message>
        <source>The first of a year would be {number}.</source>
        <translation>Le premier d’une année serait {number}.</translation>
    </message>
    <message>
        <source>Not kept: class B must reach further than class A.</source>
        <translation>Non gardé&#xa0;: la classe B doit aller plus loin que la classe A.</translation>
    </message>
    <message>
        <source>Not kept: the cemetery comes after sleep, within ten years.</source>
        <translation>Non gardé&#xa0;: le cimetière vient après le sommeil, en dix ans au plus.</translation>
    </message>
    <message>
        <source>Not kept: quotes are valid for ten years at most.</source>
        <translation>Non gardé&#xa0;: un devis est valable dix ans au plus.</translation>
    </message>
    <message>
        <source>Not kept: write zeros in braces for the count, such as D{year}-{0000}.</source>
        <translation>Non gardé&#xa0;: écrivez le compteur par des zéros entre accolades, comme D{year}-{0000}.</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Pages des réglages</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Company and letterhead</source>
        <translation>Entreprise et en-tête</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Rules of contact</source>
        <translation>Règles de contact</translation>
    </message>
    <message>
        <source>Mailings</source>
        <translation>Envois postaux</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Champs personnels</translation>
    </message>
    <message>
        <source>File and backups</source>
        <translation>Fichier et sauvegardes</translation>
    </message>
</context>
<context>
    <name>StaffPage</name>
    <message>
        <source>At this computer</source>
        <translation>À cet ordinateur</translation>
    </message>
    <message>
        <source>Changes and notes made here carry this name.</source>
        <translation>Les modifications et notes faites ici portent ce nom.</translation>
    </message>
    <message>
        <source>Who works at this computer</source>
        <translation>Qui travaille à cet ordinateur</translation>
    </message>
    <message>
        <source>Mine, and those nobody answers for</source>
        <translation>Les miens et ceux sans responsable</translation>
    </message>
    <message>
        <source>Everybody’s</source>
        <translation>Ceux de tout le monde</translation>
    </message>
    <message>
        <source>Whose reminders ring on this computer</source>
        <translation>Personnes dont les rappels sonnent sur cet ordinateur</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Qui travaille ici</translation>
    </message>
    <message>
        <source>Reminders that ring here</source>
        <translation>Rappels qui sonnent ici</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Who can be responsible for a contact. Former members stay in the history.</source>
        <translation>Qui peut être responsable d’un contact. Les anciens membres restent dans l’historique.</translation>
    </message>
    <message>
        <source>Nobody yet: add yourself first.</source>
        <translation>Personne encore&#xa0;: ajoutez-vous d’abord.</translation>
    </message>
    <message>
        <source>First name and name</source>
        <translation>Prénom et nom</translation>
    </message>
    <message>
        <source>Name of a new member</source>
        <translation>Nom d’un nouveau membre</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Personne en particulier</translation>
    </message>
</context>
<context>
    <name>StaffRow</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>Travaille ici</translation>
    </message>
</context>
<context>
    <name>TariffCard</name>
    <message>
        <source>Postage</source>
        <translation>Affranchissement</translation>
    </message>
    <message>
        <source>The price of an item by its weight. A new price is a new line: the newest one that holds on the day of the mailing counts.</source>
        <translation>Le prix d’un pli selon son poids. Un nouveau prix est une nouvelle ligne&#xa0;: le plus récent en vigueur le jour de l’envoi compte.</translation>
    </message>
    <message>
        <source>Add a price</source>
        <translation>Ajouter un prix</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
</context>
<context>
    <name>TariffLine</name>
    <message>
        <source>Product of the post</source>
        <translation>Produit postal</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Up to, grams</source>
        <translation>Jusqu’à, grammes</translation>
    </message>
    <message>
        <source>Price in euros</source>
        <translation>Prix en euros</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>En vigueur depuis</translation>
    </message>
    <message>
        <source>where this comes from</source>
        <translation>d’où cela vient</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Delete this price</source>
        <translation>Supprimer ce prix</translation>
    </message>
</context>
</TS>
