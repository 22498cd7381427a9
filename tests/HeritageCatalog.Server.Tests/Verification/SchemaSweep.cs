using System.Text.Json;
using HeritageCatalog.GraphQL.TypeSystem;

namespace HeritageCatalog.Server.Tests.Verification;

/// <summary>
/// Asks everything that the schema allows to be asked once: each list in each order, both ways and from cursors, each
/// condition with each operator, each facet, and each field of each record.
/// </summary>
internal sealed class SchemaSweep(RecordedServer server, GraphQL.TypeSystem.Schema schema)
{
    private const int Deep = 3;

    private readonly HashSet<string> _types = [];

    public async Task RunAsync()
    {
        foreach (var field in schema.QueryType.Fields)
        {
            if (field.FindArgument("first") is not null)
            {
                await AskListAsync(field);
            }
            else if (field.FindArgument("code") is not null && field.FindArgument("id") is null)
            {
                await server.AskAsync($"{{ {field.Name}(code: \"370200\") {Leaves(field, Deep)} }}");
            }
        }

        await server.AskAsync("{ areas { code } all: areas(within: \"370200\", level: COUNTY) { code } }");
    }

    private async Task AskListAsync(FieldDefinition list)
    {
        var found = await server.AskAsync($"{{ {list.Name}(first: 2) {{ totalCount nodes {{ id code }} }} }}");
        await AskFacetsAsync(list);
        await AskOrdersAsync(list);
        if (list.FindArgument("search") is not null)
        {
            await server.AskAsync($"{{ {list.Name}(search: \"jiao 剪\") {{ totalCount nodes {{ id }} }} }}");
        }

        await AskConditionsAsync(list);
        var nodes = found.GetProperty(list.Name).GetProperty("nodes");
        if (nodes.GetArrayLength() > 0)
        {
            await AskRecordsAsync(list, nodes);
        }
    }

    private async Task AskFacetsAsync(FieldDefinition list)
    {
        var facets = FieldsOf(list).First(field => field.Name == "facets");
        var all = string.Join(" ", FieldsOf(facets).Select(facet => $"{facet.Name} {{ value count }}"));
        await server.AskAsync($"{{ {list.Name}(first: 1) {{ totalCount facets {{ {all} }} nodes {{ id }} }} }}");
        foreach (var facet in FieldsOf(facets))
        {
            await server.AskAsync($"{{ {list.Name}(first: 1) {{ facets {{ {facet.Name} {{ count }} }} }} }}");
        }
    }

    private async Task AskOrdersAsync(FieldDefinition list)
    {
        var order = (InputObjectType)list.FindArgument("orderBy")!.Type.CoreType;
        foreach (var by in ((EnumType)order.FindField("by")!.Type.CoreType).Values)
        {
            foreach (var direction in (string[])["ASC", "DESC"])
            {
                var orderBy = $"orderBy: {{ by: {by.Name}, direction: {direction} }}";
                const string page = "{ nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";
                var first = await server.AskAsync($"{{ {list.Name}({orderBy}, first: 2) {page} }}");
                var cursor = first.GetProperty(list.Name).GetProperty("pageInfo").GetProperty("endCursor");
                if (cursor.ValueKind == JsonValueKind.String)
                {
                    var edge = cursor.GetRawText();
                    await server.AskAsync($"{{ {list.Name}({orderBy}, first: 2, after: {edge}) {page} }}");
                    await server.AskAsync($"{{ {list.Name}({orderBy}, last: 2, before: {edge}) {page} }}");
                }

                await server.AskAsync($"{{ {list.Name}({orderBy}, last: 2) {page} }}");
            }
        }
    }

    private async Task AskConditionsAsync(FieldDefinition list)
    {
        foreach (var condition in SampleInput.Conditions((InputObjectType)list.FindArgument("where")!.Type.CoreType))
        {
            await server.AskAsync($"{{ {list.Name}(where: {condition}, first: 2) {{ totalCount nodes {{ id }} }} }}");
        }
    }

    private async Task AskRecordsAsync(FieldDefinition list, JsonElement nodes)
    {
        var type = (ObjectType)FieldsOf(list).First(field => field.Name == "nodes").Type.CoreType;
        var (id, code) = (nodes[0].GetProperty("id").GetString(), nodes[0].GetProperty("code").GetString());
        var ids = string.Join(", ", nodes.EnumerateArray().Select(node => node.GetProperty("id").GetRawText()));
        await server.AskAsync($"{{ node(id: \"{id}\") {{ id }} nodes(ids: [{ids}]) {{ id }} }}");
        var single = schema.QueryType.Fields.FirstOrDefault(field =>
            field.Type.CoreType == type && field.FindArgument("code") is not null);
        if (single is not null)
        {
            await server.AskAsync($"{{ {single.Name}(code: \"{code}\") {{ id }} }}");
            await server.AskAsync($"{{ {single.Name}(id: \"{id}\") {{ id }} }}");
        }

        await AskFieldsAsync(type, $"nodes(ids: [{ids}])");
    }

    private async Task AskFieldsAsync(ObjectType type, string source)
    {
        if (!_types.Add(type.Name))
        {
            return;
        }

        foreach (var field in type.Fields.Where(field => field.Arguments.All(argument => !argument.IsRequired)))
        {
            foreach (var arguments in ArgumentsOf(field))
            {
                string Ask(int depth) =>
                    $"{{ {source} {{ ... on {type.Name} {{ {field.Name}{arguments} {Leaves(field, depth)} }} }} }}";
                if (await server.TryAskAsync(Ask(Deep)) is null)
                {
                    // Too much for one question.
                    await server.AskAsync(Ask(Deep - 1));
                }
            }
        }
    }

    private static IEnumerable<string> ArgumentsOf(FieldDefinition field)
    {
        yield return "";
        foreach (var argument in field.Arguments.Where(argument => argument.Type.CoreType is not InputObjectType))
        {
            if (argument.Name is not ("after" or "before"))
            {
                yield return $"({argument.Name}: {SampleInput.Value(argument.Type, argument.Name)})";
            }
        }
    }

    /// <summary>All that can be asked of a field without arguments, down to a depth; nothing for one without fields.
    /// </summary>
    private static string Leaves(FieldDefinition field, int depth)
    {
        if (field.Type.CoreType is not ComplexType type)
        {
            return "";
        }

        var inner = type.Fields
            .Where(one => one.Arguments.All(argument => !argument.IsRequired) && one.Name is not ("edges" or "facets"))
            .Where(one => one.Type.CoreType is not ComplexType || depth > 1)
            .Select(one => $"{one.Name} {Leaves(one, depth - 1)}");
        return $"{{ __typename {string.Join(" ", inner)} }}";
    }

    private static IEnumerable<FieldDefinition> FieldsOf(FieldDefinition field) =>
        ((ComplexType)field.Type.CoreType).Fields;
}
