"""The parts of the quantity finder: tokens, numerals, units, hedges, and what is no quantity."""
