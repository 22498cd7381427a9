using HeritageCatalog.MongoEmbedded.Collections;

namespace HeritageCatalog.MongoEmbedded.Aggregation;

/// <summary>What stages may look at besides their input: one version of all collections.</summary>
internal sealed record PipelineContext(DatabaseState State, string Database);
