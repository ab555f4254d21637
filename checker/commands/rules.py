"""`checker rules`: the rules, their documentation and their own cases."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.commands.arguments import ConfigOption, ModelOption, RulesOption, WidthOption, examples

if TYPE_CHECKING:
    from checker.model.interval import TimeInterval
    from checker.model.report import Report
    from checker.rulebook import CaseResult, Rule

rules_app = typer.Typer(
    name="rules",
    help="List, show and test the rules.",
    no_args_is_help=True,
    rich_markup_mode=None,
    epilog=examples("checker rules list", "checker rules show trade-totals", "checker rules test --rules my-rules/"),
)

IdsArgument = Annotated[
    list[str] | None,
    typer.Argument(metavar="[ID]...", help="Rules to test; all where none is named.", show_default=False),
]


@rules_app.command("list", epilog=examples("checker rules list"))
def list_rules(rules: RulesOption = None, width: WidthOption = None, config: ConfigOption = None) -> None:
    """List the rules: id, kind, what each is for, how many cases it carries."""
    from checker.commands.output import draw
    from checker.commands.rule_views import print_list

    loaded, bad = _load(rules, config)
    draw(lambda console: print_list(loaded, console), None, width)
    _leave(bad)


@rules_app.command(epilog=examples("checker rules show trade-totals"))
def show(
    rule_id: Annotated[str, typer.Argument(metavar="ID", help="The rule's id.", show_default=False)],
    rules: RulesOption = None,
    width: WidthOption = None,
    config: ConfigOption = None,
) -> None:
    """Show one rule: what it checks, why, how to settle what it finds, its settings and cases."""
    from checker.commands.output import draw
    from checker.commands.rule_views import print_rule

    loaded, bad = _load(rules, config)
    rule = _named([rule_id], loaded)[0]
    draw(lambda console: print_rule(rule, console), None, width)
    _leave(bad)


@rules_app.command("test", epilog=examples("checker rules test", "checker rules test trade-totals event-dates"))
def run_tests(
    ids: IdsArgument = None,
    rules: RulesOption = None,
    width: WidthOption = None,
    model: ModelOption = None,
    config: ConfigOption = None,
) -> None:
    """Check the cases that stand in the rule files. Exits with 1 where a rule fails one."""
    from checker.commands.output import draw
    from checker.commands.rule_views import print_results
    from checker.commands.running import EXIT_FOUND
    from checker.rulebook import CaseOutcome

    loaded, bad = _load(rules, config)
    chosen = _named(ids, loaded) if ids else loaded
    results = _run(chosen, model)
    draw(lambda console: print_results(chosen, results, console), None, width)
    _leave(bad)
    if any(result.outcome is CaseOutcome.FAILED for result in results):
        raise typer.Exit(EXIT_FOUND)


def _run(chosen: list[Rule], model: str | None) -> list[CaseResult]:
    """The results of all cases of the rules in use, with a progress bar."""
    from checker import pipeline
    from checker.commands.progress import progress_bar
    from checker.rulebook import run_cases

    def check(rule: Rule, texts: Mapping[str, str], dates: Mapping[str, TimeInterval]) -> Report:
        return pipeline.check_texts(texts, pipeline.Options(published=dates, model=model, only_rules=(rule,)))

    results = []
    in_use = [rule for rule in chosen if rule.enabled]
    total = sum(len(rule.cases) for rule in in_use)
    with progress_bar() as progress:
        for rule in in_use:
            for result in run_cases(rule, check):
                results.append(result)
                if progress:
                    progress("testing rules", len(results), total)
    return results


def _load(folder: Path | None, config: Path | None) -> tuple[list[Rule], bool]:
    """The rules of a folder as they are configured, what is wrong with it being said; and whether anything was."""
    from checker.commands.configured import configured, rules_in_use
    from checker.commands.running import say

    loaded, problems = rules_in_use(folder, configured(config))
    say(problems)
    return loaded, bool(problems)


def _named(ids: list[str], loaded: list[Rule]) -> list[Rule]:
    from checker.commands.running import fail

    by_id = {rule.id: rule for rule in loaded}
    for name in ids:
        if name not in by_id:
            close = get_close_matches(name, by_id, n=1)
            hint = f"did you mean “{close[0]}”?" if close else "`checker rules list` names them all"
            raise fail(name, f"there is no rule of this id; {hint}")
    return [by_id[name] for name in dict.fromkeys(ids)]


def _leave(bad: bool) -> None:
    from checker.commands.running import EXIT_BAD_INPUT

    if bad:
        raise typer.Exit(EXIT_BAD_INPUT)
