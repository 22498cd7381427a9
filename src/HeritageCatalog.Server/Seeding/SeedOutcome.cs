namespace HeritageCatalog.Server.Seeding;

public enum SeedOutcome
{
    /// <summary>The seed data is in the database now.</summary>
    Loaded,

    /// <summary>It was there already.</summary>
    AlreadyLoaded,

    /// <summary>The database holds records that did not come from the seed data; it was left alone.</summary>
    ForeignRecords,
}
