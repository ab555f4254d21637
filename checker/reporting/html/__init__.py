"""What the HTML report is made of: its parts as plain records, its templates, its style sheets and its script."""
