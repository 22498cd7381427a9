using HeritageCatalog.Mongo.Sessions;

namespace HeritageCatalog.Mongo.Tests.Unified;

/// <summary>Looks into sessions.</summary>
internal static class UnifiedSessions
{
    public static ClientSession Get(UnifiedEntities entities, UnifiedArguments arguments) =>
        entities.Get<ClientSession>(arguments.Text("session"));

    public static bool IsDirty(UnifiedEntities entities, UnifiedArguments arguments) =>
        Get(entities, arguments).ServerSession.IsDirty;

    public static string StateOf(UnifiedEntities entities, UnifiedArguments arguments) =>
        Get(entities, arguments).Transaction.State switch
        {
            TransactionState.InProgress => "inprogress",
            var state => state.ToString(),
        };
}
