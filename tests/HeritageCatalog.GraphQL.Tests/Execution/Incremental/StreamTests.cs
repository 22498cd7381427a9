using HeritageCatalog.GraphQL.Execution;

namespace HeritageCatalog.GraphQL.Tests.Execution.Incremental;

public sealed class StreamTests
{
    private static readonly RequestExecutor Executor = Heroes.CreateExecutor();

    [Fact]
    public async Task The_first_items_come_with_the_list_and_the_others_later()
    {
        Assert.Equal(
            [
                PartsRun.Json(
                    "{'data':{'heroes':[{'id':'1'}]},",
                    "'pending':[{'id':'0','path':['heroes'],'label':'l'}],'hasNext':true}"),
                PartsRun.Json(
                    "{'incremental':[{'id':'0','items':[{'id':'2'},{'id':'3'}]}],",
                    "'completed':[{'id':'0'}],'hasNext':false}"),
            ],
            await Executor.RunInPartsAsync("{ heroes @stream(initialCount: 1, label: \"l\") { id } }"));
    }

    [Fact]
    public async Task In_the_older_format_items_say_where_they_begin()
    {
        Assert.Equal(
            [
                """{"data":{"heroes":[{"id":"1"}]},"hasNext":true}""",
                PartsRun.Json(
                    "{'incremental':[{'items':[{'id':'2'},{'id':'3'}],'path':['heroes',1],'label':'l'}],",
                    "'hasNext':false}"),
            ],
            await Executor.RunInPartsAsync(
                "{ heroes @stream(initialCount: 1, label: \"l\") { id } }", format: IncrementalFormat.Legacy));
    }

    [Fact]
    public async Task A_long_list_comes_in_several_parts_of_fifty_items()
    {
        var parts = await Executor.RunInPartsAsync("{ numbers @stream(initialCount: 10) }");

        Assert.Equal(4, parts.Length);
        Assert.StartsWith("""{"incremental":[{"id":"0","items":[61,""", parts[2]);
        Assert.EndsWith("109,110]}],\"hasNext\":true}", parts[2]);
        Assert.Equal(
            PartsRun.Json(
                    "{'incremental':[{'id':'0','items':[111,112,113,114,115,116,117,118,119,120]}],",
                    "'completed':[{'id':'0'}],'hasNext':false}"),
            parts[3]);
    }

    [Fact]
    public async Task A_list_without_further_items_just_ends()
    {
        Assert.Equal(
            [
                PartsRun.Json(
                    "{'data':{'heroes':[{'id':'1'},{'id':'2'},{'id':'3'}]},'pending':[{'id':'0','path':['heroes']}],",
                    "'hasNext':true}"),
                """{"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await Executor.RunInPartsAsync("{ heroes @stream(initialCount: 3) { id } }"));
    }

    [Fact]
    public async Task A_list_that_is_shorter_comes_whole()
    {
        Assert.Equal(
            ["""{"data":{"heroes":[{"id":"1"},{"id":"2"},{"id":"3"}]}}"""],
            await Executor.RunInPartsAsync("{ heroes @stream(initialCount: 4) { id } }"));
    }

    [Fact]
    public async Task An_item_that_may_not_be_null_and_fails_ends_the_list()
    {
        var parts = await Executor.RunInPartsAsync("{ heroes @stream { id failsHard } }");

        Assert.Equal(
            PartsRun.Json(
                    "{'completed':[{'id':'0','errors':[{'message':'It fails hard for 1.',",
                    "'locations':[{'line':1,'column':23}],",
                    "'path':['heroes',0,'failsHard']}]}],'hasNext':false}"),
            parts[1]);
    }

    [Fact]
    public async Task A_list_that_fails_halfway_sends_what_it_had()
    {
        var parts = await Executor.RunInPartsAsync("{ failing @stream(initialCount: 1) }");

        Assert.Equal(
            [
                """{"data":{"failing":[1]},"pending":[{"id":"0","path":["failing"]}],"hasNext":true}""",
                PartsRun.Json(
                    "{'incremental':[{'id':'0','items':[2]}],'completed':[{'id':'0','errors':[{'message':'No more.',",
                    "'locations':[{'line':1,'column':3}],'path':['failing']}]}],'hasNext':false}"),
            ],
            parts);
    }

    [Fact]
    public async Task Only_the_outer_list_is_streamed()
    {
        Assert.Equal(
            [
                """{"data":{"nested":[[1,2]]},"pending":[{"id":"0","path":["nested"]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","items":[[3],[]]}],"completed":[{"id":"0"}],"hasNext":false}""",
            ],
            await Executor.RunInPartsAsync("{ nested @stream(initialCount: 1) }"));
    }

    [Fact]
    public async Task A_negative_count_is_an_error_of_the_field()
    {
        var parts = await Executor.RunInPartsAsync("{ hero { friends @stream(initialCount: -1) { id } } }");

        Assert.Equal(
            PartsRun.Json(
                    "{'errors':[{'message':'The argument \\'initialCount\\' of @stream must not be negative.',",
                    "'locations':",
                    "[{'line':1,'column':10}],'path':['hero','friends'],'extensions':{'code':",
                    "'GRAPHQL_INVALID_ARGUMENT'}}],'data':{'hero':{'friends':null}}}"),
            Assert.Single(parts));
    }

    [Fact]
    public async Task Items_may_stream_lists_and_defer_fragments_of_their_own()
    {
        var parts = await Executor.RunInPartsAsync(
            "{ heroes @stream(initialCount: 2) { id ... @defer { name } friends @stream(initialCount: 1) { id } } }");

        Assert.Contains("""{"id":"4","items":[{"id":"3","friends":[{"id":"13"}]}]}""", parts[1]);
        Assert.Contains("""{"id":"5","path":["heroes",2]},{"id":"6","path":["heroes",2,"friends"]}""", parts[1]);
        Assert.Contains("""{"id":"5","data":{"name":"Hero 3"}}""", parts[1]);
        Assert.Contains("""{"id":"6","items":[{"id":"23"}]}""", parts[1]);
    }

    // GetStreamFieldDetailsList() keeps each use of a field and forgets what deferred it, so CollectSubfields() defers
    // the fragment below once for each ("Value Completion" of the proposal for incremental delivery). A fragment that
    // is spread in both counts for the first alone, and so splits the fields.
    [Fact]
    public async Task A_list_that_is_selected_twice_defers_twice_in_its_later_items()
    {
        var parts = await Executor.RunInPartsAsync(
            """
            { ... @defer { ...List } ...List }
            fragment List on Query { hero { friends @stream { ... @defer(label: "l") { id ...Name } } } }
            fragment Name on Hero { name }
            """);

        Assert.StartsWith(
            PartsRun.Json(
                "{'pending':[{'id':'1','path':['hero','friends',0],'label':'l'},",
                "{'id':'2','path':['hero','friends',0],'label':'l'},"),
            parts[1]);
        Assert.Contains("""{"id":"2","data":{"id":"11"}}""", parts[1]);
        Assert.Contains("""{"id":"1","data":{"name":"Friend"}}""", parts[1]);
    }
}
