"""The match stage: which claims speak of the same measure, event, person or words, with a score and its grounds."""
