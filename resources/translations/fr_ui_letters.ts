<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>BlockRow</name>
    <message>
        <source>Block: {name}</source>
        <translation>Bloc&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Add below</source>
        <translation>Ajouter en dessous</translation>
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
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message>
        <source>Findings</source>
        <translation>Résultats du contrôle</translation>
    </message>
    <message>
        <source>Contacts of the finding</source>
        <translation>Contacts concernés</translation>
    </message>
    <message>
        <source>Checking every letter…</source>
        <translation>Contrôle de chaque courrier…</translation>
    </message>
    <message>
        <source>Look before you print</source>
        <translation>Contrôlez avant d’imprimer</translation>
    </message>
    <message>
        <source>The check says who is left out and why, and what to look at first.</source>
        <translation>Le contrôle dit qui est exclu et pourquoi, et ce qu’il faut regarder d’abord.</translation>
    </message>
    <message>
        <source>Check the letters</source>
        <translation>Contrôler les courriers</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Rien à signaler</translation>
    </message>
    <message>
        <source>Everybody gets a letter, and every letter is as it should be.</source>
        <translation>Chacun reçoit un courrier, et chaque courrier est comme il faut.</translation>
    </message>
    <message>
        <source>Make a group</source>
        <translation>Créer un groupe</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save the PDF…</source>
        <translation>Enregistrer le PDF…</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n courrier</numerusform>
            <numerusform>%n courriers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), postal order</source>
        <translation>
            <numerusform>%n page, ordre postal</numerusform>
            <numerusform>%n pages, ordre postal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) left out</source>
        <translation>
            <numerusform>%n contact exclu</numerusform>
            <numerusform>%n contacts exclus</numerusform>
        </translation>
    </message>
    <message>
        <source>{finding}: the first {count}</source>
        <translation>{finding}&#xa0;: les {count} premiers</translation>
    </message>
</context>
<context>
    <name>CheckRun</name>
    <message>
        <source>Checking the letters</source>
        <translation>Contrôle des courriers</translation>
    </message>
</context>
<context>
    <name>ConditionalRow</name>
    <message>
        <source>Only if: {condition}</source>
        <translation>Seulement si&#xa0;: {condition}</translation>
    </message>
    <message>
        <source>For all others</source>
        <translation>Pour tous les autres</translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>Merge field</source>
        <translation>Champ de fusion</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>As on the sheet</source>
        <translation>Comme sur la fiche</translation>
    </message>
    <message>
        <source>First letter a capital</source>
        <translation>Première lettre en majuscule</translation>
    </message>
    <message>
        <source>All capitals</source>
        <translation>Tout en majuscules</translation>
    </message>
    <message>
        <source>All small letters</source>
        <translation>Tout en minuscules</translation>
    </message>
    <message>
        <source>Date in words (21 November 2026)</source>
        <translation>Date en lettres (21 novembre 2026)</translation>
    </message>
    <message>
        <source>Date in figures</source>
        <translation>Date en chiffres</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Text if the sheet has nothing</source>
        <translation>Texte si la fiche ne dit rien</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Écriture</translation>
    </message>
</context>
<context>
    <name>FileUses</name>
    <message>
        <source>Note a use of “{name}”</source>
        <translation>Noter un usage de «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Use of “{name}” noted for {count} addresses</source>
        <translation>Usage de «&#xa0;{name}&#xa0;» noté pour {count} adresses</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <source>left out</source>
        <translation>exclus</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>à regarder</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Take them back from the trash if they shall get a letter.</source>
        <translation>Reprenez-les de la corbeille s’ils doivent recevoir un courrier.</translation>
    </message>
    <message>
        <source>Nothing to do: no letter is printed.</source>
        <translation>Rien à faire&#xa0;: aucun courrier n’est imprimé.</translation>
    </message>
    <message>
        <source>They asked for no letters; the sheet says when.</source>
        <translation>Opposition aux courriers&#x202f;; la fiche dit quand.</translation>
    </message>
    <message>
        <source>Find the new address and enter it on the sheet.</source>
        <translation>Cherchez la nouvelle adresse et saisissez-la sur la fiche.</translation>
    </message>
    <message>
        <source>They were deleted meanwhile.</source>
        <translation>Supprimés entre-temps.</translation>
    </message>
