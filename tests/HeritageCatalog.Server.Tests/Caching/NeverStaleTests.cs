using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Crafts;
using static HeritageCatalog.Server.Tests.Caching.Samples;

namespace HeritageCatalog.Server.Tests.Caching;

/// <summary>
/// Random questions between random changes: whatever is kept, the answer is the one of a server that keeps nothing.
/// </summary>
public sealed partial class NeverStaleTests : IAsyncLifetime
{
    private const string ByCode = "query($code: String!) { craft(code: $code) { name } }";

    private static readonly int Count = int.Parse(
        Environment.GetEnvironmentVariable("HERITAGE_STALE_COUNT") ?? "25", CultureInfo.InvariantCulture);

    private static readonly Config Rounds = Config.QuickThrowOnFailure.WithMaxTest(Count);

    private readonly List<Question> _asked = [];
    private readonly List<string> _cursors = [];
    private readonly List<string> _nodeIds =
    [
        .. Enumerable.Range(1, 40).Select(number => NodeId.Of(Id<Craft>.FromCode($"C{number:0000}")).ToString()),
    ];

    private CachedCatalogue _catalogue = null!;
    private RandomEditor _editor = null!;

    public async ValueTask InitializeAsync()
    {
        _catalogue = await CachedCatalogue.StartAsync(isSeeded: true);
        _editor = await RandomEditor.CreateAsync(_catalogue);
    }

    public ValueTask DisposeAsync() => _catalogue.DisposeAsync();

    [Fact]
    public void After_each_change_every_answer_is_true() =>
        CheckRounds(async random =>
        {
            await AskNewAsync(random, 6);
            for (var i = 0; i < 3; i++)
            {
                await _editor.EditAsync(random);
                await AgreeAsync(random, 10);
            }
        });

    [Fact]
    public void Changes_among_many_readers_leave_no_answer_behind_that_is_not_true() =>
        CheckRounds(async random =>
        {
            await AskNewAsync(random, 6);
            using var done = new CancellationTokenSource();
            var seeds = Enumerable.Range(0, 3).Select(_ => random.Next());
            var readers = seeds.Select(seed => ReadAsync(new Random(seed), done.Token)).ToArray();
            for (var i = 0; i < 6; i++)
            {
                await _editor.EditAsync(random);
            }

            await done.CancelAsync();
            await Task.WhenAll(readers);
            await AgreeAsync(random, 25);
        });

    [Fact]
    public void Changes_made_elsewhere_are_followed() =>
        CheckRounds(async random =>
        {
            await AskNewAsync(random, 6);
            for (var i = 0; i < 4; i++)
            {
                await _editor.EditAsync(random, isElsewhere: random.Next(4) > 0);
            }

            await CatchUpAsync();
            await AgreeAsync(random, 25);
        });

    private void CheckRounds(Func<Random, Task> round)
    {
        var seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
        Check.One(Rounds, Prop.ForAll(seeds, seed =>
        {
            round(new Random(seed)).GetAwaiter().GetResult();
            return true;
        }));

        // Something must have been kept for this to say anything, and something dropped.
        Assert.InRange(_catalogue.Cache.Hits, Count, long.MaxValue);
        Assert.InRange(_catalogue.Cache.Invalidations, Count / 2, long.MaxValue);
    }

    private async Task AskNewAsync(Random random, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var question = Question.Any(random, _nodeIds, _cursors);
            _asked.Add(question);
            var answer = await AskAsync(question);
            Assert.Contains("\"data\":", answer, StringComparison.Ordinal);
            _cursors.AddRange(EndCursor().Matches(answer).Select(match => match.Groups[1].Value));
        }
    }

    private async Task AgreeAsync(Random random, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var question = _asked[random.Next(_asked.Count)];
            var kept = await AskAsync(question);
            var plain = await _catalogue.AskPlainAsync(question.Document, question.Variables, question.Language);
            Assert.Equal(plain, kept);
        }
    }

    private async Task ReadAsync(Random random, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            await AskAsync(_asked[random.Next(_asked.Count)]);
        }
    }

    // The feed tells changes in their order: when it has told of this one, it has told of all before it.
    private async Task CatchUpAsync()
    {
        var mark = Craft($"mark{Guid.NewGuid():N}");
        await _catalogue.AskAsync(ByCode, new { code = mark.Code });
        await _catalogue.RecordsElsewhere<Craft>().InsertAsync(mark, TestContext.Current.CancellationToken);
        while ((await _catalogue.AskAsync(ByCode, new { code = mark.Code })).Contains("null", StringComparison.Ordinal))
        {
            await Task.Yield();
        }
    }

    private Task<string> AskAsync(Question question) =>
        _catalogue.AskAsync(question.Document, question.Variables, question.Language);

    [GeneratedRegex("\"endCursor\":\"([^\"]+)\"")]
    private static partial Regex EndCursor();
}
