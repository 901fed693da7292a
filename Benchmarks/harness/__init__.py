"""Runs the benchmarks and writes the results into Docs/Performance.md: `make bench`."""
