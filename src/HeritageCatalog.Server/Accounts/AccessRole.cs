namespace HeritageCatalog.Server.Accounts;

/// <summary>What whoever holds a key may do. The names in lower case are the roles of the principal.</summary>
public enum AccessRole
{
    /// <summary>Edits what a bureau curates.</summary>
    Curator,

    /// <summary>Looks after the server and its queues.</summary>
    Operator,

    /// <summary>Runs documents that are not among the trusted ones.</summary>
    Developer,
}
