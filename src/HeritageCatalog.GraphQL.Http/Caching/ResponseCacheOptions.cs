using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.Http.Caching;

/// <summary>Which answers to anonymous queries the server keeps to give them again.</summary>
public sealed class ResponseCacheOptions
{
    private const int ShareOfLargest = 64;

    /// <summary>How much may be kept, in bytes, with all that belongs to it; 0, unless set, keeps nothing.</summary>
    public long MaxBytes { get; set; }

    /// <summary>The largest answer that is kept, in bytes; a 64th of the whole unless set.</summary>
    public long? MaxResponseBytes { get; set; }

    /// <summary>
    /// Names what an answer depends on beside the request's parameters, or gives null for a request that is to be
    /// executed. Unless set, that is the header <c>Accept-Language</c> as it came.
    /// </summary>
    public Func<HttpContext, string?> VaryBy { get; set; } = static context =>
        context.Request.Headers.AcceptLanguage.ToString();

    internal long LargestKept => MaxResponseBytes ?? MaxBytes / ShareOfLargest;
}