</context>
<context>
    <name>LetterOutput</name>
    <message>
        <source>Save the letters</source>
        <translation>Enregistrer les courriers</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Courriers</translation>
    </message>
    <message>
        <source>Letters to {file}</source>
        <translation>Courriers dans {file}</translation>
    </message>
    <message>
        <source>No program opened {file}.</source>
        <translation>Aucun programme n’a ouvert {file}.</translation>
    </message>
    <message>
        <source>Print the letters</source>
        <translation>Imprimer les courriers</translation>
    </message>
    <message>
        <source>Printing the letters</source>
        <translation>Impression des courriers</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) printed again</source>
        <translation>
            <numerusform>%n page réimprimée</numerusform>
            <numerusform>%n pages réimprimées</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing pages again</source>
        <translation>Réimpression de pages</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>Letter and sender</source>
        <translation>Courrier et expéditeur</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Address in the window</source>
        <translation>Adresse dans la fenêtre</translation>
    </message>
    <message>
        <source>Place and date</source>
        <translation>Lieu et date</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Formule d’appel</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Only for some</source>
        <translation>Pour certains seulement</translation>
    </message>
    <message>
        <source>Closing formula</source>
        <translation>Formule de politesse</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>P.S.</source>
        <translation>P.-S.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Nouvelle page</translation>
    </message>
    <message>
        <source>not: {condition}</source>
        <translation>pas&#xa0;: {condition}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>{field} is filled in</source>
        <translation>{field} est rempli</translation>
    </message>
    <message>
        <source>{field} is empty</source>
        <translation>{field} est vide</translation>
    </message>
    <message>
        <source>{field} is {value}</source>
        <translation>{field} est {value}</translation>
    </message>
    <message>
        <source>{field} is not {value}</source>
        <translation>{field} n’est pas {value}</translation>
    </message>
    <message>
        <source>{field} contains {value}</source>
        <translation>{field} contient {value}</translation>
    </message>
    <message>
        <source>{field} begins with {value}</source>
        <translation>{field} commence par {value}</translation>
    </message>
    <message>
        <source>{reason} ({details})</source>
        <translation>{reason} ({details})</translation>
    </message>
    <message>
        <source>{reason}: {words}</source>
        <translation>{reason}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} pages</translation>
    </message>
</context>
<context>
    <name>LettersPanel</name>
    <message>
        <source>Check and print</source>
        <translation>Contrôler et imprimer</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Courriers</translation>
    </message>
    <message>
        <source>Text and print check</source>
        <translation>Texte et contrôle avant impression</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Print check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation>Contact suivant</translation>
    </message>
    <message>
        <source>Contact before</source>
        <translation>Contact précédent</translation>
    </message>
    <message>
        <source>Worst cases…</source>
        <translation>Pires cas…</translation>
    </message>
    <message>
        <source>Insert a field…</source>
        <translation>Insérer un champ…</translation>
    </message>
    <message>
        <source>Show window, folds and margins</source>
        <translation>Montrer fenêtre, plis et marges</translation>
    </message>
    <message>
        <source>Check the letters</source>
        <translation>Contrôler les courriers</translation>
    </message>
    <message>
        <source>Rename the template</source>
        <translation>Renommer le modèle</translation>
    </message>
    <message>
        <source>Delete the template</source>
        <translation>Supprimer le modèle</translation>
    </message>
    <message>
        <source>Open the sheet of this contact</source>
        <translation>Ouvrir la fiche de ce contact</translation>
    </message>
    <message>
        <source>{count} letters printed and noted in the histories.</source>
        <translation>{count} courriers imprimés et notés dans les historiques.</translation>
    </message>
    <message>
        <source>{count} letters saved and noted in the histories.</source>
        <translation>{count} courriers enregistrés et notés dans les historiques.</translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>Ouvrir le PDF</translation>
    </message>
    <message>
        <source>Print pages again…</source>
        <translation>Réimprimer…</translation>
    </message>
