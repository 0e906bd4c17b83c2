"""Characters that a terminal may act on instead of showing them."""

from __future__ import annotations

import re

CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters of C0 and C1, and those that turn the direction of writing."""
