"""The map: what stands where, what is written into its page, and how the page behaves."""
