namespace HeritageCatalog.Server.Seeding;

/// <summary>How many records of one kind have been written, and of how many.</summary>
public readonly record struct SeedProgress(string Kind, int Done, int Of)
{
    public bool IsComplete => Done == Of;
}
