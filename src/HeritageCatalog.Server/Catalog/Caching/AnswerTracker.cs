using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.Mongo.Monitoring;

namespace HeritageCatalog.Server.Catalog.Caching;

/// <summary>
/// Notes the commands that an operation sends, and enters its answer into the ledger under what they read.
/// </summary>
/// <param name="ledger">Where changes are known.</param>
/// <param name="queries">How the database decides.</param>
/// <param name="database">The database that the ledger knows the changes of.</param>
public sealed class AnswerTracker(AnswerLedger ledger, DocumentQueries queries, string database) : ResponseTracker
{
    private readonly ReadParser _parser = new(queries);

    public override ResponseReads? Begin() =>
        ledger.Begin() is { } begun ? new Reads(this, begun, CommandRecording.Start()) : null;

    private bool TryTake(CachedResponse response, long begun, CommandRecording recording) =>
        _parser.TryParse(recording.Commands, database) is { } reads && ledger.TryTake(response, begun, reads);

    private sealed class Reads(AnswerTracker tracker, long begun, CommandRecording recording) : ResponseReads
    {
        public override bool TryWatch(CachedResponse response) => tracker.TryTake(response, begun, recording);

        protected override void Dispose(bool isDisposing)
        {
            recording.Dispose();
            tracker.End();
        }
    }

    private void End() => ledger.End();
}
