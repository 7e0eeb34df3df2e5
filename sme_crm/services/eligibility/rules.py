"""The rules of contact as the settings of the business have them."""

from __future__ import annotations

import json

from sme_crm.domain.contact_rules import (
    PRESSURE,
    RETENTION_SETTING,
    RETENTION_YEARS,
    RULES,
    ContactRules,
    PressureCap,
    cap_settings,
    rule_from_json,
    rule_setting,
)
from sme_crm.store.driver import DriverConnection


def read_rules(connection: DriverConnection) -> ContactRules:
    """Every rule, in one read: the settings where they say something, else the usual."""
    kept = dict(
        connection.execute("SELECT key, value FROM setting WHERE key GLOB 'contact.*'").fetchall()
    )
    values = {key: json.loads(value) for key, value in kept.items()}

    def number(key: str, usual: int) -> int:
        value = values.get(key, usual)
        return value if isinstance(value, int) and value >= 0 else usual

    pressure = {}
    for channel, usual in PRESSURE.items():
        most, days = cap_settings(channel)
        pressure[channel] = PressureCap(number(most, usual.most), number(days, usual.days))
    return ContactRules(
        {key: rule_from_json(str(values.get(rule_setting(key), "")), rule)
         for key, rule in RULES.items()},
        number(RETENTION_SETTING, RETENTION_YEARS),
        pressure,
    )  # fmt: skip
