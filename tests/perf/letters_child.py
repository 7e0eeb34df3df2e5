"""One measured run of letters in a process of its own; run by bench_letters.

`python -m tests.perf.letters_child WHAT COUNT FOLDER` prints CPU seconds of the work, the largest
memory of the process in MB, the memory before the work in MB and the bytes of the file. WHAT is
"ours", "symbols" (ours with a QR of its own for each), "paragraphs" (reportlab's Paragraph, the
plain way), "preview" (milliseconds to the next contact's letter as a picture, at 150 dpi) or
"check" (the print check without a file). FOLDER holds logo.png.
"""

from __future__ import annotations

import itertools
import json
import random
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from sme_crm.domain.contact import Address, Contact
from sme_crm.domain.letters.merge_fields import recipient_values
from sme_crm.domain.letters.sender import Sender
from sme_crm.domain.letters.template import (
    AddressWindow,
    Coupon,
    FieldRun,
    Letterhead,
    LetterTemplate,
    Paragraph,
    PlaceDate,
    Postscript,
    RunStyle,
    Salutation,
    Signature,
    Subject,
    TextRun,
)
from sme_crm.printing.letters.press import LetterOptions, LetterPress, Recipient

NARROW = "\u202f"
DAY = date(2026, 11, 21)
BOLD = RunStyle(bold=True)


def field(key: str) -> FieldRun:
    """A merge field of the floor's letter."""
    return FieldRun(f"own.{key}")


TEMPLATE = LetterTemplate(
    "Fidélité",
    "fr",
    (
        Letterhead(), AddressWindow(), PlaceDate(),
        Subject((TextRun("Objet : votre avantage fidélité de fin d’année"),)), Salutation(),
        Paragraph((
            TextRun("Le "), field("achat"),
            TextRun(", vous nous avez fait confiance pour l’achat de votre "), field("produit"),
            TextRun(", pour un montant de "), field("montant"),
            TextRun(". Toute notre équipe vous en remercie très sincèrement ! Nous espérons que "
                    "cette acquisition vous donne entière satisfaction et qu’elle continuera de "
                    "vous accompagner efficacement au quotidien. Notre service après-vente reste "
                    "bien sûr à votre disposition pour toute question, du lundi au samedi."),
        )),
        Paragraph((
            TextRun("Grâce à vos "), field("points"),
            TextRun(" points de fidélité, vous bénéficiez aujourd’hui d’une offre exceptionnelle "
                    "réservée à nos meilleurs clients de "), field("ville"),
            TextRun(" et de ses environs : une remise immédiate de 15 % sur l’ensemble de notre "
                    "catalogue, accessoires compris, ainsi que la livraison offerte. Cette offre "
                    "est valable jusqu’au 31 décembre 2026, dans la limite des stocks "
                    "disponibles, et n’est pas cumulable avec d’autres promotions en cours."),
        )),
        Paragraph((
            TextRun("Pour en profiter, il vous suffit de présenter cette lettre en magasin, ou "
                    "d’indiquer le code personnel figurant ci-dessous lors de votre prochaine "
                    "commande. Nos conseillers prendront le temps d’étudier avec vous la solution "
                    "la mieux adaptée à vos besoins professionnels ou particuliers, sans aucune "
                    "obligation d’achat de votre part, "),
            FieldRun("recipient.reader"), TextRun("."),
        )),
        Paragraph((
            TextRun("Dans l’attente du plaisir de vous accueillir, nous vous prions d’agréer, "),
            FieldRun("recipient.reader"),
            TextRun(", l’expression de nos salutations distinguées."),
        )),
        Paragraph((TextRun("Votre code personnel : ", BOLD), FieldRun("own.code", style=BOLD)),
                  "left"),
        Signature(),
        Postscript((
            TextRun("P.-S. : parrainez un proche avant le 31 décembre et recevez un chèque-cadeau "
                    "de 20 € à valoir sur votre prochain achat, "),
            FieldRun("contact.given_name"), TextRun(" !"),
        )),
    ),
)  # fmt: skip
WITH_SYMBOL = replace(
    TEMPLATE,
    size=9.0,  # for one page
    blocks=(
        *TEMPLATE.blocks[:-3],
        Coupon((TextRun("Votre code personnel"),)),
        *TEMPLATE.blocks[-2:],
    ),
)
_OWN = ("achat", "produit", "montant", "points", "ville", "code")


