"""What breaks a file for YAML, recognised and told."""
