<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_GB">
<context>
    <name>AdvisedTimes</name>
    <message>
        <source>Firms</source>
        <translation>Entreprises</translation>
    </message>
    <message>
        <source>Managers</source>
        <translation>Dirigeants</translation>
    </message>
    <message>
        <source>Consumers</source>
        <translation>Particuliers</translation>
    </message>
    <message>
        <source>Rule of thumb of telephone marketing</source>
        <translation>Règle empirique de la prospection téléphonique</translation>
    </message>
    <message>
        <source>Rule of thumb of direct marketing</source>
        <translation>Règle empirique du marketing direct</translation>
    </message>
    <message>
        <source>Rule of thumb of direct marketing; post two working days before</source>
        <translation>Règle empirique du marketing direct&#x202f;; postez deux jours ouvrés avant</translation>
    </message>
    <message>
        <source>Only with their consent, at these hours: law 2025-594, decree 2022-1313</source>
        <translation>Seulement avec leur accord, à ces heures&#xa0;: loi 2025-594, décret 2022-1313</translation>
    </message>
</context>
<context>
    <name>AgendaWords</name>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Tentative</source>
        <translation>À confirmer</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Asks for more</source>
        <translation>Renseignements</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Asks for a quote</source>
        <translation>Demande de devis</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Other answer</source>
        <translation>Autre réponse</translation>
    </message>
    <message>
        <source>Not interested</source>
        <translation>Pas intéressé</translation>
    </message>
    <message>
        <source>Wants no more mail</source>
        <translation>Ne veut plus de courrier</translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message>
        <source>A reminder names no time: it will not ring.</source>
        <translation>Un rappel ne dit pas quand&#xa0;: il ne sonnera pas.</translation>
    </message>
    <message>
        <source>This is no date or time that exists; it was left out.</source>
        <translation>Cette date ou cette heure n’existe pas&#x202f;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>The repetition cannot be read: it takes place once.</source>
        <translation>La répétition est illisible&#xa0;: l’événement n’a lieu qu’une fois.</translation>
    </message>
    <message>
        <source>A line that belongs to nothing was left out.</source>
        <translation>Une ligne qui ne se rattache à rien a été laissée de côté.</translation>
    </message>
    <message>
        <source>The end of something that never began was passed over.</source>
        <translation>La fin d’un élément qui n’a jamais commencé a été ignorée.</translation>
    </message>
    <message>
        <source>It would end before it begins: the end was left out.</source>
        <translation>La fin précède le début&#xa0;: elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>Neither an appointment nor a task: left out.</source>
        <translation>Ni rendez-vous ni tâche&#xa0;: laissé de côté.</translation>
    </message>
    <message>
        <source>A line was taken for the next one of the text before it.</source>
        <translation>Une ligne a été prise pour la suite du texte qui la précède.</translation>
    </message>
    <message>
        <source>A line of more than one megabyte was left out.</source>
        <translation>Une ligne de plus d’un mégaoctet a été laissée de côté.</translation>
    </message>
    <message>
        <source>A day and a time were mixed: the end was fitted to the start.</source>
        <translation>Un jour et une heure étaient mélangés&#xa0;: la fin a été adaptée au début.</translation>
    </message>
    <message>
        <source>There is more of this; only the first are listed.</source>
        <translation>Il y en a d’autres&#x202f;; seuls les premiers figurent ici.</translation>
    </message>
    <message>
        <source>An appointment without a start.</source>
        <translation>Un rendez-vous sans début.</translation>
    </message>
    <message>
        <source>It has no name of its own: one was made from what it says.</source>
        <translation>Il n’a pas d’identifiant&#xa0;: un identifiant a été tiré de son contenu.</translation>
    </message>
    <message>
        <source>The end is missing; what was there was read.</source>
        <translation>La fin manque&#x202f;; ce qui était là a été lu.</translation>
    </message>
    <message>
        <source>The line is not in UTF-8 and was read as Windows writes.</source>
        <translation>La ligne n’est pas en UTF-8 et a été lue comme Windows les écrit.</translation>
    </message>
    <message>
        <source>A date was not written as the standard says, but could be read.</source>
        <translation>Une date n’était pas écrite selon la norme, mais a pu être lue.</translation>
    </message>
    <message>
        <source>It repeats several times a day.</source>
        <translation>Il se répète plusieurs fois par jour.</translation>
    </message>
    <message>
        <source>A newer version of it is there already.</source>
        <translation>Une version plus récente est déjà là.</translation>
    </message>
    <message>
        <source>Meant for the following ones too, but nothing follows: only this one was changed.</source>
        <translation>Prévu aussi pour les suivants, mais rien ne suit&#xa0;: seul celui-ci a été modifié.</translation>
    </message>
    <message>
        <source>One time of a repeated task that differs from the others: it became a task of its own.</source>
        <translation>Une échéance d’une tâche récurrente, différente des autres&#xa0;: elle est devenue une tâche à part.</translation>
    </message>
    <message>
        <source>Told twice: the first was taken.</source>
        <translation>Indiqué deux fois&#xa0;: le premier a été retenu.</translation>
    </message>
    <message>
        <source>The files hold a newer version of it.</source>
        <translation>Les fichiers en contiennent une version plus récente.</translation>
    </message>
    <message>
        <source>Too many dates in a list: the first 10,000 were taken.</source>
        <translation>Trop de dates dans une liste&#xa0;: les 10&#x202f;000 premières ont été retenues.</translation>
    </message>
    <message>
        <source>Too many lines in one entry: the first 20,000 were taken.</source>
        <translation>Trop de lignes pour un seul élément&#xa0;: les 20&#x202f;000 premières ont été retenues.</translation>
    </message>
    <message>
        <source>Its times do not fit each other.</source>
        <translation>Ses heures ne s’accordent pas entre elles.</translation>
    </message>
    <message>
        <source>The time zone was told by a place or an offset it names.</source>
        <translation>Le fuseau horaire a été reconnu au lieu ou au décalage qu’il indique.</translation>
    </message>
    <message>
        <source>The time zone exists nowhere else: its times were turned into UTC.</source>
        <translation>Ce fuseau horaire n’existe nulle part ailleurs&#xa0;: ses heures ont été converties en UTC.</translation>
    </message>
    <message>
        <source>The time zone is unknown: its times were taken as local time.</source>
        <translation>Le fuseau horaire est inconnu&#xa0;: ses heures ont été prises pour des heures locales.</translation>
    </message>
    <message>
        <source>Something was not as it should be.</source>
        <translation>Quelque chose n’était pas comme il faut.</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>Reached</source>
        <translation>Joint</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Left a message</source>
        <translation>Message laissé</translation>
    </message>
    <message>
        <source>Wants to be called back</source>
        <translation>À rappeler</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Mauvais numéro</translation>
    </message>
    <message>
        <source>Wants no calls</source>
        <translation>Ne veut pas d’appels</translation>
    </message>
</context>
<context>
    <name>Calling</name>
    <message>
        <source>Consent of {day}</source>
        <translation>Consentement du {day}</translation>
    </message>
    <message>
        <source>Contract under way</source>
        <translation>Contrat en cours</translation>
    </message>
    <message>
        <source>No consent needed</source>
        <translation>Aucun consentement nécessaire</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>Pas de consentement</translation>
    </message>
    <message>
        <source>Consent withdrawn on {day}</source>
        <translation>Consentement retiré le {day}</translation>
    </message>
    <message>
        <source>Objected on {day}</source>
        <translation>Opposition du {day}</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Consentement retiré</translation>
    </message>
    <message>
        <source>Objected</source>
        <translation>Opposition</translation>
    </message>
    <message>
        <source>Wants no calls: objected to them.</source>
        <translation>Ne veut pas d’appels&#xa0;: s’y est opposé.</translation>
    </message>
    <message>
        <source>No consent to be called is noted.</source>
        <translation>Aucun consentement à être appelé n’est noté.</translation>
    </message>
    <message>
        <source>The consent to be called was withdrawn.</source>
        <translation>Le consentement à être appelé a été retiré.</translation>
    </message>
    <message>
        <source>Not at this hour: calls are allowed {times}.</source>
        <translation>Pas à cette heure&#xa0;: les appels sont permis {times}.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
</context>
<context>
    <name>CampaignFigures</name>
    <message>
        <source>Contacts</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Cost of a contact</source>
        <translation>Coût d’un contact</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Answer rate</source>
        <translation>Taux de réponse</translation>
    </message>
    <message>
        <source>Cost of an answer</source>
        <translation>Coût d’une réponse</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventes</translation>
    </message>
    <message>
        <source>Cost of a sale</source>
        <translation>Coût d’une vente</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Result (margin − cost)</source>
        <translation>Résultat (marge − coût)</translation>
    </message>
    <message>
        <source>Return ratio (margin / cost)</source>
        <translation>Ratio de retour (marge / coût)</translation>
    </message>
    <message>
        <source>Net ROI ((margin − cost) / cost)</source>
        <translation>ROI net ((marge − coût) / coût)</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Chiffre d’affaires</translation>
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
        <source>Rate of sales</source>
        <translation>Taux de vente</translation>
    </message>
    <message>
        <source>Customers who bought</source>
        <translation>Clients acheteurs</translation>
    </message>
    <message>
        <source>Cost of a customer</source>
        <translation>Coût d’un client</translation>
    </message>
    <message>
        <source>Price (mean order)</source>
        <translation>Prix (commande moyenne)</translation>
    </message>
    <message>
        <source>Margin rate</source>
        <translation>Taux de marge</translation>
    </message>
    <message>
        <source>No cost was entered: result, ratios and break-even are not known.</source>
        <translation>Aucun coût n’a été saisi&#xa0;: le résultat, les ratios et le seuil de rentabilité ne sont pas connus.</translation>
    </message>
    <message>
        <source>No answer came yet: what an answer costs is not known.</source>
        <translation>Aucune réponse n’est encore arrivée&#xa0;: le coût d’une réponse n’est pas connu.</translation>
    </message>
    <message>
        <source>No sale yet: what a sale costs is not known, and the break-even is that of the price and margin rate assumed.</source>
        <translation>Aucune vente pour l’instant&#xa0;: le coût d’une vente n’est pas connu, et le seuil de rentabilité est celui du prix et du taux de marge supposés.</translation>
    </message>
    <message>
        <source>The price or the margin rate is missing in the brief: the break-even is not known.</source>
        <translation>Le prix ou le taux de marge manque dans le brief&#xa0;: le seuil de rentabilité n’est pas connu.</translation>
    </message>
    <message>
        <source>Nothing was sent and nobody is in the target that may be contacted: there is no result yet.</source>
        <translation>Rien n’a été envoyé et personne dans la cible ne peut être contacté&#xa0;: il n’y a pas encore de résultat.</translation>
    </message>
    <message>
        <source>Nothing was sent, and the brief expects no sale of so many contacts: there is no result yet.</source>
        <translation>Rien n’a été envoyé et le brief ne prévoit aucune vente pour ce nombre de contacts&#xa0;: il n’y a pas encore de résultat.</translation>
    </message>
    <message>
        <source>Nothing was sent, and the price or the margin rate is missing in the brief: there is no result yet.</source>
        <translation>Rien n’a été envoyé et le prix ou le taux de marge manque dans le brief&#xa0;: il n’y a pas encore de résultat.</translation>
    </message>
    <message>
        <source>Roll out</source>
        <translation>Déployer</translation>
    </message>
    <message>
        <source>Go on testing</source>
        <translation>Continuer le test</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Too few to say</source>
        <translation>Trop peu pour le dire</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} à {high}</translation>
    </message>
    <message>
        <source>Likely range</source>
        <translation>Fourchette probable</translation>
    </message>
    <message>
        <source>Answer rate, likely range</source>
        <translation>Taux de réponse, fourchette probable</translation>
    </message>
    <message>
        <source>Rate of sales, likely range</source>
        <translation>Taux de vente, fourchette probable</translation>
    </message>
</context>
<context>
    <name>CampaignParts</name>
    <message>
        <source>Had bought nothing</source>
        <translation>N’avaient rien acheté</translation>
    </message>
    <message>
        <source>Not kept at the time</source>
        <translation>Non conservé à l’époque</translation>
    </message>
    <message>
        <source>Weight A</source>
        <translation>Poids A</translation>
    </message>
    <message>
        <source>Weight B</source>
        <translation>Poids B</translation>
    </message>
    <message>
        <source>Weight C</source>
        <translation>Poids C</translation>
    </message>
</context>
<context>
    <name>Campaigns</name>
    <message>
        <source>Prospecting</source>
        <translation>Prospection</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>Fidélisation</translation>
    </message>
    <message>
        <source>Reactivation</source>
        <translation>Réactivation</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Enquête</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idée</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prête</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Clôturée</translation>
    </message>
    <message>
        <source>Creation</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>Paper and envelopes</source>
        <translation>Papier et enveloppes</translation>
    </message>
    <message>
        <source>Postage</source>
        <translation>Affranchissement</translation>
    </message>
    <message>
        <source>Rental of addresses</source>
        <translation>Location d’adresses</translation>
    </message>
    <message>
        <source>Own time</source>
        <translation>Temps passé</translation>
    </message>
    <message>
        <source>Handling of answers and returns</source>
        <translation>Traitement des réponses et des retours</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Remise</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Cadeau</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Say what the campaign is to reach.</source>
        <translation>Dites ce que la campagne doit atteindre.</translation>
    </message>
    <message>
        <source>Make one offer.</source>
        <translation>Faites une offre, une seule.</translation>
    </message>
    <message>
        <source>Say what the customer gains.</source>
        <translation>Dites ce que le client y gagne.</translation>
    </message>
    <message>
        <source>Set the day it starts.</source>
        <translation>Fixez le jour où elle commence.</translation>
    </message>
    <message>
        <source>Choose the groups it is for.</source>
        <translation>Choisissez les groupes auxquels elle s’adresse.</translation>
    </message>
    <message>
        <source>Choose a channel.</source>
        <translation>Choisissez un canal.</translation>
    </message>
    <message>
        <source>Choose the letter of each wave by post.</source>
        <translation>Choisissez la lettre de chaque vague postale.</translation>
    </message>
    <message>
        <source>Say what a sale brings on average.</source>
        <translation>Dites ce qu’une vente rapporte en moyenne.</translation>
    </message>
    <message>
        <source>Say which margin stays of it.</source>
        <translation>Dites quelle marge il en reste.</translation>
    </message>
    <message>
        <source>Expect a rate of sales, to know the break-even.</source>
        <translation>Prévoyez un taux de vente, pour connaître le seuil de rentabilité.</translation>
    </message>
    <message>
        <source>Say how people answer.</source>
        <translation>Dites comment on répond.</translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message>
        <source>Missing</source>
        <translation>Manquant</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Douteux</translation>
    </message>
    <message>
        <source>Ageing</source>
        <translation>Vieillissement</translation>
    </message>
    <message>
        <source>No postal address</source>
        <translation>Sans adresse postale</translation>
    </message>
    <message>
        <source>Address without a postal code</source>
        <translation>Adresse sans code postal</translation>
    </message>
    <message>
        <source>Address without a town</source>
        <translation>Adresse sans ville</translation>
    </message>
    <message>
        <source>Address without a street</source>
        <translation>Adresse sans rue</translation>
    </message>
    <message>
        <source>No phone</source>
        <translation>Sans téléphone</translation>
    </message>
    <message>
        <source>No e-mail</source>
        <translation>Sans e-mail</translation>
    </message>
    <message>
        <source>No way to reach them</source>
        <translation>Aucun moyen de les joindre</translation>
    </message>
    <message>
        <source>People without a civility</source>
        <translation>Personnes sans civilité</translation>
    </message>
    <message>
        <source>People without a given name</source>
        <translation>Personnes sans prénom</translation>
    </message>
    <message>
        <source>Companies without a SIRET</source>
        <translation>Sociétés sans SIRET</translation>
    </message>
    <message>
        <source>No status</source>
        <translation>Sans statut</translation>
    </message>
    <message>
        <source>No source: where they come from</source>
        <translation>Sans origine connue</translation>
    </message>
    <message>
        <source>Phones that cannot be dialled</source>
        <translation>Téléphones impossibles à composer</translation>
    </message>
    <message>
        <source>E-mails that look wrong</source>
        <translation>E-mails qui paraissent faux</translation>
    </message>
    <message>
        <source>Postal codes that do not exist</source>
        <translation>Codes postaux qui n’existent pas</translation>
    </message>
    <message>
        <source>Postal codes of another town</source>
        <translation>Codes postaux d’une autre ville</translation>
    </message>
    <message>
        <source>Streets without a number</source>
        <translation>Rues sans numéro</translation>
    </message>
    <message>
        <source>Names in capitals</source>
        <translation>Noms en majuscules</translation>
    </message>
    <message>
        <source>Companies in capitals</source>
        <translation>Sociétés en majuscules</translation>
    </message>
    <message>
        <source>SIRET that does not check</source>
        <translation>SIRET dont la clé est fausse</translation>
    </message>
    <message>
        <source>SIREN that does not check</source>
        <translation>SIREN dont la clé est fausse</translation>
    </message>
    <message>
        <source>VAT number that does not check</source>
        <translation>N° de TVA dont la clé est fausse</translation>
    </message>
    <message>
        <source>Birth date in the future</source>
        <translation>Date de naissance à venir</translation>
    </message>
    <message>
        <source>More than 110 years old</source>
        <translation>Plus de 110 ans</translation>
    </message>
    <message>
        <source>Verified on a day still to come</source>
        <translation>Vérifiées à une date à venir</translation>
    </message>
    <message>
        <source>Address never verified</source>
        <translation>Adresse jamais vérifiée</translation>
    </message>
    <message>
        <source>Verified more than a year ago</source>
        <translation>Vérifiée il y a plus d’un an</translation>
    </message>
    <message>
        <source>Verified more than two years ago</source>
        <translation>Vérifiée il y a plus de deux ans</translation>
    </message>
    <message>
        <source>Verified more than three years ago</source>
        <translation>Vérifiée il y a plus de trois ans</translation>
    </message>
    <message>
        <source>An address is dead</source>
        <translation>Une adresse est invalide</translation>
    </message>
    <message>
        <source>Every address is dead</source>
        <translation>Toutes les adresses sont invalides</translation>
    </message>
    <message>
        <source>Deceased or closed down</source>
        <translation>Décédés ou fermés</translation>
    </message>
