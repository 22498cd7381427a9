using HeritageCatalog.Mongo.Concerns;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Tests.ConnectionStrings;

public sealed class ConnectionStringTests
{
    [Theory]
    [InlineData("mongodb://alice:hun/ter2@db.example.com/shop")]
    [InlineData("mongodb://alice:hun?ter2@db.example.com/shop")]
    [InlineData("mongodb://alice:hun@ter2@db.example.com/shop")]
    [InlineData("mongodb://alice:hun:ter2@db.example.com/shop")]
    [InlineData("mongodb://alice:hun%ter2@db.example.com/shop")]
    [InlineData("mongodb://alice:hunter2@db.example.com:0/shop")]
    [InlineData("mongodb://alice:hunter2@db.example.com/?tls=true&tls=false")]
    public void A_message_about_a_bad_string_never_holds_a_part_of_the_password(string text)
    {
        var refusal = Assert.Throws<MongoUsageException>(() => ConnectionString.Parse(text));

        Assert.DoesNotContain("hun", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("ter2", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgres://localhost", "it has to begin with mongodb:// or mongodb+srv://")]
    [InlineData("mongodb://localhost:99999", "'localhost:99999' is not a host")]
    [InlineData("mongodb://localhost/my db", "the name of the database holds one of")]
    [InlineData("mongodb://localhost/?w", "an option is not of the form name=value")]
    [InlineData("mongodb://localhost/?minPoolSize=5&maxPoolSize=4", "minPoolSize is greater than maxPoolSize")]
    [InlineData("mongodb://localhost/?readPreferenceTags=dc:ny", "readPreference=primary means one node")]
    [InlineData("mongodb://a@b/?authMechanism=SCRAM", "there is no authMechanism 'SCRAM'")]
    public void A_message_says_what_is_wrong(string text, string expected)
    {
        var refusal = Assert.Throws<MongoUsageException>(() => ConnectionString.Parse(text));

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_names_the_option_and_what_was_expected_but_not_the_value()
    {
        var parsed = ConnectionString.Parse("mongodb://localhost/?zlibCompressionLevel=secret");

        Assert.Equal(
            ["The value of zlibCompressionLevel is ignored: a whole number from -1 to 9 is expected."],
            parsed.Warnings);
    }

    [Fact]
    public void It_prints_without_user_and_options()
    {
        var parsed = ConnectionString.Parse("mongodb://alice:hunter2@A.example.com,[::1]:27018/shop?tls=true");

        Assert.Equal("mongodb://a.example.com:27017,[::1]:27018/shop", parsed.ToString());
        Assert.Equal("alice of shop by the best mechanism", $"{parsed.Credential}");
    }

    [Fact]
    public void What_the_name_service_tells_is_outranked_by_the_string_itself()
    {
        var parsed = ConnectionString.Parse("mongodb+srv://db.example.com/?replicaSet=own");

        var hosts = new[] { ServerAddress.Of("a"), ServerAddress.Of("b") };
        var resolved = parsed.WithResolved(hosts, "replicaSet=told&authSource=x");

        Assert.Equal(("own", "x", 2), (resolved.Options.ReplicaSet, resolved.Options.AuthSource, resolved.Hosts.Count));
    }

    [Fact]
    public void Concerns_and_preference_come_from_the_options()
    {
        var parsed = ConnectionString.Parse(
            "mongodb://a/?w=majority&wTimeoutMS=5&readConcernLevel=local&readPreference=nearest"
                + "&maxStalenessSeconds=90");

        Assert.Equal("""{"w":"majority","wtimeout":5}""", parsed.Concerns.Write.ToDocument().ToString());
        Assert.Equal(ReadConcern.Local, parsed.Concerns.Read);
        Assert.Equal(
            """{"mode":"nearest","maxStalenessSeconds":90}""", parsed.Concerns.Preference.ToDocument().ToString());
    }

    [Theory]
    [InlineData("db.example.com", "db.example.com:27017")]
    [InlineData("DB:1", "db:1")]
    [InlineData("[::1]:27018", "[::1]:27018")]
    [InlineData("[::1]", "[::1]:27017")]
    [InlineData("::1", null)]
    [InlineData("[::1]x", null)]
    [InlineData("[db]", null)]
    [InlineData("db:", null)]
    [InlineData("db:+1", null)]
    [InlineData("", null)]
    public void An_address_is_read_as_servers_name_each_other(string text, string? expected)
    {
        ServerAddress.TryParse(text, out var address);

        Assert.Equal(expected, address?.ToString());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_text_is_read_or_refused_and_nothing_else(int seed)
    {
        string[] parts =
        [
            "mongodb://", "mongodb+srv://", "a", "b.example.com", "1.2.3.4", "[::1]", "[", "]", ":", "@", "/", "?", "&",
            "=", ",", "%", "%2F", "%40", "27017", "0", "-1", "99999999999", "tls", "ssl", "true", "false", "w", "authSource",
            "authMechanism", "SCRAM-SHA-256", "MONGODB-OIDC", "readPreferenceTags", "maxPoolSize", "dc:ny", "密", "\0",
            " ", "compressors", "zlib", "\ud800",
        ];
        var random = new Random(seed);
        for (var round = 0; round < 20_000; round++)
        {
            var prefix = random.Next(10) > 0 ? "mongodb://" : "";
            var text = prefix + string.Concat(random.GetItems(parts, random.Next(14)));

            var refusal = Record.Exception(() => $"{ConnectionString.Parse(text)}");

            Assert.True(refusal is null or MongoUsageException, $"{text}: {refusal}");
        }
    }
}
