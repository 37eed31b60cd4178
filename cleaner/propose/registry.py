"""The proposers, in the two phases in which they run; within a phase their order cannot matter."""

from __future__ import annotations

from cleaner.propose.context import Propose
from cleaner.propose.hidden import propose_hidden_blocks
from cleaner.propose.lines import propose_line_rules
from cleaner.propose.link_lists import propose_link_lists
from cleaner.propose.repeats import propose_repeated_leads
from cleaner.propose.tail import propose_author_lines, propose_tail
from cleaner.propose.titles import propose_titles
from cleaner.splices.anchors import propose_anchors
from cleaner.splices.codes import propose_codes
from cleaner.splices.contacts import propose_contacts
from cleaner.splices.emoji import propose_emoji
from cleaner.splices.enumeration import propose_enumeration
from cleaner.splices.foreign import propose_foreign
from cleaner.splices.hidden import propose_hidden_runs
from cleaner.splices.invisible import propose_invisible
from cleaner.splices.masks import propose_masks
from cleaner.splices.pinyin import propose_pinyin
from cleaner.splices.punctuation import propose_punctuation
from cleaner.splices.sentences import propose_sentences
from cleaner.splices.strings import propose_strings
from cleaner.splices.titles import propose_title_shards

BLOCK_PROPOSERS: tuple[Propose, ...] = (
    propose_titles,
    propose_line_rules,
    propose_link_lists,
    propose_repeated_leads,
    propose_hidden_blocks,
    propose_tail,
    propose_author_lines,
)

#: What only the markup shows: these look at a page, all others at the text that it leaves.
MARKUP_PROPOSERS: tuple[Propose, ...] = (
    propose_hidden_runs,
    propose_anchors,
)

SPAN_PROPOSERS: tuple[Propose, ...] = (
    propose_title_shards,
    propose_strings,
    propose_invisible,
    propose_contacts,
    propose_codes,
    propose_emoji,
    propose_pinyin,
    propose_punctuation,
    propose_foreign,
    propose_enumeration,
    propose_sentences,
    propose_masks,
)
