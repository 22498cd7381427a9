using HeritageCatalog.Blobs.Tests.Fixtures;

namespace HeritageCatalog.Blobs.Tests.Contract;

public abstract partial class BlobStoreContract
{
    private static readonly string[] Names =
    [
        "a", "a-b", "a.jpg", "a/b", "a/b/c", "a/b-c", "a/c", "a0", "a/0/1", "b/a", "b/a.jpg", "ba", "c_d/e",
    ];

    public static TheoryData<string> Prefixes => ["", "a", "a/", "a/b", "a/b/", "b/a.", "c_d/e", "z", "a/b/c/d"];

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Blobs_are_listed_by_prefix_in_the_order_of_their_characters(string prefix)
    {
        await PutAllAsync(Names);

        var page = await Store.ListAsync(prefix, cancellation: Cancellation);

        var expected = Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, page.Blobs.Select(blob => blob.Name.Text));
        Assert.Null(page.Continuation);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("", 2)]
    [InlineData("a", 3)]
    [InlineData("a/", 4)]
    [InlineData("a/", 5)]
    public async Task Pages_follow_each_other_without_a_gap(string prefix, int most)
    {
        await PutAllAsync(Names);
        var listed = new List<string>();

        BlobPage? page = null;
        do
        {
            page = await Store.ListAsync(prefix, page?.Continuation, most, Cancellation);
            Assert.InRange(page.Blobs.Count, 0, most);
            listed.AddRange(page.Blobs.Select(blob => blob.Name.Text));
        }
        while (page.Continuation is not null);

        Assert.Equal(
            Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            listed);
    }

    [Fact]
    public async Task A_list_tells_of_each_blob_what_find_tells()
    {
        await PutAllAsync("x/1", "x/2");

        var page = await Store.ListAsync("x/", cancellation: Cancellation);

        Assert.Equal(
            [
                await Store.GetAsync(BlobName.Parse("x/1"), Cancellation),
                await Store.GetAsync(BlobName.Parse("x/2"), Cancellation),
            ],
            page.Blobs);
    }

    [Fact]
    public async Task All_pages_can_be_read_as_one_list()
    {
        await PutAllAsync(Names);

        var listed = await Store.ListAllAsync("b", Cancellation).Select(blob => blob.Name.Text)
            .ToListAsync(Cancellation);

        Assert.Equal(["b/a", "b/a.jpg", "ba"], listed);
    }

    [Fact]
    public async Task Blocks_that_are_only_staged_are_not_listed()
    {
        await StageAsync(Name, 0, Bytes.Of(10));

        Assert.Empty((await Store.ListAsync(cancellation: Cancellation)).Blobs);
    }

    [Fact]
    public async Task Nothing_is_left_in_the_list_when_all_is_deleted()
    {
        await PutAllAsync(Names);

        foreach (var name in Names)
        {
            await Store.DeleteAsync(BlobName.Parse(name), cancellation: Cancellation);
        }

        Assert.Empty((await Store.ListAsync(cancellation: Cancellation)).Blobs);
    }

    private async Task PutAllAsync(params string[] names)
    {
        foreach (var (seed, name) in names.Index())
        {
            await PutAsync(BlobName.Parse(name), Bytes.Of(10, seed));
        }
    }
}
