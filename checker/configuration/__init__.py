"""Configuration: what `checker.toml` or `[tool.checker]` of `pyproject.toml` sets for every run."""

from checker.configuration.finding_files import configuration_file
from checker.configuration.reading import Configured, read_configuration
from checker.configuration.rule_choice import chosen_rules
from checker.configuration.settings import Configuration

__all__ = ["Configuration", "Configured", "chosen_rules", "configuration_file", "read_configuration"]
