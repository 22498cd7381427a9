namespace HeritageCatalog.Server.Tests.Caching;

/// <summary>A document with values for its variables.</summary>
internal sealed record Question(string Document, Dictionary<string, object?> Variables, string Language)
{
    private const string Craft = """
        query($code: String!) {
          craft(code: $code) {
            name summary version level
            area { name }
            listings { code level protectionUnit { name } }
            inheritors(first: 3, orderBy: { by: NAME }) { totalCount nodes { name crafts { name } } }
            courses { title sessions { totalCount nodes { code seatsLeft status } } }
            works { title artist { name } }
          }
        }
        """;

    private const string Crafts = """
        query($where: CraftWhere, $search: String, $by: CraftOrderBy!, $direction: OrderDirection!, $first: Int) {
          crafts(where: $where, search: $search, orderBy: { by: $by, direction: $direction }, first: $first) {
            totalCount
            nodes { code name category level sample area { name } }
            pageInfo { hasNextPage hasPreviousPage }
            facets { category { value count } }
          }
        }
        """;

    private const string CraftsAfter = """
        query($where: CraftWhere, $first: Int, $after: String) {
          crafts(where: $where, orderBy: { by: NAME }, first: $first, after: $after) {
            nodes { code name }
            pageInfo { hasNextPage hasPreviousPage endCursor }
          }
        }
        """;

    private const string Show = """
        query($first: Int, $section: String) {
          exhibition(code: "E0001") {
            title
            sections { key entryCount }
            organisers { organization { name } }
            entries(first: $first, section: $section) {
              totalCount
              nodes { order work { title medium artist { name works { code } } } }
            }
          }
        }
        """;

    private const string Works = """
        query($where: WorkWhere, $first: Int) {
          works(where: $where, orderBy: { by: TITLE }, first: $first) {
            totalCount
            nodes { code title medium artist { name } entries { order } }
            facets { medium { value count } }
          }
        }
        """;

    private const string Inheritor = """
        query($code: String!) {
          inheritor(code: $code) {
            name level
            crafts { name }
            courses { title }
            lineage(generationsUp: 3, generationsDown: 2) {
              generations links { generation master { name } disciple { name } }
            }
          }
        }
        """;

    private const string Inheritors = """
        query($where: InheritorWhere, $first: Int) {
          inheritors(where: $where, orderBy: { by: NAME }, first: $first) {
            totalCount nodes { code name level crafts { name } }
          }
        }
        """;

    private const string Sessions = """
        query($where: ClassSessionWhere, $first: Int) {
          classSessions(where: $where, first: $first) {
            totalCount nodes { code status seatsLeft startsAt course { title } venue { name } }
          }
        }
        """;

    private const string Venue = """
        query($code: String!) { venue(code: $code) { name sessions(first: 4) { totalCount nodes { code } } } }
        """;

    private const string Listings = """
        query($where: ListingWhere, $first: Int) {
          listings(where: $where, first: $first) { totalCount nodes { code level status craft { name } } }
        }
        """;

    private const string Organization = """
        query($code: String!) { organization(code: $code) { name protectedListings { code level craft { name } } } }
        """;

    private const string Nodes = """
        query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Craft { name } ... on Work { title } } }
        """;

    private const string Facets = """
        query($where: CraftWhere) {
          crafts(where: $where, first: 1) { totalCount facets { category { value count } level { value count } } }
        }
        """;

    private static readonly string[] Areas = ["370281", "370283", "370285", "370200", "370211"];
    private static readonly string[] Levels = ["NATIONAL", "PROVINCIAL", "MUNICIPAL", "COUNTY"];
    private static readonly string[] Categories = ["FINE_ARTS", "CRAFTSMANSHIP", "TRADITIONAL_DANCE", "FOLK_CUSTOMS"];
    private static readonly string[] Mediums = ["OIL", "PRINT", "MIXED_MEDIA", "CHINESE_PAINTING"];

