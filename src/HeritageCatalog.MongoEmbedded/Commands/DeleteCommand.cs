using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.MongoEmbedded.Planning;
using HeritageCatalog.MongoEmbedded.Storage;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>delete</c>: each statement removes one or all of what its filter matches.</summary>
internal static class DeleteCommand
{
    private static readonly FieldSet StatementFields = new("q", "limit", "hint");

    public static Command Definition { get; } =
        new("delete", new FieldSet("delete", "deletes", "ordered", "let"), RunAsync);

    private static ValueTask<BsonDocument> RunAsync(CommandContext context)
    {
        var name = context.Collection();
        var statements = Statements.Read(context.Arguments, "deletes"u8, "delete.deletes", StatementFields);
        var isOrdered = context.Arguments.GetBoolean("ordered"u8, otherwise: true);
        var variables = context.ReadVariables();
        return context.WriteAsync(session => Run(session, name, statements, isOrdered, variables));
    }

    private static BsonDocument Run(
        WriteSession session, Namespace name, Few<BsonDocument> statements, bool isOrdered, Variables variables)
    {
        var errors = new WriteErrors(isOrdered);
        var deleted = 0;
        for (var index = 0; index < statements.Count; index++)
        {
            var statement = new Arguments("delete.deletes", statements[index]);
            if (!errors.Try(index, () => deleted += Delete(session, name, statement, variables)))
            {
                break;
            }
        }

        using var writer = ReplyWriter.Start();
        writer.WriteInt32("n"u8, deleted);
        errors.Write(writer);
        return ReplyWriter.End(writer);
    }

    private static int Delete(WriteSession session, Namespace name, Arguments statement, Variables variables)
    {
        if (!statement.Require("limit"u8).TryToInt64(out var limit) || limit is not (0 or 1))
        {
            throw new CommandException(
                ErrorCode.FailedToParse,
                $"The limit field in delete objects must be 0 or 1. Got {statement["limit"u8]}");
        }

        var filter = FilterParser.Parse(statement.RequireDocument("q"u8), variables);
        var query = new Query(filter) { Limit = limit, Hint = statement["hint"u8] };
        var found = query.Run(session.Find(name)).ToList();
        foreach (var stored in found)
        {
            session.Edit(name).Delete(stored.Record, stored.Body);
        }

        return found.Count;
    }
}
