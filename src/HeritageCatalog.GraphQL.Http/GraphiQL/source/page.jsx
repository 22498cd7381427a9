import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import './page.css';
import './workers.js';

// The server describes itself in data attributes: the content security policy allows no inline script.
const root = document.getElementById('graphiql');
const { endpoint, defaultQuery, title } = root.dataset;

// A link to a query, as the server itself would answer it, opens with that query in the editor.
const link = new URLSearchParams(location.search);

const fetcher = createGraphiQLFetcher({ url: new URL(endpoint, location.href).href });

createRoot(root).render(
  <GraphiQL
    fetcher={fetcher}
    defaultQuery={defaultQuery}
    initialQuery={link.get('query') ?? undefined}
    initialVariables={link.get('variables') ?? undefined}
    defaultEditorToolsVisibility={false}
    shouldPersistHeaders={false}
  >
    <GraphiQL.Logo>{title}</GraphiQL.Logo>
  </GraphiQL>,
);
