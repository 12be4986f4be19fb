#!/usr/bin/env python3
"""Adds up what meson wrote about the tests of several build folders: one case of a test program counts as one. A test that was
skipped, broke off or ran out of time counts as failed."""
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

# What a test prints stands in the report as it is, also bytes that XML has no place for.
NOT_XML = re.compile(r'[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]')


def cases_of(report):
    text = report.read_text(encoding='utf-8', errors='replace')
    for suite in ET.fromstring(NOT_XML.sub('', text)).iter('testsuite'):
        for case in suite.iter('testcase'):
            yield f'{suite.get("name")} {case.get("name")}', case


def has_passed(case):
    return all(case.find(word) is None for word in ('failure', 'error', 'skipped'))


def programs_of(log):
    """A program that broke off after its last case is seen here only."""
    for line in log.read_text(encoding='utf-8', errors='replace').splitlines():
        entry = json.loads(line)
        yield entry['name'], entry['result']


def main(folders):
    passed, faults = 0, set()
    for folder in folders:
        logs = pathlib.Path(folder, 'meson-logs')
        if not (logs / 'testlog.junit.xml').exists():
            faults.add(f'{folder}: no tests were run')
            continue
        for name, case in cases_of(logs / 'testlog.junit.xml'):
            if has_passed(case):
                passed += 1
            else:
                faults.add(name)
        faults |= {f'{name}: {result}' for name, result in programs_of(logs / 'testlog.json') if result != 'OK'}
    for fault in sorted(faults):
        print(f'FAILED {fault}')
    print(f'{passed} passed, {len(faults)} failed')
    return 1 if faults or passed == 0 else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
