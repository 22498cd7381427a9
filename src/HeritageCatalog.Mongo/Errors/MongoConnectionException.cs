namespace HeritageCatalog.Mongo.Errors;

/// <summary>The transport broke: there is no reply, and whether the command ran is not known.</summary>
public sealed class MongoConnectionException : Exception
{
    /// <summary>Says what broke.</summary>
    public MongoConnectionException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
