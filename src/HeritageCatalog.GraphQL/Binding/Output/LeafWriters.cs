using HeritageCatalog.GraphQL.Execution.Output;
using HeritageCatalog.GraphQL.Execution.Output.Leaves;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Binding.Output;

/// <summary>Finds the writer for a scalar or enum and a CLR type.</summary>
internal sealed class LeafWriters(IReadOnlyDictionary<string, IReadOnlyList<LeafWriter>> custom)
{
    private readonly PairTable<Blueprint?> _known = new();

    public Blueprint? Find(NamedType type, Type clrType, BindingSite site)
    {
        if (!_known.TryFind(type, clrType, out var writer))
        {
            writer = type is EnumType enumType
                ? FindForEnum(enumType, clrType, site)
                : FindForScalar(type.Name, clrType);
            _known.Add(type, clrType, writer);
        }

        return writer;
    }

    private static Blueprint? FindForEnum(EnumType type, Type clrType, BindingSite site)
    {
        if (clrType == typeof(string))
        {
            return Blueprint.Of(new EnumNameWriter(type));
        }

        if (!clrType.IsEnum)
        {
            return null;
        }

        var texts = new EnumTexts();
        foreach (var (name, member) in EnumMembers.Match(type, clrType, site))
        {
            texts.Add(EnumMembers.BitsOf(member), name);
        }

        return Blueprint.Of(typeof(EnumWriter<>), [clrType], type, texts);
    }

    private Blueprint? FindForScalar(string name, Type clrType)
    {
        var exact = custom.GetValueOrDefault(name)?.FirstOrDefault(writer => writer.ValueType == clrType)
            ?? Array.Find(SpecifiedLeaves.For(name), writer => writer.ValueType == clrType);
        return exact is not null ? Blueprint.Of(exact)
            : TextTypes.Fit(name, clrType) && clrType.IsAssignableTo(typeof(IFormattable))
                ? Blueprint.Of(typeof(FormattableWriter<>), [clrType])
                : null;
    }
}
