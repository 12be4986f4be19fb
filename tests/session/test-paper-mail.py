#!/usr/bin/env python3
"""The questions to a supplier as the draft of an e-mail, read by Python's own parser: one recipient, the questions, and no word
of what happened."""
import email
import email.policy
import pathlib
import subprocess
import sys
import tempfile

FIRST = {'nl': '1. Wat is er gebeurd', 'en': '1. What happened'}


def check(path, language):
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert not message.defects, message.defects
    assert [address.addr_spec for address in message['To'].addresses] == ['karel@example.org'], message['To']
    assert [address.addr_spec for address in message['From'].addresses] == ['marijke@example.com'], message['From']
    assert message['X-Unsent'] == '1'
    assert all(message[header] is None for header in ('Cc', 'Bcc'))
    assert '2026-001' in message['Subject'], message['Subject']
    body = message.get_content()
    assert FIRST[language] in body and '10. ' in body, body
    assert 'Karel ë Jansen' in body and 'marijke@example.com' in body, body
    assert 'Emma' not in body and 'gehackt' not in body, body
    assert path.stat().st_mode & 0o077 == 0


def main():
    with tempfile.TemporaryDirectory() as folder:
        for language in FIRST:
            path = pathlib.Path(folder) / f'{language}.eml'
            subprocess.run([sys.argv[1], path, language], check=True)
            check(path, language)


main()
