# SPDX-License-Identifier: GPL-3.0-or-later
"""The example incident in the real window, for who has no display: build-aux/show-example.py leaves what this makes."""
from person import Person


def show(program, folder, arguments):
    register = folder / 'register.lekwijzer'
    with Person(program, '--register', register, *arguments, language='nl') as person:
        person.act(person.find(person._('A home child-minder'), 'list item', within=person.window(person._('Welcome'))))
        person.press(person._('Next'))
        person.press(person._('Look at an example'), within=person.window(person._('Welcome')))
        person.gone(person._('Welcome'))
        person.open_steps()
        number = next(iter(person.listed(register)))['number']
        person.view('Overview')
        person.find('LekVerdictCard', 'filler')
        person.picture(folder / 'incident.png')
        person.press(person._('Back to the register'))
        person.find('LekRegisterList', 'filler')
        person.picture(folder / 'register.png')
        person.command('report', number, '--register', register, '-o', folder / 'report.pdf')
    print('incident.png        the example incident, in the window')
    print('register.png        the register, in the window')
    print('report.pdf          the report on one A4')
    print('register.lekwijzer  the register itself')
