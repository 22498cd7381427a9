using System.Diagnostics.CodeAnalysis;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding;

/// <summary>What is known already of a type of the schema together with a CLR type.</summary>
/// <remarks>
/// Two dictionaries, since one by pairs would be compiled for them at the start of a process: the runtime has the code
/// of one by objects at hand.
/// </remarks>
internal sealed class PairTable<TValue>
    where TValue : class?
{
    private readonly Dictionary<GraphQLType, Dictionary<Type, TValue>> _values = [];

    public bool TryFind(GraphQLType type, Type clrType, [MaybeNullWhen(false)] out TValue value)
    {
        value = null;
        return _values.TryGetValue(type, out var byClrType) && byClrType.TryGetValue(clrType, out value);
    }

    public void Add(GraphQLType type, Type clrType, TValue value)
    {
        if (!_values.TryGetValue(type, out var byClrType))
        {
            _values.Add(type, byClrType = []);
        }

        byClrType.Add(clrType, value);
    }
}
