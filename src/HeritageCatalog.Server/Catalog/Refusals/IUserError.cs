using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Catalog.Refusals;

/// <summary>An expected refusal: a value that a mutation's payload carries, not an exception.</summary>
public interface IUserError
{
    /// <summary>Stable.</summary>
    string Code { get; }

    /// <summary>For people; free to change.</summary>
    LocalizedText Text { get; }

    /// <summary>The argument it is about, from the outermost inwards; null for the whole.</summary>
    IReadOnlyList<string>? Path { get; }
}
