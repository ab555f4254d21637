"""Time: what dates mean, when articles appeared, and in which order events can have happened."""
