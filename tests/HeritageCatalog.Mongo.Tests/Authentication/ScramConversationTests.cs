using HeritageCatalog.Mongo.Authentication;
using HeritageCatalog.Mongo.ConnectionStrings;
using HeritageCatalog.Mongo.Errors;

namespace HeritageCatalog.Mongo.Tests.Authentication;

/// <summary>The conversations are those of the specification "Authentication".</summary>
public sealed class ScramConversationTests
{
    private const string Sha1First =
        "r=fyko+d2lbbFgONRv9qkxdawLHo+Vgk7qvUOKUwuWLIWg4l/9SraGMHEE,s=rQ9ZY3MntBeuP3E1TDVC4w==,i=10000";

    private const string Sha256First =
        "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";

    [Fact]
    public void Both_sides_prove_the_password_by_sha_1()
    {
        var conversation = Converse(ScramHash.Sha1, "fyko+d2lbbFgONRv9qkxdawL");

        Assert.Equal("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL", conversation.ClientFirst);
        Assert.Equal(
            "c=biws,r=fyko+d2lbbFgONRv9qkxdawLHo+Vgk7qvUOKUwuWLIWg4l/9SraGMHEE,p=MC2T8BvbmWRckDw8oWl5IVghwCY=",
            conversation.AnswerServerFirst(Sha1First));
        conversation.CheckServerFinal("v=UMWeI25JD1yNYZRMpZ4VHvhZ9e0=");
    }

    [Fact]
    public void Both_sides_prove_the_password_by_sha_256()
    {
        var conversation = Converse(ScramHash.Sha256, "rOprNGfwEbeRWgbNEkqO");

        Assert.Equal("n,,n=user,r=rOprNGfwEbeRWgbNEkqO", conversation.ClientFirst);
        Assert.Equal(
            "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
            conversation.AnswerServerFirst(Sha256First));
        conversation.CheckServerFinal("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    }

    [Theory]
    [InlineData("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G5=")]
    [InlineData("v=")]
    [InlineData("x=1")]
    [InlineData("")]
    [InlineData("e=invalid-proof")]
    public void A_server_that_cannot_prove_the_password_is_refused(string final)
    {
        var conversation = Converse(ScramHash.Sha256, "rOprNGfwEbeRWgbNEkqO");
        conversation.AnswerServerFirst(Sha256First);

        Assert.Throws<ScramException>(() => conversation.CheckServerFinal(final));
    }

    [Theory]
    [InlineData("r=other,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096")]
    [InlineData("r=rOprNGfwEbeRWgbNEkqO,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096")]
    [InlineData("r=rOprNGfwEbeRWgbNEkqO1,s=,i=4096")]
    [InlineData("r=rOprNGfwEbeRWgbNEkqO1,s=%%,i=4096")]
    [InlineData("r=rOprNGfwEbeRWgbNEkqO1,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4095")]
    [InlineData("r=rOprNGfwEbeRWgbNEkqO1,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=2000000000")]
    [InlineData("r=rOprNGfwEbeRWgbNEkqO1,s=W22ZaJ0SNY7soEsUEjb6gQ==")]
    [InlineData("nonsense")]
    public void A_first_message_that_is_not_an_answer_is_refused(string first)
    {
        var conversation = Converse(ScramHash.Sha256, "rOprNGfwEbeRWgbNEkqO");

        Assert.Throws<ScramException>(() => conversation.AnswerServerFirst(first));
    }

    [Fact]
    public void Commas_and_equal_signs_in_a_user_name_are_escaped()
    {
        var conversation = new ScramConversation(ScramHash.Sha256, Credential("a=b,c"), new ScramKeyCache(), "nonce");

        Assert.Equal("n,,n=a=3Db=2Cc,r=nonce", conversation.ClientFirst);
    }

    [Fact]
    public void A_missing_password_is_told()
    {
        Assert.Throws<MongoUsageException>(() => new ScramConversation(
            ScramHash.Sha256, Credential("user") with { Password = null }, new ScramKeyCache(), "nonce"));
    }

    [Fact]
    public void Keys_are_made_once_for_a_password_and_salt()
    {
        var cache = new ScramKeyCache();

        var first = cache.Get(ScramHash.Sha256, "pencil", [1, 2], 4096);

        Assert.Same(first, cache.Get(ScramHash.Sha256, "pencil", [1, 2], 4096));
        Assert.NotSame(first, cache.Get(ScramHash.Sha256, "pencil", [1, 3], 4096));
    }

    private static ScramConversation Converse(ScramHash hash, string nonce) =>
        new(hash, Credential("user"), new ScramKeyCache(), nonce);

    private static MongoCredential Credential(string username) => new()
    {
        Username = username,
        Password = "pencil",
        Source = "admin",
        Mechanism = null,
        MechanismProperties = new Dictionary<string, string>(),
    };
}