</context>
<context>
    <name>ChangeNames</name>
    <message>
        <source>Contact created</source>
        <translation>Contact créé</translation>
    </message>
    <message>
        <source>{count} contacts created</source>
        <translation>{count} contacts créés</translation>
    </message>
    <message>
        <source>Sheet edited</source>
        <translation>Fiche modifiée</translation>
    </message>
    <message>
        <source>{count} sheets edited</source>
        <translation>{count} fiches modifiées</translation>
    </message>
    <message>
        <source>Contact edited</source>
        <translation>Contact modifié</translation>
    </message>
    <message>
        <source>{count} contacts edited at once</source>
        <translation>{count} contacts modifiés d’un coup</translation>
    </message>
    <message>
        <source>Contact put into the trash</source>
        <translation>Contact mis à la corbeille</translation>
    </message>
    <message>
        <source>{count} contacts put into the trash</source>
        <translation>{count} contacts mis à la corbeille</translation>
    </message>
    <message>
        <source>Contact taken back from the trash</source>
        <translation>Contact repris de la corbeille</translation>
    </message>
    <message>
        <source>{count} contacts taken back from the trash</source>
        <translation>{count} contacts repris de la corbeille</translation>
    </message>
    <message>
        <source>Contact erased for good</source>
        <translation>Contact effacé définitivement</translation>
    </message>
    <message>
        <source>{count} contacts erased for good</source>
        <translation>{count} contacts effacés définitivement</translation>
    </message>
    <message>
        <source>Duplicate merged</source>
        <translation>Doublon fusionné</translation>
    </message>
    <message>
        <source>{count} duplicates merged</source>
        <translation>{count} doublons fusionnés</translation>
    </message>
    <message>
        <source>Merged contact taken apart again</source>
        <translation>Fusion défaite pour un contact</translation>
    </message>
    <message>
        <source>{count} merged contacts taken apart again</source>
        <translation>Fusion défaite pour {count} contacts</translation>
    </message>
    <message>
        <source>Not a duplicate: noted</source>
        <translation>«&#xa0;Pas un doublon&#xa0;» noté</translation>
    </message>
    <message>
        <source>Not duplicates: {count} contacts noted</source>
        <translation>«&#xa0;Pas des doublons&#xa0;» noté pour {count} contacts</translation>
    </message>
    <message>
        <source>Not a duplicate: forgotten</source>
        <translation>«&#xa0;Pas un doublon&#xa0;» oublié</translation>
    </message>
    <message>
        <source>Not duplicates: {count} contacts forgotten</source>
        <translation>«&#xa0;Pas des doublons&#xa0;» oublié pour {count} contacts</translation>
    </message>
    <message>
        <source>Household made</source>
        <translation>Foyer créé</translation>
    </message>
    <message>
        <source>{count} households made</source>
        <translation>{count} foyers créés</translation>
    </message>
    <message>
        <source>Household edited</source>
        <translation>Foyer modifié</translation>
    </message>
    <message>
        <source>Household dissolved</source>
        <translation>Foyer dissous</translation>
    </message>
    <message>
        <source>Data put right in one sheet</source>
        <translation>Données corrigées dans une fiche</translation>
    </message>
    <message>
        <source>Data put right in {count} sheets</source>
        <translation>Données corrigées dans {count} fiches</translation>
    </message>
    <message>
        <source>Address verified</source>
        <translation>Adresse vérifiée</translation>
    </message>
    <message>
        <source>{count} addresses verified</source>
        <translation>{count} adresses vérifiées</translation>
    </message>
    <message>
        <source>Address marked as dead</source>
        <translation>Adresse marquée comme invalide</translation>
    </message>
    <message>
        <source>Addresses of {count} contacts marked as dead</source>
        <translation>Adresses de {count} contacts marquées comme invalides</translation>
    </message>
    <message>
        <source>Address marked as good again</source>
        <translation>Adresse de nouveau bonne</translation>
    </message>
    <message>
        <source>Addresses of {count} contacts marked as good again</source>
        <translation>Adresses de {count} contacts de nouveau bonnes</translation>
    </message>
    <message>
        <source>Contacts imported</source>
        <translation>Contacts importés</translation>
    </message>
    <message>
        <source>Import mapping {mapping} named</source>
        <translation>Colonnes d’import {mapping} nommées</translation>
    </message>
    <message>
        <source>Import mapping {mapping} edited</source>
        <translation>Colonnes d’import {mapping} modifiées</translation>
    </message>
    <message>
        <source>Import mapping {mapping} deleted</source>
        <translation>Colonnes d’import {mapping} supprimées</translation>
    </message>
    <message>
        <source>Import mapping {mapping} taken in</source>
        <translation>Colonnes d’import {mapping} reprises</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>Note écrite</translation>
    </message>
    <message>
        <source>Note written for {count} contacts</source>
        <translation>Note écrite pour {count} contacts</translation>
    </message>
    <message>
        <source>Call noted</source>
        <translation>Appel noté</translation>
    </message>
    <message>
        <source>Call noted for {count} contacts</source>
        <translation>Appel noté pour {count} contacts</translation>
    </message>
    <message>
        <source>Letter noted</source>
        <translation>Courrier noté</translation>
    </message>
    <message>
        <source>Letter noted for {count} contacts</source>
        <translation>Courrier noté pour {count} contacts</translation>
    </message>
    <message>
        <source>E-mail noted</source>
        <translation>E-mail noté</translation>
    </message>
    <message>
        <source>E-mail noted for {count} contacts</source>
        <translation>E-mail noté pour {count} contacts</translation>
    </message>
    <message>
        <source>Meeting noted</source>
        <translation>Rencontre notée</translation>
    </message>
    <message>
        <source>Meeting noted for {count} contacts</source>
        <translation>Rencontre notée pour {count} contacts</translation>
    </message>
    <message>
        <source>Visit noted</source>
        <translation>Visite notée</translation>
    </message>
    <message>
        <source>Visit noted for {count} contacts</source>
        <translation>Visite notée pour {count} contacts</translation>
    </message>
    <message>
        <source>Fax noted</source>
        <translation>Fax noté</translation>
    </message>
    <message>
        <source>Fax noted for {count} contacts</source>
        <translation>Fax noté pour {count} contacts</translation>
    </message>
    <message>
        <source>SMS noted</source>
        <translation>SMS noté</translation>
    </message>
    <message>
        <source>SMS noted for {count} contacts</source>
        <translation>SMS noté pour {count} contacts</translation>
    </message>
    <message>
        <source>Sale noted</source>
        <translation>Vente notée</translation>
    </message>
    <message>
        <source>Sale noted for {count} contacts</source>
        <translation>Vente notée pour {count} contacts</translation>
    </message>
    <message>
        <source>Entry added to the history</source>
        <translation>Entrée ajoutée à l’historique</translation>
    </message>
    <message>
        <source>Entry added to the history of {count} contacts</source>
        <translation>Entrée ajoutée à l’historique de {count} contacts</translation>
    </message>
    <message>
        <source>History entry edited</source>
        <translation>Entrée de l’historique modifiée</translation>
    </message>
    <message>
        <source>History entry deleted</source>
        <translation>Entrée de l’historique supprimée</translation>
    </message>
    <message>
        <source>Document added</source>
        <translation>Document ajouté</translation>
    </message>
    <message>
        <source>{count} documents added</source>
        <translation>{count} documents ajoutés</translation>
    </message>
    <message>
        <source>Document removed</source>
        <translation>Document retiré</translation>
    </message>
    <message>
        <source>Group created {name}</source>
        <translation>Groupe créé {name}</translation>
    </message>
    <message>
        <source>Group edited {name}</source>
        <translation>Groupe modifié {name}</translation>
    </message>
    <message>
        <source>Group deleted {name}</source>
        <translation>Groupe supprimé {name}</translation>
    </message>
    <message>
        <source>Group duplicated {name}</source>
        <translation>Groupe dupliqué {name}</translation>
    </message>
    <message>
        <source>Group frozen as a list {name}</source>
        <translation>Groupe figé en liste {name}</translation>
    </message>
    <message>
        <source>Contact added to the group {name}</source>
        <translation>Contact ajouté au groupe {name}</translation>
    </message>
    <message>
        <source>{count} contacts added to the group {name}</source>
        <translation>{count} contacts ajoutés au groupe {name}</translation>
    </message>
    <message>
        <source>Contact taken out of the group {name}</source>
        <translation>Contact retiré du groupe {name}</translation>
    </message>
    <message>
        <source>{count} contacts taken out of the group {name}</source>
        <translation>{count} contacts retirés du groupe {name}</translation>
    </message>
    <message>
        <source>Address file added {name}</source>
        <translation>Fichier d’adresses ajouté {name}</translation>
    </message>
    <message>
        <source>Address file edited {name}</source>
        <translation>Fichier d’adresses modifié {name}</translation>
    </message>
    <message>
        <source>Address file deleted {name}</source>
        <translation>Fichier d’adresses supprimé {name}</translation>
    </message>
    <message>
        <source>Use of an address file noted {name}</source>
        <translation>Usage d’un fichier d’adresses noté {name}</translation>
    </message>
    <message>
        <source>Use of an address file taken out</source>
        <translation>Usage d’un fichier d’adresses retiré</translation>
    </message>
    <message>
        <source>Offer checked against the base {name}</source>
        <translation>Offre comparée à la base {name}</translation>
    </message>
    <message>
        <source>Address passed on to {name}</source>
        <translation>Adresse transmise à {name}</translation>
    </message>
    <message>
        <source>{count} addresses passed on to {name}</source>
        <translation>{count} adresses transmises à {name}</translation>
    </message>
    <message>
        <source>Trap address marked</source>
        <translation>Adresse piège marquée</translation>
    </message>
    <message>
        <source>{count} trap addresses marked</source>
        <translation>{count} adresses pièges marquées</translation>
    </message>
    <message>
        <source>Trap address made an ordinary contact again</source>
        <translation>Adresse piège redevenue un contact ordinaire</translation>
    </message>
    <message>
        <source>{count} trap addresses made ordinary contacts again</source>
        <translation>{count} adresses pièges redevenues des contacts ordinaires</translation>
    </message>
    <message>
        <source>Call written down</source>
        <translation>Appel noté</translation>
    </message>
    <message>
        <source>Missed call noted</source>
        <translation>Appel manqué noté</translation>
    </message>
    <message>
        <source>Task added</source>
        <translation>Tâche ajoutée</translation>
    </message>
    <message>
        <source>{count} tasks added</source>
        <translation>{count} tâches ajoutées</translation>
    </message>
    <message>
        <source>Task edited</source>
        <translation>Tâche modifiée</translation>
    </message>
    <message>
        <source>{count} tasks edited at once</source>
        <translation>{count} tâches modifiées à la fois</translation>
    </message>
    <message>
        <source>Task postponed</source>
        <translation>Tâche reportée</translation>
    </message>
    <message>
        <source>{count} tasks postponed</source>
        <translation>{count} tâches reportées</translation>
    </message>
    <message>
        <source>Task moved</source>
        <translation>Tâche déplacée</translation>
    </message>
    <message>
        <source>{count} tasks moved</source>
        <translation>{count} tâches déplacées</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Tâche faite</translation>
    </message>
    <message>
        <source>{count} tasks done</source>
        <translation>{count} tâches faites</translation>
    </message>
    <message>
        <source>Task dropped</source>
        <translation>Tâche abandonnée</translation>
    </message>
    <message>
        <source>{count} tasks dropped</source>
        <translation>{count} tâches abandonnées</translation>
    </message>
    <message>
        <source>Task opened again</source>
        <translation>Tâche rouverte</translation>
    </message>
    <message>
        <source>{count} tasks opened again</source>
        <translation>{count} tâches rouvertes</translation>
    </message>
    <message>
        <source>Task deleted</source>
        <translation>Tâche supprimée</translation>
    </message>
    <message>
        <source>{count} tasks deleted</source>
        <translation>{count} tâches supprimées</translation>
    </message>
    <message>
        <source>Document added to a task</source>
        <translation>Document ajouté à une tâche</translation>
    </message>
    <message>
        <source>{count} documents added to a task</source>
        <translation>{count} documents ajoutés à une tâche</translation>
    </message>
    <message>
        <source>Document of a task removed</source>
        <translation>Document d’une tâche retiré</translation>
    </message>
    <message>
        <source>List of tasks kept {name}</source>
        <translation>Liste de tâches enregistrée {name}</translation>
    </message>
    <message>
        <source>List of tasks forgotten</source>
        <translation>Liste de tâches retirée</translation>
    </message>
    <message>
        <source>Kind of task added {name}</source>
        <translation>Type de tâche ajouté {name}</translation>
    </message>
    <message>
        <source>Kind of task edited {name}</source>
        <translation>Type de tâche modifié {name}</translation>
    </message>
    <message>
        <source>Kind of task moved {name}</source>
        <translation>Type de tâche déplacé {name}</translation>
    </message>
    <message>
        <source>Kind of task deleted</source>
        <translation>Type de tâche supprimé</translation>
    </message>
    <message>
        <source>Series created {name}</source>
        <translation>Série {name} créée</translation>
    </message>
    <message>
        <source>Series edited {name}</source>
        <translation>Série {name} modifiée</translation>
    </message>
    <message>
        <source>Series deleted {name}</source>
        <translation>Série {name} supprimée</translation>
    </message>
    <message>
        <source>Series {name} started for one contact</source>
        <translation>Série {name} lancée pour un contact</translation>
    </message>
    <message>
        <source>Series {name} started for {count} contacts</source>
        <translation>Série {name} lancée pour {count} contacts</translation>
    </message>
    <message>
        <source>Series {name} moved to another day</source>
        <translation>Série {name} déplacée à un autre jour</translation>
    </message>
    <message>
        <source>Series stopped for one contact</source>
        <translation>Série arrêtée pour un contact</translation>
    </message>
    <message>
        <source>Series stopped for {count} contacts</source>
        <translation>Série arrêtée pour {count} contacts</translation>
    </message>
    <message>
        <source>Proposal of the series {name} refused</source>
        <translation>Proposition de la série {name} refusée</translation>
    </message>
    <message>
        <source>Series {name} refused for {count} contacts</source>
        <translation>Série {name} refusée pour {count} contacts</translation>
    </message>
    <message>
        <source>Letter printed {template}</source>
        <translation>Courrier imprimé {template}</translation>
    </message>
    <message>
        <source>{count} letters printed {template}</source>
        <translation>{count} courriers imprimés {template}</translation>
    </message>
    <message>
        <source>Label with an answer code printed: {sheet}</source>
        <translation>Étiquette avec un code de réponse imprimée&#xa0;: {sheet}</translation>
    </message>
    <message>
        <source>{count} labels with answer codes printed: {sheet}</source>
        <translation>{count} étiquettes avec code de réponse imprimées&#xa0;: {sheet}</translation>
    </message>
    <message>
        <source>Address lines as printed changed</source>
        <translation>Lignes d’adresse imprimées modifiées</translation>
    </message>
    <message>
        <source>Address lines as printed of {count} contacts changed</source>
        <translation>Lignes d’adresse imprimées de {count} contacts modifiées</translation>
    </message>
    <message>
        <source>Letter template created</source>
        <translation>Modèle de courrier créé</translation>
    </message>
    <message>
        <source>Letter template edited</source>
        <translation>Modèle de courrier modifié</translation>
    </message>
    <message>
        <source>Letter template put back to an earlier version</source>
        <translation>Modèle de courrier remis à une version antérieure</translation>
    </message>
    <message>
        <source>Letter template taken in from a file</source>
        <translation>Modèle de courrier repris d’un fichier</translation>
    </message>
    <message>
        <source>Letter template deleted</source>
        <translation>Modèle de courrier supprimé</translation>
    </message>
    <message>
        <source>Label sheet “{name}” added</source>
        <translation>Planche d’étiquettes «&#xa0;{name}&#xa0;» ajoutée</translation>
    </message>
    <message>
        <source>Label sheet “{name}” edited</source>
        <translation>Planche d’étiquettes «&#xa0;{name}&#xa0;» modifiée</translation>
    </message>
    <message>
        <source>Label sheet “{name}” deleted</source>
        <translation>Planche d’étiquettes «&#xa0;{name}&#xa0;» supprimée</translation>
    </message>
    <message>
        <source>Own field added</source>
        <translation>Champ personnel ajouté</translation>
    </message>
    <message>
        <source>Own field edited</source>
        <translation>Champ personnel modifié</translation>
    </message>
    <message>
        <source>Own field deleted with its values</source>
        <translation>Champ personnel supprimé avec ses valeurs</translation>
    </message>
    <message>
        <source>Staff member added</source>
        <translation>Membre de l’équipe ajouté</translation>
    </message>
    <message>
        <source>Staff member edited</source>
        <translation>Membre de l’équipe modifié</translation>
    </message>
    <message>
        <source>Appointment made</source>
        <translation>Rendez-vous ajouté</translation>
    </message>
    <message>
        <source>Appointment edited</source>
        <translation>Rendez-vous modifié</translation>
    </message>
    <message>
        <source>Appointment moved</source>
        <translation>Rendez-vous déplacé</translation>
    </message>
    <message>
        <source>Appointment deleted</source>
        <translation>Rendez-vous supprimé</translation>
    </message>
    <message>
        <source>Closure of the company</source>
        <translation>Fermeture de l’entreprise</translation>
    </message>
    <message>
        <source>Closure of the company deleted</source>
        <translation>Fermeture de l’entreprise supprimée</translation>
    </message>
    <message>
        <source>Calendar imported</source>
        <translation>Calendrier importé</translation>
    </message>
    <message>
        <source>{count} entries of calendars imported</source>
        <translation>{count} éléments de calendrier importés</translation>
    </message>
    <message>
        <source>Category of appointments edited</source>
        <translation>Catégorie de rendez-vous modifiée</translation>
    </message>
    <message>
        <source>Category of appointments deleted</source>
        <translation>Catégorie de rendez-vous supprimée</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Réglages modifiés</translation>
    </message>
    <message>
        <source>Sample business made</source>
        <translation>Entreprise d’exemple créée</translation>
    </message>
    <message>
        <source>{count} contacts imported</source>
        <translation>{count} contacts importés</translation>
    </message>
    <message>
        <source>Change undone</source>
        <translation>Modification annulée</translation>
    </message>
    <message>
        <source>Change made again</source>
        <translation>Modification rétablie</translation>
    </message>
    <message>
        <source>Other change</source>
        <translation>Autre modification</translation>
    </message>
    <message>
        <source>Opportunity created</source>
        <translation>Affaire créée</translation>
    </message>
    <message>
        <source>Opportunity edited</source>
        <translation>Affaire modifiée</translation>
    </message>
    <message>
        <source>Opportunity moved to {stage}</source>
        <translation>Affaire passée à {stage}</translation>
    </message>
    <message>
        <source>Opportunity won</source>
        <translation>Affaire gagnée</translation>
    </message>
    <message>
        <source>Opportunity lost</source>
        <translation>Affaire perdue</translation>
    </message>
    <message>
        <source>Opportunity deleted</source>
        <translation>Affaire supprimée</translation>
    </message>
    <message>
        <source>{count} opportunities deleted</source>
        <translation>{count} affaires supprimées</translation>
    </message>
    <message>
        <source>Stages of opportunities edited</source>
        <translation>Étapes des affaires modifiées</translation>
    </message>
    <message>
        <source>Quote created {number}</source>
        <translation>Devis créé {number}</translation>
    </message>
    <message>
        <source>Quote edited {number}</source>
        <translation>Devis modifié {number}</translation>
    </message>
    <message>
        <source>Quote sent {number}</source>
        <translation>Devis envoyé {number}</translation>
    </message>
    <message>
        <source>Quote accepted {number}</source>
        <translation>Devis accepté {number}</translation>
    </message>
    <message>
        <source>Quote refused {number}</source>
        <translation>Devis refusé {number}</translation>
    </message>
    <message>
        <source>Quote waiting for an answer again {number}</source>
        <translation>Devis de nouveau en attente de réponse {number}</translation>
    </message>
    <message>
        <source>Quote chased {number}</source>
        <translation>Devis relancé {number}</translation>
    </message>
    <message>
        <source>Quote deleted {number}</source>
        <translation>Devis supprimé {number}</translation>
    </message>
    <message>
        <source>{count} quotes deleted</source>
        <translation>{count} devis supprimés</translation>
    </message>
    <message>
        <source>Product {name} made</source>
        <translation>Produit {name} créé</translation>
    </message>
    <message>
        <source>{count} products made</source>
        <translation>{count} produits créés</translation>
    </message>
    <message>
        <source>Product {name} edited</source>
        <translation>Produit {name} modifié</translation>
    </message>
    <message>
        <source>Product edited</source>
        <translation>Produit modifié</translation>
    </message>
    <message>
        <source>{count} products edited at once</source>
        <translation>{count} produits modifiés d’un coup</translation>
    </message>
    <message>
        <source>Product offered again</source>
        <translation>Produit remis en vente</translation>
    </message>
    <message>
        <source>{count} products offered again</source>
        <translation>{count} produits remis en vente</translation>
    </message>
    <message>
        <source>Product put aside</source>
        <translation>Produit mis de côté</translation>
    </message>
    <message>
        <source>{count} products put aside</source>
        <translation>{count} produits mis de côté</translation>
    </message>
    <message>
        <source>Price of a product changed</source>
        <translation>Prix d’un produit modifié</translation>
    </message>
    <message>
        <source>Prices of {count} products changed</source>
        <translation>Prix de {count} produits modifiés</translation>
    </message>
    <message>
        <source>Product deleted</source>
        <translation>Produit supprimé</translation>
    </message>
    <message>
        <source>{count} products deleted</source>
        <translation>{count} produits supprimés</translation>
    </message>
    <message>
        <source>Product of {file} imported</source>
        <translation>Produit de {file} importé</translation>
    </message>
    <message>
        <source>{count} products of {file} imported</source>
        <translation>{count} produits de {file} importés</translation>
    </message>
    <message>
        <source>Order noted</source>
        <translation>Commande notée</translation>
    </message>
    <message>
        <source>Order of {file} imported</source>
        <translation>Commande de {file} importée</translation>
    </message>
    <message>
        <source>{count} orders of {file} imported</source>
        <translation>{count} commandes de {file} importées</translation>
    </message>
    <message>
        <source>Order edited</source>
        <translation>Commande modifiée</translation>
    </message>
    <message>
        <source>Order deleted</source>
        <translation>Commande supprimée</translation>
    </message>
    <message>
        <source>{count} orders deleted</source>
        <translation>{count} commandes supprimées</translation>
    </message>
    <message>
        <source>Campaign {name} created</source>
        <translation>Campagne {name} créée</translation>
    </message>
    <message>
        <source>Campaign {name} edited</source>
        <translation>Campagne {name} modifiée</translation>
    </message>
    <message>
        <source>Campaign {name} deleted</source>
        <translation>Campagne {name} supprimée</translation>
    </message>
    <message>
        <source>Campaign {name}: contacts drawn into cells ({count})</source>
        <translation>Campagne {name}&#xa0;: contacts tirés dans les cellules ({count})</translation>
    </message>
    <message>
        <source>Campaign {name}: wave sent ({count})</source>
        <translation>Campagne {name}&#xa0;: vague envoyée ({count})</translation>
    </message>
    <message>
        <source>Reminder of the campaign {name} prepared</source>
        <translation>Relance de la campagne {name} préparée</translation>
    </message>
    <message>
        <source>Target of the campaign {name} decided</source>
        <translation>Cible de la campagne {name} décidée</translation>
    </message>
    <message>
        <source>Objective of the plan created</source>
        <translation>Objectif du plan créé</translation>
    </message>
    <message>
        <source>Objective of the plan edited</source>
        <translation>Objectif du plan modifié</translation>
    </message>
    <message>
        <source>Objective of the plan deleted</source>
        <translation>Objectif du plan supprimé</translation>
    </message>
    <message>
        <source>Action of the plan created</source>
        <translation>Action du plan créée</translation>
    </message>
    <message>
        <source>Action of the plan edited</source>
        <translation>Action du plan modifiée</translation>
    </message>
    <message>
        <source>Action of the plan moved</source>
        <translation>Action du plan déplacée</translation>
    </message>
    <message>
        <source>Action of the plan deleted</source>
        <translation>Action du plan supprimée</translation>
    </message>
    <message>
        <source>{count} actions of the plan deleted</source>
        <translation>{count} actions du plan supprimées</translation>
    </message>
    <message>
        <source>Actions of the plan put into order</source>
        <translation>Actions du plan mises en ordre</translation>
    </message>
    <message>
        <source>Key date of the plan edited</source>
        <translation>Date clé du plan modifiée</translation>
    </message>
    <message>
        <source>Key date of the plan deleted</source>
        <translation>Date clé du plan supprimée</translation>
    </message>
    <message>
        <source>Plan of {source} copied to {year}</source>
        <translation>Plan {source} copié vers {year}</translation>
    </message>
    <message>
        <source>Answer to the campaign {name} noted</source>
        <translation>Réponse à la campagne {name} notée</translation>
    </message>
    <message>
        <source>Returned mail noted</source>
        <translation>NPAI noté</translation>
    </message>
    <message>
        <source>Returned mail settled: the address is right</source>
        <translation>NPAI réglé&#xa0;: l’adresse est bonne</translation>
    </message>
    <message>
        <source>Address of returned mail mended</source>
        <translation>Adresse d’un NPAI corrigée</translation>
    </message>
    <message>
        <source>Refund claim for the address file {name} written</source>
        <translation>Demande de remboursement pour le fichier d’adresses {name} écrite</translation>
    </message>
