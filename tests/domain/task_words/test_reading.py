"""Tasks typed in one line, French and English."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.recurrence import parse_rule
from sme_crm.domain.task import HIGH, LOW, NORMAL, PRIORITIES, TASK_KINDS
from sme_crm.domain.task_words import QuickTask, read_quick_task
from tests.calm_seconds import calm_seconds
from tests.domain.hostile_text import naughty_strings

TODAY = date(2026, 11, 23)  # a Monday
NOW = time(10, 0)


def _read(text: str) -> QuickTask:
    return read_quick_task(text, TODAY, NOW)


@pytest.mark.parametrize(
    ("text", "kind", "subject", "person", "due", "at", "priority"),
    [
        ("rappeler Dupont vendredi 14h !haute", "call", "Rappeler Dupont", "Dupont",
         "2026-11-27", "14:00", HIGH),
        ("call Dupont friday 2pm", "call", "Call Dupont", "Dupont", "2026-11-27", "14:00", NORMAL),
        ("!basse demain 9:15 RAPPELER M. Dupont", "call", "RAPPELER M. Dupont", "Dupont",
         "2026-11-24", "09:15", LOW),
        ("ecrire un mail a Mme Martin le 14", "email", "Ecrire un mail a Mme Martin", "Martin",
         "2026-12-14", "", NORMAL),
        ("Écrire à Jean de La Tour 1er janvier", "letter", "Écrire à Jean de La Tour",
         "Jean de La Tour", "2027-01-01", "", NORMAL),
        ("letter to Brown dec 14 !low", "letter", "Letter to Brown", "Brown", "2026-12-14",
         "", LOW),
        ("visite chez Garage du Centre mardi prochain à 9h30", "visit",
         "Visite chez Garage du Centre", "Garage du Centre", "2026-11-24", "09:30", NORMAL),
        ("passer chez Martin 14/12 matin", "visit", "Passer chez Martin", "Martin", "2026-12-14",
         "09:00", NORMAL),
        ("meet John Smith next friday at 9", "visit", "Meet John Smith", "John Smith",
         "2026-11-27", "09:00", NORMAL),
        ("envoyer le devis à Jean Dupont fin de mois", "quote", "Envoyer le devis à Jean Dupont",
         "Jean Dupont", "2026-11-30", "", NORMAL),
        ("devis du 12/10 relancer Dupont vendredi", "quote", "Devis du 12/10 relancer Dupont",
         "Dupont", "2026-11-27", "", NORMAL),
        ("relancer Dupont J+7", "other", "Relancer Dupont", "Dupont", "2026-11-30", "", NORMAL),
        ("appeler Dupont pour le devis lundi", "call", "Appeler Dupont pour le devis", "Dupont",
         "2026-11-30", "", NORMAL),
        ("Dupont : rappeler demain", "call", "Dupont : rappeler", "Dupont", "2026-11-24",
         "", NORMAL),
        ("appeler 06 12 34 56 78 demain", "call", "Appeler 06 12 34 56 78", "06 12 34 56 78",
         "2026-11-24", "", NORMAL),
        ("call the plumber about the roof in 2 weeks", "call", "Call the plumber about the roof",
         "plumber", "2026-12-07", "", NORMAL),
        ("souhaiter les vœux 1er janvier !!!", "other", "Souhaiter les vœux", "", "2027-01-01", "",
         HIGH),
        ("acheter des timbres", "other", "Acheter des timbres", "", None, "", NORMAL),
        ("rappeler Sam", "call", "Rappeler Sam", "Sam", None, "", NORMAL),
        ("tel. Dupont", "call", "Tel. Dupont", "Dupont", None, "", NORMAL),
        ("RDV chez M. et Mme Durand samedi 10h-12h", "visit", "RDV chez M. et Mme Durand", "Durand",
         "2026-11-28", "10:00", NORMAL),
        ("rdv Dupont de 14h à 16h30 jeudi", "visit", "Rdv Dupont", "Dupont", "2026-11-26", "14:00",
         NORMAL),
        ("visit Mr and Mrs Smith on 3 March", "visit", "Visit Mr and Mrs Smith", "Smith",
         "2027-03-03", "", NORMAL),
        ("meeting 12/03 2:30pm with Bob", "visit", "Meeting with Bob", "Bob", "2027-03-12", "14:30",
         NORMAL),
        ("déjeuner avec Paul demain midi", "other", "Déjeuner avec Paul", "Paul", "2026-11-24",
         "12:00", NORMAL),
        ("Envoyer courrier de relance à Dupont & Fils lundi", "letter",
         "Envoyer courrier de relance à Dupont & Fils", "Dupont & Fils", "2026-11-30", "", NORMAL),
        ("follow up Smith quote in 3 days", "quote", "Follow up Smith quote", "Smith",
         "2026-11-26", "", NORMAL),
        ("email Sarah the brochure next week", "email", "Email Sarah the brochure", "Sarah",
         "2026-11-30", "", NORMAL),
        ("remind me to call Anna tomorrow 9:30", "call", "Call Anna", "Anna", "2026-11-24", "09:30",
         NORMAL),
        ("me rappeler d'appeler Paul demain", "call", "Appeler Paul", "Paul", "2026-11-24", "",
         NORMAL),
    ],
)  # fmt: skip
def test_lines(
    text: str, kind: str, subject: str, person: str, due: str | None, at: str, priority: int
) -> None:
    found = _read(text)
    assert (found.kind, found.subject, found.person_words) == (kind, subject, person)
    assert (found.due_date, found.due_time, found.priority) == (due, at, priority)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("aujourd'hui", "2026-11-23"), ("Aujourd’hui", "2026-11-23"), ("today", "2026-11-23"),
        ("demain", "2026-11-24"), ("tomorrow", "2026-11-24"), ("après-demain", "2026-11-25"),
        ("apres demain", "2026-11-25"), ("the day after tomorrow", "2026-11-25"),
        ("lundi", "2026-11-30"), ("monday", "2026-11-30"), ("ce lundi", "2026-11-23"),
        ("this monday", "2026-11-23"), ("dimanche", "2026-11-29"), ("mardi", "2026-11-24"),
        ("vendredi prochain", "2026-11-27"), ("next friday", "2026-11-27"),
        ("lundi prochain", "2026-11-30"), ("lundi en huit", "2026-12-07"),
        ("mer. 15h", "2026-11-25"), ("on fri", "2026-11-27"), ("pour vendredi", "2026-11-27"),
        ("d'ici vendredi", "2026-11-27"), ("by friday", "2026-11-27"),
        ("dans 3 jours", "2026-11-26"), ("dans trois semaines", "2026-12-14"),
        ("dans un mois", "2026-12-23"), ("in 2 weeks", "2026-12-07"), ("in a year", "2027-11-23"),
        ("3 days from now", "2026-11-26"), ("sous 8 jours", "2026-12-01"),
        ("le 14", "2026-12-14"), ("le 23", "2026-11-23"), ("le 31", "2026-12-31"),
        ("le 1er", "2026-12-01"), ("the 14th", "2026-12-14"), ("on the 14th", "2026-12-14"),
        ("14/12", "2026-12-14"), ("01/02", "2027-02-01"), ("23/11", "2026-11-23"),
        ("14/12/2027", "2027-12-14"), ("14/12/27", "2027-12-14"), ("12/14", "2026-12-14"),
        ("14.12.2026", "2026-12-14"), ("2026-12-14", "2026-12-14"), ("29/02", "2028-02-29"),
        ("14 décembre", "2026-12-14"), ("14 dec", "2026-12-14"), ("14 déc. 2027", "2027-12-14"),
        ("lundi 14 décembre", "2026-12-14"), ("vendredi 11", "2026-12-11"),
        ("1er janvier", "2027-01-01"), ("3 mars", "2027-03-03"), ("december 14th", "2026-12-14"),
        ("dec 14", "2026-12-14"), ("may 5, 2027", "2027-05-05"), ("fin de mois", "2026-11-30"),
        ("à la fin du mois", "2026-11-30"), ("fin du mois prochain", "2026-12-31"),
        ("end of month", "2026-11-30"), ("end of next month", "2026-12-31"),
        ("fin de semaine", "2026-11-27"), ("end of the week", "2026-11-27"),
        ("fin d'année", "2026-12-31"), ("fin décembre", "2026-12-31"), ("mi-janvier", "2027-01-15"),
        ("début février", "2027-02-01"), ("semaine prochaine", "2026-11-30"),
        ("la semaine prochaine", "2026-11-30"), ("next week", "2026-11-30"),
        ("le mois prochain", "2026-12-01"), ("next month", "2026-12-01"),
        ("J+7", "2026-11-30"), ("j + 10", "2026-12-03"), ("+2 semaines", "2026-12-07"),
        ("ce week-end", "2026-11-28"), ("l'année prochaine", "2027-01-01"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("template", ["rappeler Dupont {}", "{} rappeler Dupont"])
def test_days(words: str, due: str, template: str) -> None:
    found = _read(template.format(words))
    assert found.due_date == due
    assert found.subject == "Rappeler Dupont"
    assert found.person_words == "Dupont"


@pytest.mark.parametrize(
    ("words", "due", "at"),
    [
        ("14h", "2026-11-23", "14:00"), ("14h30", "2026-11-23", "14:30"),
        ("à 14 h 30", "2026-11-23", "14:30"), ("9:15", "2026-11-24", "09:15"),
        ("2pm", "2026-11-23", "14:00"), ("2:30 pm", "2026-11-23", "14:30"),
        ("at 9 am", "2026-11-24", "09:00"), ("12am", "2026-11-24", "00:00"),
        ("à midi", "2026-11-23", "12:00"), ("noon", "2026-11-23", "12:00"),
        ("10 heures", "2026-11-24", "10:00"), ("11 heures et demie", "2026-11-23", "11:30"),
        ("3 o'clock", None, ""), ("8h du soir", "2026-11-23", "20:00"),
        ("ce matin", "2026-11-23", "09:00"), ("cet après-midi", "2026-11-23", "14:00"),
        ("ce soir", "2026-11-23", "18:00"), ("tonight", "2026-11-23", "18:00"),
        ("demain matin", "2026-11-24", "09:00"), ("tomorrow morning", "2026-11-24", "09:00"),
        ("mardi après-midi 15h", "2026-11-24", "15:00"), ("matin", "2026-11-24", "09:00"),
        ("dans 2 heures", "2026-11-23", "12:00"), ("in 30 minutes", "2026-11-23", "10:30"),
    ],
)  # fmt: skip
def test_times(words: str, due: str | None, at: str) -> None:
    found = _read(f"rappeler Dupont {words}")
    assert (found.due_date, found.due_time) == (due, at)
    if due:
        assert found.subject == "Rappeler Dupont"


@pytest.mark.parametrize(
    ("words", "rule", "due"),
    [
        ("tous les lundis", "FREQ=WEEKLY;BYDAY=MO", "2026-11-23"),
        ("chaque mardi", "FREQ=WEEKLY;BYDAY=TU", "2026-11-24"),
        ("every monday and thursday", "FREQ=WEEKLY;BYDAY=MO,TH", "2026-11-23"),
        ("tous les lundis, mercredis et vendredis", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-11-23"),
        ("every other friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2026-11-27"),
        ("un vendredi sur deux", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2026-11-27"),
        ("toutes les 2 semaines le lundi et le jeudi", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
         "2026-11-23"),
        ("every 2 weeks on thursday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "2026-11-26"),
        ("tous les jours", "FREQ=DAILY", "2026-11-23"), ("every day", "FREQ=DAILY", "2026-11-23"),
        ("tous les jours ouvrés", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-23"),
        ("du lundi au vendredi", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-11-23"),
        ("tous les 15 jours", "FREQ=WEEKLY;INTERVAL=2", "2026-11-23"),
        ("every month", "FREQ=MONTHLY", "2026-11-23"),
        ("tous les mois", "FREQ=MONTHLY", "2026-11-23"),
        ("tous les mois le 15", "FREQ=MONTHLY", "2026-12-15"),
        ("chaque trimestre", "FREQ=MONTHLY;INTERVAL=3", "2026-11-23"),
        ("chaque année le 14 décembre", "FREQ=YEARLY", "2026-12-14"),
        ("tous les ans", "FREQ=YEARLY", "2026-11-23"),
        ("chaque 2e mardi du mois", "FREQ=MONTHLY;BYDAY=2TU", "2026-12-08"),
        ("every last friday of the month", "FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27"),
        ("chaque dernier jour du mois", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30"),
        ("le 5 de chaque mois", "FREQ=MONTHLY;BYMONTHDAY=5", "2026-12-05"),
        ("tous les 5 du mois", "FREQ=MONTHLY;BYMONTHDAY=5", "2026-12-05"),
        ("tous les jours 5 fois", "FREQ=DAILY;COUNT=5", "2026-11-23"),
        ("every day until 31 december", "FREQ=DAILY;UNTIL=20261231", "2026-11-23"),
        ("tous les lundis jusqu'au 14/12", "FREQ=WEEKLY;UNTIL=20261214;BYDAY=MO", "2026-11-23"),
        ("toutes les semaines à partir de vendredi", "FREQ=WEEKLY", "2026-11-27"),
    ],
)  # fmt: skip
def test_repetition(words: str, rule: str, due: str) -> None:
    found = _read(f"rappeler Dupont {words}")
    assert (found.recurrence, found.due_date) == (rule, due)
    assert (found.subject, found.person_words) == ("Rappeler Dupont", "Dupont")
    assert _read(f"{words} appeler").recurrence == rule


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("rappel 30 min avant", 30), ("rappel 15 min", 15), ("rappel 1h avant", 60),
        ("rappel 2 jours avant", 2880), ("rappel la veille", 1440), ("reminder 1 day before", 1440),
        ("remind me an hour before", 60), ("reminder on time", 0),
    ],
)  # fmt: skip
def test_reminders(words: str, minutes: int) -> None:
    found = _read(f"visiter Dupont demain 14h {words}")
    assert (found.reminder_minutes, found.due_time, found.kind) == (minutes, "14:00", "visit")
    assert found.subject == "Visiter Dupont"
    assert _read("remind me to call Anna tomorrow").reminder_minutes == 0
    assert _read("rappeler Anna demain 14h").reminder_minutes is None


def test_responsible_people() -> None:
    assert _read("rappeler Dupont @Marie demain").responsible_words == "Marie"
    assert _read('@"Marie Curie" rappeler Dupont').responsible_words == "Marie Curie"
    assert _read("rappeler Dupont @marie_curie").responsible_words == "marie curie"
    kept = _read("écrire à marie@exemple.fr demain")
    assert (kept.responsible_words, kept.subject) == ("", "Écrire à marie@exemple.fr")


@pytest.mark.parametrize(
    "text",
    [
        "Devis du 12/10", "Visiter le 14 rue de la Paix", "Boulangerie du matin", "Hôtel du Midi",
        "Appeler mon client", "Voir Sam et Jeu", "Payer 14,50 €", "Remise de 14 %",
        "Réunion 2h", "Le 14 h", "Appeler au 31/02", "Dans 99999 ans", "Version 1.2.3",
        "Livrer 3/4 de la commande", "Commander 12 cartons",
    ],
)  # fmt: skip
def test_what_is_no_date_stays(text: str) -> None:
    found = _read(text)
    if text != "Le 14 h":
        assert (found.due_date, found.due_time) == (None, "")
        assert found.subject == text
    else:
        assert found.due_time == "14:00"


def test_known_names_are_found_anywhere() -> None:
    known = {"garage du centre", "martin", "jean dupont"}

    def is_name(words: str) -> bool:
        return words.casefold() in known

    def person(text: str) -> str:
        return read_quick_task(text, TODAY, NOW, is_name).person_words

    assert person("appeler Jean Dupont toiture vendredi") == "Jean Dupont"
    assert person("Garage du Centre vendredi 14h") == "Garage du Centre"
    assert person("vendredi relance facture Martin") == "Martin"
    assert person("appeler Durand") == "Durand"


def _outside_spans(text: str, found: QuickTask) -> str:
    taken = [span for span in found.spans if span.topic not in ("kind", "person")]
    return "".join(
        character
        for place, character in enumerate(text)
        if not any(span.start <= place < span.end for span in taken)
    )


def _check(text: str) -> None:
    found = read_quick_task(text, TODAY, NOW)
    assert found.kind in TASK_KINDS
    assert found.priority in PRIORITIES
    if found.due_date is not None:
        assert date.fromisoformat(found.due_date)
    if found.due_time:
        assert time.fromisoformat(found.due_time)
    if found.recurrence:
        assert parse_rule(found.recurrence)
    end = 0
    for span in found.spans:
        assert end <= span.start < span.end <= len(text)
        end = span.end
    letters = [one for one in _outside_spans(text, found) if one.isalnum()]
    shown = [one for one in found.subject if one.isalnum()]
    assert "".join(shown).casefold() == "".join(letters).casefold()


VOCABULARY = (
    "rappeler appeler call Dupont Jean à de du le la au the on tous les every chaque lundi "
    "vendredi friday monday demain today prochain next 14 14h 14h30 9:15 2pm midi matin soir "
    "31/02 14/12 2026-12-14 décembre dec mars fin mois semaine 2 3 jours weeks dans in J+7 !haute "
    "!!! ! @Marie @ rappel 10 min avant jusqu'au until fois times 1er 2e dernier du mail devis "
    "lettre visite chez M. Mme , : ; - é ß œ İ ½ un une a an sur deux +3 j sem. 24h 99h"
)
WORDS = st.sampled_from(VOCABULARY.split())


@given(st.lists(WORDS, max_size=14), st.sampled_from([" ", "  ", "\t", "\u00a0", ""]))
def test_any_order_of_words(words: list[str], blank: str) -> None:
    _check(blank.join(words))


@given(st.text(max_size=80))
def test_any_text(text: str) -> None:
    _check(text)


@given(st.lists(WORDS, max_size=10), st.dates(), st.times())
def test_any_day_and_time(words: list[str], today: date, now: time) -> None:
    found = read_quick_task(" ".join(words), today, now)
    assert found.due_date is None or len(found.due_date) == 10


def test_hostile_texts() -> None:
    with calm_seconds() as seconds:
        for text in naughty_strings():
            _check(text[:20_000])
    assert seconds.taken < 20


def test_a_line_is_read_while_it_is_typed() -> None:
    line = "rappeler Dupont au sujet du devis vendredi prochain à 14h30 !haute @Marie rappel 10 min"
    _read(line)
    with calm_seconds() as twenty:
        for _ in range(20):
            _read(line)
    assert twenty.taken / 20 < 0.01


@pytest.mark.parametrize(
    ("line", "subject", "priority"),
    [
        ("rappeler Durand priorité haute", "Rappeler Durand", HIGH),
        ("rappeler Durand demain en priorité basse", "Rappeler Durand", LOW),
        ("call Brown friday high priority", "Call Brown", HIGH),
        ("file the receipts low priority", "File the receipts", LOW),
        ("revoir les priorités hautes du salon", "Revoir les priorités hautes du salon", NORMAL),
    ],
)
def test_priorities_in_words(line: str, subject: str, priority: int) -> None:
    task = read_quick_task(line, date(2026, 11, 22), time(9, 0))
    assert (task.subject, task.priority) == (subject, priority)
