using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.Server.Catalog.Refusals;
using HeritageCatalog.Server.Catalog.Records;
using HeritageCatalog.Server.Media.Uploads;

namespace HeritageCatalog.Server.Media;

/// <summary>What a mutation of media has come to: the asset, or why not.</summary>
public sealed record MediaOutcome
{
    public MediaAsset? Media { get; init; }

    public bool IsNew { get; init; }

    /// <summary>Where to send the bytes.</summary>
    public MediaUploadTicket? Upload { get; init; }

    public IReadOnlyList<IUserError> Errors { get; init; } = [];

    /// <summary>What has been deleted.</summary>
    [GraphQLIgnore]
    public MediaAsset? Deleted { get; init; }

    public string? DeletedId => Deleted is null ? null : NodeId.Of(Deleted.Id).ToString();

    public static MediaOutcome Done(MediaAsset media, bool isNew = false) => new() { Media = media, IsNew = isNew };

    public static MediaOutcome Refused(IUserError error, MediaAsset? media = null) =>
        new() { Errors = [error], Media = media };
}