</context>
<context>
    <name>Channels</name>
    <message>
        <source>French guides of direct marketing, 2010</source>
        <translation>Guides français de marketing direct, 2010</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Télécopie</translation>
    </message>
    <message>
        <source>Coupon in the press</source>
        <translation>Coupon dans la presse</translation>
    </message>
    <message>
        <source>Leaflet</source>
        <translation>Prospectus</translation>
    </message>
    <message>
        <source>Shared mailing</source>
        <translation>Mailing groupé</translation>
    </message>
    <message>
        <source>Insert in parcels</source>
        <translation>Encart dans les colis</translation>
    </message>
    <message>
        <source>Advertisements on the web</source>
        <translation>Publicité sur le web</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Coupon</translation>
    </message>
    <message>
        <source>Reply card</source>
        <translation>Carte-réponse</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Assumption of this program, without a source</source>
        <translation>Hypothèse du logiciel, sans source</translation>
    </message>
</context>
<context>
    <name>ContactRules</name>
    <message>
        <source>Information, and no objection</source>
        <translation>Information, et pas d’opposition</translation>
    </message>
    <message>
        <source>Consent beforehand, with proof</source>
        <translation>Consentement préalable, avec preuve</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Consumers</source>
        <translation>Particuliers</translation>
    </message>
    <message>
        <source>Professionals</source>
        <translation>Professionnels</translation>
    </message>
    <message>
        <source>GDPR, articles 6 and 21</source>
        <translation>RGPD, articles 6 et 21</translation>
    </message>
    <message>
        <source>Article L34-5 of the code of posts; own customers aside, for similar products</source>
        <translation>Article L34-5 du code des postes&#x202f;; sauf vos propres clients, pour des produits analogues</translation>
    </message>
    <message>
        <source>CNIL: if it relates to their job; generic mailboxes (info@) are free</source>
        <translation>CNIL&#xa0;: en rapport avec leur profession&#x202f;; adresses génériques (info@) libres</translation>
    </message>
    <message>
        <source>Law 2025-594, article L223-1 of the consumer code; running contracts aside</source>
        <translation>Loi 2025-594, article L223-1 du code de la consommation&#x202f;; sauf contrat en cours</translation>
    </message>
    <message>
        <source>Not concerned by law 2025-594</source>
        <translation>Non concernés par la loi 2025-594</translation>
    </message>
    <message>
        <source>CNIL: counted from the collection, or from the last time that the prospect got in touch</source>
        <translation>CNIL&#xa0;: à compter de la collecte, ou du dernier contact venant du prospect</translation>
    </message>
    <message>
        <source>No law: a rule of thumb of direct marketing, to be set by the business</source>
        <translation>Aucune loi&#xa0;: règle empirique du marketing direct, à fixer par l’entreprise</translation>
    </message>
    <message>
        <source>GDPR, article 21: objection at any time</source>
        <translation>RGPD, article 21&#xa0;: opposition à tout moment</translation>
    </message>
    <message>
        <source>at most {most} in {days} days</source>
        <translation>au plus {most} en {days}&#xa0;jours</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years}&#xa0;ans</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>depuis le {day}</translation>
    </message>
</context>
<context>
    <name>Criteria</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>is</source>
        <translation>est</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>n’est pas</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>est parmi</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>n’est pas parmi</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>ne contient pas</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>commence par</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>est inférieur à</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>est supérieur à</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>est entre</translation>
    </message>
    <message>
        <source>since</source>
        <translation>depuis le</translation>
    </message>
    <message>
        <source>is older than</source>
        <translation>remonte à plus de</translation>
    </message>
    <message>
        <source>within the last</source>
        <translation>depuis moins de</translation>
    </message>
    <message>
        <source>within the next</source>
        <translation>dans les prochains</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>n’a pas de valeur</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>a une valeur</translation>
    </message>
    <message>
        <source>is in</source>
        <translation>est</translation>
    </message>
    <message>
        <source>is not in</source>
        <translation>n’est pas</translation>
    </message>
    <message>
        <source>not since</source>
        <translation>pas depuis le</translation>
    </message>
    <message>
        <source>not within the last</source>
        <translation>pas depuis</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>au moins une fois</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>à moins de</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>à plus de</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>est avant le</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>est après le</translation>
    </message>
    <message>
        <source>was bought:</source>
        <translation>acheté&#xa0;:</translation>
    </message>
    <message>
        <source>was never bought:</source>
        <translation>jamais acheté&#xa0;:</translation>
    </message>
    <message>
        <source>{field} {operator}</source>
        <translation>{field} {operator}</translation>
    </message>
    <message>
        <source>{field} {operator} {first} and {second}</source>
        <translation>{field} {operator} {first} et {second}</translation>
    </message>
    <message>
        <source>{field} {operator} {first} days</source>
        <translation>{field} {operator} {first} jours</translation>
    </message>
    <message>
        <source>{operator} {second} km from {first}</source>
        <translation>{operator} {second} km de {first}</translation>
    </message>
    <message>
        <source>{field} {operator} {first}</source>
        <translation>{field} {operator} {first}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>(no longer there)</source>
        <translation>(n’existe plus)</translation>
    </message>
    <message>
        <source>all contacts</source>
        <translation>tous les contacts</translation>
    </message>
    <message>
        <source>no contact</source>
        <translation>aucun contact</translation>
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
        <source>not ({criteria})</source>
        <translation>pas ({criteria})</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>DuplicateReasons</name>
    <message>
        <source>same identifier</source>
        <translation>même identifiant</translation>
    </message>
    <message>
        <source>same SIRET</source>
        <translation>même SIRET</translation>
    </message>
    <message>
        <source>same SIREN</source>
        <translation>même SIREN</translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation>même e-mail</translation>
    </message>
    <message>
        <source>same mobile</source>
        <translation>même mobile</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>même nom</translation>
    </message>
    <message>
        <source>first and last name swapped</source>
        <translation>prénom et nom inversés</translation>
    </message>
    <message>
        <source>nickname or initial of the first name</source>
        <translation>diminutif ou initiale du prénom</translation>
    </message>
    <message>
        <source>part of a compound or married name</source>
        <translation>partie d’un nom composé ou marital</translation>
    </message>
    <message>
        <source>whole name in one field</source>
        <translation>nom entier dans un seul champ</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>nom ressemblant</translation>
    </message>
    <message>
        <source>same last name, one first name missing</source>
        <translation>même nom, un prénom manque</translation>
    </message>
    <message>
        <source>same first name, other last name</source>
        <translation>même prénom, autre nom</translation>
    </message>
    <message>
        <source>same company</source>
        <translation>même société</translation>
    </message>
    <message>
        <source>similar company name</source>
        <translation>société de nom ressemblant</translation>
    </message>
    <message>
        <source>same birth date</source>
        <translation>même date de naissance</translation>
    </message>
    <message>
        <source>similar birth date</source>
        <translation>date de naissance ressemblante</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>même téléphone</translation>
    </message>
    <message>
        <source>same address</source>
        <translation>même adresse</translation>
    </message>
    <message>
        <source>similar address</source>
        <translation>adresse ressemblante</translation>
    </message>
    <message>
        <source>same town or postal code</source>
        <translation>même ville ou code postal</translation>
    </message>
    <message>
        <source>similar e-mail</source>
        <translation>e-mail ressemblant</translation>
    </message>
    <message>
        <source>similar identifier</source>
        <translation>identifiant ressemblant</translation>
    </message>
    <message>
        <source>but another mobile</source>
        <translation>mais autre mobile</translation>
    </message>
    <message>
        <source>but another e-mail</source>
        <translation>mais autre e-mail</translation>
    </message>
    <message>
        <source>but another civility</source>
        <translation>mais autre civilité</translation>
    </message>
    <message>
        <source>but another birth date</source>
        <translation>mais autre date de naissance</translation>
    </message>
    <message>
        <source>but another company</source>
        <translation>mais autre société</translation>
    </message>
    <message>
        <source>but another place</source>
        <translation>mais autre lieu</translation>
    </message>
    <message>
        <source>but another SIRET</source>
        <translation>mais autre SIRET</translation>
    </message>
    <message>
        <source>but another identifier</source>
        <translation>mais autre identifiant</translation>
    </message>
    <message>
        <source>but another first or last name</source>
        <translation>mais autre prénom ou nom</translation>
    </message>
</context>
<context>
    <name>Eligibility</name>
    <message>
        <source>in the trash</source>
        <translation>dans la corbeille</translation>
    </message>
    <message>
        <source>deceased</source>
        <translation>personne décédée</translation>
    </message>
    <message>
        <source>company closed down</source>
        <translation>entreprise fermée</translation>
    </message>
    <message>
        <source>objected</source>
        <translation>opposition</translation>
    </message>
    <message>
        <source>consent withdrawn</source>
        <translation>consentement retiré</translation>
    </message>
    <message>
        <source>no consent for this channel</source>
        <translation>pas de consentement pour ce canal</translation>
    </message>
    <message>
        <source>retention period over</source>
        <translation>durée de conservation dépassée</translation>
    </message>
    <message>
        <source>rented file used up</source>
        <translation>fichier loué épuisé</translation>
    </message>
    <message>
        <source>licence of the address file ended</source>
        <translation>licence du fichier d’adresses terminée</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>pas d’adresse</translation>
    </message>
    <message>
        <source>dead address</source>
        <translation>adresse NPAI</translation>
    </message>
    <message>
        <source>no e-mail address</source>
        <translation>pas d’adresse e-mail</translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation>pas de numéro de téléphone</translation>
    </message>
    <message>
        <source>no mobile number</source>
        <translation>pas de numéro de mobile</translation>
    </message>
    <message>
        <source>no fax number</source>
        <translation>pas de numéro de fax</translation>
    </message>
    <message>
        <source>does not want to hear about new products</source>
        <translation>ne veut pas entendre parler des nouveautés</translation>
    </message>
    <message>
        <source>already in a running campaign</source>
        <translation>déjà dans une campagne en cours</translation>
    </message>
    <message>
        <source>contacted too recently</source>
        <translation>contacté trop récemment</translation>
    </message>
    <message>
        <source>the household gets one letter</source>
        <translation>une seule lettre pour le foyer</translation>
    </message>
    <message>
        <source>surely a duplicate of another one</source>
        <translation>doublon certain d’un autre contact</translation>
    </message>
    <message>
        <source>address does not fit, even in small type</source>
        <translation>adresse trop longue, même en petit</translation>
    </message>
    <message>
        <source>set apart for a run of their own</source>
        <translation>mis à part pour un tirage à eux</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>écarté par vous</translation>
    </message>
    <message>
        <source>not found any more</source>
        <translation>introuvable</translation>
    </message>
