using HeritageCatalog.GraphQL.Errors;

namespace HeritageCatalog.GraphQL.Execution;

/// <summary>Makes the <c>extensions</c> of errors.</summary>
internal static class ErrorExtensions
{
    public static IReadOnlyDictionary<string, object?> WithCode(string code)
    {
        return new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code };
    }

    /// <summary>The code of an error as metrics tell it.</summary>
    public static string CodeOf(GraphQLError error) =>
        error.Extensions?.GetValueOrDefault("code") as string ?? "unknown";

    public static IReadOnlyDictionary<string, object?>? Of(GraphQLException error)
    {
        if (error.Code is null)
        {
            return error.Extensions;
        }

        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = error.Code };
        foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            extensions.TryAdd(name, value);
        }

        return extensions;
    }
}
