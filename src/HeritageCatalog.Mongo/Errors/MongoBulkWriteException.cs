namespace HeritageCatalog.Mongo.Errors;

/// <summary>The server refused some of many documents; the others are written.</summary>
public sealed class MongoBulkWriteException : MongoServerException
{
    internal MongoBulkWriteException(string commandName, IReadOnlyList<WriteError> errors, int insertedCount)
        : base(commandName, errors[0].Error, Describe(errors, insertedCount))
    {
        WriteErrors = errors;
        InsertedCount = insertedCount;
    }

    /// <summary>One for each document that was refused; at most one when the documents were written in order.</summary>
    public IReadOnlyList<WriteError> WriteErrors { get; }

    /// <summary>How many documents were written all the same.</summary>
    public int InsertedCount { get; }

    private static string Describe(IReadOnlyList<WriteError> errors, int insertedCount) =>
        $"{errors.Count} documents were refused and {insertedCount} written; "
        + $"the first refused is number {errors[0].Index}: {errors[0].Message}";
}