</context>
<context>
    <name>ErrorTexts</name>
    <message>
        <source>Your data is intact: nothing was changed.</source>
        <translation>Vos données sont intactes&#xa0;: rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The file was not touched.</source>
        <translation>Le fichier n’a pas été touché.</translation>
    </message>
    <message>
        <source>Nothing was imported and your contacts are as they were.</source>
        <translation>Rien n’a été importé et vos contacts sont restés tels quels.</translation>
    </message>
    <message>
        <source>Your data is safe, and a file that had this name is intact.</source>
        <translation>Vos données sont en sûreté, et un fichier qui portait ce nom est intact.</translation>
    </message>
    <message>
        <source>Restore the last backup.</source>
        <translation>Restaurez la dernière sauvegarde.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The file “{file}” is not there any more.</source>
        <translation>Le fichier «&#xa0;{file}&#xa0;» n’est plus là.</translation>
    </message>
    <message>
        <source>It may have been moved, renamed or deleted.</source>
        <translation>Il a peut-être été déplacé, renommé ou supprimé.</translation>
    </message>
    <message>
        <source>Plug in the drive it was on, choose its new place, or restore a backup.</source>
        <translation>Branchez le disque où il se trouvait, indiquez son nouvel emplacement ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The file “{file}” is empty (0 bytes).</source>
        <translation>Le fichier «&#xa0;{file}&#xa0;» est vide (0 octet).</translation>
    </message>
    <message>
        <source>“{file}” is not a data file of SME CRM.</source>
        <translation>«&#xa0;{file}&#xa0;» n’est pas un fichier de données de SME CRM.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .crm. To bring in a list, import it instead.</source>
        <translation>Choisissez un fichier qui se termine par .crm. Pour reprendre une liste, importez-la.</translation>
    </message>
    <message>
        <source>“{file}” was made by a newer version of SME CRM.</source>
        <translation>«&#xa0;{file}&#xa0;» vient d’une version plus récente de SME CRM.</translation>
    </message>
    <message>
        <source>Install the newest version, then open the file again.</source>
        <translation>Installez la dernière version, puis ouvrez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>“{file}” was made by an older version of SME CRM.</source>
        <translation>«&#xa0;{file}&#xa0;» vient d’une version plus ancienne de SME CRM.</translation>
    </message>
    <message>
        <source>Open it where it can be written, so that it is brought up to date.</source>
        <translation>Ouvrez-le là où il peut être modifié, pour qu’il soit mis à jour.</translation>
    </message>
    <message>
        <source>The file “{file}” is damaged.</source>
        <translation>Le fichier «&#xa0;{file}&#xa0;» est endommagé.</translation>
    </message>
    <message>
        <source>Restore the last backup; the damaged file is kept beside it.</source>
        <translation>Restaurez la dernière sauvegarde&#x202f;; le fichier endommagé est gardé à côté.</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password.</source>
        <translation>«&#xa0;{file}&#xa0;» est protégé par un mot de passe.</translation>
    </message>
    <message>
        <source>Enter its password to open it.</source>
        <translation>Saisissez son mot de passe pour l’ouvrir.</translation>
    </message>
    <message>
        <source>“{file}” is already open.</source>
        <translation>«&#xa0;{file}&#xa0;» est déjà ouvert.</translation>
    </message>
    <message>
        <source>Use the window that is open, or close it (perhaps on another PC) and try again.</source>
        <translation>Utilisez la fenêtre ouverte, ou fermez-la (peut-être sur un autre PC) et réessayez.</translation>
    </message>
    <message>
        <source>“{file}” cannot be written: it is read-only.</source>
        <translation>«&#xa0;{file}&#xa0;» ne peut pas être modifié&#xa0;: il est en lecture seule.</translation>
    </message>
    <message>
        <source>Give yourself the right to write, or copy the file to your own folder.</source>
        <translation>Donnez-vous le droit d’écriture, ou copiez le fichier dans votre dossier.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>What was saved before is intact; the last entry was not saved.</source>
        <translation>Ce qui était enregistré est intact&#x202f;; la dernière saisie n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>Free some space, then enter it again.</source>
        <translation>Libérez de la place, puis saisissez-la de nouveau.</translation>
    </message>
    <message>
        <source>The file “{file}” was removed or replaced while it was open.</source>
        <translation>Le fichier «&#xa0;{file}&#xa0;» a été retiré ou remplacé pendant qu’il était ouvert.</translation>
    </message>
    <message>
        <source>Nothing was written into the other file.</source>
        <translation>Rien n’a été écrit dans l’autre fichier.</translation>
    </message>
    <message>
        <source>Open the right file again, or restore a backup.</source>
        <translation>Ouvrez de nouveau le bon fichier, ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The file “{file}” was closed meanwhile.</source>
        <translation>Le fichier «&#xa0;{file}&#xa0;» a été fermé entre-temps.</translation>
    </message>
    <message>
        <source>The file “{file}” is busy.</source>
        <translation>Le fichier «&#xa0;{file}&#xa0;» est occupé.</translation>
    </message>
    <message>
        <source>The file “{file}” cannot be read.</source>
        <translation>Le fichier «&#xa0;{file}&#xa0;» ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check that you have the right to open it and that its drive is there.</source>
        <translation>Vérifiez que vous avez le droit de l’ouvrir et que son disque est branché.</translation>
    </message>
    <message>
        <source>The file “{file}” could not be written.</source>
        <translation>Le fichier «&#xa0;{file}&#xa0;» n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>What was saved before is intact.</source>
        <translation>Ce qui était enregistré est intact.</translation>
    </message>
    <message>
        <source>Check that its drive is there and that its folder allows writing.</source>
        <translation>Vérifiez que son disque est branché et que son dossier peut être modifié.</translation>
    </message>
    <message>
        <source>The last change may not have been saved.</source>
        <translation>La dernière modification n’est peut-être pas enregistrée.</translation>
    </message>
    <message>
        <source>Everything before it is intact.</source>
        <translation>Tout ce qui précède est intact.</translation>
    </message>
    <message>
        <source>Look whether the change is there before doing it again.</source>
        <translation>Regardez si la modification est là avant de la refaire.</translation>
    </message>
    <message>
        <source>There is already a file “{file}”.</source>
        <translation>Il existe déjà un fichier «&#xa0;{file}&#xa0;».</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>Il n’a pas été touché.</translation>
    </message>
    <message>
        <source>Choose another name, or open that file.</source>
        <translation>Choisissez un autre nom, ou ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>The data file cannot be used.</source>
        <translation>Le fichier de données ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>The file “{file}” is not there.</source>
        <translation>Le fichier «&#xa0;{file}&#xa0;» est introuvable.</translation>
    </message>
    <message>
        <source>Choose the file again.</source>
        <translation>Choisissez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>The file “{file}” is empty.</source>
        <translation>Le fichier «&#xa0;{file}&#xa0;» est vide.</translation>
    </message>
    <message>
        <source>Export it again from the program it comes from.</source>
        <translation>Exportez-le de nouveau depuis le logiciel d’où il vient.</translation>
    </message>
    <message>
        <source>The file “{file}” is damaged or cut off.</source>
        <translation>Le fichier «&#xa0;{file}&#xa0;» est endommagé ou tronqué.</translation>
    </message>
    <message>
        <source>Copy or export it again, then import the new file.</source>
        <translation>Copiez-le ou exportez-le de nouveau, puis importez le nouveau fichier.</translation>
    </message>
    <message>
        <source>Open it in the program it comes from and save it without a password.</source>
        <translation>Ouvrez-le dans le logiciel d’où il vient et enregistrez-le sans mot de passe.</translation>
    </message>
    <message>
        <source>“{file}” holds no text or table.</source>
        <translation>«&#xa0;{file}&#xa0;» ne contient ni texte ni tableau.</translation>
    </message>
    <message>
        <source>Close it in other programs and check that you may open it.</source>
        <translation>Fermez-le dans les autres logiciels et vérifiez que vous pouvez l’ouvrir.</translation>
    </message>
    <message>
        <source>“{file}” has too many columns.</source>
        <translation>«&#xa0;{file}&#xa0;» a trop de colonnes.</translation>
    </message>
    <message>
        <source>Delete the columns you do not need and save it again.</source>
        <translation>Supprimez les colonnes inutiles et enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>“{file}” is a folder.</source>
        <translation>«&#xa0;{file}&#xa0;» est un dossier.</translation>
    </message>
    <message>
        <source>Choose the files in it instead.</source>
        <translation>Choisissez plutôt les fichiers qu’il contient.</translation>
    </message>
    <message>
        <source>The kind of the file “{file}” is not known.</source>
        <translation>Le type du fichier «&#xa0;{file}&#xa0;» n’est pas connu.</translation>
    </message>
    <message>
        <source>“{file}” is a calendar (events: {events}), not a list of contacts.</source>
        <translation>«&#xa0;{file}&#xa0;» est un calendrier (événements&#xa0;: {events}), et non une liste de contacts.</translation>
    </message>
    <message>
        <source>Bring it into the agenda instead.</source>
        <translation>Importez-le plutôt dans l’agenda.</translation>
    </message>
    <message>
        <source>“{file}” holds no calendar.</source>
        <translation>«&#xa0;{file}&#xa0;» ne contient aucun calendrier.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .ics.</source>
        <translation>Choisissez un fichier qui se termine par .ics.</translation>
    </message>
    <message>
        <source>“{file}” has headings, but no rows below them.</source>
        <translation>«&#xa0;{file}&#xa0;» a des en-têtes, mais aucune ligne en dessous.</translation>
    </message>
    <message>
        <source>Check that you chose the right file and sheet.</source>
        <translation>Vérifiez que vous avez choisi le bon fichier et la bonne feuille.</translation>
    </message>
    <message>
        <source>“{file}” holds no card of a contact.</source>
        <translation>«&#xa0;{file}&#xa0;» ne contient aucune carte de contact.</translation>
    </message>
    <message>
        <source>“{file}” has no such sheet.</source>
        <translation>«&#xa0;{file}&#xa0;» n’a pas cette feuille.</translation>
    </message>
    <message>
        <source>“{file}” is no document of Word or LibreOffice.</source>
        <translation>«&#xa0;{file}&#xa0;» n’est pas un document de Word ou de LibreOffice.</translation>
    </message>
    <message>
        <source>Save it there as .docx or .odt, then choose that file.</source>
        <translation>Enregistrez-le au format .docx ou .odt, puis choisissez ce fichier.</translation>
    </message>
    <message>
        <source>“{file}” is too large.</source>
        <translation>«&#xa0;{file}&#xa0;» est trop volumineux.</translation>
    </message>
    <message>
        <source>Choose a smaller file.</source>
        <translation>Choisissez un fichier plus petit.</translation>
    </message>
    <message>
        <source>The file cannot be used.</source>
        <translation>Le fichier ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“{file}” was not written: the disk is full.</source>
        <translation>«&#xa0;{file}&#xa0;» n’a pas été écrit&#xa0;: le disque est plein.</translation>
    </message>
    <message>
        <source>Free some space or choose another drive.</source>
        <translation>Libérez de la place ou choisissez un autre disque.</translation>
    </message>
    <message>
        <source>“{file}” could not be written.</source>
        <translation>«&#xa0;{file}&#xa0;» n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Choose a CSV, Excel, vCard or LDIF file.</source>
        <translation>Choisissez un fichier CSV, Excel, vCard ou LDIF.</translation>
    </message>
    <message>
        <source>Close it if another program shows it, or choose another folder.</source>
        <translation>Fermez-le si un autre logiciel l’affiche, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>An Excel sheet cannot hold that many rows.</source>
        <translation>Une feuille Excel ne peut pas contenir autant de lignes.</translation>
    </message>
    <message>
        <source>Write a CSV file, or a smaller selection.</source>
        <translation>Écrivez un fichier CSV, ou une sélection plus petite.</translation>
    </message>
    <message>
        <source>The printer “{printer}” takes no pages.</source>
        <translation>L’imprimante «&#xa0;{printer}&#xa0;» n’accepte pas de pages.</translation>
    </message>
    <message>
        <source>Your data is safe; nothing was noted as sent.</source>
        <translation>Vos données sont intactes&#x202f;; rien n’a été noté comme envoyé.</translation>
    </message>
    <message>
        <source>Check the printer, or save the PDF and print it later.</source>
        <translation>Vérifiez l’imprimante, ou enregistrez le PDF et imprimez-le plus tard.</translation>
    </message>
    <message>
        <source>“{file}” cannot be replaced: another program may have it open.</source>
        <translation>«&#xa0;{file}&#xa0;» ne peut pas être remplacé&#xa0;: un autre programme l’a peut-être ouvert.</translation>
    </message>
    <message>
        <source>Close it there (Excel keeps its files to itself), or take another name.</source>
        <translation>Fermez-le dans cet autre programme (Excel garde ses fichiers pour lui), ou prenez un autre nom.</translation>
    </message>
    <message>
        <source>This sheet was changed elsewhere meanwhile.</source>
        <translation>Cette fiche a été modifiée ailleurs entre-temps.</translation>
    </message>
    <message>
        <source>The other change is kept; yours was not saved.</source>
        <translation>L’autre modification est gardée&#x202f;; la vôtre n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>Reload the sheet, then make your change again.</source>
        <translation>Rechargez la fiche, puis refaites votre modification.</translation>
    </message>
    <message>
        <source>This is not there any more.</source>
        <translation>Cet élément n’existe plus.</translation>
    </message>
    <message>
        <source>Look into the trash or the list of changes.</source>
        <translation>Regardez dans la corbeille ou dans les modifications.</translation>
    </message>
    <message>
        <source>Look into the list of groups.</source>
        <translation>Regardez dans la liste des groupes.</translation>
    </message>
    <message>
        <source>Look into the list of changes.</source>
        <translation>Regardez dans la liste des modifications.</translation>
    </message>
    <message>
        <source>This objective is not there any more.</source>
        <translation>Cet objectif n’existe plus.</translation>
    </message>
    <message>
        <source>This action is not there any more.</source>
        <translation>Cette action n’existe plus.</translation>
    </message>
    <message>
        <source>This key date is not there any more.</source>
        <translation>Cette date clé n’existe plus.</translation>
    </message>
    <message>
        <source>“{value}” cannot be a value of the plan.</source>
        <translation>«&#xa0;{value}&#xa0;» ne peut pas être une valeur du plan.</translation>
    </message>
    <message>
        <source>These days cannot be those of the plan.</source>
        <translation>Ces jours ne peuvent pas être ceux du plan.</translation>
    </message>
    <message>
        <source>An action begins in the year of the plan, ends after it begins and lasts a year at most.</source>
        <translation>Une action commence dans l’année du plan, finit après son début et dure un an au plus.</translation>
    </message>
    <message>
        <source>This campaign already carries out another action.</source>
        <translation>Cette campagne réalise déjà une autre action.</translation>
    </message>
    <message>
        <source>Choose another campaign, or take it off that action.</source>
        <translation>Choisissez une autre campagne, ou retirez-la de cette action.</translation>
    </message>
    <message>
        <source>Look into the list of templates.</source>
        <translation>Regardez dans la liste des modèles.</translation>
    </message>
    <message>
        <source>Install the newest version of SME CRM.</source>
        <translation>Installez la dernière version de SME CRM.</translation>
    </message>
    <message>
        <source>Correct the criteria of the group.</source>
        <translation>Corrigez les critères du groupe.</translation>
    </message>
    <message>
        <source>Begin again from a sample template.</source>
        <translation>Repartez d’un modèle d’exemple.</translation>
    </message>
    <message>
        <source>This is a fault of the program: save a report and send it to us.</source>
        <translation>C’est un défaut du logiciel&#xa0;: enregistrez un rapport et envoyez-le-nous.</translation>
    </message>
    <message>
        <source>The file holds no series of activities.</source>
        <translation>Le fichier ne contient pas de série de relances.</translation>
    </message>
    <message>
        <source>Have it exported again, or begin from a sample series.</source>
        <translation>Faites-le exporter de nouveau, ou partez d’une série modèle.</translation>
    </message>
    <message>
        <source>The template cannot be read.</source>
        <translation>Le modèle ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The criteria of the group cannot be read.</source>
        <translation>Les critères du groupe ne peuvent pas être lus.</translation>
    </message>
    <message>
        <source>A condition of the template cannot be understood.</source>
        <translation>Une condition du modèle ne peut pas être comprise.</translation>
    </message>
    <message>
        <source>There is no contact “{name}”.</source>
        <translation>Il n’y a pas de contact «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>There is no group “{name}”.</source>
        <translation>Il n’y a pas de groupe «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>There is no kind of task “{name}”.</source>
        <translation>Il n’y a pas de type de tâche «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>There is no template “{name}”.</source>
        <translation>Il n’y a pas de modèle «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>This version of the template is not there any more.</source>
        <translation>Cette version du modèle n’existe plus.</translation>
    </message>
    <message>
        <source>There is no label sheet “{name}”.</source>
        <translation>Il n’y a pas de planche d’étiquettes «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>See: list sheets.</source>
        <translation>Voyez&#xa0;: list sheets.</translation>
    </message>
    <message>
        <source>There is no envelope “{name}”.</source>
        <translation>Il n’y a pas d’enveloppe «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Use DL, C6/5, C6, C5 or C4.</source>
        <translation>Utilisez DL, C6/5, C6, C5 ou C4.</translation>
    </message>
    <message>
        <source>No columns are remembered under the name “{name}”.</source>
        <translation>Aucune correspondance de colonnes n’est retenue sous le nom «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Import once in the window and remember the columns.</source>
        <translation>Importez une fois dans la fenêtre et retenez les colonnes.</translation>
    </message>
    <message>
        <source>There is no address file {name}.</source>
        <translation>Il n’y a pas de fichier d’adresses {name}.</translation>
    </message>
    <message>
        <source>There is no change {name}.</source>
        <translation>Il n’y a pas de modification {name}.</translation>
    </message>
    <message>
        <source>There is no report “{name}”.</source>
        <translation>Il n’y a pas de rapport «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>See which reports there are: list reports.</source>
        <translation>Voyez quels rapports existent&#xa0;: list reports.</translation>
    </message>
    <message>
        <source>There is no repair “{name}”.</source>
        <translation>Il n’y a pas de correction «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Choose a repair on the screen of data care.</source>
        <translation>Choisissez une correction à l’écran Qualité des données.</translation>
    </message>
    <message>
        <source>This document is not there any more.</source>
        <translation>Ce document n’existe plus.</translation>
    </message>
    <message>
        <source>This field of your own is not there any more.</source>
        <translation>Ce champ personnel n’existe plus.</translation>
    </message>
    <message>
        <source>No field is meant by “{name}”.</source>
        <translation>Aucun champ ne correspond à «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Give the name of one of your own fields, or a key like contact.phone.</source>
        <translation>Indiquez le nom d’un de vos champs personnels, ou une clé comme contact.phone.</translation>
    </message>
    <message>
        <source>This letter cannot be made again: its text is gone.</source>
        <translation>Ce courrier ne peut pas être refait&#xa0;: son texte n’existe plus.</translation>
    </message>
    <message>
        <source>No letter of this mailing is meant by “{name}”.</source>
        <translation>«&#xa0;{name}&#xa0;» ne désigne aucun courrier de cet envoi.</translation>
    </message>
    <message>
        <source>Give the number of a page, or how the name begins.</source>
        <translation>Indiquez un numéro de page, ou le début du nom.</translation>
    </message>
    <message>
        <source>There is no task {name}.</source>
        <translation>Il n’y a pas de tâche {name}.</translation>
    </message>
    <message>
        <source>This appointment is not in the agenda any more.</source>
        <translation>Ce rendez-vous n’est plus dans l’agenda.</translation>
    </message>
    <message>
        <source>This closure is not there any more.</source>
        <translation>Cette fermeture n’existe plus.</translation>
    </message>
    <message>
        <source>There is no series “{name}”.</source>
        <translation>Il n’y a pas de série «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Look into the list of series.</source>
        <translation>Regardez dans la liste des séries.</translation>
    </message>
    <message>
        <source>This run of a series is not there any more.</source>
        <translation>Ce lancement de série n’existe plus.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>This household is not there any more.</source>
        <translation>Ce foyer n’existe plus.</translation>
    </message>
    <message>
        <source>This merged contact stands on its own again already.</source>
        <translation>La fusion de ce contact est déjà défaite.</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>Il manque un nom.</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Saisissez un nom.</translation>
    </message>
    <message>
        <source>The name of the company is missing.</source>
        <translation>Il manque le nom de l’entreprise.</translation>
    </message>
    <message>
        <source>Type the name of the company.</source>
        <translation>Saisissez le nom de l’entreprise.</translation>
    </message>
    <message>
        <source>“{value}” is no day and no time.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est ni un jour ni une heure.</translation>
    </message>
    <message>
        <source>Type a day, or a day and a time.</source>
        <translation>Tapez un jour, ou un jour et une heure.</translation>
    </message>
    <message>
        <source>An appointment cannot end before it starts.</source>
        <translation>Un rendez-vous ne peut pas finir avant de commencer.</translation>
    </message>
    <message>
        <source>Choose a later end.</source>
        <translation>Choisissez une fin plus tardive.</translation>
    </message>
    <message>
        <source>The appointment says nothing yet.</source>
        <translation>Le rendez-vous n’a pas encore d’objet.</translation>
    </message>
    <message>
        <source>Say what it is about.</source>
        <translation>Dites de quoi il s’agit.</translation>
    </message>
    <message>
        <source>“{value}” cannot be kept for an appointment.</source>
        <translation>«&#xa0;{value}&#xa0;» ne convient pas à un rendez-vous.</translation>
    </message>
    <message>
        <source>Choose one of those offered.</source>
        <translation>Choisissez parmi les valeurs proposées.</translation>
    </message>
    <message>
        <source>Nobody knows a time zone “{value}”.</source>
        <translation>Le fuseau horaire «&#xa0;{value}&#xa0;» est inconnu.</translation>
    </message>
    <message>
        <source>Choose one such as Europe/Paris.</source>
        <translation>Choisissez-en un comme Europe/Paris.</translation>
    </message>
    <message>
        <source>No public holidays are known for “{region}”.</source>
        <translation>Aucun jour férié n’est connu pour «&#xa0;{region}&#xa0;».</translation>
    </message>
    <message>
        <source>A week needs a working day.</source>
        <translation>Une semaine a besoin d’un jour de travail.</translation>
    </message>
    <message>
        <source>Leave one day of the week to work on.</source>
        <translation>Laissez au moins un jour de travail dans la semaine.</translation>
    </message>
    <message>
        <source>{value} tasks a day cannot be.</source>
        <translation>{value} tâches par jour n’est pas possible.</translation>
    </message>
    <message>
        <source>Give a number from 0 (no limit) to {most}.</source>
        <translation>Indiquez un nombre de 0 (sans limite) à {most}.</translation>
    </message>
    <message>
        <source>The closure ends before it begins.</source>
        <translation>La fermeture finit avant de commencer.</translation>
    </message>
    <message>
        <source>Choose a later last day.</source>
        <translation>Choisissez un dernier jour plus tardif.</translation>
    </message>
    <message>
        <source>There is already a category “{name}”.</source>
        <translation>Il y a déjà une catégorie «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>The colour “{color}” is not offered.</source>
        <translation>La couleur «&#xa0;{color}&#xa0;» n’est pas proposée.</translation>
    </message>
    <message>
        <source>There is already an address file “{name}”.</source>
        <translation>Il existe déjà un fichier d’adresses «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>“{value}” cannot be kept for an address file.</source>
        <translation>«&#xa0;{value}&#xa0;» ne peut pas être gardé pour un fichier d’adresses.</translation>
    </message>
    <message>
        <source>What the addresses are used for is missing.</source>
        <translation>L’usage fait des adresses manque.</translation>
    </message>
    <message>
        <source>Say what for: it is the proof of what was done.</source>
        <translation>Dites pour quel usage&#xa0;: c’est la preuve de ce qui a été fait.</translation>
    </message>
    <message>
        <source>Who gets the addresses is missing.</source>
        <translation>Le destinataire des adresses manque.</translation>
    </message>
    <message>
        <source>Name the recipient: you must be able to tell.</source>
        <translation>Nommez le destinataire&#xa0;: vous devez pouvoir le dire.</translation>
    </message>
    <message>
        <source>None of these contacts agreed to being passed on.</source>
        <translation>Aucun de ces contacts n’a accepté d’être transmis.</translation>
    </message>
    <message>
        <source>Note their consent for the channel “Passing on to partners” first.</source>
        <translation>Notez d’abord leur accord pour le canal «&#xa0;Transmission à des partenaires&#xa0;».</translation>
    </message>
    <message>
        <source>Contacts came from the address file “{name}”: it tells their source.</source>
        <translation>Des contacts viennent du fichier d’adresses «&#xa0;{name}&#xa0;»&#xa0;: il indique leur source.</translation>
    </message>
    <message>
        <source>Undo its import first, or keep it with the state “Declined”.</source>
        <translation>Annulez d’abord son importation, ou gardez-le avec l’état «&#xa0;Écarté&#xa0;».</translation>
    </message>
    <message>
        <source>There is already a field of this name.</source>
        <translation>Il existe déjà un champ de ce nom.</translation>
    </message>
    <message>
        <source>This field takes a number.</source>
        <translation>Ce champ attend un nombre.</translation>
    </message>
    <message>
        <source>Type digits only.</source>
        <translation>Saisissez seulement des chiffres.</translation>
    </message>
    <message>
        <source>It takes two people to make a household.</source>
        <translation>Il faut deux personnes pour former un foyer.</translation>
    </message>
    <message>
        <source>Choose at least two people.</source>
        <translation>Choisissez au moins deux personnes.</translation>
    </message>
    <message>
        <source>Only people who are not in the trash make a household.</source>
        <translation>Un foyer ne se forme qu’avec des personnes qui ne sont pas dans la corbeille.</translation>
    </message>
    <message>
        <source>Leave out companies and contacts in the trash.</source>
        <translation>Laissez de côté les sociétés et les contacts de la corbeille.</translation>
    </message>
    <message>
        <source>It takes two contacts to merge.</source>
        <translation>Il faut deux contacts pour une fusion.</translation>
    </message>
    <message>
        <source>Choose at least two contacts.</source>
        <translation>Choisissez au moins deux contacts.</translation>
    </message>
    <message>
        <source>A person and a company cannot be merged.</source>
        <translation>Une personne et une société ne peuvent pas être fusionnées.</translation>
    </message>
    <message>
        <source>Correct the kind of one of them, or enter the company as employer.</source>
        <translation>Corrigez la nature de l’une des deux fiches, ou indiquez la société comme employeur.</translation>
    </message>
    <message>
        <source>One of the contacts is in the trash.</source>
        <translation>L’un des contacts est dans la corbeille.</translation>
    </message>
    <message>
        <source>Take it out of the trash first, or leave it there.</source>
        <translation>Sortez-le d’abord de la corbeille, ou laissez-le de côté.</translation>
    </message>
    <message>
        <source>A contact is among the duplicates of two others.</source>
        <translation>Un contact figure parmi les doublons de deux autres.</translation>
    </message>
    <message>
        <source>Merge one of the two first, then look again.</source>
        <translation>Fusionnez d’abord l’un des deux, puis recommencez.</translation>
    </message>
    <message>
        <source>The contact to keep is not among those to merge.</source>
        <translation>Le contact à garder ne figure pas parmi ceux à fusionner.</translation>
    </message>
    <message>
        <source>The value chosen for “{field}” is of none of these contacts.</source>
        <translation>La valeur choisie pour «&#xa0;{field}&#xa0;» n’appartient à aucun de ces contacts.</translation>
    </message>
    <message>
        <source>The rule “{rule}” is not known.</source>
        <translation>La règle «&#xa0;{rule}&#xa0;» est inconnue.</translation>
    </message>
    <message>
        <source>What is sure must be at least as likely as what is shown to review.</source>
        <translation>Ce qui est sûr doit être au moins aussi probable que ce qui est à revoir.</translation>
    </message>
    <message>
        <source>Choose other thresholds.</source>
        <translation>Choisissez d’autres seuils.</translation>
    </message>
    <message>
        <source>This entry keeps what a merged contact was: it stays as it is.</source>
        <translation>Cette entrée conserve ce qu’était un contact fusionné&#xa0;: elle reste telle quelle.</translation>
    </message>
    <message>
        <source>Take the merge apart instead.</source>
        <translation>Défaites plutôt la fusion.</translation>
    </message>
    <message>
        <source>This change is undone already.</source>
        <translation>Cette modification est déjà annulée.</translation>
    </message>
    <message>
        <source>The contacts of this change were erased for good: nothing is left of it.</source>
        <translation>Les contacts de cette modification ont été effacés définitivement&#xa0;: il n’en reste rien.</translation>
    </message>
    <message>
        <source>Other changes can be undone as before.</source>
        <translation>Les autres modifications s’annulent comme avant.</translation>
    </message>
    <message>
        <source>This change was not undone: it cannot be done again.</source>
        <translation>Cette modification n’a pas été annulée&#xa0;: elle ne peut pas être rétablie.</translation>
    </message>
    <message>
        <source>A group cannot contain itself, not even through others.</source>
        <translation>Un groupe ne peut pas se contenir lui-même, même à travers d’autres.</translation>
    </message>
    <message>
        <source>Choose another group.</source>
        <translation>Choisissez un autre groupe.</translation>
    </message>
    <message>
        <source>This group has a list of members, not criteria.</source>
        <translation>Ce groupe a une liste de membres, pas de critères.</translation>
    </message>
    <message>
        <source>Make a dynamic group for criteria.</source>
        <translation>Pour des critères, créez un groupe dynamique.</translation>
    </message>
    <message>
        <source>The members of this group follow from its criteria.</source>
        <translation>Les membres de ce groupe découlent de ses critères.</translation>
    </message>
    <message>
        <source>Change its criteria, or put the contacts into another group.</source>
        <translation>Modifiez ses critères, ou mettez les contacts dans un autre groupe.</translation>
    </message>
    <message>
        <source>The criteria name a field that is not there any more.</source>
        <translation>Les critères citent un champ qui n’existe plus.</translation>
    </message>
    <message>
        <source>A criterion compares its field in a way it cannot be.</source>
        <translation>Un critère compare son champ d’une façon impossible.</translation>
    </message>
    <message>
        <source>A criterion lacks its value, or the value does not fit.</source>
        <translation>Il manque une valeur à un critère, ou elle ne convient pas.</translation>
    </message>
    <message>
        <source>The group has more than {most} criteria.</source>
        <translation>Le groupe a plus de {most} critères.</translation>
    </message>
    <message>
        <source>Make several groups and combine them.</source>
        <translation>Créez plusieurs groupes et combinez-les.</translation>
    </message>
    <message>
        <source>The group was made by a newer version of SME CRM.</source>
        <translation>Le groupe vient d’une version plus récente de SME CRM.</translation>
    </message>
    <message>
        <source>A data file holds at most {limit} contacts.</source>
        <translation>Un fichier de données contient au plus {limit} contacts.</translation>
    </message>
    <message>
        <source>Import fewer rows.</source>
        <translation>Importez moins de lignes.</translation>
    </message>
    <message>
        <source>The mapping names “{target}”, which is no field.</source>
        <translation>La correspondance cite «&#xa0;{target}&#xa0;», qui n’est pas un champ.</translation>
    </message>
    <message>
        <source>Choose the fields of the columns again.</source>
        <translation>Choisissez de nouveau les champs des colonnes.</translation>
    </message>
    <message>
        <source>“{file}” is no mapping that can be read.</source>
        <translation>«&#xa0;{file}&#xa0;» n’est pas un fichier de colonnes lisible.</translation>
    </message>
    <message>
        <source>Ask for the file again; its name ends in .smemap.</source>
        <translation>Demandez de nouveau le fichier&#x202f;; son nom finit par .smemap.</translation>
    </message>
    <message>
        <source>A mapping needs a name.</source>
        <translation>Il faut un nom à ces colonnes.</translation>
    </message>
    <message>
        <source>Type one, the supplier&apos;s for example.</source>
        <translation>Saisissez-en un, celui du fournisseur par exemple.</translation>
    </message>
    <message>
        <source>“{format}” is no format of export.</source>
        <translation>«&#xa0;{format}&#xa0;» n’est pas un format d’export.</translation>
    </message>
    <message>
        <source>Choose one of these: {known}.</source>
        <translation>Choisissez l’un de ceux-ci&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>There is no column “{column}” to export.</source>
        <translation>Il n’y a pas de colonne «&#xa0;{column}&#xa0;» à exporter.</translation>
    </message>
    <message>
        <source>Use the words of the fields, or the name of a saved set.</source>
        <translation>Utilisez les mots des champs, ou le nom d’un jeu gardé.</translation>
    </message>
    <message>
        <source>No file has a column “{column}” with something in it.</source>
        <translation>Aucun fichier n’a de colonne «&#xa0;{column}&#xa0;» qui contienne quelque chose.</translation>
    </message>
    <message>
        <source>Write the heading as it stands in the file.</source>
        <translation>Écrivez l’intitulé tel qu’il figure dans le fichier.</translation>
    </message>
    <message>
        <source>The encoding “{encoding}” is not known.</source>
        <translation>L’encodage «&#xa0;{encoding}&#xa0;» n’est pas connu.</translation>
    </message>
    <message>
        <source>Try utf-8, cp1252 or iso-8859-15.</source>
        <translation>Essayez utf-8, cp1252 ou iso-8859-15.</translation>
    </message>
    <message>
        <source>“{file}” is larger than {megabytes} MB.</source>
        <translation>«&#xa0;{file}&#xa0;» dépasse {megabytes} Mo.</translation>
    </message>
    <message>
        <source>Make it smaller, or keep it in a folder of your own.</source>
        <translation>Réduisez-le, ou gardez-le dans l’un de vos dossiers.</translation>
    </message>
    <message>
        <source>The photo is larger than {megabytes} MB.</source>
        <translation>La photo dépasse {megabytes} Mo.</translation>
    </message>
    <message>
        <source>Make it smaller.</source>
        <translation>Réduisez-la.</translation>
    </message>
    <message>
        <source>The image cannot be read.</source>
        <translation>L’image ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Choose a PNG or JPEG image.</source>
        <translation>Choisissez une image PNG ou JPEG.</translation>
    </message>
    <message>
        <source>A picture is larger than {megabytes} MB.</source>
        <translation>Une image dépasse {megabytes}&#xa0;Mo.</translation>
    </message>
    <message>
        <source>The template was made by a newer version of SME CRM.</source>
        <translation>Le modèle vient d’une version plus récente de SME CRM.</translation>
    </message>
    <message>
        <source>A task needs a few words that say what is to be done.</source>
        <translation>Une tâche a besoin de quelques mots qui disent ce qu’il y a à faire.</translation>
    </message>
    <message>
        <source>“{value}” cannot stand in a task.</source>
        <translation>«&#xa0;{value}&#xa0;» ne peut pas figurer dans une tâche.</translation>
    </message>
    <message>
        <source>Task {name} is closed already.</source>
        <translation>La tâche {name} est déjà close.</translation>
    </message>
    <message>
        <source>“{value}” are no hours.</source>
        <translation>«&#xa0;{value}&#xa0;» ne sont pas des heures.</translation>
    </message>
    <message>
        <source>Write them like 9–12, 14–18.</source>
        <translation>Écrivez-les ainsi&#xa0;: 9–12, 14–18.</translation>
    </message>
    <message>
        <source>There is a kind of task “{name}” already.</source>
        <translation>Il y a déjà un type de tâche «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>The series was made by a newer version of SME CRM.</source>
        <translation>La série a été faite par une version plus récente de SME CRM.</translation>
    </message>
    <message>
        <source>A value of the series cannot be used: {where}.</source>
        <translation>Une valeur de la série est inutilisable&#xa0;: {where}.</translation>
    </message>
    <message>
        <source>A series has at most {most} steps.</source>
        <translation>Une série a au plus {most} étapes.</translation>
    </message>
    <message>
        <source>This series has no steps yet.</source>
        <translation>Cette série n’a pas encore d’étape.</translation>
    </message>
    <message>
        <source>Add a step first.</source>
        <translation>Ajoutez d’abord une étape.</translation>
    </message>
    <message>
        <source>Nobody of the selection can get a step of this series.</source>
        <translation>Personne dans la sélection ne peut recevoir d’étape de cette série.</translation>
    </message>
    <message>
        <source>Choose other contacts or a later day.</source>
        <translation>Choisissez d’autres contacts ou un jour plus lointain.</translation>
    </message>
    <message>
        <source>The repetition “{rule}” cannot be understood.</source>
        <translation>La répétition «&#xa0;{rule}&#xa0;» ne peut pas être comprise.</translation>
    </message>
    <message>
        <source>Choose again how often it repeats.</source>
        <translation>Choisissez de nouveau à quel rythme elle revient.</translation>
    </message>
    <message>
        <source>The contacts kept changing during the import.</source>
        <translation>Les contacts n’ont cessé d’être modifiés pendant l’import.</translation>
    </message>
    <message>
        <source>The rejected rows are known after the dry run only.</source>
        <translation>Les lignes rejetées ne sont connues qu’après la simulation.</translation>
    </message>
    <message>
        <source>The option “{option}” is not known.</source>
        <translation>L’option «&#xa0;{option}&#xa0;» n’est pas connue.</translation>
    </message>
    <message>
        <source>These rows have no order.</source>
        <translation>Ces lignes n’ont pas d’ordre.</translation>
    </message>
    <message>
        <source>The kind “{kind}” is not known.</source>
        <translation>Le type «&#xa0;{kind}&#xa0;» n’est pas connu.</translation>
    </message>
    <message>
        <source>The direction “{direction}” is not known.</source>
        <translation>Le sens «&#xa0;{direction}&#xa0;» n’est pas connu.</translation>
    </message>
    <message>
        <source>The field “{field}” is not known.</source>
        <translation>Le champ «&#xa0;{field}&#xa0;» n’est pas connu.</translation>
    </message>
    <message>
        <source>The setting “{key}” is not known.</source>
        <translation>Le réglage «&#xa0;{key}&#xa0;» n’est pas connu.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>This cannot be used as it is.</source>
        <translation>Ceci ne peut pas être utilisé tel quel.</translation>
    </message>
    <message>
        <source>Check what you entered.</source>
        <translation>Vérifiez votre saisie.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Interrompu.</translation>
    </message>
    <message>
        <source>Nothing of it was kept.</source>
        <translation>Rien n’en a été gardé.</translation>
    </message>
    <message>
        <source>The system refused to read or write a file.</source>
        <translation>Le système a refusé de lire ou d’écrire un fichier.</translation>
    </message>
    <message>
        <source>Check the drive, the folder and the free space.</source>
        <translation>Vérifiez le disque, le dossier et la place libre.</translation>
    </message>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>Une erreur s’est produite dans le logiciel.</translation>
    </message>
    <message>
        <source>What was saved before is intact; the last action may not have been done.</source>
        <translation>Ce qui était enregistré est intact&#x202f;; la dernière action n’a peut-être pas été faite.</translation>
    </message>
    <message>
        <source>Try again. If it comes back, save a report and send it to us: it holds no data of yours.</source>
        <translation>Réessayez. Si l’erreur revient, enregistrez un rapport et envoyez-le-nous&#xa0;: il ne contient aucune de vos données.</translation>
    </message>
    <message>
        <source>Measure a sheet with a ruler, or read its packaging, and correct the number.</source>
        <translation>Mesurez une planche à la règle, ou lisez son emballage, et corrigez le nombre.</translation>
    </message>
    <message>
        <source>Fill in name and address of the company in the settings.</source>
        <translation>Renseignez le nom et l’adresse de l’entreprise dans les réglages.</translation>
    </message>
    <message>
        <source>Copy the row from the price list of the post.</source>
        <translation>Recopiez la ligne du tarif de La Poste.</translation>
    </message>
    <message>
        <source>A price of the post needs the name of what is sent.</source>
        <translation>Un tarif postal doit dire de quel produit il s’agit.</translation>
    </message>
    <message>
        <source>“{value}” is no weight of a letter in grams.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un poids de lettre en grammes.</translation>
    </message>
    <message>
        <source>“{value}” is no price of the post.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un tarif postal.</translation>
    </message>
    <message>
        <source>“{value}” is no day from which a price holds.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un jour d’entrée en vigueur.</translation>
    </message>
    <message>
        <source>Write the day like 01/01/2026.</source>
        <translation>Écrivez le jour comme 01/01/2026.</translation>
    </message>
    <message>
        <source>The first day of the period lies after the last one.</source>
        <translation>Le premier jour de la période est après le dernier.</translation>
    </message>
    <message>
        <source>Swap the two days.</source>
        <translation>Échangez les deux jours.</translation>
    </message>
    <message>
        <source>The cut points of a score do not follow one another.</source>
        <translation>Les seuils d’une note ne se suivent pas.</translation>
    </message>
    <message>
        <source>The better the score, the fewer days and the more orders and purchases it asks.</source>
        <translation>Plus la note est bonne, moins elle demande de jours et plus elle demande de commandes et d’achats.</translation>
    </message>
    <message>
        <source>This sheet has only {count} labels.</source>
        <translation>Cette planche n’a que {count} étiquettes.</translation>
    </message>
    <message>
        <source>Say which label is the first free one, from 1.</source>
        <translation>Indiquez la première étiquette libre, à partir de 1.</translation>
    </message>
    <message>
        <source>Labels must be at least 5 mm wide and high.</source>
        <translation>Une étiquette mesure au moins 5 mm de large et de haut.</translation>
    </message>
    <message>
        <source>A sheet has from 1 to 500 labels.</source>
        <translation>Une planche a de 1 à 500 étiquettes.</translation>
    </message>
    <message>
        <source>Correct the number of columns and rows.</source>
        <translation>Corrigez le nombre de colonnes et de lignes.</translation>
    </message>
    <message>
        <source>The first label cannot begin outside the paper.</source>
        <translation>La première étiquette ne peut pas commencer hors du papier.</translation>
    </message>
    <message>
        <source>The labels would lie on top of each other.</source>
        <translation>Les étiquettes se chevaucheraient.</translation>
    </message>
    <message>
        <source>From one label to the next is at least as much as a label measures.</source>
        <translation>D’une étiquette à la suivante, il y a au moins la taille d’une étiquette.</translation>
    </message>
    <message>
        <source>The labels do not fit on the paper.</source>
        <translation>Les étiquettes ne tiennent pas sur le papier.</translation>
    </message>
    <message>
        <source>There is a sheet “{name}” already.</source>
        <translation>Il y a déjà une planche «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Give this one another name.</source>
        <translation>Donnez un autre nom à celle-ci.</translation>
    </message>
    <message>
        <source>These lengths are too far from what they should be.</source>
        <translation>Ces longueurs sont trop loin de ce qu’elles devraient être.</translation>
    </message>
    <message>
        <source>Print the test page in its full size and measure from mark to mark.</source>
        <translation>Imprimez la page de test en taille réelle et mesurez d’un repère à l’autre.</translation>
    </message>
    <message>
        <source>The address of your company is not known.</source>
        <translation>L’adresse de votre entreprise n’est pas connue.</translation>
    </message>
    <message>
        <source>Your own address does not fit these labels.</source>
        <translation>Votre adresse ne tient pas sur ces étiquettes.</translation>
    </message>
    <message>
        <source>Choose a sheet with larger labels.</source>
        <translation>Choisissez une planche d’étiquettes plus grandes.</translation>
    </message>
    <message>
        <source>This opportunity is not there any more.</source>
        <translation>Cette affaire n’existe plus.</translation>
    </message>
    <message>
        <source>This stage is not there any more.</source>
        <translation>Cette étape n’existe plus.</translation>
    </message>
    <message>
        <source>This quote is not there any more.</source>
        <translation>Ce devis n’existe plus.</translation>
    </message>
    <message>
        <source>“{value}” cannot be a value of an opportunity.</source>
        <translation>«&#xa0;{value}&#xa0;» ne peut pas être une valeur d’une affaire.</translation>
    </message>
    <message>
        <source>There must be one stage for what is won, one for what is lost, and others before them.</source>
        <translation>Il faut une étape pour ce qui est gagné, une pour ce qui est perdu, et d’autres avant elles.</translation>
    </message>
    <message>
        <source>Opportunities stand at the stage “{name}”.</source>
        <translation>Des affaires se trouvent à l’étape «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Move them to another stage first.</source>
        <translation>Passez-les d’abord à une autre étape.</translation>
    </message>
    <message>
        <source>An opportunity is not just moved to “{name}”.</source>
        <translation>Une affaire ne se déplace pas simplement vers «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Tell that it is won or lost instead.</source>
        <translation>Indiquez plutôt qu’elle est gagnée ou perdue.</translation>
    </message>
    <message>
        <source>“{value}” cannot be a value of a quote.</source>
        <translation>«&#xa0;{value}&#xa0;» ne peut pas être une valeur d’un devis.</translation>
    </message>
    <message>
        <source>The quote “{number}” was sent: it stays as it is.</source>
        <translation>Le devis «&#xa0;{number}&#xa0;» a été envoyé&#xa0;: il reste tel quel.</translation>
    </message>
    <message>
        <source>Revise it: a new version can be edited.</source>
        <translation>Révisez-le&#xa0;: une nouvelle version peut être modifiée.</translation>
    </message>
    <message>
        <source>This cannot be done with the quote “{number}” now.</source>
        <translation>Ce n’est pas possible avec le devis «&#xa0;{number}&#xa0;» maintenant.</translation>
    </message>
    <message>
        <source>Look at its state; it may have changed meanwhile.</source>
        <translation>Regardez son état&#x202f;; il a pu changer entre-temps.</translation>
    </message>
    <message>
        <source>The quote “{number}” has nothing to send yet.</source>
        <translation>Le devis «&#xa0;{number}&#xa0;» n’a encore rien à envoyer.</translation>
    </message>
    <message>
        <source>Choose the customer and add a line first.</source>
        <translation>Choisissez d’abord le client et ajoutez une ligne.</translation>
    </message>
    <message>
        <source>There is a quote “{number}” already.</source>
        <translation>Il existe déjà un devis «&#xa0;{number}&#xa0;».</translation>
    </message>
    <message>
        <source>Choose another number.</source>
        <translation>Choisissez un autre numéro.</translation>
    </message>
    <message>
        <source>There is no product “{name}”.</source>
        <translation>Il n’y a pas de produit «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Look into the list of products.</source>
        <translation>Regardez dans la liste des produits.</translation>
    </message>
    <message>
        <source>This order is not there any more.</source>
        <translation>Cette commande n’existe plus.</translation>
    </message>
    <message>
        <source>Another product has the reference “{name}”.</source>
        <translation>Un autre produit porte la référence «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Choose another reference, or open that product.</source>
        <translation>Choisissez une autre référence, ou ouvrez ce produit.</translation>
    </message>
    <message>
        <source>“{value}” cannot be kept for a product.</source>
        <translation>«&#xa0;{value}&#xa0;» ne peut pas être enregistré pour un produit.</translation>
    </message>
    <message>
        <source>{count} of these products stand in orders, quotes or opportunities.</source>
        <translation>{count} de ces produits figurent dans des commandes, des devis ou des affaires.</translation>
    </message>
    <message>
        <source>Put them aside instead: they are not offered any more, figures stay.</source>
        <translation>Mettez-les plutôt de côté&#xa0;: ils ne sont plus proposés, les chiffres restent.</translation>
    </message>
    <message>
        <source>“{value}” cannot be kept for an order.</source>
        <translation>«&#xa0;{value}&#xa0;» ne peut pas être enregistré pour une commande.</translation>
    </message>
    <message>
        <source>An order needs its day.</source>
        <translation>Une commande a besoin de sa date.</translation>
    </message>
    <message>
        <source>The response code “{value}” has a mistake in it.</source>
        <translation>Le code réponse «&#xa0;{value}&#xa0;» contient une erreur.</translation>
    </message>
    <message>
        <source>Read it again from the coupon: nine letters and digits, 07K-29Q-XM4.</source>
        <translation>Relisez-le sur le coupon&#xa0;: neuf lettres et chiffres, 07K-29Q-XM4.</translation>
    </message>
    <message>
        <source>There is an order from this quote already.</source>
        <translation>Ce devis a déjà donné une commande.</translation>
    </message>
    <message>
        <source>Open the order, or make another one by hand.</source>
        <translation>Ouvrez cette commande, ou notez-en une autre à la main.</translation>
    </message>
    <message>
        <source>No heading of {file} tells whether its amounts are with or without VAT.</source>
        <translation>Aucun titre de {file} ne dit si les montants sont HT ou TTC.</translation>
    </message>
    <message>
        <source>Say --net or --gross.</source>
        <translation>Précisez --net ou --gross.</translation>
    </message>
    <message>
        <source>The file has no column of {name}.</source>
        <translation>Le fichier n’a pas de colonne «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Choose which column holds it.</source>
        <translation>Choisissez la colonne qui la contient.</translation>
    </message>
    <message>
        <source>“{format}” is no format of printed lists.</source>
        <translation>«&#xa0;{format}&#xa0;» n’est pas un format de liste imprimée.</translation>
    </message>
    <message>
        <source>Give the file a name that ends in .pdf or .xlsx.</source>
        <translation>Donnez au fichier un nom qui finit par .pdf ou .xlsx.</translation>
    </message>
    <message>
        <source>There is no campaign “{name}”.</source>
        <translation>Il n’y a pas de campagne «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>Look into the list of campaigns.</source>
        <translation>Consultez la liste des campagnes.</translation>
    </message>
    <message>
        <source>There is no such wave in this campaign.</source>
        <translation>Cette vague n’existe pas dans cette campagne.</translation>
    </message>
    <message>
        <source>Add a wave, or send the first one.</source>
        <translation>Ajoutez une vague, ou envoyez la première.</translation>
    </message>
    <message>
        <source>“{value}” cannot be kept for a campaign.</source>
        <translation>«&#xa0;{value}&#xa0;» ne peut pas être enregistré pour une campagne.</translation>
    </message>
    <message>
        <source>The cells of a test cannot have more than 100% together.</source>
        <translation>Les cellules d’un test ne peuvent pas dépasser 100&#xa0;% à elles toutes.</translation>
    </message>
    <message>
        <source>Make the share of another cell smaller first.</source>
        <translation>Réduisez d’abord la part d’une autre cellule.</translation>
    </message>
    <message>
        <source>Why they are contacted all the same is not said.</source>
        <translation>Il n’est pas dit pourquoi ils seront contactés quand même.</translation>
    </message>
    <message>
        <source>Write a note: it is kept as your reason.</source>
        <translation>Écrivez une note&#xa0;: elle est gardée comme motif.</translation>
    </message>
    <message>
        <source>The campaign has no cells to draw contacts into.</source>
        <translation>La campagne n’a pas de cellules où tirer les contacts.</translation>
    </message>
    <message>
        <source>Add cells and give each its share first.</source>
        <translation>Ajoutez d’abord des cellules et donnez à chacune sa part.</translation>
    </message>
    <message>
        <source>The contacts were not drawn into the cells yet.</source>
        <translation>Les contacts n’ont pas encore été tirés dans les cellules.</translation>
    </message>
    <message>
        <source>Draw them first, then send the wave.</source>
        <translation>Tirez-les d’abord, puis envoyez la vague.</translation>
    </message>
    <message>
        <source>Something was sent already: the draw stands.</source>
        <translation>Quelque chose est déjà parti&#xa0;: le tirage reste.</translation>
    </message>
    <message>
        <source>Undo the sending first, if nothing went out.</source>
        <translation>Annulez d’abord l’envoi, si rien n’est parti.</translation>
    </message>
    <message>
        <source>This wave was sent already.</source>
        <translation>Cette vague a déjà été envoyée.</translation>
    </message>
    <message>
        <source>Add a second wave, for example a reminder.</source>
        <translation>Ajoutez une deuxième vague, par exemple une relance.</translation>
    </message>
    <message>
        <source>This campaign is closed.</source>
        <translation>Cette campagne est close.</translation>
    </message>
    <message>
        <source>Open it again before you send something.</source>
        <translation>Rouvrez-la avant d’envoyer quelque chose.</translation>
    </message>
    <message>
        <source>There is nobody to send it to.</source>
        <translation>Il n’y a personne à qui l’envoyer.</translation>
    </message>
    <message>
        <source>Look at who is left out and why.</source>
        <translation>Regardez qui est écarté et pourquoi.</translation>
    </message>
    <message>
        <source>This channel cannot be handed over that way.</source>
        <translation>Ce canal ne peut pas être remis de cette façon.</translation>
    </message>
    <message>
        <source>The wave has no letter.</source>
        <translation>La vague n’a pas de courrier.</translation>
    </message>
    <message>
        <source>Choose a letter for the wave or for each cell.</source>
        <translation>Choisissez un courrier pour la vague ou pour chaque cellule.</translation>
    </message>
    <message>
        <source>No file was chosen for what is handed over.</source>
        <translation>Aucun fichier n’a été choisi pour ce qui est remis.</translation>
    </message>
    <message>
        <source>Choose where to save it.</source>
        <translation>Choisissez où l’enregistrer.</translation>
    </message>
    <message>
        <source>A campaign cannot go from its state into that one.</source>
        <translation>Une campagne ne peut pas passer de son état à celui-là.</translation>
    </message>
    <message>
        <source>It is sent by sending a wave. Once sent, it runs and is closed, but does not become an idea again.</source>
        <translation>Elle est envoyée quand une vague part. Une fois envoyée, elle se déroule puis se clôt, mais ne redevient pas une idée.</translation>
    </message>
    <message>
        <source>This wave went out: it belongs to what was done.</source>
        <translation>Cette vague est partie&#xa0;: elle fait partie de ce qui a été fait.</translation>
    </message>
    <message>
        <source>Undo its sending first, if it never went out.</source>
        <translation>Annulez d’abord son envoi, si elle n’est jamais partie.</translation>
    </message>
    <message>
        <source>This returned mail is not there any more.</source>
        <translation>Ce NPAI n’existe plus.</translation>
    </message>
    <message>
        <source>“{value}” is no kind of answer.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas une sorte de réponse.</translation>
    </message>
    <message>
        <source>An order or an objection needs somebody who made it.</source>
        <translation>Une commande ou une opposition vient de quelqu’un.</translation>
    </message>
    <message>
        <source>Scan the code, or choose the contact by name.</source>
        <translation>Scannez le code, ou choisissez le contact par son nom.</translation>
    </message>
    <message>
        <source>“{value}” is no reason of returned mail.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un motif de NPAI.</translation>
    </message>
    <message>
        <source>Choose one of the four reasons of the post.</source>
        <translation>Choisissez l’un des quatre motifs de La Poste.</translation>
    </message>
    <message>
        <source>This very letter was noted as returned before.</source>
        <translation>Ce courrier est déjà noté comme revenu.</translation>
    </message>
    <message>
        <source>Take the next one.</source>
        <translation>Prenez le suivant.</translation>
    </message>
    <message>
        <source>“{value}” is nothing to note of consents.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est rien à noter d’un accord.</translation>
    </message>
    <message>
        <source>A benchmark lies between 0 and 100 per cent.</source>
        <translation>Un repère se situe entre 0 et 100&#xa0;%.</translation>
    </message>
    <message>
        <source>The guarantee of the address file “{name}” is not passed.</source>
        <translation>La garantie du fichier d’adresses «&#xa0;{name}&#xa0;» n’est pas dépassée.</translation>
    </message>
    <message>
        <source>Type the guaranteed rate on the sheet of the file, if it has one.</source>
        <translation>Saisissez le taux garanti sur la fiche du fichier, s’il en a un.</translation>
    </message>
    <message>
        <source>It is not known whom to claim from.</source>
        <translation>On ne sait pas à qui réclamer.</translation>
    </message>
    <message>
        <source>Type the name and the address of the supplier.</source>
        <translation>Saisissez le nom et l’adresse du fournisseur.</translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <source>Excel workbook</source>
        <translation>Classeur Excel</translation>
    </message>
    <message>
        <source>To look at, sort and count</source>
        <translation>Pour regarder, trier et compter</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Tableau CSV</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>Pour d’autres programmes</translation>
    </message>
    <message>
        <source>vCard 3.0</source>
        <translation>vCard 3.0</translation>
    </message>
    <message>
        <source>For phones, Outlook and Google</source>
        <translation>Pour téléphones, Outlook, Google</translation>
    </message>
    <message>
        <source>vCard 4.0</source>
        <translation>vCard 4.0</translation>
    </message>
    <message>
        <source>All that a contact card can hold</source>
        <translation>Tout ce qu’une fiche peut contenir</translation>
    </message>
    <message>
        <source>LDIF</source>
        <translation>LDIF</translation>
    </message>
    <message>
        <source>For Thunderbird and directories</source>
        <translation>Pour Thunderbird et annuaires</translation>
    </message>
    <message>
        <source>Mailing house</source>
        <translation>Routeur</translation>
    </message>
    <message>
        <source>Lines L1 to L7 in postal order</source>
        <translation>Lignes L1 à L7 en ordre postal</translation>
    </message>
    <message>
        <source>Mail merge (Word)</source>
        <translation>Publipostage (Word)</translation>
    </message>
    <message>
        <source>Salutation and address lines</source>
        <translation>Appel et lignes d’adresse</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>For programmers</source>
        <translation>Pour les programmeurs</translation>
    </message>