def recipients(rows: list[dict[str, str]], count: int) -> Iterator[Recipient]:
    """The floor's recipients, again and again with other numbers when more are wanted."""
    for number, row in zip(range(1, count + 1), itertools.cycle(rows)):
        contact = Contact(
            id=number,
            civility={"Madame": "mrs", "Monsieur": "mr"}.get(row["civ"], ""),
            given_name=row["prenom"],
            family_name=row["nom"],
            organization=row["societe"],
        )
        address = Address(
            kind="work" if row["societe"] else "home",
            complement=row["compl"],
            street=row["rue"],
            postal_code=row["cp"],
            locality=row["ville"],
        )
        own = {key: row[key] for key in _OWN}
        if number > len(rows):  # letters no other contact has
            own["montant"] = f"{number},{number % 90 + 10} €"
            own["code"] = f"VIP-{number:06X}"
        values = recipient_values(contact, address, custom=own)
        values["recipient.code"] = own["code"]
        yield Recipient(contact, address, values=values)


def made_rows(count: int) -> list[dict[str, str]]:
    """Recipients like the floor's, where that is not on this machine."""
    chance = random.Random(7)
    towns = ("Paris 75011", "Saint-Étienne 42000", "Besançon 25000", "Nîmes 30000")
    rows = []
    for number in range(1, count + 1):
        town, _, code = chance.choice(towns).rpartition(" ")
        rows.append(
            {
                "civ": chance.choice(("Madame", "Monsieur", "")),
                "prenom": chance.choice(("Éloïse", "François", "Zoé", "Jean-Baptiste")),
                "nom": chance.choice(("Lefèvre", "Müller", "D’Aubigné", "Martin")),
                "societe": chance.choice(("", "Boulangerie Lefèvre", "")),
                "compl": chance.choice(("", "", f"Appt {number % 99}")),
                "rue": f"{chance.randint(1, 199)} rue de l’Église",
                "cp": code,
                "ville": town,
                "produit": chance.choice(("vélo électrique", "machine à café")),
                "montant": f"{chance.randint(15, 2500)},{chance.randint(10, 99)} €",
                "achat": f"{chance.randint(2, 28)} mars 2025",
                "points": str(chance.randint(10, 990)),
                "code": f"VIP-{chance.randint(0, 16**6):06X}",
            }
        )
    return rows


def make_sender(logo: Path) -> Sender:
    """The floor's sender."""
    return Sender(
        name="Atelier Durand & Fils",
        street_lines=("12 rue des Tanneurs",),
        postal_code="67000",
        town="Strasbourg",
        phone="03 88 00 00 00",
        email="contact@atelier-durand.fr",
        signatory="Hélène Durand",
        signatory_function="Directrice commerciale",
        logo=logo.read_bytes() if logo.exists() else b"",
    )


def write_paragraphs(path: Path, rows: list[dict[str, str]], count: int) -> None:
    """The same letter with reportlab's canvas and Paragraph: no kerning, no ligatures."""
    from reportlab.lib.enums import TA_JUSTIFY
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Paragraph as Flowable

    canvas = Canvas(str(path), pagesize=A4)
    style = ParagraphStyle("body", fontSize=10.5, leading=14, alignment=TA_JUSTIFY)
    texts = [block.runs for block in TEMPLATE.blocks if isinstance(block, Paragraph | Postscript)]
    for recipient in recipients(rows, count):
        values = recipient.values or {}
        y = 510.0
        for runs in texts:
            said = "".join(
                run.text if isinstance(run, TextRun) else values.get(run.key, "") for run in runs
            )
            flowable = Flowable(escape(said), style)
            _, height = flowable.wrap(482, 700)
            y -= height + 6
            flowable.drawOn(canvas, 57, y)
        canvas.showPage()
    canvas.save()


def measure(what: str, count: int, folder: Path) -> dict[str, float]:
    """Do one thing; see the module."""
    from sme_crm.printing.letters.run import check_letters, write_letters

    made = folder / "rows.json"
    rows = json.loads(made.read_text(encoding="utf-8")) if made.exists() else made_rows(10_000)
    path = folder / f"{what}.pdf"
    sender, options = make_sender(folder / "logo.png"), LetterOptions(DAY)
    template = WITH_SYMBOL if what == "symbols" else TEMPLATE
    write_letters(path, template, recipients(rows, 3), sender, options)  # what is loaded once
    idle, started, pages = _memory(), time.process_time(), count
    if what == "paragraphs":
        write_paragraphs(path, rows, count)
    elif what == "preview":
        import pypdfium2

        press = LetterPress(template, sender, options)
        for recipient in recipients(rows, count):
            pypdfium2.PdfDocument(press.pdf(recipient))[0].render(scale=150 / 72)
    elif what == "check":
        pages = check_letters(template, recipients(rows, count), sender, options).pages
    else:
        result = write_letters(path, template, recipients(rows, count), sender, options)
        pages = result.pages
    seconds = time.process_time() - started
    size = path.stat().st_size if path.exists() else 0
    return {"seconds": seconds, "memory": _memory(), "idle": idle, "bytes": size, "pages": pages}


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))))
