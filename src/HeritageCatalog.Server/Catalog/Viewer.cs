using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Catalog;

/// <summary>Who asks, as far as restricted fields and changes are concerned.</summary>
public sealed record Viewer(Audience Audience)
{
    /// <summary>Somebody who has not signed in.</summary>
    public static Viewer Anonymous { get; } = new(Audience.Public);

    /// <summary>The bureau that the viewer works for.</summary>
    public BureauId? Bureau { get; init; }

    /// <summary>Whether the viewer edits what this bureau curates.</summary>
    public bool MayCurate { get; init; }

    /// <summary>Whether the viewer looks after the server.</summary>
    public bool MayOperate { get; init; }

    public bool MaySee(Audience audience) => Audience >= audience;
}
