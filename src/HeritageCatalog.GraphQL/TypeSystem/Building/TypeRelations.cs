namespace HeritageCatalog.GraphQL.TypeSystem.Building;

/// <summary>Numbers the types and works out which object types are possible for each composite type.</summary>
internal static class TypeRelations
{
    public static void Connect(SchemaDraft draft)
    {
        var index = 0;
        foreach (var type in draft.Types.Values)
        {
            type.Index = index++;
        }

        var complexTypes = draft.Types.Values.OfType<ComplexType>().ToArray();
        var implementations = complexTypes
            .SelectMany(static type => type.Interfaces.Select(shared => (Interface: shared, Type: type)))
            .ToLookup(static pair => pair.Interface, static pair => pair.Type);
        foreach (var type in draft.Types.Values)
        {
            Connect(type, implementations);
        }
    }

    private static void Connect(NamedType type, ILookup<InterfaceType, ComplexType> implementations)
    {
        switch (type)
        {
            case ObjectType single:
                single.SetPossibleTypes([single]);
                break;
            case InterfaceType shared:
                shared.Implementations = [.. implementations[shared]];
                shared.SetPossibleTypes(implementations[shared].OfType<ObjectType>());
                break;
            case UnionType union:
                union.SetPossibleTypes(union.Types);
                break;
        }
    }
}
