"""The translations tool: what it finds in sources, and files as lupdate writes them."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "packaging"

SOURCE = '''"""Texts of a screen."""

from PySide6.QtCore import QCoreApplication, QObject

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

LABEL = QT_TRANSLATE_NOOP("Fields", "Family name — “folded”")


class Screen(QObject):
    def texts(self, name, n):
        one = self.tr("Save {name}").format(name=name)
        two = self.tr("%n contact(s)", "", n)
        three = QCoreApplication.translate("Free", "Two " "parts")
        return one, two, three, self.tr("Delete", "button")
'''


@pytest.fixture
def tool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The tool, set to work on a small project."""
    monkeypatch.syspath_prepend(str(FOLDER))
    module = importlib.import_module("translations")
    (tmp_path / "sme_crm" / "ui" / "contacts").mkdir(parents=True)
    (tmp_path / "sme_crm" / "ui" / "contacts" / "screen.py").write_text(SOURCE, encoding="utf-8")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "SOURCES", tmp_path / "sme_crm")
    monkeypatch.setattr(module, "FOLDER", tmp_path / "translations")
    return module


def _fill(tool: ModuleType, folder: Path, document: object) -> int:
    path = folder / "texts.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return int(tool.fill("ui_contacts", path))


FRENCH = {
    "Fields": {"Family name — “folded”": "Nom de famille — « plié »"},
    "Free": {"Two parts": "Deux parties\u202f!"},
    "Screen": {
        "Save {name}": "Enregistrer <{name}> & l'autre",
        "%n contact(s)": ["%n contact", "%n contacts"],
        "Delete @@ button": "Supprimer",
    },
}


def test_every_kind_of_mark_is_found(tool: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert tool.update([]) == 0
    capsys.readouterr()
    assert tool.missing(["ui_contacts"], as_json=True) == 0
    document = json.loads(capsys.readouterr().out)
    assert {c: set(texts) for c, texts in document.items()} == {
        c: set(texts) for c, texts in FRENCH.items()
    }
    assert tool.missing([]) == 1


def test_filled_file_is_what_lupdate_writes(tool: ModuleType, tmp_path: Path) -> None:
    tool.update([])
    assert _fill(tool, tmp_path, FRENCH) == 0
    path = tmp_path / "translations" / "fr_ui_contacts.ts"
    filled = path.read_bytes()
    tool.update([])
    assert path.read_bytes() == filled
    assert tool.missing([]) == 0


def test_compiled_catalogue_translates(tool: ModuleType, tmp_path: Path) -> None:
    from PySide6.QtCore import QTranslator

    tool.update([])
    _fill(tool, tmp_path, FRENCH)
    made = {path.name for path in tool.compile_translations(tmp_path / "translations")}
    assert made == {"sme_crm_en.json", "sme_crm_en.qm", "sme_crm_fr.json", "sme_crm_fr.qm"}
    catalogue = (tmp_path / "translations" / "sme_crm_fr.json").read_text(encoding="utf-8")
    assert json.loads(catalogue) == FRENCH
    french, english = QTranslator(), QTranslator()
    assert french.load(str(tmp_path / "translations" / "sme_crm_fr.qm"))
    assert english.load(str(tmp_path / "translations" / "sme_crm_en.qm"))
    assert french.translate("Screen", "%n contact(s)", "", 0) == "%n contact"
    assert french.translate("Screen", "%n contact(s)", "", 2) == "%n contacts"
    assert english.translate("Screen", "%n contact(s)", "", 0) == "%n contacts"
    assert french.translate("Screen", "Delete", "button") == "Supprimer"


def test_translation_must_fit_its_source(tool: ModuleType, tmp_path: Path) -> None:
    tool.update([])
    assert _fill(tool, tmp_path, {"Screen": {"%n contact(s)": "contacts"}}) == 1
    assert _fill(tool, tmp_path, {"Screen": {"Unknown": "Inconnu"}}) == 1
    wrong = {**FRENCH, "Screen": {**FRENCH["Screen"], "Save {name}": "Enregistrer {nom}"}}
    assert _fill(tool, tmp_path, wrong) == 0
    assert tool.missing([]) == 1


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("self.tr(f'Save {name}')", "the marked text is an f-string"),
        ("f'{self.tr(\"Save\")}'", "marked inside an f-string"),
        ("other.tr('Save')", "tr() on another object than self"),
        ("tr('Context', 'Save')", "tr() as a plain function: write translate()"),
        ("self.tr('a' + name)", "the marked text is put together by an operator"),
    ],
)
def test_marks_that_lupdate_cannot_read_are_reported(
    tool: ModuleType, tmp_path: Path, line: str, problem: str
) -> None:
    find_marked_texts = sys.modules["marked_texts"].find_marked_texts
    path = tmp_path / "line.py"
    path.write_text(f"{line}\n", encoding="utf-8")
    assert [marked.problem for marked in find_marked_texts(path)] == [problem]
