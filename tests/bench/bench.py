#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the figures of the program. bench.py BUILD RUNS; run it through build-aux/bench, on a display of its own."""
import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

BUILD, RUNS = pathlib.Path(sys.argv[1]), int(sys.argv[2])
PROGRAM = BUILD / 'src/app/lekwijzer'
CASES = pathlib.Path(__file__).resolve().parent.parent / 'interchange/cases.json'


def window(*command):
    """One start: (ms to the first frame, ms to the last paint before silence, KiB of memory)."""
    said = subprocess.run([BUILD / 'tests/bench/bench-watch', *command], capture_output=True, text=True, check=True).stdout
    figures = dict(re.findall(r'(\w+) ([\d.]+)', said))
    return float(figures['first']), float(figures['settled']), float(figures['rss'])


def windows(commands):
    """The commands in turn, so that a machine that slows down slows all of them: name -> the medians."""
    seen = {name: [] for name in commands}
    for turn in range(RUNS + 1):
        for name, command in commands.items():
            figures = window(*command)
            if turn > 0:
                seen[name].append(figures)
    return {name: [statistics.median(column) for column in zip(*rows)] for name, rows in seen.items()}


def clocked(*command, stdin=None, runs=5):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, input=stdin, capture_output=True, check=True)
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def line(what, figure, wanted):
    print(f'{what:<58} {figure:>14}   wanted: {wanted}')


def main():
    with tempfile.TemporaryDirectory() as room:
        registers = {}
        for count in (10, 100000):
            registers[count] = f'{room}/register-{count}.lekwijzer'
            subprocess.run([BUILD / 'tests/store/make-register', str(count), registers[count]], check=True, stdout=subprocess.DEVNULL)

        figures = windows({
            'floor': [BUILD / 'tests/bench/bench-floor'],
            'ten': [PROGRAM, '--register', registers[10]],
            'many': [PROGRAM, '--register', registers[100000]],
        })
        floor, ten, many = figures['floor'], figures['ten'], figures['many']
        line('empty window: first frame', f'{floor[0]:.0f} ms', 'the floor')
        line('10 incidents: first frame ÷ floor', f'{ten[0] / floor[0]:.2f}', '≤ 1.3')
        line('10 incidents: last paint ÷ floor', f'{ten[1] / floor[1]:.2f}', '– (the rows are there)')
        line('100 000 incidents: first frame ÷ floor', f'{many[0] / floor[0]:.2f}', '≤ 2.3')
        line('100 000 incidents: last paint ÷ floor', f'{many[1] / floor[1]:.2f}', '≤ 2.3 (the rows are there)')
        line('100 000 incidents: memory above 10 incidents', f'{(many[2] - ten[2]) / 1024:.1f} MiB', '≤ 30 MiB')
        line('100 000 incidents: memory above the floor', f'{(many[2] - floor[2]) / 1024:.1f} MiB', '≤ 30 MiB')

        said = subprocess.run([BUILD / 'tests/store/bench-store', registers[100000]], capture_output=True, text=True, check=True)
        print(said.stdout.rstrip())

        cases = json.loads(CASES.read_text())
        many_cases = json.dumps([cases[i % len(cases)] for i in range(10000)]).encode()
        line('assess: 10 000 cases, whole process', f'{clocked(PROGRAM, "assess", "-", stdin=many_cases):.0f} ms', '< 1000 ms')

        listed = json.loads(subprocess.run([PROGRAM, 'list', '--json', '--register', registers[10]], capture_output=True, check=True).stdout)
        number = listed[0]['number'] if isinstance(listed, list) else listed['incidents'][0]['number']
        took = clocked(PROGRAM, 'report', number, '--register', registers[10], '-o', f'{room}/report.pdf')
        line('A4 of one incident, whole process', f'{took:.0f} ms', '< 200 ms')


main()
