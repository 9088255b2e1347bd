import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** Who may look at what, and the log of it. */
export const accessErrors = defineErrors({
  AUDIT_DETAIL: {
    message: 'An entry of the log of looks would hold free text ({name}).',
    hint: 'This is our fault: only codes may stand there. Please report it.',
    recovery: 'bug',
    exit: EXIT.bug,
  },
  AUDIT_CHAIN_BROKEN: {
    message: 'The log of looks is not whole: entry {seq} was {detail}.',
    hint: 'Keep the database as it is and compare it with the last copy made with sohoa backup. Whoever is in charge of data protection should know.',
    recovery: 'hold',
    exit: EXIT.content,
  },
  AUDIT_HEAD_INVALID: {
    message: '"{value}" is neither a hash of 64 hexadecimal digits nor a file written by sohoa audit export.',
    hint: 'Name the hash or the file of a head exported earlier.',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  HEAD_EXISTS: {
    message: '{file} is there already.',
    hint: 'Name a new file: an earlier head is evidence of its own day.',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  PURPOSE_INVALID: {
    message: 'The purpose of this look is missing or cannot be kept.',
    hint: 'Say why in 3 to 200 characters, without any identity number (on the command line: --purpose).',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  TOKEN_EXPIRED: {
    message: 'The token {token} ran out.',
    hint: 'Have a new one made with: sohoa token create',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  TOKEN_REVOKED: {
    message: 'The token {token} has been revoked.',
    hint: 'Have a new one made with: sohoa token create',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  TOKEN_INVALID: {
    message: 'The token is missing or wrong.',
    hint: 'Send it with every call, as: Authorization: Bearer TOKEN',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  TOKEN_UNKNOWN: {
    message: 'There is no token {token}.',
    hint: 'List them with: sohoa token list',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  SCOPE_MISSING: {
    message: 'The token {token} does not reach as far as this call, which needs {scope}.',
    hint: 'Have one made that does: sohoa token create --scope {scope}',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  RECORD_FILE_UNKNOWN: {
    message: 'Dossier {dossier} has no file of this name.',
    hint: 'The record names its files under documents[].files.',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  RANGE_IMPOSSIBLE: {
    message: 'The file ends before the part asked for.',
    hint: 'It has {bytes} bytes.',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  ADDRESS_OPEN: {
    message: 'sohoa serve would send personal data unencrypted over the network at {host}.',
    hint: 'Give --tls-cert and --tls-key; or set serve.allowPlainHttp: true in sohoa.yaml where a proxy on this machine encrypts.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  LINK_INVALID: {
    message: 'This link leads nowhere.',
    hint: 'Take the newest link: it is in the last delivery of the dossier.',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  LINK_EXPIRED: {
    message: 'The time of this link is over.',
    hint: 'Send the dossier again: the delivery then carries a new link.',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  LINK_CALLER_REFUSED: {
    message: 'Files are not handed out to this caller.',
    hint: 'Whoever may fetch stands in sohoa.yaml under links.allow and links.clientCertificate.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  LINK_KEYS_DAMAGED: {
    message: 'The keys of the links in {file} cannot be read.',
    hint: 'Put the file back from a copy. If there is none, remove it: new links are signed with a new key, and those given so far end.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  COPIES_UNUSABLE: {
    message:
      'Copies of files for the portal cannot be put where the settings say, or be taken away from there ({reason}).',
    hint: 'Look at links.folder or links.s3 in sohoa.yaml: the place has to be there, with room, and writable for us.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  TLS_UNUSABLE: {
    message: 'Certificate and key in {file} cannot be used ({reason}).',
    hint: 'Both must be PEM files that belong together, readable by this user.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
});
