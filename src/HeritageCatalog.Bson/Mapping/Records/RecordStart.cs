using System.Reflection;
using System.Runtime.CompilerServices;

namespace HeritageCatalog.Bson.Mapping.Records;

/// <summary>Makes the record that a document is read into.</summary>
/// <remarks>
/// A type with an empty constructor is made by it. A positional record is a copy of one that was made once, with the
/// defaults of its parameters, so that its initialisers have run; where that one is all zeroes, copying is spared.
/// </remarks>
internal sealed class RecordStart<T>
{
    private static readonly Func<object, object> Clone = typeof(object)
        .GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!
        .CreateDelegate<Func<object, object>>();

    private readonly object? _prototype;
    private readonly T _struct;
    private readonly bool _isBlank;

    public RecordStart(RecordShape shape)
    {
        _prototype = shape.Constructor is null ? null : shape.CreatePrototype(typeof(T));
        _struct = typeof(T).IsValueType && _prototype is not null ? (T)_prototype : default!;
        _isBlank = _prototype is not null && shape.Members.All(member => IsBlank(member.Property));
    }

    public T Create()
    {
        if (typeof(T).IsValueType)
        {
            return _struct;
        }

        if (_isBlank)
        {
            return (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        }

        return _prototype is null ? Activator.CreateInstance<T>() : (T)Clone(_prototype);
    }

    // All fields belong to stored properties, or the shape would have been refused.
    private bool IsBlank(PropertyInfo property)
    {
        var value = property.GetValue(_prototype);
        return value is null
            || (value.GetType().IsValueType && value.Equals(RuntimeHelpers.GetUninitializedObject(value.GetType())));
    }
}