    /// <summary>One of the questions that people ask, with values of their choice.</summary>
    public static Question Any(Random random, IReadOnlyList<string> nodeIds, IReadOnlyList<string> cursors) =>
        random.Next(13) switch
        {
            0 => Of(random, Craft, ("code", Code(random, "C", 80))),
            1 or 2 => Of(
                random,
                Crafts,
                ("where", CraftWhere(random)),
                ("search", Pick(random, null, null, "straw", "jiaozhou", "剪", "new")),
                ("by", Pick(random, "NAME", "CODE", "CATEGORY", "UPDATED_AT")),
                ("direction", Pick(random, "ASC", "DESC")),
                ("first", random.Next(1, 8))),
            3 => Of(
                random,
                CraftsAfter,
                ("where", CraftWhere(random)),
                ("first", random.Next(1, 6)),
                ("after", cursors.Count == 0 ? null : cursors[random.Next(cursors.Count)])),
            4 => Of(
                random,
                Show,
                ("first", random.Next(1, 20)),
                ("section", Pick(random, null, "print", "oil", "mixed-media"))),
            5 => Of(random, Works, ("where", WorkWhere(random)), ("first", random.Next(1, 6))),
            6 => Of(random, Inheritor, ("code", Code(random, "I", 40))),
            7 => Of(random, Inheritors, ("where", InheritorWhere(random)), ("first", random.Next(1, 6))),
            8 => Of(random, Sessions, ("where", SessionWhere(random)), ("first", random.Next(1, 6))),
            9 => Of(random, Venue, ("code", Code(random, "V", 20))),
            10 => Of(random, Listings, ("where", ListingWhere(random)), ("first", random.Next(1, 6))),
            11 => random.Next(2) == 0
                ? Of(random, Organization, ("code", Code(random, "O", 30)))
                : Of(random, Facets, ("where", CraftWhere(random))),
            _ => Of(
                random,
                Nodes,
                ("ids", Enumerable.Range(0, 3).Select(_ => nodeIds[random.Next(nodeIds.Count)]).ToArray())),
        };

    private static Question Of(Random random, string document, params (string Name, object? Value)[] variables) =>
        new(document, variables.ToDictionary(v => v.Name, v => v.Value), Pick(random, "zh", "en")!);

    private static object? CraftWhere(Random random) => random.Next(6) switch
    {
        0 => new { area = Pick(random, Areas) },
        1 => new { category = new { @in = new[] { Pick(random, Categories), Pick(random, Categories) } } },
        2 => new { not = new { sample = random.Next(2) == 0 } },
        3 => new { or = new object[] { new { level = new { eq = Pick(random, Levels) } }, new { sample = false } } },
        4 => new { name = new { contains = Pick(random, "new", "年", "舞") } },
        _ => null,
    };

    private static object? WorkWhere(Random random) => random.Next(3) switch
    {
        0 => new { medium = new { eq = Pick(random, Mediums) } },
        1 => new { artist = Code(random, "A", 20) },
        _ => null,
    };

    private static object? InheritorWhere(Random random) => random.Next(3) switch
    {
        0 => new { craft = Code(random, "C", 40) },
        1 => new { category = new { eq = Pick(random, Categories) } },
        _ => null,
    };

    private static object? SessionWhere(Random random) => random.Next(4) switch
    {
        0 => new { status = Pick(random, "OPEN", "CANCELLED", "CLOSED") },
        1 => new { seatsLeft = new { gte = random.Next(1, 20) } },
        2 => new { startsAt = new { gte = "2026-03-20T00:00:00+08:00" } },
        _ => null,
    };

    private static object? ListingWhere(Random random) => random.Next(3) switch
    {
        0 => new { level = new { eq = Pick(random, Levels) } },
        1 => new { status = Pick(random, "LISTED", "REMOVED") },
        _ => null,
    };

    private static string Code(Random random, string kind, int count) => $"{kind}{random.Next(1, count):0000}";

    private static string? Pick(Random random, params string?[] choices) => choices[random.Next(choices.Length)];
}
