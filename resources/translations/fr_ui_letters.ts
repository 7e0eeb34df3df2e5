<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>CalibrationDialog</name>
    <message>
        <source>Measure the printer</source>
        <translation>Mesurer l’imprimante</translation>
    </message>
    <message>
        <source>A: left edge to mark</source>
        <translation>A&#xa0;: bord gauche au repère</translation>
    </message>
    <message>
        <source>B: upper edge to mark</source>
        <translation>B&#xa0;: bord supérieur au repère</translation>
    </message>
    <message>
        <source>C: mark to mark, across</source>
        <translation>C&#xa0;: entre repères, en largeur</translation>
    </message>
    <message>
        <source>D: mark to mark, down</source>
        <translation>D&#xa0;: entre repères, en hauteur</translation>
    </message>
    <message>
        <source>Print the test page…</source>
        <translation>Imprimer la page de test…</translation>
    </message>
    <message>
        <source>Forget the measures</source>
        <translation>Oublier les mesures</translation>
    </message>
    <message>
        <source>Keep for this printer</source>
        <translation>Garder pour cette imprimante</translation>
    </message>
    <message>
        <source>1. Print the test page in its full size, not fitted to the paper.</source>
        <translation>1. Imprimez la page de test en taille réelle, sans l’ajuster au papier.</translation>
    </message>
    <message>
        <source>2. Measure the four lengths with a ruler and type them here.</source>
        <translation>2. Mesurez les quatre longueurs à la règle et saisissez-les ici.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{mm} mm to the right</source>
        <translation>{mm}&#xa0;mm vers la droite</translation>
    </message>
    <message>
        <source>{mm} mm to the left</source>
        <translation>{mm}&#xa0;mm vers la gauche</translation>
    </message>
    <message>
        <source>{mm} mm down</source>
        <translation>{mm}&#xa0;mm vers le bas</translation>
    </message>
    <message>
        <source>{mm} mm up</source>
        <translation>{mm}&#xa0;mm vers le haut</translation>
    </message>
    <message>
        <source>the width set to {percent}</source>
        <translation>largeur portée à {percent}</translation>
    </message>
    <message>
        <source>the height set to {percent}</source>
        <translation>hauteur portée à {percent}</translation>
    </message>
    <message>
        <source>Labels are moved and fitted: {what}.</source>
        <translation>Les étiquettes sont recalées&#xa0;: {what}.</translation>
    </message>
    <message>
        <source>Measure the printer: {name}</source>
        <translation>Mesurer l’imprimante&#xa0;: {name}</translation>
    </message>
    <message>
        <source>With these lengths nothing is to be corrected.</source>
        <translation>Avec ces longueurs, rien n’est à corriger.</translation>
    </message>
    <message>
        <source>Print the test page</source>
        <translation>Imprimer la page de test</translation>
    </message>
    <message>
        <source>Printing the test page</source>
        <translation>Impression de la page de test</translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message>
        <source>Findings</source>
        <translation>Résultats du contrôle</translation>
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
        <source>Everybody gets a letter, and every letter is as it should be.</source>
        <translation>Chacun reçoit un courrier, et chaque courrier est comme il faut.</translation>
    </message>
    <message>
        <source>Cost and post</source>
        <translation>Coût et envoi</translation>
    </message>
    <message>
        <source>Order and parts</source>
        <translation>Ordre et parties</translation>
    </message>
    <message>
        <source>What is shown of the check</source>
        <translation>Ce que le contrôle montre</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save the PDF…</source>
        <translation>Enregistrer le PDF…</translation>
    </message>
    <message>
        <source>Counting the pages…</source>
        <translation>Comptage des pages…</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n courrier</numerusform>
            <numerusform>%n courriers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), by name</source>
        <translation>
            <numerusform>%n page, par nom</numerusform>
            <numerusform>%n pages, par nom</numerusform>
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
    <message numerus="yes">
        <source>Part: %n letter(s)</source>
        <translation>
            <numerusform>Partie&#xa0;: %n courrier</numerusform>
            <numerusform>Partie&#xa0;: %n courriers</numerusform>
        </translation>
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
    <name>ConditionAsking</name>
    <message>
        <source>For whom is this printed?</source>
        <translation>Pour qui imprimer ce passage&#x202f;?</translation>
    </message>
    <message>
        <source>Print only for them</source>
        <translation>N’imprimer que pour eux</translation>
    </message>
