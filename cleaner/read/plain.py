"""Values of other formats as JSON has them."""

from __future__ import annotations

import base64
import datetime
import decimal
import math
from typing import Any


def plain_value(value: Any) -> Any:
    """Return ``value`` with the types of JSON: times as ISO 8601, bytes as base64, no NaN.

    >>> plain_value({"at": datetime.date(2024, 5, 3), "n": [1, b"hi", float("nan")]})
    {'at': '2024-05-03', 'n': [1, 'aGk=', None]}
    """
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {str(key): plain_value(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain_value(entry) for entry in value]
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    return float(value) if isinstance(value, decimal.Decimal) else str(value)
