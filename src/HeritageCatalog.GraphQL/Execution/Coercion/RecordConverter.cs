using System.Reflection;

namespace HeritageCatalog.GraphQL.Execution.Coercion;

/// <summary>Where a field of an input object goes in its CLR type.</summary>
/// <param name="Name">Name of the field in the schema.</param>
/// <param name="Converter">Makes the value.</param>
/// <param name="MissingValue">For a field that is left out; null where the converter's own is right.</param>
/// <param name="Setter">Sets the property; null for a constructor's parameter.</param>
internal sealed record RecordMember(
    string Name, InputConverter Converter, object? MissingValue, MethodInvoker? Setter);

/// <summary>Makes an input record from an input object.</summary>
/// <remarks>
/// The one place that uses reflection while operations run: .NET has no delegates for constructors, and the invokers
/// made at start-up are as fast as what an input object of a request needs.
/// </remarks>
internal sealed class RecordConverter<T> : InputConverter<T>, IRecordConverter
{
    private ConstructorInvoker? _constructor;
    private RecordMember[] _parameters = [];
    private RecordMember[] _properties = [];

    // An input object can contain itself, so the members come after the converter.
    public void SetMembers(
        ConstructorInfo constructor, IEnumerable<RecordMember> parameters, IEnumerable<RecordMember> properties)
    {
        _constructor = ConstructorInvoker.Create(constructor);
        _parameters = [.. parameters];
        _properties = [.. properties];
    }

    public override T Convert(object? coerced)
    {
        if (coerced is null)
        {
            return default!;
        }

        var fields = (Dictionary<string, object?>)coerced;
        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var member = _parameters[i];
            arguments[i] = fields.TryGetValue(member.Name, out var value)
                ? member.Converter.ConvertBoxed(value)
                : member.MissingValue ?? member.Converter.MissingBoxed;
        }

        var record = _constructor!.Invoke(arguments.AsSpan());
        foreach (var member in _properties)
        {
            // A property that is left out keeps what its initializer gave it.
            if (fields.TryGetValue(member.Name, out var value))
            {
                member.Setter!.Invoke(record, member.Converter.ConvertBoxed(value));
            }
        }

        return (T)record;
    }
}

/// <summary>Completes a converter whose type is known only by reflection.</summary>
internal interface IRecordConverter
{
    void SetMembers(
        ConstructorInfo constructor, IEnumerable<RecordMember> parameters, IEnumerable<RecordMember> properties);
}
