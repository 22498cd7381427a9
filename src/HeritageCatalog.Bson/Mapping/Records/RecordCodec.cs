using System.Numerics;
using System.Reflection;
using System.Text;

namespace HeritageCatalog.Bson.Mapping.Records;

/// <summary>Stores a record, class or struct as a document with one field for each property.</summary>
internal sealed class RecordCodec<T> : BsonCodec<T>, IUnfinishedCodec
{
    private RecordMember<T>[] _members = [];
    private RecordStart<T> _start = null!;
    private ulong _required;

    public void Finish()
    {
        var shape = RecordShape.Of(typeof(T));
        _start = new RecordStart<T>(shape);
        _members = [.. shape.Members.Select(CreateMember)];
        for (var i = 0; i < shape.Members.Count; i++)
        {
            _required |= shape.Members[i].IsRequired ? 1UL << i : 0;
        }
    }

    public override void Write(BsonWriter writer, BsonName name, T value)
    {
        writer.WriteStartDocument(name);
        foreach (var member in _members)
        {
            member.Write(writer, ref value);
        }

        writer.WriteEndDocument();
    }

    public override void EncodeTo(BsonWriter writer, T record) => Write(writer, default, record);

    internal override T Read(ref BsonCursor cursor, BsonType type)
    {
        if (type != BsonType.Document)
        {
            throw Unexpected(type);
        }

        var record = _start.Create();
        var end = cursor.EnterDocument();
        var seen = 0UL;
        var next = 0;
        while (cursor.At < end)
        {
            var fieldType = cursor.ReadType();
            var index = FindMember(cursor.Rest, next);
            if (index >= 0)
            {
                seen |= ReadMember(ref cursor, fieldType, index, ref record);
                next = index + 1;
            }
            else
            {
                cursor.SkipName();
                cursor.SkipValue(fieldType);
            }
        }

        cursor.LeaveDocument(end);
        CheckRequired(seen);
        return record;
    }

    // Fields mostly come in the order of the properties, with some left out, so the search starts at the next one.
    private int FindMember(ReadOnlySpan<byte> rest, int next)
    {
        var members = _members;
        for (var i = next; i < members.Length; i++)
        {
            if (rest.StartsWith(members[i].TerminatedName))
            {
                return i;
            }
        }

        for (var i = 0; i < next; i++)
        {
            if (rest.StartsWith(members[i].TerminatedName))
            {
                return i;
            }
        }

        return -1;
    }

    // Returns the bit of the member, or none for null, which is the same as a missing field.
    private ulong ReadMember(ref BsonCursor cursor, BsonType type, int index, ref T record)
    {
        var member = _members[index];
        cursor.Advance(member.TerminatedName.Length);
        if (type is BsonType.Null or BsonType.Undefined)
        {
            return 0;
        }

        try
        {
            member.Read(ref cursor, type, ref record);
            return 1UL << index;
        }
        catch (BsonMappingException failure)
        {
            throw failure.Under(typeof(T), member.FieldName);
        }
    }

    private void CheckRequired(ulong seen)
    {
        var missing = _required & ~seen;
        if (missing != 0)
        {
            var field = _members[BitOperations.TrailingZeroCount(missing)].FieldName;
            throw new BsonMappingException(typeof(T), "the required field is missing or null", field);
        }
    }

    private static RecordMember<T> CreateMember(MemberShape shape)
    {
        var definition = typeof(T).IsValueType ? typeof(StructMember<,>) : typeof(ClassMember<,>);
        var type = definition.MakeGenericType(typeof(T), shape.Property.PropertyType);
        var name = Encoding.UTF8.GetBytes(shape.FieldName + '\0');
        try
        {
            return (RecordMember<T>)Activator.CreateInstance(type, shape, name)!;
        }
        catch (TargetInvocationException wrapper) when (wrapper.InnerException is BsonMappingException failure)
        {
            throw failure.Under(typeof(T), shape.FieldName);
        }
    }
}
