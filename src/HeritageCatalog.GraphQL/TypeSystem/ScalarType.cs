namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>A leaf whose values only its coercion knows.</summary>
public sealed class ScalarType : NamedType
{
    internal ScalarType(string name, ScalarCoercion coercion)
        : base(name)
    {
        Coercion = coercion;
    }

    /// <summary>Turns input into values.</summary>
    public ScalarCoercion Coercion { get; }

    /// <summary>The URL given with <c>@specifiedBy</c>; null where none is.</summary>
    public string? SpecifiedByUrl => Directives.Find("specifiedBy")?.GetArgument("url") as string;

    /// <summary>True for the five scalars that every schema has.</summary>
    public bool IsSpecified => Name is "Int" or "Float" or "String" or "Boolean" or "ID";

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Scalar;
}
