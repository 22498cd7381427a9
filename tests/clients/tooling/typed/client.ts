import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { CraftPageDocument, RecordDocument } from './__generated__/catalogue.js';
import type { CraftCardFragment, CraftPageQuery, CraftWhere } from './__generated__/catalogue.js';

async function ask<TData, TVariables>(
  url: string,
  document: TypedDocumentNode<TData, TVariables>,
  variables: TVariables,
): Promise<TData> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = await response.json() as { data: TData; errors?: { message: string }[] };
  if (errors) {
    throw new Error(errors.map((error) => error.message).join('; '));
  }

  return data;
}

/** The crafts of an area that are at risk, page after page. */
export async function craftsAtRisk(url: string, area: string): Promise<CraftCardFragment[]> {
  const where: CraftWhere = { area, viability: { in: ['AT_RISK', 'CRITICAL'] } };
  const crafts: CraftCardFragment[] = [];
  let after: string | null = null;
  do {
    const page: CraftPageQuery = await ask(url, CraftPageDocument, { where, first: 1, after });
    crafts.push(...page.crafts.nodes);
    after = page.crafts.pageInfo.hasNextPage ? page.crafts.pageInfo.endCursor : null;
  } while (after);

  return crafts;
}

/** The code of a craft or an inheritor behind a global id. The type of the answer is known after a look at its name. */
export async function codeOf(url: string, id: string): Promise<string | null> {
  const { node } = await ask(url, RecordDocument, { id });
  return node?.__typename === 'Craft' || node?.__typename === 'Inheritor' ? node.code : null;
}
