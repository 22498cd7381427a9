using System.Text.Json;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Tests.Specifications;

/// <summary>The suite "auth", its part on connection strings.</summary>
public sealed class CredentialSuiteTests
{
    public static TheoryData<string, int, string> Cases => SpecificationFiles.Rows("auth/tests/legacy");

    [Theory, MemberData(nameof(Cases))]
    public void A_credential_is_made_or_refused_as_specified(string file, int index, string description)
    {
        Assert.SkipWhen(file == "none", description);
        var test = SpecificationFiles.Case(file, index);
        ConnectionString? parsed = null;

        var refusal = Record.Exception(() => parsed = ConnectionString.Parse(test.GetProperty("uri").GetString()!));

        Assert.Equal(test.GetProperty("valid").GetBoolean(), refusal is null);
        Assert.True(refusal is null or MongoUsageException);
        Assert.Equal(PrintExpected(test), Print(parsed?.Credential));
    }

    private static string PrintExpected(JsonElement test)
    {
        if (!test.TryGetProperty("credential", out var credential) || credential.ValueKind == JsonValueKind.Null)
        {
            return "none";
        }

        var properties = credential.GetProperty("mechanism_properties");
        var pairs = properties.ValueKind == JsonValueKind.Object
            ? properties.EnumerateObject().Select(one => $"{one.Name}:{one.Value}")
            : [];
        string[] fields = ["username", "password", "source", "mechanism"];
        return Join(fields.Select(field => credential.GetProperty(field).GetString()), pairs);
    }

    private static string Print(MongoCredential? credential) => credential is null
        ? "none"
        : Join(
            [credential.Username, credential.Password, credential.Source, credential.Mechanism],
            credential.MechanismProperties.Select(pair => $"{pair.Key}:{pair.Value}"));

    private static string Join(IEnumerable<string?> fields, IEnumerable<string> properties) =>
        string.Join('|', fields.Select(field => field ?? "null").Concat(properties.Order(StringComparer.Ordinal)));
}
