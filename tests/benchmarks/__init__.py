"""Performance, measured; run by `python -m tests.benchmarks`."""
