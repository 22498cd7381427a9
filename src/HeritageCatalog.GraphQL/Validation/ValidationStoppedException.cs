namespace HeritageCatalog.GraphQL.Validation;

/// <summary>Ends the walk over a document that has shown enough.</summary>
internal sealed class ValidationStoppedException : Exception;
