<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>LetterDialog</name>
    <message>
        <source>The letter as it was printed</source>
        <translation>Le courrier tel qu’il a été imprimé</translation>
    </message>
    <message>
        <source>Making the page again…</source>
        <translation>Reconstitution de la page…</translation>
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
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Print the letter</source>
        <translation>Imprimer le courrier</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n&#xa0;page envoyée à l’imprimante</numerusform>
            <numerusform>%n&#xa0;pages envoyées à l’imprimante</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing the letter</source>
        <translation>Impression du courrier</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Enregistrer le courrier</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Enregistré&#xa0;: {file}</translation>
    </message>
</context>
<context>
    <name>PageTools</name>
    <message>
        <source>Show envelope window, folds and margins</source>
        <translation>Montrer fenêtre d’enveloppe, plis et marges</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajuster à la largeur</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Bigger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>{percent}%</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
    <message>
        <source>Fit the whole page</source>
        <translation>Ajuster à la page entière</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message numerus="yes">
        <source>Preview of %n page(s)</source>
        <translation>
            <numerusform>Aperçu de %n page</numerusform>
            <numerusform>Aperçu de %n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview, empty</source>
        <translation>Aperçu vide</translation>
    </message>
</context>
</TS>
