namespace HeritageCatalog.GraphQL.Relay;

/// <summary>An item of a page with the cursor that marks its place.</summary>
/// <typeparam name="T">Type of the items.</typeparam>
/// <param name="Cursor">Opaque; stays valid when the list changes.</param>
/// <param name="Node">The item.</param>
public sealed record Edge<T>(string Cursor, T Node);
