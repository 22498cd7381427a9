namespace HeritageCatalog.GraphQL.Language;

/// <summary>Names one element of a schema, after the chapter "Schema Coordinates" of the specification.</summary>
/// <remarks>
/// A closed set: <c>Person</c>, <c>Person.name</c>, <c>Person.name(locale:)</c>, <c>@cost</c>, <c>@cost(weight:)</c>.
/// Parse with <see cref="Parser.ParseSchemaCoordinate"/>, print with <see cref="object.ToString"/>.
/// </remarks>
public abstract record SchemaCoordinate
{
    private SchemaCoordinate()
    {
    }

    /// <summary>A type: <c>Person</c>.</summary>
    /// <param name="Name">The name of the type.</param>
    public sealed record Type(string Name) : SchemaCoordinate
    {
        /// <inheritdoc/>
        public override string ToString() => Name;
    }

    /// <summary>A field, input field or enum value: <c>Person.name</c>.</summary>
    /// <param name="TypeName">The name of the type.</param>
    /// <param name="MemberName">The name of the field or value.</param>
    public sealed record Member(string TypeName, string MemberName) : SchemaCoordinate
    {
        /// <inheritdoc/>
        public override string ToString() => $"{TypeName}.{MemberName}";
    }

    /// <summary>An argument of a field: <c>Person.name(locale:)</c>.</summary>
    /// <param name="TypeName">The name of the type.</param>
    /// <param name="FieldName">The name of the field.</param>
    /// <param name="ArgumentName">The name of the argument.</param>
    public sealed record Argument(string TypeName, string FieldName, string ArgumentName) : SchemaCoordinate
    {
        /// <inheritdoc/>
        public override string ToString() => $"{TypeName}.{FieldName}({ArgumentName}:)";
    }

    /// <summary>A directive: <c>@cost</c>.</summary>
    /// <param name="Name">The name without the at sign.</param>
    public sealed record Directive(string Name) : SchemaCoordinate
    {
        /// <inheritdoc/>
        public override string ToString() => $"@{Name}";
    }

    /// <summary>An argument of a directive: <c>@cost(weight:)</c>.</summary>
    /// <param name="DirectiveName">The name of the directive without the at sign.</param>
    /// <param name="ArgumentName">The name of the argument.</param>
    public sealed record DirectiveArgument(string DirectiveName, string ArgumentName) : SchemaCoordinate
    {
        /// <inheritdoc/>
        public override string ToString() => $"@{DirectiveName}({ArgumentName}:)";
    }
}
