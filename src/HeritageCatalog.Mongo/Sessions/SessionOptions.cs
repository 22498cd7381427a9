namespace HeritageCatalog.Mongo.Sessions;

/// <summary>What holds for all operations of a session.</summary>
public sealed record SessionOptions
{
    /// <summary>Whether each read sees at least what the operations before it have seen and written.</summary>
    public bool IsCausallyConsistent { get; init; } = true;

    /// <summary>How transactions read and commit unless they say otherwise.</summary>
    public TransactionOptions TransactionDefaults { get; init; } = new();
}
