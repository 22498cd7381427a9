using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.TypeSystem;

/// <summary>Walks a literal beside the type it is given for.</summary>
internal sealed class InputLiteralValidator(Action<SyntaxNode, string> report, bool suggestsNames)
{
    public void Validate(ValueNode literal, GraphQLType type)
    {
        switch (literal, type)
        {
            case (VariableNode, _):
                break;
            case (NullValueNode, NonNullType):
                report(literal, $"Expected value of non-null type \"{type}\" not to be null.");
                break;
            case (_, NonNullType nonNull):
                Validate(literal, nonNull.InnerType);
                break;
            case (NullValueNode, _):
                break;
            case (ListValueNode list, ListType listType):
                ValidateItems(list, listType.ItemType);
                break;
            case (_, ListType listType):
                Validate(literal, listType.ItemType);
                break;
            case (ObjectValueNode fields, InputObjectType inputType):
                ValidateInputObject(fields, inputType);
                break;
            case (_, InputObjectType):
                report(literal, $"Expected value of type \"{type}\" to be an object, found: {Found(literal)}.");
                break;
            case (_, EnumType enumType):
                ValidateEnumValue(literal, enumType);
                break;
            case (_, ScalarType scalar):
                ValidateScalar(literal, scalar);
                break;
            default:
                report(literal, $"Type \"{type}\" is not an input type, it takes no value.");
                break;
        }
    }

    private void ValidateItems(ListValueNode list, GraphQLType itemType)
    {
        foreach (var item in list.Values)
        {
            Validate(item, itemType);
        }
    }

    private void ValidateInputObject(ObjectValueNode literal, InputObjectType type)
    {
        var given = new Dictionary<string, ObjectFieldNode>(StringComparer.Ordinal);
        foreach (var node in literal.Fields)
        {
            given[node.Name.Value] = node;
        }

        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var node))
            {
                Validate(node.Value, field.Type);
            }
            else if (field.IsRequired)
            {
                report(literal, $"Expected value of type \"{type}\" to include required field \"{field.Name}\", " +
                    $"found: {Found(literal)}.");
            }
        }

        ReportUnknownFields(literal, type);
        if (type.IsOneOf)
        {
            ValidateOneOf(literal, type);
        }
    }

    private void ReportUnknownFields(ObjectValueNode literal, InputObjectType type)
    {
        foreach (var node in literal.Fields)
        {
            if (type.FindField(node.Name.Value) is null)
            {
                var suggestion = Suggest(node.Name.Value, type.Fields.Select(static field => field.Name));
                report(node, $"Expected value of type \"{type}\" not to include unknown field \"{node.Name.Value}\", " +
                    $"found: {Found(literal)}.{suggestion}");
            }
        }
    }

    private void ValidateOneOf(ObjectValueNode literal, InputObjectType type)
    {
        var known = literal.Fields.Where(node => type.FindField(node.Name.Value) is not null).ToArray();
        if (known is not [{ Value: not NullValueNode }])
        {
            report(literal, $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, " +
                "and the value for that field must be non-null.");
        }
    }

    private void ValidateEnumValue(ValueNode literal, EnumType type)
    {
        if (literal is EnumValueNode name && type.FindValue(name.Value) is not null)
        {
            return;
        }

        var suggestion = Suggest(Found(literal), type.Values.Select(static value => value.Name));
        var problem = literal is EnumValueNode
            ? $"Value \"{Found(literal)}\" does not exist in \"{type}\" enum."
            : $"Enum \"{type}\" cannot represent non-enum value: {Found(literal)}.";
        report(literal, problem + suggestion);
    }

    private void ValidateScalar(ValueNode literal, ScalarType type)
    {
        if (!type.Coercion.TryParseLiteral(literal, out _, out var problem))
        {
            report(literal, problem);
        }
    }

    private string Suggest(string name, IEnumerable<string> candidates)
    {
        return suggestsNames ? Suggestions.DidYouMean(Suggestions.Nearest(name, candidates)) : "";
    }

    private static string Found(ValueNode literal) => Printer.PrintForMessage(literal);
}
