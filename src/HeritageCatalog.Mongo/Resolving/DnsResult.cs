namespace HeritageCatalog.Mongo.Resolving;

/// <summary>What a name service says of a question, by its number on the wire; there are more.</summary>
internal enum DnsResult
{
    /// <summary>It is answered.</summary>
    Answered = 0,

    /// <summary>The service could not find out.</summary>
    ServiceFailed = 2,

    /// <summary>There is no such name.</summary>
    NoSuchName = 3,
}