</context>
<context>
    <name>CostPage</name>
    <message>
        <source>Product of the post</source>
        <translation>Produit postal</translation>
    </message>
    <message>
        <source>Enclosures, grams</source>
        <translation>Pièces jointes, grammes</translation>
    </message>
    <message>
        <source>Enclosures, cents each</source>
        <translation>Pièces jointes, centimes l’une</translation>
    </message>
    <message>
        <source>Postage and unit costs…</source>
        <translation>Tarifs et coûts unitaires…</translation>
    </message>
    <message>
        <source>Slip for the post office…</source>
        <translation>Bordereau de dépôt…</translation>
    </message>
    <message>
        <source>The costs follow as soon as the pages are counted.</source>
        <translation>Les coûts suivent dès que les pages sont comptées.</translation>
    </message>
    <message>
        <source>{least} to {most}</source>
        <translation>{least} à {most}</translation>
    </message>
    <message>
        <source>Sheets of paper</source>
        <translation>Feuilles de papier</translation>
    </message>
    <message>
        <source>Weight of an item</source>
        <translation>Poids d’un pli</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) of {grams} g, {zone}: no price in the table</source>
        <translation>
            <numerusform>%n pli de {grams}&#xa0;g, {zone}&#xa0;: pas de prix dans la table</numerusform>
            <numerusform>%n plis de {grams}&#xa0;g, {zone}&#xa0;: pas de prix dans la table</numerusform>
        </translation>
    </message>
    <message>
        <source>Postage {zone}: {count} × {price} ({product}, since {day})</source>
        <translation>Affranchissement, {zone}&#xa0;: {count}&#xa0;×&#xa0;{price} ({product}, depuis le {day})</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>Envelopes</source>
        <translation>Enveloppes</translation>
    </message>
    <message>
        <source>Enclosures</source>
        <translation>Pièces jointes</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message numerus="yes">
        <source>Total without the postage of %n item(s)</source>
        <translation>
            <numerusform>Total, sans l’affranchissement de %n pli</numerusform>
            <numerusform>Total, sans l’affranchissement de %n plis</numerusform>
        </translation>
    </message>
    <message>
        <source>An item</source>
        <translation>Un pli</translation>
    </message>
    <message>
        <source>Add its price…</source>
        <translation>Ajouter le prix…</translation>
    </message>
    <message>
        <source>Price of the post added</source>
        <translation>Prix postal ajouté</translation>
    </message>
    <message>
        <source>Enough items for bulk prices: ask the post for an offer.</source>
        <translation>Assez de plis pour les tarifs en nombre&#xa0;: demandez une offre à La Poste.</translation>
    </message>
    <message>
        <source>Enough items for bulk prices, but of several weights: they want one format.</source>
        <translation>Assez de plis pour les tarifs en nombre, mais de plusieurs poids&#xa0;: il faut un seul format.</translation>
    </message>
    <message>
        <source>Over {grams} g: no bulk prices.</source>
        <translation>Plus de {grams}&#xa0;g&#xa0;: pas de tarif en nombre.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) more, and bulk prices may be had.</source>
        <translation>
            <numerusform>Encore %n pli, et les tarifs en nombre sont possibles.</numerusform>
            <numerusform>Encore %n plis, et les tarifs en nombre sont possibles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bulk from {most} items, or {local} in the own département, up to {grams} g ({source}).</source>
        <translation>En nombre dès {most} plis, ou {local} dans votre département, jusqu’à {grams}&#xa0;g ({source}).</translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message>
        <source>Print for everybody</source>
        <translation>Imprimer pour tous</translation>
    </message>
    <message>
        <source>Add a text for all others</source>
        <translation>Ajouter un texte pour tous les autres</translation>
    </message>
