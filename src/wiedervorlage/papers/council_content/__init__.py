"""What a council paper says, from the case: matter known on a day → parts → the paper, its annexes, plain text."""