</context>
<context>
    <name>FieldFormats</name>
    <message>
        <source>As usual</source>
        <translation>Comme d’habitude</translation>
    </message>
    <message>
        <source>CAPITALS</source>
        <translation>MAJUSCULES</translation>
    </message>
    <message>
        <source>small letters</source>
        <translation>minuscules</translation>
    </message>
    <message>
        <source>First letter large</source>
        <translation>Première lettre en majuscule</translation>
    </message>
    <message>
        <source>Long date</source>
        <translation>Date en toutes lettres</translation>
    </message>
    <message>
        <source>Date in figures</source>
        <translation>Date en chiffres</translation>
    </message>
    <message>
        <source>Day and month</source>
        <translation>Jour et mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>With cents</source>
        <translation>Avec les centimes</translation>
    </message>
    <message>
        <source>Without cents</source>
        <translation>Sans les centimes</translation>
    </message>
    <message>
        <source>As dialled in France</source>
        <translation>Numéro national</translation>
    </message>
    <message>
        <source>As dialled from abroad</source>
        <translation>Numéro international</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Name</source>
        <translation>Nom affiché</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Days until the birthday</source>
        <translation>Jours avant l’anniversaire</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Département</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Distance from a town</source>
        <translation>Distance d’une ville</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Has an address</source>
        <translation>A une adresse</translation>
    </message>
    <message>
        <source>Has an e-mail</source>
        <translation>A un e-mail</translation>
    </message>
    <message>
        <source>Has a phone</source>
        <translation>A un téléphone</translation>
    </message>
    <message>
        <source>Number of addresses</source>
        <translation>Nombre d’adresses</translation>
    </message>
    <message>
        <source>Number of e-mails</source>
        <translation>Nombre d’e-mails</translation>
    </message>
    <message>
        <source>Number of phones</source>
        <translation>Nombre de téléphones</translation>
    </message>
    <message>
        <source>Number of employers</source>
        <translation>Nombre d’employeurs</translation>
    </message>
    <message>
        <source>Number of people</source>
        <translation>Nombre de personnes</translation>
    </message>
    <message>
        <source>Number of documents</source>
        <translation>Nombre de documents</translation>
    </message>
    <message>
        <source>Name in capitals</source>
        <translation>Nom en majuscules</translation>
    </message>
    <message>
        <source>Postal code that does not exist</source>
        <translation>Code postal qui n’existe pas</translation>
    </message>
    <message>
        <source>Postal code of another town</source>
        <translation>Code postal d’une autre ville</translation>
    </message>
    <message>
        <source>Street without a number</source>
        <translation>Rue sans numéro</translation>
    </message>
    <message>
        <source>SIRET that does not check</source>
        <translation>SIRET dont la clé est fausse</translation>
    </message>
    <message>
        <source>SIREN that does not check</source>
        <translation>SIREN dont la clé est fausse</translation>
    </message>
    <message>
        <source>VAT number that does not check</source>
        <translation>N° de TVA dont la clé est fausse</translation>
    </message>
    <message>
        <source>Last verified (sheet or address)</source>
        <translation>Dernière vérification (fiche ou adresse)</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>Contacté</translation>
    </message>
    <message>
        <source>Last exchange</source>
        <translation>Dernier échange</translation>
    </message>
    <message>
        <source>Touches (times we turned to the contact)</source>
        <translation>Sollicitations (fois où nous nous sommes adressés au contact)</translation>
    </message>
    <message>
        <source>Days since the last exchange</source>
        <translation>Jours depuis le dernier échange</translation>
    </message>
    <message>
        <source>Number of history entries</source>
        <translation>Nombre d’éléments de l’historique</translation>
    </message>
    <message>
        <source>Number of exchanges</source>
        <translation>Nombre d’échanges</translation>
    </message>
    <message>
        <source>Number of letters</source>
        <translation>Nombre de courriers</translation>
    </message>
    <message>
        <source>Number of calls</source>
        <translation>Nombre d’appels</translation>
    </message>
    <message>
        <source>In a household</source>
        <translation>Dans un foyer</translation>
    </message>
    <message>
        <source>One letter per household</source>
        <translation>Une lettre par foyer</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Trap address</source>
        <translation>Adresse piège</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Last modified</source>
        <translation>Dernière modification</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Company, address, phone</source>
        <translation>Entreprise, adresse, téléphone</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Company details</source>
        <translation>Données de l’entreprise</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Achats</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Téléphones</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-mails</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>Pages web</translation>
    </message>
    <message>
        <source>Employers</source>
        <translation>Employeurs</translation>
    </message>
    <message>
        <source>Consents and objections</source>
        <translation>Consentements et oppositions</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Champs personnels</translation>
    </message>
    <message>
        <source>What is filled in</source>
        <translation>Ce qui est rempli</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Person or company</source>
        <translation>Personne ou entreprise</translation>
    </message>
    <message>
        <source>Civility</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Birth name</source>
        <translation>Nom de naissance</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Raison sociale</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Numéro de client</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>Logement</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Enfants</translation>
    </message>
    <message>
        <source>Legal form</source>
        <translation>Forme juridique</translation>
    </message>
    <message>
        <source>SIREN</source>
        <translation>SIREN</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation>Numéro de TVA</translation>
    </message>
    <message>
        <source>NAF code</source>
        <translation>Code NAF</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Secteur d’activité</translation>
    </message>
    <message>
        <source>Headcount</source>
        <translation>Effectif</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Wants to hear about new products</source>
        <translation>Souhaite connaître les nouveautés</translation>
    </message>
    <message>
        <source>Deceased or closed down</source>
        <translation>Décès ou fermeture</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>Vérifiée le</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Address file</source>
        <translation>Fichier d’adresses</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Foyer</translation>
    </message>
    <message>
        <source>Put in the trash</source>
        <translation>Mise à la corbeille</translation>
    </message>
    <message>
        <source>Kind of address</source>
        <translation>Type d’adresse</translation>
    </message>
    <message>
        <source>Flat, floor, care of</source>
        <translation>Appartement, étage, chez</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Bâtiment, résidence</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Numéro et rue</translation>
    </message>
    <message>
        <source>Hamlet, PO box</source>
        <translation>Lieu-dit, BP</translation>
    </message>
    <message>
        <source>Postal code (each address)</source>
        <translation>Code postal (chaque adresse)</translation>
    </message>
    <message>
        <source>Town (each address)</source>
        <translation>Ville (chaque adresse)</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>État ou province</translation>
    </message>
    <message>
        <source>Country (each address)</source>
        <translation>Pays (chaque adresse)</translation>
    </message>
    <message>
        <source>State of the address</source>
        <translation>État de l’adresse</translation>
    </message>
    <message>
        <source>Why mail came back</source>
        <translation>Motif du NPAI</translation>
    </message>
    <message>
        <source>Address verified on</source>
        <translation>Adresse vérifiée le</translation>
    </message>
    <message>
        <source>Phone (each number)</source>
        <translation>Téléphone (chaque numéro)</translation>
    </message>
    <message>
        <source>Kind of phone</source>
        <translation>Type de téléphone</translation>
    </message>
    <message>
        <source>Phone as dialled</source>
        <translation>Numéro composé</translation>
    </message>
    <message>
        <source>State of the phone</source>
        <translation>État du téléphone</translation>
    </message>
    <message>
        <source>Phone verified on</source>
        <translation>Téléphone vérifié le</translation>
    </message>
    <message>
        <source>E-mail (each address)</source>
        <translation>E-mail (chaque adresse)</translation>
    </message>
    <message>
        <source>Kind of e-mail</source>
        <translation>Type d’e-mail</translation>
    </message>
    <message>
        <source>State of the e-mail</source>
        <translation>État de l’e-mail</translation>
    </message>
    <message>
        <source>E-mail verified on</source>
        <translation>E-mail vérifié le</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Kind of web page</source>
        <translation>Type de page web</translation>
    </message>
    <message>
        <source>State of the web page</source>
        <translation>État de la page web</translation>
    </message>
    <message>
        <source>Employer (each)</source>
        <translation>Employeur (chacun)</translation>
    </message>
    <message>
        <source>Function (each)</source>
        <translation>Fonction (chacune)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Employed from</source>
        <translation>En poste depuis</translation>
    </message>
    <message>
        <source>Employed until</source>
        <translation>En poste jusqu’au</translation>
    </message>
    <message>
        <source>Main employer</source>
        <translation>Employeur principal</translation>
    </message>
    <message>
        <source>Consent or objection</source>
        <translation>Consentement ou opposition</translation>
    </message>
    <message>
        <source>Channel of the consent or objection</source>
        <translation>Canal du consentement ou de l’opposition</translation>
    </message>
    <message>
        <source>Consent or objection of</source>
        <translation>Date du consentement ou de l’opposition</translation>
    </message>
    <message>
        <source>Words of the consent or objection</source>
        <translation>Mots du consentement ou de l’opposition</translation>
    </message>
    <message>
        <source>How it was given</source>
        <translation>Moyen employé</translation>
    </message>
    <message>
        <source>Consent or objection ended on</source>
        <translation>Fin du consentement ou de l’opposition</translation>
    </message>
    <message>
        <source>Customer with purchases of his own</source>
        <translation>Client ayant acheté lui-même</translation>
    </message>
    <message>
        <source>Number of orders</source>
        <translation>Nombre de commandes</translation>
    </message>
    <message>
        <source>Purchases in all</source>
        <translation>Total des achats</translation>
    </message>
    <message>
        <source>Value to date (margin)</source>
        <translation>Valeur à ce jour (marge)</translation>
    </message>
    <message>
        <source>Purchases in the last 12 months</source>
        <translation>Achats des 12 derniers mois</translation>
    </message>
    <message>
        <source>Orders in the last 12 months</source>
        <translation>Commandes des 12 derniers mois</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>Première commande</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Dernière commande</translation>
    </message>
    <message>
        <source>Days since the last order</source>
        <translation>Jours depuis la dernière commande</translation>
    </message>
    <message>
        <source>Days between two orders on average</source>
        <translation>Jours entre deux commandes en moyenne</translation>
    </message>
    <message>
        <source>Lateness by his own rhythm (spreads)</source>
        <translation>Retard sur son propre rythme (écarts)</translation>
    </message>
    <message>
        <source>Expected value</source>
        <translation>Valeur espérée</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Product family</source>
        <translation>Famille de produits</translation>
    </message>
    <message>
        <source>Number of open quotes</source>
        <translation>Nombre de devis en cours</translation>
    </message>
    <message>
        <source>Open quotes in all</source>
        <translation>Total des devis en cours</translation>
    </message>
    <message>
        <source>Last quote sent</source>
        <translation>Dernier devis envoyé</translation>
    </message>
    <message>
        <source>Open opportunities in all</source>
        <translation>Total des affaires en cours</translation>
    </message>
    <message>
        <source>Recency score (1 to 5)</source>
        <translation>Note de récence (1 à 5)</translation>
    </message>
    <message>
        <source>Frequency score (1 to 5)</source>
        <translation>Note de fréquence (1 à 5)</translation>
    </message>
    <message>
        <source>Monetary score (1 to 5)</source>
        <translation>Note de montant (1 à 5)</translation>
    </message>
    <message>
        <source>ABC class by margin</source>
        <translation>Classe ABC selon la marge</translation>
    </message>
