"""Where things are."""

import pathlib

BENCHMARKS = pathlib.Path(__file__).resolve().parent.parent
PROJECT = BENCHMARKS.parent
PEERS = BENCHMARKS / "peers"
PYTHON = BENCHMARKS / ".venv" / "bin" / "python3"
BUILT = BENCHMARKS / ".build" / "release"
COMPILED_PEERS = BENCHMARKS / ".build" / "peers"
PARKCAST = PROJECT / ".build" / "release" / "parkcast"
BASE_CASE = PROJECT / "Scenarios" / "shenzhen-harbin.yaml"
PAGE = PROJECT / "Docs" / "Performance.md"
