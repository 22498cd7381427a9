using System.Runtime.ExceptionServices;
using HeritageCatalog.MongoEmbedded.Transactions;

namespace HeritageCatalog.MongoEmbedded.Collections;

/// <summary>How far a write has come without waiting for anything.</summary>
/// <param name="Result">What the work has answered.</param>
/// <param name="Durable">Completes when all that it changed and all that it saw is on disk.</param>
internal readonly record struct WriteAttempt<T>(T Result, Task Durable)
{
    /// <summary>Why nothing was changed.</summary>
    public ExceptionDispatchInfo? Refusal { get; init; }

    /// <summary>The transaction to wait for before another attempt.</summary>
    public Transaction? Blocking { get; init; }
}
