using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Cost;

/// <summary>Finds the limits that an operation passes.</summary>
internal static class LimitCheck
{
    /// <summary>One error for each limit that the operation of a valid document passes.</summary>
    public static IReadOnlyList<GraphQLError> FindErrors(
        DocumentNode document, OperationDefinitionNode operation, OperationLimits limits)
    {
        var errors = new List<GraphQLError>();
        var location = document.LocationOf(operation);
        try
        {
            var measure = new OperationShape(document);
            var shape = measure.Measure(operation.SelectionSet);
            Check("is {0} levels deep", shape.Depth, limits.MaxDepth, LimitErrorCodes.Depth);
            Check("has {0} aliases", shape.Aliases, limits.MaxAliases, LimitErrorCodes.Aliases);
            var rootFields = measure.CountRootFields(operation.SelectionSet);
            Check("has {0} root fields", rootFields, limits.MaxRootFields, LimitErrorCodes.RootFields);
            Check("has {0} fields", shape.Fields, limits.MaxFields, LimitErrorCodes.Fields);
        }
        catch (InsufficientExecutionStackException)
        {
            errors.Add(Refuse("The operation nests its fragments too deeply.", LimitErrorCodes.Depth, location));
        }

        return errors;

        void Check(string what, long found, int? limit, string code)
        {
            if (found > limit)
            {
                errors.Add(Refuse(Describe(what, found, limit.Value), code, location, found, limit.Value));
            }
        }
    }

    private static string Describe(string what, long found, int limit)
    {
        // More was not counted.
        var shown = found >= int.MaxValue ? "countless" : Text(found);
        return $"The operation {what.Replace("{0}", shown, StringComparison.Ordinal)}; the limit is {Text(limit)}.";
    }

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static GraphQLError Refuse(
        string message, string code, SourceLocation location, long? found = null, int? limit = null)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code };
        if (found is not null)
        {
            extensions.Add("found", found);
            extensions.Add("limit", limit);
        }

        return new GraphQLError(message, location) { Extensions = extensions };
    }
}
