namespace HeritageCatalog.GraphQL.TypeSystem.Building;

/// <summary>Numbers the types and works out which object types are possible for each composite type.</summary>
internal static class TypeRelations
{
    public static void Connect(SchemaDraft draft)
    {
        var index = 0;
        var implementations = new Dictionary<InterfaceType, List<ComplexType>>();
        foreach (var type in draft.Types.Values)
        {
            type.Index = index++;
            if (type is ComplexType complex)
            {
                AddTo(implementations, complex);
            }
        }

        foreach (var type in draft.Types.Values)
        {
            Connect(type, implementations);
        }
    }

    private static void AddTo(Dictionary<InterfaceType, List<ComplexType>> implementations, ComplexType type)
    {
        foreach (var shared in type.Interfaces)
        {
            if (!implementations.TryGetValue(shared, out var known))
            {
                implementations.Add(shared, known = []);
            }

            known.Add(type);
        }
    }

    private static void Connect(NamedType type, Dictionary<InterfaceType, List<ComplexType>> implementations)
    {
        switch (type)
        {
            case ObjectType single:
                single.SetPossibleTypes([single]);
                break;
            case InterfaceType shared:
                var types = implementations.GetValueOrDefault(shared, []);
                shared.Implementations = [.. types];
                shared.SetPossibleTypes([.. types.OfType<ObjectType>()]);
                break;
            case UnionType union:
                union.SetPossibleTypes([.. union.Types]);
                break;
        }
    }
}
