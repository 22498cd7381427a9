using HeritageCatalog.GraphQL.Binding;
using HeritageCatalog.GraphQL.Http.Tests.Hosting;
using HeritageCatalog.GraphQL.Http.Uploads;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HeritageCatalog.GraphQL.Http.Tests.Uploads;

/// <summary>What the tests upload to, beside the small schema.</summary>
internal static class UploadSchema
{
    private const string Sdl = """
        extend type Mutation { describe(file: Upload): String describeAll(input: Album!): [String!]! }
        input Album { title: String! files: [Upload!]! }
        """;

    public static Task<HttpTestServer> StartAsync(Action<UploadOptions>? configure = null, FaultLog? log = null) =>
        GraphQLTestServer.StartAsync(extend: server =>
        {
            server.AddUpload(configure).AddSdl("files.graphql", Sdl).AddResolvers(typeof(FileFields));
            if (log is not null)
            {
                server.Services.AddSingleton<ILoggerProvider>(log);
            }
        });
}

public sealed record Album(string Title, IReadOnlyList<UploadedFile> Files);

[MutationType]
public static class FileFields
{
    public static async Task<string?> Describe(UploadedFile? file, CancellationToken cancellation)
    {
        if (file is null)
        {
            return null;
        }

        var texts = await Task.WhenAll(ReadAsync(file, cancellation), ReadAsync(file, cancellation));
        return texts[0] == texts[1] ? $"{file.Name} {file.ContentType} {file.Length} {texts[0]}" : "torn";
    }

    public static async Task<IReadOnlyList<string>> DescribeAll(Album input, CancellationToken cancellation)
    {
        var described = new List<string>();
        foreach (var file in input.Files)
        {
            described.Add($"{input.Title} {await Describe(file, cancellation)}");
        }

        return described;
    }

    private static async Task<string> ReadAsync(UploadedFile file, CancellationToken cancellation)
    {
        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(cancellation);
    }
}
