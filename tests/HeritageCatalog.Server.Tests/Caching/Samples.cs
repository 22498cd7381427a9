using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Classrooms;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Inheritors;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Tests.Caching;

/// <summary>Small records with names of their own, a to z.</summary>
internal static class Samples
{
    public const string Jiaozhou = "370281";
    public const string Pingdu = "370283";

    public static LocalizedText Text(string text) => new() { ZhHans = text, En = $"{text} (en)" };

    public static Craft Craft(
        string name, string area = Jiaozhou, HeritageCategory category = HeritageCategory.TraditionalMusic) => new Craft
        {
            Id = Id<Craft>.FromCode(CodeOf("C", name)),
            Code = CodeOf("C", name),
            Sample = true,
            Name = Text(name),
            Category = category,
            Area = area,
            Summary = Text($"about {name}"),
        }.WithKeys([]);

    public static Inheritor Inheritor(string name, params Craft[] crafts) => new Inheritor
    {
        Id = Id<Inheritor>.FromCode(CodeOf("I", name)),
        Code = CodeOf("I", name),
        Sample = true,
        Name = Text(name),
        Crafts = [.. crafts.Select(craft => craft.Id)],
    }.WithKeys(crafts.ToDictionary(craft => craft.Id));

    public static Organization Organization(string name) => new Organization
    {
        Id = Id<Organization>.FromCode(CodeOf("O", name)),
        Code = CodeOf("O", name),
        Sample = true,
        Name = Text(name),
        Types = [OrganizationType.Museum],
    }.WithKeys();

    public static Listing Listing(string name, Craft craft, params ProtectionUnitTerm[] terms) => new Listing
    {
        Id = Id<Listing>.FromCode(CodeOf("L", name)),
        Code = CodeOf("L", name),
        Sample = true,
        Craft = craft.Id,
        ListedName = Text(name),
        Level = ProtectionLevel.Municipal,
        Kind = ListingKind.Inscribed,
        Status = ListingStatus.Listed,
        ProtectionUnitTerms = terms,
    }.WithKeys();

    public static Course Course(string name, Craft craft) => new Course
    {
        Id = Id<Course>.FromCode(CodeOf("K", name)),
        Code = CodeOf("K", name),
        Sample = true,
        Title = Text(name),
        Craft = craft.Id,
        Strand = CourseStrand.Design,
        DeliveryMode = default,
        GradeBands = [],
        Minutes = 40,
        MinClass = 10,
        MaxClass = 30,
        Cost = new Money { MinorUnits = 0, Currency = Currency.Cny },
    }.WithKeys();

    public static ClassSession Session(string name, Course course, DateTimeOffset startsAt) => new ClassSession
    {
        Id = Id<ClassSession>.FromCode(CodeOf("S", name)),
        Code = CodeOf("S", name),
        Sample = true,
        Course = course.Id,
        StartsAt = startsAt,
        EndsAt = startsAt.AddHours(1),
        BookingOpensAt = startsAt.AddDays(-30),
        BookingClosesAt = startsAt.AddDays(-1),
        Capacity = 30,
        Status = SessionStatus.Open,
    }.WithKeys();

    private static string CodeOf(string kind, string name) => kind + name.ToUpperInvariant();
}
