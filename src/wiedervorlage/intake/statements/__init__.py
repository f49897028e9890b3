"""What the body states: decisions, requests, offers, concessions and reasons, and how they are told."""
