using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace HeritageCatalog.Bson.Mapping.Values;

internal sealed class ReadOnlyListCodec<T> : BsonCodec<IReadOnlyList<T>>, IUnfinishedCodec
{
    private ArrayCodec<T> _items = null!;

    public void Finish() => _items = (ArrayCodec<T>)CodecFactory.GetOrBuild(typeof(T[]));

    public override void Write(BsonWriter writer, BsonName name, IReadOnlyList<T> value) =>
        _items.WriteItems(writer, name, value);

    internal override IReadOnlyList<T> Read(ref BsonCursor cursor, BsonType type) => _items.Read(ref cursor, type);
}

internal sealed class ListCodec<T> : BsonCodec<List<T>>, IUnfinishedCodec
{
    private ArrayCodec<T> _items = null!;

    public void Finish() => _items = (ArrayCodec<T>)CodecFactory.GetOrBuild(typeof(T[]));

    public override void Write(BsonWriter writer, BsonName name, List<T> value) =>
        _items.WriteItems(writer, name, CollectionsMarshal.AsSpan(value));

    internal override List<T> Read(ref BsonCursor cursor, BsonType type) => [.. _items.Read(ref cursor, type)];
}

internal sealed class ImmutableArrayCodec<T> : BsonCodec<ImmutableArray<T>>, IUnfinishedCodec
{
    private ArrayCodec<T> _items = null!;

    public void Finish() => _items = (ArrayCodec<T>)CodecFactory.GetOrBuild(typeof(T[]));

    // An array that was never initialised is written as an empty one.
    public override void Write(BsonWriter writer, BsonName name, ImmutableArray<T> value) =>
        _items.WriteItems(writer, name, value.AsSpan());

    internal override ImmutableArray<T> Read(ref BsonCursor cursor, BsonType type) =>
        ImmutableCollectionsMarshal.AsImmutableArray(_items.Read(ref cursor, type));
}
