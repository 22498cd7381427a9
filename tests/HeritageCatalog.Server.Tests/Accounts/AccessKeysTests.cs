using System.Security.Claims;
using HeritageCatalog.Bson;
using HeritageCatalog.Server.Accounts;
using HeritageCatalog.Server.Catalog;
using HeritageCatalog.Server.ValueTypes;

namespace HeritageCatalog.Server.Tests.Accounts;

public sealed class AccessKeysTests
{
    private static readonly BureauId Bureau = new(ObjectId.Parse("64b7f0a1c2d3e4f506172839"));

    [Fact]
    public void Whoever_holds_a_key_has_its_roles()
    {
        var key = AccessKey.Create();
        var keys = new AccessKeys(
        [
            AccessKey.Of(AccessKey.Create(), null, AccessRole.Operator),
            AccessKey.Of(key, Bureau, AccessRole.Curator),
        ]);

        var principal = keys.Find(key);

        Assert.True(principal!.IsInRole("curator"));
        Assert.False(principal.IsInRole("operator"));
    }

    [Fact]
    public void A_key_that_is_nearly_right_is_nobodys()
    {
        var key = AccessKey.Create();
        var keys = new AccessKeys([AccessKey.Of(key, Bureau, AccessRole.Curator)]);

        Assert.Null(keys.Find(key[..^1]));
        Assert.Null(keys.Find(key + "0"));
        Assert.Null(keys.Find(""));
    }

    [Fact]
    public void Two_new_keys_are_never_the_same_and_long_enough()
    {
        var key = AccessKey.Create();

        Assert.NotEqual(key, AccessKey.Create());
        Assert.True(key.Length >= AccessKey.LeastLength);
    }

    [Fact]
    public void A_key_does_not_show_in_what_is_kept_of_it()
    {
        var text = AccessKey.Create();
        var key = AccessKey.Of(text, Bureau, AccessRole.Curator);

        Assert.DoesNotContain(text, key.ToString());
        Assert.Equal(32, key.Hash.Length);
    }

    [Fact]
    public void A_curator_sees_what_bureaus_see_and_edits_for_the_own_one()
    {
        var viewer = Callers.ViewerOf(Principal(Bureau, AccessRole.Curator));

        Assert.Equal(Audience.Bureau, viewer.Audience);
        Assert.Equal((Bureau, true, false), (viewer.Bureau!.Value, viewer.MayCurate, viewer.MayOperate));
    }

    [Fact]
    public void A_curator_of_no_bureau_edits_nothing()
    {
        var viewer = Callers.ViewerOf(Principal(null, AccessRole.Curator));

        Assert.Equal((Audience.SignedIn, false), (viewer.Audience, viewer.MayCurate));
    }

    [Fact]
    public void An_operator_is_no_curator()
    {
        var viewer = Callers.ViewerOf(Principal(Bureau, AccessRole.Operator));

        Assert.Equal((false, true), (viewer.MayCurate, viewer.MayOperate));
    }

    [Fact]
    public void Nobody_is_the_anonymous_viewer()
    {
        Assert.Equal(Viewer.Anonymous, Callers.ViewerOf(null));
        Assert.Equal(Viewer.Anonymous, Callers.ViewerOf(new ClaimsPrincipal(new ClaimsIdentity())));
    }

    private static ClaimsPrincipal Principal(BureauId? bureau, params AccessRole[] roles) =>
        Callers.PrincipalOf(AccessKey.Of(AccessKey.Create(), bureau, roles));
}
