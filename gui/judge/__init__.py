"""The page on which it is judged (研判): scores with their workings, the lamp scheme, progress curves."""
