"""Returned workbooks: found, read, placed among what is known, taken in."""
