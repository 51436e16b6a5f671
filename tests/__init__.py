"""The proof: laws, goldens, and the house itself."""
