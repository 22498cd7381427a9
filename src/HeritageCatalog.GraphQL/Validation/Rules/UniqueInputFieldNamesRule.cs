using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Input Object Field Uniqueness".</summary>
internal sealed class UniqueInputFieldNamesRule(ValidationContext context) : ValidationRule(context)
{
    public override void Enter(ObjectValueNode fields)
    {
        var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var field in fields.Fields)
        {
            if (!known.TryAdd(field.Name.Value, field.Name))
            {
                var first = known[field.Name.Value];
                Report($"There can be only one input field named \"{first.Value}\".", first, field.Name);
            }
        }
    }
}
