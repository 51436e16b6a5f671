"""What can be judged only of a whole story."""
