"""How was voted and what came of it, where it stands beside the wording."""
