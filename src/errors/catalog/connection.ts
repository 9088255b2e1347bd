import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** Certificates, keys and proxies on the way to an outside system. */
export const connectionErrors = defineErrors({
  TARGET_CERTIFICATE_EXPIRED: {
    message: 'The certificate of {target} is not valid today: it has expired or begins later.',
    hint: "Check this machine's clock (timedatectl). If it is right, the people who run {target} have to renew it.",
    recovery: 'fix-settings',
    exit: EXIT.outside,
  },
  TARGET_CERTIFICATE_UNTRUSTED: {
    message: 'The certificate of {target} was issued by an authority this machine does not believe.',
    hint: "Name the authority's PEM file: targets.{target}.settings.tls.caFile in sohoa.yaml.",
    recovery: 'fix-settings',
    exit: EXIT.outside,
  },
  TARGET_CERTIFICATE_HOST: {
    message: 'The certificate of {target} is for another host than the one that was called.',
    hint: 'Correct targets.{target}.settings.url, or name the host it is for: targets.{target}.settings.tls.serverName.',
    recovery: 'fix-settings',
    exit: EXIT.outside,
  },
  TARGET_CLIENT_CERTIFICATE: {
    message: '{target} wants a client certificate, or another one than ours.',
    hint: 'Name it in sohoa.yaml: targets.{target}.settings.tls.certFile and keyFile; ask the people who run it which.',
    recovery: 'fix-settings',
    exit: EXIT.outside,
  },
  TARGET_PROXY: {
    message: 'The proxy does not let us through to {target}.',
    hint: 'Ask for the rule, or correct targets.{target}.settings.proxy.url in sohoa.yaml.',
    recovery: 'fix-settings',
    exit: EXIT.outside,
  },
  TARGET_PROXY_LOGIN: {
    message: 'The proxy on the way to {target} does not accept the user name or password.',
    hint: 'Correct targets.{target}.settings.proxy.username and the secret proxyPassword.',
    recovery: 'fix-settings',
    exit: EXIT.outside,
  },
  TARGET_PROXY_DOWN: {
    message: 'The proxy on the way to {target} does not answer.',
    hint: 'Nothing is lost, it is tried again. If it stays so, check targets.{target}.settings.proxy.url.',
    recovery: 'retry',
    exit: EXIT.outside,
  },
  TLS_FILE: {
    message:
      '{setting}: {file} cannot be used: it is missing, no PEM file, or key and certificate do not belong together.',
    hint: 'Check it with: openssl x509 -noout -subject -in FILE (a key: openssl pkey -noout -in FILE).',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  TLS_KEY_OPEN: {
    message: '{setting}: others on this machine may read the key {file}.',
    hint: 'Close it: chmod 600, and own it by the user that runs sohoa.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  MAPPING_INVALID: {
    message: '{file}, line {line}: {detail}',
    hint: 'How a mapping file is written, with examples: docs/guides/province-connector.md',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
});
