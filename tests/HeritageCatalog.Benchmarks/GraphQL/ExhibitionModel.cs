using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Loading;

namespace HeritageCatalog.Benchmarks.GraphQL;

public enum Medium
{
    ChinesePainting,
    Oil,
    Print,
}

public sealed record LocalizedTitle(string Zh, string En)
{
    public string In(string? locale) => locale == "en" ? En : Zh;
}

public sealed record Artist(string Code, string Name, int? Born);

public sealed record Work(
    string Code,
    LocalizedTitle Localized,
    Medium Medium,
    int Year,
    double Width,
    double Height,
    string? Label,
    Artist ArtistAtOnce);

public sealed record Exhibition(string Code, LocalizedTitle Localized, string OpensOn, IReadOnlyList<Work> Works);

[QueryType]
public static class ExhibitionQueries
{
    private const int WorkCount = 24;

    private static readonly Exhibition Only = new(
        "E1", new LocalizedTitle("岛城女画家作品展", "Women Painters of the Island City"), "2025-03-08", MakeWorks());

    public static Exhibition? Exhibition(string code) => code == Only.Code ? Only : null;

    private static Work[] MakeWorks()
    {
        return [.. Enumerable.Range(1, WorkCount).Select(number => new Work(
            $"W{number:D4}",
            new LocalizedTitle($"海边的清晨之{number}", $"Morning by the Sea {number}"),
            (Medium)(number % 3),
            2000 + number,
            60 + (number / 4.0),
            80,
            number % 2 == 0 ? "借自作者, with \"quotes\"" : null,
            ArtistLoader.Make($"A{number % 20}")))];
    }
}

[ObjectType("Exhibition")]
public static class ExhibitionFields
{
    public static string Title(Exhibition exhibition, string? locale) => exhibition.Localized.In(locale);
}

[ObjectType("Work")]
public static class WorkFields
{
    public static string Title(Work work, string? locale) => work.Localized.In(locale);

    public static Loading<Artist?> Artist(Work work, ArtistLoader artists) => artists.LoadAsync(work.ArtistAtOnce.Code);

    public static Loading<Artist?> ArtistLater(Work work, WaitingArtistLoader artists)
    {
        return artists.LoadAsync(work.ArtistAtOnce.Code);
    }
}

public sealed class ArtistLoader : KeyedDataLoader<string, Artist?>
{
    private static readonly Dictionary<string, Artist> Artists =
        Enumerable.Range(0, 20).Select(number => Make($"A{number}")).ToDictionary(artist => artist.Code);

    public static Artist Make(string code) => new(code, $"画家{code}", 1950 + code.Length);

    protected override ValueTask LoadBatchAsync(LoadBatch<string, Artist?> batch, CancellationToken cancellation)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            batch.Set(i, Artists.GetValueOrDefault(batch[i]));
        }

        return default;
    }
}

public sealed class WaitingArtistLoader : KeyedDataLoader<string, Artist?>
{
    protected override async ValueTask LoadBatchAsync(LoadBatch<string, Artist?> batch, CancellationToken cancellation)
    {
        await Task.Yield();
        for (var i = 0; i < batch.Count; i++)
        {
            batch.Set(i, ArtistLoader.Make(batch[i]));
        }
    }
}
