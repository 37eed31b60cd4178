"""What ``cleaner evaluate --certify`` says, as a table on the terminal."""

from __future__ import annotations

from rich.console import Console

from cleaner.cli.scores import make_table, print_table
from cleaner.evaluate.certify import Certificate


def show_certificate(certificate: Certificate) -> None:
    """Print a rule a line, the run's bounds under them, and what to judge next."""
    console = Console(highlight=False)
    table = make_table(
        "Cuts judged, and the share of wrong ones: seen, and at most (95%)",
        "rule",
        right=("cuts", "shown", "judged", "wrong", "rate", "at most"),
    )
    for rule in certificate.rules:
        table.add_row(
            rule.rule,
            *(f"{count:,}" for count in (rule.cuts, rule.sampled, rule.judged, rule.wrong)),
            f"{rule.rate:.4f}",
            f"{rule.bound:.4f}",
        )
    print_table(console, table)
    console.print(
        f"{certificate.rows}: {certificate.pages:,} pages, {certificate.characters:,} characters"
    )
    console.print(f"Wrong cuts a page, at most (95%): {certificate.cuts_a_page:.6f}")
    console.print(
        "Characters wrongly cut of a million, at most (95%): "
        f"{certificate.characters_a_million:.1f}\n"
        "  (where a rule's wrong cuts are as long as its others, or as those seen)"
    )
    open_rules = sorted(
        (rule for rule in certificate.rules if rule.judged < rule.sampled or not rule.sampled),
        key=lambda rule: -rule.cuts * rule.bound,
    )
    if open_rules:
        names = ", ".join(rule.rule for rule in open_rules[:3])
        console.print(
            f"Cuts without a verdict count as wrong: {len(open_rules)} rules have some.\n"
            f"Judge next: {names}"
        )
