using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Leaf Field Selections": composite types need a selection, leaves cannot have one.</summary>
internal sealed class ScalarLeafsRule(ValidationContext context) : ValidationRule(context)
{
    public override void Enter(FieldNode field)
    {
        if (Context.Types.Type is not { } type)
        {
            return;
        }

        var name = field.Name.Value;
        if (type.CoreType.IsLeafType && field.SelectionSet is not null)
        {
            var problem = $"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.";
            Report(problem, field.SelectionSet);
        }
        else if (type.CoreType is CompositeType && field.SelectionSet is null)
        {
            var problem = $"Field \"{name}\" of type \"{type}\" must have a selection of subfields.";
            Report($"{problem} Did you mean \"{name} {{ ... }}\"?", field);
        }
    }
}
