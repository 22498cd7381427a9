using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using HeritageCatalog.Bson.Mapping.Records;
using HeritageCatalog.Bson.Mapping.Values;

namespace HeritageCatalog.Bson.Mapping;

/// <summary>Chooses and builds the codec of each type once. All reflection of the mapping starts here.</summary>
internal static class CodecFactory
{
    private static readonly Dictionary<Type, object> Scalars = new()
    {
        [typeof(string)] = new StringCodec(),
        [typeof(bool)] = new BooleanCodec(),
        [typeof(int)] = new Int32Codec(),
        [typeof(long)] = new Int64Codec(),
        [typeof(double)] = new DoubleCodec(),
        [typeof(decimal)] = new DecimalCodec(),
        [typeof(Decimal128)] = new Decimal128Codec(),
        [typeof(DateOnly)] = new DateOnlyCodec(),
        [typeof(TimeOnly)] = new TimeOnlyCodec(),
        [typeof(DateTime)] = new DateTimeCodec(),
        [typeof(DateTimeOffset)] = new DateTimeOffsetCodec(),
        [typeof(ObjectId)] = new ObjectIdCodec(),
        [typeof(Guid)] = new GuidCodec(),
        [typeof(byte[])] = new ByteArrayCodec(),
        [typeof(BsonDocument)] = new RawDocumentCodec(),
        [typeof(BsonArray)] = new RawArrayCodec(),
        [typeof(BsonValue)] = new RawValueCodec(),
        [typeof(BsonTimestamp)] = new TimestampCodec(),
    };

    private static readonly Dictionary<Type, Type> Generics = new()
    {
        [typeof(List<>)] = typeof(ListCodec<>),
        [typeof(IReadOnlyList<>)] = typeof(ReadOnlyListCodec<>),
        [typeof(ImmutableArray<>)] = typeof(ImmutableArrayCodec<>),
        [typeof(Dictionary<,>)] = typeof(DictionaryCodec<>),
        [typeof(IReadOnlyDictionary<,>)] = typeof(ReadOnlyDictionaryCodec<>),
        [typeof(Nullable<>)] = typeof(NullableCodec<>),
    };

    private static readonly Lock Building = new();
    private static readonly ConcurrentDictionary<Type, object> Ready = new(Scalars);
    private static readonly Dictionary<Type, object> Unfinished = [];

    public static object GetOrBuild(Type type)
    {
        if (Ready.TryGetValue(type, out var codec))
        {
            return codec;
        }

        lock (Building)
        {
            return BuildWhole(type);
        }
    }

    // A codec is handed to others only when all that it refers to is whole, but a type may contain itself.
    private static object BuildWhole(Type type)
    {
        if (Ready.TryGetValue(type, out var ready) || Unfinished.TryGetValue(type, out ready))
        {
            return ready;
        }

        var isOutermost = Unfinished.Count == 0;
        try
        {
            var codec = Build(type);
            Publish(isOutermost);
            return codec;
        }
        finally
        {
            if (isOutermost)
            {
                Unfinished.Clear();
            }
        }
    }

    private static void Publish(bool isOutermost)
    {
        foreach (var (type, codec) in isOutermost ? Unfinished : [])
        {
            Ready[type] = codec;
        }
    }

    private static object Build(Type type)
    {
        if (type.IsEnum)
        {
            return Add(type, typeof(EnumCodec<>), type);
        }

        if (type.IsArray && type.GetArrayRank() == 1)
        {
            return Add(type, typeof(ArrayCodec<>), type.GetElementType()!);
        }

        if (type.IsGenericType && Generics.TryGetValue(type.GetGenericTypeDefinition(), out var definition))
        {
            return BuildGeneric(type, definition);
        }

        return FindWrapped(type) is { } value
            ? Add(type, typeof(WrapperCodec<,>), type, value.PropertyType)
            : BuildRecord(type);
    }

    private static object BuildGeneric(Type type, Type definition)
    {
        var arguments = type.GetGenericArguments();
        if (arguments.Length == 2 && arguments[0] != typeof(string))
        {
            throw new BsonMappingException(type, "keys of a dictionary are names of fields, so they are strings");
        }

        return Add(type, definition, arguments[^1]);
    }

    private static object BuildRecord(Type type)
    {
        var isRecord = type is { IsInterface: false, IsAbstract: false, IsPointer: false, IsByRefLike: false };
        var isOfSystem = type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true;
        return isRecord && !isOfSystem
            ? Add(type, typeof(RecordCodec<>), type)
            : throw new BsonMappingException(type, "there is no way to store values of this type");
    }

    // Created first and then told to look up the codecs it needs, which may lead back to it.
    private static object Add(Type type, Type definition, params Type[] arguments)
    {
        var codec = Activator.CreateInstance(definition.MakeGenericType(arguments))!;
        Unfinished.Add(type, codec);
        ((IUnfinishedCodec)codec).Finish();
        return codec;
    }

    // What can only be read is worked out from the value, and not stored.
    private static PropertyInfo? FindWrapped(Type type)
    {
        var properties = type.IsValueType ? type.GetProperties(BindingFlags.Public | BindingFlags.Instance) : [];
        var stored = properties.Where(property => property.CanWrite).ToArray();
        return stored is [{ Name: "Value", CanRead: true }] ? stored[0] : null;
    }
}

/// <summary>A codec that looks up the codecs of its parts after it has been made.</summary>
internal interface IUnfinishedCodec
{
    void Finish();
}
