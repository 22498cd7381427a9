using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Collections;

namespace HeritageCatalog.Mongo.Errors;

/// <summary>The server refused some of many writes, or did not acknowledge them as asked for; the others are done.
/// </summary>
public sealed class MongoBulkWriteException : MongoServerException
{
    internal MongoBulkWriteException(
        IReadOnlyList<WriteError> errors,
        IReadOnlyList<MongoServerException> concernErrors,
        BulkWriteResult result)
        : base("A bulk write", FirstOf(errors, concernErrors), Describe(errors, concernErrors, result))
    {
        WriteErrors = errors;
        WriteConcernErrors = concernErrors;
        Result = result;
    }

    internal MongoBulkWriteException(MongoServerException refusal, BulkWriteResult result)
        : base("A bulk write", refusal.Error, $"{Describe(result)} before this: {refusal.Message}")
    {
        WriteErrors = [];
        WriteConcernErrors = [];
        Refusal = refusal;
        Result = result;
        foreach (var label in refusal.ErrorLabels)
        {
            AddErrorLabel(label);
        }
    }

    /// <summary>Why a command was refused as a whole, which ended the others; null when none was.</summary>
    public MongoServerException? Refusal { get; }

    /// <summary>One for each write that was refused; at most one when they were done in order.</summary>
    public IReadOnlyList<WriteError> WriteErrors { get; }

    /// <summary>One for each command that was done and not acknowledged as asked for.</summary>
    public IReadOnlyList<MongoServerException> WriteConcernErrors { get; }

    /// <summary>What was done all the same.</summary>
    public BulkWriteResult Result { get; }

    private static BsonDocument FirstOf(
        IReadOnlyList<WriteError> errors, IReadOnlyList<MongoServerException> concernErrors) =>
        errors.Count > 0 ? errors[0].Error : concernErrors[0].Error;

    private static string Describe(
        IReadOnlyList<WriteError> errors, IReadOnlyList<MongoServerException> concernErrors, BulkWriteResult result)
    {
        if (errors.Count == 0)
        {
            return $"{concernErrors.Count} commands were not acknowledged as asked for; the first says: "
                + ReadMessage(concernErrors[0].Error);
        }

        return $"{errors.Count} writes were refused and {Describe(result)}; "
            + $"the first refused is number {errors[0].Index}: {errors[0].Message}";
    }

    private static string Describe(BulkWriteResult result)
    {
        var done = result.InsertedCount + result.MatchedCount + result.DeletedCount + result.UpsertedIds.Count;
        return $"{done} documents written";
    }
}
