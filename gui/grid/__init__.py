"""All rows of a period as a sheet that is filled in like one in Excel."""
