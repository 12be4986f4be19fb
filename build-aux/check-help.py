#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The help as Mallard wants it, the words of the window in it as they stand in the window, and F1 everywhere leading somewhere.

check-help.py FOLDER-C FOLDER-NL: the folders of pages as they were built."""
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as tree

TOP = pathlib.Path(__file__).resolve().parent.parent
NS = '{http://projectmallard.org/1.0/}'
BLOCKS = {'p', 'list', 'steps', 'terms', 'note'}
SCHEMA = pathlib.Path('/usr/share/xml/mallard/1.0/mallard-1.0.rng')
INLINE = {'em', 'gui', 'key', 'keyseq', 'code', 'link'}
# Parts of other windows, which are about what those are about.
WITHOUT_TOPIC = {'LekHelpView', 'LekNoteView', 'LekStepPage', 'LekRecordDialog', 'LekRenameDialog', 'LekIncidentPage', 'LekWindow'}


def tag(element):
    return element.tag.replace(NS, '') if isinstance(element.tag, str) else ''


def faults_of_line(element):
    for inner in element.iter():
        if inner is not element and tag(inner) not in INLINE:
            yield f'{tag(inner)} in {tag(element)}'
    if not ''.join(element.itertext()).strip():
        yield f'an empty {tag(element)}'


def faults_of_block(block):
    children = [block] if tag(block) == 'p' else list(block)
    if tag(block) in ('list', 'steps', 'terms'):
        if any(tag(item) != 'item' for item in block) or not len(block):
            yield f'{tag(block)} holds items only'
        children = [child for item in block for child in item]
    for child in children:
        if tag(child) not in ('p', 'title'):
            yield f'{tag(child)} in {tag(block)}'
        yield from faults_of_line(child)


def faults_of_body(holder, ids, depth=0):
    """Title, then text, then sections: Mallard has no text after a section."""
    children = [child for child in holder if tag(child) != 'info']
    if not children or tag(children[0]) != 'title':
        yield 'no title'
        return
    yield from faults_of_line(children[0])
    seen_section = False
    for child in children[1:]:
        if tag(child) == 'section':
            seen_section = True
            name = child.get('id')
            if not name or name in ids or depth > 1:
                yield f'a section without an id of its own: {name}'
            ids.add(name)
            yield from faults_of_body(child, ids, depth + 1)
        elif tag(child) not in BLOCKS or seen_section:
            yield f'{tag(child)} where it may not stand'
        else:
            yield from faults_of_block(child)


def faults_of_page(path):
    page = tree.parse(path).getroot()
    if page.tag != NS + 'page' or page.get('type') not in ('guide', 'topic') or page.get('id') != path.stem:
        yield 'not a page with its own name'
    info = page[0]
    if tag(info) != 'info':
        yield 'no info first'
        return
    links = [link for link in info if tag(link) == 'link' and link.get('type') == 'guide']
    if len(links) != (0 if path.stem == 'index' else 1):
        yield 'it must stand in one place'
    about = info.find(NS + 'desc')
    if about is None or not about.text or about.text.endswith('.'):
        yield 'desc: a line without a full stop'
    yield from faults_of_body(page, set())


def faults_of_schema(pages):
    """By the schema of Mallard itself, where the package with it is installed."""
    if not SCHEMA.exists():
        return []
    result = subprocess.run(['xmllint', '--noout', '--relaxng', SCHEMA, *pages], capture_output=True, text=True, check=False)
    return [line for line in result.stderr.splitlines() if not line.endswith(' validates')]


def words_of_window():
    """English and Dutch words that stand in the window, without marks for the keyboard, and up to what is filled in."""
    text = (TOP / 'po/nl.po').read_text(encoding='utf-8')
    pairs = re.findall(r'^msgid ((?:".*"\n)+)(?:msgid_plural (?:".*"\n)+)?msgstr(?:\[0\])? ((?:".*"\n)+)', text, re.M)
    joined = [[re.sub(r'[_…]|: %.*', '', ''.join(re.findall(r'"(.*)"', part))) for part in pair] for pair in pairs]
    return {pair[0] for pair in joined}, {pair[1] for pair in joined}


def faults_of_words(path, words):
    for element in tree.parse(path).getroot().iter(NS + 'gui'):
        said = ''.join(element.itertext()).replace('…', '')
        if said not in words:
            yield f'the window does not say “{said}”'


def topics():
    """Which parts of the window have a page, and the parts that ought to."""
    text = (TOP / 'src/ui/help/lek-help-topic.c').read_text()
    table = dict(re.findall(r'\{ "(Lek\w+)", "([\w.#-]+)" \}', text))
    found = set()
    for path in (TOP / 'src/ui').rglob('lek-*.c'):
        for name, parent in re.findall(r'G_DEFINE_FINAL_TYPE \((\w+), \w+, (\w+)\)', path.read_text()):
            if re.search(r'WINDOW$', parent) or re.search(r'(Page|View|Dialog)$', name):
                found.add(name)
    return table, found


def main(*folders):
    faults = []
    for folder, words in zip(map(pathlib.Path, folders), words_of_window()):
        pages = sorted(folder.glob('*.page'))
        faults += [f'{path.parent.parent.name}/{path.name}: {fault}' for path in pages for fault in faults_of_page(path)]
        faults += [f'{path.parent.parent.name}/{path.name}: {fault}' for path in pages for fault in faults_of_words(path, words)]
        faults += faults_of_schema(pages)
        addresses = {path.stem for path in pages}
        addresses |= {f'{path.stem}#{section.get("id")}' for path in pages for section in tree.parse(path).iter(NS + 'section')}
        table, parts = topics()
        said = set(table.values()) | set(re.findall(r'lek_help_topic_set \([^;"]*"([^"]+)"', all_sources()))
        faults += [f'F1 leads to {address}, which is not there' for address in sorted(said - addresses)]
        faults += [f'{part}: F1 has no page for it' for part in sorted(parts - set(table) - WITHOUT_TOPIC)]
        if len(pages) < 100:
            faults.append(f'{folder}: only {len(pages)} pages')
    print('\n'.join(dict.fromkeys(faults)) or 'every page is as it should be')
    return 1 if faults or len(folders) != 2 else 0


def all_sources():
    return '\n'.join(path.read_text() for path in (TOP / 'src').rglob('*.c'))


sys.exit(main(*sys.argv[1:]))
