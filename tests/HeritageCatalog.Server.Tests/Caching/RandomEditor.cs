using HeritageCatalog.Mongo.Cursors;
using HeritageCatalog.Mongo.Filters;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Classrooms;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Exhibitions;
using HeritageCatalog.Server.Inheritors;
using HeritageCatalog.Server.Organizations;
using static HeritageCatalog.Server.Tests.Caching.Samples;

namespace HeritageCatalog.Server.Tests.Caching;

/// <summary>Changes, adds and removes records of all slices at random, and knows what there is.</summary>
internal sealed class RandomEditor
{
    private static readonly string?[] Areas = ["370281", "370283", "370285", "370211", null];

    private readonly List<Func<Random, bool, Task>> _edits = [];
    private readonly CachedCatalogue _catalogue;

    private RandomEditor(CachedCatalogue catalogue) => _catalogue = catalogue;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<RandomEditor> CreateAsync(CachedCatalogue catalogue)
    {
        var editor = new RandomEditor(catalogue);
        await editor.AddAsync<Craft>(CatalogCollections.Crafts, ChangeCraft, Copy);
        await editor.AddAsync<Listing>(CatalogCollections.Listings, ChangeListing, Copy);
        await editor.AddAsync<Inheritor>(CatalogCollections.Inheritors, ChangeInheritor, Copy);
        await editor.AddAsync<Work>(CatalogCollections.Works, ChangeWork, Copy);
        await editor.AddAsync<Artist>(CatalogCollections.Artists, ChangeArtist, Copy);
        await editor.AddAsync<ClassSession>(CatalogCollections.ClassSessions, ChangeSession, Copy);
        await editor.AddAsync<Organization>(CatalogCollections.Organizations, ChangeOrganization, Copy);
        await editor.AddLinksAsync<ExhibitionEntry>(CatalogCollections.ExhibitionEntries);
        await editor.AddLinksAsync<LineageLink>(CatalogCollections.LineageLinks);
        return editor;
    }

    /// <summary>Makes one change and returns when it is acknowledged.</summary>
    /// <param name="random">Decides.</param>
    /// <param name="isElsewhere">Whether another server makes it.</param>
    public Task EditAsync(Random random, bool isElsewhere = false) =>
        _edits[random.Next(_edits.Count)](random, isElsewhere);

    private static T Copy<T>(T record, string code)
        where T : CatalogRecord<T> => record with { Id = Id<T>.FromCode(code), Code = code, Version = 1 };

    private static Craft ChangeCraft(Craft craft, Random random) => random.Next(5) switch
    {
        0 => craft with { Area = Areas[random.Next(Areas.Length)] },
        1 => craft with { Sample = !craft.Sample },
        2 => craft with { Category = (HeritageCategory)random.Next(10), CategoryNumber = random.Next(1, 11) },
        3 => craft with { Name = Text($"new {random.Next(100)}"), Keys = SearchKeys.From(Text("new"), []) },
        _ => craft with { Summary = Text($"summary {random.Next(100)}") },
    };

    private static Listing ChangeListing(Listing listing, Random random) => random.Next(4) switch
    {
        0 => listing with { Level = (ProtectionLevel)random.Next(4) },
        1 => listing with { Status = (ListingStatus)random.Next(5) },
        2 => listing with { ProtectionUnitTerms = [] },
        _ => listing with { Craft = Id<Craft>.FromCode($"C{random.Next(1, 80):0000}") },
    };

    private static Inheritor ChangeInheritor(Inheritor person, Random random) => random.Next(3) switch
    {
        0 => person with { Name = Text($"new {random.Next(100)}"), Keys = SearchKeys.From(Text("new"), []) },
        1 => person with { Crafts = [Id<Craft>.FromCode($"C{random.Next(1, 80):0000}")] },
        _ => person with { Level = (ProtectionLevel)random.Next(4) },
    };

    private static Work ChangeWork(Work work, Random random) => random.Next(3) switch
    {
        0 => work with { Medium = (Medium)random.Next(5) },
        1 => work with { Makers = [] },
        _ => work with { Title = Text($"work {random.Next(100)}"), Keys = SearchKeys.From(Text("work"), []) },
    };

    private static Artist ChangeArtist(Artist artist, Random random) =>
        artist with { Name = Text($"artist {random.Next(100)}") };

    private static ClassSession ChangeSession(ClassSession session, Random random) => random.Next(3) switch
    {
        0 => session with { Status = (SessionStatus)random.Next(6) },
        1 => (session with { SeatsConfirmed = random.Next(session.Capacity) }).WithKeys(),
        _ => session with { StartsAt = SeededServer.FirstStart.AddDays(random.Next(-10, 60)) },
    };

    private static Organization ChangeOrganization(Organization organization, Random random) =>
        organization with { Name = Text($"organization {random.Next(100)}") };

    private async Task AddAsync<T>(string collection, Func<T, Random, T> change, Func<T, string, T> copy)
        where T : CatalogRecord<T>
    {
        var present = await ReadAsync<T>(collection);
        _edits.Add(async (random, isElsewhere) =>
        {
            var records = isElsewhere ? _catalogue.RecordsElsewhere<T>() : _catalogue.Records<T>();
            var at = random.Next(present.Count);
            switch (random.Next(6))
            {
                case 0:
                    var added = copy(present[at], $"X{Guid.NewGuid():N}");
                    await records.InsertAsync(added, Cancel);
                    present.Add(added);
                    break;
                case 1 when present.Count > 10:
                    Assert.True(await records.DeleteAsync(present[at], Cancel));
                    present.RemoveAt(at);
                    break;
                default:
                    present[at] = (await records.ReplaceAsync(present[at], change(present[at], random), Cancel))!;
                    break;
            }
        });
    }

    // They are put in and taken out, and come back.
    private async Task AddLinksAsync<T>(string collection)
        where T : class, IIdentified<T>
    {
        var present = await ReadAsync<T>(collection);
        var absent = new List<T>();
        _edits.Add(async (random, isElsewhere) =>
        {
            var records = isElsewhere ? _catalogue.RecordsElsewhere<T>() : _catalogue.Records<T>();
            var isRemoval = absent.Count == 0 || (random.Next(2) == 0 && present.Count > 10);
            var (from, to) = isRemoval ? (present, absent) : (absent, present);
            var at = random.Next(from.Count);
            var link = from[at];
            from.RemoveAt(at);
            to.Add(link);
            await (isRemoval ? DeleteAsync(records, link) : records.InsertAsync(link, Cancel).AsTask());
        });
    }

    private static async Task DeleteAsync<T>(RecordCollection<T> records, T link)
        where T : class, IIdentified<T> => Assert.True(await records.DeleteAsync(link, Cancel));

    private async Task<List<T>> ReadAsync<T>(string collection) =>
        [.. await _catalogue.Database.GetCollection<T>(collection).FindAsync(Filter.All).ToListAsync(Cancel)];
}
