namespace HeritageCatalog.GraphQL.Documents;

/// <summary>Says why documents cannot be trusted.</summary>
public sealed class TrustedDocumentException : Exception
{
    internal TrustedDocumentException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
