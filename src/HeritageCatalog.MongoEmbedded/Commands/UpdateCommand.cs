using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Expressions;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Matching;
using HeritageCatalog.MongoEmbedded.Planning;
using HeritageCatalog.MongoEmbedded.Storage;
using HeritageCatalog.MongoEmbedded.Updating;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>update</c>: each statement changes or replaces what its filter matches.</summary>
internal sealed class UpdateCommand
{
    private static readonly FieldSet StatementFields = new("q", "u", "multi", "upsert", "hint", "arrayFilters");

    private readonly WriteSession _session;
    private readonly Namespace _name;
    private readonly Variables _variables;
    private readonly TimeProvider _time;
    private readonly List<(int Index, BsonValue Id)> _upserted = [];
    private int _matched;
    private int _modified;

    private UpdateCommand(WriteSession session, Namespace name, Variables variables, TimeProvider time)
    {
        _variables = variables;
        _session = session;
        _name = name;
        _time = time;
    }

    public static Command Definition { get; } = new(
        "update", new FieldSet("update", "updates", "ordered", "bypassDocumentValidation", "let"), RunAsync);

    private static ValueTask<BsonDocument> RunAsync(CommandContext context)
    {
        var name = context.Collection();
        NamespaceRules.Check(name);
        var statements = Statements.Read(context.Arguments, "updates"u8, "update.updates", StatementFields);
        var isOrdered = context.Arguments.GetBoolean("ordered"u8, otherwise: true);
        var variables = context.ReadVariables();
        return context.WriteAsync(
            session => new UpdateCommand(session, name, variables, context.Time).Run(statements, isOrdered));
    }

    private BsonDocument Run(Few<BsonDocument> statements, bool isOrdered)
    {
        var errors = new WriteErrors(isOrdered);
        for (var index = 0; index < statements.Count; index++)
        {
            var position = index;
            if (!errors.Try(index, () => RunStatement(position, new Arguments("update.updates", statements[position]))))
            {
                break;
            }
        }

        using var writer = ReplyWriter.Start();
        writer.WriteInt32("n"u8, _matched + _upserted.Count);
        WriteUpserted(writer);
        writer.WriteInt32("nModified"u8, _modified);
        errors.Write(writer);
        return ReplyWriter.End(writer);
    }

    private void RunStatement(int index, Arguments statement)
    {
        var filter = statement.RequireDocument("q"u8);
        var update = UpdateParser.Parse(statement.Require("u"u8), _variables, statement["arrayFilters"u8]);
        var isMulti = statement.GetBoolean("multi"u8);
        if (isMulti && update is Replacement)
        {
            throw new CommandException(
                ErrorCode.FailedToParse, "multi update is not supported for replacement-style update");
        }

        var query = new Query(FilterParser.Parse(filter, _variables))
        {
            Limit = isMulti ? 0 : 1, Hint = statement["hint"u8],
        };
        var found = query.Run(_session.Find(_name)).ToList();
        foreach (var stored in found)
        {
            var isModified = DocumentWriter.Update(_session.Edit(_name), stored, update, out _);
            _matched++;
            _modified += isModified ? 1 : 0;
        }

        if (found.Count == 0 && statement.GetBoolean("upsert"u8))
        {
            var inserted = DocumentWriter.Upsert(_session.Edit(_name), filter, update, _time);
            _upserted.Add((index, inserted["_id"u8]));
        }
    }

    private void WriteUpserted(BsonWriter writer)
    {
        if (_upserted.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("upserted"u8);
        foreach (var (index, id) in _upserted)
        {
            writer.WriteStartDocument(BsonName.Item);
            writer.WriteInt32("index"u8, index);
            writer.WriteValue("_id"u8, id);
            writer.WriteEndDocument();
        }

        writer.WriteEndArray();
    }
}
