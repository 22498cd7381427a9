using System.Globalization;

namespace HeritageCatalog.GraphQL.Language;

/// <summary>A place in a source as people count it.</summary>
/// <param name="Line">Line number, starting at 1.</param>
/// <param name="Column">Column in characters (Unicode scalar values, not bytes), starting at 1.</param>
/// <param name="SourceName">Name of the file; null for a request.</param>
public readonly record struct SourceLocation(int Line, int Column, string? SourceName = null)
{
    /// <summary>Reads <c>people.graphql:12:3</c>, or <c>12:3</c> where the source has no name.</summary>
    public override string ToString()
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column}");
        return SourceName is null ? place : $"{SourceName}:{place}";
    }
}
