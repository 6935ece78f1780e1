"""Comparing: two texts as lines become a plan of what is kept, deleted, inserted, moved; two drafts, a Comparison."""
