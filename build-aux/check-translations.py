#!/usr/bin/env python3
"""Every word of the program has its Dutch, and none of it is a guess: po/nl.po is complete, without fuzzy entries, fits what the
sources ask for today, and keeps the placeholders. One catalogue serves the child-minder (je) and the office (u), so its Dutch
addresses nobody; nor does it shout. Source files with words in them all stand in po/POTFILES.in."""
import pathlib
import re
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent
ADDRESS = re.compile(r'(?<![\w%$-])(je|jij|jou|jouw|jullie|u|uw|uzelf|jezelf)(?![\w-])', re.IGNORECASE)
WORDS_IN_C = re.compile(r'(?<![\w"])(_|C_|N_|NC_|ngettext|g_dngettext)\s*\(')


def files_with_words():
    for path in sorted([*TOP.glob('src/**/*.c'), *TOP.glob('src/**/*.h')]):
        if WORDS_IN_C.search(path.read_text()):
            yield str(path.relative_to(TOP))
    for path in sorted(TOP.glob('src/**/*.ui')):
        if 'translatable="yes"' in path.read_text():
            yield str(path.relative_to(TOP))
    for path in sorted(TOP.glob('data/desktop/*.in')):
        if path.name.endswith(('.desktop.in', '.metainfo.xml.in')):
            yield str(path.relative_to(TOP))


def extract(potfiles, target):
    subprocess.run(['xgettext', '--from-code=UTF-8', '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2',
                    '--keyword=ngettext:1,2', '--add-comments=Translators:', '--package-name=lekwijzer',
                    '-f', potfiles, '-D', TOP, '-o', target], check=True, cwd=TOP, stderr=subprocess.DEVNULL)


def faults_of(language, template):
    po = TOP / 'po' / f'{language}.po'
    statistics = subprocess.run(['msgfmt', '--statistics', '--check', '-o', '/dev/null', po], capture_output=True, text=True,
                                env={'LC_ALL': 'C', 'PATH': '/usr/bin:/bin'})
    if statistics.returncode != 0:
        yield f'{po.name}: {statistics.stderr.strip()}'
    if 'fuzzy' in statistics.stderr or 'untranslated' in statistics.stderr:
        yield f'{po.name}: {statistics.stderr.strip()}'
    compared = subprocess.run(['msgcmp', po, template], capture_output=True, text=True, env={'LC_ALL': 'C', 'PATH': '/usr/bin:/bin'})
    if compared.returncode != 0:
        yield f'{po.name} does not fit the sources (run build-aux/update-translations):\n{compared.stderr.strip()}'


def faults_of_tone():
    """msgcat keeps each message on one line, so that a line is a whole sentence."""
    text = subprocess.run(['msgcat', '--no-wrap', TOP / 'po/nl.po'], capture_output=True, text=True, check=True).stdout
    header, *messages = text.split('\n\n')
    for line in '\n'.join(messages).splitlines():
        if not line.startswith('msgstr'):
            continue
        if ADDRESS.search(line):
            yield f'nl.po addresses somebody, and je and u differ by procedure: {line}'
        if '!' in line:
            yield f'nl.po shouts: {line}'


def main():
    listed = [line.strip() for line in (TOP / 'po/POTFILES.in').read_text().splitlines() if line.strip() and not line.startswith('#')]
    wanted = list(files_with_words())
    faults = [f'{name}: has words but does not stand in po/POTFILES.in' for name in wanted if name not in listed]
    faults += [f'{name}: stands in po/POTFILES.in but is not there or has no words' for name in listed if name not in wanted]
    languages = (TOP / 'po/LINGUAS').read_text().split()
    if 'nl' not in languages:
        faults.append('po/LINGUAS: Dutch is missing')
    faults += faults_of_tone()
    with tempfile.TemporaryDirectory() as room:
        template = f'{room}/lekwijzer.pot'
        extract(TOP / 'po/POTFILES.in', template)
        if 'msgid "Lekwijzer' not in pathlib.Path(template).read_text() and pathlib.Path(template).stat().st_size < 2000:
            faults.append('hardly any words were found: this check looks in the wrong place')
        faults += [fault for language in languages for fault in faults_of(language, template)]
    print('\n'.join(faults) if faults else f'{len(listed)} files with words, all in Dutch')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
