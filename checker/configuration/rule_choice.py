"""Rules switched on and off by a configuration, and the tolerance it allows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.configuration.reading import Configured
from checker.configuration.settings import Configuration
from checker.model.report import InputProblem
from checker.rulebook.loading import settings_model
from checker.rulebook.rule_file import Rule
from checker.toml_file import meant

TOLERANCE_SETTING = "tolerated_gap"  # of rules about figures: the share by which two may differ


def chosen_rules(rules: Sequence[Rule], configured: Configured) -> tuple[list[Rule], list[InputProblem]]:
    """The rules as the configuration sets them, and what is wrong with the ids in it."""
    chosen = [_set(rule, configured.settings) for rule in rules]
    problems = list(_wrong_ids(rules, configured))
    if any(rule.enabled for rule in rules) and not any(rule.enabled for rule in chosen):
        problems.append(configured.problem(("rules", "off"), "no rule is in use: every rule is switched off"))
    return chosen, problems


def _wrong_ids(rules: Sequence[Rule], configured: Configured) -> Iterator[InputProblem]:
    known = [rule.id for rule in rules]
    chosen = configured.settings.rules
    for key, names in (("on", chosen.on), ("off", chosen.off)):
        for number, name in enumerate(names):
            if name not in known:
                yield configured.problem(("rules", key, number), f"there is no rule “{name}”{meant(name, known)}")
    for number, name in enumerate(chosen.off):
        if name in chosen.on:
            yield configured.problem(("rules", "off", number), f"the rule “{name}” is both on and off")


def _set(rule: Rule, settings: Configuration) -> Rule:
    changes: dict[str, object] = {}
    if rule.id in settings.rules.on or rule.id in settings.rules.off:
        changes["enabled"] = rule.id in settings.rules.on
    if settings.tolerance is not None and _takes_tolerance(rule):
        changes["settings"] = {TOLERANCE_SETTING: settings.tolerance / 100, **rule.settings}
    return rule.model_copy(update=changes) if changes else rule


def _takes_tolerance(rule: Rule) -> bool:
    model = settings_model(rule.kind)
    return model is not None and TOLERANCE_SETTING in model.model_fields
