using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>Begins and ends reply documents.</summary>
internal static class ReplyWriter
{
    /// <summary>The reply <c>{ ok: 1 }</c>.</summary>
    public static BsonDocument Ok { get; } = new BsonBuilder { { "ok", 1.0 } };

    public static BsonWriter Start()
    {
        var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        return writer;
    }

    /// <summary>Adds <c>ok: 1</c> and takes the reply.</summary>
    public static BsonDocument End(BsonWriter writer)
    {
        writer.WriteDouble("ok"u8, 1);
        writer.WriteEndDocument();
        return writer.ToDocument();
    }

    /// <summary>The same reply with more fields at its end.</summary>
    public static BsonDocument Append(BsonDocument reply, BsonDocument fields)
    {
        using var writer = Start();
        writer.WriteElements(reply);
        writer.WriteElements(fields);
        writer.WriteEndDocument();
        return writer.ToDocument();
    }

    public static BsonDocument Failure(CommandException failure)
    {
        using var writer = Start();
        writer.WriteDouble("ok"u8, 0);
        writer.WriteString("errmsg"u8, failure.Message);
        writer.WriteInt32("code"u8, (int)failure.Code);
        writer.WriteString("codeName"u8, failure.CodeName);
        if (failure.Label is { } label)
        {
            writer.WriteArray("errorLabels"u8, [label]);
        }

        failure.WriteDetails(writer);
        writer.WriteEndDocument();
        return writer.ToDocument();
    }
}