</context>
<context>
    <name>Heat</name>
    <message>
        <source>answered within {days} days</source>
        <translation>a répondu en moins de {days} jours</translation>
    </message>
    <message>
        <source>answered {count} times</source>
        <translation>a répondu {count} fois</translation>
    </message>
    <message>
        <source>has bought before</source>
        <translation>a déjà acheté</translation>
    </message>
    <message>
        <source>has waited for more than {days} days</source>
        <translation>attend depuis plus de {days} jours</translation>
    </message>
    <message>
        <source>Very hot</source>
        <translation>Très chaud</translation>
    </message>
    <message>
        <source>Hot</source>
        <translation>Chaud</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>Tiède</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Postal address</source>
        <translation>Adresse postale</translation>
    </message>
    <message>
        <source>Name and company only</source>
        <translation>Nom et société seulement</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>Sans code</translation>
    </message>
    <message>
        <source>Code in letters</source>
        <translation>Code en lettres</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>DataMatrix</source>
        <translation>DataMatrix</translation>
    </message>
</context>
<context>
    <name>LoadWords</name>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>Relances</translation>
    </message>
    <message>
        <source>Other tasks</source>
        <translation>Autres tâches</translation>
    </message>
</context>
<context>
    <name>LotComparison</name>
    <message>
        <source>Quality: our own yardstick, 0 to 100. Completeness counts {0}, free of doubles {1}, free of malformed values {2}, freshness {3} (a share of {4}% of the addresses goes stale each year, a rule of thumb kept in the settings).</source>
        <translation>Qualité&#xa0;: notre propre mesure, de 0 à 100. La complétude compte pour {0}, l’absence de doublons pour {1}, l’absence de valeurs mal formées pour {2}, la fraîcheur pour {3} ({4}&#x202f;% des adresses se périment chaque année, un ordre de grandeur gardé dans les réglages).</translation>
    </message>
    <message>
        <source>Yield and returned mail come with campaigns: nothing is known of them yet.</source>
        <translation>Le rendement et les NPAI viennent avec les campagnes&#xa0;: on n’en sait rien encore.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Le fichier</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Ce qu’il coûte</translation>
    </message>
    <message>
        <source>What is here already</source>
        <translation>Ce qui est déjà là</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Way of getting it</source>
        <translation>Mode d’obtention</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Addresses announced</source>
        <translation>Adresses annoncées</translation>
    </message>
    <message>
        <source>Uses allowed</source>
        <translation>Usages autorisés</translation>
    </message>
    <message>
        <source>Licence until</source>
        <translation>Licence jusqu’au</translation>
    </message>
    <message>
        <source>Returned mail guaranteed at most</source>
        <translation>NPAI garantis au plus</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Price per address</source>
        <translation>Prix par adresse</translation>
    </message>
    <message>
        <source>Net new addresses</source>
        <translation>Adresses nouvelles nettes</translation>
    </message>
    <message>
        <source>Price per net new address</source>
        <translation>Prix par adresse nouvelle nette</translation>
    </message>
    <message>
        <source>New customers that pay for it</source>
        <translation>Nouveaux clients qui le paient</translation>
    </message>
    <message>
        <source>File checked</source>
        <translation>Fichier contrôlé</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Lignes lues</translation>
    </message>
    <message>
        <source>Already in the base</source>
        <translation>Déjà dans la base</translation>
    </message>
    <message>
        <source>Recognised by</source>
        <translation>Reconnus par</translation>
    </message>
    <message>
        <source>Clients among them</source>
        <translation>Clients parmi eux</translation>
    </message>
    <message>
        <source>They objected to mail</source>
        <translation>Opposés au courrier</translation>
    </message>
    <message>
        <source>Their address is dead</source>
        <translation>Adresse invalide</translation>
    </message>
    <message>
        <source>Doubles inside the file</source>
        <translation>Doublons dans le fichier</translation>
    </message>
    <message>
        <source>Rows rejected</source>
        <translation>Lignes rejetées</translation>
    </message>
    <message>
        <source>New among the rows</source>
        <translation>Nouvelles parmi les lignes</translation>
    </message>
    <message>
        <source>Perhaps in the base already</source>
        <translation>Peut-être déjà dans la base</translation>
    </message>
    <message>
        <source>Score out of 100</source>
        <translation>Note sur 100</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>Complétude</translation>
    </message>
    <message>
        <source>With a whole address</source>
        <translation>Avec une adresse entière</translation>
    </message>
    <message>
        <source>With a phone</source>
        <translation>Avec un téléphone</translation>
    </message>
    <message>
        <source>With an e-mail</source>
        <translation>Avec une adresse e-mail</translation>
    </message>
    <message>
        <source>Free of doubles</source>
        <translation>Sans doublons</translation>
    </message>
    <message>
        <source>Free of malformed values</source>
        <translation>Sans valeurs mal formées</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>Fraîcheur</translation>
    </message>
    <message>
        <source>about {count}</source>
        <translation>environ {count}</translation>
    </message>
