"""Renderers: each turns a report into one format and nothing else; `FORMATS` of the command line names them."""
