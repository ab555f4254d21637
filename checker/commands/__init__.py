"""The commands of `checker`, one module each. None imports the pipeline before it runs, so that `--help` is quick."""
