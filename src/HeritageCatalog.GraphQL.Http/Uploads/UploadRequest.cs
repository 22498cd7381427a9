using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using HeritageCatalog.GraphQL.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace HeritageCatalog.GraphQL.Http.Uploads;

/// <summary>Reads one multipart request: the operation, the map, then the files in the order of the map.</summary>
internal sealed class UploadRequest(UploadOptions options, UploadTable uploads, long maxJsonBytes) : IDisposable
{
    private readonly List<string> _tokens = [];
    private JsonObject? _operations;
    private long _bytesLeft = options.MaxTotalBytes;

    /// <summary>The operation with a token in the place of each file.</summary>
    public byte[] Json { get; private set; } = [];

    /// <summary>Reads everything; gives what is wrong, or null.</summary>
    public async ValueTask<RequestFault?> ReadAsync(Stream body, string boundary, CancellationToken cancellation)
    {
        var reader = new MultipartReader(boundary, body);
        try
        {
            return await ReadPartsAsync(reader, cancellation);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return RequestFault.TooLarge(options.MaxTotalBytes);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status408RequestTimeout)
        {
            return RequestFault.NotReceivedInTime;
        }
        catch (Exception error) when (error is InvalidDataException or IOException or JsonException)
        {
            return RequestFault.BadRequest("The multipart body is malformed.");
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or FormatException)
        {
            // The words of the JSON tree for a name that is given twice, or a value of another kind.
            return RequestFault.BadRequest("The operations or the map of the multipart body are malformed.");
        }
    }

    /// <summary>Gives the files up, whatever became of the request.</summary>
    public void Dispose()
    {
        foreach (var token in _tokens)
        {
            uploads.Remove(token);
        }
    }

    private static RequestFault Missing(string part) =>
        RequestFault.BadRequest($"The part '{part}' is missing, or not in its place: operations, map, then the files.");

    private static string? NameOf(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            ? HeaderUtilities.RemoveQuotes(disposition.Name).Value
            : null;

    private async ValueTask<RequestFault?> ReadPartsAsync(MultipartReader reader, CancellationToken cancellation)
    {
        if (await ReadJsonAsync(reader, "operations", cancellation) is not JsonObject operations)
        {
            return Missing("operations");
        }

        if (await ReadJsonAsync(reader, "map", cancellation) is not JsonObject map)
        {
            return Missing("map");
        }

        if (map.Count > options.MaxFiles)
        {
            return RequestFault.TooManyFiles(options.MaxFiles);
        }

        _operations = operations;
        foreach (var (name, paths) in map)
        {
            if (await ReadFileAsync(reader, name, paths as JsonArray, cancellation) is { } fault)
            {
                return fault;
            }
        }

        Json = JsonSerializer.SerializeToUtf8Bytes(_operations);
        return null;
    }

    private async ValueTask<JsonNode?> ReadJsonAsync(
        MultipartReader reader, string name, CancellationToken cancellation)
    {
        var section = await reader.ReadNextSectionAsync(cancellation);
        if (section is null || NameOf(section) != name)
        {
            return null;
        }

        using var limited = new MemoryStream();
        var buffer = new byte[4096];
        while (await section.Body.ReadAsync(buffer, cancellation) is var read && read > 0)
        {
            if (limited.Length + read > maxJsonBytes)
            {
                return null;
            }

            limited.Write(buffer, 0, read);
        }

        return JsonNode.Parse(limited.GetBuffer().AsSpan(0, (int)limited.Length));
    }

    private async ValueTask<RequestFault?> ReadFileAsync(
        MultipartReader reader, string name, JsonArray? paths, CancellationToken cancellation)
    {
        var section = await reader.ReadNextSectionAsync(cancellation);
        if (section is null || paths is null || NameOf(section) != name)
        {
            return Missing(name);
        }

        var limit = Math.Min(options.MaxFileBytes, _bytesLeft);
        using var temporary = new TemporaryFile(options);
        if (!await temporary.TryReadAsync(section.Body, limit, cancellation))
        {
            return RequestFault.TooLarge(limit);
        }

        var file = temporary.Finish(FileNameOf(section), section.ContentType);
        _bytesLeft -= file.Length;
        var token = uploads.Add(file);
        _tokens.Add(token);
        return paths.All(path => path is not null && TryPlace(path.GetValue<string>(), token))
            ? null
            : RequestFault.BadRequest($"The map leads the file '{name}' to a place that is not null.");
    }

    private static string FileNameOf(MultipartSection section)
    {
        var disposition = ContentDispositionHeaderValue.Parse(section.ContentDisposition!);
        var given = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        var name = HeaderUtilities.RemoveQuotes(given).Value ?? "";

        // Some clients send a whole path, of either kind of system.
        return name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
    }

    /// <summary>Puts the token in the place of a null: <c>variables.files.0</c>.</summary>
    private bool TryPlace(string path, string token)
    {
        var steps = path.Split('.');
        JsonNode? parent = _operations;
        foreach (var step in steps[..^1])
        {
            parent = Follow(parent, step);
        }

        switch (parent)
        {
            case JsonObject node when steps[0] == "variables" && node.TryGetPropertyValue(steps[^1], out var old):
                node[steps[^1]] = token;
                return old is null;
            case JsonArray list when IndexIn(list, steps[^1]) is { } index:
                var isNull = list[index] is null;
                list[index] = token;
                return isNull && steps[0] == "variables";
            default:
                return false;
        }
    }

    private static JsonNode? Follow(JsonNode? node, string step) => node switch
    {
        JsonObject parent => parent[step],
        JsonArray list when IndexIn(list, step) is { } index => list[index],
        _ => null,
    };

    private static int? IndexIn(JsonArray list, string step) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count
            ? index
            : null;
}
