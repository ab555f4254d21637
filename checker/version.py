"""The version of the package; it stands in `pyproject.toml` too, and a test holds the two together."""

__version__ = "0.1.0"
