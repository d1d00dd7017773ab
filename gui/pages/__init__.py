"""What every page is: made when first opened, read again when its period has changed."""
