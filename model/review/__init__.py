"""The review (核对): issued, current and incoming side by side, and a person's decision on each difference."""
