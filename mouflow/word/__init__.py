"""Word files that came from elsewhere: opened with care, read into the tree, and redlined in place."""
