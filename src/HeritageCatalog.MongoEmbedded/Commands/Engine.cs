using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Cursors;
using HeritageCatalog.MongoEmbedded.Transactions;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>The parts that commands work with.</summary>
internal sealed record Engine(
    Store Store,
    CursorRegistry Cursors,
    TransactionTable Transactions,
    TimeProvider Time,
    EmbeddedServerOptions Options);
