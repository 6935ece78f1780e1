"""House texts and profiles, installed as mouflow.templates."""
