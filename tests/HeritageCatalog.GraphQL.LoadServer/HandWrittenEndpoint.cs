using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace HeritageCatalog.GraphQL.LoadServer;

/// <summary>The same page by a loop that somebody wrote for it and for nothing else: no GraphQL, no batches.</summary>
internal static class HandWrittenEndpoint
{
    private static readonly StringValues ContentType = "application/json; charset=utf-8";
    private static readonly StringValues NoStore = "no-store";
    private static readonly JsonEncodedText[] MediumNames =
        [.. Enum.GetNames<Medium>().Select(static name => JsonEncodedText.Encode(name.ToUpperInvariant()))];

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    public static async Task AnswerAsync(HttpContext context)
    {
        var body = context.Request.BodyReader;
        var read = await body.ReadAtLeastAsync((int)context.Request.ContentLength!.Value, context.RequestAborted);
        var exhibition = Exhibition.Find(ReadCode(read));
        body.AdvanceTo(read.Buffer.End);
        context.Response.Headers.ContentType = ContentType;
        context.Response.Headers.CacheControl = NoStore;
        Write(context.Response, exhibition);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static string ReadCode(in System.IO.Pipelines.ReadResult read)
    {
        var reader = new Utf8JsonReader(read.Buffer);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("code"u8))
            {
                reader.Read();
                return reader.GetString()!;
            }
        }

        return string.Empty;
    }

    private static void Write(HttpResponse response, Exhibition? exhibition)
    {
        var writer = _writer ??= new Utf8JsonWriter(response.BodyWriter, Options);
        writer.Reset(response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteStartObject("data"u8);
        writer.WritePropertyName("exhibition"u8);
        WriteExhibition(writer, exhibition!);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        response.ContentLength = writer.BytesCommitted;
    }

    private static void WriteExhibition(Utf8JsonWriter writer, Exhibition exhibition)
    {
        writer.WriteStartObject();
        writer.WriteString("code"u8, exhibition.Code);
        writer.WriteString("name"u8, exhibition.Name);
        writer.WriteString("nameEn"u8, exhibition.NameEn);
        writer.WriteString("description"u8, exhibition.Description);
        writer.WriteStartArray("works"u8);
        foreach (var work in exhibition.Works)
        {
            WriteWork(writer, work);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteWork(Utf8JsonWriter writer, Work work)
    {
        writer.WriteStartObject();
        writer.WriteString("code"u8, work.Code);
        writer.WriteString("title"u8, work.Title);
        writer.WriteString("titleEn"u8, work.TitleEn);
        writer.WriteNumber("year"u8, work.Year);
        writer.WriteString("medium"u8, MediumNames[(int)work.Medium]);
        writer.WriteNumber("width"u8, work.Width);
        writer.WriteNumber("height"u8, work.Height);
        var artist = Artist.All[work.ArtistId];
        writer.WriteStartObject("artist"u8);
        writer.WriteString("code"u8, artist.Code);
        writer.WriteString("name"u8, artist.Name);
        writer.WriteString("nameEn"u8, artist.NameEn);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
