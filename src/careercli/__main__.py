"""`python -m careercli` is the same program as `careers`."""

from careercli.cli import app

if __name__ == "__main__":
    app(prog_name="careers")
