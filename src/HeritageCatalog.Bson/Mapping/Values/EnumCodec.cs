using System.Text;

namespace HeritageCatalog.Bson.Mapping.Values;

/// <summary>Enums are stored by name, so that members may be added, moved and renumbered.</summary>
internal sealed class EnumCodec<T> : BsonCodec<T>, IUnfinishedCodec
    where T : struct, Enum
{
    private readonly Dictionary<T, byte[]> _names = [];
    private (byte[] Name, T Value)[] _values = [];

    public void Finish()
    {
        if (typeof(T).IsDefined(typeof(FlagsAttribute), inherit: false))
        {
            throw new BsonMappingException(typeof(T), "a combination of flags has no name to be stored by");
        }

        foreach (var value in Enum.GetValues<T>())
        {
            _names.TryAdd(value, Encoding.UTF8.GetBytes(NamingRules.ToScreamingSnakeCase(value.ToString())));
        }

        _values = [.. _names.Select(pair => (pair.Value, pair.Key))];
    }

    public override void Write(BsonWriter writer, BsonName name, T value)
    {
        if (!_names.TryGetValue(value, out var text))
        {
            throw new BsonMappingException(typeof(T), $"{value} is not one of its members");
        }

        writer.WriteString(name, text);
    }

    internal override T Read(ref BsonCursor cursor, BsonType type)
    {
        var utf8 = type == BsonType.String ? cursor.ReadUtf8() : throw Unexpected(type);
        foreach (var (name, value) in _values)
        {
            if (utf8.SequenceEqual(name))
            {
                return value;
            }
        }

        throw new BsonMappingException(typeof(T), $"'{Encoding.UTF8.GetString(utf8)}' is not one of its members");
    }
}
