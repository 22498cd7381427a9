using HeritageCatalog.Bson;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>One command of the server: the fields it may have, and what it does.</summary>
internal sealed record Command(string Name, FieldSet Fields, Func<CommandContext, ValueTask<BsonDocument>> RunAsync)
{
    /// <summary>Whether nothing that it begins holds on to its context, once it has answered.</summary>
    public bool LendsContext { get; init; }

    /// <summary>A command that answers at once.</summary>
    public static Command Immediate(string name, FieldSet fields, Func<CommandContext, BsonDocument> run) =>
        new(name, fields, context => ValueTask.FromResult(run(context)));
}