</context>
<context>
    <name>ListRow</name>
    <message>
        <source>{list}, item {number}</source>
        <translation>{list}, point {number}</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Open the sheet</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Contact before (Alt+Page up)</source>
        <translation>Contact précédent (Alt+Page préc.)</translation>
    </message>
    <message>
        <source>Next contact (Alt+Page down)</source>
        <translation>Contact suivant (Alt+Page suiv.)</translation>
    </message>
    <message>
        <source>Worst cases</source>
        <translation>Pires cas</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message>
        <source>This contact is not there any more</source>
        <translation>Ce contact n’existe plus</translation>
    </message>
    <message>
        <source>Deleted or merged meanwhile. Go on to the next one.</source>
        <translation>Supprimé ou fusionné entre-temps. Passez au suivant.</translation>
    </message>
    <message>
        <source>No letter for this contact</source>
        <translation>Pas de courrier pour ce contact</translation>
    </message>
    <message>
        <source>Will not be printed. {reasons}</source>
        <translation>Ne sera pas imprimé. {reasons}</translation>
    </message>
    <message>
        <source>No template chosen</source>
        <translation>Aucun modèle choisi</translation>
    </message>
    <message>
        <source>Choose a template at the left: its letters appear here, page by page.</source>
        <translation>Choisissez un modèle à gauche&#xa0;: ses courriers apparaissent ici, page par page.</translation>
    </message>
    <message>
        <source>Nobody to write to</source>
        <translation>Personne à qui écrire</translation>
    </message>
    <message>
        <source>Choose another group above, or bring your contacts in first.</source>
        <translation>Choisissez un autre groupe ci-dessus, ou importez d’abord vos contacts.</translation>
    </message>
    <message>
        <source>Look for them now</source>
        <translation>Les chercher maintenant</translation>
    </message>
    <message>
        <source>{case} ({count})</source>
        <translation>{case} ({count})</translation>
    </message>
</context>
<context>
    <name>RecipientsField</name>
    <message>
        <source>All contacts</source>
        <translation>Tous les contacts</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Letters to</source>
        <translation>Courriers à</translation>
    </message>
    <message>
        <source>The contacts selected</source>
        <translation>Les contacts sélectionnés</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunEditor</name>
    <message>
        <source>Text if empty, format…</source>
        <translation>Texte si vide, format…</translation>
    </message>
    <message>
        <source>{field}: of each contact. If empty, nothing is printed.</source>
        <translation>{field}&#xa0;: celui de chaque contact. Si vide, rien n’est imprimé.</translation>
    </message>
    <message>
        <source>{field}: of each contact. If empty: “{fallback}”.</source>
        <translation>{field}&#xa0;: celui de chaque contact. Si vide&#xa0;: «&#xa0;{fallback}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>SalutationRow</name>
    <message>
        <source>By civility: {example}</source>
        <translation>Selon la civilité&#xa0;: {example}</translation>
    </message>
    <message>
        <source>Formal: {example}</source>
        <translation>Formelle&#xa0;: {example}</translation>
    </message>
    <message>
        <source>Warm: {example}</source>
        <translation>Chaleureuse&#xa0;: {example}</translation>
    </message>
</context>
<context>
    <name>SpacerRow</name>
    <message>
        <source>Height in millimetres</source>
        <translation>Hauteur en millimètres</translation>
    </message>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
</context>
<context>
    <name>TemplateModel</name>
    <message>
        <source>My templates</source>
        <translation>Mes modèles</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>exemple</translation>
    </message>
</context>
<context>
    <name>TemplatePane</name>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nouveau modèle</translation>
    </message>
    <message>
        <source>Duplicate, rename, delete</source>
        <translation>Dupliquer, renommer, supprimer</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>En français</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En anglais</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>TemplateShelf</name>
    <message>
        <source>Template “{name}” deleted</source>
        <translation>Modèle «&#xa0;{name}&#xa0;» supprimé</translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <source>Insert a field</source>
        <translation>Insérer un champ</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Gras (Ctrl+B)</translation>
    </message>
    <message>
        <source>Italic (Ctrl+I)</source>
        <translation>Italique (Ctrl+I)</translation>
    </message>
    <message>
        <source>Underlined (Ctrl+U)</source>
        <translation>Souligné (Ctrl+U)</translation>
    </message>
    <message>
        <source>Add a block</source>
        <translation>Ajouter un bloc</translation>
    </message>
</context>
<context>
    <name>TextRow</name>
    <message>
        <source>Who signs, from the settings</source>
        <translation>Le signataire, selon les réglages</translation>
    </message>
</context>
<context>
    <name>ValedictionRow</name>
    <message>
        <source>Formal, by civility</source>
        <translation>Formelle, selon la civilité</translation>
    </message>
    <message>
        <source>Warm, by civility</source>
        <translation>Chaleureuse, selon la civilité</translation>
    </message>
    <message>
        <source>In my own words</source>
        <translation>Avec mes propres mots</translation>
    </message>
</context>
<context>
    <name>WorstCases</name>
    <message>
        <source>Longest address</source>
        <translation>Adresse la plus longue</translation>
    </message>
    <message>
        <source>Most empty fields</source>
        <translation>Le plus de champs vides</translation>
    </message>
</context>
</TS>
