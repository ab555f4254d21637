"""Renderers: each turns a report into one format and nothing else; `checker.commands.formats` names them."""
