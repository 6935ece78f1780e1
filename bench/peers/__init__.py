"""What one would take instead of mouflow, each written as a competent user writes it."""
