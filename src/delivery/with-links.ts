import type { LinkMaker, OpenConnector, OutboxRow, RecordBundle, SendRequest } from '../plugin/index.ts';

/** The answer before, with links of our own in it for the files that the target fetches; ours go before those of others. */
export async function withLinks(
  previous: SendRequest['previous'],
  delivery: {
    readonly row: Pick<OutboxRow, 'target' | 'createdAt'>;
    readonly bundle: RecordBundle;
    readonly connector: Pick<OpenConnector, 'linkedFiles'>;
    readonly links?: LinkMaker | null;
  },
): Promise<SendRequest['previous']> {
  const { row, bundle, connector, links } = delivery;
  const files = connector.linkedFiles?.(bundle) ?? [];
  if (!links || files.length === 0) return previous;
  const own = await links.linksFor(files, { target: row.target, bundle, queuedAt: row.createdAt });
  return { remoteId: null, ...previous, links: { ...previous?.links, ...own } };
}