</context>
<context>
    <name>EnvelopesPage</name>
    <message>
        <source>{name} · {size} mm</source>
        <translation>{name} · {size}&#xa0;mm</translation>
    </message>
    <message>
        <source>Envelope</source>
        <translation>Enveloppe</translation>
    </message>
    <message>
        <source>My address in the corner</source>
        <translation>Mon adresse dans le coin</translation>
    </message>
    <message>
        <source>With the logo</source>
        <translation>Avec le logo</translation>
    </message>
    <message>
        <source>Envelope before</source>
        <translation>Enveloppe précédente</translation>
    </message>
    <message>
        <source>Next envelope</source>
        <translation>Enveloppe suivante</translation>
    </message>
    <message>
        <source>The dashed zones stay blank: the stamp at the top right, the bars of the post at the bottom right. Put the envelopes in as the printer shows it.</source>
        <translation>Les zones en pointillés restent vides&#xa0;: le timbre en haut à droite, les barres de La Poste en bas à droite. Placez les enveloppes comme l’indique l’imprimante.</translation>
    </message>
    <message>
        <source>No logo is chosen in the settings yet.</source>
        <translation>Aucun logo n’est encore choisi dans les réglages.</translation>
    </message>
    <message>
        <source>Envelopes</source>
        <translation>Enveloppes</translation>
    </message>
    <message>
        <source>Envelopes {size}</source>
        <translation>Enveloppes {size}</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} sur {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n envelope(s)</source>
        <translation>
            <numerusform>%n enveloppe</numerusform>
            <numerusform>%n enveloppes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldChips</name>
    <message>
        <source>Field that is gone</source>
        <translation>Champ disparu</translation>
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
        <source>Apply</source>
        <translation>Appliquer</translation>
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
        <translation>Saisissez la nouvelle adresse sur la fiche.</translation>
    </message>
    <message>
        <source>Another member stands for the household.</source>
        <translation>Un autre membre reçoit le courrier pour le foyer.</translation>
    </message>
    <message>
        <source>The file was used as often as its licence allows.</source>
        <translation>Le fichier a servi autant de fois que sa licence le permet.</translation>
    </message>
    <message>
        <source>Renew the licence, or write to others.</source>
        <translation>Renouvelez la licence, ou écrivez à d’autres.</translation>
    </message>
    <message>
        <source>Print these now, prepare their own run afterwards.</source>
        <translation>Imprimez les autres d’abord, puis préparez leur tirage à part.</translation>
    </message>
    <message>
        <source>Left out of this mailing only.</source>
        <translation>Écartés de cet envoi seulement.</translation>
    </message>
    <message>
        <source>They were deleted meanwhile.</source>
        <translation>Supprimés entre-temps.</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Contacts of the finding</source>
        <translation>Contacts concernés</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Rien à signaler</translation>
    </message>
    <message>
        <source>Nobody is left out, and everything fits.</source>
        <translation>Personne n’est exclu, et tout tient.</translation>
    </message>
    <message>
        <source>Make a group</source>
        <translation>En faire un groupe</translation>
    </message>
    <message>
        <source>For the first of the contacts selected below</source>
        <translation>Pour le premier des contacts sélectionnés ci-dessous</translation>
    </message>
    <message>
        <source>For the contacts selected below, or all of them</source>
        <translation>Pour les contacts sélectionnés ci-dessous, ou pour tous</translation>
    </message>
    <message>
        <source>{finding}: the first {count}</source>
        <translation>{finding}&#xa0;: les {count} premiers</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Hand these contacts to others</source>
        <translation>Confier ces contacts à d’autres</translation>
    </message>
    <message>
        <source>File for a mailing house…</source>
        <translation>Fichier pour un routeur…</translation>
    </message>
    <message>
        <source>Source for a mail merge in Word…</source>
        <translation>Source de publipostage pour Word…</translation>
    </message>
</context>
<context>
    <name>JamDialog</name>
    <message>
        <source>Go on after a paper jam</source>
        <translation>Reprendre après un bourrage</translation>
    </message>
    <message>
        <source>Page (1 to {last}), or how the name begins</source>
        <translation>Page (de 1 à {last}) ou début du nom</translation>
    </message>
    <message>
        <source>Print from there</source>
        <translation>Imprimer la suite</translation>
    </message>
    <message>
        <source>Last good sheet</source>
        <translation>Dernière feuille correcte</translation>
    </message>
    <message>
        <source>The sheets after it are printed again; nothing is noted twice.</source>
        <translation>Les feuilles suivantes sont réimprimées&#x202f;; rien n’est noté deux fois.</translation>
    </message>
    <message>
        <source>No letter of this run is meant.</source>
        <translation>Aucun courrier de ce tirage ne correspond.</translation>
    </message>
    <message>
        <source>{name} is the last letter: nothing is left.</source>
        <translation>{name} est le dernier courrier&#xa0;: il ne reste rien.</translation>
    </message>
    <message>
        <source>{name}; on with page {page}: {following}</source>
        <translation>{name}&#x202f;; la suite à la page&#xa0;{page}&#xa0;: {following}</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>Sheet of labels</source>
        <translation>Planche d’étiquettes</translation>
    </message>
    <message>
        <source>Edit this sheet</source>
        <translation>Modifier cette planche</translation>
    </message>
    <message>
        <source>New sheet of labels</source>
        <translation>Nouvelle planche d’étiquettes</translation>
    </message>
    <message>
        <source>My own address</source>
        <translation>Ma propre adresse</translation>
    </message>
    <message>
        <source>On each label</source>
        <translation>Sur chaque étiquette</translation>
    </message>
    <message>
        <source>Labels of each</source>
        <translation>Exemplaires</translation>
    </message>
    <message>
        <source>e.g. Printed matter</source>
        <translation>p. ex. Imprimés</translation>
    </message>
    <message>
        <source>Field above</source>
        <translation>Champ au-dessus</translation>
    </message>
    <message>
        <source>Field below</source>
        <translation>Champ au-dessous</translation>
    </message>
    <message>
        <source>Code for scanners</source>
        <translation>Code à scanner</translation>
    </message>
    <message>
        <source>Any printer</source>
        <translation>Toute imprimante</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Measure…</source>
        <translation>Mesurer…</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Numéro de client</translation>
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
        <source>First free label</source>
        <translation>Première étiquette libre</translation>
    </message>
    <message>
        <source>Small line above</source>
        <translation>Petite ligne au-dessus</translation>
    </message>
    <message>
        <source>Offset and scale</source>
        <translation>Décalage et échelle</translation>
    </message>
    <message>
        <source>{name} · {size} mm · {count} labels</source>
        <translation>{name} · {size}&#xa0;mm · {count} étiquettes</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>My labels</source>
        <translation>Mes étiquettes</translation>
    </message>
    <message>
        <source>The next free label is number {number}.</source>
        <translation>La prochaine étiquette libre est le numéro {number}.</translation>
    </message>
    <message>
        <source>Their codes are those of mailing {number}.</source>
        <translation>Leurs codes portent le numéro d’envoi {number}.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n étiquette</numerusform>
            <numerusform>%n étiquettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n planche</numerusform>
            <numerusform>%n planches</numerusform>
        </translation>
    </message>
    <message>
        <source>{labels} on {sheets}</source>
        <translation>{labels} sur {sheets}</translation>
    </message>
</context>
<context>
    <name>LetterEdit</name>
    <message>
        <source>Text of the letter</source>
        <translation>Texte du courrier</translation>
    </message>
    <message>
        <source>Text if empty, format…</source>
        <translation>Texte si vide, format…</translation>
    </message>
    <message>
        <source>Change this block…	Alt+Enter</source>
        <translation>Modifier ce bloc…	Alt+Entrée</translation>
    </message>
    <message>
        <source>Show the text larger	Ctrl++</source>
        <translation>Afficher le texte plus grand	Ctrl++</translation>
    </message>
    <message>
        <source>Show the text smaller	Ctrl+-</source>
        <translation>Afficher le texte plus petit	Ctrl+-</translation>
    </message>
    <message>
        <source>Show the text as usual	Ctrl+0</source>
        <translation>Afficher le texte à la taille habituelle	Ctrl+0</translation>
    </message>
    <message>
        <source>Move up	Alt+Up</source>
        <translation>Monter	Alt+Haut</translation>
    </message>
    <message>
        <source>Move down	Alt+Down</source>
        <translation>Descendre	Alt+Bas</translation>
    </message>
    <message>
        <source>Choose another field…</source>
        <translation>Choisir un autre champ…</translation>
    </message>
    <message>
        <source>This field is not in the file any more; nothing is printed here. Double-click to choose another one.</source>
        <translation>Ce champ n’existe plus dans le fichier&#x202f;; rien ne s’imprime à cet endroit. Double-cliquez pour en choisir un autre.</translation>
    </message>
    <message>
        <source>{field}: of each contact. If empty, nothing is printed.</source>
        <translation>{field}&#xa0;: celui de chaque contact. S’il est vide, rien n’est imprimé.</translation>
    </message>
    <message>
        <source>{field}: of each contact. If empty: “{fallback}”.</source>
        <translation>{field}&#xa0;: celui de chaque contact. S’il est vide&#xa0;: «&#xa0;{fallback}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>LetterOutput</name>
    <message>
        <source>Save the letters</source>
        <translation>Enregistrer les courriers</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>Documents PDF</translation>
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
        <source>Letterhead</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Address in the window</source>
        <translation>Adresse (fenêtre)</translation>
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
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Answer coupon</source>
        <translation>Coupon-réponse</translation>
    </message>
    <message>
        <source>Only for some</source>
        <translation>Pour certains seulement</translation>
    </message>
    <message>
        <source>{height} mm</source>
        <translation>{height}&#xa0;mm</translation>
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
    <message>
        <source>Otherwise</source>
        <translation>Sinon</translation>
    </message>
    <message>
        <source>Only if: {condition}</source>
        <translation>Seulement si&#xa0;: {condition}</translation>
    </message>
    <message>
        <source>What is it about?</source>
        <translation>De quoi s’agit-il&#x202f;?</translation>
    </message>
    <message>
        <source>Write here; @ puts in a field</source>
        <translation>Écrivez ici&#x202f;; @ insère un champ</translation>
    </message>
    <message>
        <source>What should be read for sure?</source>
        <translation>Que faut-il lire à coup sûr&#x202f;?</translation>
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
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Layout</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>e.g. Customers of the west</source>
        <translation>p. ex. Clients de l’Ouest</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Columns, in their order</source>
        <translation>Colonnes, dans leur ordre</translation>
    </message>
    <message>
        <source>Save as PDF or Excel…</source>
        <translation>Enregistrer en PDF ou Excel…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>{contacts} on {pages}.</source>
        <translation>{contacts} sur {pages}.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message>
        <source>{contacts}; the first {shown} are shown</source>
        <translation>{contacts}&#x202f;; les {shown} premiers sont montrés</translation>
    </message>
</context>
<context>
    <name>MailingWork</name>
    <message>
        <source>Test: {template}</source>
        <translation>Essai&#xa0;: {template}</translation>
    </message>
    <message>
        <source>Posting slip {name}</source>
        <translation>Bordereau de dépôt {name}</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Écriture de {file}</translation>
    </message>
    <message numerus="yes">
        <source>Test: %n letter(s) printed, not noted</source>
        <translation>
            <numerusform>Essai&#xa0;: %n courrier imprimé, non noté</numerusform>
            <numerusform>Essai&#xa0;: %n courriers imprimés, non notés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) printed and noted in the histories.</source>
        <translation>
            <numerusform>%n&#xa0;courrier imprimé et noté dans l’historique.</numerusform>
            <numerusform>%n&#xa0;courriers imprimés et notés dans les historiques.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) saved and noted in the histories.</source>
        <translation>
            <numerusform>%n&#xa0;courrier enregistré et noté dans l’historique.</numerusform>
            <numerusform>%n&#xa0;courriers enregistrés et notés dans les historiques.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the PDF</source>
        <translation>Ouvrir le PDF</translation>
    </message>
    <message>
        <source>Go on after a jam…</source>
        <translation>Reprendre après un bourrage…</translation>
    </message>
    <message>
        <source>Print pages again…</source>
        <translation>Réimprimer des pages…</translation>
    </message>
</context>
<context>
    <name>MergeFieldList</name>
    <message>
        <source>Merge fields</source>
        <translation>Champs de fusion</translation>
    </message>
    <message>
        <source>Search a field</source>
        <translation>Chercher un champ</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>Letters</source>
        <translation>Courriers</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Envelopes</source>
        <translation>Enveloppes</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listes</translation>
    </message>
    <message>
        <source>What is made</source>
        <translation>Ce qui est produit</translation>
    </message>
    <message>
        <source>Letters to these contacts</source>
        <translation>Courriers à ces contacts</translation>
    </message>
    <message>
        <source>Labels for these contacts</source>
        <translation>Étiquettes pour ces contacts</translation>
    </message>
    <message>
        <source>Envelopes for these contacts</source>
        <translation>Enveloppes pour ces contacts</translation>
    </message>
    <message>
        <source>Lists of these contacts</source>
        <translation>Listes de ces contacts</translation>
    </message>
    <message>
        <source>Letters to</source>
        <translation>Courriers à</translation>
    </message>
    <message>
        <source>Labels for</source>
        <translation>Étiquettes pour</translation>
    </message>
    <message>
        <source>Envelopes for</source>
        <translation>Enveloppes pour</translation>
    </message>
    <message>
        <source>List of</source>
        <translation>Liste de</translation>
    </message>
</context>
<context>
    <name>PageDialog</name>
    <message>
        <source>Page and letterhead</source>
        <translation>Page et en-tête</translation>
    </message>
    <message>
        <source>A4, with the window of the envelope</source>
        <translation>A4, avec la fenêtre de l’enveloppe</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>A5, two on a sheet of A4 to be cut</source>
        <translation>A5, deux par feuille A4 à couper</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} points</translation>
    </message>
    <message>
        <source>Another letterhead than that of the settings</source>
        <translation>Un autre en-tête que celui des réglages</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>Comme dans les réglages</translation>
    </message>
    <message>
        <source>With the logo</source>
        <translation>Avec le logo</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Langue du courrier</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Letterhead and logo of all letters…</source>
        <translation>En-tête et logo de tous les courriers…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Lines below</source>
        <translation>Lignes au-dessous</translation>
    </message>
    <message>
        <source>The legal line at the foot of the page always stays.</source>
        <translation>La ligne légale en bas de page reste toujours.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
