using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using HeritageCatalog.Bson;
using HeritageCatalog.Bson.Mapping;

namespace HeritageCatalog.Mongo.Collections;

/// <summary>
/// Remembers what documents were decoded to. A document has some places, by its <c>_id</c>, and is taken from there if
/// all its bytes are the same: comparing some hundred bytes is a fraction of the work of decoding them, and where they
/// are the very same bytes, as from a server in this process, there is nothing to compare.
/// </summary>
internal sealed class DecodedDocuments<T>(int count)
{
    // A large document is rare, and would take the room of many.
    private const int LargestRemembered = 16 * 1024;
    private const int Ways = 4;
    private const uint Factor = 0x9E3779B9;

    private readonly Entry?[] _entries = new Entry?[Math.Max(Ways, BitOperations.RoundUpToPowerOf2((uint)count))];

    public T Read(BsonValue document)
    {
        var bytes = document.Bytes.Span;
        var places = _entries.AsSpan(FindPlaces(bytes), Ways);
        foreach (ref var place in places)
        {
            if (Volatile.Read(ref place) is { } entry && entry.Bytes.AsSpan().SequenceEqual(bytes))
            {
                return entry.Decoded;
            }
        }

        return Remember(document, places);
    }

    private static T Remember(BsonValue document, Span<Entry?> places)
    {
        var decoded = BsonCodec<T>.Default.Read(document);
        if (document.Bytes.Length <= LargestRemembered)
        {
            // What was remembered longest ago goes. Others may do so too: the worst is that something is forgotten.
            for (var at = places.Length - 1; at > 0; at--)
            {
                Volatile.Write(ref places[at], Volatile.Read(ref places[at - 1]));
            }

            Volatile.Write(ref places[0], new Entry(Keep(document.Bytes), decoded));
        }

        return decoded;
    }

    // What is part of a larger whole, of a reply say, would keep all of that in memory.
    private static byte[] Keep(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Array!.Length == segment.Count
            ? segment.Array
            : bytes.ToArray();

    // int32 length | type | "_id\0" | value …: the end of an ObjectId or of a number is what tells them apart.
    private int FindPlaces(ReadOnlySpan<byte> document)
    {
        const int idStart = 9;
        const int idLength = 12;
        var id = document.Length < idStart + idLength
            ? (uint)document.Length
            : BinaryPrimitives.ReadUInt32LittleEndian(document[idStart..])
                ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt32LittleEndian(document[(idStart + 8)..]), 16);
        return (int)((id * Factor) >> 8) & (_entries.Length - Ways);
    }

    private sealed record Entry(byte[] Bytes, T Decoded);
}
