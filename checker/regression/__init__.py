"""Regression: which findings of a report are new, which were known, which are gone, and which are waived."""
