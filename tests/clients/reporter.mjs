// Tells each test of a script as one line of JSON, for the runner in HeritageCatalog.Server.Tests/Clients.
export default async function* report(events) {
  for await (const { type, data } of events) {
    if (type === 'test:pass' || type === 'test:fail') {
      const error = data.details.error;
      yield `${JSON.stringify({ name: data.name, message: error ? reasonOf(error) : null })}\n`;
    }
  }
}

const reasonOf = (error) => (error.cause?.stack ?? error.stack ?? String(error)).slice(0, 4000);
