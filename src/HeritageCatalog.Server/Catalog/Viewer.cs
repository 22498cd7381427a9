using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Catalog;

/// <summary>Who asks, as far as restricted fields are concerned.</summary>
public sealed record Viewer(Audience Audience)
{
    /// <summary>Somebody who has not signed in.</summary>
    public static Viewer Anonymous { get; } = new(Audience.Public);

    public bool MaySee(Audience audience) => Audience >= audience;
}
