using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.Server.Catalog;

namespace HeritageCatalog.Server.Accounts;

/// <summary>Refuses callers what they may not do: a top-level error, for it is no outcome of the thing.</summary>
public static class AccessRules
{
    public const string Unauthenticated = "UNAUTHENTICATED";
    public const string Forbidden = "FORBIDDEN";

    /// <summary>The bureau that a curator works for.</summary>
    /// <exception cref="GraphQLException">The caller is not one.</exception>
    public static BureauId BureauOfCurator(Viewer viewer) => viewer is { MayCurate: true, Bureau: { } bureau }
        ? bureau
        : throw Refusal(viewer, "Only curators of a bureau may do this.");

    /// <exception cref="GraphQLException">The caller does not look after the server.</exception>
    public static void RequireOperator(Viewer viewer)
    {
        if (!viewer.MayOperate)
        {
            throw Refusal(viewer, "Only operators may do this.");
        }
    }

    private static GraphQLException Refusal(Viewer viewer, string message) => viewer == Viewer.Anonymous
        ? new GraphQLException($"{message} Send a key as Authorization: Bearer.", Unauthenticated)
        : new GraphQLException(message, Forbidden);
}
