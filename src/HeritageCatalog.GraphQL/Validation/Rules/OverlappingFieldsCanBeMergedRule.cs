using HeritageCatalog.GraphQL.Language;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.GraphQL.Validation.Rules;

/// <summary>"Field Selection Merging": what shares a place in the response must be of one field or one shape.</summary>
/// <remarks>
/// The specification compares each pair of fields and merges their selections, which is quadratic and worse. The same
/// pairs conflict when all fields of one response name are merged at once: being the same field and being of one shape
/// are equivalences, so comparing with the first is enough. Two questions are asked from the top down, each of every
/// merged set once: are fields that one object can have the same field (FieldsInSetCanMerge), and are all fields of one
/// shape (SameResponseShape). Sets that recur, as with nested fragments, are known by the selection sets merged.
/// </remarks>
internal sealed class OverlappingFieldsCanBeMergedRule(ValidationContext context) : ValidationRule(context)
{
    private readonly MergedSelections _selections = new(context);
    private readonly HashSet<(FieldNode First, FieldNode Second)> _reported = [];
    private readonly HashSet<FieldNode> _conflicting = [];

    public override void Leave(DocumentNode document)
    {
        foreach (var definition in document.Definitions.OfType<ExecutableDefinitionNode>())
        {
            var merged = _selections.OfDefinition(definition);
            RequireSameFields(merged);
            RequireSameShape(merged);
        }
    }

    // FieldsInSetCanMerge()
    private void RequireSameFields(MergedSet merged)
    {
        if (!merged.TryMarkFieldsChecked())
        {
            return;
        }

        RequireStack();
        foreach (var (responseName, fields) in merged.Fields)
        {
            foreach (var together in SplitByParent(fields))
            {
                if (IsSameField(responseName, together) && _selections.Below(together) is { } below)
                {
                    RequireSameFields(below);
                }
            }
        }
    }

    // SameResponseShape()
    private void RequireSameShape(MergedSet merged)
    {
        if (!merged.TryMarkShapeChecked())
        {
            return;
        }

        RequireStack();
        foreach (var (responseName, fields) in merged.Fields)
        {
            var isInConflict = fields.Any(field => _conflicting.Contains(field.Node));
            if (!isInConflict
                && IsStreamedAlone(responseName, fields)
                && IsOfOneShape(responseName, fields)
                && _selections.Below(fields) is { } below)
            {
                RequireSameShape(below);
            }
        }
    }

    // An object has one type, so fields of two object types never meet; what is of an interface may meet any.
    private IEnumerable<List<SelectedField>> SplitByParent(List<SelectedField> fields)
    {
        var isOfOneParent = fields.TrueForAll(field => field.Parent == fields[0].Parent);
        var objects = isOfOneParent ? [] : fields.Select(static field => field.Parent).OfType<ObjectType>().ToHashSet();
        if (objects.Count == 0)
        {
            return [fields];
        }

        Spend(objects.Count * fields.Count);
        return objects.Select(type => fields.FindAll(field => field.Parent is not ObjectType || field.Parent == type));
    }

    private bool IsSameField(string responseName, List<SelectedField> fields)
    {
        var first = fields[0].Node;
        foreach (var (other, _, _) in fields.Skip(1))
        {
            Spend(1 + (first.Arguments.Length * other.Arguments.Length));
            if (first.Name.Value != other.Name.Value)
            {
                var reason = $"\"{first.Name.Value}\" and \"{other.Name.Value}\" are different fields";
                return Conflict(responseName, reason, first, other);
            }

            if (!ValueEquality.AreSame(first.Arguments, other.Arguments))
            {
                return Conflict(responseName, "they have differing arguments", first, other);
            }
        }

        return true;
    }

    // Whoever streams a list may not share it: nobody could say which of its items were asked for at once.
    private bool IsStreamedAlone(string responseName, List<SelectedField> fields)
    {
        Spend(fields.Count);
        var streamed = fields.Count > 1 ? fields.FindIndex(static field => IsStreamed(field.Node)) : -1;
        if (streamed < 0)
        {
            return true;
        }

        var other = fields[streamed == 0 ? 1 : 0].Node;
        return Conflict(responseName, "they have overlapping stream directives", other, fields[streamed].Node);
    }

    private bool IsOfOneShape(string responseName, List<SelectedField> fields)
    {
        var first = fields.Find(static field => field.Definition is not null);
        foreach (var other in fields)
        {
            Spend(1);
            if (other.Definition is not null && !HaveSameShape(first.Definition!.Type, other.Definition.Type))
            {
                var types = $"\"{first.Definition.Type}\" and \"{other.Definition.Type}\"";
                return Conflict(responseName, $"they return conflicting types {types}", first.Node, other.Node);
            }
        }

        return true;
    }

    // Same lists and non-nulls around; inside the same leaf, or any two composite types.
    private static bool HaveSameShape(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        _ when left == right => true,
        (NonNullType leftInner, NonNullType rightInner) => HaveSameShape(leftInner.InnerType, rightInner.InnerType),
        (ListType leftList, ListType rightList) => HaveSameShape(leftList.ItemType, rightList.ItemType),
        _ => left is CompositeType && right is CompositeType,
    };

    private static bool IsStreamed(FieldNode field)
    {
        foreach (var directive in field.Directives)
        {
            if (directive.Name.Value == "stream")
            {
                return true;
            }
        }

        return false;
    }

    private bool Conflict(string responseName, string reason, FieldNode first, FieldNode second)
    {
        _conflicting.Add(second);
        if (_reported.Add((first, second)))
        {
            Report(
                $"Fields \"{responseName}\" conflict because {reason}. " +
                "Use different aliases on the fields to fetch both if this was intentional.",
                first,
                second);
        }

        return false;
    }
}
