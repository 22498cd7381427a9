using HeritageCatalog.Server.Catalog.Paging;

namespace HeritageCatalog.Server.Exhibitions;

/// <summary>The entries of one exhibition, which are few enough to be in memory together.</summary>
public static class EntryLists
{
    /// <summary>A national show comes in one page.</summary>
    public const int MaxPage = 500;

    public static ListOrder<ExhibitionEntry> HangingOrder { get; } = new(
        OrderDirection.Asc, new SortKey<ExhibitionEntry>("order", static entry => entry.Order));

    /// <summary>One page of those of one section and medium, where these are given.</summary>
    public static RecordConnection<ExhibitionEntry> PageOf(
        IReadOnlyList<ExhibitionEntry> entries, (string? Section, Medium? Medium, PageRequest Page) wanted) =>
        LocalPage.Of(Matching(entries, wanted.Section, wanted.Medium), HangingOrder, wanted.Page);

    /// <summary>Those of one section and medium, where these are given.</summary>
    public static IReadOnlyList<ExhibitionEntry> Matching(
        IReadOnlyList<ExhibitionEntry> entries, string? section, Medium? medium) =>
        section is null && medium is null
            ? entries
            : [.. entries.Where(entry => entry.Section == (section ?? entry.Section))
                .Where(entry => entry.Medium == (medium ?? entry.Medium))];
}
