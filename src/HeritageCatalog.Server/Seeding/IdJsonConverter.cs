using System.Text.Json;
using System.Text.Json.Serialization;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.Organizations;

namespace HeritageCatalog.Server.Seeding;

/// <summary>In seed files a record is referred to by its code.</summary>
internal sealed class IdJsonConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert == typeof(BureauId)
        || (typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Id<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        typeToConvert == typeof(BureauId)
            ? new BureauConverter()
            : (JsonConverter)Activator.CreateInstance(
                typeof(Converter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private static string ReadCode(ref Utf8JsonReader reader) =>
        reader.GetString() ?? throw new JsonException("A reference is null: leave it out instead.");

    private sealed class Converter<T> : JsonConverter<Id<T>>
    {
        public override Id<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Id<T>.FromCode(ReadCode(ref reader));

        public override void Write(Utf8JsonWriter writer, Id<T> value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Seed files are read, not written.");
    }

    private sealed class BureauConverter : JsonConverter<BureauId>
    {
        public override BureauId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(Id<Organization>.FromCode(ReadCode(ref reader)).Value);

        public override void Write(Utf8JsonWriter writer, BureauId value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Seed files are read, not written.");
    }
}
