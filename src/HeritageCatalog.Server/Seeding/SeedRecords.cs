using HeritageCatalog.Server.Areas;
using HeritageCatalog.Server.Classrooms;
using HeritageCatalog.Server.Crafts;
using HeritageCatalog.Server.Exhibitions;
using HeritageCatalog.Server.Inheritors;
using HeritageCatalog.Server.Organizations;
using HeritageCatalog.Server.ReportedFigures;

namespace HeritageCatalog.Server.Seeding;

/// <summary>All seed records, read and completed before the first of them is written.</summary>
public sealed class SeedRecords
{
    private SeedRecords(SeedFolder folder, DateTimeOffset firstStart)
    {
        Areas = folder.Read<Area>("areas", "areas");
        Organizations = [.. folder.Read<Organization>("organizations", "organizations").Select(o => o.WithKeys())];
        Venues = [.. folder.Read<Venue>("organizations", "venues").Select(venue => venue.WithKeys())];
        Listings = [.. folder.Read<Listing>("crafts", "listings").Select(listing => listing.WithKeys())];
        var listings = Listings.ToLookup(listing => listing.Craft);
        Crafts = [.. folder.Read<Craft>("crafts", "crafts").Select(craft => craft.WithKeys(listings[craft.Id]))];
        var crafts = Crafts.ToDictionary(craft => craft.Id);
        Inheritors = [.. folder.Read<Inheritor>("inheritors", "inheritors").Select(person => person.WithKeys(crafts))];
        LineageLinks = folder.Read<LineageLink>(
            "inheritors", "lineage-links", link => $"{link["master"]}>{link["disciple"]}:{link["craft"]}");
        Series = [.. folder.Read<ExhibitionSeries>("exhibitions", "series").Select(series => series.WithKeys())];
        Exhibitions = [.. folder.Read<Exhibition>("exhibitions", "exhibitions").Select(show => show.WithKeys())];
        Artists = [.. folder.Read<Artist>("exhibitions", "artists").Select(artist => artist.WithKeys())];
        Works = [.. folder.Read<Work>("exhibitions", "works").Select(work => work.WithKeys())];
        var works = Works.ToDictionary(work => work.Id);
        Entries =
        [
            .. folder
                .Read<ExhibitionEntry>("exhibitions", "entries", entry => $"{entry["exhibition"]}/{entry["order"]}")
                .Select(entry => entry with { Medium = works[entry.Work].Medium }),
        ];
        Courses = [.. folder.Read<Course>("classrooms", "courses").Select(course => course.WithKeys())];
        var plans = folder.Read<SessionPlan>("classrooms", "sessions");
        Sessions = [.. plans.Select(plan => plan.On(firstStart).WithKeys())];
        Figures = [.. folder.Read<ReportedFigure>("reported-figures", "figures").Select(figure => figure.WithKeys())];
    }

    public IReadOnlyList<Area> Areas { get; }

    public IReadOnlyList<Organization> Organizations { get; }

    public IReadOnlyList<Venue> Venues { get; }

    public IReadOnlyList<Craft> Crafts { get; }

    public IReadOnlyList<Listing> Listings { get; }

    public IReadOnlyList<Inheritor> Inheritors { get; }

    public IReadOnlyList<LineageLink> LineageLinks { get; }

    public IReadOnlyList<ExhibitionSeries> Series { get; }

    public IReadOnlyList<Exhibition> Exhibitions { get; }

    public IReadOnlyList<Artist> Artists { get; }

    public IReadOnlyList<Work> Works { get; }

    public IReadOnlyList<ExhibitionEntry> Entries { get; }

    public IReadOnlyList<Course> Courses { get; }

    public IReadOnlyList<ClassSession> Sessions { get; }

    public IReadOnlyList<ReportedFigure> Figures { get; }

    /// <summary>Reads a folder of seed files.</summary>
    /// <param name="folder">The files.</param>
    /// <param name="firstStart">The moment from which the sample timetable counts its days.</param>
    /// <exception cref="SeedException">A file is broken, or refers to a record that is not there.</exception>
    public static SeedRecords Read(SeedFolder folder, DateTimeOffset firstStart)
    {
        try
        {
            return new SeedRecords(folder, firstStart);
        }
        catch (KeyNotFoundException problem)
        {
            throw new SeedException(
                "A seed record refers to another by a code that no file has. Run seed-data/check to find it.", problem);
        }
    }
}
