using HeritageCatalog.MongoEmbedded.History;

namespace HeritageCatalog.MongoEmbedded.ChangeStreams;

/// <summary>One event to be told: a change of an entry, or the end of the stream that the change brings.</summary>
internal readonly record struct StreamedChange(LogPosition Position, LogEntry Entry, LogOperation Operation);
