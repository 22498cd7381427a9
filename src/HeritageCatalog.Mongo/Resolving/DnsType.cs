namespace HeritageCatalog.Mongo.Resolving;

/// <summary>Kinds of records of the domain name system, by their numbers on the wire.</summary>
internal enum DnsType : ushort
{
    /// <summary>Another name for the same.</summary>
    Alias = 5,

    /// <summary>Text.</summary>
    Text = 16,

    /// <summary>Where a service is offered.</summary>
    Service = 33,
}
