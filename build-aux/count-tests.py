#!/usr/bin/env python3
"""Adds up what meson wrote about the tests of several build folders: one case of a test program counts as one. A skipped test
counts as failed: nothing is skipped here."""
import pathlib
import sys
import xml.etree.ElementTree as ET


def outcome(case):
    if case.find('failure') is not None or case.find('error') is not None:
        return 'failed'
    return 'failed' if case.find('skipped') is not None else 'passed'


def main(folders):
    passed, faults = 0, []
    for folder in folders:
        reports = sorted(pathlib.Path(folder, 'meson-logs').glob('testlog*.junit.xml'))
        if not reports:
            faults.append(f'{folder}: no tests were run')
        for report in reports:
            for suite in ET.parse(report).getroot().iter('testsuite'):
                for case in suite.iter('testcase'):
                    if outcome(case) == 'passed':
                        passed += 1
                    else:
                        faults.append(f'{suite.get("name")} {case.get("name")}')
    for fault in faults:
        print(f'FAILED {fault}')
    print(f'{passed} passed, {len(faults)} failed')
    return 1 if faults or passed == 0 else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
