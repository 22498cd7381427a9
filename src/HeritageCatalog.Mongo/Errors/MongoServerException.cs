using HeritageCatalog.Bson;
using HeritageCatalog.Mongo.Wire;

namespace HeritageCatalog.Mongo.Errors;

/// <summary>The server understood the command and refused it.</summary>
public class MongoServerException : Exception
{
    private readonly List<string> _labels;

    /// <summary>Takes code, name, labels and message from what the server replied.</summary>
    /// <param name="commandName">The command that was refused, such as "find".</param>
    /// <param name="error">The reply, or the part of it that describes the error.</param>
    public MongoServerException(string commandName, BsonDocument error)
        : this(commandName, error, ReadMessage(error))
    {
    }

    private protected MongoServerException(string commandName, BsonDocument error, string message)
        : base($"{commandName} failed: {message}")
    {
        CommandName = commandName;
        Error = error;
        Code = WholeNumber.FindInt32(error["code"u8]) ?? 0;
        CodeName = error["codeName"u8] is { Type: BsonType.String } name ? name.AsString : NameOf(Code);
        _labels = ReadLabels(error);
    }

    /// <summary>The command that was refused, such as "find".</summary>
    public string CommandName { get; }

    /// <summary>The server's number for the kind of error; 0 when it gave none.</summary>
    public int Code { get; }

    /// <summary>The server's name for the kind of error, such as "NamespaceNotFound".</summary>
    public string CodeName { get; }

    /// <summary>What the server says a client may do about it, such as "RetryableWriteError".</summary>
    public IReadOnlyList<string> ErrorLabels => _labels;

    /// <summary>The reply, or the part of it that describes the error.</summary>
    public BsonDocument Error { get; }

    /// <summary>True when the command was done, but not acknowledged as it was asked for.</summary>
    public bool IsWriteConcernError { get; internal init; }

    /// <summary>Says whether a label is on the error.</summary>
    public bool HasErrorLabel(string label) => ErrorLabels.Contains(label);

    /// <summary>Says whether the error is of a kind known by name.</summary>
    public bool Is(MongoErrorCode code) => Code == (int)code;

    internal void AddErrorLabel(string label)
    {
        if (!HasErrorLabel(label))
        {
            _labels.Add(label);
        }
    }

    private protected static string ReadMessage(BsonDocument error) =>
        error["errmsg"u8] is { Type: BsonType.String } message ? message.AsString : error.ToString();

    // The server names an error without a name of its own after its number, in the same way.
    private static string NameOf(int code) => Enum.GetName((MongoErrorCode)code) ?? $"Location{code}";

    private static List<string> ReadLabels(BsonDocument error)
    {
        if (error["errorLabels"u8] is not { Type: BsonType.Array } labels)
        {
            return [];
        }

        return [.. labels.AsArray.ToList()
            .Where(label => label.Type == BsonType.String)
            .Select(label => label.AsString)];
    }
}
