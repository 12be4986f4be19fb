#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows the program where there is no display: opens the example incident in the real window, and leaves a picture of it, the
report on one A4 and the register in a folder. show-example.py PROGRAM FOLDER [ARGUMENTS]; run through build-aux/run."""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'tests/journeys'))
import example  # noqa: E402

example.show(sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:])
