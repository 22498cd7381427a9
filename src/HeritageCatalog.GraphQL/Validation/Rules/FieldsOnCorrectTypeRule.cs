using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Field Selections": a selected field must exist on the type around it.</summary>
internal sealed class FieldsOnCorrectTypeRule(ValidationContext context) : ValidationRule(context)
{
    private const int MaxTypeSuggestions = 5;

    public override void Enter(FieldNode field)
    {
        if (Context.Types is { ParentType: { } parent, Field: null })
        {
            var problem = $"Cannot query field \"{field.Name.Value}\" on type \"{parent}\".";
            Report(problem + SuggestFor(parent, field.Name.Value), field);
        }
    }

    private string SuggestFor(CompositeType parent, string name)
    {
        if (!Context.Options.SuggestsNames)
        {
            return "";
        }

        var types = FindTypesWith(parent, name);
        if (types.Count > 0)
        {
            return $" Did you mean to use an inline fragment on {Suggestions.OrList(types)}?";
        }

        var fields = parent is ComplexType complex ? complex.Fields.Select(static field => field.Name) : [];
        return Context.Suggest(name, fields);
    }

    // Of an interface or union: the possible types that have the field, and their interfaces; the most general first.
    private static IReadOnlyList<string> FindTypesWith(CompositeType parent, string name)
    {
        if (parent is ObjectType)
        {
            return [];
        }

        var withField = parent.PossibleTypes.Where(type => type.FindField(name) is not null).ToArray();
        return
        [
            .. withField
                .SelectMany(static type => type.Interfaces.Cast<ComplexType>().Append(type))
                .Where(type => type.FindField(name) is not null)
                .GroupBy(static type => type)
                .OrderByDescending(static uses => uses.Count())
                .ThenByDescending(static uses => uses.Key is InterfaceType)
                .ThenBy(static uses => uses.Key.Name, StringComparer.Ordinal)
                .Select(static uses => uses.Key.Name)
                .Take(MaxTypeSuggestions),
        ];
    }
}
