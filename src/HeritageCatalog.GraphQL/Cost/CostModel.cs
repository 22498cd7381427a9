using System.Collections.Immutable;
using System.Globalization;
using HeritageCatalog.GraphQL.TypeSystem;
using HeritageCatalog.GraphQL.TypeSystem.Building;

namespace HeritageCatalog.GraphQL.Cost;

/// <summary>What a schema says of its costs, read once.</summary>
internal sealed class CostModel
{
    private readonly Dictionary<ISchemaElement, double> _weights = [];
    private readonly Dictionary<FieldDefinition, ListSize> _listSizes = [];
    private readonly Dictionary<FieldDefinition, FieldPrice> _prices;
    private readonly SchemaErrors _errors = new();

    private readonly record struct FieldPrice(double Weight, ListSize? Size);

    /// <exception cref="SchemaException">Directives make no sense; it lists everything.</exception>
    public CostModel(Schema schema, CostOptions options)
    {
        DefaultListSize = options.DefaultListSize;
        foreach (var type in schema.Types)
        {
            ReadWeight(type);
            Read(type);
        }

        foreach (var argument in schema.Directives.SelectMany(static directive => directive.Arguments))
        {
            ReadWeight(argument);
        }

        _errors.ThrowIfAny();
        _prices = schema.Types.OfType<ComplexType>()
            .SelectMany(static type => type.Fields)
            .ToDictionary(static field => field, PriceOf);
    }

    public double DefaultListSize { get; }

    /// <summary>What one call costs, without its arguments.</summary>
    public double WeightOf(FieldDefinition field) => _prices.TryGetValue(field, out var price) ? price.Weight : 0;

    /// <summary>What one value costs; an abstract type has none of its own.</summary>
    public double WeightOf(NamedType type) =>
        _weights.TryGetValue(type, out var weight) ? weight : type is CompositeType ? 1 : 0;

    /// <summary>What giving an argument or input field costs, without what is in it.</summary>
    public double WeightOf(InputValueDefinition input) =>
        _weights.TryGetValue(input, out var weight) ? weight : input.Type.CoreType is InputObjectType ? 1 : 0;

    /// <summary>What is said of the length of the field's list; null for nothing.</summary>
    public ListSize? FindListSize(FieldDefinition field) => _prices.GetValueOrDefault(field).Size;

    // What a field does not say itself, the interfaces that have it say for it.
    private FieldPrice PriceOf(FieldDefinition field)
    {
        var family = Implemented(field).Prepend(field).ToArray();
        var saying = family.FirstOrDefault(_weights.ContainsKey);
        var unsaid = field.Type.CoreType is CompositeType ? 1 : 0;
        return new FieldPrice(
            saying is null ? unsaid : _weights[saying],
            family.Select(other => _listSizes.GetValueOrDefault(other)).FirstOrDefault(size => size is not null));
    }

    private static IEnumerable<FieldDefinition> Implemented(FieldDefinition field) =>
        field.DeclaringType is ComplexType type
            ? type.Interfaces.Select(other => other.FindField(field.Name)).OfType<FieldDefinition>()
            : [];

    private void Read(NamedType type)
    {
        if (type is InputObjectType input)
        {
            foreach (var field in input.Fields)
            {
                ReadWeight(field);
            }
        }

        foreach (var field in type is ComplexType complex ? complex.Fields : [])
        {
            ReadWeight(field);
            ReadListSize(field);
            foreach (var argument in field.Arguments)
            {
                ReadWeight(argument);
            }
        }
    }

    private void ReadWeight(ISchemaElement element)
    {
        if (element.Directives.Find("cost")?.GetArgument("weight") is not string text)
        {
            return;
        }

        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!double.TryParse(text, Styles, CultureInfo.InvariantCulture, out var weight))
        {
            _errors.Report($"The weight \"{text}\" of {element.Coordinate} is not a number.", element);
        }
        else if (weight < 0 && element is not InputValueDefinition)
        {
            _errors.Report($"The weight of {element.Coordinate} is negative; only an argument's may be.", element);
        }
        else
        {
            _weights.Add(element, weight);
        }
    }

    private void ReadListSize(FieldDefinition field)
    {
        if (field.Directives.Find("listSize") is not { } directive)
        {
            return;
        }

        var size = new ListSize(
            directive.GetArgument("assumedSize") as int?,
            [.. Names(directive, "slicingArguments").Select(path => path.Split('.').ToImmutableArray())],
            [.. Names(directive, "sizedFields")],
            directive.GetArgument("requireOneSlicingArgument") is not false);
        _listSizes.Add(field, size);
        CheckSlicingArguments(field, size);
        CheckSizedFields(field, size);
    }

    private static IEnumerable<string> Names(AppliedDirective directive, string argument) =>
        (directive.GetArgument(argument) as object?[] ?? []).OfType<string>();

    private void CheckSlicingArguments(FieldDefinition field, ListSize size)
    {
        foreach (var path in size.SlicingArguments)
        {
            var input = field.FindArgument(path[0]);
            foreach (var name in path.Skip(1))
            {
                input = (input?.Type.CoreType as InputObjectType)?.FindField(name);
            }

            // A list, which the draft does not know, bounds by its own length: nodes(ids:) has as many values as ids.
            if (input?.Type.NullableType is not (ScalarType or ListType))
            {
                var name = string.Join('.', path);
                _errors.Report($"The slicing argument \"{name}\" of {field.Coordinate} is no number or list.", field);
            }
        }
    }

    private void CheckSizedFields(FieldDefinition field, ListSize size)
    {
        foreach (var name in size.SizedFields)
        {
            if ((field.Type.CoreType as ComplexType)?.FindField(name)?.Type.NullableType is not ListType)
            {
                _errors.Report($"The sized field \"{name}\" of {field.Coordinate} is not a list of its type.", field);
            }
        }

        if (size.SizedFields.IsEmpty && field.Type.NullableType is not ListType)
        {
            _errors.Report($"{field.Coordinate} is not a list and names no sized fields.", field);
        }
    }
}
