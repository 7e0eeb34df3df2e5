<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>AgendaPages</name>
    <message>
        <source>printed on {day}</source>
        <translation>imprimé le {day}</translation>
    </message>
</context>
<context>
    <name>CalibrationPage</name>
    <message>
        <source>Test page of the printer</source>
        <translation>Page de test de l’imprimante</translation>
    </message>
    <message>
        <source>Print this page in its full size (100&#xa0;%, not fitted).</source>
        <translation>Imprimez cette page en taille réelle (100&#xa0;%, sans ajustement).</translation>
    </message>
    <message>
        <source>A: from the left edge of the paper to the upper left mark ({a}&#xa0;mm)</source>
        <translation>A&#xa0;: du bord gauche du papier au repère en haut à gauche ({a}&#xa0;mm)</translation>
    </message>
    <message>
        <source>B: from the upper edge of the paper to the upper left mark ({b}&#xa0;mm)</source>
        <translation>B&#xa0;: du bord supérieur du papier au repère en haut à gauche ({b}&#xa0;mm)</translation>
    </message>
    <message>
        <source>C: from the upper left mark to the upper right one ({c}&#xa0;mm)</source>
        <translation>C&#xa0;: du repère en haut à gauche à celui en haut à droite ({c}&#xa0;mm)</translation>
    </message>
    <message>
        <source>D: from the upper left mark to the lower left one ({d}&#xa0;mm)</source>
        <translation>D&#xa0;: du repère en haut à gauche à celui en bas à gauche ({d}&#xa0;mm)</translation>
    </message>
    <message>
        <source>Measure in millimetres, to half a millimetre:</source>
        <translation>Mesurez en millimètres, au demi-millimètre près&#xa0;:</translation>
    </message>
    <message>
        <source>Type the four lengths where this page came from.</source>
        <translation>Saisissez les quatre longueurs là d’où vient cette page.</translation>
    </message>
</context>
<context>
    <name>CallPages</name>
    <message>
        <source>{count} to call</source>
        <translation>{count} à appeler</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>À dire</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horaires</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Call again on</source>
        <translation>Rappeler le</translation>
    </message>
</context>
<context>
    <name>CampaignBrief</name>
    <message>
        <source>What it is for</source>
        <translation>Pour quoi faire</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Customer benefits</source>
        <translation>Bénéfices du client</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>How people answer</source>
        <translation>Réponse par</translation>
    </message>
    <message>
        <source>When and for whom</source>
        <translation>Quand et pour qui</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Sans</translation>
    </message>
    <message>
        <source>Channels and test</source>
        <translation>Canaux et test</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>What it is expected to bring</source>
        <translation>Ce qu’elle doit rapporter</translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation>{amount} l’unité</translation>
    </message>
    <message>
        <source>A sale brings</source>
        <translation>Une vente rapporte</translation>
    </message>
    <message>
        <source>Margin rate</source>
        <translation>Taux de marge</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Chiffre d’affaires</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Result (margin − cost)</source>
        <translation>Résultat (marge − coût)</translation>
    </message>
    <message>
        <source>Break-even sales</source>
        <translation>Ventes au seuil de rentabilité</translation>
    </message>
    <message>
        <source>Break-even rate</source>
        <translation>Taux au seuil de rentabilité</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Touchés</translation>
    </message>
    <message>
        <source>May be contacted</source>
        <translation>Peuvent être contactés</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Sélectionnés</translation>
    </message>
    <message>
        <source>Contacts reckoned with</source>
        <translation>Contacts pris en compte</translation>
    </message>
</context>
<context>
    <name>CareReport</name>
    <message>
        <source>Data care</source>
        <translation>Qualité des données</translation>
    </message>
    <message>
        <source>{count} contacts</source>
        <translation>{count} contacts</translation>
    </message>
    <message>
        <source>and {count} more lines</source>
        <translation>et {count} autres lignes</translation>
    </message>
</context>
<context>
    <name>LotComparison</name>
    <message>
        <source>Two address files side by side</source>
        <translation>Deux fichiers d’adresses côte à côte</translation>
    </message>
    <message>
        <source>An address file before buying</source>
        <translation>Un fichier d’adresses avant l’achat</translation>
    </message>
    <message>
        <source>An address file</source>
        <translation>Un fichier d’adresses</translation>
    </message>
</context>
<context>
    <name>PostingSlip</name>
    <message>
        <source>Posting slip</source>
        <translation>Bordereau de dépôt</translation>
    </message>
    <message>
        <source>{items} items, {sheets} sheets of paper, {kilos} kg together</source>
        <translation>{items} plis, {sheets} feuilles de papier, {kilos}&#xa0;kg en tout</translation>
    </message>
    <message>
        <source>Postage</source>
        <translation>Affranchissement</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>no price in the table</source>
        <translation>pas de prix dans la table</translation>
    </message>
    <message>
        <source>Items by département or country (CEDEX among them)</source>
        <translation>Plis par département ou pays (dont CEDEX)</translation>
    </message>
    <message>
        <source>Together, without those that have no price</source>
        <translation>Total, sans les plis sans prix</translation>
    </message>
</context>
<context>
    <name>QuotePages</name>
    <message>
        <source>Date: {value}</source>
        <translation>Date&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Valid until {value}</source>
        <translation>Valable jusqu’au {value}</translation>
    </message>
    <message>
        <source>Code: {value}</source>
        <translation>Code&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Subject: {value}</source>
        <translation>Objet&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Unit price, net</source>
        <translation>Prix unitaire HT</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>Net amount</source>
        <translation>Montant HT</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Désignation</translation>
    </message>
    <message>
        <source>Net before discount</source>
        <translation>Total HT avant remise</translation>
    </message>
    <message>
        <source>Discount of {rate}</source>
        <translation>Remise de {rate}</translation>
    </message>
    <message>
        <source>Total net</source>
        <translation>Total HT</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>VAT {rate} on {net}</source>
        <translation>TVA {rate} sur {net}</translation>
    </message>
    <message>
        <source>Total with VAT</source>
        <translation>Total TTC</translation>
    </message>
    <message>
        <source>Agreed and accepted</source>
        <translation>Bon pour accord</translation>
    </message>
    <message>
        <source>Date, name and function, signature:</source>
        <translation>Date, nom et fonction, signature&#xa0;:</translation>
    </message>
    <message>
        <source>Quote {number}</source>
        <translation>Devis {number}</translation>
    </message>
    <message>
        <source>Page {number}/{count}</source>
        <translation>Page {number}/{count}</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
</context>
</TS>
