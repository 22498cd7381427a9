using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution;

/// <summary>A schema with everything bound that runs it.</summary>
/// <param name="Schema">The types.</param>
/// <param name="Objects">What answers the fields of each object type.</param>
/// <param name="ServiceSlots">The services that resolvers use.</param>
/// <param name="LoaderSlots">The loaders that resolvers use.</param>
/// <param name="Errors">What happens to errors on their way to the client.</param>
/// <param name="EventSources">Where the events of each field of the subscription type come from.</param>
internal sealed record SchemaRuntime(
    Schema Schema,
    ObjectBindings Objects,
    ServiceSlots ServiceSlots,
    LoaderSlots LoaderSlots,
    ErrorPolicy Errors,
    IReadOnlyDictionary<FieldDefinition, EventSourceBinding> EventSources);
