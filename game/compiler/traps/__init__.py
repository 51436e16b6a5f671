"""What breaks a file for YAML, recognised from its raw lines and told with the line as it was meant."""
