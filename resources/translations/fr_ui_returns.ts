<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>AnswerForm</name>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Amount without VAT</source>
        <translation>Montant HT</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Day of the appointment</source>
        <translation>Jour du rendez-vous</translation>
    </message>
    <message>
        <source>Time of the appointment</source>
        <translation>Heure du rendez-vous</translation>
    </message>
    <message>
        <source>Put it into the agenda</source>
        <translation>Mettre à l’agenda</translation>
    </message>
    <message>
        <source>Nothing said</source>
        <translation>Rien de dit</translation>
    </message>
    <message>
        <source>Consents to</source>
        <translation>Accepte</translation>
    </message>
    <message>
        <source>Objects to</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>Takes back the consent to</source>
        <translation>Retire son accord</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Channel of the consent</source>
        <translation>Canal de l’accord</translation>
    </message>
    <message>
        <source>Notes, in their own words</source>
        <translation>Notes, avec ses propres mots</translation>
    </message>
    <message>
        <source>At</source>
        <translation>À</translation>
    </message>
    <message>
        <source>For which channel</source>
        <translation>Pour quel canal</translation>
    </message>
</context>
<context>
    <name>AnswersDesk</name>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Note each code at once as this answer</source>
        <translation>Noter chaque code aussitôt avec cette réponse</translation>
    </message>
    <message>
        <source>Note the answer</source>
        <translation>Noter la réponse</translation>
    </message>
    <message>
        <source>Noted last</source>
        <translation>Dernières réponses</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Annuler la réponse</translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation>Annuler la réponse</translation>
    </message>
    <message>
        <source>No answer noted yet</source>
        <translation>Aucune réponse notée</translation>
    </message>
    <message>
        <source>Scan the code of the letter, or choose who answered by name: each answer is listed here and can be taken back.</source>
        <translation>Scannez le code du courrier, ou choisissez par son nom la personne qui répond&#xa0;: chaque réponse apparaît ici et peut être annulée.</translation>
    </message>
    <message>
        <source>Enter a code</source>
        <translation>Saisir un code</translation>
    </message>
    <message>
        <source>Send a campaign first: its letters carry the code that names who answers.</source>
        <translation>Envoyez d’abord une campagne&#xa0;: ses courriers portent le code qui désigne la personne qui répond.</translation>
    </message>
    <message>
        <source>Open the campaigns</source>
        <translation>Ouvrir les campagnes</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>The last answer was taken back.</source>
        <translation>La dernière réponse a été reprise.</translation>
    </message>
    <message>
        <source>Somebody not known</source>
        <translation>Personne inconnue</translation>
    </message>
    <message>
        <source>{who}: noted, {answer}</source>
        <translation>{who}&#xa0;: noté, {answer}</translation>
    </message>
</context>
<context>
    <name>BenchmarkDialog</name>
    <message>
        <source>Benchmark</source>
        <translation>Repère</translation>
    </message>
    <message>
        <source>Keep the benchmark</source>
        <translation>Garder le repère</translation>
    </message>
    <message>
        <source>Returned mail at most</source>
        <translation>NPAI au plus</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>For everything without a benchmark of its own</source>
        <translation>Pour tout ce qui n’a pas de repère propre</translation>
    </message>
    <message>
        <source>What “{name}” is held against. Without a rate it is the usual benchmark again.</source>
        <translation>À quoi «&#xa0;{name}&#xa0;» est comparé. Sans taux, le repère habituel reprend sa place.</translation>
    </message>
    <message>
        <source>Type a rate, such as 1.2.</source>
        <translation>Saisissez un taux, par exemple 1,2.</translation>
    </message>
    <message>
        <source>Say where the rate comes from.</source>
        <translation>Dites d’où vient le taux.</translation>
    </message>
</context>
<context>
    <name>ClaimWork</name>
    <message>
        <source>The claim is written: read it, then print it.</source>
        <translation>La réclamation est écrite&#xa0;: relisez-la, puis imprimez-la.</translation>
    </message>
</context>
<context>
    <name>CodeLine</name>
    <message>
        <source>Scan or type the code, then Enter</source>
        <translation>Scannez ou saisissez le code, puis Entrée</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Without a code</source>
        <translation>Sans code</translation>
    </message>
    <message>
        <source>This code has a mistake in it: read it again.</source>
        <translation>Ce code contient une erreur&#xa0;: relisez-le.</translation>
    </message>
    <message>
        <source>No campaign sent this code.</source>
        <translation>Aucune campagne n’a envoyé ce code.</translation>
    </message>
    <message>
        <source>{name}, {campaign}</source>
        <translation>{name}, {campaign}</translation>
    </message>
    <message>
        <source>{who}: this letter was noted as returned before</source>
        <translation>{who}&#xa0;: ce courrier est déjà noté comme revenu</translation>
    </message>
    <message>
        <source>{who}: answered before</source>
        <translation>{who}&#xa0;: a déjà répondu</translation>
    </message>
