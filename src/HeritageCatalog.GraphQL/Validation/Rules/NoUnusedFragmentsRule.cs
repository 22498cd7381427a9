using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Fragments Must Be Used".</summary>
internal sealed class NoUnusedFragmentsRule(ValidationContext context) : ValidationRule(context)
{
    public override void Leave(DocumentNode document)
    {
        var used = new HashSet<ExecutableDefinitionNode>();
        foreach (var operation in Context.Facts.Operations)
        {
            var reachable = Context.Facts.ReachableFrom(operation, Name);
            used.UnionWith(reachable.Select(static facts => facts.Definition));
        }

        var names = used.OfType<FragmentDefinitionNode>().Select(static fragment => fragment.Name.Value).ToHashSet();
        foreach (var fragment in Context.Facts.Fragments.Where(fragment => !names.Contains(fragment.Name.Value)))
        {
            Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
        }
    }
}
