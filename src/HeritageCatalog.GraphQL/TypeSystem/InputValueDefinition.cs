using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
public sealed class InputValueDefinition : SchemaMember
{
    internal InputValueDefinition(SchemaCoordinate coordinate, string name, GraphQLType type)
        : base(name)
    {
        Coordinate = coordinate;
        Type = type;
    }

    /// <summary>The type of the values accepted.</summary>
    public GraphQLType Type { get; }

    /// <summary>The input object the field belongs to; null for an argument.</summary>
    public InputObjectType? DeclaringType { get; internal init; }

    /// <summary>Position among the arguments or input fields it belongs to.</summary>
    public int Index { get; internal init; }

    /// <summary>The default as written; null where there is none.</summary>
    public ValueNode? DefaultLiteral { get; internal init; }

    /// <summary>True where a default is written, be it <c>null</c>.</summary>
    public bool HasDefault => DefaultLiteral is not null;

    /// <summary>The default after input coercion, as <see cref="InputLiteral.Coerce"/> returns it.</summary>
    public object? DefaultValue { get; internal set; }

    /// <summary>True where a value must be given: the type excludes null and there is no default.</summary>
    public bool IsRequired => Type.IsNonNull && !HasDefault;

    /// <inheritdoc/>
    public override SchemaCoordinate Coordinate { get; }
}

/// <summary>Look-up in arguments.</summary>
public static class InputValueDefinitions
{
    /// <summary>Finds an argument by name; null where there is none.</summary>
    public static InputValueDefinition? Find(this ImmutableArray<InputValueDefinition> definitions, string name)
    {
        foreach (var definition in definitions)
        {
            if (definition.Name == name)
            {
                return definition;
            }
        }

        return null;
    }
}
