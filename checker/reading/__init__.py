"""Reading: files, folders and texts to documents; documents to sentences."""

from checker.reading.articles import read_text
from checker.reading.files import ARTICLE_SUFFIXES, read_paths
from checker.reading.problem import UnreadableArticle
from checker.reading.sentences import split_sentences
from checker.reading.stated_dates import parse_date

__all__ = ["ARTICLE_SUFFIXES", "UnreadableArticle", "parse_date", "read_paths", "read_text", "split_sentences"]
