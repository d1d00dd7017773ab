"""What goes to paper: PDF files, the form page by page, and the preview."""
