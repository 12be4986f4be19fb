#!/usr/bin/env python3
"""The files of data/procedure fit their published schemas, and the schemas refuse what the reader refuses."""
import copy
import json
import pathlib
import sys

import jsonschema

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
PROCEDURE = TOP / 'data' / 'procedure'

SCHEMA_OF = {
    'gastouder': 'procedure', 'organisatie': 'procedure',
    'questions': 'questions', 'lists': 'questions', 'sources': 'questions', 'records': 'questions',
    'papers': 'papers', 'ap': 'ap-form', 'practice': 'practice', 'preparation': 'procedure',
    'readiness': 'readiness',
}

# Schema, file, path, what to put there (KeyError: take it away).
FAULTS = [
    ('procedure', 'gastouder', ['profile'], 'ouder'),
    ('procedure', 'gastouder', ['version'], 0),
    ('procedure', 'gastouder', ['more'], 1),
    ('procedure', 'gastouder', ['checked'], '21-11-2026'),
    ('procedure', 'gastouder', ['title', 'en'], KeyError),
    ('procedure', 'gastouder', ['title', 'nl'], ''),
    ('procedure', 'gastouder', ['title', 'nl'], 'Stappen '),
    ('procedure', 'gastouder', ['steps', 0, 'number'], '1'),
    ('procedure', 'gastouder', ['steps', 0, 'pages'], []),
    ('procedure', 'gastouder', ['steps', 0, 'pages', 0, 'special'], 'raport'),
    ('procedure', 'gastouder', ['steps', 0, 'pages', 0, 'when'], [{'question': 'a.b', 'is': []}]),
    ('procedure', 'gastouder', ['steps', 0, 'pages', 0, 'notes'],
     [{'style': 'link', 'body': {'nl': 'a', 'en': 'a'}}]),
    ('procedure', 'gastouder', ['steps', 0, 'pages', 0, 'questions'], [{'when': []}]),
    ('questions', 'questions-incident', ['questions', 0, 'kind'], 'bool'),
    ('questions', 'questions-incident', ['questions', 0, 'id'], 'nodot'),
    ('questions', 'questions-incident', ['questions', 0, 'sources'], []),
    ('questions', 'questions-incident', ['questions', 0, 'why'], KeyError),
    ('questions', 'questions-incident', ['questions', 0, 'urgency'], 'soon'),
    ('questions', 'lists', ['lists', 'nature'], []),
    ('questions', 'records', ['records', 0, 'title_field'], KeyError),
    ('questions', 'records', ['records', 0, 'shown', 'ouder'], []),
    ('questions', 'records', ['records', 0, 'fields', 0, 'why'], {'nl': 'a', 'en': 'a'}),
    ('questions', 'records', ['follow_ups', 0, 'kind'], 'tickler'),
    ('questions', 'records', ['follow_ups', 0, 'done'], {}),
    ('questions', 'sources', ['sources', 0, 'checked'], KeyError),
    ('questions', 'sources', ['sources', 0, 'url'], 'http://example.org'),
    ('ap-form', 'ap-form', ['form', 'url'], 'http://example.org'),
    ('ap-form', 'ap-form', ['form', 'checked'], '21-11-2026'),
    ('ap-form', 'ap-form', ['form', 'chapters'], []),
    ('ap-form', 'ap-form', ['form', 'items', 0, 'number'], '1'),
    ('ap-form', 'ap-form', ['form', 'items', 0, 'label', 'en'], KeyError),
    ('ap-form', 'ap-form', ['form', 'items', 0, 'says'], KeyError),
    ('ap-form', 'ap-form', ['form', 'items', 0, 'says', 0, 'sure'], 'no'),
    ('ap-form', 'ap-form', ['form', 'items', 0, 'says', 0, 'when', 0, 'is'], []),
    ('ap-form', 'ap-form', ['form', 'items', 15, 'options', 0, 'when'], []),
    ('ap-form', 'ap-form', ['form', 'items', 2, 'questions'], []),
    ('procedure', 'preparation-gastouder', ['steps', 0, 'pages', 0, 'questions'], KeyError),
    ('readiness', 'readiness', ['links', 0, 'from'], KeyError),
    ('readiness', 'readiness', ['lists', 0, 'fields'], {}),
    ('readiness', 'readiness', ['gaps', 0, 'when'], []),
    ('readiness', 'readiness', ['gaps', 0, 'sources'], []),
    ('readiness', 'readiness', ['gaps', 0, 'do', 'en'], KeyError),
    ('papers', 'papers', ['papers', 0, 'look'], 'poster'),
    ('papers', 'papers', ['papers', 0, 'profiles'], []),
    ('papers', 'papers', ['papers', 0, 'own'], 'paper.statement'),
    ('papers', 'papers', ['papers', 0, 'blocks'], []),
    ('papers', 'papers', ['papers', 0, 'blocks', 0, 'label'], {'nl': 'a', 'en': 'a'}),
    ('papers', 'papers', ['papers', 0, 'blocks', 0, 'room'], 0),
    ('practice', 'practice', ['stories'], []),
    ('practice', 'practice', ['stories', 0, 'start'], '02:30'),
    ('practice', 'practice', ['stories', 0, 'opening', 'en'], KeyError),
    ('practice', 'practice', ['stories', 0, 'who', 'email'], 'sanne@example.org'),
    ('practice', 'practice', ['stories', 0, 'news', 0, 'hour'], 72),
    ('practice', 'practice', ['stories', 0, 'news', 0, 'questions'], []),
    ('practice', 'practice', ['stories', 0, 'answers', 0, 'value'], ''),
    ('practice', 'practice', ['stories', 0, 'advice', 'ap'], 'yes'),
    ('practice', 'practice', ['stories', 0, 'hours', 'ap'], 73),
    ('practice', 'practice', ['stories', 0, 'hours', 'agency'], 1),
]


def load(path):
    return json.loads(path.read_text(encoding='utf-8'))


def load_schema(name):
    schema = load(TOP / 'data' / 'schema' / f'{name}.schema.json')
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


def main():
    schemas = {name: load_schema(name) for name in set(SCHEMA_OF.values())}
    checked = 0

    for path in sorted(PROCEDURE.glob('*.json')):
        name = SCHEMA_OF.get(path.stem.split('-')[0])
        if name is None:
            continue
        for error in schemas[name].iter_errors(load(path)):
            best = jsonschema.exceptions.best_match([error])
            sys.exit(f'{path.name}: {best.json_path}: {best.message[:300]}')
        checked += 1

    if checked < 10:
        sys.exit(f'only {checked} files were found')

    for schema, file, path, value in FAULTS:
        if schemas[schema].is_valid(with_change(load(PROCEDURE / f'{file}.json'), path, value)):
            sys.exit(f'{schema}.schema.json accepts {value!r} at {path} of {file}.json')

    print(f'{checked} files fit; {len(FAULTS)} faults are refused')


main()
