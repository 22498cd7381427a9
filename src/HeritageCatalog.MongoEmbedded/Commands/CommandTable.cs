using System.Collections.Frozen;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>All commands by name.</summary>
internal static class CommandTable
{
    private const int LongestName = 64;

    private static readonly FrozenDictionary<string, Command> ByName = new Command[]
    {
        HelloCommand.Hello,
        HelloCommand.IsMaster,
        HelloCommand.IsMasterInLowerCase,
        PingCommand.Definition,
        BuildInfoCommand.Definition,
        BuildInfoCommand.InLowerCase,
        FindCommand.Definition,
        GetMoreCommand.Definition,
        KillCursorsCommand.Definition,
        AggregateCommand.Definition,
        InsertCommand.Definition,
        UpdateCommand.Definition,
        DeleteCommand.Definition,
        FindAndModifyCommand.Definition,
        FindAndModifyCommand.InLowerCase,
        CountCommand.Definition,
        DistinctCommand.Definition,
        ExplainCommand.Definition,
        CreateCommand.Definition,
        ModifyCollectionCommand.Definition,
        DropCommand.Definition,
        DropDatabaseCommand.Definition,
        ListCollectionsCommand.Definition,
        ListDatabasesCommand.Definition,
        CreateIndexesCommand.Definition,
        DropIndexesCommand.Definition,
        ListIndexesCommand.Definition,
        EndSessionsCommand.Definition,
        KillSessionsCommand.Some,
        KillSessionsCommand.All,
        RefreshSessionsCommand.Definition,
        GetParameterCommand.Definition,
        GetLogCommand.Definition,
        HostInfoCommand.Definition,
        ServerStatusCommand.Definition,
        DatabaseStatisticsCommand.Definition,
        DatabaseStatisticsCommand.InLowerCase,
        CollectionStatisticsCommand.Definition,
        CollectionStatisticsCommand.InLowerCase,
        ReplicaSetCommands.Status,
        ReplicaSetCommands.Configuration,
        ValidateCommand.Definition,
        DescriptionCommands.List,
        DescriptionCommands.StartOptions,
        DescriptionCommands.Profile,
        CommitTransactionCommand.Commit,
        CommitTransactionCommand.Abort,
    }.ToFrozenDictionary(command => command.Name);

    private static readonly FrozenDictionary<string, Command>.AlternateLookup<ReadOnlySpan<char>> ByChars =
        ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The names of all commands in their order.</summary>
    public static IEnumerable<string> Names => ByName.Keys.Order(StringComparer.Ordinal);

    public static Command? Find(ReadOnlySpan<byte> utf8Name)
    {
        Span<char> name = stackalloc char[LongestName];
        return utf8Name.Length <= LongestName
            && System.Text.Encoding.UTF8.TryGetChars(utf8Name, name, out var length)
            && ByChars.TryGetValue(name[..length], out var command)
                ? command
                : null;
    }
}