</context>
<context>
    <name>LotRules</name>
    <message>
        <source>identifier</source>
        <translation>identifiant</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>SIRET</source>
        <translation>SIRET</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>name and place</source>
        <translation>nom et lieu</translation>
    </message>
</context>
<context>
    <name>Lots</name>
    <message>
        <source>Offer</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Écarté</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Non connue</translation>
    </message>
    <message>
        <source>Compilation</source>
        <translation>Compilation</translation>
    </message>
    <message>
        <source>Proven behaviour</source>
        <translation>Comportement avéré</translation>
    </message>
    <message>
        <source>Declared behaviour</source>
        <translation>Comportement déclaré</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Propre</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Acheté</translation>
    </message>
    <message>
        <source>Rented</source>
        <translation>Loué</translation>
    </message>
    <message>
        <source>Exchanged</source>
        <translation>Échangé</translation>
    </message>
    <message>
        <source>Lent</source>
        <translation>Prêté</translation>
    </message>
</context>
<context>
    <name>MergeFields</name>
    <message>
        <source>Postal code of the address</source>
        <translation>Code postal de l’adresse</translation>
    </message>
    <message>
        <source>Town of the address</source>
        <translation>Ville de l’adresse</translation>
    </message>
    <message>
        <source>Country of the address</source>
        <translation>Pays de l’adresse</translation>
    </message>
    <message>
        <source>Madam or Sir, as in the salutation</source>
        <translation>Madame ou Monsieur, comme dans la formule d’appel</translation>
    </message>
    <message>
        <source>Answer code of the contact</source>
        <translation>Code de réponse du contact</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Argument of the campaign, for the contact’s test cell</source>
        <translation>Argument de la campagne, selon la cellule de test du contact</translation>
    </message>
    <message>
        <source>Offer of the campaign, for the contact’s test cell</source>
        <translation>Offre de la campagne, selon la cellule de test du contact</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Employeur</translation>
    </message>
    <message>
        <source>Function at the employer</source>
        <translation>Fonction chez l’employeur</translation>
    </message>
    <message>
        <source>Date of the letter</source>
        <translation>Date du courrier</translation>
    </message>
    <message>
        <source>8 days after the letter</source>
        <translation>8 jours après le courrier</translation>
    </message>
    <message>
        <source>15 days after the letter</source>
        <translation>15 jours après le courrier</translation>
    </message>
    <message>
        <source>30 days after the letter</source>
        <translation>30 jours après le courrier</translation>
    </message>
    <message>
        <source>60 days after the letter</source>
        <translation>60 jours après le courrier</translation>
    </message>
    <message>
        <source>My company</source>
        <translation>Mon entreprise</translation>
    </message>
    <message>
        <source>My town</source>
        <translation>Ma ville</translation>
    </message>
    <message>
        <source>My street</source>
        <translation>Ma rue</translation>
    </message>
    <message>
        <source>My postal code</source>
        <translation>Mon code postal</translation>
    </message>
    <message>
        <source>Where my letters are dated</source>
        <translation>Lieu de mes courriers</translation>
    </message>
    <message>
        <source>My phone</source>
        <translation>Mon téléphone</translation>
    </message>
    <message>
        <source>My e-mail</source>
        <translation>Mon adresse e-mail</translation>
    </message>
    <message>
        <source>My web page</source>
        <translation>Mon site web</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Signataire</translation>
    </message>
    <message>
        <source>Function of who signs</source>
        <translation>Fonction du signataire</translation>
    </message>
    <message>
        <source>Letter and sender</source>
        <translation>Courrier et expéditeur</translation>
    </message>
    <message>
        <source>The employer’s sheet</source>
        <translation>Fiche de l’employeur</translation>
    </message>
    <message>
        <source>Linked contacts</source>
        <translation>Contacts liés</translation>
    </message>
    <message>
        <source>{field} (employer)</source>
        <translation>{field} (employeur)</translation>
    </message>
</context>
<context>
    <name>MergeRules</name>
    <message>
        <source>Most complete</source>
        <translation>La plus complète</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>La plus récente</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>La plus fréquente</translation>
    </message>
</context>
<context>
    <name>Opportunities</name>
    <message>
        <source>Not known</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Trade show</source>
        <translation>Salon</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Recommandation</translation>
    </message>
    <message>
        <source>Address file</source>
        <translation>Fichier d’adresses</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Competitor preferred</source>
        <translation>Concurrent préféré</translation>
    </message>
    <message>
        <source>Project given up</source>
        <translation>Projet abandonné</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualifiée</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>Negotiation</source>
        <translation>Négociation</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gagnée</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdue</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Given</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>From the products</source>
        <translation>D’après les produits</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Supposée</translation>
    </message>
    <message>
        <source>Insee, Ésane: commercial margin of retail, about 30 % of net sales</source>
        <translation>Insee, Ésane&#xa0;: marge commerciale du commerce de détail, environ 30&#xa0;% des ventes HT</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>This month</source>
        <translation>Ce mois</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Le mois dernier</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Ce trimestre</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Le trimestre dernier</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>L’année dernière</translation>
    </message>
    <message>
        <source>The last twelve months</source>
        <translation>Les douze derniers mois</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Winter sales</source>
        <translation>Soldes d’hiver</translation>
    </message>
    <message>
        <source>Summer sales</source>
        <translation>Soldes d’été</translation>
    </message>
    <message>
        <source>Commercial code, L310-3 and D310-15-2; order of 27 May 2019, as of November 2026. Some departments have other days.</source>
        <translation>Code de commerce, L310-3 et D310-15-2&#x202f;; arrêté du 27 mai 2019, en vigueur en novembre 2026. Certains départements ont d’autres jours.</translation>
    </message>
    <message>
        <source>Short term</source>
        <translation>Court terme</translation>
    </message>
    <message>
        <source>Medium term</source>
        <translation>Moyen terme</translation>
    </message>
    <message>
        <source>Long term</source>
        <translation>Long terme</translation>
    </message>
</context>
<context>
    <name>Postage</name>
    <message>
        <source>inland</source>
        <translation>France</translation>
    </message>
    <message>
        <source>abroad</source>
        <translation>étranger</translation>
    </message>
</context>
<context>
    <name>PrintCheck</name>
    <message>
        <source>no address</source>
        <translation>pas d’adresse</translation>
    </message>
    <message>
        <source>Fill in the address on the sheet.</source>
        <translation>Complétez l’adresse sur la fiche.</translation>
    </message>
    <message>
        <source>address does not fit the window</source>
        <translation>l’adresse ne tient pas dans la fenêtre</translation>
    </message>
    <message>
        <source>Shorten the address on the sheet.</source>
        <translation>Raccourcissez l’adresse sur la fiche.</translation>
    </message>
    <message>
        <source>address line over 38 characters</source>
        <translation>ligne d’adresse de plus de 38 caractères</translation>
    </message>
    <message>
        <source>It is printed whole; sorting machines like it shorter.</source>
        <translation>Elle est imprimée en entier&#x202f;; les machines de tri la préfèrent plus courte.</translation>
    </message>
    <message>
        <source>address of more than 6 lines</source>
        <translation>adresse de plus de 6 lignes</translation>
    </message>
    <message>
        <source>It is printed whole; the post wants at most 6 lines.</source>
        <translation>Elle est imprimée en entier&#x202f;; La Poste demande 6 lignes au plus.</translation>
    </message>
    <message>
        <source>empty field used in the text</source>
        <translation>champ vide utilisé dans le texte</translation>
    </message>
    <message>
        <source>Fill in the sheet, or give the field a text if empty.</source>
        <translation>Complétez la fiche, ou donnez au champ un texte s’il est vide.</translation>
    </message>
    <message>
        <source>unknown civility</source>
        <translation>civilité inconnue</translation>
    </message>
    <message>
        <source>The letter begins without naming Madam or Sir.</source>
        <translation>Le courrier commence par «&#xa0;Madame, Monsieur,&#xa0;».</translation>
    </message>
    <message>
        <source>letter abroad</source>
        <translation>courrier pour l’étranger</translation>
    </message>
    <message>
        <source>Another postage: set these letters apart.</source>
        <translation>Autre affranchissement&#xa0;: mettez-les à part.</translation>
    </message>
    <message>
        <source>letter of two pages or more</source>
        <translation>courrier de deux pages ou plus</translation>
    </message>
    <message>
        <source>Shorten the text to fit one page.</source>
        <translation>Raccourcissez le texte pour tenir sur une page.</translation>
    </message>
    <message>
        <source>character that cannot be printed</source>
        <translation>caractère impossible à imprimer</translation>
    </message>
    <message>
        <source>Write it in other letters on the sheet.</source>
        <translation>Écrivez-le autrement sur la fiche.</translation>
    </message>
    <message>
        <source>picture of the text that is not there</source>
        <translation>image du texte qui n’est pas là</translation>
    </message>
    <message>
        <source>Choose it in the text, or take its place out.</source>
        <translation>Choisissez-la dans le texte, ou ôtez sa place.</translation>
    </message>
    <message>
        <source>the same name twice at one address</source>
        <translation>deux fois le même nom à une adresse</translation>
    </message>
    <message>
        <source>Merge them, or they get the letter twice.</source>
        <translation>Fusionnez-les, sinon ils reçoivent le courrier deux fois.</translation>
    </message>
    <message>
        <source>several of one family at one address</source>
        <translation>plusieurs de la même famille à une adresse</translation>
    </message>
    <message>
        <source>One letter for each household saves postage.</source>
        <translation>Un courrier par foyer coûte moins cher.</translation>
    </message>
</context>
<context>
    <name>Products</name>
    <message>
        <source>Not known</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>Margin rate</source>
        <translation>Taux de marge</translation>
    </message>
    <message>
        <source>Cost price</source>
        <translation>Prix de revient</translation>
    </message>
</context>
<context>
    <name>Quotes</name>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Remplacé</translation>
    </message>
