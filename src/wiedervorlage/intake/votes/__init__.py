"""How was voted: counted on its sides, one figure against another, or told without figures."""
