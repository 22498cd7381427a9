using HeritageCatalog.GraphQL.Execution.Output;
using HeritageCatalog.GraphQL.Execution.Output.Leaves;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding.Output;

/// <summary>Finds the writer for a scalar or enum and a CLR type.</summary>
internal sealed class LeafWriters(IReadOnlyDictionary<string, IReadOnlyList<LeafWriter>> custom)
{
    public LeafWriter? Find(NamedType type, Type clrType, BindingSite site)
    {
        return type is EnumType enumType ? FindForEnum(enumType, clrType, site) : FindForScalar(type.Name, clrType);
    }

    private static LeafWriter? FindForEnum(EnumType type, Type clrType, BindingSite site)
    {
        if (clrType == typeof(string))
        {
            return new EnumNameWriter(type);
        }

        if (!clrType.IsEnum)
        {
            return null;
        }

        var names = EnumMembers.NamesOf(type, clrType, site);
        return (LeafWriter?)Activator.CreateInstance(typeof(EnumWriter<>).MakeGenericType(clrType), type, names);
    }

    private LeafWriter? FindForScalar(string name, Type clrType)
    {
        var writers = custom.GetValueOrDefault(name, []).Concat(SpecifiedLeaves.For(name));
        var exact = writers.FirstOrDefault(writer => writer.ValueType == clrType);
        return exact is null && TextTypes.Fit(name, clrType) && clrType.IsAssignableTo(typeof(IFormattable))
            ? (LeafWriter?)Activator.CreateInstance(typeof(FormattableWriter<>).MakeGenericType(clrType))
            : exact;
    }
}