</context>
<context>
    <name>PieceOutput</name>
    <message>
        <source>PDF documents</source>
        <translation>Documents PDF</translation>
    </message>
    <message>
        <source>Workbooks</source>
        <translation>Classeurs</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Écriture de {file}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
</context>
<context>
    <name>PiecePage</name>
    <message>
        <source>Save the PDF…</source>
        <translation>Enregistrer le PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Page and findings</source>
        <translation>Page et constats</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Left out and to look at</source>
        <translation>Exclus et à regarder</translation>
    </message>
    <message>
        <source>Making the page…</source>
        <translation>Préparation de la page…</translation>
    </message>
    <message>
        <source>Nobody is left to print</source>
        <translation>Il ne reste personne à imprimer</translation>
    </message>
    <message>
        <source>“Left out and to look at” says why, and what can be done about it.</source>
        <translation>«&#xa0;Exclus et à regarder&#xa0;» dit pourquoi, et ce qu’on peut y faire.</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>Personne n’est choisi</translation>
    </message>
    <message>
        <source>Choose another group above, or bring your contacts in first.</source>
        <translation>Choisissez un autre groupe ci-dessus, ou importez d’abord vos contacts.</translation>
    </message>
    <message>
        <source>{what} Printed.</source>
        <translation>{what} Impression lancée.</translation>
    </message>
    <message>
        <source>{what} Saved as {file}.</source>
        <translation>{what} Fichier enregistré&#xa0;: {file}.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
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
    <name>PriceDialog</name>
    <message>
        <source>Add a price of the post</source>
        <translation>Ajouter un prix postal</translation>
    </message>
    <message>
        <source>as the price list of the post calls it</source>
        <translation>comme dans la grille de La Poste</translation>
    </message>
    <message>
        <source>Up to, grams</source>
        <translation>Jusqu’à, en grammes</translation>
    </message>
    <message>
        <source>where this comes from</source>
        <translation>d’où vient ce prix</translation>
    </message>
    <message>
        <source>Add the price</source>
        <translation>Ajouter le prix</translation>
    </message>
    <message>
        <source>Price of an item, {zone}</source>
        <translation>Prix d’un pli, {zone}</translation>
    </message>
    <message>
        <source>It joins the postage table of the settings and holds for all weights up to this one that have no price of their own.</source>
        <translation>Il rejoint la table d’affranchissement des réglages et vaut pour tous les poids inférieurs qui n’ont pas de prix à eux.</translation>
    </message>
    <message>
        <source>Product of the post</source>
        <translation>Produit postal</translation>
    </message>
    <message>
        <source>Price in euros</source>
        <translation>Prix en euros</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable à partir du</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
