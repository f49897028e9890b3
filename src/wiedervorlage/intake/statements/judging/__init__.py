"""What is learnt from marked papers: roles, outcomes, kinds and sides of grounds, kinds of letters."""
