using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Execution;
using HeritageCatalog.GraphQL.Execution.Output;
using HeritageCatalog.GraphQL.Execution.Subscriptions;
using HeritageCatalog.GraphQL.Http.Uploads;
using HeritageCatalog.GraphQL.Loading;
using HeritageCatalog.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace HeritageCatalog.GraphQL.Http;

/// <summary>Collects what the parts of an application contribute to its GraphQL server.</summary>
/// <example>
/// <code>
/// builder.Services.AddGraphQLServer()
///     .AddSdl("people.graphql", sdl)
///     .AddScalar("Date", new DateScalar())
///     .AddResolvers(typeof(PersonQueries))
///     .AddLoader&lt;PersonByIdLoader&gt;()
///     .ModifyServerOptions(options => options.GraphiQL.Title = "People");
/// </code>
/// </example>
public sealed class GraphQLServerBuilder
{
    internal GraphQLServerBuilder(IServiceCollection services)
    {
        Services = services;
    }

    /// <summary>The services of the application.</summary>
    public IServiceCollection Services { get; }

    internal GraphQLSchemaBuilder Schema { get; } = new();

    internal GraphQLServerOptions Options { get; } = new();

    internal UploadTable Uploads { get; } = new();

    /// <summary>Lets a part of the application contribute to the schema as a whole.</summary>
    public GraphQLServerBuilder ConfigureSchema(Action<GraphQLSchemaBuilder> contribute)
    {
        contribute(Schema);
        return this;
    }

    /// <summary>Adds a source in the schema definition language; sources may extend each other's types.</summary>
    /// <param name="name">The file name, for messages.</param>
    /// <param name="sdl">Definitions and extensions.</param>
    public GraphQLServerBuilder AddSdl(string name, string sdl)
    {
        Schema.AddSdl(name, sdl);
        return this;
    }

    /// <summary>Adds static classes of resolvers; see <see cref="ObjectTypeAttribute"/>.</summary>
    public GraphQLServerBuilder AddResolvers(params ReadOnlySpan<Type> classes)
    {
        Schema.AddResolvers(classes);
        return this;
    }

    /// <summary>States the CLR type of an object type whose fields are all properties.</summary>
    /// <param name="name">The type in the schema.</param>
    public GraphQLServerBuilder BindType<T>(string name)
    {
        Schema.BindType<T>(name);
        return this;
    }

    /// <summary>Says how values of a custom scalar are read and written.</summary>
    /// <param name="name">The scalar in the schema.</param>
    /// <param name="scalar">Its input coercion, and its result coercion if it has one.</param>
    public GraphQLServerBuilder AddScalar(string name, ScalarCoercion scalar)
    {
        Schema.AddScalar(name, scalar);
        return this;
    }

    /// <summary>Says how further CLR types are written as a scalar, such as identifiers as <c>ID</c>.</summary>
    public GraphQLServerBuilder AddLeafWriters(string scalar, params ReadOnlySpan<LeafWriter> writers)
    {
        Schema.AddLeafWriters(scalar, writers);
        return this;
    }

    /// <summary>Adds a loader; each operation has its own, made with the services of its request.</summary>
    public GraphQLServerBuilder AddLoader<T>()
        where T : DataLoader
    {
        Schema.AddLoader<T>();
        return this;
    }

    /// <summary>Adds a loader that is made by a function, once for each operation that uses it.</summary>
    public GraphQLServerBuilder AddLoader<T>(Func<IServiceProvider, T> create)
        where T : DataLoader
    {
        Schema.AddLoader(create);
        return this;
    }

    /// <summary>
    /// Lets resolvers tell subscribers of events, and subscribe them, by <see cref="ITopicEventSender"/> and
    /// <see cref="ITopicEventReceiver"/>; topics reach as far as this process.
    /// </summary>
    /// <param name="options">Limits of each subscriber's buffer; null for the usual ones.</param>
    public GraphQLServerBuilder AddInMemorySubscriptions(TopicOptions? options = null)
    {
        var topics = new InMemoryTopics(options ?? new TopicOptions());
        Services.AddSingleton(topics);
        Services.AddSingleton<ITopicEventSender>(topics);
        Services.AddSingleton<ITopicEventReceiver>(topics);
        return this;
    }

    /// <summary>
    /// Adds the directives <c>@defer</c> and <c>@stream</c>. They are obeyed for clients that take a response in parts:
    /// as <c>multipart/mixed</c>, server-sent events or over a socket.
    /// </summary>
    public GraphQLServerBuilder AddIncrementalDelivery()
    {
        Schema.AddIncrementalDelivery();
        return this;
    }

    /// <summary>
    /// Adds the scalar <c>Upload</c>, which a parameter of type <see cref="UploadedFile"/> takes: files come with
    /// requests after the GraphQL multipart request specification.
    /// </summary>
    /// <param name="configure">Changes the limits.</param>
    public GraphQLServerBuilder AddUpload(Action<UploadOptions>? configure = null)
    {
        Options.Uploads.Enabled = true;
        configure?.Invoke(Options.Uploads);
        return AddSdl("upload.graphql", UploadScalar.Sdl).AddScalar("Upload", new UploadScalar(Uploads));
    }

    /// <summary>Adds a filter that sees every error of a field before the client does.</summary>
    public GraphQLServerBuilder AddErrorFilter(ErrorFilter filter)
    {
        Schema.AddErrorFilter(filter);
        return this;
    }

    /// <summary>Changes the limits of what a request may ask for.</summary>
    public GraphQLServerBuilder ModifyRequestOptions(Func<RequestOptions, RequestOptions> change)
    {
        Schema.ModifyRequestOptions(change);
        return this;
    }

    /// <summary>Changes what the HTTP side allows.</summary>
    public GraphQLServerBuilder ModifyServerOptions(Action<GraphQLServerOptions> change)
    {
        change(Options);
        return this;
    }
}
