using HeritageCatalog.Mongo.Errors;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Inheritors;
using static HeritageCatalog.Server.Tests.Caching.Samples;

namespace HeritageCatalog.Server.Tests.Caching;

/// <summary>Which changes an answer outlives, and which it does not.</summary>
public sealed class PrecisionTests : IAsyncLifetime
{
    private const string ByCode = "query($code: String!) { craft(code: $code) { name inheritors { nodes { name } } } }";

    private const string Names = """
        query($where: CraftWhere, $first: Int) {
          crafts(where: $where, first: $first, orderBy: { by: NAME }) { nodes { name } }
        }
        """;

    private CachedCatalogue _catalogue = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _catalogue = await CachedCatalogue.StartAsync();
        foreach (var name in "abcdef")
        {
            await InsertAsync(Craft(name.ToString()));
        }
    }

    public ValueTask DisposeAsync() => _catalogue.DisposeAsync();

    [Fact]
    public async Task An_answer_is_given_again_while_nothing_changes()
    {
        var made = await _catalogue.AskAsync(Names);

        Assert.True(await _catalogue.KeepsAsync(Names));
        Assert.Equal(made, await _catalogue.AskAsync(Names));
    }

    [Fact]
    public async Task A_change_of_what_it_shows_drops_it_in_every_language()
    {
        await _catalogue.AskAsync(ByCode, new { code = "CA" });
        await _catalogue.AskAsync(ByCode, new { code = "CA" }, language: "en");

        await ReplaceAsync(Craft("a"), craft => craft with { Name = Text("new") });

        Assert.False(await _catalogue.KeepsAsync(ByCode, new { code = "CA" }, language: "en"));
        Assert.Contains("\"new\"", await _catalogue.AskAsync(ByCode, new { code = "CA" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_another_record_does_not_touch_it()
    {
        await _catalogue.AskAsync(ByCode, new { code = "CA" });

        await ReplaceAsync(Craft("b"), craft => craft with { Name = Text("new") });

        Assert.True(await _catalogue.KeepsAsync(ByCode, new { code = "CA" }));
    }

    [Fact]
    public async Task The_answer_that_there_is_no_such_record_goes_when_there_is_one()
    {
        await _catalogue.AskAsync(ByCode, new { code = "CZ" });

        await InsertAsync(Craft("z"));

        Assert.Contains("\"z\"", await _catalogue.AskAsync(ByCode, new { code = "CZ" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_is_removed_takes_its_answers_with_it()
    {
        await _catalogue.AskAsync(ByCode, new { code = "CA" });
        await _catalogue.AskAsync(ByCode, new { code = "CB" });

        await _catalogue.Records<Craft>().DeleteAsync(Craft("a"), Cancel);

        Assert.True(await _catalogue.KeepsAsync(ByCode, new { code = "CB" }));
        Assert.False(await _catalogue.KeepsAsync(ByCode, new { code = "CA" }));
    }

    [Fact]
    public async Task A_record_that_the_filter_leaves_out_before_and_after_does_not_touch_a_list()
    {
        await _catalogue.AskAsync(Names, InPingdu);

        await ReplaceAsync(Craft("a"), craft => craft with { Summary = Text("new") });
        await InsertAsync(Craft("z"));

        Assert.True(await _catalogue.KeepsAsync(Names, InPingdu));
    }

    [Fact]
    public async Task A_record_that_comes_under_the_filter_drops_a_list()
    {
        await _catalogue.AskAsync(Names, InPingdu);

        await ReplaceAsync(Craft("a"), craft => craft with { Area = Pingdu });

        Assert.Contains("\"a\"", await _catalogue.AskAsync(Names, InPingdu), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_leaves_the_filter_drops_a_list()
    {
        await InsertAsync(Craft("z", area: Pingdu));
        await _catalogue.AskAsync(Names, InPingdu);

        await ReplaceAsync(Craft("z", area: Pingdu), craft => craft with { Area = Jiaozhou });

        Assert.DoesNotContain("\"z\"", await _catalogue.AskAsync(Names, InPingdu), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_beyond_a_full_page_does_not_touch_it()
    {
        await _catalogue.AskAsync(Names, new { first = 2 });

        await ReplaceAsync(Craft("f"), craft => craft with { Summary = Text("new") });
        await InsertAsync(Craft("z"));
        await _catalogue.Records<Craft>().DeleteAsync(Craft("e"), Cancel);

        Assert.True(await _catalogue.KeepsAsync(Names, new { first = 2 }));
    }

    [Fact]
    public async Task A_record_that_moves_onto_a_page_drops_it()
    {
        await _catalogue.AskAsync(Names, new { first = 2 });

        await ReplaceAsync(Craft("f"), craft => (craft with { Name = Text("aa") }).WithKeys([]));

        Assert.Contains("\"aa\"", await _catalogue.AskAsync(Names, new { first = 2 }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_full_takes_in_whatever_comes()
    {
        await _catalogue.AskAsync(Names, new { first = 50 });

        await InsertAsync(Craft("z"));

        Assert.Contains("\"z\"", await _catalogue.AskAsync(Names, new { first = 50 }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_count_outlives_every_change_that_leaves_it_the_same()
    {
        const string count = "{ crafts(first: 1, orderBy: { by: NAME }) { totalCount } }";
        await _catalogue.AskAsync(count);

        await ReplaceAsync(Craft("e"), craft => craft with { Summary = Text("new") });
        Assert.True(await _catalogue.KeepsAsync(count));

        await InsertAsync(Craft("z"));
        Assert.Contains("7", await _catalogue.AskAsync(count), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facets_outlive_every_change_of_what_they_do_not_count()
    {
        const string facets = """
            { crafts(first: 1, orderBy: { by: NAME }) { facets { category { value count } } } }
            """;
        await _catalogue.AskAsync(facets);

        await ReplaceAsync(Craft("e"), craft => craft with { Summary = Text("new") });
        Assert.True(await _catalogue.KeepsAsync(facets));

        await ReplaceAsync(Craft("d"), craft => craft with { Category = HeritageCategory.Medicine });
        Assert.Contains("MEDICINE", await _catalogue.AskAsync(facets), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_refers_to_a_shown_record_and_was_not_there_drops_it()
    {
        await _catalogue.AskAsync(ByCode, new { code = "CA" });
        await _catalogue.AskAsync(ByCode, new { code = "CB" });

        await _catalogue.Records<Inheritor>().InsertAsync(Inheritor("Mei", Craft("a")), Cancel);

        Assert.True(await _catalogue.KeepsAsync(ByCode, new { code = "CB" }));
        Assert.Contains("Mei", await _catalogue.AskAsync(ByCode, new { code = "CA" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_refers_to_a_shown_record_no_longer_drops_it()
    {
        await _catalogue.Records<Inheritor>().InsertAsync(Inheritor("Mei", Craft("a")), Cancel);
        await _catalogue.AskAsync(ByCode, new { code = "CA" });

        var elsewhere = Inheritor("Mei", Craft("b"));
        await _catalogue.Records<Inheritor>().ReplaceAsync(Inheritor("Mei", Craft("a")), elsewhere, Cancel);

        var answer = await _catalogue.AskAsync(ByCode, new { code = "CA" });
        Assert.DoesNotContain("Mei", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objects_by_global_id_are_known_by_it()
    {
        const string nodes = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Craft { name } } }";
        var two = new { ids = new[] { NodeId.Of(Craft("a").Id).ToString(), NodeId.Of(Craft("y").Id).ToString() } };
        await _catalogue.AskAsync(nodes, two);

        await ReplaceAsync(Craft("b"), craft => craft with { Summary = Text("new") });
        Assert.True(await _catalogue.KeepsAsync(nodes, two));

        await InsertAsync(Craft("y"));
        Assert.Contains("\"y\"", await _catalogue.AskAsync(nodes, two), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_that_is_refused_or_comes_too_late_drops_nothing()
    {
        await _catalogue.AskAsync(Names);

        await Assert.ThrowsAsync<MongoDuplicateKeyException>(() => InsertAsync(Craft("a")));
        var isLate = await _catalogue.Records<Craft>()
            .ReplaceAsync(Craft("a") with { Version = 7 }, Craft("a"), Cancel) is null;

        Assert.True(isLate);
        Assert.True(await _catalogue.KeepsAsync(Names));
    }

    [Fact]
    public async Task A_replacement_that_changes_nothing_shown_or_asked_is_still_a_change_of_a_shown_record()
    {
        const string version = "{ craft(code: \"CA\") { version } }";
        await _catalogue.AskAsync(version);

        await ReplaceAsync(Craft("a"), craft => craft);

        Assert.Contains("2", await _catalogue.AskAsync(version), StringComparison.Ordinal);
    }

    private static object InPingdu => new { where = new { area = Pingdu } };

    private async Task InsertAsync(Craft craft) => await _catalogue.Records<Craft>().InsertAsync(craft, Cancel);

    private async Task ReplaceAsync(Craft read, Func<Craft, Craft> change) =>
        Assert.NotNull(await _catalogue.Records<Craft>().ReplaceAsync(read, change(read), Cancel));
}