</context>
<context>
    <name>PrintedLinesDialog</name>
    <message>
        <source>Lines as printed</source>
        <translation>Lignes telles qu’imprimées</translation>
    </message>
    <message>
        <source>Letters, labels and envelopes print these lines; the sheet stays as it is. An empty line is left out.</source>
        <translation>Courriers, étiquettes et enveloppes impriment ces lignes&#x202f;; la fiche reste telle quelle. Une ligne vide est omise.</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Ligne {number}</translation>
    </message>
    <message>
        <source>As on the sheet</source>
        <translation>Comme sur la fiche</translation>
    </message>
    <message>
        <source>Print so</source>
        <translation>Imprimer ainsi</translation>
    </message>
    <message>
        <source>{count} of {most}</source>
        <translation>{count} sur {most}</translation>
    </message>
</context>
<context>
    <name>ReadyDialog</name>
    <message>
        <source>Write it in my own words</source>
        <translation>L’écrire avec mes propres mots</translation>
    </message>
    <message>
        <source>Who signs, signature as a picture…</source>
        <translation>Signataire, signature en image…</translation>
    </message>
    <message>
        <source>Formal: {example}</source>
        <translation>Formel&#xa0;: {example}</translation>
    </message>
    <message>
        <source>Warm: {example}</source>
        <translation>Chaleureux&#xa0;: {example}</translation>
    </message>
    <message>
        <source>Tone, by the civility of each contact</source>
        <translation>Tonalité, selon la civilité de chaque contact</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>In clear only</source>
        <translation>En clair seulement</translation>
    </message>
    <message>
        <source>In clear and as a QR code</source>
        <translation>En clair et en QR code</translation>
    </message>
    <message>
        <source>In clear and as a DataMatrix code</source>
        <translation>En clair et en code DataMatrix</translation>
    </message>
    <message>
        <source>The code of each contact</source>
        <translation>Le code de chaque contact</translation>
    </message>
    <message>
        <source> mm</source>
        <translation>&#xa0;mm</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
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
    <name>Remedies</name>
    <message>
        <source>Open the sheet</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>Take back from the trash</source>
        <translation>Reprendre de la corbeille</translation>
    </message>
    <message>
        <source>Open the address file</source>
        <translation>Ouvrir le fichier d’adresses</translation>
    </message>
    <message>
        <source>A letter for everybody</source>
        <translation>Un courrier pour chacun</translation>
    </message>
    <message>
        <source>Edit the lines as printed…</source>
        <translation>Modifier les lignes imprimées…</translation>
    </message>
    <message>
        <source>Give a text if empty…</source>
        <translation>Donner un texte si vide…</translation>
    </message>
    <message>
        <source>Madam</source>
        <translation>Madame</translation>
    </message>
    <message>
        <source>Sir</source>
        <translation>Monsieur</translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>Comparer et fusionner…</translation>
    </message>
    <message>
        <source>One letter for each household</source>
        <translation>Un courrier par foyer</translation>
    </message>
    <message>
        <source>Set apart</source>
        <translation>Mettre à part</translation>
    </message>
    <message>
        <source>Prepare their run</source>
        <translation>Préparer leur tirage</translation>
    </message>
    <message>
        <source>Shorten the text</source>
        <translation>Raccourcir le texte</translation>
    </message>
    <message>
        <source>Choose the picture in the text</source>
        <translation>Choisir l’image dans le texte</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remettre</translation>
    </message>
