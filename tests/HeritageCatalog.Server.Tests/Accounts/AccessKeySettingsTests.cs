using HeritageCatalog.Server.Accounts;
using HeritageCatalog.Server.Hosting;
using HeritageCatalog.Server.Tests.Processes;
using Microsoft.Extensions.Configuration;

namespace HeritageCatalog.Server.Tests.Accounts;

public sealed class AccessKeySettingsTests
{
    private const string Key = "a-key-that-nobody-can-guess";

    [Fact]
    public void Keys_come_from_numbered_settings()
    {
        var keys = Read(
            ("AccessKeys:0:Key", Key), ("AccessKeys:0:Bureau", "o0004"), ("AccessKeys:0:Role", "curator"),
            ("AccessKeys:1:Key", Key + "2"), ("AccessKeys:1:Role", "operator, Developer"));

        Assert.NotNull(keys[0].Bureau);
        Assert.Equal([AccessRole.Curator], keys[0].Roles);
        Assert.Null(keys[1].Bureau);
        Assert.Equal([AccessRole.Operator, AccessRole.Developer], keys[1].Roles);
    }

    [Theory]
    [InlineData(null, "curator", "KEY is missing")]
    [InlineData("short", "curator", "KEY has 5 characters")]
    [InlineData(Key, null, "ROLE is missing")]
    [InlineData(Key, "curator,king", "ROLE is 'king'")]
    [InlineData(Key, "0", "ROLE is '0'")]
    public void What_is_not_understood_is_refused_by_its_name(string? key, string? role, string reason)
    {
        var refusal = Assert.Throws<StartRefusedException>(
            () => Read(("AccessKeys:7:Key", key), ("AccessKeys:7:Role", role), ("AccessKeys:7:Bureau", "O0001")));

        Assert.Contains("HERITAGE_ACCESSKEYS__7__", refusal.Message);
        Assert.Contains(reason, refusal.Message);
        Assert.DoesNotContain(Key, refusal.Message);
    }

    [Fact]
    public void The_first_start_leaves_a_key_that_only_its_owner_can_read_and_the_next_start_takes_it()
    {
        using var folder = new TemporaryFolder();
        var (first, file) = AccessKeySettings.ReadOrCreate(DataFolder.Open(folder.Path));
        var (second, _) = AccessKeySettings.ReadOrCreate(DataFolder.Open(folder.Path));

        Assert.True(first.Hash.Span.SequenceEqual(second.Hash.Span));
        Assert.Equal([AccessRole.Curator, AccessRole.Operator], first.Roles);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(file).UnixFileMode);
        Assert.NotNull(new AccessKeys([first]).Find(File.ReadAllText(file).Trim()));
    }

    private static IReadOnlyList<AccessKey> Read(params (string Key, string? Value)[] values) => AccessKeySettings.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key, value.Value)))
            .Build());
}
