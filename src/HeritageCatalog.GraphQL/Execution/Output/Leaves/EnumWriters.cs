using System.Text;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Execution.Output.Leaves;

/// <summary>Writes a CLR enum by the names of the schema.</summary>
internal sealed class EnumWriter<T>(EnumType type, IReadOnlyDictionary<T, string> names) : LeafWriter<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, byte[]> _texts =
        names.ToDictionary(entry => entry.Key, entry => Encoding.ASCII.GetBytes($"\"{entry.Value}\""));

    public override void Write(LeafOutput output, T value)
    {
        if (!_texts.TryGetValue(value, out var text))
        {
            throw InvalidResult.Of($"Enum \"{type}\" cannot represent value: {value}");
        }

        output.WriteRaw(text);
    }
}

/// <summary>Writes an enum whose values are held by their names.</summary>
internal sealed class EnumNameWriter(EnumType type) : LeafWriter<string>
{
    public override void Write(LeafOutput output, string value)
    {
        if (type.FindValue(value) is null)
        {
            throw InvalidResult.Of($"Enum \"{type}\" cannot represent value: {value}");
        }

        output.WriteString(value);
    }
}
