using System.Reflection;
using HeritageCatalog.GraphQL.Http.Caching;
using HeritageCatalog.Server.Classrooms;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;
using static HeritageCatalog.Server.Tests.Caching.Samples;

namespace HeritageCatalog.Server.Tests.Caching;

/// <summary>Answers that depend on the time end when the time is up.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private CachedCatalogue _catalogue = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _catalogue = await CachedCatalogue.StartAsync();

    public ValueTask DisposeAsync() => _catalogue.DisposeAsync();

    [Fact]
    public async Task Sessions_from_now_on_leave_out_one_that_has_begun()
    {
        const string coming = "{ course(code: \"KK\") { sessions { nodes { code } } } }";
        var course = Course("k", Craft("a"));
        await _catalogue.Records<Course>().InsertAsync(course, Cancel);
        foreach (var hour in new[] { 1, 2 })
        {
            var session = Session($"s{hour}", course, _catalogue.Time.Now.AddHours(hour));
            await _catalogue.Records<ClassSession>().InsertAsync(session, Cancel);
        }

        var both = await _catalogue.AskAsync(coming);
        _catalogue.Time.Now += TimeSpan.FromHours(1);
        Assert.True(await _catalogue.KeepsAsync(coming));
        _catalogue.Time.Now += TimeSpan.FromTicks(1);
        var later = await _catalogue.AskAsync(coming);

        Assert.Contains("SS1", both, StringComparison.Ordinal);
        Assert.DoesNotContain("SS1", later, StringComparison.Ordinal);
        Assert.Contains("SS2", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sessions_from_a_given_moment_on_stay_the_same()
    {
        const string all = """
            { course(code: "KK") { sessions(from: "2020-01-01T00:00:00Z") { nodes { code } } } }
            """;
        var course = Course("k", Craft("a"));
        await _catalogue.Records<Course>().InsertAsync(course, Cancel);
        await _catalogue.Records<ClassSession>()
            .InsertAsync(Session("s", course, _catalogue.Time.Now.AddHours(1)), Cancel);
        await _catalogue.AskAsync(all);

        _catalogue.Time.Now += TimeSpan.FromDays(400);

        Assert.True(await _catalogue.KeepsAsync(all));
    }

    [Theory]
    [InlineData("{ listing(code: \"LL\") { protectionUnit { name } } }")]
    [InlineData("{ organization(code: \"OO\") { protectedListings { listedName } } }")]
    public async Task A_term_that_has_ended_is_not_shown_on_the_next_day(string query)
    {
        var unit = Organization("o");
        var today = _catalogue.Time.Now.DayInChina();
        var term = new ProtectionUnitTerm { Organization = unit.Id, From = today.AddYears(-1), To = today };
        await _catalogue.Records<Organization>().InsertAsync(unit, Cancel);
        await _catalogue.Records<Listing>().InsertAsync(Listing("l", Craft("a"), term), Cancel);
        var during = await _catalogue.AskAsync(query);

        _catalogue.Time.Now = new DateTimeOffset(today.AddDays(1), TimeOnly.MinValue, ChinaTime.Offset);

        Assert.NotEqual(during, await _catalogue.AskAsync(query));
    }

    [Fact]
    public void Whatever_looks_at_the_clock_says_until_when_it_holds()
    {
        var silent =
            from type in typeof(CourseFields).Assembly.GetTypes()
            where type.IsAbstract && type.IsSealed && type.Name.EndsWith("Fields", StringComparison.Ordinal)
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            let parameters = method.GetParameters().Select(parameter => parameter.ParameterType).ToList()
            where parameters.Contains(typeof(TimeProvider)) && !parameters.Contains(typeof(CacheHints))
            select $"{type.Name}.{method.Name}";

        Assert.Empty(silent);
    }
}
