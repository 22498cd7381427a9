using System.Text;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;
using HeritageCatalog.MongoEmbedded.Failures;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>Begins and ends reply documents.</summary>
internal static class ReplyWriter
{
    private const int UsualName = 256;

    /// <summary>The reply <c>{ ok: 1 }</c>.</summary>
    public static BsonDocument Ok { get; } = new BsonBuilder { { "ok", 1.0 } };

    public static BsonWriter Start()
    {
        var writer = BsonWriter.Rent();
        writer.WriteStartDocument();
        return writer;
    }

    /// <summary>Writes which collection a cursor is over.</summary>
    public static void WriteNamespace(BsonWriter writer, Namespace name)
    {
        var room = Encoding.UTF8.GetMaxByteCount(name.Database.Length + 1 + name.Collection.Length);
        var utf8 = room <= UsualName ? stackalloc byte[UsualName] : new byte[room];
        var length = Encoding.UTF8.GetBytes(name.Database, utf8);
        utf8[length++] = (byte)'.';
        length += Encoding.UTF8.GetBytes(name.Collection, utf8[length..]);
        writer.WriteString("ns"u8, utf8[..length]);
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
