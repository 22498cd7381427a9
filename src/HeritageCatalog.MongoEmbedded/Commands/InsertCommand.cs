using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;
using HeritageCatalog.MongoEmbedded.Storage;
using HeritageCatalog.MongoEmbedded.Updating;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary><c>insert</c>: documents that are refused are told one by one, the others are stored together.</summary>
internal static class InsertCommand
{
    public static Command Definition { get; } = new(
        "insert", new FieldSet("insert", "documents", "ordered", "bypassDocumentValidation"), RunAsync)
    {
        LendsContext = true,
    };

    /// <summary>What is answered when one document has been stored and none refused, but for the time.</summary>
    public static BsonDocument OneInserted { get; } = new BsonBuilder { { "n", 1 }, { "ok", 1.0 } };

    private static ValueTask<BsonDocument> RunAsync(CommandContext context)
    {
        var name = context.Collection();
        NamespaceRules.Check(name);
        var documents = Statements.Read(context.Arguments, "documents"u8);
        var isOrdered = context.Arguments.GetBoolean("ordered"u8, otherwise: true);
        var prepared = default(Few<Prepared>);
        for (var at = 0; at < documents.Count; at++)
        {
            prepared.Add(Prepared.From(documents[at], context.Time));
        }

        return context.WriteAsync(
            session => Insert(session.Edit(name), prepared, isOrdered), onlyInserts: true);
    }

    private static BsonDocument Insert(CollectionEditor collection, Few<Prepared> documents, bool isOrdered)
    {
        WriteErrors? errors = null;
        var inserted = 0;
        for (var index = 0; index < documents.Count; index++)
        {
            try
            {
                collection.Insert(documents[index].Require());
                inserted++;
            }
            catch (CommandException refusal) when (WriteErrors.IsOfStatement(refusal))
            {
                errors ??= new WriteErrors(isOrdered);
                if (!errors.Add(index, refusal))
                {
                    break;
                }
            }
        }

        if (inserted == 1 && errors is null)
        {
            return OneInserted;
        }

        using var writer = ReplyWriter.Start();
        writer.WriteInt32("n"u8, inserted);
        errors?.Write(writer);
        return ReplyWriter.End(writer);
    }

    /// <summary>A document as it will be stored, or why not; made before others have to wait.</summary>
    private readonly record struct Prepared(byte[]? Bytes, CommandException? Refusal)
    {
        public static Prepared From(BsonDocument document, TimeProvider time)
        {
            try
            {
                return new(DocumentId.Prepare(document, time), null);
            }
            catch (CommandException refusal)
            {
                return new(null, refusal);
            }
        }

        public byte[] Require() => Refusal is null ? Bytes! : throw Refusal;
    }
}
