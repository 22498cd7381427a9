using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace HeritageCatalog.GraphQL.LoadServer;

/// <summary>What the garbage collector has and had to do, for runs that watch memory.</summary>
internal static class MemoryReport
{
    /// <summary>
    /// Writes bytes: allocated so far, of generation 1, of what is older; then collections of each generation.
    /// </summary>
    /// <remarks>Sizes are those after the latest collection.</remarks>
    public static Task AnswerAsync(HttpContext context)
    {
        var generations = GC.GetGCMemoryInfo(GCKind.Any).GenerationInfo;
        long[] numbers =
        [
            GC.GetTotalAllocatedBytes(),
            generations[1].SizeAfterBytes,
            generations[2].SizeAfterBytes + generations[3].SizeAfterBytes,
            GC.CollectionCount(0),
            GC.CollectionCount(1),
            GC.CollectionCount(2),
        ];
        var texts = Array.ConvertAll(numbers, static number => number.ToString(CultureInfo.InvariantCulture));
        return context.Response.WriteAsync(string.Join(' ', texts) + "\n");
    }
}
