using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Failures;

/// <summary>
/// A command, or one statement of it, is refused; it becomes the error of the reply and never leaves the server.
/// </summary>
internal class CommandException(ErrorCode code, string message) : Exception(message)
{
    public ErrorCode Code { get; } = code;

    /// <summary>What a client may do about it; null when nothing special.</summary>
    public string? Label { get; set; }

    public string CodeName => Code.ToString();

    /// <summary>Adds what a reply with this error holds beyond code and message.</summary>
    public virtual void WriteDetails(BsonWriter writer)
    {
    }
}
