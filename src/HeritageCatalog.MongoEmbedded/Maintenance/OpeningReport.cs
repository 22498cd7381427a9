namespace HeritageCatalog.MongoEmbedded.Maintenance;

/// <summary>What was found when a database was opened.</summary>
/// <param name="WasUnclean">
/// The database was not closed the last time: its process or machine stopped. What had been acknowledged is there, from
/// the write-ahead log.
/// </param>
/// <param name="Collections">How many collections there are.</param>
/// <param name="Documents">How many documents there are; the checksum of each was compared.</param>
/// <param name="LogEntries">How far change streams can go back, in writes.</param>
/// <param name="UnreadableLogEntries">Older entries of the log that cannot be told any more; usually 0.</param>
public sealed record OpeningReport(
    bool WasUnclean, int Collections, long Documents, int LogEntries, int UnreadableLogEntries);