</context>
<context>
    <name>RemedyWork</name>
    <message numerus="yes">
        <source>%n contact(s) taken back from the trash</source>
        <translation>
            <numerusform>%n contact repris de la corbeille</numerusform>
            <numerusform>%n contacts repris de la corbeille</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everybody of %n household(s) gets a letter</source>
        <translation>
            <numerusform>Chacun de %n foyer reçoit un courrier</numerusform>
            <numerusform>Chacun de %n foyers reçoit un courrier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Civility set for %n contact(s)</source>
        <translation>
            <numerusform>Civilité indiquée pour %n contact</numerusform>
            <numerusform>Civilité indiquée pour %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s) get one letter</source>
        <translation>
            <numerusform>%n foyer reçoit un seul courrier</numerusform>
            <numerusform>%n foyers reçoivent un seul courrier</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines as printed kept</source>
        <translation>Lignes telles qu’imprimées enregistrées</translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <source>Postal order</source>
        <translation>Ordre postal</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Order of the letters</source>
        <translation>Ordre des courriers</translation>
    </message>
    <message>
        <source>All letters</source>
        <translation>Tous les courriers</translation>
    </message>
    <message>
        <source>From one letter to another</source>
        <translation>D’un courrier à un autre</translation>
    </message>
    <message>
        <source>One département or country</source>
        <translation>Un département ou un pays</translation>
    </message>
    <message>
        <source>All after a page or name</source>
        <translation>Tous après une page ou un nom</translation>
    </message>
    <message>
        <source>Last page or name already printed</source>
        <translation>Dernière page ou dernier nom déjà imprimé</translation>
    </message>
    <message>
        <source>Print on both sides of the paper</source>
        <translation>Imprimer recto verso</translation>
    </message>
    <message>
        <source>Each letter begins on a new sheet. Two letters of A5 stand side by side: let the printer turn the paper on its short edge, then cut it and lay the right pile under the left one.</source>
        <translation>Chaque lettre commence sur une nouvelle feuille. Deux lettres A5 sont côte à côte&#xa0;: réglez l’imprimante pour retourner le papier sur le bord court, puis coupez-le et placez la pile de droite sous celle de gauche.</translation>
    </message>
    <message>
        <source>Each letter begins on a new sheet. Let the printer turn the paper on its long edge.</source>
        <translation>Chaque lettre commence sur une nouvelle feuille. Réglez l’imprimante pour retourner le papier sur le bord long.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n courrier</numerusform>
            <numerusform>%n courriers</numerusform>
        </translation>
    </message>
    <message>
        <source>No letter has the page or name “{text}”.</source>
        <translation>Aucun courrier n’a cette page ou ce nom&#xa0;: «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s), from {first} (page {from_page}) to {last} (page {to_page})</source>
        <translation>
            <numerusform>%n courrier, de {first} (page&#xa0;{from_page}) à {last} (page&#xa0;{to_page})</numerusform>
            <numerusform>%n courriers, de {first} (page&#xa0;{from_page}) à {last} (page&#xa0;{to_page})</numerusform>
        </translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>Ce qui est imprimé</translation>
    </message>
    <message>
        <source>From page or name</source>
        <translation>De la page ou du nom</translation>
    </message>
    <message>
        <source>To page or name</source>
        <translation>À la page ou au nom</translation>
    </message>
    <message>
        <source>Département or country</source>
        <translation>Département ou pays</translation>
    </message>
    <message>
        <source>Test print of the three worst…</source>
        <translation>Essai des trois pires cas…</translation>
    </message>
    <message>
        <source>A test prints the longest address and the letters with most findings. It is not noted in the histories.</source>
        <translation>Un essai imprime l’adresse la plus longue et les courriers aux plus nombreuses remarques. Il n’est pas noté dans les historiques.</translation>
    </message>
    <message>
        <source>No letter is left to print.</source>
        <translation>Il ne reste aucun courrier à imprimer.</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Edit the sheet</source>
        <translation>Modifier la planche</translation>
    </message>
    <message>
        <source>New sheet of labels</source>
        <translation>Nouvelle planche d’étiquettes</translation>
    </message>
    <message>
        <source>Name of the sheet</source>
        <translation>Nom de la planche</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Keep this sheet</source>
        <translation>Garder cette planche</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Width of a label</source>
        <translation>Largeur d’une étiquette</translation>
    </message>
    <message>
        <source>Height of a label</source>
        <translation>Hauteur d’une étiquette</translation>
    </message>
    <message>
        <source>Left margin of the sheet</source>
        <translation>Marge gauche de la planche</translation>
    </message>
    <message>
        <source>Upper margin of the sheet</source>
        <translation>Marge haute de la planche</translation>
    </message>
    <message>
        <source>From label to label, across</source>
        <translation>Pas horizontal</translation>
    </message>
    <message>
        <source>From label to label, down</source>
        <translation>Pas vertical</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>From label to label: from one edge to the same edge of the next label.</source>
        <translation>Le pas va du bord d’une étiquette au même bord de la suivante.</translation>
    </message>
    <message>
        <source>Sheet “{name}” deleted</source>
        <translation>Planche «&#xa0;{name}&#xa0;» supprimée</translation>
    </message>
</context>
<context>
    <name>SheetPicture</name>
    <message>
        <source>First free label: {number} of {count}</source>
        <translation>Première étiquette libre&#xa0;: {number} sur {count}</translation>
    </message>
</context>
<context>
    <name>TableMenu</name>
    <message>
        <source>Add a row below</source>
        <translation>Ajouter une ligne au-dessous</translation>
    </message>
    <message>
        <source>Add a column at the right</source>
        <translation>Ajouter une colonne à droite</translation>
    </message>
    <message>
        <source>Take out this row</source>
        <translation>Retirer cette ligne</translation>
    </message>
    <message>
        <source>Take out this column</source>
        <translation>Retirer cette colonne</translation>
    </message>
    <message>
        <source>Take out the table</source>
        <translation>Retirer le tableau</translation>
    </message>
    <message>
        <source>First row is the heading</source>
        <translation>La première ligne est l’en-tête</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Filets</translation>
    </message>
    <message>
        <source>Between the rows</source>
        <translation>Entre les lignes</translation>
    </message>
    <message>
        <source>Around all cells</source>
        <translation>Autour de chaque cellule</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>À gauche</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>Centrée</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>À droite</translation>
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
        <source>From a file (also Word, LibreOffice)…</source>
        <translation>Depuis un fichier (Word et LibreOffice aussi)…</translation>
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
        <source>Earlier versions…</source>
        <translation>Versions précédentes…</translation>
    </message>
    <message>
        <source>Share as a file…</source>
        <translation>Partager dans un fichier…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>TemplateSharing</name>
    <message>
        <source>Share the template as a file</source>
        <translation>Partager le modèle dans un fichier</translation>
    </message>
    <message>
        <source>Letter templates (*.letter)</source>
        <translation>Modèles de courrier (*.letter)</translation>
    </message>
    <message>
        <source>Template saved: {file}</source>
        <translation>Modèle enregistré&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Take a letter in from a file</source>
        <translation>Reprendre un courrier depuis un fichier</translation>
    </message>
    <message>
        <source>Letters (*.letter *.docx *.odt)</source>
        <translation>Courriers (*.letter *.docx *.odt)</translation>
    </message>
    <message>
        <source>{words}; {left_out}</source>
        <translation>{words}&#x202f;; {left_out}</translation>
    </message>
    <message>
        <source>Template “{name}” taken in</source>
        <translation>Modèle «&#xa0;{name}&#xa0;» repris</translation>
    </message>
</context>
<context>
    <name>TemplateShelf</name>
    <message>
        <source>The earlier version is the letter again</source>
        <translation>La version précédente est de nouveau le courrier</translation>
    </message>
    <message>
        <source>Template “{name}” deleted</source>
        <translation>Modèle «&#xa0;{name}&#xa0;» supprimé</translation>
    </message>
</context>
<context>
    <name>TextWork</name>
    <message>
        <source>Choose a picture</source>
        <translation>Choisir une image</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Images (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>Liste à puces</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Liste numérotée</translation>
    </message>
    <message>
        <source>Kind of block</source>
        <translation>Genre de bloc</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Taille des caractères</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Address, coupon, table, picture…</source>
        <translation>Adresse, coupon, tableau, image…</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>A value of each contact (or type @ in the text)</source>
        <translation>Une valeur de chaque contact (ou tapez @ dans le texte)</translation>
    </message>
    <message>
        <source>Print this only for some contacts…</source>
        <translation>N’imprimer que pour certains contacts…</translation>
    </message>
    <message>
        <source>Page and letterhead…</source>
        <translation>Page et en-tête…</translation>
    </message>
    <message>
        <source>No-break space	Ctrl+Shift+Space</source>
        <translation>Espace insécable	Ctrl+Maj+Espace</translation>
    </message>
    <message>
        <source>Narrow no-break space	Alt+Shift+Space</source>
        <translation>Espace fine insécable	Alt+Maj+Espace</translation>
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
        <source>Left</source>
        <translation>À gauche</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>Centré</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>À droite</translation>
    </message>
    <message>
        <source>Both edges</source>
        <translation>Justifié</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation>Versions précédentes</translation>
    </message>
    <message>
        <source>No earlier version yet</source>
        <translation>Pas encore de version précédente</translation>
    </message>
    <message>
        <source>Each time you come back to this letter and change it, what it was is kept.</source>
        <translation>Chaque fois que vous revenez à ce courrier pour le modifier, ce qu’il était est conservé.</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Rétablir cette version</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Earlier versions of “{name}”</source>
        <translation>Versions précédentes de «&#xa0;{name}&#xa0;»</translation>
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
<context>
    <name>WritingHints</name>
    <message>
        <source>Advice</source>
        <translation>Conseils</translation>
    </message>
    <message>
        <source>Headline, offer, deadline, P.S.: all there.</source>
        <translation>Accroche, offre, date limite, P.-S.&#xa0;: tout y est.</translation>
    </message>
    <message>
        <source>Nothing missing by the rules that are on.</source>
        <translation>Rien ne manque selon les règles activées.</translation>
    </message>
    <message>
        <source>{finding}: {detail}</source>
        <translation>{finding}&#xa0;: {detail}</translation>
    </message>
    <message>
        <source>Rules to write by</source>
        <translation>Règles d’écriture</translation>
    </message>
</context>
</TS>
