"""The extract stage: from parsed sentences to claims, one module for each kind of mention."""
