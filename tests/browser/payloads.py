"""What a hostile page may hold wherever it can put a string."""

from __future__ import annotations

PAYLOADS = (
    "<script>window.pwned = 1</script>",
    "</script><script>window.pwned = 2</script>",
    '"><img src=x onerror="window.pwned = 3">',
    "<!--<script>",
    "javascript:window.pwned = 4",
    "{{constructor.constructor('window.pwned = 5')()}}",
    "<svg onload=window.pwned=6>",
    "\u2028</title><style>*{display:none}</style>",
)
