"""What words mean, as vectors: the only module that reads word vectors.

They are those of WordLlama (Miller 2024): the word pieces of a large language model, trained so that texts of like
meaning come to lie near one another, cut down to 256 numbers each. They lie in the package's own files, so nothing is
fetched; the package itself is not imported, as only these files are wanted.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import distribution
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from tokenizers import Tokenizer

Vector = npt.NDArray[np.float32]
PACKAGE, SIZE = "wordllama", 256
PIECES = f"{PACKAGE}/tokenizers/l2_supercat_tokenizer_config.json"
WEIGHTS, TENSOR = f"{PACKAGE}/weights/l2_supercat_{SIZE}.safetensors", "embedding.weight"


@cache
def vector_of(word: str) -> Vector:
    """The vector of a word, of length 1: the mean of those of its pieces. All zeros for an empty word."""
    pieces = _tokenizer().encode(word, add_special_tokens=False).ids
    rows = _vectors()
    # One row at a time: the file is mapped into memory, and hardly any of it is wanted.
    vectors = [rows[piece : piece + 1] for piece in pieces]
    return unit(np.concatenate(vectors).astype(np.float32).mean(axis=0)) if pieces else np.zeros(SIZE, np.float32)


@cache
def is_everyday(word: str) -> bool:
    """Whether a word, in lower case, is common enough that the model's word pieces hold it whole: "bank", "mayor"."""
    return len(_tokenizer().encode(word, add_special_tokens=False).ids) == 1


def unit(vector: Vector) -> Vector:
    """A vector of the same direction and of length 1; all zeros stay as they are."""
    length = float(np.linalg.norm(vector))
    return vector / np.float32(length) if length else vector


@cache
def _tokenizer() -> Tokenizer:
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(distribution(PACKAGE).locate_file(PIECES)))


@cache
def _vectors() -> Any:
    """The vectors of all pieces, a row each."""
    from safetensors import safe_open

    weights: Any = safe_open(str(distribution(PACKAGE).locate_file(WEIGHTS)), framework="numpy")
    return weights.get_slice(TENSOR)
