"""A sheet's rows as rows of the form: whose they are, and what each cell says."""
