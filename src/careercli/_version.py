"""The program's version, which the build, the index and `--version` share."""

__version__ = "0.1.0"
