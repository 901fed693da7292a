"""What the results were measured on."""

import datetime
import os
import platform
import subprocess

from .places import PARKCAST


def processor():
    with open("/proc/cpuinfo") as lines:
        for line in lines:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.machine()


def instruction_set():
    text = subprocess.run([PARKCAST, "version"], capture_output=True, text=True, check=True).stdout
    return next(line.split(": ", 1)[1] for line in text.splitlines() if ": " in line)


def swift():
    text = subprocess.run(["swiftc", "--version"], capture_output=True, text=True, check=True).stdout
    words = text.split()
    return words[words.index("version") + 1]


def sentence(command):
    """Processor, cores, instruction set, compiler, date and command, in one paragraph."""
    return (
        f"{processor()}, {len(os.sched_getaffinity(0))} cores in use; kernels: {instruction_set()};"
        f" Swift {swift()}; Python {platform.python_version()};"
        f" {datetime.date.today().isoformat()}; `{command}`."
    )
