"""The outline of a plan document: its headings, what stands under them, and which part looks back."""
