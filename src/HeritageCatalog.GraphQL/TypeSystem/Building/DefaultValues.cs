namespace HeritageCatalog.GraphQL.TypeSystem.Building;

/// <summary>Third step: checks and coerces the defaults of arguments and input fields.</summary>
internal sealed class DefaultValues(SchemaDraft draft, SchemaErrors errors)
{
    public void Coerce()
    {
        foreach (var pending in draft.PendingDefaults)
        {
            Validate(pending);
        }

        if (errors.IsEmpty)
        {
            new DefaultCycleDetection(draft, errors).Run();
        }

        if (errors.IsEmpty)
        {
            // A default may lean on the defaults of the input object's fields: coerce only what is known to end.
            foreach (var (definition, literal) in draft.PendingDefaults)
            {
                definition.DefaultValue = InputLiteral.Coerce(literal.Node, definition.Type);
            }
        }
    }

    private void Validate(PendingDefault pending)
    {
        var (definition, literal) = pending;
        InputLiteral.Validate(literal.Node, definition.Type, (part, problem) =>
        {
            var message = $"{definition.Coordinate} has an invalid default value: {problem}";
            errors.Report(message, definition.Coordinate, literal.LocationOf(part));
        });
    }
}
