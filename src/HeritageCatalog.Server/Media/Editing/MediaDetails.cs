using HeritageCatalog.GraphQL.Execution.Coercion;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Media.Editing;

/// <summary>What a curator says of something; what is left out stays as it is.</summary>
public sealed record MediaDetails
{
    public Optional<LocalizedText?> Alt { get; init; }

    public Optional<LocalizedText?> Caption { get; init; }

    public Optional<MediaRights?> Rights { get; init; }

    public Optional<Consent?> Consent { get; init; }

    public Optional<FocalPoint?> FocalPoint { get; init; }

    public Optional<IReadOnlyList<MediaUsageInput>?> ShownOn { get; init; }
}

/// <summary>A record, by its global id, that is to show something.</summary>
public sealed record MediaUsageInput(string Record, int Place);
