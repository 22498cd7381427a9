using System.Buffers;
using System.Collections.Immutable;
using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Cost;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Incremental;
using HeritageCatalog.GraphQL.Execution.Output;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.GraphQL.Scalars;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL;

/// <summary>Puts a schema and the code that answers it together.</summary>
/// <example>
/// <code>
/// var executor = new GraphQLSchemaBuilder()
///     .AddSdl("people.graphql", sdl)
///     .AddScalar("Date", new DateScalar())
///     .AddResolvers(typeof(PersonQueries))
///     .AddLoader&lt;PersonByIdLoader&gt;()
///     .BuildExecutor();
/// </code>
/// </example>
public sealed class GraphQLSchemaBuilder
{
    private readonly SchemaBuilder _schema = new();
    private readonly List<Type> _resolvers = [];
    private readonly Dictionary<string, Type> _clrTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<LeafWriter>> _leaves = new(StringComparer.Ordinal);
    private readonly LoaderSlots _loaders = new();
    private readonly List<ErrorFilter> _errorFilters = [];
    private UnhandledErrorSink? _errorSink;
    private Func<Type, bool>? _isService;
    private RequestOptions _options = new();

    /// <summary>Adds a source in the schema definition language; sources may extend each other's types.</summary>
    /// <param name="name">File name for messages.</param>
    /// <param name="sdl">The definitions.</param>
    public GraphQLSchemaBuilder AddSdl(string name, string sdl)
    {
        _schema.AddSdl(name, sdl);
        return this;
    }

    /// <summary>Adds static classes of resolvers; see <see cref="ObjectTypeAttribute"/>.</summary>
    public GraphQLSchemaBuilder AddResolvers(params ReadOnlySpan<Type> classes)
    {
        _resolvers.AddRange(classes);
        return this;
    }

    /// <summary>States the CLR type of an object type of the schema.</summary>
    public GraphQLSchemaBuilder BindType<T>(string name)
    {
        _clrTypes[name] = typeof(T);
        return this;
    }

    /// <summary>Says how values of a custom scalar are read and, with <see cref="IScalarOutput"/>, written.</summary>
    public GraphQLSchemaBuilder AddScalar(string name, ScalarCoercion scalar)
    {
        _schema.AddScalar(name, scalar);
        return scalar is IScalarOutput output ? AddLeafWriters(name, [.. output.Writers]) : this;
    }

    /// <summary>Says how further CLR types are written as a scalar, such as identifiers as <c>ID</c>.</summary>
    public GraphQLSchemaBuilder AddLeafWriters(string scalar, params ReadOnlySpan<LeafWriter> writers)
    {
        _leaves[scalar] = [.. _leaves.GetValueOrDefault(scalar, []), .. writers];
        return this;
    }

    /// <summary>Adds a loader; its constructor's parameters are services of the request.</summary>
    public GraphQLSchemaBuilder AddLoader<T>()
        where T : DataLoader
    {
        _loaders.Add(typeof(T), LoaderFactory.Create(typeof(T)));
        return this;
    }

    /// <summary>Adds a loader that is made by a function, once for each operation that uses it.</summary>
    public GraphQLSchemaBuilder AddLoader<T>(Func<IServiceProvider, T> create)
        where T : DataLoader
    {
        _loaders.Add(typeof(T), create);
        return this;
    }

    /// <summary>Adds a filter that sees every error of a field before the client does.</summary>
    public GraphQLSchemaBuilder AddErrorFilter(ErrorFilter filter)
    {
        _errorFilters.Add(filter);
        return this;
    }

    /// <summary>Says who is told of exceptions that clients see only as an id.</summary>
    public GraphQLSchemaBuilder OnUnhandledError(UnhandledErrorSink sink)
    {
        _errorSink += sink;
        return this;
    }

    /// <summary>Lets the binding check tell services from parameters that match nothing.</summary>
    public GraphQLSchemaBuilder UseServiceCheck(Func<Type, bool> isService)
    {
        _isService = isService;
        return this;
    }

    /// <summary>Changes the limits of requests.</summary>
    public GraphQLSchemaBuilder ModifyRequestOptions(Func<RequestOptions, RequestOptions> change)
    {
        _options = change(_options);
        return this;
    }

    /// <summary>
    /// Adds the directives <c>@cost</c> and <c>@listSize</c>, and refuses operations that cost more than they may.
    /// </summary>
    public GraphQLSchemaBuilder AddCost(CostOptions options)
    {
        _schema.AddSdl(CostDirectives.SourceName, CostDirectives.Definitions);
        return ModifyRequestOptions(request => request with { Cost = options });
    }

    /// <summary>
    /// Adds the directives <c>@defer</c> and <c>@stream</c>; they are obeyed for clients that take a response in parts.
    /// </summary>
    public GraphQLSchemaBuilder AddIncrementalDelivery()
    {
        _schema.AddSdl(IncrementalDirectives.SourceName, IncrementalDirectives.Definitions);
        return this;
    }

    /// <summary>Builds the schema alone, for printing.</summary>
    /// <exception cref="SchemaException">The sources do not make a schema; it lists everything.</exception>
    public Schema BuildSchema() => _schema.Build();

    /// <summary>Builds the schema, binds it and makes it ready to answer requests.</summary>
    /// <exception cref="SchemaException">The sources do not make a schema; it lists everything.</exception>
    /// <exception cref="SchemaBindingException">Schema and code do not fit; it lists everything.</exception>
    public RequestExecutor BuildExecutor() => BuildExecutor(ArrayPool<byte>.Shared);

    internal RequestExecutor BuildExecutor(ArrayPool<byte> bytes)
    {
        var sources = new BindingSources
        {
            ResolverClasses = _resolvers,
            ClrTypes = _clrTypes,
            Leaves = _leaves,
            Loaders = _loaders,
            Errors = new ErrorPolicy(_errorFilters.ToImmutableArray(), _errorSink),
            IsService = _isService,
        };
        return new RequestExecutor(new SchemaBinder(BuildSchema(), sources).Bind(), _options, bytes);
    }
}
