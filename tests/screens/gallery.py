"""Pictures of all widgets in both themes: python -m tests.screens.gallery FOLDER [SCALE].

Needs a display (xvfb-run -a). Look at the pictures after every change of the look.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from sme_crm.paths import resources
from sme_crm.ui.lists.roles import ListRole
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.theme.theme import theme
from sme_crm.ui.theme.tokens import Tone
from sme_crm.ui.widgets.avatar import Avatar
from sme_crm.ui.widgets.banner import Banner
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.combo_box import ComboBox, Splitter
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labels import (
    ElidedLabel,
    FieldLabel,
    KeyHint,
    SectionLabel,
    Separator,
    TextLabel,
)
from sme_crm.ui.widgets.page_header import PageHeader
from sme_crm.ui.widgets.progress_card import ProgressCard
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.segmented_control import SegmentedControl
from sme_crm.ui.widgets.side_bar import SideBar, SideBarEntry, SideBarSection
from sme_crm.ui.widgets.states import EmptyState, ErrorState, LoadingState
from sme_crm.ui.widgets.tabs import Tabs
from sme_crm.ui.widgets.toast import Toast
from sme_crm.ui.widgets.value_fields import DateField, NumberField

PEOPLE = (
    ("Émilie Dupont", "Atelier Rivière", "Nantes", "Prospect", "info", "Aujourd’hui"),
    ("Karim Benali", "Nova Conseil", "Bordeaux", "Piste", "warning", "Hier"),
    ("Sophie Martin", "Groupe Delmas", "Lyon", "Client", "success", "Aujourd’hui"),
    ("Luc Moreau", "Boulangerie Simon", "Bordeaux", "Ancien", "neutral", "Il y a 3 j"),
    ("Anne Lefèvre", "Hexa Énergie", "Lyon", "Client", "success", "4 nov."),
    ("Thomas Girard", "Garage du Port", "Annecy", "Opposition", "danger", "Il y a 3 j"),
    ("Inès Fournier", "Studio Lumen", "Nantes", "Partenaire", "violet", "Il y a 3 j"),
    ("Hugo Bernard", "Transports Girard", "Nantes", "Prescripteur", "teal", "28 oct."),
)


def make_model(rows: int) -> QStandardItemModel:
    """Contacts as a list shows them."""
    model = QStandardItemModel(0, 5)
    model.setHorizontalHeaderLabels(["Nom", "Société", "Ville", "Statut", "Échange"])
    for number in range(rows):
        name, company, town, status, tone, last = PEOPLE[number % len(PEOPLE)]
        cells = [QStandardItem(text) for text in (name, company, town, status, last)]
        cells[0].setData(name, ListRole.AVATAR_NAME)
        cells[0].setData(number + 1, ListRole.ENTITY_ID)
        cells[0].setData(f"{name.lower().replace(' ', '.')}@exemple.fr", ListRole.SECOND_LINE)
        cells[3].setData(tone, ListRole.CHIP_TONE)
        cells[4].setData(True, ListRole.MUTED)
        if number == 4:
            cells[0].setData("company", ListRole.AVATAR_ICON)
        if number == 6:
            for cell in cells:
                cell.setData(True, ListRole.LOADING)
        model.appendRow(cells)
    return model


def make_table(rows: int = 200) -> QTableView:
    """A list of contacts."""
    table = QTableView()
    dress_table(table)
    table.setModel(make_model(rows))
    header = table.horizontalHeader()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column, width in ((1, 150), (2, 100), (3, 120), (4, 100)):
        table.setColumnWidth(column, width)
    header.setSectionsClickable(True)
    header.setSortIndicatorShown(True)
    header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
    table.setAccessibleName("Contacts")
    return table


def make_side_bar() -> SideBar:
    """The five steps."""
    bar = SideBar("SME CRM")
    bar.set_sections(
        [
            SideBarSection("", (SideBarEntry("today", "Aujourd’hui", "today"),)),
            SideBarSection(
                "1 Fichier",
                (
                    SideBarEntry("contacts", "Contacts", "contacts", "Ctrl+1"),
                    SideBarEntry("groups", "Groupes", "groups"),
                ),
            ),
            SideBarSection("2 Préparer", (SideBarEntry("plan", "Campagnes", "megaphone"),)),
            SideBarSection("3 Écrire", (SideBarEntry("letters", "Courriers", "letters"),)),
            SideBarSection(
                "4 Suivre",
                (
                    SideBarEntry("tasks", "Tâches", "tasks"),
                    SideBarEntry("agenda", "Agenda", "calendar"),
                    SideBarEntry("sales", "Affaires", "pipeline"),
                ),
            ),
            SideBarSection("5 Fidéliser", (SideBarEntry("keep", "Réclamations et avis", "heart"),)),
            SideBarSection("", (SideBarEntry("changes", "Modifications", "changes"),)),
        ]
    )
    bar.select("contacts")
    bar.set_count("today", 7)
    bar.set_count("tasks", 1213)
    bar.set_user("Claire Vidal", "Administratrice", 3)
    return bar


def make_sheet() -> Card:
    """A contact sheet as in the mock."""
    card = Card()
    top = QHBoxLayout()
    top.setSpacing(12)
    top.addWidget(Avatar("Émilie Dupont", 1, 56))
    names = QVBoxLayout()
    names.addWidget(TextLabel("Émilie Dupont", TextRole.TITLE))
    names.addWidget(ElidedLabel("Directrice commerciale · Atelier Rivière", tone="muted"))
    top.addLayout(names, 1)
    card.body.addLayout(top)
    actions = QWidget()
    flow = FlowLayout(actions)
    for text, name in (("Appeler", "phone"), ("E-mail", "mail"), ("Note", "note")):
        flow.addWidget(Button(text, name))
    menu = QMenu(actions)
    menu.addAction(icon("trash"), "Mettre à la corbeille")
    more = Button("Autres", "more")
    more.set_menu(menu)
    flow.addWidget(more)
    card.body.addWidget(actions)
    tabs = Tabs("Fiche")
    for key, text, count in (("sheet", "Fiche", None), ("history", "Historique", 24)):
        tabs.add_page(key, text, QWidget())
        tabs.set_count(key, count)
    form = tabs.widget(0)
    grid = QGridLayout(form)
    grid.setContentsMargins(0, 8, 0, 0)
    grid.setVerticalSpacing(4)
    doubtful = QLineEdit("+33 6 12 34 56 78")
    doubtful.setProperty("state", "doubtful")
    for at, (text, field) in enumerate(
        (
            ("Prénom", QLineEdit("Émilie")),
            ("Nom", QLineEdit("Dupont")),
            ("Mobile", doubtful),
            ("Statut", ComboBox([("c", "Client"), ("p", "Prospect")])),
            ("Naissance", DateField("Naissance")),
            ("Enfants", NumberField(0, 20, "Enfants")),
        )
    ):
        grid.addWidget(FieldLabel(text, field), at // 2 * 2, at % 2)
        grid.addWidget(field, at // 2 * 2 + 1, at % 2)
    notes = QPlainTextEdit("Préfère être appelée le matin.")
    notes.setFixedHeight(60)
    grid.addWidget(FieldLabel("Notes", notes), 6, 0)
    grid.addWidget(notes, 7, 0, 1, 2)
    grid.setRowStretch(8, 1)
    card.body.addWidget(tabs, 1)
    return card


def make_screen() -> QWidget:
    """The contacts screen of the mock."""
    window = QWidget()
    line = QHBoxLayout(window)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    line.addWidget(make_side_bar())
    page = QVBoxLayout()
    page.setContentsMargins(24, 16, 24, 16)
    page.setSpacing(12)
    header = PageHeader("Contacts")
    header.add_left(SearchField("Rechercher un contact, une société…", "Ctrl+F"))
    header.add_left(Button("Filtres", "filter"))
    header.add_left(Button("Groupe : tous", "tag"))
    header.add_right(Button("Importer", "import"))
    header.add_right(Button("Nouveau contact", "plus", "primary"))
    page.addWidget(header)
    banner = Banner("Ceci est l’entreprise d’exemple : rien n’y est à vous.", "sample")
    banner.add_action("Ouvrir mon fichier", window.update)
    page.addWidget(banner)
    splitter = Splitter()
    card = Card(padding=0)
    table = make_table()
    table.setObjectName("table")
    table.selectRow(0)
    table.setFocus()
    card.body.setSpacing(0)
    card.body.addWidget(table)
    card.body.addWidget(Separator())
    foot = QHBoxLayout()
    foot.setContentsMargins(12, 8, 12, 8)
    foot.addWidget(TextLabel("1–16 sur 48 213 contacts", TextRole.SMALL, "muted"))
    foot.addStretch(1)
    foot.addWidget(TextLabel("Tri : nom ↑", TextRole.SMALL, "muted"))
    card.body.addLayout(foot)
    splitter.addWidget(card)
    splitter.addWidget(make_sheet())
    splitter.setSizes([640, 500])
    page.addWidget(splitter, 1)
    line.addLayout(page, 1)
    return window


def _controls() -> Card:
    card = Card("Contrôles")
    buttons = QWidget()
    flow = FlowLayout(buttons)
    for kind in ("primary", "secondary", "quiet", "danger"):
        flow.addWidget(Button(kind.capitalize(), "check", kind))
        off = Button("Éteint", "check", kind)
        off.setEnabled(False)
        flow.addWidget(off)
    flow.addWidget(IconButton("more", "Autres actions"))
    flow.addWidget(IconButton("edit", "Modifier", shortcut="F2"))
    card.body.addWidget(buttons)
    days = [("day", "Jour", ""), ("week", "Semaine", ""), ("month", "Mois", ""), ("l", "Liste", "")]
    segments = SegmentedControl(days, "Durée")
    segments.choose("week")
    card.body.addWidget(segments)
    choices = QWidget()
    flow = FlowLayout(choices, 16)
    for state in (Qt.CheckState.Unchecked, Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked):
        box = QCheckBox("Choix")
        box.setTristate(True)
        box.setCheckState(state)
        flow.addWidget(box)
    for on in (False, True):
        radio = QRadioButton("Option")
        radio.setAutoExclusive(False)
        radio.setChecked(on)
        flow.addWidget(radio)
    card.body.addWidget(choices)
    chips = QWidget()
    flow = FlowLayout(chips)
    for tone in Tone:
        flow.addWidget(StatusChip(tone.value.capitalize(), tone))
    flow.addWidget(KeyHint("Ctrl+K"))
    card.body.addWidget(chips)
    avatars = QWidget()
    flow = FlowLayout(avatars)
    for number in range(1, 13):
        flow.addWidget(Avatar(PEOPLE[number % 8][0], number))
    flow.addWidget(Avatar("SARL Simon", 30, icon="company"))
    card.body.addWidget(avatars)
    card.body.addWidget(SectionLabel("Historique récent"))
    wrong = QLineEdit("75O01")
    wrong.setProperty("state", "wrong")
    off_field = QLineEdit("Éteint")
    off_field.setEnabled(False)
    for field in (SearchField("Rechercher une affaire…", "Ctrl+K"), wrong, off_field):
        card.body.addWidget(field)
    combo = ComboBox([("a", "Claire Vidal"), ("b", "Paul Roux")], "Responsable")
    card.body.addWidget(combo)
    card.body.addStretch(1)
    return card


def _messages() -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    for kind in ("info", "success", "warning", "error", "conflict", "sample"):
        banner = Banner("Cette fiche a été modifiée par Paul pendant que vous l’éditiez.", kind)
        banner.add_action("Recharger", holder.update)
        column.addWidget(banner)
    progress = ProgressCard("Import de « clients 2026.xlsx »")
    progress.set_progress(0.42, "16 000 lignes lues sur 38 090", 12)
    column.addWidget(progress)
    loading = Card()
    loading.body.addWidget(LoadingState("Lecture des contacts…"))
    column.addWidget(loading, 1)
    return holder


def _states() -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    empty = Card()
    state = EmptyState(
        "contacts",
        "Pas encore de contact",
        "Importez le fichier Excel que vous avez déjà, ou saisissez un premier contact.",
    )
    state.add_action("Importer mon fichier", holder.update, "import", "primary")
    state.add_action("Nouveau contact", holder.update, "plus")
    empty.body.addWidget(state)
    column.addWidget(empty, 1)
    wrong = Card()
    error = ErrorState(holder.update)
    error.set_texts(
        "Le fichier n’a pas pu être lu",
        "Vos contacts sont intacts. La clé USB a peut-être été retirée.",
    )
    wrong.body.addWidget(error)
    column.addWidget(wrong, 1)
    return holder


def make_board() -> QWidget:
    """Every other widget, side by side."""
    board = QWidget()
    line = QHBoxLayout(board)
    line.setContentsMargins(0, 0, 16, 0)
    line.setSpacing(16)
    bar = make_side_bar()
    bar.set_collapsed(True)
    line.addWidget(bar)
    line.addWidget(_controls(), 1)
    line.addWidget(_messages(), 1)
    line.addWidget(_states(), 1)
    toast = Toast(board)
    toast.show_message("Contact mis à la corbeille", "Annuler", board.update)
    return board


def make_icon_sheet() -> Card:
    """All icons with their names."""
    card = Card("Icônes")
    grid = QGridLayout()
    names = sorted(file.stem for file in (resources() / "icons").glob("*.svg"))
    for at, name in enumerate(names):
        button = Button(name, name, "quiet")
        grid.addWidget(button, at // 8, at % 8)
    card.body.addLayout(grid)
    return card


def write_pictures(folder: Path) -> list[Path]:
    """Write the pictures of both themes into `folder`; answer their paths."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    theme().apply(app, "light")
    screens = {"screen": make_screen(), "board": make_board(), "icons": make_icon_sheet()}
    for mode in ("light", "dark"):
        theme().set_mode(mode)
        for name, window in screens.items():
            window.resize(1440, 900)
            window.show()
            app.processEvents()
            path = folder / f"{name}_{mode}.png"
            window.grab().save(str(path))
            written.append(path)
    for window in screens.values():
        window.close()
        window.deleteLater()
    app.processEvents()
    return written


if __name__ == "__main__":
    if len(sys.argv) > 2:
        os.environ["QT_SCALE_FACTOR"] = sys.argv[2]
    for written_path in write_pictures(Path(sys.argv[1])):
        print(written_path)
