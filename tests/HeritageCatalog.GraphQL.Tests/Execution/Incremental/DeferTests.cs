using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Tests.Execution.Incremental;

public sealed class DeferTests
{
    private static readonly RequestExecutor Executor = Heroes.CreateExecutor();

    [Fact]
    public async Task Fields_of_a_deferred_fragment_come_in_a_later_part()
    {
        Assert.Equal(
            [
                """{"data":{"hero":{"id":"1"}},"pending":[{"id":"0","path":["hero"],"label":"rest"}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"name":"Hero 1"}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await Executor.RunInPartsAsync("{ hero { id ... @defer(label: \"rest\") { name } } }"));
    }

    [Fact]
    public async Task A_fragment_within_one_is_announced_when_that_is_complete()
    {
        Assert.Equal(
            [
                """{"data":{"hero":{"id":"1"}},"pending":[{"id":"0","path":["hero"]}],"hasNext":true}""",
                PartsRun.Json(
                    "{'pending':[{'id':'1','path':['hero','home']}],'incremental':[{'id':'0','data':{'slow':'slow 1',",
                    "'home':{'name':'Home of 1'}}},{'id':'1','data':{'planet':'Planet of Home of 1'}}],",
                    "'completed':[{'id':'0'},{'id':'1'}],'hasNext':false}"),
            ],
            await Executor.RunInPartsAsync("{ hero { id ... @defer { slow home { name ... @defer { planet } } } } }"));
    }

    [Fact]
    public async Task A_field_is_sent_once_however_many_fragments_ask_for_it()
    {
        Assert.Equal(
            [
                PartsRun.Json(
                    "{'data':{'hero':{'home':{'name':'Home of 1'}}},'pending':[{'id':'0','path':['hero'],'label':'a'},",
                    "{'id':'1','path':['hero'],'label':'b'}],'hasNext':true}"),
                PartsRun.Json(
                    "{'incremental':[{'id':'0','data':{'planet':'Planet of Home of 1'},'subPath':['home']},",
                    "{'id':'1','data':{'name':'Hero 1'}}],'completed':[{'id':'0'},{'id':'1'}],'hasNext':false}"),
            ],
            await Executor.RunInPartsAsync(
                """
                { hero {
                  home { name }
                  ... @defer(label: "a") { home { name planet } }
                  ... @defer(label: "b") { home { planet } name }
                } }
                """));
    }

    [Fact]
    public async Task In_the_older_format_each_fragment_has_all_its_fields()
    {
        Assert.Equal(
            [
                """{"data":{"hero":{"home":{"name":"Home of 1"}}},"hasNext":true}""",
                PartsRun.Json(
                    "{'incremental':[{'data':{'home':{'name':'Home of 1','planet':'Planet of Home of 1'}},",
                    "'path':['hero'],",
                    "'label':'a'},{'data':{'name':'Hero 1'},'path':['hero']}],'hasNext':false}"),
            ],
            await Executor.RunInPartsAsync(
                "{ hero { home { name } ... @defer(label: \"a\") { home { name planet } } ... @defer { name } } }",
                format: IncrementalFormat.Legacy));
    }

    [Fact]
    public async Task A_field_that_may_not_be_null_and_fails_fails_its_fragment_alone()
    {
        Assert.Equal(
            [
                PartsRun.Json(
                    "{'data':{'hero':{'id':'1'}},'pending':[{'id':'0','path':['hero'],'label':'a'},",
                    "{'id':'1','path':['hero'],'label':'b'}],'hasNext':true}"),
                PartsRun.Json(
                    "{'incremental':[{'id':'1','data':{'fails':null},'errors':[{'message':'It fails for 1.',",
                    "'locations':[{'line':1,'column':80}],'path':['hero','fails']}]}],'completed':[{'id':'0',",
                    "'errors':[{'message':'It fails hard for 1.','locations':[{'line':1,'column':43}],",
                    "'path':['hero','failsHard']}]},{'id':'1'}],'hasNext':false}"),
            ],
            await Executor.RunInPartsAsync(
                "{ hero { id ... @defer(label: \"a\") { name failsHard } ... @defer(label: \"b\") { fails } } }"));
    }

    [Fact]
    public async Task In_the_older_format_a_fragment_that_fails_is_null()
    {
        Assert.Equal(
            [
                """{"data":{"hero":{"id":"1"}},"hasNext":true}""",
                PartsRun.Json(
                    "{'incremental':[{'data':null,'errors':[{'message':'It fails hard for 1.','locations':[{'line':1,",
                    "'column':24}],'path':['hero','failsHard']}],'path':['hero']}],'hasNext':false}"),
            ],
            await Executor.RunInPartsAsync(
                "{ hero { id ...@defer{ failsHard } } }", format: IncrementalFormat.Legacy));
    }

    [Fact]
    public async Task What_is_deferred_below_a_value_that_has_become_null_is_never_announced()
    {
        var parts = await Executor.RunInPartsAsync("{ hero { id home { ... @defer { name } failsHard } } }");

        var only = Assert.Single(parts);
        Assert.EndsWith(""","data":{"hero":{"id":"1","home":null}}}""", only);
    }

    [Theory]
    [InlineData("{ hero { id ... @defer(if: false) { name } } }", "")]
    [InlineData("query ($v: Boolean!) { hero { id ... @defer(if: $v) { name } } }", """{"v":false}""")]
    [InlineData("{ hero { id ... @skip(if: false) { name } } }", "")]
    public async Task What_is_not_deferred_comes_whole(string query, string variables)
    {
        Assert.Equal(
            ["""{"data":{"hero":{"id":"1","name":"Hero 1"}}}"""], await Executor.RunInPartsAsync(query, variables));
    }

    [Theory]
    [InlineData("""{"v":true}""", 2)]
    [InlineData("{}", 2)]
    [InlineData("""{"v":false}""", 1)]
    public async Task A_variable_decides_in_each_request_anew(string variables, int parts)
    {
        const string Query = "query ($v: Boolean) { hero { id ... @defer(if: $v) { name } } }";
        await Executor.RunInPartsAsync(Query, """{"v":true}""");

        Assert.Equal(parts, (await Executor.RunInPartsAsync(Query, variables)).Length);
    }

    [Fact]
    public async Task A_client_that_takes_no_parts_gets_the_whole_response()
    {
        Assert.Equal(
            """{"data":{"hero":{"id":"1","name":"Hero 1","friends":[{"id":"11"},{"id":"21"}]}}}""",
            await Executor.RunAsync("{ hero { id ... @defer { name } friends @stream { id } } }"));
    }

    [Fact]
    public async Task A_mutation_may_defer_below_its_root_fields()
    {
        Assert.Equal(
            [
                """{"data":{"a":{"id":"1"},"b":{"id":"1"}},"pending":[{"id":"0","path":["a"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"name":"x"}}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await Executor.RunInPartsAsync(
                "mutation { a: rename(name: \"x\") { id ... @defer { name } } b: rename(name: \"y\") { id } }"));
    }

    [Fact]
    public async Task A_document_with_too_many_deferred_fragments_is_answered_whole()
    {
        var many = string.Join(' ', Enumerable.Range(0, 33).Select(number => $"... @defer {{ a{number}: name }}"));

        Assert.Single(await Executor.RunInPartsAsync($"{{ hero {{ {many} }} }}"));
    }

    [Fact]
    public async Task A_request_that_is_refused_has_one_part()
    {
        var parts = await Executor.RunInPartsAsync("{ hero { ... @defer { nothing } } }");

        Assert.StartsWith("""{"errors":[""", Assert.Single(parts));
    }
}
