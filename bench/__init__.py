"""Side by side: mouflow and what one would take instead, the growth of long agreements, and hours of random drafts."""
