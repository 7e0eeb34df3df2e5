<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>AnswersDesk</name>
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
        <source>Notes</source>
        <translation>Notes</translation>
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
        <source>Noted now</source>
        <translation>Notées maintenant</translation>
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
        <source>Answers</source>
        <translation>Réponses</translation>
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
        <translation>Ce code contient une erreur : relisez-le.</translation>
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
        <source>{who}: answered before</source>
        <translation>{who} : a déjà répondu</translation>
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
        <source>Address</source>
        <translation>Adresse</translation>
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
        <translation>L’adresse est morte dès maintenant. La personne reste : une fois l’adresse corrigée, les courriers repartent.</translation>
    </message>
    <message>
        <source>Noted: the address is dead.</source>
        <translation>Noté : l’adresse est morte.</translation>
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
        <source>What comes back</source>
        <translation>Ce qui revient</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retours</translation>
    </message>
</context>
</TS>
