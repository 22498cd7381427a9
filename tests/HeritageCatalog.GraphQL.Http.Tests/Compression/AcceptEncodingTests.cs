using HeritageCatalog.GraphQL.Http.Compression;
using Microsoft.Extensions.Primitives;

namespace HeritageCatalog.GraphQL.Http.Tests.Compression;

public sealed class AcceptEncodingTests
{
    [Theory]
    [InlineData(null, nameof(ContentCoding.Identity))]
    [InlineData("", nameof(ContentCoding.Identity))]
    [InlineData("gzip, deflate, br, zstd", nameof(ContentCoding.Brotli))]
    [InlineData("gzip, deflate", nameof(ContentCoding.Gzip))]
    [InlineData("gzip", nameof(ContentCoding.Gzip))]
    [InlineData("GZIP;q=1.0", nameof(ContentCoding.Gzip))]
    [InlineData("br;q=0.5, gzip;q=0.8", nameof(ContentCoding.Gzip))]
    [InlineData("br;q=0.8, gzip;q=0.8", nameof(ContentCoding.Brotli))]
    [InlineData("br;q=0, gzip", nameof(ContentCoding.Gzip))]
    [InlineData("*", nameof(ContentCoding.Brotli))]
    [InlineData("*, br;q=0", nameof(ContentCoding.Gzip))]
    [InlineData("*;q=0", nameof(ContentCoding.Identity))]
    [InlineData("identity", nameof(ContentCoding.Identity))]
    [InlineData("identity;q=1, gzip;q=0.5", nameof(ContentCoding.Identity))]
    [InlineData("deflate, zstd", nameof(ContentCoding.Identity))]
    [InlineData("gzip;q=nothing", nameof(ContentCoding.Identity))]
    public void The_coding_that_the_client_likes_best_is_chosen(string? accept, string coding)
    {
        Assert.Equal(coding, AcceptEncoding.Choose(new StringValues(accept)).ToString());
    }

    [Fact]
    public void A_header_may_come_in_several_lines()
    {
        Assert.Equal(ContentCoding.Brotli, AcceptEncoding.Choose(new StringValues(["gzip", "br"])));
    }
}
