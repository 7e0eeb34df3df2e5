"""Reading e-mail addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.email_address import is_generic_mailbox, read_email, split_emails
from tests.domain.hostile_text import naughty_strings


@pytest.mark.parametrize(
    ("typed", "address", "name"),
    [
        ("jean.dupont@Orange.FR", "jean.dupont@orange.fr", ""),
        (" a@b.fr ", "a@b.fr", ""),
        ("Jean Dupont <j@d.fr>", "j@d.fr", "Jean Dupont"),
        ('"Dupont, Jean" <j@d.fr>', "j@d.fr", "Dupont, Jean"),
        ("mailto:a@b.fr?subject=Bonjour", "a@b.fr", ""),
        ("<a@b.fr>", "a@b.fr", ""),
        ("a@b.fr;", "a@b.fr", ""),
        ("o'neil+news@sub.example.co.uk", "o'neil+news@sub.example.co.uk", ""),
        ("jean@société.fr", "jean@société.fr", ""),
        ("\u200ba@b.fr\u00a0", "a@b.fr", ""),
    ],
)
def test_good_addresses(typed: str, address: str, name: str) -> None:
    email = read_email(typed)
    assert (email.address, email.name, email.state) == (address, name, "good")
    assert email.raw == typed


@pytest.mark.parametrize(
    ("typed", "suggestion"),
    [
        ("a@gmial.com", "a@gmail.com"),
        ("a @ b.fr", "a@b.fr"),
        ("a@b,fr", "a@b.fr"),
        ("a(at)b.fr", "a@b.fr"),
        ("a..b@c.fr", "a.b@c.fr"),
        ("a@b.con", "a@b.com"),
        ("a@b", ""),
        ("jean", ""),
        ("@b.fr", ""),
        ("", ""),
        ("a" * 70 + "@b.fr", ""),
    ],
)
def test_doubtful_addresses_are_kept_with_a_suggestion(typed: str, suggestion: str) -> None:
    email = read_email(typed)
    assert email.state == "doubtful"
    assert email.reason
    assert email.raw == typed
    assert email.suggestion == suggestion


@pytest.mark.parametrize(
    ("address", "generic"),
    [
        ("info@x.fr", True), ("Contact@x.fr", True), ("service-client@x.fr", True),
        ("contact.lyon@x.fr", True), ("mairie.de.lyon@x.fr", True), ("jean@x.fr", False),
        ("m.contacte@x.fr", False),
    ],
)  # fmt: skip
def test_generic_mailboxes(address: str, generic: bool) -> None:
    assert is_generic_mailbox(address) is generic
    assert read_email(address).generic is generic


@pytest.mark.parametrize(
    ("cell", "addresses"),
    [
        ("a@b.fr;c@d.fr", ["a@b.fr", "c@d.fr"]),
        ("a@b.fr, c@d.fr", ["a@b.fr", "c@d.fr"]),
        ("a@b.fr c@d.fr", ["a@b.fr", "c@d.fr"]),
        ("a@b.fr / c@d.fr", ["a@b.fr", "c@d.fr"]),
        ("A B <a@b.fr>, C D <c@d.fr>", ["a@b.fr", "c@d.fr"]),
        ("a@b.fr et faux@", ["a@b.fr", None]),
        (" ", []),
    ],
)
def test_several_in_a_cell(cell: str, addresses: list[str | None]) -> None:
    assert [email.address for email in split_emails(cell)] == addresses


@given(st.emails())
def test_real_addresses_are_read_and_read_again(address: str) -> None:
    email = read_email(address)
    if email.address is not None:
        again = read_email(email.address)
        assert again.address == email.address
        assert again.key == email.key


@given(st.text(alphabet=st.sampled_from("ab@.,; <>\"'\n-/"), max_size=30))
def test_no_letter_is_lost(text: str) -> None:
    assert read_email(text).raw == text
    kept = "".join(email.raw for email in split_emails(text))
    assert kept.count("a") == text.count("a")
    assert kept.count("@") == text.count("@")


def test_naughty_strings() -> None:
    for text in naughty_strings():
        assert read_email(text).raw == text
        split_emails(text)
