"""Tests how screens are opened and requests carried."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from sme_crm.ui.navigation import (
    OpenContact,
    OpenDataFile,
    OpenGroup,
    Panel,
    PanelSpec,
    StartImport,
)
from sme_crm.ui.navigator import Navigator


class _Page(Panel):
    def __init__(self) -> None:
        super().__init__()
        self.calls: list[object] = []
        self.may_leave = True

    def receive(self, request: object) -> None:
        self.calls.append(request)

    def enter(self) -> None:
        self.calls.append("enter")

    def leave(self) -> bool:
        self.calls.append("leave")
        return self.may_leave


class _Host:
    def __init__(self) -> None:
        self.pages = {"contacts": _Page(), "groups": _Page()}
        self.shown: str = ""

    def current_panel(self) -> Panel | None:
        return self.pages.get(self.shown)

    def show_panel(self, key: str) -> Panel | None:
        self.shown = key
        return self.pages[key]


@pytest.fixture
def host(qapp: QApplication) -> _Host:
    return _Host()


@pytest.fixture
def navigator(host: _Host) -> Navigator:
    made = Navigator(
        (
            PanelSpec("contacts", 1, "Contacts", "contacts", "", answers=(OpenContact,)),
            PanelSpec("groups", 1, "Groups", "groups", "", answers=(OpenGroup,)),
        )
    )
    made.attach(host)
    return made


def test_a_request_reaches_the_screen_that_answers(navigator: Navigator, host: _Host) -> None:
    assert navigator.send(OpenContact(3))
    assert navigator.current == "contacts"
    assert host.pages["contacts"].calls == [OpenContact(3), "enter"]
    assert navigator.can_send(OpenGroup)
    assert not navigator.can_send(StartImport)
    with pytest.raises(LookupError):
        navigator.send(StartImport())


def test_back_and_forward_repeat_the_request(navigator: Navigator, host: _Host) -> None:
    navigator.send(OpenContact(3))
    navigator.send(OpenContact(4))
    navigator.open("groups")
    navigator.back()
    navigator.back()
    assert navigator.current == "contacts"
    assert host.pages["contacts"].calls[-2:] == [OpenContact(3), "enter"]
    assert not navigator.can_go_back()
    navigator.forward()
    assert host.pages["contacts"].calls[-2:] == [OpenContact(4), "enter"]
    navigator.open("contacts")
    assert not navigator.can_go_forward()


def test_a_screen_may_refuse_to_be_left(navigator: Navigator, host: _Host) -> None:
    navigator.open("contacts")
    host.pages["contacts"].may_leave = False
    assert not navigator.open("groups")
    assert navigator.current == "contacts"
    assert host.shown == "contacts"


def test_the_application_answers_some_requests_itself(navigator: Navigator) -> None:
    heard: list[OpenDataFile] = []
    navigator.answer(OpenDataFile, heard.append)
    assert navigator.can_send(OpenDataFile)
    assert navigator.send(OpenDataFile())
    assert heard == [OpenDataFile()]
    assert navigator.current == ""
