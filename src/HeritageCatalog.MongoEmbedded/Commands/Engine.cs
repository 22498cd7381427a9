using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Cursors;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>The parts that commands work with.</summary>
internal sealed record Engine(Store Store, CursorRegistry Cursors, TimeProvider Time, EmbeddedServerOptions Options);
