"""mouflow: agreements between Indonesian institutions, from one YAML text to Word, PDF, record and letters."""
