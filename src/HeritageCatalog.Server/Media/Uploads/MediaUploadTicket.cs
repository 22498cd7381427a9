using HeritageCatalog.Blobs.Uploads;
using HeritageCatalog.GraphQL.Binding;

namespace HeritageCatalog.Server.Media.Uploads;

/// <summary>Where to send announced bytes.</summary>
public sealed record MediaUploadTicket(
    [property: GraphQLIgnore] BlobUpload Target, [property: GraphQLIgnore] long Bytes, IReadOnlyList<int> Received)
{
    public string Method => Target.Method;

    public string Url => Target.Url;

    public IReadOnlyList<MediaUploadHeader> Headers =>
        [.. Target.Headers.Select(header => new MediaUploadHeader(header.Key, header.Value))];

    public IReadOnlyList<string> BlockUrls =>
        [.. Enumerable.Range(0, BlobUpload.Plan(Bytes).Blocks).Select(Target.UrlOfBlock)];

    public int BlockBytes => Target.BlockBytes;

    public DateTimeOffset ExpiresAt => Target.ExpiresAt;
}

public sealed record MediaUploadHeader(string Name, string Value);
