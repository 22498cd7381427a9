using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem.Building;

/// <summary>
/// InputObjectDefaultValueHasCycle(): finds defaults that can never be written out, because an input object left out in
/// a default brings in a default that leaves out the first one again.
/// </summary>
internal sealed class DefaultCycleDetection(SchemaDraft draft, SchemaErrors errors)
{
    private readonly HashSet<InputValueDefinition> _finished = [];
    private readonly List<InputValueDefinition> _path = [];

    public void Run()
    {
        foreach (var type in draft.Types.Values)
        {
            foreach (var field in (type as InputObjectType)?.Fields ?? [])
            {
                FollowDefaultOf(field);
            }
        }
    }

    private void FollowDefaultOf(InputValueDefinition field)
    {
        var isFollowed = _finished.Contains(field);
        if (isFollowed || field is not { DefaultLiteral: { } literal, Type.CoreType: InputObjectType type })
        {
            return;
        }

        var start = _path.IndexOf(field);
        if (start >= 0)
        {
            var cycle = string.Join(", ", _path.Skip(start));
            var problem = $"The default value of {field} leads back to itself through the defaults of: {cycle}.";
            errors.Report(problem, field);
            return;
        }

        _path.Add(field);
        FollowLiteral(literal, type);
        _path.RemoveAt(_path.Count - 1);
        _finished.Add(field);
    }

    private void FollowLiteral(ValueNode literal, InputObjectType type)
    {
        switch (literal)
        {
            case ListValueNode list:
                foreach (var item in list.Values)
                {
                    FollowLiteral(item, type);
                }

                break;
            case ObjectValueNode fields:
                FollowFields(fields, type);
                break;
        }
    }

    private void FollowFields(ObjectValueNode literal, InputObjectType type)
    {
        foreach (var field in type.Fields)
        {
            var given = literal.Fields.FirstOrDefault(node => node.Name.Value == field.Name);
            if (given is null)
            {
                FollowDefaultOf(field);
            }
            else if (field.Type.CoreType is InputObjectType inner)
            {
                FollowLiteral(given.Value, inner);
            }
        }
    }
}