</context>
<context>
    <name>MailDesk</name>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Addresses to mend</source>
        <translation>Adresses à corriger</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Mend the address</source>
        <translation>Corriger l’adresse</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Ouvrir la fiche</translation>
    </message>
    <message>
        <source>The address is right</source>
        <translation>L’adresse est bonne</translation>
    </message>
    <message>
        <source>Returned mail</source>
        <translation>NPAI</translation>
    </message>
    <message>
        <source>What the post says</source>
        <translation>Ce que dit La Poste</translation>
    </message>
    <message>
        <source>The address is dead from now on. The person stays: once the address is mended, letters go out again.</source>
        <translation>L’adresse est morte dès maintenant. La personne reste&#xa0;: une fois l’adresse corrigée, les courriers repartent.</translation>
    </message>
    <message>
        <source>No address to mend</source>
        <translation>Aucune adresse à corriger</translation>
    </message>
    <message>
        <source>Scan the code of a letter that came back, or choose the person by name, then say what the post wrote on it: the address waits here until it is mended.</source>
        <translation>Scannez le code d’un courrier revenu, ou choisissez la personne par son nom, puis indiquez le motif de La Poste&#xa0;: l’adresse attend ici d’être corrigée.</translation>
    </message>
    <message>
        <source>Enter a code</source>
        <translation>Saisir un code</translation>
    </message>
    <message>
        <source>{name}: noted, the address is dead.</source>
        <translation>{name}&#xa0;: noté, l’adresse est morte.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) among the tasks wait for it.</source>
        <translation>
            <numerusform>%n courrier parmi les tâches attend l’adresse.</numerusform>
            <numerusform>%n courriers parmi les tâches attendent l’adresse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) still mean to write.</source>
        <translation>
            <numerusform>%n campagne prévoit encore de lui écrire.</numerusform>
            <numerusform>%n campagnes prévoient encore de lui écrire.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} can be written to again</source>
        <translation>On peut de nouveau écrire à {name}</translation>
    </message>
</context>
<context>
    <name>MendDialog</name>
    <message>
        <source>Mend the address</source>
        <translation>Corriger l’adresse</translation>
    </message>
    <message>
        <source>Keep the address</source>
        <translation>Garder l’adresse</translation>
    </message>
    <message>
        <source>Complement</source>
        <translation>Complément</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Voie</translation>
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
        <source>{name} can be written to again as soon as it is kept.</source>
        <translation>On pourra de nouveau écrire à {name} dès que vous la gardez.</translation>
    </message>
    <message>
        <source>Type the town at least.</source>
        <translation>Saisissez au moins la ville.</translation>
    </message>
</context>
<context>
    <name>RatesPage</name>
    <message>
        <source>All campaigns</source>
        <translation>Toutes les campagnes</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Rates by</source>
        <translation>Taux par</translation>
    </message>
    <message>
        <source>Rates of returned mail</source>
        <translation>Taux de NPAI</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Courriers</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Revenus</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Défauts</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Repère</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>No letters to count yet</source>
        <translation>Aucun courrier à compter</translation>
    </message>
    <message>
        <source>Send a letter of a campaign: what comes back of it is counted here.</source>
        <translation>Envoyez le courrier d’une campagne&#xa0;: ce qui en revient est compté ici.</translation>
    </message>
    <message>
        <source>Open the campaigns</source>
        <translation>Ouvrir les campagnes</translation>
    </message>
    <message>
        <source>Show the contacts</source>
        <translation>Montrer les contacts</translation>
    </message>
    <message>
        <source>Benchmark…</source>
        <translation>Repère…</translation>
    </message>
    <message>
        <source>Claim a refund</source>
        <translation>Réclamer</translation>
    </message>
    <message>
        <source>Print or save</source>
        <translation>Imprimer ou enregistrer</translation>
    </message>
    <message>
        <source>Letters that came back: {back} of {sent}.</source>
        <translation>Courriers revenus&#xa0;: {back} sur {sent}.</translation>
    </message>
    <message>
        <source>Against a supplier’s guarantee only faults of the address count, not refused or unclaimed mail. The likely range holds the true rate 95 times out of 100.</source>
        <translation>Face à la garantie d’un fournisseur, seuls comptent les défauts d’adresse, pas les plis refusés ou non réclamés. La fourchette probable contient le vrai taux 95 fois sur 100.</translation>
    </message>
    <message>
        <source>Benchmark kept</source>
        <translation>Repère gardé</translation>
    </message>
</context>
<context>
    <name>ReturnsPanel</name>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Returned mail</source>
        <translation>NPAI</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>Ce qui revient</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retours</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>Vue suivante</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>Vue précédente</translation>
    </message>
</context>
<context>
    <name>SupplierDialog</name>
    <message>
        <source>Claim a refund</source>
        <translation>Réclamer un remboursement</translation>
    </message>
    <message>
        <source>Write the letter</source>
        <translation>Écrire la lettre</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Complement</source>
        <translation>Complément</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Voie</translation>
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
        <source>The supplier of “{name}” has no address yet. It is asked once, and kept as a contact.</source>
        <translation>Le fournisseur de «&#xa0;{name}&#xa0;» n’a pas encore d’adresse. Elle est demandée une fois et gardée comme contact.</translation>
    </message>
    <message>
        <source>Type the name of the supplier.</source>
        <translation>Saisissez le nom du fournisseur.</translation>
    </message>
    <message>
        <source>Type the town at least.</source>
        <translation>Saisissez au moins la ville.</translation>
    </message>
</context>
</TS>
