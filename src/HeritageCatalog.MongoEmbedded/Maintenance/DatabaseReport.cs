namespace HeritageCatalog.MongoEmbedded.Maintenance;

/// <summary>What a database file holds, and what is wrong with it.</summary>
/// <param name="Collections">How many collections it has.</param>
/// <param name="Documents">How many documents are readable.</param>
/// <param name="LogEntries">How many entries of the log of changes can be told to change streams.</param>
/// <param name="Problems">What is wrong, one sentence each; empty when the file is sound.</param>
public sealed record DatabaseReport(
    int Collections, long Documents, int LogEntries, IReadOnlyList<string> Problems)
{
    /// <summary>True when nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;
}
