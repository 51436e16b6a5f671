"""Stories with one planted defect each, and stories that have none."""
