using System.Runtime.CompilerServices;
using HeritageCatalog.Bson;
using HeritageCatalog.MongoEmbedded.Collections;

namespace HeritageCatalog.MongoEmbedded.Commands;

/// <summary>
/// What is answered to finds whose documents all come beside the reply. It tells nothing but the collection and the
/// time, so it is the same for all of them until something is written.
/// </summary>
internal sealed class WholeReplies
{
    private const int Places = 64;

    private readonly Reply?[] _replies = new Reply?[Places];

    /// <param name="name">The collection that was read.</param>
    /// <param name="times">What replies tell about time now.</param>
    public BsonDocument Get(Namespace name, BsonDocument times)
    {
        ref var place = ref _replies[(uint)RuntimeHelpers.GetHashCode(name.Collection) % Places];
        if (Volatile.Read(ref place) is { } known && known.Times.Equals(times.Bytes) && known.Name == name)
        {
            return known.Body;
        }

        var body = Write(name, times);
        Volatile.Write(ref place, new Reply(name, times.Bytes, body));
        return body;
    }

    private static BsonDocument Write(Namespace name, BsonDocument times)
    {
        using var writer = ReplyWriter.Start();
        writer.WriteStartDocument("cursor"u8);
        writer.WriteArray("firstBatch"u8, []);
        writer.WriteInt64("id"u8, 0);
        ReplyWriter.WriteNamespace(writer, name);
        writer.WriteEndDocument();
        writer.WriteDouble("ok"u8, 1);
        writer.WriteElements(times);
        writer.WriteEndDocument();
        return writer.ToDocument();
    }

    // The same memory is the same time, which is made once for each version of the data.
    private sealed record Reply(Namespace Name, ReadOnlyMemory<byte> Times, BsonDocument Body);
}