</context>
<context>
    <name>Recurrence</name>
    <message>
        <source>every second</source>
        <translation>chaque seconde</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>chaque minute</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>chaque heure</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>chaque jour</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>chaque semaine</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>chaque mois</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>chaque année</translation>
    </message>
    <message>
        <source>every {n} seconds</source>
        <translation>toutes les {n} secondes</translation>
    </message>
    <message>
        <source>every {n} minutes</source>
        <translation>toutes les {n} minutes</translation>
    </message>
    <message>
        <source>every {n} hours</source>
        <translation>toutes les {n} heures</translation>
    </message>
    <message>
        <source>every {n} days</source>
        <translation>tous les {n} jours</translation>
    </message>
    <message>
        <source>every {n} weeks</source>
        <translation>toutes les {n} semaines</translation>
    </message>
    <message>
        <source>every {n} months</source>
        <translation>tous les {n} mois</translation>
    </message>
    <message>
        <source>every {n} years</source>
        <translation>tous les {n} ans</translation>
    </message>
    <message>
        <source>from Monday to Friday</source>
        <translation>du lundi au vendredi</translation>
    </message>
    <message>
        <source>every {day}</source>
        <translation>chaque {day}</translation>
    </message>
    <message>
        <source>every {day} of the month</source>
        <translation>chaque {day} du mois</translation>
    </message>
    <message>
        <source>{every} on {days}</source>
        <translation>{every} {days}</translation>
    </message>
    <message>
        <source>{every} in {months}</source>
        <translation>{every} en {months}</translation>
    </message>
    <message>
        <source>the {day}</source>
        <translation>le {day}</translation>
    </message>
    <message>
        <source>of {month}</source>
        <translation>de {month}</translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>le {day}</translation>
    </message>
    <message>
        <source>{rule} (with further conditions)</source>
        <translation>{rule} (avec d’autres conditions)</translation>
    </message>
    <message>
        <source>{rule} until {date}</source>
        <translation>{rule} jusqu’au {date}</translation>
    </message>
    <message>
        <source>{rule}, {n} times</source>
        <translation>{rule}, {n} fois</translation>
    </message>
    <message>
        <source>once</source>
        <translation>une fois</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>working day</source>
        <translation>jour ouvré</translation>
    </message>
    <message>
        <source>day of the weekend</source>
        <translation>jour de week-end</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>last {day}</source>
        <translation>dernier {day}</translation>
    </message>
    <message>
        <source>last {day} but one</source>
        <translation>avant-dernier {day}</translation>
    </message>
    <message>
        <source>{nth} {day} from the end</source>
        <translation>{nth} {day} avant la fin</translation>
    </message>
    <message>
        <source>{nth} {day}</source>
        <translation>{nth} {day}</translation>
    </message>
</context>
<context>
    <name>ReturnRates</name>
    <message>
        <source>Usual share of mail in France</source>
        <translation>Part habituelle en France</translation>
    </message>
    <message>
        <source>Guaranteed by the supplier</source>
        <translation>Garanti par le fournisseur</translation>
    </message>
    <message>
        <source>Guarantee passed</source>
        <translation>Garantie dépassée</translation>
    </message>
    <message>
        <source>Address file</source>
        <translation>Fichier d’adresses</translation>
    </message>
    <message>
        <source>Département</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Test cell</source>
        <translation>Cellule de test</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Au-dessus</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Dans la norme</translation>
    </message>
    <message>
        <source>Too few to say</source>
        <translation>Trop peu pour juger</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>Champions</source>
        <translation>Champions</translation>
    </message>
    <message>
        <source>Loyal customers</source>
        <translation>Fidèles</translation>
    </message>
    <message>
        <source>To be won over</source>
        <translation>À fidéliser</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Nouveaux</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>Prometteurs</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>À surveiller</translation>
    </message>
    <message>
        <source>About to fall asleep</source>
        <translation>Somnolents</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>À risque</translation>
    </message>
    <message>
        <source>Not to be lost</source>
        <translation>À ne pas perdre</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>En sommeil</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdus</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>The target of the campaign</source>
        <translation>La cible de la campagne</translation>
    </message>
    <message>
        <source>Those of the target it did not reach yet</source>
        <translation>Ceux de la cible qu’elle n’a pas encore atteints</translation>
    </message>
    <message>
        <source>Those it reached who did not answer</source>
        <translation>Ceux qu’elle a atteints et qui n’ont pas répondu</translation>
    </message>
    <message>
        <source>Letters as a PDF to print</source>
        <translation>Courriers en PDF à imprimer</translation>
    </message>
    <message>
        <source>Labels with answer codes</source>
        <translation>Étiquettes avec codes de réponse</translation>
    </message>
    <message>
        <source>File for a mailing house</source>
        <translation>Fichier pour un routeur</translation>
    </message>
    <message>
        <source>Call lists among the tasks</source>
        <translation>Listes d’appels parmi les tâches</translation>
    </message>
    <message>
        <source>List as a file</source>
        <translation>Liste dans un fichier</translation>
    </message>
    <message>
        <source>Nothing, only note it</source>
        <translation>Rien, seulement le noter</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Person or company</source>
        <translation>Personne ou société</translation>
    </message>
    <message>
        <source>Address file</source>
        <translation>Fichier d’adresses</translation>
    </message>
    <message>
        <source>It is sent by sending a wave. What comes to nothing is closed.</source>
        <translation>Elle est envoyée quand une vague part. Celle qui n’aboutit pas est close.</translation>
    </message>
    <message>
        <source>What was sent does not become an idea again; what is closed can be opened again.</source>
        <translation>Ce qui est parti ne redevient pas une idée&#x202f;; une campagne close peut être rouverte.</translation>
    </message>
</context>
<context>
    <name>SeriesWords</name>
    <message>
        <source>They answered</source>
        <translation>Réponse reçue</translation>
    </message>
    <message>
        <source>They ordered</source>
        <translation>Commande passée</translation>
    </message>
    <message>
        <source>They complained</source>
        <translation>Réclamation</translation>
    </message>
    <message>
        <source>Their address is dead</source>
        <translation>Adresse morte</translation>
    </message>
    <message>
        <source>Stopped by hand</source>
        <translation>Arrêt manuel</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>already in this series</source>
        <translation>déjà dans cette série</translation>
    </message>
    <message>
        <source>left out by a variant</source>
        <translation>exclu par une variante</translation>
    </message>
    <message>
        <source>their day has gone by</source>
        <translation>leur jour est passé</translation>
    </message>
    <message>
        <source>To the next working day</source>
        <translation>Au jour ouvré suivant</translation>
    </message>
    <message>
        <source>To the working day before</source>
        <translation>Au jour ouvré précédent</translation>
    </message>
    <message>
        <source>Stay on their day</source>
        <translation>Restent à leur jour</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Courrier</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Devis</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Faite</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abandonnée</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Rappeler</translation>
    </message>
    <message>
        <source>Ask about the quote</source>
        <translation>Relancer le devis</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>C’est fait</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Joint</translation>
    </message>
    <message>
        <source>Left a message</source>
        <translation>Message laissé</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Pas joint</translation>
    </message>
    <message>
        <source>Wants to be called back</source>
        <translation>Demande à être rappelé</translation>
    </message>
    <message>
        <source>Wants a quote</source>
        <translation>Souhaite un devis</translation>
    </message>
    <message>
        <source>Send a quote</source>
        <translation>Envoyer un devis</translation>
    </message>
    <message>
        <source>Not interested</source>
        <translation>Pas intéressé</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Sent, to be followed up</source>
        <translation>Envoyé, à relancer</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Rencontré</translation>
    </message>
    <message>
        <source>Nobody there</source>
        <translation>Personne sur place</translation>
    </message>
    <message>
        <source>Quote sent</source>
        <translation>Devis envoyé</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
</context>
<context>
    <name>TemplateFiles</name>
    <message>
        <source>condition on the group “{name}” left out</source>
        <translation>condition sur le groupe «&#xa0;{name}&#xa0;» laissée de côté</translation>
    </message>
    <message>
        <source>condition on “{name}” of the staff left out</source>
        <translation>condition sur «&#xa0;{name}&#xa0;» (personnel) laissée de côté</translation>
    </message>
    <message>
        <source>condition on the address file “{name}” left out</source>
        <translation>condition sur le fichier d’adresses «&#xa0;{name}&#xa0;» laissée de côté</translation>
    </message>
    <message>
        <source>own field “{name}” is not there</source>
        <translation>le champ personnel «&#xa0;{name}&#xa0;» n’existe pas ici</translation>
    </message>
    <message>
        <source>merge field “{name}” is not known: still text</source>
        <translation>champ de fusion «&#xa0;{name}&#xa0;» inconnu&#xa0;: resté en texte</translation>
    </message>
    <message>
        <source>pictures left out: {name}</source>
        <translation>images laissées de côté&#xa0;: {name}</translation>
    </message>
    <message>
        <source>notes left out: {name}</source>
        <translation>notes laissées de côté&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>ValueRules</name>
    <message>
        <source>This does not read as a number.</source>
        <translation>Ceci ne se lit pas comme un nombre.</translation>
    </message>
    <message>
        <source>This does not read as an amount.</source>
        <translation>Ceci ne se lit pas comme un montant.</translation>
    </message>
    <message>
        <source>The amount was rounded to whole cents.</source>
        <translation>Le montant a été arrondi au centime.</translation>
    </message>
    <message>
        <source>Nothing is written here.</source>
        <translation>Rien n’est écrit ici.</translation>
    </message>
    <message>
        <source>A SIREN number has nine digits.</source>
        <translation>Un numéro SIREN a neuf chiffres.</translation>
    </message>
    <message>
        <source>A SIRET number has fourteen digits.</source>
        <translation>Un numéro SIRET a quatorze chiffres.</translation>
    </message>
    <message>
        <source>The check digit is wrong: a digit is mistyped or missing.</source>
        <translation>La clé de contrôle est fausse&#xa0;: un chiffre est mal tapé ou manque.</translation>
    </message>
    <message>
        <source>A spreadsheet rounded this number: its last digits are lost.</source>
        <translation>Un tableur a arrondi ce numéro&#xa0;: ses derniers chiffres sont perdus.</translation>
    </message>
    <message>
        <source>This does not read as a VAT number.</source>
        <translation>Ceci ne se lit pas comme un numéro de TVA.</translation>
    </message>
    <message>
        <source>VAT numbers of this country cannot be checked here.</source>
        <translation>Les numéros de TVA de ce pays ne peuvent pas être contrôlés ici.</translation>
    </message>
    <message>
        <source>A NAF code has four digits and a letter, like 47.11B.</source>
        <translation>Un code NAF a quatre chiffres et une lettre, comme 47.11B.</translation>
    </message>
    <message>
        <source>This does not read as a date.</source>
        <translation>Ceci ne se lit pas comme une date.</translation>
    </message>
    <message>
        <source>The month seems to come before the day: please check it.</source>
        <translation>Le mois semble placé avant le jour&#xa0;: veuillez vérifier.</translation>
    </message>
    <message>
        <source>The calendar has no such day.</source>
        <translation>Ce jour n’existe pas dans le calendrier.</translation>
    </message>
    <message>
        <source>This does not read as an e-mail address.</source>
        <translation>Ceci ne se lit pas comme une adresse e-mail.</translation>
    </message>
    <message>
        <source>The part after @ looks misspelt.</source>
        <translation>La partie après @ semble mal orthographiée.</translation>
    </message>
    <message>
        <source>This does not read as a phone number.</source>
        <translation>Ceci ne se lit pas comme un numéro de téléphone.</translation>
    </message>
    <message>
        <source>No phone number begins like this.</source>
        <translation>Aucun numéro de téléphone ne commence ainsi.</translation>
    </message>
    <message>
        <source>The phone number has too few or too many digits.</source>
        <translation>Le numéro de téléphone a trop ou trop peu de chiffres.</translation>
    </message>
    <message>
        <source>There may be several phone numbers here.</source>
        <translation>Il y a peut-être plusieurs numéros de téléphone ici.</translation>
    </message>
    <message>
        <source>A French postal code has five digits.</source>
        <translation>Un code postal français a cinq chiffres.</translation>
    </message>
    <message>
        <source>No French département has this postal code.</source>
        <translation>Aucun département français n’a ce code postal.</translation>
    </message>
    <message>
        <source>This is not how postal codes of this country are written.</source>
        <translation>Les codes postaux de ce pays ne s’écrivent pas ainsi.</translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>Prospect</translation>
    </message>
    <message>
        <source>Former client</source>
        <translation>Ancien client</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partenaire</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>Prescripteur</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>Mr</source>
        <translation>M.</translation>
    </message>
    <message>
        <source>Mrs</source>
        <translation>Mme</translation>
    </message>
    <message>
        <source>Mr and Mrs</source>
        <translation>M. et Mme</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Docteur</translation>
    </message>
    <message>
        <source>Maître</source>
        <translation>Maître</translation>
    </message>
    <message>
        <source>Professor</source>
        <translation>Professeur</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>En activité</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Décès</translation>
    </message>
    <message>
        <source>Closed down</source>
        <translation>Fermeture</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Valide</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Invalide</translation>
    </message>
    <message>
        <source>Access or addressing fault</source>
        <translation>Défaut d’accès ou d’adressage</translation>
    </message>
    <message>
        <source>Unknown at this address</source>
        <translation>Destinataire inconnu à l’adresse</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Pli refusé par le destinataire</translation>
    </message>
    <message>
        <source>Unclaimed</source>
        <translation>Pli avisé et non réclamé</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Domicile</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturation</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Switchboard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Decision maker</source>
        <translation>Décideur</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Acheteur</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Recommended by</source>
        <translation>Recommandé par</translation>
    </message>
    <message>
        <source>Sponsored by</source>
        <translation>Parrainé par</translation>
    </message>
    <message>
        <source>Family of</source>
        <translation>De la famille de</translation>
    </message>
    <message>
        <source>Subsidiary of</source>
        <translation>Filiale de</translation>
    </message>
    <message>
        <source>Assistant of</source>
        <translation>Assiste</translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation>En lien avec</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>A recommandé</translation>
    </message>
    <message>
        <source>Sponsors</source>
        <translation>Parraine</translation>
    </message>
    <message>
        <source>Parent company of</source>
        <translation>Maison mère de</translation>
    </message>
    <message>
        <source>Assisted by</source>
        <translation>Assisté par</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Propriétaire</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Locataire</translation>
    </message>
    <message>
        <source>Hosted</source>
        <translation>Hébergé</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugais</translation>
    </message>
    <message>
        <source>Every channel</source>
        <translation>Tous les canaux</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Courrier postal</translation>
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
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Passing on to partners</source>
        <translation>Transmission à des partenaires</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Opposition</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Courrier</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Vente</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Yes/no</source>
        <translation>Oui/non</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>Choix multiple</translation>
    </message>
    <message>
        <source>Class A</source>
        <translation>Classe A</translation>
    </message>
    <message>
        <source>Class B</source>
        <translation>Classe B</translation>
    </message>
    <message>
        <source>Class C</source>
        <translation>Classe C</translation>
    </message>
</context>
<context>
    <name>WorkingDays</name>
    <message>
        <source>Mainland France</source>
        <translation>France métropolitaine</translation>
    </message>
    <message>
        <source>Alsace and Moselle</source>
        <translation>Alsace et Moselle</translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation>Guadeloupe</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>Martinique</translation>
    </message>
    <message>
        <source>French Guiana</source>
        <translation>Guyane</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>La Réunion</translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation>Mayotte</translation>
    </message>
    <message>
        <source>New Caledonia</source>
        <translation>Nouvelle-Calédonie</translation>
    </message>
    <message>
        <source>French Polynesia</source>
        <translation>Polynésie française</translation>
    </message>
    <message>
        <source>Saint Barthélemy</source>
        <translation>Saint-Barthélemy</translation>
    </message>
    <message>
        <source>Saint Martin</source>
        <translation>Saint-Martin</translation>
    </message>
    <message>
        <source>Saint Pierre and Miquelon</source>
        <translation>Saint-Pierre-et-Miquelon</translation>
    </message>
    <message>
        <source>Wallis and Futuna</source>
        <translation>Wallis-et-Futuna</translation>
    </message>
    <message>
        <source>No public holidays</source>
        <translation>Aucun jour férié</translation>
    </message>
</context>
<context>
    <name>WritingCheck</name>
    <message>
        <source>Siegfried Vögele, eye-track studies of letters (1984): the eye goes to the headline, to what is set apart and to the P.S. before it reads the text.</source>
        <translation>Siegfried Vögele, études du regard sur les lettres (1984)&#xa0;: l’œil va à l’accroche, à ce qui est mis en valeur et au P.-S. avant de lire le texte.</translation>
    </message>
    <message>
        <source>A rule of thumb of direct marketing; test it on your own mailings.</source>
        <translation>Règle d’usage du marketing direct&#x202f;; vérifiez-la sur vos propres envois.</translation>
    </message>
    <message>
        <source>Guides to plain language (Rudolf Flesch, 1946, and those after him): 15 to 20 words on average, hardly any sentence above 30.</source>
        <translation>Guides de rédaction claire (Rudolf Flesch, 1946, et ses successeurs)&#xa0;: 15 à 20 mots en moyenne, presque aucune phrase de plus de 30.</translation>
    </message>
    <message>
        <source>A headline</source>
        <translation>Une accroche</translation>
    </message>
    <message>
        <source>No headline</source>
        <translation>Pas d’accroche</translation>
    </message>
    <message>
        <source>Begin with one short line in bold that says what the reader gains.</source>
        <translation>Commencez par une ligne courte en gras qui dit ce que le lecteur y gagne.</translation>
    </message>
    <message>
        <source>words at most</source>
        <translation>mots au plus</translation>
    </message>
    <message>
        <source>One offer</source>
        <translation>Une seule offre</translation>
    </message>
    <message>
        <source>No offer, or more than one</source>
        <translation>Pas d’offre, ou plus d’une</translation>
    </message>
    <message>
        <source>Offer one thing: who has to choose puts the letter aside.</source>
        <translation>Proposez une seule chose&#xa0;: qui doit choisir met la lettre de côté.</translation>
    </message>
    <message>
        <source>offers in figures at most</source>
        <translation>offres chiffrées au plus</translation>
    </message>
    <message>
        <source>A deadline</source>
        <translation>Une date limite</translation>
    </message>
    <message>
        <source>No deadline</source>
        <translation>Pas de date limite</translation>
    </message>
    <message>
        <source>Say until when: what can be done any time is not done today.</source>
        <translation>Dites jusqu’à quand&#xa0;: ce qui peut se faire n’importe quand ne se fait pas aujourd’hui.</translation>
    </message>
    <message>
        <source>A P.S.</source>
        <translation>Un P.-S.</translation>
    </message>
    <message>
        <source>No P.S.</source>
        <translation>Pas de P.-S.</translation>
    </message>
    <message>
        <source>Say the most important thing once more below the signature.</source>
        <translation>Redites l’essentiel sous la signature.</translation>
    </message>
    <message>
        <source>“You” before “we”</source>
        <translation>«&#xa0;Vous&#xa0;» avant «&#xa0;nous&#xa0;»</translation>
    </message>
    <message>
        <source>More about us than about the reader</source>
        <translation>On y parle plus de nous que du lecteur</translation>
    </message>
    <message>
        <source>Turn the sentence round: what does the reader have, see, gain?</source>
        <translation>Retournez la phrase&#xa0;: que reçoit, que voit, que gagne le lecteur&#x202f;?</translation>
    </message>
    <message>
        <source>share of “you” at least</source>
        <translation>part de «&#xa0;vous&#xa0;» au moins</translation>
    </message>
    <message>
        <source>Short sentences</source>
        <translation>Des phrases courtes</translation>
    </message>
    <message>
        <source>A long sentence</source>
        <translation>Une phrase longue</translation>
    </message>
    <message>
        <source>Make two of it.</source>
        <translation>Faites-en deux.</translation>
    </message>
    <message>
        <source>The present tense</source>
        <translation>Le présent</translation>
    </message>
    <message>
        <source>Much future tense</source>
        <translation>Beaucoup de futur</translation>
    </message>
    <message>
        <source>Write in the present: the reader sees himself with it already.</source>
        <translation>Écrivez au présent&#xa0;: le lecteur s’y voit déjà.</translation>
    </message>
    <message>
        <source>verbs in the future in one paragraph at most</source>
        <translation>verbes au futur par paragraphe au plus</translation>
    </message>
</context>
</TS>
