using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem.Building;
using HeritageCatalog.GraphQL.TypeSystem.Rules;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>Makes a schema of sources in the schema definition language.</summary>
/// <example>
/// <code>
/// var schema = new SchemaBuilder()
///     .AddSdl("people.graphql", "type Query { person(born: Date): Person } type Person { name: String } scalar Date")
///     .AddSdl("places.graphql", "extend type Person { birthplace: String }")
///     .AddScalar("Date", new DateCoercion())
///     .Build();
/// </code>
/// </example>
public sealed class SchemaBuilder
{
    private readonly List<Source> _sources = [];
    private readonly Dictionary<string, ScalarCoercion> _coercions = new(StringComparer.Ordinal);

    /// <summary>Adds a source. It may refer to and extend types of other sources; the order is kept.</summary>
    /// <param name="name">The file name for messages.</param>
    /// <param name="sdl">Definitions and extensions.</param>
    public SchemaBuilder AddSdl(string name, string sdl)
    {
        _sources.Add(new Source(sdl, name));
        return this;
    }

    /// <summary>Says how values of a custom scalar are coerced; without this, every value is accepted.</summary>
    public SchemaBuilder AddScalar(string name, ScalarCoercion coercion)
    {
        _coercions[name] = coercion;
        return this;
    }

    /// <summary>Builds and validates the schema.</summary>
    /// <exception cref="SchemaException">Something is wrong with the sources; it lists everything.</exception>
    public Schema Build()
    {
        var errors = new SchemaErrors();
        var definitions = new DefinitionCollector(errors).Collect(_sources);
        var draft = new SchemaAssembler(definitions, _coercions, errors).Assemble();
        errors.ThrowIfAny();

        // Only now every name means something, so that values and rules can be checked.
        new DefaultValues(draft, errors).Coerce();
        if (errors.IsEmpty)
        {
            new DirectiveApplication(draft, errors).ApplyAll();
        }

        SchemaValidator.Validate(draft, errors);
        errors.ThrowIfAny();
        return draft.ToSchema();
    }
}
