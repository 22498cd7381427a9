using System.Reflection;

namespace HeritageCatalog.Bson.Mapping.Records;

/// <summary>What reflection found out about one property.</summary>
/// <param name="Property">The property.</param>
/// <param name="FieldName">The name it is stored under.</param>
/// <param name="IsRequired">True when a document without it cannot be read.</param>
internal sealed record MemberShape(PropertyInfo Property, string FieldName, bool IsRequired)
{
    public MethodInfo Getter => Property.GetMethod!;

    public MethodInfo Setter => Property.GetSetMethod(nonPublic: true)!;
}
