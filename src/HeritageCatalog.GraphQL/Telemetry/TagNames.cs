using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Telemetry;

/// <summary>Attributes that spans and metrics share, and how their values are written.</summary>
internal static class TagNames
{
    public const string OperationType = "graphql.operation.type";
    public const string ErrorType = "error.type";
    public const string Coordinate = "graphql.coordinate";
    public const string ClientName = "graphql.client.name";
    public const string ClientVersion = "graphql.client.version";
    public const string Loader = "graphql.data_loader.name";

    public static string Of(OperationKind kind) => kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };

    /// <summary>The name of a loader as its author writes it: <c>ByIdLoader&lt;Work&gt;</c>.</summary>
    public static string Of(Type loader)
    {
        if (!loader.IsGenericType)
        {
            return loader.Name;
        }

        var name = loader.Name.AsSpan();
        return $"{name[..name.IndexOf('`')]}<{string.Join(", ", loader.GetGenericArguments().Select(Of))}>";
    }
}
