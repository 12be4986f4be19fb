#!/usr/bin/env python3
"""The published schemas say what the program does: they are sound, the sample fits them, and what is wrong does not."""
import copy
import json
import pathlib
import sys

import jsonschema

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
SAMPLE = TOP / 'tests' / 'interchange' / 'sample-incident.json'


def load(name):
    schema = json.loads((TOP / 'data' / 'schema' / name).read_text(encoding='utf-8'))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def with_change(document, path, value):
    changed = copy.deepcopy(document)
    place = changed
    for step in path[:-1]:
        place = place[step]
    if value is KeyError:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return changed


INCIDENT_FAULTS = [
    (['format'], 'other'), (['version'], 3), (['more'], 1), (['log'], KeyError), (['incident', 'uuid'], 'x'),
    (['incident', 'number'], '2026-0012'), (['incident', 'title'], None), (['incident', 'due_utc'], '2026'),
    (['incident', 'state'], 'gone'), (['answers', 0, 'state'], 'known'), (['answers', 0, 'value'], 'yes'),
    (['log', 3, 'corrects'], 0), (['log', 0, 'corrects'], 1), (['log', 0, 'hash'], 'ABC'), (['log', 0, 'code'], 'A b'),
    (['decisions', 0, 'about'], 'x'), (['assessments', 0, 'doubt'], 1),
    (['records', 0, 'uuid'], 'x'), (['records', 0, 'removed'], True), (['records', 0, 'fields', 0, 'state'], 'known'),
]

FACTS = {
    'nature': 'device_lost', 'cia': [True, False, None], 'data_categories': ['basic', 'health'], 'count': 24,
    'encrypted': None, 'recipient': 'unknown', 'role': 'controller', 'availability_impact': None,
}
FACTS_FAULTS = [
    (['nature'], 'lost'), (['cia'], [True]), (['data_categories'], ['names']), (['count'], -1), (['encrypted'], 'yes'),
    (['people'], 3),
]


def main():
    incident, facts = load('incident.schema.json'), load('facts.schema.json')
    sample = json.loads(SAMPLE.read_text(encoding='utf-8'))

    for error in list(incident.iter_errors(sample)):
        sys.exit(f'{SAMPLE.name}: {error.json_path}: {error.message}')
    for path, value in INCIDENT_FAULTS:
        if incident.is_valid(with_change(sample, path, value)):
            sys.exit(f'incident.schema.json accepts {value!r} at {path}')

    for document in (FACTS, {'id': 'a', 'facts': FACTS}, [FACTS, {'facts': FACTS}], [], {}):
        for error in facts.iter_errors(document):
            sys.exit(f'facts.schema.json: {error.json_path}: {error.message}')
    for path, value in FACTS_FAULTS:
        wrong = with_change(FACTS, path, value)
        if facts.is_valid(wrong) or facts.is_valid({'facts': wrong}) or facts.is_valid([wrong]):
            sys.exit(f'facts.schema.json accepts {value!r} at {path}')

    print(f'{len(INCIDENT_FAULTS) + len(FACTS_FAULTS)} faults are refused by the schemas')


main()
