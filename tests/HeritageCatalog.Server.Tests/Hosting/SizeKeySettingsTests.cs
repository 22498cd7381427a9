using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Media.Delivery.Sizes;
using HeritageCatalog.Server.Tests.Processes;
using Microsoft.Extensions.Configuration;

namespace HeritageCatalog.Server.Tests.Hosting;

public sealed class SizeKeySettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_address_that_was_signed_before_a_restart_holds_after_it()
    {
        var before = new SizeSigner(SizeKeySettings.OrOf(Data(), []), TimeProvider.System);
        var after = new SizeSigner(SizeKeySettings.OrOf(Data(), []), TimeProvider.System);
        var query = before.Sign("/media/a/sizes/w1.webp", days: null);
        var parts = query[1..].Split('&').Select(part => part[2..]).ToList();

        Assert.True(after.Verify("/media/a/sizes/w1.webp", parts[0], parts[1], parts[2]));
    }

    [Theory]
    [InlineData("", "0123456789012345678901234567890123456789", "ID")]
    [InlineData("a&b", "0123456789012345678901234567890123456789", "ID")]
    [InlineData("one", "short", "SECRET")]
    public void A_key_that_cannot_be_used_is_refused_by_its_name(string id, string secret, string name)
    {
        var given = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["SizeKeys:0:Id"] = id,
            ["SizeKeys:0:Secret"] = secret,
        }).Build();

        var refusal = Assert.Throws<StartRefusedException>(() => SizeKeySettings.Read(given));
        Assert.Contains($"HERITAGE_SIZEKEYS__0__{name}", refusal.Message);
    }

    private DataFolder Data() => DataFolder.Open(_folder.File("data"));
}
