"""Who sends the letters: name, seat, registration and what the law wants under a letter."""

from __future__ import annotations

from dataclasses import dataclass

NO_BREAK = "\u00a0"
NARROW = "\u202f"


@dataclass(frozen=True, slots=True)
class Sender:
    """The company of the user as its letterhead shows it; texts are as typed in the settings.

    `street_lines` are the lines of the seat above `postal_code` and `town`; `capital` is in whole
    euros (None: no capital, a sole trader); `logo` and `signature_image` are PNG or JPEG bytes;
    `place` is where letters are dated (default: the town).
    """

    name: str = ""
    legal_form: str = ""
    capital: int | None = None
    siren: str = ""
    rcs_town: str = ""
    vat_number: str = ""
    street_lines: tuple[str, ...] = ()
    postal_code: str = ""
    town: str = ""
    phone: str = ""
    email: str = ""
    web: str = ""
    place: str = ""
    signatory: str = ""
    signatory_function: str = ""
    logo: bytes = b""
    signature_image: bytes = b""


def sender_lines(sender: Sender) -> tuple[str, ...]:
    """The lines under the company's name: seat, telephone, e-mail, web; empty ones left out."""
    town = f"{sender.postal_code} {sender.town}".strip()
    lines = (*sender.street_lines, town, sender.phone, sender.email, sender.web)
    return tuple(line.strip() for line in lines if line.strip())


def legal_mentions(sender: Sender, language: str = "fr") -> str:
    """The line a registered business owes its readers (code de commerce, art. R123-237).

    Name, legal form, capital, SIREN with "RCS" and the town of the register, seat; parts that are
    not filled are left out, so that an unregistered sole trader shows only what exists.
    """
    french = not language.lower().startswith("en")
    parts = [sender.name]
    form = sender.legal_form.strip()
    if form and sender.capital is not None:
        capital = grouped(sender.capital) if french else f"{sender.capital:,}"
        words = (
            f"{form} au capital de {capital}{NO_BREAK}€"
            if french
            else f"{form} with a capital of €{capital}"
        )
        parts.append(words)
    elif form:
        parts.append(form)
    siren = _grouped_siren(sender.siren)
    if siren and sender.rcs_town:
        parts.append(f"RCS {sender.rcs_town} {siren}")
    elif siren:
        parts.append(f"SIREN {siren}")
    if sender.vat_number:
        label = "TVA" if french else "VAT"
        parts.append(f"{label} {sender.vat_number.replace(' ', NO_BREAK)}")
    town = f"{sender.postal_code} {sender.town}".strip()
    seat = ", ".join(part for part in (*sender.street_lines, town) if part)
    if seat:
        parts.append(f"Siège{NO_BREAK}: {seat}" if french else f"Registered office: {seat}")
    return " · ".join(part.strip() for part in parts if part.strip())


def sender_values(sender: Sender) -> dict[str, str]:
    """The merge fields `sender.*` of letters."""
    return {
        "sender.name": sender.name,
        "sender.place": sender.place or sender.town,
        "sender.phone": sender.phone,
        "sender.email": sender.email,
        "sender.web": sender.web,
        "sender.signatory": sender.signatory,
        "sender.signatory_function": sender.signatory_function,
        "sender.street": ", ".join(sender.street_lines),
        "sender.postal_code": sender.postal_code,
        "sender.town": sender.town,
    }


def grouped(number: int) -> str:
    """A whole number with French thousands: 10 000 (U+202F)."""
    return f"{number:,}".replace(",", NARROW)


def _grouped_siren(siren: str) -> str:
    digits = "".join(siren.split())
    if len(digits) == 9 and digits.isdigit():
        return NO_BREAK.join((digits[:3], digits[3:6], digits[6:]))
    return siren.strip()
